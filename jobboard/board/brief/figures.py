"""The figures of a text that names pay, so that `£40k` is found in `from £40,000`. Pure."""

from __future__ import annotations

import re

_FIGURE = re.compile(
    r"""(?<![\d.,])(?P<whole>\d{1,3}(?:[.,'’\ \u00a0\u202f]\d{3})++(?!\d)|\d{1,9}(?!\d))
    (?:[.,](?P<part>\d{1,2})(?!\d))?
    (?P<unit>[\ \u00a0]?(?:k|m|mio|bn)\b)?
    (?P<range>[$£€¥₹]?\s?[-–—][\ \u00a0]?(?=[$£€¥₹]?\d))?""",
    re.IGNORECASE | re.VERBOSE,
)
_TIMES = {"k": 1_000, "m": 1_000_000, "mio": 1_000_000, "bn": 1_000_000_000}
_APART = re.compile(r"\D")


def figures(text: str) -> frozenset[float]:
    """Every number of a text, without the signs between its thousands; `180–210k` names two thousands."""
    found: list[float] = []
    waiting = False
    for match in _FIGURE.finditer(text):
        number = float(f"{_APART.sub('', match['whole'])}.{match['part'] or 0}")
        unit = (match["unit"] or "").strip().casefold()
        times = _TIMES.get(unit, 1)
        if waiting and found[-1] < number:
            found[-1] *= times
        found.append(number * times)
        waiting = match["range"] is not None and not unit
    return frozenset(found)
