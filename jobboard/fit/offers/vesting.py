"""How equity vests: which share of a grant is had in each of the four years, as far as that is stated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jobboard.fit.offers.figures import Figure, Reading
from jobboard.fit.offers.money import number
from jobboard.fit.offers.values import YEARS
from jobboard.slots import frozen

_CLIFF = re.compile(r"[\s-]*(?:long\s+)?cliff\b", re.IGNORECASE)
_CLIFF_OF = re.compile(r"\bcliff\b\s*(?:of|after|at|is|:)?\s*(?:a\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:vests?|cliff|vested)?\s*(?:after|at|in|on)\s+(?:the\s+)?(?:first\s+)?$", re.IGNORECASE)
_REST = re.compile(r"\b(?:then|thereafter|rest|remaining|remainder|next|following)\b", re.IGNORECASE)
_STEP = re.compile(r"\s*(?:(?:per|a|each|every)\s+(?:month|quarter)|monthly|quarterly)\b", re.IGNORECASE)
_FIRST_YEAR = re.compile(
    r"\s*(?:after|in|at)?\s*(?:the\s+)?(?:end of\s+)?(?:the\s+)?first\s+year\b|\s*cliff\b", re.IGNORECASE
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
            "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}  # fmt: skip
_IN_YEAR = re.compile(
    r"\b(?:year|yr|jahr)\s*([1-9]|one|two|three|four)\b"
    r"|\b(first|second|third|fourth|1st|2nd|3rd|4th|[1-9]\.)\s*(?:year|yr|jahr)\b",
    re.IGNORECASE,
)
"""A year by its number: `year 2`, `second year`."""
_YEARS_OF_THIRD = 3
_WHOLE = 100.0


@frozen
class Schedule:
    """The shares of a grant by year (1.0 is all of it), and how the text puts that (`25 % a year`)."""

    shares: tuple[float, ...]
    said: str


def schedule_of(reading: Reading) -> Schedule | None:
    """The schedule that a text states; None where it states none, or not beyond doubt."""
    text, spans = reading.text, [each for each in reading.figures if each.kind == "span"]
    cliffs = [each for each in spans if _is_cliff(text, each)]
    lengths = {each.low for each in spans if each not in cliffs}
    cliff = cliffs[0].low if cliffs else 0.0
    if len({each.low for each in cliffs}) > 1:
        return None
    listed = [each for each in reading.figures if each.kind == "listed"]
    shares = [each for each in reading.figures if each.kind in ("percent", "fraction")]
    if listed:
        return _listed(listed, lengths, cliff) if not shares else None
    named = _by_named_year(reading, shares, lengths, cliff)
    if named is not None or len(_IN_YEAR.findall(text)) > 1:
        return named
    if shares:
        return _in_shares(reading, shares, spans, cliffs)
    return _evenly(lengths, cliff)


def _is_cliff(text: str, span: Figure) -> bool:
    return bool(_CLIFF.match(text[span.end :]) or _CLIFF_OF.search(text[: span.start]))


def _listed(listed: Sequence[Figure], lengths: set[float], cliff: float) -> Schedule | None:
    """`40/30/20/10`: the share of each year, which together are the whole."""
    values = listed[0].values
    fits = abs(sum(values) - _WHOLE) < 0.01 and (len(values) > 2 or lengths)
    if len(listed) > 1 or not fits or lengths - {12.0 * len(values)} or cliff > 12:
        return None
    return Schedule(_four([each / _WHOLE for each in values]), "/".join(number(each) for each in values) + " by year")


def _by_named_year(reading: Reading, shares: Sequence[Figure], lengths: set[float], cliff: float) -> Schedule | None:
    """`5% year 1, 15% year 2, …`: each share with its year, behind it or before it; together they are the whole."""
    plain = all(each.kind == "percent" and each.low == each.high and not each.period for each in shares)
    if len(shares) < 2 or not plain or cliff > 12 or abs(sum(each.low for each in shares) - _WHOLE) > 0.01:
        return None
    years = _years_of(reading.text, shares)
    if years is None or len(set(years)) < len(years) or lengths - {12.0 * max(years)}:
        return None
    by_year = {year: each.low for year, each in zip(years, shares, strict=True)}
    every = [by_year.get(year, 0.0) for year in range(1, max(years) + 1)]
    return Schedule(_four([each / _WHOLE for each in every]), "/".join(map(number, every)) + " by year")


def _years_of(text: str, shares: Sequence[Figure]) -> list[int] | None:
    """The year of each share: all behind their shares, or all in front of them."""
    starts, ends = [each.start for each in shares], [each.end for each in shares]
    behind = [_IN_YEAR.findall(text[end:start]) for end, start in zip(ends, [*starts[1:], len(text)], strict=True)]
    before = [_IN_YEAR.findall(text[end:start]) for end, start in zip([0, *ends[:-1]], starts, strict=True)]
    for found in (behind, before):
        if all(len(each) == 1 for each in found):
            words = ["".join(each[0]).casefold().rstrip(".") for each in found]
            return [int(word) if word.isdigit() else _NUMBERS[word] for word in words]
    return None


def _evenly(lengths: set[float], cliff: float) -> Schedule | None:
    """A span alone: evenly over it, once the cliff is behind."""
    months = next(iter(lengths), 0.0)
    if len(lengths) != 1 or not 12 <= months <= 120 or cliff > months:
        return None
    had = [min(1.0, month / months) if month >= cliff else 0.0 for month in range(0, 12 * YEARS + 1, 12)]
    said = f"evenly over {_span(months)}" + (f", {_span(cliff, 'cliff')}" if cliff else "")
    return Schedule(_steps(had), said)


def _in_shares(
    reading: Reading, shares: Sequence[Figure], spans: Sequence[Figure], cliffs: Sequence[Figure]
) -> Schedule | None:
    first, text = shares[0], reading.text
    if len(shares) == 1 and first.period == "year" and first.low == first.high:
        return _by_year(first.low, {each.low for each in spans if each not in cliffs}, cliffs)
    after, begins = _after(text, first, spans)
    if after != 12 or first.low != first.high or first.period:
        return None
    lengths = {each.low for each in spans if each is not begins and each not in cliffs}
    rest = _WHOLE - first.low
    if len(shares) == 2 and shares[1].kind == "fraction" and (shares[1].period or _STEP.match(text[shares[1].end :])):
        step = 3 if shares[1].period == "quarter" or "quarter" in text[shares[1].end :].casefold()[:20] else 1
        months = rest / shares[1].low * step
        return _then(first.low, months) if not lengths - {12 + months} else None
    spans = [each for each in spans if each is not begins and each not in cliffs]
    if len(shares) > 1 or len(spans) != 1:
        return None
    return _the_rest(first.low, spans[0], _REST.search(text, first.end))


def _the_rest(first: float, span: Figure, rest: re.Match[str] | None) -> Schedule | None:
    """A first share after a year and a span: that of the rest, where words for it stand before it, else of the whole.

    `25 % after a year, then monthly over 4 years` may mean either.
    """
    if rest is None or span.start < rest.start():
        return _then(first, span.low - 12)
    return _then(first, span.low) if span.low != 12 * _WHOLE / first else None


def _after(text: str, share: Figure, spans: Sequence[Figure]) -> tuple[float, Figure | None]:
    """After how many months the first share is had, and the figure that says so."""
    behind = text[share.end :]
    for span in spans:
        if span.start >= share.end and _AFTER.fullmatch(text[share.end : span.start]):
            return span.low, span
    for span in spans:
        if _is_cliff(text, span) and re.match(r"\s*(?:cliff|after|at)", behind, re.IGNORECASE):
            return span.low, span
    return (12.0, None) if _FIRST_YEAR.match(behind) else (0.0, None)


def _by_year(percent: float, lengths: set[float], cliffs: Sequence[Figure]) -> Schedule | None:
    """`25 % a year`: as many years as the whole takes; 33 % is a third."""
    if not percent or any(each.low > 12 for each in cliffs):
        return None
    years = round(_WHOLE / percent)
    exact = abs(years * percent - _WHOLE) < 0.01 or (years == _YEARS_OF_THIRD and 33 <= percent <= 34)
    if not exact or years > 10 or lengths - {12.0 * years}:
        return None
    return Schedule(_four([1 / years] * years), f"{number(percent)} % a year")


def _then(first: float, months: float) -> Schedule | None:
    """A share after a year, the rest evenly over so many months behind it."""
    if not 0 < first < _WHOLE or not 6 <= months <= 108 or abs(months - round(months)) > 0.01:
        return None
    rest = _WHOLE - first
    had = [0.0, *((first + rest * min(1.0, 12 * year / months)) / _WHOLE for year in range(YEARS))]
    return Schedule(_steps(had), f"{number(first)} % after a year, the rest over {round(months)} months")


def _four(shares: Sequence[float]) -> tuple[float, ...]:
    return (*shares, *[0.0] * YEARS)[:YEARS]


def _steps(had: Sequence[float]) -> tuple[float, ...]:
    """What is added in each year, from what is had at the end of each."""
    return tuple(later - earlier for earlier, later in pairwise(had))


def _span(months: float, what: str = "") -> str:
    """`4 years`, `18 months`, `1 year cliff`."""
    whole = months % 12 == 0
    count = number(months / 12 if whole else months)
    unit = "year" if whole else "month"
    return f"{count} {unit} {what}" if what else f"{count} {unit}{'' if count == '1' else 's'}"
