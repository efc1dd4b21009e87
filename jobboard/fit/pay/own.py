"""The pay that an application states, as far as it can be laid against base pay beyond doubt. Pure."""

from __future__ import annotations

import re

from jobboard.fit.pay.money import factor, factor_told, sign
from jobboard.fit.pay.values import Stretch
from jobboard.text.clean import brief
from jobboard.text.currency import DOLLARS, currency, is_same, is_yearly
from jobboard.text.values import Facts, Salary

NOT_STATED = "The application states no pay: the range is a question to ask."

LONGEST = 80
"""Characters of a text that is quoted."""

_BRACKETS = re.compile(r"\([^()]*\)")
_BASE = re.compile(r"\bbase\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\btotal\b|\bTC\b|\bOTE\b|\bon[- ]target\b|\bpackage\b|\ball[- ]in\b|\bincl(?:uding|usive|udes)?\b", re.IGNORECASE
)
_NET = re.compile(r"\bnet\b|\bnetto\b|\bafter[- ]tax\b|\btake[- ]home\b", re.IGNORECASE)


def own_pay(facts: Facts, code: str | None, period: str | None) -> tuple[Stretch | None, str]:
    """The stated pay in the guide's currency and by its period, else None; and what there is to say of it."""
    salary = facts.salary
    if salary is None:
        return None, NOT_STATED
    if salary.min is None and salary.max is None:
        return None, f"The application states no figure: “{brief(salary.text, LONGEST)}”."
    if why := _not_base(salary.text) or other_currency(facts, code) or _no_currency(salary, code):
        return None, why
    stated, taken = _period(salary, period)
    if stated is None:
        return None, taken
    return _stretch(facts, salary, stated, period), taken


def _not_base(text: str) -> str:
    """Why the stated pay is no base pay before tax, where it is none."""
    outside = _BRACKETS.sub(" ", text)
    if not _BASE.search(outside) and _TOTAL.search(text):
        return "The application states total pay, which is not laid against base pay."
    return "The application states pay after tax, which is not laid against pay before it." if _NET.search(text) else ""


def other_currency(facts: Facts, code: str | None) -> str:
    """That the stated pay is in another currency than the guide's, where it is; "" where it is not, or names none."""
    salary = facts.salary
    if salary is None or (salary.min is None and salary.max is None):
        return ""
    own = currency(salary.currency, facts.location)
    if own is None or code is None or is_same(own, code):
        return ""
    if own == DOLLARS:
        return f"The guide is in {sign(code)}; whose dollars the application's are is not said."
    return f"The guide is in {sign(code)}, the application in {sign(own)}: they are not laid against each other."


def _no_currency(salary: Salary, code: str | None) -> str:
    if salary.currency is None:
        return "The application's pay names no currency, so it is not laid against the guide's."
    return "" if code is not None else "The guide names no currency, so the application's pay is not laid against it."


def _period(salary: Salary, wanted: str | None) -> tuple[str | None, str]:
    """The period of the stated pay, with what is taken for granted; None, with the reason, where it is not sure."""
    if wanted is None:
        return None, "The guide states no period, so the application's pay is not laid against it."
    if salary.period is not None:
        return salary.period, ""
    least = min(each for each in (salary.min, salary.max) if each is not None)
    if wanted == "year" and is_yearly(least, currency(salary.currency, None)):
        return "year", "The application states no period; its pay is taken as by the year."
    return None, "The application states no period, so its pay is not laid against the guide's."


def _stretch(facts: Facts, salary: Salary, stated: str, wanted: str | None) -> Stretch:
    times = factor(stated, wanted)
    low, high = (None if each is None else each * times for each in (salary.min, salary.max))
    line = next((line for kind, _, _, line in facts.terms if kind == "pay"), 0)
    return Stretch("own", "", low, high, high is None, salary.text, line, factor_told(stated, wanted))
