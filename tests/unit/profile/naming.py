"""What a whole text names, for tests of skills."""

from __future__ import annotations

from jobboard.profile.skills.mentions import Mention, in_lines
from jobboard.profile.skills.vocabulary import Vocabulary
from jobboard.text.lines import split_lines


def mentions(text: str, known: Vocabulary) -> tuple[Mention, ...]:
    """The skills that all lines of a text name."""
    return in_lines(enumerate(split_lines(text)[0], start=1), known)
