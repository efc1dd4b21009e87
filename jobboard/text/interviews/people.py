"""The people of a round: each name on its own."""

from __future__ import annotations

import re

_PARTS = re.compile(r"[^,;&()]*(?:\([^()]*\)[^,;&()]*|[()][^,;&()]*)*")
_AND = re.compile(r"[ \t]+(?:and|und|et|y)[ \t]+")


def people_in(text: str) -> tuple[str, ...]:
    """The names that stand between commas, semicolons, `&` and `and`, but not within brackets: `Dana Fox (CTO, US)`."""
    rest, names = text, []
    if ";" in text:
        names = text.split(";")
    else:
        while rest:
            match = _PARTS.match(rest)
            cut = match.end() if match else 0
            names.append(rest[:cut])
            rest = rest[cut + 1 :]
        names = [name for part in names for name in _AND.split(part)]
    return tuple(name.strip() for name in names if name.strip())
