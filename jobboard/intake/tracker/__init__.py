"""Trackers, one table with a row per job, and the applications that their rows are."""
