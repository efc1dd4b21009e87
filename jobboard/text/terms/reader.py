"""The terms of a job as its file states them, and the answers a person gave under `## Criteria`."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.text.facts import place_of
from jobboard.text.fields import Found
from jobboard.text.outline import Outline
from jobboard.text.values import Answered, Facts, Term
from jobboard.text.zones import Zone

_FIELDS = (("title", "position"), ("pay", "salary"), ("place", "location"))
"""Facts of which a term says only on which line they stand."""


def read_terms(hits: Found, facts: Facts) -> tuple[Term, ...]:
    """The terms that a file states, by kind and in its order. Only what is beyond doubt is one."""
    places = ((kind, place_of(hits.fields, name)) for kind, name in _FIELDS if getattr(facts, name))
    return tuple((kind, "", "", field.line + 1 if field else 0) for kind, field in places)


def read_answered(found: Outline, zones: Sequence[Zone]) -> tuple[Answered, ...]:
    """The answers under `## Criteria`, in their order."""
    for zone in zones:
        if zone.name == "criteria":
            from jobboard.text.terms.answers import answer_lines

            return tuple((each.criterion, each.value, each.line + 1) for each in answer_lines(found, zones))
    return ()
