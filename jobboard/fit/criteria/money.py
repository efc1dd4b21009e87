"""Currencies and kinds of pay, as far as two statements can be compared. Pure."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["base", "total", "net", ""]
"""What an amount is said to be; "" where that is not said."""

_CODES = {
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "zł": "PLN",
    "CA$": "CAD",
    "C$": "CAD",
    "AU$": "AUD",
    "A$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "MX$": "MXN",
    "S$": "SGD",
    "R$": "BRL",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
}
"""Signs that stand for one currency only: `¥` and `kr` do not."""

_AMBIGUOUS = frozenset(("¥", "kr"))

FIRST_YEARLY = dict.fromkeys(("$", "USD", "US$", "€", "EUR", "£", "GBP", "CAD", "CA$", "C$"), 10_000.0) | dict.fromkeys(
    ("AUD", "AU$", "A$", "NZD", "NZ$", "CHF"), 30_000.0
)
"""From which amount pay without a period is surely for a year; in other currencies large amounts are for months too."""

OTHER_DOLLARS = frozenset(
    """
    canada canadian toronto vancouver montreal montréal ottawa calgary edmonton winnipeg waterloo kitchener halifax
    victoria quebec québec ontario alberta manitoba saskatchewan australia australian sydney melbourne brisbane perth
    adelaide canberra queensland singapore zealand auckland wellington christchurch hong kong hongkong taiwan taipei
    mexico méxico monterrey guadalajara argentina chile santiago colombia bogotá bogota medellín medellin jamaica
    bahamas barbados trinidad fiji namibia liberia guyana belize brunei apac latam
    """.split()
)
"""Words of a place in whose currency a `$` may be meant."""

_TOTAL = re.compile(
    r"\b(?:total|tc|ote|on[- ]target|otc|all[- ]in|package|commission|incl|including|includes|with bonus|inkl|inklusive"
    r"|einschließlich|davon|gesamt\w*|ziel(?:gehalt|einkommen)|provision|dont|y compris|incluye|incluido)\b",
    re.IGNORECASE,
)
_BASE = re.compile(r"\bbase\b", re.IGNORECASE)
_NET = re.compile(r"\b(?:net|netto|after tax|take[- ]home|neto|nets?)\b", re.IGNORECASE)
_NOT_CERTAIN = re.compile(
    r"[~≈?]|\b(?:est|estimat\w+|approx\w*|about|around|roughly|circa|ca|guess\w*|glassdoor|levels|asked|ask|asking"
    r"|expect\w*|target|hoped?|wish|typical\w*|average|avg|market|geschätzt|schätz\w+|etwa|ungefähr|rund|wunsch\w*"
    r"|gefordert|erwart\w+|kununu|environ|estimé|aprox\w*|estimad\w+)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\bpro[- ]?rat(?:a|ed)\b|\bpart[- ]time\b|\bfte\b|[1-9][0-9]\s?%\s?-?(?:position|role|job|stelle)"
    r"|\bteilzeit\b|\banteilig\b|\btemps partiel\b|\bmi-temps\b|\b(?:media jornada|tiempo parcial)\b"
    r"|(?<![0-9.,])(?:[12]?[0-9]|3[0-4])\s?(?:h|hrs?|hours?|stunden|std\.?)\s?(?:/|per|a|each|pro|die)?\s?"
    r"(?:weeks?|wk|woche|w)\b|\b(?:20|25|30)\s?-?stunden-?woche\b",
    re.IGNORECASE,
)
_MORE_OFTEN = re.compile(
    r"\b1[34]\s?(?:x|×|mal\b|times\b|(?:monats)?gehälter|salaries|payments|mensualités|mois|pagas|mensilità)"
    r"|[x×]\s?1[34](?![0-9.,])|\b1[34](?:th|\.)\s?(?:month|salary|(?:monats)?gehalt|und)",
    re.IGNORECASE,
)
"""Pay by the month that is paid thirteen or fourteen times a year."""

_LONGEST = 1_000


def same_currency(one: str, other: str) -> bool:
    """Whether both surely are the same: a code and its sign, `$` and USD; never `$` and CAD, nor two `kr`."""
    if one in _AMBIGUOUS or other in _AMBIGUOUS:
        return False
    mine, yours = _CODES.get(one, one), _CODES.get(other, other)
    return mine == yours or {mine, yours} == {"$", "USD"}


def kind_of(text: str) -> Kind:
    """What a statement of pay says that its amount is."""
    text = text[:_LONGEST]
    if _NET.search(text):
        return "net"
    if _TOTAL.search(text):
        return "total"
    return "base" if _BASE.search(text) else ""


def is_certain(text: str) -> bool:
    """Whether a statement of pay is what one would be paid: no estimate, nothing that was asked for, no part of it.

    Nor is pay by the month that is paid more often than twelve times a year.
    """
    text = text[:_LONGEST]
    return not (_NOT_CERTAIN.search(text) or _PART.search(text) or _MORE_OFTEN.search(text))
