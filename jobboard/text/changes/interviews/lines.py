"""Lines that a change puts into a round: gathered by place, then made one edit for each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from jobboard.slots import replace
from jobboard.text.changes.interviews.items import Beside, counted_on
from jobboard.text.changes.interviews.part import ORDER, Part
from jobboard.text.changes.interviews.style import Style
from jobboard.text.changes.section import below, blank_below
from jobboard.text.edit import Edit
from jobboard.text.outline import BLANK, HEADING, OTHER

_NUMBERED = re.compile(r"\d{1,9}[.)] ")


class Lines:
    """Whole lines to be put into one round, each below the line of an index: what is nested there, fields, items."""

    def __init__(self, part: Part, style: Style) -> None:
        self._part, self._style = part, style
        self._nested, self._fields, self._items = (defaultdict[int, list[str]](list) for _ in range(3))
        self._leads: dict[int, str] = {}

    def nest(self, line: int, text: str) -> None:
        """Put a question under its field, below a line."""
        self._nested[line].append(text)

    def field(self, name: str, lines: Sequence[str]) -> None:
        """Put a field where it belongs among those that stand there. Fields are given in their order."""
        here = self._fields[self._place(name)]
        here += [*([""] if here and self._style.apart else []), *lines]

    def item(self, place: Beside, text: str, *, done: bool) -> None:
        """Put an item to tick at a place. Items that go below one line are one list."""
        lead = self._leads.get(place.line, place.lead)
        self._leads[place.line] = counted_on(lead)
        self._items[place.line].append(replace(self._style, mark=lead).box(text, done=done))

    @property
    def end_of_fields(self) -> int:
        """The index of the line below which the first item goes."""
        ends = [self._part.end_of(each) for each in self._part.fields]
        return max(ends, default=max(self._fields, default=self._part.body))

    def edits(self) -> list[Edit]:
        """One edit for each place."""
        return [self._edit(line) for line in sorted({*self._nested, *self._fields, *self._items})]

    def _place(self, name: str) -> int:
        rank = ORDER.index(name)
        before = [self._part.end_of(each) for each in self._part.fields if ORDER.index(each.name) < rank]
        if before:
            return max(before)
        return min((each.line - 1 for each in self._part.fields), default=self._part.body)

    def _edit(self, line: int) -> Edit:
        part, found = self._part, self._part.document.outline
        lines = [*self._nested[line], *self._fields[line], *self._items[line]]
        above, under = found.lines[line], found.lines[line + 1] if line + 1 < len(found.lines) else ""
        if found.kinds[line] in (HEADING, OTHER) and line == part.body:
            if line < part.last and found.kinds[line + 1] == BLANK:
                return below(part.document, line + 1, _spaced([*lines, ""]), apart=False)
            apart = line == part.last and blank_below(part.document, otherwise=False)
        else:
            apart = _part_ways(above, lines[0]) or (
                self._style.apart and bool(self._fields[line]) and not self._nested[line] and bool(above.strip())
            )
        kind = found.kinds[line + 1] if line + 1 < len(found.lines) else BLANK
        closed = kind not in (BLANK, HEADING, OTHER) and _part_ways(lines[-1], under)
        return below(part.document, line, [*_spaced(lines), *([""] if closed else [])], apart=apart)


def _spaced(lines: Sequence[str]) -> list[str]:
    """The lines with a blank one wherever two would run into one another."""
    spaced = [lines[0]]
    for above, under in pairwise(lines):
        spaced += ["", under] if _part_ways(above, under) else [under]
    return spaced


def _part_ways(above: str, under: str) -> bool:
    """Whether a blank line stands between two: between an item and a line that is none, unless it opens the list."""
    if not above.strip() or not under.strip():
        return False
    if _is_listed(above):
        return not _is_listed(under)
    return _is_listed(under) and not above.rstrip(" *_").endswith(":")


def _is_listed(line: str) -> bool:
    """Whether a line is an item, or belongs to one: what is indented does."""
    return line[0] in " \t" or line.startswith(("- ", "* ", "+ ")) or _NUMBERED.match(line) is not None
