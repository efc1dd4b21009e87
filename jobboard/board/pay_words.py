"""Pay in as few signs as say it, for the face of a card. Pure."""

from __future__ import annotations

from jobboard.text.values import Salary

_PERIODS = {"hour": "/h", "day": "/d", "week": "/wk", "month": "/mo"}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}


def pay(salary: Salary | None) -> str:
    """Pay shortened: `$200–250k`, `$45–65/h`, `€80k+`; as written where no number is stated."""
    if salary is None:
        return ""
    if salary.min is None and salary.max is None:
        return salary.text
    if salary.min is None or salary.max is None:
        bound = _short(salary.min if salary.max is None else salary.max)
        amount = _money(bound + "+", salary) if salary.max is None else "up to " + _money(bound, salary)
    elif salary.min == salary.max:
        amount = _money(_short(salary.min), salary)
    else:
        amount = _money(_span(_short(salary.min), _short(salary.max)), salary)
    return amount + _PERIODS.get(salary.period or "", "")


def _money(amount: str, salary: Salary) -> str:
    sign = _SIGNS.get(salary.currency or "", salary.currency or "")
    return f"{sign} {amount}" if sign.isalpha() else sign + amount


def _short(number: float | None) -> str:
    """A number as people say it: 250000 → `250k`, 1200000 → `1.2M`, 45.5 → `45.5`."""
    value, unit = number or 0.0, ""
    if value >= 999_500:
        value, unit = value / 1_000_000, "M"
    elif value >= 1_000:
        value, unit = value / 1_000, "k"
    digits = 0 if value >= 20 and unit else 1
    return f"{value:.{digits}f}".removesuffix(".0") + unit


def _span(low: str, high: str) -> str:
    """`200k` and `250k` → `200–250k`: a unit that both have is said once."""
    if low[-1:] == high[-1:] and not low[-1:].isdigit():
        low = low[:-1]
    return f"{low}–{high}"
