"""Pay as an amount by the year, so that an hourly and a yearly pay can be compared. Pure."""

from __future__ import annotations

from jobboard.text.values import Salary

TIMES_A_YEAR = {"hour": 2080, "day": 260, "week": 52, "month": 12, "year": 1}
"""How often each period is paid in a year of 52 weeks of 5 days of 8 hours."""


def by_the_year(amount: float, period: str | None) -> float:
    """An amount for a period as one for a year; without a period it is taken for yearly."""
    return amount * TIMES_A_YEAR.get(period or "year", 1)


def most(salary: Salary | None) -> float | None:
    """The upper bound by the year, else the lower one; None where no number is stated."""
    return None if salary is None else _bound(salary.max, salary.min, salary.period)


def least(salary: Salary | None) -> float | None:
    """The lower bound by the year, else the upper one; None where no number is stated."""
    return None if salary is None else _bound(salary.min, salary.max, salary.period)


def _bound(preferred: float | None, other: float | None, period: str | None) -> float | None:
    amount = other if preferred is None else preferred
    return None if amount is None else by_the_year(amount, period)
