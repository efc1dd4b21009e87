"""The tokens of a page as blocks of text, in one walk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jobboard.intake.html.blocks import (
    BOLD,
    BREAK,
    CODE,
    ITALIC,
    STRUCK,
    Block,
    Cell,
    Layout,
    Part,
    Run,
    Table,
)
from jobboard.intake.html.boxes import LISTS, Boxes
from jobboard.intake.html.elements import BLOCKS, HEADINGS, VOID, Element, Open
from jobboard.intake.html.employers import company_of_logo, names_company
from jobboard.intake.html.gaps import is_gap, ties
from jobboard.intake.html.kinds import KINDS, Kinds
from jobboard.intake.html.noise import kind_of
from jobboard.intake.html.notes import Note
from jobboard.intake.html.other_jobs import FEWEST_LISTED, Around, mark_as_other_jobs, says_others
from jobboard.intake.html.styles import keeps_lines, styles_of
from jobboard.intake.html.tokens import Token

_CONTROLS = frozenset({"input", "select", "textarea"})
_NOTED = frozenset({"a", "li", "blockquote", "table", "tr", "td", "th", "label", *LISTS})
_SPANS = ("colspan", "rowspan")
_MOST_AROUND = 8


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
        self.labels: list[Note] = []
        self.kinds = Kinds()
        self.ended = self.beside = False

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
        if self.beside and self.runs and not self.kinds.preformatted and is_gap(self.runs[-1], text, self.style):
            self._add(" ")
        self.ended = self.beside = False
        if self.kinds.preformatted:
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
        self.beside = self.ended and not ties(name)
        element = Element(name)
        self._leave(self.open.start(element))
        if name in _CONTROLS:
            self._control(tag.attributes)
        if name not in VOID:
            element.note = self._enter(tag) or self.count

    def _end(self, name: str) -> None:
        if name in {"body", "html"}:
            return
        if name in BLOCKS:
            self._flush()
        elif name == "br":
            self._add("\n", BREAK)
        elif "-" in name:
            self._add(" ")
        self.ended, self.beside = not ties(name), False
        self._leave(self.open.end(name))

    def _flush(self) -> None:
        """End the block; a link that goes on belongs to its first block only."""
        if not self.runs:
            return
        if any(run.text and not run.text.isspace() for run in self.runs):
            kind, level = self.kinds.of_text()
            start = self.count - len(self.runs)
            block = Block(kind, level, self.boxes.box, start, self.runs, self.kinds.details)
            if says_others(block):
                self._mark_other_jobs()
            self.layout.blocks.append(block)
            self.runs, self.link = [], 0
        else:
            self.runs = []

    def _mark_other_jobs(self) -> None:
        """The block that comes is a heading of other jobs."""
        before = self.layout.blocks[-1] if self.layout.blocks else None
        after, heading = before.first + len(before.runs) if before else 0, len(self.layout.blocks)
        self.layout.others.append(heading)
        mark_as_other_jobs(self.open.innermost(_MOST_AROUND), after, heading)

    def _emoji(self, attributes: Mapping[str, str]) -> None:
        """A picture that stands for one character is that character."""
        instead = attributes.get("alt", "").strip()
        if logo := company_of_logo(instead):
            self.layout.logos.append((self.count, logo))
            self._add("")
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

    def _enter(self, tag: Token) -> Note | None:
        """What an element begins."""
        name, attributes = tag.value, tag.attributes
        if name in KINDS:
            self.kinds.count(name, 1)
        kind, styles = None if self._heads(tag) else kind_of(tag), styles_of(tag)
        lines_kept = keeps_lines(tag)
        is_company = bool(attributes) and names_company(attributes)
        if not (kind or styles or lines_kept or is_company or name in _NOTED):
            return None
        note = Note(self.count)
        note.kind, note.styles, note.keeps_lines, note.box = kind, styles, lines_kept, self.boxes.box
        note.names_company = is_company
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

    def _heads(self, tag: Token) -> bool:
        """Whether it is the button that a heading or a summary consists of: it shows the name of what it opens."""
        if tag.value != "button" and tag.attributes.get("role") != "button":
            return False
        for each in self.open.innermost(_MOST_AROUND):
            if each.name == "summary" or (each.name in HEADINGS and each.name != "h1"):
                start = each.note.start if isinstance(each.note, Note) else each.note
                return start == self.count
        return False

    def _enter_table(self, name: str, attributes: Mapping[str, str], note: Note) -> None:
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
            if element.name in KINDS:
                self.kinds.count(element.name, -1)
            if isinstance(element.note, Note):
                self._undo(element.name, element.note)
            elif isinstance(element.note, Around) and self._lists(element.note.heading):
                self.layout.parts.append(Part("other jobs", element.note.start, self.count))

    def _lists(self, heading: int) -> bool:
        return len(self.layout.blocks) > heading + FEWEST_LISTED

    def _undo(self, name: str, note: Note) -> None:
        """End what an element began."""
        if note.listed_below is not None and self._lists(note.listed_below):
            note.kind = "other jobs"
        if note.kind and note.start < self.count:
            self.layout.parts.append(Part(note.kind, note.start, self.count, note.label_for))
        if note.names_company and note.start < self.count:
            self.layout.companies.append(Part("company", note.start, self.count))
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
