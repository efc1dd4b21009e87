"""Where prose, or the heading of the next list, runs on behind an item of a list; it is cut off where that is certain.

The rule. Behind a word in small letters, without a mark between them, a capital begins what can only be new:

1. a sentence that ends in a full stop, where it opens with a word that no name does (`These`, `By adhering to`), or
   with the name of the role (`… skills Machine Learning Platform Engineers often work as …`);
2. an announcement that ends in a colon: `Essential skills and qualifications for this role encompass:`, or a title of
   three words or more whose words all begin with capitals (`Model Development and Training:`);
3. or, behind a full stop in the last item of a list, a sentence that looks back on the list as a whole: `By following
   this …`, `Overcoming these …`, `Overall, …`.

The word before must not be one that a name follows (`with`, `in`, `like`). Where none of this holds the item stays
whole.
"""

from __future__ import annotations

import re

LONGEST = 4_000
"""Characters of a longer item, which stays whole."""

_BEFORE = re.compile(r"[a-z)][a-z’'-]*\)?\s+(?=[A-Z])")
_GLUE = frozenset(
    "a an the of in on at by for from with without to and or as like such using via than into through over under per"
    " about across within between including versus vs is are be our your their its my this that these those use uses"
    " both either other e.g i.e modern basic advanced solid strong".split()
)
_OPENERS = (
    r"(?:These|This|Those|The|A|An|By|Overall|Overcoming|Their|They|Its?|With|While|As|In|Depending|Understanding"
    r"|Additionally|However|Furthermore|You|We|To)\s+(?=[a-z])|Overall,\s"
)
_OPENER = re.compile(_OPENERS)
_ANNOUNCED = re.compile(
    r"[A-Z][^.:;!?]{5,150}\s(?:include|includes|encompass|encompasses|are|involve|involves|cover|covers|comprise):"
)
_TITLE = re.compile(r"[A-Z][\w/&+-]*(?:\s(?:[A-Z][\w/&+,-]*|and|of|&|in|for|the|to)){1,8}:")
_BACK = re.compile(
    r"(?<=[a-z0-9)])\.\s+(?=(?:By\s+[a-z]+ing\s+(?:these|this|the)\s|[A-Z][a-z]+ing\s+these\s|Overall,\s"
    r"|In\s(?:summary|conclusion),\s|These\s[a-z]+\s))"
)


def cut(text: str, role: str | None, *, is_last: bool) -> tuple[str, str]:
    """An item and what runs on behind it ("" where that is not certain, or nothing). `is_last`: no item follows."""
    if len(text) > LONGEST:
        return text, ""
    for found in _BEFORE.finditer(text):
        word = found[0].strip().strip(")").rsplit("-", 1)[-1]
        if word in _GLUE or found.start() == 0:
            continue
        if _is_new(text[found.end() :], role):
            return text[: found.end()].rstrip(), text[found.end() :]
    back = _BACK.search(text) if is_last else None
    return (text[: back.start() + 1], text[back.end() :]) if back else (text, "")


def _is_new(rest: str, role: str | None) -> bool:
    """Whether what begins with a capital can only be a sentence or a title of its own."""
    if rest.endswith(":"):
        title = _TITLE.fullmatch(rest)
        if _ANNOUNCED.fullmatch(rest) is not None or (title is not None and len(rest.split()) > 2):
            return True
        rest = rest[: rest.rfind(". ") + 1]
    if not rest.endswith((".", "!")):
        return False
    if role is not None and re.match(rf"{re.escape(role)}(?:s|es)?\s+[a-z]", rest):
        return True
    return len(rest.split()) > 4 and _OPENER.match(rest) is not None
