"""Skills: in which words each is said (`skills.md`, and the person's `_skills.md` over it), and which a text names."""
