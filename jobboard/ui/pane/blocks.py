"""The blocks of a markdown text as rows: what the parser found, laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jobboard.slots import replace
from jobboard.text.clean import CleanText, clean
from jobboard.ui.pane.inline import divided, lines_of
from jobboard.ui.pane.row import BLANK, RULE, Kind, PaneRow, Run, Tone
from jobboard.ui.pane.tables import Table, table_rows

if TYPE_CHECKING:
    from markdown_it.token import Token

BULLETS = "•◦-"
"""Of a list, of a list in a list, of one in that; then from the first again."""

BAR = "│"
"""At the left of each line of a quote."""

TAB = 4
CODE_INDENT = 2
NO_KEY = frozenset(("blank", "rule"))
_BOX = re.compile(r"\[([ xX])\](?:[ \t]+|$)")


class Blocks:
    """Turns the tokens of one text into rows. `first` is the number of its first line in the file.

    `_left` stands at the left of a row: blanks for each list and bars for each quote around it. At the first row of a
    list item `_start` stands instead of it, just as wide, with the bullet.
    """

    def __init__(self, lines: Sequence[str], first: int, level: int) -> None:
        self._lines = lines
        self._first = first
        self._level = level
        self._rows: list[PaneRow] = []
        self._keys: dict[int, int] = {}
        self._left = self._start = self._left_before = ""
        self._sign_tone: Tone = "label"
        self._outer: list[tuple[str, str, int]] = []
        self._lists: list[tuple[str, int]] = []
        self._end = 0
        self._table: Table | None = None

    def rows(self, tokens: Sequence[Token]) -> list[PaneRow]:
        """All rows."""
        widths = _number_widths(tokens)
        for number, token in enumerate(tokens):
            self._block(token, tokens[number - 1] if number else token, widths.get(number, 0))
        return self._rows

    def _block(self, token: Token, before: Token, width: int) -> None:
        match token.type:
            case "inline" if self._table is not None:
                self._table.add_cell(before, token.children or ())
            case "inline":
                self._paragraph(token, before)
            case "fence" | "code_block" | "html_block":
                self._verbatim(token)
            case "hr":
                self._put(RULE, _line(token))
            case "table_open":
                self._table = Table(end=token.map[1] if token.map else 0)
            case "tr_open" if self._table is not None:
                self._table.add_row(_line(token))
            case "table_close":
                self._put_table()
            case _:
                self._container(token, width)

    def _container(self, token: Token, width: int) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append((token.type, width))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._enter(self._bullet(token), _line(token), stays=False)
            case "blockquote_open":
                self._enter(f"{BAR} ", _line(token), stays=True)
            case "list_item_close" | "blockquote_close":
                self._leave(token)
            case _:
                pass

    def _bullet(self, token: Token) -> str:
        kind, width = self._lists[-1]
        if kind == "ordered_list_open":
            return f"{token.info}{token.markup}".rjust(width) + " "
        depth = sum(each == kind for each, _ in self._lists) - 1
        return f"{BULLETS[depth % len(BULLETS)]} "

    def _enter(self, sign: str, line: int, *, stays: bool) -> None:
        self._outer.append((self._left, self._start, line))
        self._start += sign
        self._left += sign if stays else " " * len(sign)
        self._sign_tone = "label"

    def _leave(self, token: Token) -> None:
        if self._pending and token.type == "list_item_close":
            self._put(PaneRow(kind="item"), self._outer[-1][2])
        pending = self._pending
        self._left, start, _ = self._outer.pop()
        self._start = start if pending else self._left

    @property
    def _pending(self) -> bool:
        """Whether the next row is the first of a list item."""
        return self._start != self._left

    def _paragraph(self, token: Token, before: Token) -> None:
        line = _line(token)
        children = list(token.children or ())
        is_heading = before.type == "heading_open"
        is_done = not is_heading and self._take_box(children)
        tone: Tone = "done" if is_done else "text"
        kind: Kind = "quote" if BAR in self._left else "item" if self._pending else "text"
        if is_heading:
            kind = "heading"
            tone = "label" if int(before.tag[1:]) > self._level + 1 else "text"
        for number, runs in lines_of(children):
            toned = [replace(run, tone=tone) if run.tone == "text" else run for run in runs]
            for part in divided(toned):
                self._put(PaneRow(part, kind), line + number)
        self._end = token.map[1] if token.map else self._end

    def _take_box(self, children: Sequence[Token]) -> bool:
        """The box with which an item begins becomes its sign, in place of a bullet. Whether it is ticked."""
        if not self._pending or not children or children[0].type != "text":
            return False
        found = _BOX.match(children[0].content)
        if found is None:
            return False
        children[0].content = children[0].content[found.end() :]
        kept = self._start.removesuffix(" ")
        kept = kept[:-1] if kept[-1] in BULLETS else self._start
        self._start = f"{kept}[{found[1].lower()}] "
        self._left = self._left[: len(kept)] + " " * len("[ ] ")
        is_done = found[1] != " "
        self._sign_tone = "done" if is_done else "text"
        return is_done

    def _verbatim(self, token: Token) -> None:
        """Code and HTML, line by line."""
        is_code = token.type != "html_block"
        tone: Tone = "muted" if token.content.lstrip().startswith("<!--") and not is_code else "text"
        kind: Kind = "code" if is_code else "text"
        indent = CODE_INDENT if is_code else 0
        first = _line(token)
        if token.info.strip():
            self._put(PaneRow((Run(clean(token.info.strip()), "muted"),), kind, indent=indent), first)
        lines = token.content.removesuffix("\n").split("\n") if token.content else []
        for number, text in enumerate(lines, first + (token.type == "fence")):
            for part in list(divided([Run(clean(text.expandtabs(TAB).rstrip()), tone)])) or [()] * is_code:
                self._put(PaneRow(part, kind, indent=indent), number)
        self._end = token.map[1] if token.map else self._end

    def _put_table(self) -> None:
        table, self._table = self._table, None
        if table is None:
            return
        for row, line in table_rows(table, self._lines):
            self._put(row, line)
            self._end = table.end

    def _put(self, row: PaneRow, line: int) -> None:
        """Add a row that shows a line of this text, counted from 0, with what stands at its left."""
        self._put_blank(row, line)
        left, own = self._start, row.label.text
        indent, room, label = len(left) + row.indent, row.room, row.label
        if left.strip():
            sign = left.lstrip(" ")
            indent = len(left) - len(sign)
            room = len(sign) + row.indent + row.room
            text = f"{sign}{' ' * row.indent}{own}" if own else sign.rstrip()
            label = Run(CleanText(text), row.label.tone if own else self._sign_tone)
        has_key = row.kind not in NO_KEY and bool(row.runs or label.text)
        number = self._first + line
        key = self._key(number) if has_key else ""
        self._rows.append(replace(row, label=label, indent=indent, room=room, key=key, line=number))
        self._start = self._left_before = self._left
        self._sign_tone = "label"
        self._end = max(self._end, line + 1)

    def _put_blank(self, row: PaneRow, line: int) -> None:
        """A blank row where the file has a blank line, above a heading and around code; never below a heading."""
        last = self._rows[-1].kind if self._rows else "heading"
        if last == "heading":
            return
        if line > self._end or row.kind == "heading" or (row.kind == "code") != (last == "code"):
            here, before = self._left, self._left_before
            shared = here if before.startswith(here) else before if here.startswith(before) else ""
            sign = shared.strip()
            indent = len(shared) - len(shared.lstrip(" "))
            bars = PaneRow(kind="blank", label=Run(CleanText(sign), "label"), room=len(sign) + 1, indent=indent)
            self._rows.append(bars if sign else BLANK)

    def _key(self, line: int) -> str:
        count = self._keys[line] = self._keys.get(line, 0) + 1
        return f"line:{line}" if count == 1 else f"line:{line}.{count}"


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _number_widths(tokens: Sequence[Token]) -> dict[int, int]:
    """For each token that opens a numbered list: the width of the widest of its numbers."""
    widths: dict[int, int] = {}
    opened: list[int] = []
    for number, token in enumerate(tokens):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            opened.append(number)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            opened.pop()
        elif token.type == "list_item_open":
            widths[opened[-1]] = max(widths.get(opened[-1], 0), len(token.info + token.markup))
    return widths
