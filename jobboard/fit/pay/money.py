"""Amounts of pay beside each other: which currencies are one, which period a figure is for, how figures are told. Pure.

Currencies are never converted. Periods are, between hour, day, week, month and year of `text.amounts`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from jobboard.text.amounts import TIMES_A_YEAR

_CODE_OF = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "MX$": "MXN",
    "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "฿": "THB", "zł": "PLN",
}  # fmt: skip
"""What a sign means, where it means one currency only. `$`, `¥` and `kr` are those of several countries."""

_SIGN_OF = {"USD": "$", "EUR": "€", "GBP": "£"}

_DOLLARS = {
    "CAD": "canada ontario quebec québec alberta manitoba saskatchewan toronto montreal montréal ottawa calgary",
    "AUD": "australia sydney melbourne brisbane queensland canberra",
    "NZD": "zealand auckland aotearoa",
    "HKD": "hongkong",
    "SGD": "singapore",
    "MXN": "mexico méxico",
    "TWD": "taiwan taipei",
}
_DOLLAR_OF = {word: code for code, words in _DOLLARS.items() for word in words.split()}
"""Where a `$` may be another than that of the United States."""

_PROVINCE = re.compile(r"(?<![^\s,(;/|])(?:ON|BC|QC|AB|MB|SK|NS|NB|NL)(?![^\s,);/|])")
_UNITED_STATES = frozenset("us usa states america".split())
_STATE = re.compile(
    r",\s*(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_PLACE = 300

_YEARLY = frozenset(("$", "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD"))
"""Currencies in which LEAST_A_YEAR is pay by the year; elsewhere (`20 000 zł`) it may be by the month."""

LEAST_A_YEAR = 10_000
"""An amount from which on pay that states no period is plainly by the year, in those currencies."""

_PLURAL = {"hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years"}
_SHORT = {"hour": "/h", "day": "/d", "week": "/wk", "month": "/mo"}


def currency(written: str | None, place: str | None) -> str | None:
    """A currency as a code, as far as the sign and the place say which; `$` stays `$` where no other is meant."""
    if written == "$" and place:
        return _dollar_of(place[:_LONGEST_PLACE])
    return _CODE_OF.get(written or "", written or None)


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two currencies are one beyond doubt: the same, or `$` and USD."""
    return one is not None and (one == other or {one, other} == {"$", "USD"})


def sign(code: str | None) -> str:
    """A currency as it is shown: by its sign where that is known to all."""
    return _SIGN_OF.get(code or "", code or "")


def is_by_the_year(amount: float, code: str | None) -> bool:
    """Whether an amount without a period is plainly one by the year."""
    return amount >= LEAST_A_YEAR and code in _YEARLY


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


@lru_cache(maxsize=4096)
def _dollar_of(place: str) -> str:
    words = {word.casefold() for word in _WORD.findall(place.replace("Hong Kong", "Hongkong"))}
    if words & _UNITED_STATES or _STATE.search(place):
        return "$"
    codes = {_DOLLAR_OF[word] for word in words if word in _DOLLAR_OF} | ({"CAD"} if _PROVINCE.search(place) else set())
    return codes.pop() if len(codes) == 1 else "$"


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
