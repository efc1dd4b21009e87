"""A career page as pieces: headings, paragraphs, items and rows of tables, each with its line and its own words.

A line may hold several of them where the page was pasted without its newlines: `… include: • Python • Java`, or
`1. Entry: • Range: $96,000 2. Mid: • Range: …`, or `… include: ### Skills - SQL - Python`. An item that is numbered has
the bulleted ones behind it below it, whatever the indentation, since pages number their groups 1. 1. 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from jobboard.slots import frozen, replace
from jobboard.text.markup import LONGEST, unwrap
from jobboard.text.outline import BAR, BLANK, BULLET, HEADING, OTHER, ROW, Outline, indent_of, outline

Kind = Literal["blank", "heading", "text", "item", "row"]

_SIGNS = "•▪●◦‣∙■○➢✓✔"
_INLINE = re.compile(rf"(?:(?<=\s)|^)[{_SIGNS}]\s+")
_SIGN = re.compile(rf"[{_SIGNS}·]\s*+")
_NUMBER = re.compile(r"(?:(?<=\s)|^)([0-9]{1,2})[.)]\s+(?=[^\W\d_a-z])")
_ENDS = (".", ")", ":", "!", "?")
_HEADING = re.compile(r"(?:(?<=\s)|^)#{2,6}\s+(?=\S)")
_DASH = re.compile(r"(?<=\s)-\s+(?=\*\*|[^\W\d_a-z])")
_MARKER = re.compile(r"(?:[-*+]|([0-9]{1,9})[.)])(?:[ \t\u00a0]+|$)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,200})(?<=\S)\1:?")
_PARTING = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\uf8ff]"
)


@frozen
class Piece:
    """One piece. `text` has no markup, `words` is what stands in the source; lines count from 1.

    `level`: of a heading 1–6, 7 for a bold line; of an item how deep it is nested, from 0. `parent` is the index of the
    item that an item stands below, -1 without one. `cells` are those of a row. `is_numbered`: an item with a number.
    """

    kind: Kind
    text: str
    line: int
    words: str
    level: int = 0
    parent: int = -1
    cells: tuple[str, ...] = ()
    is_numbered: bool = False
    indent: int = 0


def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of a page in their order."""
    found = outline(shown(text))
    flat: list[Piece] = []
    for index in range(len(found.lines)):
        for piece in _of_line(found, index):
            if piece.kind != "blank" or (flat and flat[-1].kind != "blank"):
                flat.append(piece)
    return tuple(_nested(_continued(flat)))


def shown(text: str) -> str:
    """The text without signs of control and of direction and without icons; what else parts lines is a blank."""
    return _HIDDEN.sub("", _PARTING.sub(" ", text))


def _of_line(found: Outline, index: int) -> Iterator[Piece]:
    """The pieces of one line."""
    kind, line = found.kinds[index], found.lines[index]
    words = line.strip()
    indent = indent_of(line)
    if kind == BLANK or not words:
        yield Piece("blank", "", index + 1, "")
    elif "\t" in words and kind not in (OTHER, HEADING, BULLET):
        yield Piece(
            "row",
            "",
            index + 1,
            " ".join(words.split()),
            cells=tuple(unwrap(cell.strip()) for cell in words.split("\t")),
        )
    elif kind == ROW or (kind not in (OTHER, HEADING, BULLET) and words[-1] == "|" and " | " in words):
        yield Piece("row", "", index + 1, words, cells=tuple(map(unwrap, cells_of(words))))
    elif kind == HEADING:
        yield _heading(found, index, words)
    elif kind != OTHER:
        yield from _parted(words, index + 1, indent, is_item=kind == BULLET)


def _heading(found: Outline, index: int, words: str) -> Piece:
    hashes = len(words) - len(words.lstrip("#"))
    text = words[hashes:].strip().rstrip("#").strip() if hashes else words
    level = hashes or (1 if found.lines[index + 1].strip().startswith("=") else 2)
    return Piece("heading", unwrap(text), index + 1, words, level)


