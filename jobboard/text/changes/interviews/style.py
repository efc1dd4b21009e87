"""How the fields and the items of a round are written: like the other rounds of the file, else like its fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from jobboard.slots import frozen, replace
from jobboard.text.changes.interviews.part import LABELED, Part, part_of
from jobboard.text.document import Document
from jobboard.text.outline import BLANK, blanks_before, columns

CALLED = {"with": "names", "where": "place", "pay": "pay"}
"""What a message calls the value of a field, where that is not its label."""

LABELS = {
    "kind": "Kind",
    "when": "When",
    "with": "With",
    "where": "Where",
    "result": "Result",
    "asked": "Asked",
    "pay": "Pay named",
}
_TAIL = re.compile(r" {2,}$")
"""A hard line break that is no part of a value."""


@frozen
class Style:
    """The text around the label and the value of a field.

    `lead` is what stands in front (`- `; nothing where fields are lines of their own), `tail` a hard break behind.
    `apart`: a blank line between two fields. `mark` leads an item to tick (`- `), `nested` one under a field.
    """

    lead: str = "- "
    open: str = "**"
    close: str = "**:"
    gap: str = " "
    tail: str = ""
    apart: bool = False
    case: str = ""
    mark: str = "- "
    nested: str = "  - "

    def line(self, name: str, value: str) -> str:
        """One field."""
        label = LABELS[name]
        label = label.upper() if self.case == "upper" else label.lower() if self.case == "lower" else label
        return f"{self.lead}{self.open}{label}{self.close}" + (f"{self.gap}{value}{self.tail}" if value else "")

    def box(self, text: str, *, done: bool) -> str:
        """One item to tick."""
        return f"{self.mark}[{'x' if done else ' '}] {text}"

    @property
    def bullets(self) -> bool:
        """Whether fields are items of a list."""
        return bool(self.lead.strip())


def style_of(document: Document, part: Part | None = None) -> Style:
    """The style of a round: its own, else that of the other rounds, else of the file's fields, else bold bullets.

    One bold line beside values under headings is no style to follow.
    """
    nest, mark = _nesting(document), _mark(document)
    if part is not None and part.shape == "item":
        return _under(part, nest, mark)
    own = [] if part is None else [each.match for each in part.fields]
    others = _of_rounds(document, "heading")
    fields = list(_fields(document))
    alone = len(fields) == 1 and not fields[0]["lead"]
    like = (_like(document, matches, mark) for matches in (own, others, [] if alone else fields) if matches)
    style = next(like, Style(lead=mark, mark=mark))
    return _nested(_indented(style, part) if part is not None else style, nest)


def _of_rounds(document: Document, shape: str) -> list[re.Match[str]]:
    """The fields of the rounds of a shape."""
    rounds = (part_of(document, each) for each in document.rounds)
    return [each.match for one in rounds if one.shape == shape for each in one.fields]


def _indented(style: Style, part: Part) -> Style:
    """The style with the blanks in front of the first list of a round, which would end up under what stands above."""
    found = part.document.outline
    texts = [found.lines[each.line] for each in found.bullets_in(part.first + 1, part.last + 1)]
    blank = texts[0][: len(texts[0]) - len(texts[0].lstrip(" \t"))] if texts else ""
    return replace(style, lead=blank + style.lead if style.bullets else style.lead, mark=blank + style.mark)


def _under(part: Part, nest: str, mark: str) -> Style:
    """The style of what stands under an item: like what is there, else bold items one step deeper."""
    document = part.document
    found = document.outline
    own = [each.match for each in part.fields if each.match["lead"].strip()]
    below = found.bullets_in(part.first + 1, part.last + 1)
    text = found.lines[below[0].line] if below else found.lines[part.first]
    blank = blanks_before(text)
    bullet = next(each for each in found.bullets if each.line == part.first)
    if not below:
        body = found.lines[part.first][: bullet.body if bullet.box < 0 else bullet.box - 1]
        width = columns(re.sub(r"\S", " ", body)) - columns(blank)
        blank += nest if columns(nest) >= width else " " * width
    bulleted = [each for each in _fields(document) if each["lead"].strip()]
    like = (_like(document, matches, mark) for matches in (own, _of_rounds(document, "item"), bulleted) if matches)
    style = next(like, Style())
    return _nested(replace(style, lead=blank + mark, tail="", apart=False, mark=blank + mark), nest)


def _like(document: Document, matches: Sequence[re.Match[str]], mark: str) -> Style:
    """The commonest style among labelled lines; at a tie the first. Plain lines without a bullet become plain items."""
    shapes = Counter((_bullet(match["lead"]), match["open"], match["close"].strip()) for match in matches)
    (lead, opening, close), _ = shapes.most_common(1)[0]
    match = next(
        each
        for each in matches
        if (_bullet(each["lead"]), each["open"], each["close"].strip()) == (lead, opening, close)
    )
    if not opening:
        lead = lead or mark
    labels = [each["label"] for each in matches]
    case = "upper" if all(map(str.isupper, labels)) else "lower" if all(map(str.islower, labels)) else ""
    tail = _TAIL.search(match.string)
    apart = not lead and _apart(document, match.string)
    gap = match["gap"] if match["gap"].strip("\u00a0") == match["gap"] and len(match["gap"]) == 1 else " "
    return Style(lead, opening, match["close"], gap, tail[0] if tail and not lead else "", apart, case, lead or mark)


def _nested(style: Style, nest: str) -> Style:
    """The style with the lead of what stands under a field: no deeper than the mark where a field is no item."""
    if not style.bullets:
        return replace(style, nested=style.mark)
    width = len(style.lead) - len(style.lead.lstrip())
    blank, wide = style.lead[:width], columns(style.lead) - columns(style.lead[:width])
    return replace(style, nested=blank + (nest if columns(nest) >= wide else " " * wide) + style.mark.lstrip())


def _bullet(lead: str) -> str:
    """The lead of a field at the margin; a number becomes a dash."""
    bare = lead.strip()
    return "" if not bare else (bare if bare in "-*+" else "-") + " " * max(1, len(lead) - len(lead.rstrip(" ")))


def _apart(document: Document, line: str) -> bool:
    """Whether a blank line follows this line, and another labelled one that."""
    found = document.outline
    at = found.lines.index(line)
    after = found.lines[at + 2] if at + 2 < len(found.lines) else ""
    return found.kinds[at + 1 : at + 2] == [BLANK] and LABELED.match(after) is not None


def _fields(document: Document) -> Iterator[re.Match[str]]:
    """The labelled lines of the file that state a field and nothing else."""
    counts = Counter(field.line for field in document.fields)
    for field in document.fields:
        if field.kind in ("bullet", "line") and counts[field.line] == 1:
            match = LABELED.match(document.outline.lines[field.line])
            if match is not None:
                yield match


def _nesting(document: Document) -> str:
    """The blanks in front of the file's nested items: the commonest that nest at all, no deeper than four columns."""
    found = document.outline
    leads = [found.lines[each.line] for each in found.bullets if 2 <= each.indent <= 4]
    blanks = Counter(blanks_before(line) for line in leads)
    return blanks.most_common(1)[0][0] if blanks else "  "


def _mark(document: Document) -> str:
    """The commonest mark of the file's lists outside the posting, else a dash."""
    found = document.outline
    lines = {line for zone in document.zones if zone.name != "posting" for line in range(zone.start, zone.end)}
    signs = [found.lines[each.line].lstrip()[0] for each in found.bullets if each.line in lines]
    counts = Counter(sign for sign in signs if sign in "-*+")
    return f"{max(counts, key=lambda each: counts[each])} " if counts else "- "
