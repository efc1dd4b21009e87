"""The interviews that a file states: what is read of them, and when they are."""
