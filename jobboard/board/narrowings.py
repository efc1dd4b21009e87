"""The narrowing words of a filter: `status:app`, `tag:remote`, `quiet:>14`, `waiting:>30`, `pay:>150k`. Pure.

Each is read from the text behind its colon. An unfinished one (`pay:>`) is None, so that nothing jumps while a person
types; one that makes no sense raises `Senseless`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from operator import contains, eq, ge, gt, le, lt
from typing import Any

from jobboard.board.facets import STANDINGS, best_pay, least_pay, pay_range, quiet, standing, tag_key, tags, waiting
from jobboard.board.filter import Condition, Facet
from jobboard.board.folded import folded
from jobboard.text.amounts import TIMES_A_YEAR, by_the_year
from jobboard.text.names import key
from jobboard.text.values import OUTCOMES

ENDED = frozenset({*OUTCOMES, "closed"})

_NAMES = {key(name): name for name in STANDINGS}
_COMPARED = re.compile(r"(?P<sign>>=|<=|[><=]?)\s*(?P<value>.*)", re.DOTALL)
_DAYS = re.compile(r"([0-9]{1,6})\s*d?")
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{0,6})?"
_AMOUNT = re.compile(rf"[$€£¥]?\s*(?P<number>{_NUMBER})(?P<scale>[km]?)[$€£¥]?(?:/(?P<period>[a-z]*))?")
_SCALES = {"": 1, "k": 1_000, "m": 1_000_000}
_PERIODS = {**{period: period for period in TIMES_A_YEAR}, "hr": "hour", "wk": "week", "mo": "month", "yr": "year"}


class Senseless(ValueError):
    """The text behind the colon means nothing; its argument is what to say of it, without its first word."""


def read_status(value: str, wanted: bool) -> Condition | None:
    """`app`, `role-closed`, `open`: the beginning of a name, in any case, with `-`, `_` or a blank between words."""
    sought = key(value)
    if not sought:
        return None
    if not _named(sought):
        raise Senseless("is no status and no outcome")
    return Condition(standing, contains, "\n" + sought, wanted)


def asks_for_closed(condition: Condition) -> bool:
    """Whether it is a status that no open card in a column has."""
    if condition.facet is not standing:
        return False
    names = _named(condition.operand[1:])
    return names <= ENDED if condition.wanted else "open" in names


def _named(sought: str) -> frozenset[str]:
    return frozenset(name for known, name in _NAMES.items() if known.startswith(sought))


def read_tag(value: str, wanted: bool) -> Condition | None:
    """`remote`: the beginning of a tag, in any case, with or without a `#`."""
    sought = tag_key(value)
    return Condition(tags, contains, "\n" + sought, wanted) if sought else None


def read_quiet(value: str, wanted: bool) -> Condition | None:
    """`>14`, `<=7`, `30`, `14d`: days since anything was logged; a bare number means at least so many.

    What is not known is never so.
    """
    return _read_days(quiet, "quiet", value, wanted)


def read_waiting(value: str, wanted: bool) -> Condition | None:
    """The same of the days in the column."""
    return _read_days(waiting, "waiting", value, wanted)


def _read_days(facet: Facet, name: str, value: str, wanted: bool) -> Condition | None:
    sign, number = _compared(value)
    if not number:
        return None
    found = _DAYS.fullmatch(number)
    if not found:
        raise Senseless(f"says no number of days; write {name}:>14")
    return Condition(facet, _COMPARISONS[sign], int(found[1]), wanted)


def read_pay(value: str, wanted: bool) -> Condition | None:
    """`>150k`, `<1.2M`, `150,000`, `45/h`: an amount, for a year unless it says otherwise.

    `>` and a bare number look at the most that is paid, `<` at the least, `=` is anywhere between. What is not known is
    never so.
    """
    sign, amount = _compared(value)
    if not amount or amount in "$€£¥":
        return None
    found = _AMOUNT.fullmatch(amount)
    period = _period(found["period"] or "") if found else None
    if not found or period is None:
        raise Senseless("says no amount; write pay:>150k, pay:<1.2M or pay:45/h")
    a_year = by_the_year(float(found["number"].replace(",", "")) * _SCALES[found["scale"]], period)
    if sign == "=":
        return Condition(pay_range, _spans, a_year, wanted)
    return Condition(least_pay if "<" in sign else best_pay, _COMPARISONS[sign], a_year, wanted)


READERS: Mapping[str, Callable[[str, bool], Condition | None]] = {
    "status": read_status,
    "tag": read_tag,
    "quiet": read_quiet,
    "waiting": read_waiting,
    "pay": read_pay,
}
"""How the text behind each narrowing word is read."""


def _spans(bounds: tuple[float, float], amount: float) -> bool:
    return bounds[0] <= amount <= bounds[1]


_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {">": gt, "<": lt, ">=": ge, "<=": le, "=": eq, "": ge}


def _compared(value: str) -> tuple[str, str]:
    """The sign in front and what it is about, in one case."""
    found = _COMPARED.fullmatch(folded(value.strip()))
    return (found["sign"], found["value"].strip()) if found else ("", value)


def _period(word: str) -> str | None:
    """The period that a word begins to name; a year where there is none, None where it names none."""
    return next((period for name, period in _PERIODS.items() if name.startswith(word)), None) if word else "year"
