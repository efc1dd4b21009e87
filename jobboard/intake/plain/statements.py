"""What labels state, and which of several statements of the same name counts.

Where a label is given two values, neither counts, unless the first stands in the head block: the lines of labels at the
very top.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from jobboard.intake.values import NAMES, Found
from jobboard.text.salary import read_salary


class Statement(NamedTuple):
    """One label with the value it states. `form` is the label's, `line` an index; `top`: it is in the head block."""

    name: str
    form: str
    value: str
    line: int
    top: bool = False

    def found(self, name: str) -> Found:
        """What was found, with its place in words."""
        return Found(name, self.value, f"{'head block' if self.top else 'label'}, line {self.line + 1}")


def settled(found: Iterable[Statement]) -> tuple[Found, ...]:
    """Of each name the value that counts; none where two contradict each other."""
    by_name: dict[str, list[Statement]] = {}
    for each in found:
        by_name.setdefault(each.name, []).append(each)
    if "location" not in by_name and "workplace" in by_name:
        by_name["location"] = by_name["workplace"]
    best = ((name, _one(name, by_name[name])) for name in NAMES if name in by_name)
    return tuple(each.found(name) for name, each in best if each)


def _one(name: str, found: list[Statement]) -> Statement | None:
    if name == "url":
        found = [each for each in found if "apply" not in each.form] or found
    values = {each.value.casefold() for each in found}
    if len(values) == 1 or found[0].top:
        return found[0]
    if name == "salary":
        return _same_pay(found)
    if name not in ("employment", "job_id"):
        return None
    return next((each for each in found if _is_alone(each, found)), None)


def _same_pay(found: list[Statement]) -> Statement | None:
    """The first that says most of the same amount; None where two amounts, or what they are paid for, differ."""
    read = [(each, pay) for each in found if (pay := read_salary(each.value)) and (pay.min or pay.max)]
    amounts = {(pay.min, pay.max) for _, pay in read}
    periods = {pay.period for _, pay in read if pay.period}
    currencies = {pay.currency for _, pay in read if pay.currency}
    if len(read) < len(found) or len(amounts) > 1 or len(periods) > 1 or len(currencies) > 1:
        return None
    return max(read, key=lambda each: (each[1].period is not None, each[1].currency is not None))[0]


def _is_alone(one: Statement, found: list[Statement]) -> bool:
    """Whether its label is given no other value: `Job type` and `Contract type` may both be stated."""
    return all(each.value == one.value for each in found if each.form == one.form)
