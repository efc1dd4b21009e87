"""Pay as people state it: the text as written, and the numbers, currency and period that stand in it.

`$158K – $235K` is 158,000 to 235,000 in `$`. A lone figure is both bounds, unless `From` or a `+` makes it the lower
one or `up to` the upper one. What stands in brackets is left aside, but for a period. Two ranges, a zero, or only words
give no numbers: a range is never made one number, nothing is scaled that is not written so (`172-195` is 172 to 195).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from jobboard.text.stated import is_stated
from jobboard.text.values import Salary

LONGEST_SALARY = 300
"""A longer value is prose: its text is kept, its numbers are not looked for."""

_PERIODS = {
    "hour": "hour hr h hourly hora heure stunde std godz",
    "day": "day d daily día jour tag",
    "week": "week wk weekly semana semaine woche",
    "month": "month mo monthly mes mois monat mc miesiąc",
    "year": "year yr y yearly annum annual annually año jahr rok",
}
_PERIOD_OF = {word: period for period, words in _PERIODS.items() for word in words.split()}
_UNITS = "|".join(sorted(_PERIOD_OF, key=len, reverse=True))
_BLANK = "[ \u00a0\u2009\u202f]"
_NUMBER = (
    rf"(?:[0-9]{{1,3}}(?:(?:{_BLANK}|['’])[0-9]{{3}})+|[0-9]{{1,3}}(?:,[0-9]{{2,3}})*,[0-9]{{3}}"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:[.,][0-9]{1,2})?(?![0-9])"
)
_TOKENS = rf"""
    (?P<skip> 401\s?\(?[kK]\)? | [0-9.,]+(?:\s*[-–]\s*[0-9.,]+)?\s*% )
  | (?P<period> (?i: (?:/\s*|\b(?:per|an?|al|par|pro)\s+)(?:{_UNITS})\b
        | \b(?:hourly|daily|weekly|monthly|annually|yearly)\b | p\.\s?a\b\.? ) )
  | (?P<sign> (?:US|CA|AU|NZ|HK|MX|[CASR])?\$ | [£€¥₹₩₽₺₴₪฿] | zł\b | \bkr\b )
  | (?P<code> \b(?:USD|EUR|GBP|PLN|CHF|CAD|AUD|INR|SEK|NOK|DKK|CZK|HUF|RON|BGN|JPY|CNY|KRW|SGD|HKD|NZD|BRL|MXN|ZAR
        |ILS|TRY|UAH|AED|usd|eur|gbp|pln|chf|cad|aud|inr)(?![A-Za-z]) )
  | (?P<number> {_NUMBER} ) \s? (?P<scale> [kKmM](?![A-Za-z]) )?
  | (?P<to> [-–—] | \b(?i:to|bis|à|a|and|do)\b )
  | (?P<kind> \b(?i:base|gross|net|brutto|netto)\b )
  | (?P<word> [^\W\d_]\w* )
  | (?P<plus> \+(?!\s*[0-9]) )
  | (?P<other> \S )
