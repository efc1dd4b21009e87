"""Lines that a change puts into a round: gathered by place, then made one edit for each."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.text.changes.round_part import ORDER, Part
from jobboard.text.changes.round_style import Style
from jobboard.text.changes.section import below, blank_below
from jobboard.text.edit import Edit
from jobboard.text.outline import BLANK, ROW, TEXT


class Lines:
    """Whole lines to be put into one round, each below the line of an index."""

    def __init__(self, part: Part, style: Style) -> None:
        self._part, self._style = part, style
        self._fields: dict[int, list[str]] = {}
        self._items: dict[int, list[str]] = {}

    def field(self, name: str, lines: Sequence[str]) -> None:
        """Put a field where it belongs among those that stand there. Fields are given in their order."""
        here = self._fields.setdefault(self._place(name), [])
        here += [*([""] if here and self._style.apart else []), *lines]

    def item(self, line: int, text: str) -> None:
        """Put an item (or a question under its field) below a line."""
        self._items.setdefault(line, []).append(text)

    @property
    def end_of_fields(self) -> int:
        """The index of the line below which the first item goes."""
        labels = [each for each in self._part.labels if each.name]
        return max((each.last for each in labels), default=max(self._fields, default=self._part.body))

    def edits(self) -> list[Edit]:
        """One edit for each place."""
        return [self._edit(line) for line in sorted({*self._fields, *self._items})]

    def _place(self, name: str) -> int:
        rank = ORDER.index(name)
        known = [each for each in self._part.labels if each.name]
        before = [each.last for each in known if ORDER.index(each.name) < rank]
        if before:
            return max(before)
        return min((each.line - 1 for each in known), default=self._part.body)

    def _edit(self, line: int) -> Edit:
        part, found = self._part, self._part.document.outline
        fields, items = self._fields.get(line, []), self._items.get(line, [])
        above_is_field = any(each.name and each.line <= line <= each.last for each in part.labels)
        between = [""] if items and not self._style.bullets and (fields or above_is_field) and _is_box(items[0]) else []
        apart = self._style.apart and bool(fields) and above_is_field
        lines = [*fields, *between, *items]
        if line == part.body and part.shape == "heading":
            if line < part.last and found.kinds[line + 1] == BLANK:
                return below(part.document, line + 1, [*lines, ""], apart=False)
            apart = line == part.last and blank_below(part.document, otherwise=False)
        if line < part.last and found.kinds[line + 1] in (TEXT, ROW) and not self._continues(line):
            lines.append("")
        return below(part.document, line, lines, apart=apart or (bool(between) and not fields))

    def _continues(self, line: int) -> bool:
        """Whether the next line is a field of its own, which needs no blank line above it."""
        return any(each.line == line + 1 for each in self._part.labels)


def _is_box(line: str) -> bool:
    return line.lstrip()[2:5] in ("[ ]", "[x]")
