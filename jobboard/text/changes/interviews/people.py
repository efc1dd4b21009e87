"""The people of a round: each name on its own, and the thank-you that each is owed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from jobboard.errors import Refused
from jobboard.text.interviews.people import people_in

__all__ = ["is_thanks", "joined", "people_in", "thanks_to", "unthanked"]

_ASIDE = re.compile(r"[ \t]*\([^()]*\)")
_THANKS = re.compile(r"(?:(?:send|write|e?mail|post)\s+)?(?:(?:a|the)\s+)?thank", re.IGNORECASE)


def joined(names: Sequence[str]) -> str:
    """The names as one value from which `people_in` reads the same names. Raises Refused where there is no such."""
    for sign in (", ", "; "):
        text = sign.join(names)
        if people_in(text) == tuple(names):
            return text
    odd = next((name for name in names if people_in(name) != (name,)), names[0])
    raise Refused(f"“{odd}” would be read as several people; write it without comma, semicolon, “&” and “and”")


def is_thanks(text: str) -> bool:
    """Whether an item is a thank-you that is to be written."""
    return _THANKS.match(text) is not None


def thanks_to(person: str) -> str:
    """The item for a thank-you to one person; to nobody by name where the name is empty."""
    name = _ASIDE.sub("", person).strip()
    return f"Thank-you note to {name} within 24 hours" if name else "Thank-you note within 24 hours"


def unthanked(people: Iterable[str], items: Iterable[str]) -> tuple[str, ...]:
    """Those of the people whom none of the thank-yous among the items names."""
    thanks = [item.casefold() for item in items if is_thanks(item)]
    return tuple(each for each in people if not any(_ASIDE.sub("", each).strip().casefold() in item for item in thanks))
