"""Postings and trackers as they come from elsewhere, and what the files of applications are to say of them. Pure."""