def cells_of(row: str) -> list[str]:
    """The cells of a row of a table as they are written; a bar behind a backslash is none between cells."""
    parts = BAR.split(row.strip().removeprefix("|"))
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return [part.strip() for part in parts]


def _parted(words: str, line: int, indent: int, *, is_item: bool) -> Iterator[Piece]:
    """The line cut where marks of lists and headings stand in it."""
    marker = _MARKER.match(words) if is_item else None
    start = marker.end() if marker else 0
    sign = None if marker else _SIGN.match(words)
    start = sign.end() if sign else start
    kind: Kind = "item" if marker or sign else "text"
    is_numbered = bool(marker and marker[1])
    number = int(marker[1]) if marker and marker[1] else 0
    for begin, end, mark in _cuts(words, start, number):
        yield _piece(kind, words[start:begin].strip(), line, is_numbered=is_numbered, indent=indent)
        kind = "heading" if mark == "#" else "item"
        is_numbered, start = mark == "1", end
    yield _piece(kind, words[start:].strip(), line, is_numbered=is_numbered, indent=indent)


def _piece(kind: Kind, words: str, line: int, *, is_numbered: bool, indent: int) -> Piece:
    if not words:
        return Piece("blank", "", line, "")
    bold = _BOLD.fullmatch(words) if kind == "text" else None
    if bold:
        return Piece("heading", bold[2].strip(), line, words, 7)
    level = 3 if kind == "heading" else 0
    return Piece(kind, unwrap(words) if len(words) <= LONGEST else words, line, words, level,
                 is_numbered=is_numbered, indent=indent)  # fmt: skip


def _cuts(words: str, start: int, number: int) -> list[tuple[int, int, str]]:
    """Where marks stand in a line behind `start`: begin, end, and `•`, `1` or `#`."""
    found = [(*each.span(), "•") for each in _INLINE.finditer(words, start)]
    headings = [(*each.span(), "#") for each in _HEADING.finditer(words, start)] if "## " in words else []
    if headings:
        found += [(*each.span(), "•") for each in _DASH.finditer(words, headings[0][0])]
    numbers = _numbers(words, start, number)
    if found or headings or len(numbers) > 1 or (numbers and words[: numbers[0][0]].rstrip()[-1:] in _ENDS):
        found += numbers
    return sorted(found + headings)


def _numbers(words: str, start: int, last: int) -> list[tuple[int, int, str]]:
    """The numbers of items in a line: 1, or the one that follows the last."""
    found = []
    for each in _NUMBER.finditer(words, start):
        if int(each[1]) in (1, last + 1):
            last = int(each[1])
            found.append((*each.span(), "1"))
    return found


def _continued(flat: list[Piece]) -> Iterator[Piece]:
    """Lines that are indented below an item belong to it."""
    item: Piece | None = None
    more: list[str] = []
    for piece in flat:
        if item is not None and piece.kind == "text" and piece.indent > item.indent and len(piece.words) < LONGEST:
            more.append(piece.text)
            continue
        if item is not None:
            yield replace(item, text=" ".join([item.text, *more])) if more else item
        item, more = None, []
        if piece.kind == "item":
            item = piece
        else:
            yield piece
    if item is not None:
        yield replace(item, text=" ".join([item.text, *more])) if more else item


def _nested(flat: Iterator[Piece]) -> Iterator[Piece]:
    """Each item with its parent."""
    above: list[tuple[int, bool, int]] = []
    for index, piece in enumerate(flat):
        if piece.kind == "item":
            while above and not _is_below(piece, above[-1]):
                above.pop()
            yield replace(piece, level=len(above), parent=above[-1][2] if above else -1)
            above.append((piece.indent, piece.is_numbered, index))
        else:
            if piece.kind != "blank":
                above.clear()
            yield piece


def _is_below(piece: Piece, above: tuple[int, bool, int]) -> bool:
    indent, is_numbered, _ = above
    return piece.indent > indent or (piece.indent == indent and is_numbered and not piece.is_numbered)
