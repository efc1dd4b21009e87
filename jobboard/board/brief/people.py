"""The people of a round, each with the title that is stated, in the words of the file."""

from __future__ import annotations

import re

from jobboard.board.brief.values import Said
from jobboard.text.changes.interviews.part import Part
from jobboard.text.changes.interviews.people import people_in
from jobboard.text.markup import LONGEST

_TITLE = re.compile(
    r"\b(?:head|lead|manager|engineer|director|officer|chief|president|vp|founder|recruiter|scientist|analyst|designer"
    r"|developer|architect|partner|hr|talent|people|staff|principal|owner|researcher|editor|chair|team|[a-z]{0,2}c[a-z]o)\b",
    re.IGNORECASE,
)
"""Words of titles: a comma may stand between a name and one, so that what it parts are not two people."""

_BRACKETS = re.compile(r"\([^()]*\)")


def people_of(part: Part) -> tuple[Said, ...]:
    """Each person of a round by itself; all in one where a comma may stand before a title."""
    text = part.round.with_whom
    if not text:
        return ()
    label = part.label("with")
    line = label.line + 1 if label is not None else part.round.line
    names = people_in(text) if len(text) <= LONGEST else (text,)
    is_sure = ";" in text or not any(_TITLE.search(_BRACKETS.sub("", name)) for name in names[1:])
    return tuple(Said(name, line) for name in (names if is_sure else (text,)))
