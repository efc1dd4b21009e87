"""The person's side of the search: criteria, skills, the least pay, places; and what a résumé says."""
