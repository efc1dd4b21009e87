"""The tokens of a page as blocks of text, in one walk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jobboard.intake.page.blocks import (
    BOLD,
    BREAK,
    CODE,
    ITALIC,
    STRUCK,
    Block,
    BlockKind,
    Box,
    Cell,
    Layout,
    Listing,
    Part,
    Run,
    Table,
)
from jobboard.intake.page.elements import BLOCKS, HEADINGS, VOID, Element, Open
from jobboard.intake.page.noise import Kind, kind_of
from jobboard.intake.page.tokens import Token

MOST_NESTED = 12
"""Lists and quotes within each other beyond this are written at this depth."""

_STYLES = {
    **dict.fromkeys(("b", "strong"), BOLD),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), ITALIC),
    **dict.fromkeys(("s", "strike", "del"), STRUCK),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), CODE),
}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CONTROLS = frozenset({"input", "select", "textarea"})
_PRE = ("pre", "listing")
_NOTED = frozenset({"a", "li", "blockquote", "table", "tr", "td", "th", "label", *_LISTS})
_SPANS = ("colspan", "rowspan")
_KEEPS_LINES = re.compile(r"white-space\s*+:\s*+(?:pre|break-spaces)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*+:\s*+(?:bold|[6-9]00)\b", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*+:\s*+italic\b", re.IGNORECASE)
_MOST_OF_A_STYLE = 2000


class _Note:
    """What an open element stands for, to be undone when it is closed."""

    __slots__ = ("box", "cell", "keeps_lines", "kind", "label_for", "start", "styles")

    def __init__(self, start: int) -> None:
        self.start = start
        self.kind: Kind | None = None
        self.label_for = ""
        self.styles = 0
        self.keeps_lines = False
        self.box: Box | None = None
        self.cell: Cell | None = None


def _styles_of(tag: Token) -> int:
    """The styles that an element gives to its text."""
    styles = _STYLES.get(tag.value, 0)
    if "style" in tag.attributes:
        style = tag.attributes["style"]
        styles |= BOLD if _BOLD.search(style, 0, _MOST_OF_A_STYLE) else 0
        styles |= ITALIC if _ITALIC.search(style, 0, _MOST_OF_A_STYLE) else 0
    return styles


def layout_of(page: Iterable[Token], *, keeps_lines: bool = False) -> Layout:
    """The blocks of a page; `keeps_lines` reads newlines of text as line breaks."""
    reader = _Reader(keeps_lines)
    for token in page:
        reader.read(token)
    return reader.done()


class _Reader:
    """The walk: what is open, and the block that is being filled."""

    def __init__(self, keeps_lines: bool) -> None:
        self.layout = Layout()
        self.open = Open()
        self.runs: list[Run] = []
        self.count = 0
        self.style = self.link = 0
        self.styles = dict.fromkeys((BOLD, ITALIC, STRUCK, CODE), 0)
        self.keeps_lines = int(keeps_lines)
        self.box: Box | None = None
        self.loose = Listing(None)
        self.listings: list[Listing] = []
        self.tables: list[Table] = []
        self.labels: list[_Note] = []

    def read(self, token: Token) -> None:
        """Take one token in."""
        if token.kind == "text":
            self._text(token.value)
        elif token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token.value)

    def done(self) -> Layout:
        """The page, when all tokens were read."""
        self._flush()
        return self.layout

    def _text(self, text: str) -> None:
        if self.open.holds(*_PRE):
            self._add(text)
        elif self.keeps_lines and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._add("\n", BREAK)
                self._add(line)
        elif self.runs or not text.isspace():
            self._add(text)

    def _add(self, text: str, style: int | None = None) -> None:
        self.runs.append(Run(text, self.style if style is None else style, 0 if style == BREAK else self.link))
        self.count += 1

    def _start(self, tag: Token) -> None:
        name = tag.value
        if name in BLOCKS:
            self._flush()
        elif name == "br":
            self._add("\n", BREAK)
        elif name == "img":
            self._emoji(tag.attributes)
        elif "-" in name:
            self._add(" ")
        element = Element(name)
        self._leave(self.open.start(element))
        if name in _CONTROLS:
            self._control(tag.attributes.get("id", ""))
        if name not in VOID:
            element.note = self._enter(tag)

    def _end(self, name: str) -> None:
        if name in {"body", "html"}:
            return
        if name in BLOCKS:
            self._flush()
        elif name == "br":
            self._add("\n", BREAK)
        elif "-" in name:
            self._add(" ")
        self._leave(self.open.end(name))

    def _flush(self) -> None:
        """End the block; a link that goes on belongs to its first block only."""
        if any(not run.text.isspace() and run.text for run in self.runs):
            kind, level = self._kind()
            self.layout.blocks.append(Block(kind, level, self.box, self.count - len(self.runs), self.runs))
            self.runs, self.link = [], 0
        elif self.runs:
            self.runs = []

    def _kind(self) -> tuple[BlockKind, int]:
        if self.open.holds(*_PRE):
            return "pre", 0
        level = next((level for name, level in HEADINGS.items() if self.open.holds(name)), 0)
        if level:
            return "heading", level
        return ("term" if self.open.holds("dt") else "detail" if self.open.holds("dd") else "text"), 0

    def _emoji(self, attributes: Mapping[str, str]) -> None:
        """A picture that stands for one character is that character."""
        instead = attributes.get("alt", "").strip()
        if instead and len(instead) <= 7 and not any(each.isalnum() or each.isascii() for each in instead):
            self._add(instead)

    def _control(self, name: str) -> None:
        if name:
            self.layout.controls.add(name)
        if self.labels:
            self.labels[-1].kind = "hidden"

    def _enter(self, tag: Token) -> _Note | None:
        """What an element begins."""
        name, attributes = tag.value, tag.attributes
        kind, styles = kind_of(tag), _styles_of(tag)
        keeps_lines = (
            "style" in attributes and _KEEPS_LINES.search(attributes["style"], 0, _MOST_OF_A_STYLE) is not None
        )
        if not (kind or styles or keeps_lines or name in _NOTED):
            return None
        note = _Note(self.count)
        note.kind, note.styles, note.keeps_lines, note.box = kind, styles, keeps_lines, self.box
        self.keeps_lines += keeps_lines
        self._restyle(styles, 1)
        if name == "a" and attributes.get("href"):
            self.layout.links.append(attributes["href"])
            self.link = len(self.layout.links)
        elif name == "label":
            note.label_for = attributes.get("for", "")
            self.labels.append(note)
        elif name == "blockquote":
            self.box = self._boxed(None)
        else:
            self._enter_list(name, attributes)
            self._enter_table(name, attributes, note)
        return note

    def _enter_list(self, name: str, attributes: Mapping[str, str]) -> None:
        outer = self.listings[-1] if self.listings else None
        if name in _LISTS:
            if outer and outer.last and outer.box is self.box:
                self.box = outer.last
            start = attributes.get("start", "1")
            number = int(start) if start.isdecimal() and len(start) <= 6 else 1
            self.listings.append(Listing(number if name == "ol" else None, self.box))
        elif name == "li":
            self.box = self._boxed(outer or self.loose)
            (outer or self.loose).last = self.box

    def _boxed(self, listing: Listing | None) -> Box:
        outside = self.box
        if outside and outside.depth >= MOST_NESTED:
            outside = outside.parent
        return Box(outside, outside.depth + 1 if outside else 1, listing)

    def _enter_table(self, name: str, attributes: Mapping[str, str], note: _Note) -> None:
        here = len(self.layout.blocks)
        if name == "table":
            if self.tables:
                self.tables[-1].for_looks = True
            self.tables.append(Table(here, self.box, attributes.get("role") in {"presentation", "none"}))
        elif name == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif name in {"td", "th"}:
            note.cell = Cell(here, here, name == "th", any(attributes.get(span, "1") != "1" for span in _SPANS))

    def _leave(self, closed: Iterable[Element]) -> None:
        for element in closed:
            if isinstance(element.note, _Note):
                self._undo(element.name, element.note)

    def _undo(self, name: str, note: _Note) -> None:
        """End what an element began."""
        if note.kind and note.start < self.count:
            self.layout.parts.append(Part(note.kind, note.start, self.count, note.label_for))
        self._restyle(note.styles, -1)
        self.keeps_lines -= note.keeps_lines
        self.box = note.box
        if name == "a":
            self.link = 0
        elif name == "label":
            self.labels.pop()
        elif name in _LISTS:
            self.listings.pop()
        elif name == "table":
            self.tables[-1].end = len(self.layout.blocks)
            self.layout.tables.append(self.tables.pop())
        elif note.cell and self.tables:
            rows = self.tables[-1].rows or [[]]
            rows[-1].append(note.cell._replace(end=len(self.layout.blocks)))
            self.tables[-1].rows = rows

    def _restyle(self, styles: int, change: int) -> None:
        if styles:
            for each in self.styles:
                self.styles[each] += change if styles & each else 0
            self.style = sum(each for each, open_ones in self.styles.items() if open_ones)
