"""Currencies as far as two statements of pay can be laid beside each other. They are never converted. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

CODE_OF = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "MX$": "MXN",
    "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "฿": "THB", "zł": "PLN",
}  # fmt: skip
"""What a sign means, where it means one currency only."""

DOLLARS = "$?"
"""Dollars of which it is not said whose they are."""

OF_SEVERAL = frozenset(("¥", "kr"))
"""Signs of several countries: two of them need not be one currency. So is `$`, whose place is looked at."""

FIRST_YEARLY = {
    **dict.fromkeys(("$", "USD", "EUR", "GBP", "CAD"), 20_000.0),
    **dict.fromkeys(("AUD", "NZD", "CHF"), 30_000.0),
}
"""From which amount on pay that states no period is surely by the year: nobody is paid that much in a month of these
currencies. In others (`20 000 zł`) it may be by the month.
"""

_DOLLARS = {
    "CAD": "canada canadian ontario quebec québec alberta manitoba saskatchewan toronto montreal montréal ottawa"
    " calgary edmonton winnipeg",
    "AUD": "australia australian sydney melbourne brisbane queensland canberra adelaide",
    "NZD": "zealand auckland aotearoa wellington christchurch",
    "HKD": "hongkong",
    "SGD": "singapore",
    "MXN": "mexico méxico monterrey guadalajara",
    "TWD": "taiwan taipei",
    "": "vancouver waterloo kitchener halifax victoria perth argentina chile santiago colombia bogotá bogota medellín"
    " medellin jamaica bahamas barbados trinidad fiji namibia liberia guyana belize brunei apac latam",
}
"""Words of a place where a `$` may be another than that of the United States; "": which one is not said here."""

_DOLLAR_OF = {word: code for code, words in _DOLLARS.items() for word in words.split()}
_PROVINCE = re.compile(r"(?<![^\s,(;/|])(?:ON|BC|QC|AB|MB|SK|NS|NB|NL)(?![^\s,);/|])")
_UNITED_STATES = frozenset("us usa states america".split())
_STATE = re.compile(
    r",\s*+(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_PLACE = 300


def currency(written: str | None, place: str | None = None) -> str | None:
    """A currency as a code, as far as the sign and the place of the job say which; None where nothing does.

    A `$` stays `$` where no other than that of the United States is meant, and is DOLLARS where another may be.
    """
    if written == "$" and place:
        return _dollar_of(place[:_LONGEST_PLACE])
    return CODE_OF.get(written or "", written or None)


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two currencies (as `currency` gives them) are one beyond doubt: the same, or `$` and USD."""
    if one is None or one in OF_SEVERAL or one == DOLLARS:
        return False
    return one == other or {one, other} == {"$", "USD"}


def is_yearly(amount: float, code: str | None) -> bool:
    """Whether an amount without a period is surely one by the year."""
    return amount >= FIRST_YEARLY.get(code or "", float("inf"))


@lru_cache(maxsize=4096)
def _dollar_of(place: str) -> str:
    words = {word.casefold() for word in _WORD.findall(place.replace("Hong Kong", "Hongkong"))}
    if words & _UNITED_STATES or _STATE.search(place):
        return "$"
    if _PROVINCE.search(place):
        return "CAD"
    codes = {_DOLLAR_OF[word] for word in words if word in _DOLLAR_OF}
    known = codes - {""}
    return known.pop() if len(known) == 1 else DOLLARS if codes else "$"
