"""The round that the person saw, in the file as it is now: found by what it says, not by where it stands."""

from __future__ import annotations

from jobboard.errors import Conflict
from jobboard.text.document import Document
from jobboard.text.values import Round

_SHOWN = 3
"""How many of the rounds that are there a message names."""


def same_round(document: Document, seen: Round) -> Round:
    """The round of the same kind at the same time; of twins the one that says the same else.

    Raises Conflict, naming what was seen and what is there, where there is none or it is not certain which it is.
    """
    same = [each for each in document.rounds if (each.kind, each.when) == (seen.kind, seen.when)]
    if len(same) > 1:
        same = [each for each in same if _says(each) == _says(seen)]
    if len(same) > 1:
        same = [each for each in same if each.line == seen.line]
    if len(same) == 1 and (seen.when is not None or _agree(same[0], seen)):
        return same[0]
    now = "; ".join(f"“{named(each)}”" for each in document.rounds[:_SHOWN])
    more = "" if len(document.rounds) <= _SHOWN else " and others"
    there = f"the file has {now}{more} now" if now else "the file has no round now"
    raise Conflict(f"the round “{named(seen)}” is not there: {there}; nothing was changed")


def _agree(now: Round, seen: Round) -> bool:
    """Whether two rounds can be one: neither people nor place are said otherwise."""
    pairs = ((now.with_whom, seen.with_whom), (now.where, seen.where))
    return all(one is None or other is None or one == other for one, other in pairs)


def named(each: Round) -> str:
    """A round in a message: its kind, and when it is."""
    return f"{each.kind}, {each.when}" if each.when and each.when not in each.kind else each.kind


def _says(each: Round) -> tuple[str | None, ...]:
    return each.with_whom, each.where, each.result
