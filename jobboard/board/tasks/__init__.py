"""What is due: the tasks of a board at a moment, in the order of what is lost first. Pure."""
