"""The people of a round: each name on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PARTS = re.compile(r"[^,;&()]*+(?:\([^()]*+\)[^,;&()]*+|[()][^,;&()]*+)*+")
_AND = re.compile(r"(?<![ \t])[ \t]++(?:and|und|et|y)[ \t]++")


def people_in(text: str) -> tuple[str, ...]:
    """The names that stand between commas, semicolons, `&` and `and`, but not within brackets: `Dana Fox (CTO, US)`."""
    names = text.split(";") if ";" in text else [name for part in _parts(text) for name in _AND.split(part)]
    return tuple(name.strip() for name in names if name.strip())


def _parts(text: str) -> Iterator[str]:
    """What stands between commas and `&` that are not within brackets."""
    at = 0
    while at < len(text) and (match := _PARTS.match(text, at)):
        yield match[0]
        at = match.end() + 1
