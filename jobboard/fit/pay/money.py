"""Amounts of pay beside each other: which currencies are one, which period a figure is for, how figures are told. Pure.

Currencies are never converted. Periods are, between hour, day, week, month and year of `text.amounts`.
"""

from __future__ import annotations

from jobboard.text.amounts import TIMES_A_YEAR

_SIGN_OF = {"USD": "$", "EUR": "€", "GBP": "£"}

_PLURAL = {"hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years"}
_SHORT = {"hour": "/h", "day": "/d", "week": "/wk", "month": "/mo"}


def sign(code: str | None) -> str:
    """A currency as it is shown: by its sign where that is known to all."""
    return _SIGN_OF.get(code or "", code or "")


def factor(period: str | None, wanted: str | None) -> float:
    """What an amount by one period is multiplied by to be one by another."""
    if period is None or wanted is None or period == wanted:
        return 1.0
    return TIMES_A_YEAR[period] / TIMES_A_YEAR[wanted]


def factor_told(period: str | None, wanted: str | None) -> str:
    """The same as it is shown: `× 2,080 hours`, `× 12 months ÷ 2,080 hours`; "" where nothing is converted."""
    if period is None or wanted is None or period == wanted:
        return ""
    parts = [(sign, each) for sign, each in (("×", period), ("÷", wanted)) if each != "year"]
    return " ".join(f"{sign} {TIMES_A_YEAR[each]:,} {_PLURAL[each]}" for sign, each in parts)


def told(low: float | None, high: float | None, code: str | None, period: str | None, *, goes_on: bool = False) -> str:
    """Figures shortened: `$200–250k`, `$177–250k+`, `up to £80k`, `€45–65/h`. A year is not named."""
    plus = "+" if goes_on else ""
    if low is None:
        return f"up to {_money(_short(high), code)}{_SHORT.get(period or '', '')}"
    text = _short(low) if high is None or high == low else _span(_short(low), _short(high))
    return _money(text + plus, code) + _SHORT.get(period or "", "")


def _money(amount: str, code: str | None) -> str:
    shown = sign(code)
    return f"{shown} {amount}" if shown.isalpha() else shown + amount


def _short(amount: float | None) -> str:
    """A number as people say it: 96000 is `96k`, 1250000 `1.25M`, 45.5 `45.5`."""
    value, unit = amount or 0.0, ""
    if value >= 999_500:
        value, unit = value / 1_000_000, "M"
    elif value >= 1_000:
        value, unit = value / 1_000, "k"
    places = 2 if unit == "M" else 0 if value >= 100 and unit else 1 if unit else 2
    text = f"{value:.{places}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + unit


def _span(low: str, high: str) -> str:
    """Two figures, a unit that both have said once: `200–250k`."""
    return f"{low[:-1]}–{high}" if low[-1:] in ("k", "M") and low[-1:] == high[-1:] else f"{low}–{high}"
