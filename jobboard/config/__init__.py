"""The person's `config.toml`: its text → frozen settings, and texts with one thing more in them. Pure."""

from jobboard.config.settings import Keys, Settings, read_settings

__all__ = ["Keys", "Settings", "read_settings"]
