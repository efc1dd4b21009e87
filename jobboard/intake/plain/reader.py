"""A posting in markdown or plain text → what it states."""

from __future__ import annotations

from jobboard.intake.plain.labels import labelled
from jobboard.intake.values import Posting


def read_text(text: str) -> Posting:
    """The posting in this text, which stays as it is."""
    return Posting("text", text, labelled(text))
