"""When two names are those of one company."""

from __future__ import annotations


def firm(name: str) -> str | None:
    """The name as names of companies are compared; None where it names nothing."""
    return " ".join(name.casefold().split()) or None
