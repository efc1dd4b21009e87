"""Changes of interviews: a round added, how it went, items taken below it."""
