"""What a saved page shows and holds: its tokens, its visible text as markdown, its head, its data for machines."""
