"""What a page begins with where no heading announces it: the first paragraph says what one in the role does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.guide.headings import without_role
from jobboard.guide.money import amounts
from jobboard.guide.pay import sentences
from jobboard.guide.pieces import Piece
from jobboard.guide.sections import Section
from jobboard.guide.values import Told
from jobboard.guide.words import PAY

_LEAST = 4
"""Words of a sentence; what is shorter is none."""

_OTHER = PAY | frozenset("demand nachfrage salaries paid earn earns verdienen verdient guide here below".split())

_ASKS = re.compile(r"what (?:does|do) (?:an? )?.{2,80} do\s*\??", re.IGNORECASE)


def lead(found: Sequence[Piece], parts: Sequence[Section], role: str | None) -> Iterator[Told]:
    """The sentences of the paragraph below the title, or below `What does a … do?`, that begins with the role."""
    if role is None:
        return
    for number, part in enumerate(parts):
        is_asked = _ASKS.fullmatch(part.heading) is not None
        if part.topic is not None and number > 1 and not is_asked:
            return
        first = next((found[index] for index in part.indexes if found[index].kind != "blank"), None)
        if first is None or first.kind != "text":
            continue
        told = list(_told(found, part, role))
        if told:
            yield from told
            return


def _told(found: Sequence[Piece], part: Section, role: str) -> Iterator[Told]:
    """The sentences up to the end of the paragraph; none of one that does not begin with the role, or tells of pay."""
    before = 0
    for index in part.indexes:
        piece = found[index]
        if piece.kind == "blank" and not before:
            continue
        if piece.kind != "text" or any(amounts(piece.text)):
            return
        said = list(sentences(piece.text))
        if not before and not _begins_with(said[0], role):
            return
        if not all(map(_is_of_work, said)):
            return
        yield from (Told(each, piece.line) for each in said)
        before = piece.line


def _is_of_work(sentence: str) -> bool:
    """Whether a sentence may say what one does: a whole one that is not about pay, the market or the page."""
    known = set(re.findall(r"[^\W\d_]+", sentence.casefold()))
    return sentence.endswith((".", "!")) and len(sentence.split()) >= _LEAST and known.isdisjoint(_OTHER)


def _begins_with(sentence: str, role: str) -> bool:
    """Whether a sentence is about the role: `A data engineer builds …`, `Midwives care …`, `The Data Engineer …`."""
    rest = re.sub(r"^(?:An?|The|Eine?|Der|Die|As an?|Als)\s", "", sentence)
    return without_role(rest, role) != rest and without_role(rest, role).startswith(" ")
