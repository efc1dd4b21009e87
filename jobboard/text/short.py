"""What the person wrote, cut short where a message names it."""

from __future__ import annotations

LONGEST = 60
"""Characters of it."""


def short(text: str) -> str:
    """The text, a longer one cut with `…` at its end."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def short_line(text: str) -> str:
    """The same of a text that may have several lines or wide gaps: in one line, one blank between words."""
    return short(" ".join(text.split()))
