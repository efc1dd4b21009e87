"""What is known of each kind of interview: the checklists that come along as markdown files, and their reader. Pure."""
