"""What the posting asks for, item by item: what it requires, then what it would like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from jobboard.board.brief.values import Must
from jobboard.fit.asked.lines import BULLET, asking
from jobboard.fit.asked.markers import needs_of
from jobboard.fit.asked.titles import meaning_of
from jobboard.fit.asked.values import AskingLine, Need
from jobboard.text.document import Document
from jobboard.text.markup import unwrap

if TYPE_CHECKING:
    from jobboard.fit.skills import Skills

ORDER: tuple[Need, ...] = ("required", "named", "preferred")
"""In which the items are told."""

MOST = 200
"""So many items of a posting are looked at."""

LONGEST = 1_000
"""Characters of an item in which it is looked for words that make more or less of it."""

_WORD = re.compile(r"\S+")
_COMMA = re.compile(
    r",(?=[ \t]{1,3}(?:is|are|ist|sind|est|required|mandatory|a must|must[ -]have|zwingend|erforderlich)\b)"
)
"""A comma between what is asked for and what is said of it: `SQL, is required`."""


def musts_of(document: Document) -> tuple[tuple[Must, ...], bool, bool]:
    """The items of the posting, required first, preferred last; whether there is one, and whether it says which.

    Where no heading says what is required or preferred, they are all that it lists.
    """
    found = asking(document)
    items = [_weighed(each) for each in islice(_items(found.lines), MOST)]
    items = [each for each in items if each.need != "named" or not found.has_titles]
    items.sort(key=lambda each: (ORDER.index(each.need), each.line))
    return tuple(items), found.has_posting, found.has_titles


def lacking_of(skills: Skills | None) -> tuple[str, ...]:
    """The skills that the posting requires and the profile does not name."""
    if skills is None or not skills.has_profile:
        return ()
    return tuple(each.title for each in skills.of("required") if each.cover == "missing")


def _items(lines: Iterable[AskingLine]) -> Iterator[Must]:
    """The items of lists, each with the lines that go on with it; sentences where they stand below such a heading."""
    texts: list[str] = []
    begin = AskingLine(0, "", "named")
    at = 0
    for each in lines:
        marker = BULLET.match(each.text) if each.is_item else None
        if texts and marker is None and each.number == at + 1 and each.text[:1] in (" ", "\t"):
            texts.append(each.text.strip())
        else:
            if texts:
                yield Must(" ".join(texts), begin.number, begin.need)
            text = each.text[marker.end() if marker else 0 :].strip()
            says = text.rstrip(" *_:") and not text.rstrip(" *_").endswith(":") and (marker or _is_asked(each))
            texts, begin = [text] if says else [], each
        at = each.number
    if texts:
        yield Must(" ".join(texts), begin.number, begin.need)


def _is_asked(each: AskingLine) -> bool:
    """Whether a line of text, no item, asks for something: it stands below a heading that says so, and is none."""
    bare = unwrap(each.text)
    return each.need != "named" and not each.text.lstrip(" >").startswith("#") and meaning_of(bare) is None


def _weighed(each: Must) -> Must:
    """The item with what its own words make of what the headings say: `a PhD is required`, `Kafka is a plus`."""
    text = _COMMA.sub("", each.text[:LONGEST])
    said = needs_of(text, [match.span() for match in _WORD.finditer(text)], each.need)
    need: Need = each.need
    if "required" in said and need != "required":
        need = "required"
    elif said and said[0] != need and need != "preferred":
        need = said[0]
    return Must(unwrap(each.text), each.line, need)
