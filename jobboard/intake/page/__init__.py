"""A saved web page: its parts, its visible text as markdown, and what it states."""
