"""jobboard: a kanban board in the terminal over a folder of job applications."""

__version__ = "0.1.0"
