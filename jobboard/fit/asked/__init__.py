"""What a posting asks for: its lines, which of them it requires, and what single words of a line make of that."""
