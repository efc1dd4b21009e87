"""Blocks of a page as paragraphs of markdown lines, buttons left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from jobboard.intake.html.blocks import Block, BlockKind, Box, Run
from jobboard.intake.html.inline import Addresses, Line, escaped, lines_of, without_invisible
from jobboard.intake.html.phrases import is_button
from jobboard.slots import frozen, replace

_ITEM = re.compile(r"(?P<glyph>[•●▪◦‣⁃○■►▸➢➤\uf0b7]\s*+|[·∙]\s++)|(?P<mark>[-–—*+]\s++|(?P<number>[0-9]{1,3})[.)]\s++)")
_RULE = re.compile(r"([-_*~—–─•.])(?:\s?\1){2,}+")
MOST_OF_A_DETAIL = 80
"""A longer line below a heading in an item of a list stays a paragraph."""
MOST_OF_DETAILS = 500
"""Behind so many characters a further detail of a term begins a paragraph."""


@frozen
class Paragraph:
    """Lines that belong together. `mark` is that of a list item that the text itself shows (`• `, `1. `)."""

    kind: BlockKind
    level: int
    box: Box | None
    lines: tuple[str, ...]
    plain: str
    mark: str = ""
    is_whole: bool = True
    """Whether it begins a block or stands behind a blank line; else it is the next line of one."""
    detail: int = 0
    """The number of the detail that it stands in."""


def paragraphs_of(block: Block, runs: Sequence[Run], address: Addresses) -> list[Paragraph]:
    """The paragraphs of a block, each of one line (a preformatted one of all its lines)."""
    if block.kind == "pre":
        return _preformatted(block, runs)
    lines = lines_of(runs, address, bold=block.kind not in {"heading", "term"})
    if block.kind == "heading":
        return _heading(block, [line for line in lines if line.plain])
    found, is_whole = [], True
    for line in lines:
        if line.plain and not is_button(line.parted, linked=line.linked) and not _RULE.fullmatch(line.plain):
            made = Paragraph(block.kind, 0, block.box, (line.text,), line.plain, is_whole=is_whole, detail=block.detail)
            found.append(made)
            is_whole = False
        else:
            is_whole = is_whole or not line.plain
    return found


def label_line(label: str, value: Paragraph) -> Paragraph:
    """`**Label**: value`."""
    text = f"**{escaped(label.rstrip(' :'))}**: {value.lines[0]}"
    return replace(value, kind="text", lines=(text,), plain=f"{label.rstrip(' :')}: {value.plain}", is_whole=True)


def with_labels(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Terms joined to their details: those of definition lists, and headings in items that hold one line more."""
    found: list[Paragraph] = []
    term: Paragraph | None = None
    detail: Paragraph | None = None
    for each, after in zip_longest(paragraphs, paragraphs[1:]):
        if term and each.box is term.box and _is_detail(term, each, after):
            found.append(label_line(term.plain, each))
            term, detail = None, each
        elif detail and _is_another(detail, each) and len(found[-1].plain) <= MOST_OF_DETAILS:
            found[-1] = _with_another(found[-1], each)
            detail = each
        else:
            found += [*([_bold(term)] if term else []), *([] if each.kind == "term" else [each])]
            term, detail = each if each.kind == "term" else None, None
    return [*found, _bold(term)] if term else found


def _is_another(detail: Paragraph, each: Paragraph) -> bool:
    """Whether both are short details of one term: two places of one job."""
    is_short = max(len(detail.plain), len(each.plain)) <= MOST_OF_A_DETAIL
    return each.kind == detail.kind == "detail" and each.detail > detail.detail and is_short and each.box is detail.box


def _with_another(line: Paragraph, detail: Paragraph) -> Paragraph:
    return replace(line, lines=(f"{line.lines[0]}; {detail.lines[0]}",), plain=f"{line.plain}; {detail.plain}")


def _is_detail(term: Paragraph, each: Paragraph, after: Paragraph | None) -> bool:
    if each.kind == "detail":
        return not term.level
    is_last = after is None or after.box is not each.box
    return bool(term.level) and is_last and each.kind == "text" and len(each.plain) <= MOST_OF_A_DETAIL


def with_items(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Lines that begin with a bullet as items of a list; with a dash or a number where a neighbour does too."""
    marks = [_ITEM.match(each.plain) if each.kind in {"text", "detail"} else None for each in paragraphs]
    found = []
    for number, (each, mark) in enumerate(zip(paragraphs, marks, strict=True)):
        around = [marks[place] for place in (number - 1, number + 1) if 0 <= place < len(marks)]
        is_item = mark is not None and (mark["glyph"] or any(_alike(mark, other) for other in around))
        found.append(_item(each, mark) if mark and is_item else each)
    return found


def _alike(mark: re.Match[str], other: re.Match[str] | None) -> bool:
    if other is None:
        return False
    if mark["number"] and other["number"]:
        return abs(int(mark["number"]) - int(other["number"])) == 1
    return bool(mark["mark"]) and mark["mark"][0] == (other["mark"] or " ")[0]


def _item(line: Paragraph, mark: re.Match[str]) -> Paragraph:
    """The line without the mark that it shows, if the mark stands in plain text at its start."""
    shown = mark[0].rstrip()
    text = line.lines[0].removeprefix("\\")
    if not text.startswith(shown) or len(mark[0]) == len(line.plain):
        return line
    written = f"{mark['number']}. " if mark["number"] else "- "
    return replace(line, lines=(text[len(shown) :].lstrip(),), mark=written)


def _preformatted(block: Block, runs: Sequence[Run]) -> list[Paragraph]:
    text = "".join(without_invisible(run.text) if run.text != "\n" else "\n" for run in runs)
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return [Paragraph("pre", 0, block.box, tuple(lines), text.strip())] if lines else []


def _heading(block: Block, lines: Sequence[Line]) -> list[Paragraph]:
    plain = " ".join(line.plain for line in lines)
    if not plain or is_button(plain, linked=all(line.linked for line in lines)):
        return []
    heading = Paragraph("heading", block.level, block.box, (" ".join(line.text for line in lines),), plain)
    return [replace(heading, kind="term") if block.box and block.box.listing else heading]


def _bold(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, kind="text", lines=(f"**{paragraph.lines[0]}**",))
