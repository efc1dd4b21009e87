"""The people of a round, each with the title that is stated, in the words of the file."""

from __future__ import annotations

import re
from itertools import islice

from jobboard.board.brief.own_words import said_of
from jobboard.board.brief.values import Said
from jobboard.text.changes.interviews.part import Part
from jobboard.text.interviews.people import people_in
from jobboard.text.markup import LONGEST

_TITLE = re.compile(
    r"\b(?:head|lead|manager|engineer|director|officer|chief|president|vp|founder|recruiter|scientist|analyst|designer"
    r"|developer|architect|partner|hr|talent|people|staff|principal|owner|researcher|editor|chair|team|c[a-z]o)\b",
    re.IGNORECASE,
)
"""Words of titles: a comma may stand between a name and one, so that what it parts are not two people."""

_BRACKETS = re.compile(r"\([^()]*\)")


MOST = 40
"""So many lines that name people are looked at."""


def people_of(part: Part) -> tuple[Said, ...]:
    """Each person of a round by itself; all of a line in one where a comma may stand before a title."""
    said = [(text, line) for text, _, line in islice(said_of(part, "with_whom"), MOST)]
    if part.round.with_whom and not said:
        said = [(part.round.with_whom, part.round.line)]
    return tuple(dict.fromkeys(Said(name, line) for text, line in said for name in _names(text)))


def _names(text: str) -> tuple[str, ...]:
    names = people_in(text) if len(text) <= LONGEST else (text,)
    is_sure = ";" in text or not any(_TITLE.search(_BRACKETS.sub("", name)) for name in names[1:])
    return names if is_sure else (text,)
