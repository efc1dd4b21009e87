"""Whether a next action is an answer that is owed to somebody."""

from __future__ import annotations

WORDS = ("reply", "respond", "answer", "write back", "get back to")


def is_reply(text: str) -> bool:
    """Whether a next action begins with a word for answering."""
    return text.casefold().startswith(WORDS)
