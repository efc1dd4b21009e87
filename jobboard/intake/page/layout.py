"""The tokens of a page as blocks of text, in one walk."""

from __future__ import annotations

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
    Part,
    Run,
    Table,
)
from jobboard.intake.page.boxes import LISTS, Boxes
from jobboard.intake.page.elements import BLOCKS, HEADINGS, VOID, Element, Open
from jobboard.intake.page.noise import NAMED, Kind, kind_of
from jobboard.intake.page.styles import STYLES, keeps_lines, styles_of
from jobboard.intake.page.tokens import Token

_CONTROLS = frozenset({"input", "select", "textarea"})
_PRE = frozenset({"pre", "listing"})
_KINDS = frozenset({"dt", "dd", *HEADINGS, *_PRE})
_NOTED = frozenset({"a", "li", "blockquote", "table", "tr", "td", "th", "label", *LISTS})
_MEANT = frozenset({*_NOTED, *STYLES, *NAMED})
_SPANS = ("colspan", "rowspan")


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
        self.boxes = Boxes()
        self.tables: list[Table] = []
        self.labels: list[_Note] = []
        self.preformatted = 0
        self.levels: list[int] = []
        self.halves: list[BlockKind] = []
        self.details = 0

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
        if self.preformatted:
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
            self._control(tag.attributes)
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
        if not self.runs:
            return
        if any(run.text and not run.text.isspace() for run in self.runs):
            kind, level = self._kind()
            start = self.count - len(self.runs)
            self.layout.blocks.append(Block(kind, level, self.boxes.box, start, self.runs, self.details))
            self.runs, self.link = [], 0
        else:
            self.runs = []

    def _kind(self) -> tuple[BlockKind, int]:
        if self.preformatted:
            return "pre", 0
        if self.levels:
            return "heading", self.levels[-1]
        return (self.halves[-1] if self.halves else "text"), 0

    def _count_kind(self, name: str, change: int) -> None:
        """What text is in an element that is opened (1) or closed (-1)."""
        if name in _PRE:
            self.preformatted += change
        elif change < 0:
            (self.levels if name in HEADINGS else self.halves).pop()
        elif name in HEADINGS:
            self.levels.append(HEADINGS[name])
        else:
            self.halves.append("term" if name == "dt" else "detail")
            self.details += name == "dd"

    def _emoji(self, attributes: Mapping[str, str]) -> None:
        """A picture that stands for one character is that character."""
        instead = attributes.get("alt", "").strip()
        if instead and len(instead) <= 7 and not any(each.isalnum() or each.isascii() for each in instead):
            self._add(instead)

    def _control(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("type", "").lower() == "hidden":
            return
        self.layout.controls.append(self.count)
        self._add("")
        self.layout.control_names.add(attributes.get("id", ""))
        if self.labels:
            self.labels[-1].kind = "hidden"

    def _enter(self, tag: Token) -> _Note | None:
        """What an element begins."""
        name, attributes = tag.value, tag.attributes
        if name in _KINDS:
            self._count_kind(name, 1)
        kind, styles = kind_of(tag), styles_of(tag)
        lines_kept = keeps_lines(tag)
        if not (kind or styles or lines_kept or name in _NOTED):
            return None
        note = _Note(self.count)
        note.kind, note.styles, note.keeps_lines, note.box = kind, styles, lines_kept, self.boxes.box
        self.keeps_lines += lines_kept
        self._restyle(styles, 1)
        if name == "a":
            self.layout.links.append(attributes.get("href", ""))
            self.link = len(self.layout.links)
        elif name == "label":
            note.label_for = attributes.get("for", "")
            self.labels.append(note)
        else:
            self.boxes.enter(name, attributes)
            self._enter_table(name, attributes, note)
        return note

    def _enter_table(self, name: str, attributes: Mapping[str, str], note: _Note) -> None:
        here = len(self.layout.blocks)
        if name == "table":
            if self.tables:
                self.tables[-1].for_looks = True
            self.tables.append(Table(here, self.boxes.box, attributes.get("role") in {"presentation", "none"}))
        elif name == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif name in {"td", "th"}:
            note.cell = Cell(here, here, name == "th", any(attributes.get(span, "1") != "1" for span in _SPANS))

    def _leave(self, closed: Iterable[Element]) -> None:
        for element in closed:
            if element.name in _KINDS:
                self._count_kind(element.name, -1)
            if isinstance(element.note, _Note):
                self._undo(element.name, element.note)

    def _undo(self, name: str, note: _Note) -> None:
        """End what an element began."""
        if note.kind and note.start < self.count:
            self.layout.parts.append(Part(note.kind, note.start, self.count, note.label_for))
        self._restyle(note.styles, -1)
        self.keeps_lines -= note.keeps_lines
        self.boxes.leave(name, note.box)
        if name == "a":
            self.link = 0
        elif name == "label":
            self.labels.pop()
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
