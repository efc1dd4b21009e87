"""The least pay that a person would take, out of the words it is stated in. Pure."""

from __future__ import annotations

import re

from jobboard.profile.said import Said
from jobboard.profile.values import Floor
from jobboard.text.salary import read_salary

_PREFIX = re.compile(
    r"(?:(?:at least|no less than|not less than|minimum(?: of)?|min\.?|from|starting at|over|above|mindestens|ab"
    r"|au moins|à partir de|al menos|desde|>=|≥|>)[:\s]*)+",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"[\s,]*(?:\+|or more|and up|and above|or above|minimum|min\.?|at least)$", re.IGNORECASE)
_SMALL = 1_000
"""A lesser amount without a period may mean thousands."""


def read_floor(said: Said) -> Floor | str:
    """The floor that a value states; a sentence that tells why it states none."""
    text = said.text
    salary = read_salary(_PREFIX.sub("at least ", text) if _PREFIX.match(text) else text)
    if salary is None or (salary.min is None and salary.max is None):
        return f"“{text}” is not one amount of money, so there is no pay floor"
    if salary.min is None:
        return f"“{text}” is the most, not the least, so it is no pay floor"
    if salary.max is not None and salary.max != salary.min:
        return f"“{text}” is a range; a pay floor is one amount"
    if not said.certain and not (_PREFIX.match(text) or _SUFFIX.search(text)):
        return f"it is not clear whether “{text}” is the least you would take; if it is, call it “Pay floor”"
    if salary.min < _SMALL and salary.period is None:
        return f"“{text}” may mean thousands or a period; write it as in $180,000 a year, or €60 an hour"
    return Floor(text, salary.min, salary.currency, salary.period, said.line)


def criterion_of(floor: Floor) -> str:
    """The must-have that follows from a floor, with the amount as the person wrote it."""
    amount = _PREFIX.sub("", floor.text, count=1) if _PREFIX.match(floor.text) else floor.text
    return f"Pay: at least {_SUFFIX.sub('', amount)}"
