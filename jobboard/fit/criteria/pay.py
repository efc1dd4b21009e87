"""The rule for pay: `At least $180k`, `Pay: at least $180,000 a year`, `Salary > €85k`, `$200k+ base`. Pure.

A range meets the least pay when its lower bound reaches it, and does not when its upper bound stays below. Currencies
are never converted. Periods are, as `text/amounts.py` counts them, and the factor is told.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jobboard.fit.criteria.kinds_of_pay import Kind, is_certain, kind_of
from jobboard.fit.criteria.least_pay import LeastPay, read_least_pay
from jobboard.fit.criteria.questions import PAY_RANGE
from jobboard.fit.criteria.rule import NOTHING, Judged, Rule, brief, line_of
from jobboard.fit.values import Answer
from jobboard.text.amounts import TIMES_A_YEAR
from jobboard.text.currency import currency, is_same, is_yearly
from jobboard.text.values import Facts, Salary

_LONGEST_PLACE = 300
_PART_TIME = re.compile(
    r"\b(?:part[- ]?time|teilzeit|minijob|werkstudent\w*|working student|mi-temps|[1-9][0-9] ?%)(?!\w)", re.IGNORECASE
)
_CONTRACT = re.compile(r"\b(?:freelance\w*|contract\w*|interim|temporary|temp|intern\w*)\b", re.IGNORECASE)


def judge(wanted: LeastPay, facts: Facts) -> Judged:
    """Whether the pay that a file states reaches the least pay."""
    pay = facts.salary
    if pay is None:
        return NOTHING
    line = line_of(facts, "pay")
    if pay.min is None and pay.max is None:
        return "unknown", brief(pay.text), line
    place = facts.location[:_LONGEST_PLACE] if pay.currency == "$" and facts.location else None
    answer, why = _weighed(wanted, pay, place)
    doubt = _of_a_part(wanted, pay, facts) if answer == "met" else None
    return ("unknown", f"{why}; {doubt}", line) if doubt else (answer, why, line)


def _of_a_part(wanted: LeastPay, pay: Salary, facts: Facts) -> str | None:
    """Why pay may be for a part of the time only; None where nothing says so."""
    if facts.position and _PART_TIME.search(facts.position[:_LONGEST_PLACE]):
        return "for a part of the time"
    if pay.period in (None, "year") or wanted.period not in (None, "year", "month"):
        return None
    said = [meaning for kind, meaning, _, _ in facts.terms if kind == "employment"]
    for_some_time = any(meaning != "permanent" for meaning in said) or (pay.period == "day" and not said)
    if for_some_time or (facts.position and _CONTRACT.search(facts.position[:_LONGEST_PLACE])):
        return "for how much of a year is not said"
    return None


@lru_cache(maxsize=4096)
def _weighed(wanted: LeastPay, pay: Salary, place: str | None) -> tuple[Answer, str]:
    told = brief(pay.text)
    doubt = _doubt(wanted, pay, place)
    if doubt is not None:
        return "unknown", f"{told}: {doubt}"
    factor, explained = _factor(wanted, pay)
    low = None if pay.min is None else pay.min * factor
    high = None if pay.max is None else pay.max * factor
    answer, because = _compared(wanted, kind_of(pay.text), low, high)
    return answer, "".join((told, *(f"; {each}" for each in (_figures(low, high, explained), because) if each)))


def _compared(wanted: LeastPay, kind: Kind, low: float | None, high: float | None) -> tuple[Answer, str]:
    """What bounds in the currency and period of the wish come to, and why they leave it open."""
    least = wanted.amount
    if low is not None and (low > least or (low == least and not wanted.over)):
        if kind == "total" and wanted.kind != "total":
            return "unknown", "that is more than the base"
        return "met", ""
    if high is not None and high < least:
        if wanted.kind == "total" and kind != "total":
            return "unknown", "that may not be all of it"
        return "not met", ""
    if low is None:
        return "unknown", "where it begins is not said"
    return "unknown", "it begins at just that" if low == least else "it begins below that"


def _doubt(wanted: LeastPay, pay: Salary, place: str | None) -> str | None:
    """Why the two cannot be compared; None where they can."""
    if not is_certain(pay):
        return "whether that is what is paid is not certain"
    if wanted.currency is None or pay.currency is None:
        return "the currency is not said" if pay.currency is None else "the currency of the least pay is not said"
    theirs = currency(pay.currency, place)
    if not is_same(currency(wanted.currency), theirs):
        dollars = pay.currency == "$" and theirs != "$"
        return "whose dollars these are is not said" if dollars else "another currency, or one that is not certain"
    if (kind_of(pay.text) == "net") != (wanted.kind == "net"):
        return "one of the two is net"
    if wanted.period is not None and pay.period is not None:
        return None
    amounts = [amount for amount in (wanted.amount, pay.min, pay.max) if amount is not None]
    yearly = {wanted.period, pay.period} <= {None, "year"}
    return None if yearly and is_yearly(min(amounts), theirs) else "for which period is not said"


def _factor(wanted: LeastPay, pay: Salary) -> tuple[float, str]:
    """By what the stated pay is multiplied to be of the period of the wish, and how that is told."""
    mine, theirs = wanted.period or "year", pay.period or "year"
    if mine == theirs:
        return 1.0, ""
    mine_times, theirs_times = TIMES_A_YEAR[mine], TIMES_A_YEAR[theirs]
    if theirs_times >= mine_times:
        how = f"× {theirs_times / mine_times:,.2f}".removesuffix(".00")
    else:
        how = f"÷ {mine_times / theirs_times:,.2f}".removesuffix(".00")
    return theirs_times / mine_times, f"{how} is {{}} a {mine}" if mine != "hour" else f"{how} is {{}} an hour"


def _figures(low: float | None, high: float | None, explained: str) -> str:
    """The bounds after they were multiplied, with how: `× 2,080 is 124,800–145,600 a year`."""
    if not explained:
        return ""
    bounds = dict.fromkeys(f"{bound:,.2f}".removesuffix(".00") for bound in (low, high) if bound is not None)
    return explained.format("–".join(bounds))


def question(_: LeastPay) -> str:
    """What one would ask. The least pay is not named: who names a figure first is bound by it."""
    return PAY_RANGE


PAY = Rule("pay", read_least_pay, judge, question)
