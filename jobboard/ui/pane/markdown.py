"""Markdown as rows of the pane. markdown-it-py reads it; nothing of it is interpreted beyond how it looks.

A text is read piece by piece, each in a moment, in a worker. What the parser stumbles over, or would leave out because
it is nested too deeply, is shown line by line as it stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from jobboard.slots import field, mutable, replace
from jobboard.text.clean import clean
from jobboard.text.lines import split_lines
from jobboard.ui.pane.blocks import Blocks
from jobboard.ui.pane.inline import divided
from jobboard.ui.pane.pieces import Piece, cut
from jobboard.ui.pane.row import BLANK, Kind, PaneRow, Run

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST = 20
"""The parser leaves out what is nested more deeply."""

MOST_PARSED = 400_000
"""Characters of a text that are parsed: what nobody reads to its end need not take seconds to be drawn."""

Pieces = dict[tuple[object, ...], tuple[int, list[PaneRow]]]
"""Pieces that were read, by what they say: the number of their first line, and their rows."""

TAB = 4
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "·")


@mutable
class Known:
    """What an earlier reading of a file made of its pieces, and what this one makes of them (`now`)."""

    before: Pieces = field(default_factory=dict)
    now: Pieces = field(default_factory=dict)

    def rows(self, piece: Piece, level: int) -> list[PaneRow]:
        """The rows of a piece: those of before, with the numbers of the lines where it stands at present."""
        key = (level, piece.fence, piece.whole, *piece.lines)
        line, rows = self.before.get(key) or (piece.line, _read(piece, level))
        if line != piece.line:
            rows = [_moved(row, piece.line - line) for row in rows]
        self.now[key] = piece.line, rows
        return rows


def rows_of(text: str, first_line: int = 1, *, level: int = 1) -> list[PaneRow]:
    """The rows of a text whose first line has that number in the file. Never raises.

    Headings up to `level` + 1 stand out, deeper ones less. Keys are `line:42`, and `line:42.2` and so on for the
    further rows of a line: unique in the file.
    """
    return list(chain.from_iterable(pieces(text, first_line, level=level)))


def pieces(
    text: str, first_line: int = 1, *, level: int = 1, known: Known | None = None, most: int = MOST_PARSED
) -> Iterator[list[PaneRow]]:
    """The same in batches, each made in a moment, so that a worker can hand on what it has.

    What is `known` of an earlier reading is not parsed again, and what is read is added to it. Behind `most` characters
    the text is shown line by line as it stands.
    """
    lines, _ = split_lines(text)
    known = known or Known()
    last: Kind = "heading"
    for piece in cut(lines, first_line):
        most -= sum(map(len, piece.lines))
        rows = known.rows(piece, level) if most >= 0 else _plain(piece.lines, piece.line)
        if rows:
            apart = not lines[piece.line - first_line - 1].strip()
            yield [BLANK, *rows] if apart and last != "heading" and not piece.fence else rows
            last = rows[-1].kind


def _moved(row: PaneRow, lines: int) -> PaneRow:
    if not row.line:
        return row
    _, dot, count = row.key.partition(".")
    key = f"line:{row.line + lines}{dot}{count}" if row.key else ""
    return replace(row, line=row.line + lines, key=key)


def _read(piece: Piece, level: int) -> list[PaneRow]:
    if not piece.whole:
        return _plain(piece.lines, piece.line)
    opening = [piece.fence] if piece.fence else []
    lines = [line.replace("\r", " ").translate(_SURROGATES) for line in (*opening, *piece.lines)]
    try:
        tokens = _parser().parse("\n".join(lines))
        if _reaches_deepest(tokens):
            return _plain(piece.lines, piece.line)
        return Blocks(lines, piece.line - len(opening), level).rows(tokens)
    except Exception:  # noqa: BLE001  a text that the parser stumbles over is still shown
        return _plain(piece.lines, piece.line)


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables and strikethrough. Link definitions stay text: what is written is seen."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"]).disable("reference")


def _reaches_deepest(tokens: Sequence[Token]) -> bool:
    return any(token.level >= DEEPEST - 1 for token in tokens)


def _plain(lines: Sequence[str], first: int) -> list[PaneRow]:
    """The lines as they stand."""
    rows: list[PaneRow] = []
    for number, line in enumerate(lines, first):
        parts = list(divided([Run(clean(line.expandtabs(TAB).rstrip()))]))
        rows += [
            PaneRow(part, key=f"line:{number}" + (f".{count}" if count > 1 else ""), line=number)
            for count, part in enumerate(parts, 1)
        ]
        if not parts and rows and rows[-1].kind != "blank":
            rows.append(BLANK)
    return rows
