"""Take items that are offered for a round into the file, in the order of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.text.changes.interviews.items import Beside, behind, behind_all, in_front
from jobboard.text.changes.interviews.lines import Lines
from jobboard.text.changes.interviews.part import Part, part_of
from jobboard.text.changes.interviews.people import is_thanks
from jobboard.text.changes.interviews.proof import Meant, proven
from jobboard.text.changes.interviews.same import named
from jobboard.text.changes.interviews.spelled import spelled
from jobboard.text.changes.interviews.style import Style, style_of
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.markup import unwrap
from jobboard.text.outline import outline
from jobboard.text.typed import typed_line
from jobboard.text.values import Item, Round


def take_items(
    document: Document, each: Round, items: Sequence[str], order: Sequence[str], *, done: bool
) -> tuple[Edit, ...]:
    """The patch that writes items below a round of this document, each once; `()` where all of them stand there.

    An item that stands there is only ticked, if `done`. `order` is the whole list that they are from: an item goes
    behind those that come before it there, and in front of the thank-yous unless the list has them earlier. Items are
    markdown, told apart by their text. Raises Refused where the file has no room for them.
    """
    part = part_of(document, each)
    part.check_open("items")
    style, rank = style_of(document, part), _Rank(order)
    lines, edits = Lines(part, style), []
    came: list[tuple[str, bool]] = []
    went: list[tuple[str, bool]] = []
    for text in sorted({_key(item): typed_line(item) for item in items}.values(), key=rank.of):
        there = _standing(part, text)
        if there is None:
            lines.item(_place(part, lines, style, rank, text), _safe(text), done=done)
            came.append((unwrap(text), done))
        elif done and not there.done:
            edits.append(_tick(document, there))
            went.append((there.text, False))
            came.append((there.text, True))
    edits += lines.edits()
    meant = Meant(document.rounds, tuple(came), tuple(went), what=f"nothing can be added safely to “{named(each)}”")
    return proven(document, edits, meant) if edits else ()


class _Rank:
    """How far back in the list of the catalogue an item comes; what is not in it comes last, the thank-yous behind."""

    def __init__(self, order: Sequence[str]) -> None:
        self._ranks = {_key(text): rank for rank, text in enumerate(order)}
        self._thanks = next((rank for rank, text in enumerate(order) if is_thanks(text)), len(order) + 1)

    def of(self, text: str) -> int:
        return self._thanks if is_thanks(text) else self._ranks.get(_key(text), len(self._ranks))

    def knows(self, text: str) -> bool:
        return is_thanks(text) or _key(text) in self._ranks


def _standing(part: Part, text: str) -> Item | None:
    """The item of the round that says this; of thank-yous any will do."""
    same = [item for item in part.items if _key(item.text) == _key(text)]
    thanks = [item for item in part.items if is_thanks(item.text)] if is_thanks(text) else []
    return next(iter([*same, *thanks]), None)


def _place(part: Part, lines: Lines, style: Style, rank: _Rank, text: str) -> Beside:
    """Where an item goes: beside its neighbours of the catalogue, else behind the person's own."""
    own = rank.of(text)
    known = [item for item in part.items if rank.knows(item.text)]
    before = [item for item in known if rank.of(item.text) <= own]
    if before:
        return behind(part, before[-1])
    after = next((item for item in known if rank.of(item.text) > own), None)
    if after is not None:
        return in_front(part, after)
    if part.items:
        return behind_all(part)
    return Beside(lines.end_of_fields if part.fields else part.last, style.mark)


def _safe(text: str) -> str:
    """The text of an item: markdown as it is, unless it would be no item."""
    found = outline(f"- [ ] {text}")
    fits = found.unclosed < 0 and [each.box >= 0 for each in found.bullets] == [True] and unwrap(text)
    return text if fits and "<!--" not in text else spelled(text, "item", opening=True)


def _tick(document: Document, item: Item) -> Edit:
    found, line = document.outline, item.line - 1
    bullet = next(each for each in found.bullets if each.line == line)
    start = found.starts[line]
    if bullet.box < 0:
        return Edit(start + bullet.body, "", "[x] ")
    return Edit(start + bullet.box, found.lines[line][bullet.box], "x")


def _key(text: str) -> str:
    return unwrap(typed_line(text)).casefold()
