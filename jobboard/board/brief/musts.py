"""What the posting asks for, line by line: what it requires, then what it would like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobboard.board.brief.values import Must
from jobboard.fit.asked.lines import asking
from jobboard.profile.skills.words import bare
from jobboard.text.document import Document

if TYPE_CHECKING:
    from jobboard.fit.skills import Skills

NEEDS = ("required", "preferred", "named")


def musts_of(document: Document) -> tuple[tuple[Must, ...], bool, bool]:
    """The items of the posting, required before preferred; whether there is a posting, and headings that part them."""
    found = asking(document)
    items = [each for each in found.lines if each.is_item and (each.need != "named" or not found.has_titles)]
    items.sort(key=lambda each: (NEEDS.index(each.need), each.number))
    musts = tuple(Must(bare(each.text).strip(" \t>*-+"), each.number, each.need) for each in items)
    return musts, found.has_posting, found.has_titles


def lacking_of(skills: Skills | None) -> tuple[str, ...]:
    """The skills that the posting requires and the profile does not name."""
    if skills is None:
        return ()
    return tuple(each.title for each in skills.of("required") if each.cover == "missing")
