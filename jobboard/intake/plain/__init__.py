"""Postings in markdown and plain text, and what they state."""
