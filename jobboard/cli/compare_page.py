"""The page that `jobboard compare` prints: a column for each offer, or the offers below one another. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from jobboard.cli.output import BOLD, DIM, Terminal
from jobboard.cli.table import GAP, cells, cut, padded, wrapped
from jobboard.fit.offers.layout import NOTHING, WIDEST_TITLE, Line, Told, lines
from jobboard.fit.offers.values import Comparison
from jobboard.text.clean import clean

NARROWEST = 20
"""Cells that the column of an offer has at least; where they are not there, the offers stand below one another."""

WIDEST = 48
"""No column is wider, however much room there is."""


def page(comparison: Comparison, terminal: Terminal) -> Iterator[str]:
    """The table, what each figure rests on below it, and the questions that are open for each offer."""
    rows = lines(comparison)
    label = _label(rows)
    room = _room(comparison, rows, terminal.width)
    if room is None:
        yield from _below_each_other(comparison, rows, terminal)
    else:
        yield terminal.styled(_line("", [clean(each.name) for each in comparison.offers], label, room), BOLD)
        positions = [clean(each.facts.position or "") for each in comparison.offers]
        yield from [terminal.styled(_line("", positions, label, room), DIM)] if any(positions) else []
        yield ""
        for row in rows:
            yield from _row(row, label, room, terminal)
    yield from _questions(comparison, terminal)


def _label(rows: Sequence[Line]) -> int:
    """The width of the titles."""
    return min(max(cells(clean(row.title)) for row in rows), WIDEST_TITLE)


def _titles(row: Line, label: int) -> Iterator[str]:
    """The lines of a title, none wider than that."""
    return (cut(line, label) for line in wrapped(clean(row.title), label))


def _room(comparison: Comparison, rows: Sequence[Line], width: int | None) -> list[int] | None:
    """The widths of the columns; None where they have no room beside each other."""
    wanted = []
    for at, offer in enumerate(comparison.offers):
        texts = [offer.name, offer.facts.position or "", *(text for row in rows for text in _texts(row.cells[at]))]
        wanted.append(max(cells(clean(text)) for text in texts))
    if width is None:
        return wanted
    most = (width - _label(rows)) // len(wanted) - len(GAP)
    if most < NARROWEST:
        return None
    return [min(each, most, max(WIDEST, most if len(wanted) == 1 else 0)) for each in wanted]


def _texts(cell: Told) -> tuple[str, str]:
    return cell.text, cell.basis


def _row(row: Line, label: int, room: Sequence[int], terminal: Terminal) -> Iterator[str]:
    """The texts on one line, and below it what they rest on."""
    if row.apart:
        yield ""
    title, *more = _titles(row, label)
    yield terminal.styled(
        _line(title, [clean(each.text) for each in row.cells], label, room), BOLD if row.strong else ""
    )
    bases = [wrapped(clean(each.basis), wide) if each.basis else () for each, wide in zip(row.cells, room, strict=True)]
    for name, *texts in zip_longest(more, *bases, fillvalue=""):
        yield terminal.styled(_line(name, texts, label, room), DIM)


def _line(title: str, texts: Sequence[str], label: int, room: Sequence[int]) -> str:
    columns = [padded(cut(text, width), width) for text, width in zip(texts, room, strict=True)]
    return GAP.join([padded(title, label), *columns]).rstrip()


def _below_each_other(comparison: Comparison, rows: Sequence[Line], terminal: Terminal) -> Iterator[str]:
    """One offer after the other, each with its rows."""
    label = _label(rows)
    room = max((terminal.width or 80) - label - 2 * len(GAP), 20)
    for at, offer in enumerate(comparison.offers):
        if at:
            yield ""
        title = " · ".join(clean(each) for each in (offer.name, offer.facts.position) if each)
        yield terminal.styled(title if terminal.width is None else cut(title, terminal.width), BOLD)
        for row in rows:
            if row.cells[at].text != NOTHING:
                yield from _told(row, row.cells[at], label, room, terminal)


def _told(row: Line, cell: Told, label: int, room: int, terminal: Terminal) -> Iterator[str]:
    """A row of one offer, wrapped under its own beginning."""
    texts = [(line, BOLD if row.strong else "") for line in wrapped(clean(cell.text), room)]
    texts += [(line, DIM) for line in (wrapped(clean(cell.basis), room) if cell.basis else ())]
    titles = list(_titles(row, label))
    titles += [""] * (len(texts) - len(titles))
    texts += [("", DIM)] * (len(titles) - len(texts))
    for title, (line, style) in zip(titles, texts, strict=True):
        yield terminal.styled(f"{GAP}{padded(title, label)}{GAP}{line}".rstrip(), style)


def _questions(comparison: Comparison, terminal: Terminal) -> Iterator[str]:
    """What is to be asked about each offer."""
    for at, offer in enumerate(comparison.offers):
        questions = comparison.questions(at)
        if not questions:
            continue
        yield ""
        title = f"To ask {clean(offer.name)}"
        yield terminal.styled(title if terminal.width is None else cut(title, terminal.width), BOLD)
        for question in questions:
            start = f"{GAP}- "
            room = None if terminal.width is None else max(terminal.width - len(start), 20)
            for line in wrapped(clean(question), room):
                yield start + line
                start = " " * len(start)
