"""The sign-on bonus of an offer: in the first year, or in parts in the years that the text states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.fit.offers.figures import Figure, Reading, read_figures
from jobboard.fit.offers.money import NOTHING, none_paid, number, parted, sums
from jobboard.fit.offers.values import YEARS, Money, Paid
from jobboard.fit.offers.words import SIGN_ON, bounded, doubtful, money_of, says_none
from jobboard.text.offer import Part

QUESTION = "Is there a sign-on bonus, when is it paid, and when would it have to be paid back?"
WHEN = "In which years is the sign-on bonus paid?"

_NUMBERS = {"one": 1, "first": 1, "1st": 1, "two": 2, "second": 2, "2nd": 2, "three": 3, "third": 3, "3rd": 3,
            "four": 4, "fourth": 4, "4th": 4}  # fmt: skip
_AFTER_YEARS = re.compile(
    r"\b(?:after|following)\s+(?:(?:the|a|an)\s+)?(?:(\d|one|two|three|first|second|third)\s+)?years?\b"
    r"|\b(first|second|1st|2nd|one[- ]year|1[- ]year)\s+anniversary\b",
    re.IGNORECASE,
)
_AFTER_MONTHS = re.compile(
    r"\b(?:after|at)\s+(\d{1,2}|six|twelve)\s+months?\b|\b(?:in|at)\s+month\s+(\d{1,2})\b", re.IGNORECASE
)
_IN_YEAR = re.compile(
    r"\b(?:year|yr)\s+(\d|one|two|three|four)\b|\b(first|second|third|fourth|1st|2nd|3rd|4th)\s+year\b", re.IGNORECASE
)
_AT_START = re.compile(
    r"\b(?:at|on|upon|with|when)\s+(?:(?:the|my|your)\s+)?(?:start(?:ing)?|joining|signing|signature|hire|first\s+pay\w*)\b"
    r"|\bup-?front\b|\bimmediately\b|\bnow\b",
    re.IGNORECASE,
)
_BACK = frozenset("clawback repay repayable repaid back".split())
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)


def sign_on_pay(parts: Sequence[Part], base: Money | None) -> Paid:
    """What the sign-on bonus comes to by year."""
    if not parts:
        return Paid("", "", QUESTION)
    part, where = parts[0], f"line {parts[0].line}"
    if len(parts) > 1:
        return Paid("; ".join(each.whole for each in parts), where, WHEN, line=part.line)
    if says_none(part.whole):
        return none_paid(where, part.line)
    reading = read_figures(part.whole)
    years = None if reading is None or doubtful(reading, SIGN_ON) else _years(reading, base)
    if years is None:
        return Paid(part.whole, where, WHEN, line=part.line)
    whole = sums(years)
    paid = [str(year) for year, each in enumerate(years, start=1) if each != NOTHING]
    how = f"year{'s' if len(paid) > 1 else ''} {' and '.join(paid)}"
    percent = _only(reading, "percent") if reading is not None and not reading.outside("money") else None
    of_base = f"{number(percent.low)} % of base, " if percent is not None else ""
    return Paid(parted(whole), f"{of_base}{how}, {where}", years=years, line=part.line)


def _only(reading: Reading, kind: str) -> Figure | None:
    found = reading.outside(kind)
    return found[0] if len(found) == 1 else None


def _years(reading: Reading, base: Money | None) -> tuple[Money, ...] | None:
    """The amount of each year; None where the text does not tell it beyond doubt."""
    sums_ = reading.outside("money")
    if len(sums_) > 1:
        when = _each_year(reading.text, sums_)
        return _in(when, [money_of(reading, each) for each in sums_]) if when is not None else None
    if not sums_:
        share = _only(reading, "percent")
        if share is None or base is None or share.high > 100 or share.period:
            return None
        high = None if base.high is None else base.high * share.high / 100
        return _in([1], [Money(base.currency, base.low * share.low / 100, high)])
    if sums_[0].period:
        return None
    return _in_shares(reading, sums_[0])


def _in_shares(reading: Reading, whole: Figure) -> tuple[Money, ...] | None:
    """One sum: at once, or in shares (`half at start, half after a year`)."""
    text = reading.text
    figure = bounded(reading, whole)
    if figure is None:
        return None
    money = money_of(reading, figure)
    halves = [(match.start(), match.end(), 50.0) for match in _HALF.finditer(text)]
    shares = halves or [(each.start, each.end, each.low) for each in reading.outside("percent")]
    if shares:
        pieces = [Figure("percent", share, share, start, end) for start, end, share in shares if start >= whole.end]
        when = _each_year(text, pieces) if sum(each.low for each in pieces) == 100 else None
        parts = [
            Money(money.currency, money.low * each.low / 100, (money.high or 0) * each.low / 100) for each in pieces
        ]
        return _in(when, parts) if when is not None and money.high is not None else None
    outside = re.sub(r"\([^()]*\)", lambda found: " " * len(found[0]), text)
    when_all = _when(outside)
    if _BACK & set(reading.words):
        return _in([1], [money])
    spans = reading.outside("span")
    if len(when_all) > 1 or (spans and not when_all):
        return None
    return _in(when_all or [1], [money])


def _each_year(text: str, figures: Sequence[Figure]) -> list[int] | None:
    """The year of each figure, told by the words behind it, or else by those in front of it."""
    starts, ends = [each.start for each in figures], [each.end for each in figures]
    behind = [_when(text[end:start]) for end, start in zip(ends, [*starts[1:], len(text)], strict=True)]
    before = [_when(text[end:start]) for end, start in zip([0, *ends[:-1]], starts, strict=True)]
    for found in (behind, before):
        if all(len(each) == 1 for each in found):
            return [each[0] for each in found]
    return None


def _when(text: str) -> list[int]:
    """The years that a piece of text names, the first being 1; what is paid after 12 months is paid in the second."""
    found: list[int] = []
    for pattern, years in ((_AFTER_YEARS, _after_years), (_AFTER_MONTHS, _after_months), (_IN_YEAR, _in_year)):
        found += [years(match) for match in pattern.finditer(text)]
        text = pattern.sub(" ", text)
    return found + [1 for _ in _AT_START.finditer(text)]


def _after_years(match: re.Match[str]) -> int:
    word = (match[1] or match[2] or "one").casefold().replace("-", " ").split(" ")[0]
    return 1 + (int(word) if word.isdigit() else _NUMBERS.get(word, 1))


def _after_months(match: re.Match[str]) -> int:
    if match[2]:
        return (max(1, int(match[2])) - 1) // 12 + 1
    word = match[1].casefold()
    return (int(word) if word.isdigit() else {"six": 6, "twelve": 12}[word]) // 12 + 1


def _in_year(match: re.Match[str]) -> int:
    word = (match[1] or match[2]).casefold()
    return int(word) if word.isdigit() else _NUMBERS[word]


def _in(when: Sequence[int], amounts: Sequence[Money]) -> tuple[Money, ...] | None:
    """The amounts in their years; None where one is paid in no year that is compared, or in two currencies."""
    years: list[Money] = [NOTHING] * YEARS
    for year, amount in zip(when, amounts, strict=True):
        if not 1 <= year <= YEARS:
            return None
        both = sums([years[year - 1], amount])
        if len(both) != 1:
            return None
        years[year - 1] = both[0]
    return tuple(years)