"""
_BRACKETS = re.compile(r"\([^()]*\)")
_AT_LEAST = re.compile(
    r"(?:\b(?:from|starting(?: at| from)?|at least|min(?:imum)?|ab|desde|od|à partir de)\b|>=?|≥)[\s.:]*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"(?:\b(?:up to|max(?:imum)?|bis(?: zu)?|hasta|jusqu['’]à|do)\b|<=?|≤)[\s.:]*$", re.IGNORECASE)
_NOT_WORDS = frozenset("from up to at least min max about approx circa ca base gross net brutto netto".split())
_BRACKETED_PERIOD = re.compile(rf"\(\s*(?:per |/ ?|an? )?({_UNITS})\s*\)", re.IGNORECASE)
_PERIOD_IN_FRONT = re.compile(r"\b(hourly|daily|weekly|monthly|annual|yearly)\b", re.IGNORECASE)
_SCALES = {"k": 1_000.0, "m": 1_000_000.0}


@cache
def _tokens() -> re.Pattern[str]:
    """Compiled when pay is first read."""
    return re.compile(_TOKENS, re.VERBOSE)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int
    scale: str = ""


class _Figures(NamedTuple):
    """One figure, or the two of a range, with what is written around them."""

    numbers: tuple[float, ...]
    currencies: frozenset[str]
    periods: frozenset[str]
    bare: bool
    start: int
    end: int
    plus: bool


@lru_cache(maxsize=4096)
def read_salary(text: str) -> Salary | None:
    """The pay that `text` states; None where it states nothing (`Not listed`)."""
    if not is_stated(text):
        return None
    written = text.strip()
    outside = _BRACKETS.sub(lambda found: " " * len(found[0]), written)
    if len(written) > LONGEST_SALARY or not any(character.isdigit() for character in outside):
        return Salary(written)
    found = list(_figures(list(_tokenise(outside))))
    money = [each for each in found if not each.bare] or found
    if len(money) != 1 or (money[0].bare and not _says_nothing_else(outside, money[0])):
        return Salary(written)
    return _salary(written, outside, money[0])


def _salary(written: str, outside: str, figures: _Figures) -> Salary:
    lower, upper = figures.numbers[0], figures.numbers[-1]
    currency = _currency(figures.currencies)
    if not 0 < lower <= upper or currency is None:
        return Salary(written)
    periods = figures.periods or _period_beside(written, outside[: figures.start])
    period = next(iter(periods)) if len(periods) == 1 else None
    before = outside[: figures.start]
    single = len(figures.numbers) == 1
    at_least, at_most = single and (figures.plus or _AT_LEAST.search(before)), single and _AT_MOST.search(before)
    return Salary(written, None if at_most else lower, None if at_least else upper, currency or None, period)


def _currency(found: frozenset[str]) -> str | None:
    """The code if one is written, else the sign; "" where there is none, None where two contradict each other."""
    codes = {each for each in found if each.isalpha() and each.isupper() and each.isascii()}
    signs = found - codes
    if len(codes) > 1 or len(signs) > 1:
        return None
    return next(iter(codes or signs), "")


def _period_beside(written: str, before: str) -> frozenset[str]:
    """The period in a bracket of its own (`(per year)`), or as an adjective in front (`Hourly: $45`)."""
    found = [*_BRACKETED_PERIOD.findall(written), *_PERIOD_IN_FRONT.findall(before)]
    return frozenset(_PERIOD_OF[word.lower()] for word in found)


def _says_nothing_else(outside: str, figures: _Figures) -> bool:
    """Whether bare numbers are all that the text says: `172-195`, but not `depends on 2 rounds`."""
    rest = outside[: figures.start] + " " + outside[figures.end :]
    return all(word.lower() in _NOT_WORDS for word in re.findall(r"[^\W\d_]+", rest))


def _tokenise(text: str) -> Iterator[_Token]:
    for match in _tokens().finditer(text):
        kind = match.lastgroup if match.lastgroup != "scale" else "number"
        if kind != "skip":
            yield _Token(kind or "", match["number"] or match[0], *match.span(), match["scale"] or "")


def _figures(tokens: list[_Token]) -> Iterator[_Figures]:
    """Every figure and range of the text."""
    index = 0
    while index < len(tokens):
        first = _amount(tokens, index)
        if first is None:
            index += 1
            continue
        amounts, index = [first], first.stop
        if index < len(tokens) and tokens[index].kind == "to" and (second := _amount(tokens, index + 1)):
            amounts.append(second)
            index = second.stop
        yield _joined(amounts, tokens, index)


def _joined(amounts: list[_Amount], tokens: list[_Token], index: int) -> _Figures:
    """A range from its figures: a scale that only one of them has holds for both (`€75–85k`)."""
    scales = [each.number.scale.lower() for each in amounts]
    common = next((scale for scale in scales if scale), "")
    numbers = [
        value * _SCALES.get(scale or (common if value < 1_000 else ""), 1.0)
        for value, scale in zip((_value(each.number.text) for each in amounts), scales, strict=True)
    ]
    written = tokens[amounts[0].first : index]
    end = written[-1].end
    codes = {token.text.upper() for token in written if token.kind == "code"}
    return _Figures(
        tuple(numbers),
        frozenset(codes | {token.text for token in written if token.kind == "sign"}),
        frozenset(_period(token.text) for token in written if token.kind == "period"),
        bare=not common and all(token.kind in ("number", "to", "kind") for token in written) and not _grouped(amounts),
        start=written[0].start,
        end=end,
        plus=index < len(tokens) and tokens[index].kind == "plus" and tokens[index].start == end,
    )


class _Amount(NamedTuple):
    """One figure: its number, and its tokens from `first` up to `stop`."""

    number: _Token
    first: int
    stop: int


def _amount(tokens: list[_Token], first: int) -> _Amount | None:
    index = first
    while index < len(tokens) and tokens[index].kind in ("sign", "code") and index < first + 2:
        index += 1
    if index >= len(tokens) or tokens[index].kind != "number":
        return None
    number = tokens[index]
    index += 1
    while index < len(tokens) and tokens[index].kind in ("sign", "code", "kind"):
        if tokens[index].kind != "kind" and index + 1 < len(tokens) and tokens[index + 1].kind == "number":
            break
        index += 1
    if index < len(tokens) and tokens[index].kind == "period":
        index += 1
    return _Amount(number, first, index)


def _grouped(amounts: list[_Amount]) -> bool:
    return any(re.search(r"[0-9][^0-9][0-9]{3}(?![0-9])", each.number.text) for each in amounts)


def _value(text: str) -> float:
    """The number: a mark before three digits groups thousands, a last mark before one or two is the decimal one."""
    decimal = re.search(r"[.,]([0-9]{1,2})$", text)
    whole = text[: decimal.start()] if decimal else text
    return float(re.sub(r"[^0-9]", "", whole) + "." + (decimal[1] if decimal else "0"))


def _period(text: str) -> str:
    word = re.sub(r"^(?:/|per|an?|al|par|pro)\s*", "", text.lower()).strip()
    return _PERIOD_OF.get(word) or _PERIOD_OF.get(text.lower(), "year")
