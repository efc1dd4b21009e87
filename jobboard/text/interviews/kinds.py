"""Names of interviews that say of a line, wherever it stands, that it is about one: `Phone screen`, `Onsite`."""

from __future__ import annotations

from jobboard.text.names import key

_HEADS = frozenset(
    "interview interviews screen screening onsite site panel call vorstellungsgespräch gespräch entretien entrevista"
    " colloquio".split()
)
_BESIDE = frozenset(
    "phone telephone video zoom teams online virtual remote in person on first second third fourth final last initial"
    " 1st 2nd 3rd 4th 1 2 3 4 5 6 round stage technical tech coding system design hiring manager recruiter hr team"
    " panel culture fit behavioural behavioral job intro introductory next half day".split()
)


def names_an_interview(kind: str) -> bool:
    """Whether a text is, word for word, a name of an interview. A bare `call` may be anything that is to be done."""
    words = key(kind).split()
    known = bool(words) and all(word in _HEADS or word in _BESIDE for word in words)
    return known and not _HEADS.isdisjoint(words) and words not in (["call"], ["site"])
