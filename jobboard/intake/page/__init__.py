"""What a saved page states of a job: from its data for machines, its titles, and what a person sees."""
