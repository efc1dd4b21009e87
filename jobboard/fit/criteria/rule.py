"""What a rule is: how a criterion is recognised, judged and asked about. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jobboard.fit.values import Answer
from jobboard.slots import frozen
from jobboard.text.values import Facts

Judged = tuple[Answer, str, int]
"""The answer, what says so (the words of the file, or a short sentence), and the line on which that stands (or 0)."""

NOTHING: Judged = ("unknown", "", 0)
"""The file says nothing about it."""

LONGEST_WHY = 100
"""Characters of a file's words that are told."""


@frozen
class Rule:
    """How criteria of one kind are computed.

    `recognise` reads the text of a criterion into what is wanted, in the rule's own terms, or None where the criterion
    is not of this kind, or not as a whole. `judge` lays that against what a file states. `question` is what one would
    ask about it in an interview.
    """

    name: str
    recognise: Callable[[str], Any]
    judge: Callable[[Any, Facts], Judged]
    question: Callable[[Any], str]


def brief(text: str) -> str:
    """The words of a file, cut where they are long."""
    if len(text) <= LONGEST_WHY:
        return text
    return text[: LONGEST_WHY - 1].rstrip() + "…"


def line_of(facts: Facts, kind: str) -> int:
    """The line on which the title, the pay or the place stands; 0 where it stands on none."""
    for each in facts.terms:
        if each[0] == kind:
            return each[3]
    return 0


def agreed(said: list[Judged]) -> Judged:
    """What several statements come to: their common answer with the words of the first, else unknown, with both."""
    if not said:
        return NOTHING
    first = said[0]
    other = next((each for each in said if each[0] != first[0]), None)
    if other is None:
        return first
    return "unknown", f"{located(first)} and {located(other)} contradict each other", first[2]


def located(judged: Judged) -> str:
    """The words of a statement with their line."""
    return f"{judged[1]} (line {judged[2]})" if judged[2] else judged[1]
