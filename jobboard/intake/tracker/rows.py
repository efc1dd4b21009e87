"""One row of a tracker → the application to be made of it, with every cell in it: as a fact, or as a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jobboard.errors import Refused
from jobboard.intake import tidy
from jobboard.intake.tracker.cells import Cell, beside_dates, places, read_cell, ticked, without_addresses
from jobboard.intake.tracker.columns import Column, Columns
from jobboard.intake.tracker.dates import Order, day_in
from jobboard.intake.tracker.sections import Said
from jobboard.intake.tracker.stage import Stage, stage_of
from jobboard.intake.tracker.values import Line, Row
from jobboard.slots import field, frozen, mutable, replace
from jobboard.text.names import key
from jobboard.text.salary import read_salary
from jobboard.text.wanted import Wanted, tidied

_PLAIN = ("location", "salary", "job_id", "source", "contact", "next", "resume", "letter", "employment", "reason")
_DAYS = ("posted", "deadline")
_OF_STAGE = ("status", "outcome", "reply", "applied", "stage")
NO_COMPANY = "no company is stated"
_LONGEST_NOTE = 10_000
"""Characters of a note that a file takes (`text/wanted.py`)."""

_OF_NOTES = re.compile(r"https?://(?:www\.)?notion\.so/", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    "link url apply here posting job view open click click here job posting job link apply here jd ad see".split()
) | {"click here", "job posting", "job link", "apply here", "apply now", "job ad", "view job", "link to job"}
"""Words on which the link to a posting stands and which say no more than that."""


@frozen
class Setting:
    """What the rows of a table have in common: its columns, its section, the order of dates by column, and the words.

    `references` are the addresses of links by name.
    """

    columns: Columns
    section: Said
    orders: Mapping[Column, Order]
    words: Mapping[str, str]
    references: Mapping[str, str]


@mutable
class _Taken:
    """What a row gives, while it is read."""

    values: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    link: str | None = None


def read_row(line: Line, setting: Setting) -> Row | None:
    """What a row says; None where it says nothing but its number."""
    cells = [
        (column, cell)
        for column, raw in zip(setting.columns, line.cells, strict=False)
        if (cell := read_cell(raw, setting.references)).is_stated
    ]
    if all(column.meaning == "number" for column, _ in cells) and not any(line.cells[len(setting.columns) :]):
        return None
    taken = _Taken()
    for column, cell in cells:
        if column.meaning not in _OF_STAGE:
            _take(taken, column, cell, setting)
    stage = stage_of(cells, setting.section, setting.words, setting.orders)
    return _row(line, setting, taken, _with_struck(cells, stage))


def _row(line: Line, setting: Setting, taken: _Taken, stage: Stage) -> Row:
    company, position = taken.values.get("company"), taken.values.get("position")
    why = stage.why
    if any(line.cells[len(setting.columns) :]):
        why = f"it has {len(line.cells)} cells, but its table has {len(setting.columns)} columns"
    elif not (company or position):
        why = "it names neither a company nor a position"
    if why:
        return Row(line.line, company, position, None, why, word=stage.word if why == stage.why else None)
    if taken.link and "url" not in taken.values:
        taken.values["url"] = taken.link
    elif taken.link and taken.link != taken.values["url"]:
        taken.notes.append(f"Link: {taken.link}")
    taken.notes += [_note(column, cell) for column, cell in stage.noted]
    reason = taken.values.pop("reason", None)
    if reason and stage.reason and reason != stage.reason:
        taken.notes.append(f"Reason: {stage.reason}")
    stated: dict[str, Any] = {"status": stage.status, "outcome": stage.outcome, "applied": stage.applied}
    wanted = Wanted(**taken.values, **stated, reason=reason or stage.reason, notes=_pieces(taken.notes))
    told = (*taken.told, *stage.told, *(() if company else (NO_COMPANY,)))
    try:
        return Row(line.line, company, position, tidied(_able(wanted)), told=told)
    except Refused as refused:
        return Row(line.line, company, position, None, refused.sentence)


def _with_struck(cells: Sequence[tuple[Column, Cell]], stage: Stage) -> Stage:
    """The stage; a row that is struck through has ended, and if nothing says how, that is not guessed."""
    struck = any(cell.struck for column, cell in cells if column.meaning in ("company", "position"))
    if struck and stage.outcome is None and stage.status != "DID_NOT_APPLY":
        return replace(stage, why=stage.why or "it is struck through, and nothing says how it ended")
    return stage


def _take(taken: _Taken, column: Column, cell: Cell, setting: Setting) -> None:
    """One cell: the first that states a fact is that fact, all else is a note."""
    meaning = column.meaning
    if meaning == "number" and cell.words.rstrip(".").isdigit():
        return
    if meaning == "posting" and not tidy.link(cell.text):
        taken.values.setdefault("posting", cell.raw)
    elif meaning in ("url", "posting") or (meaning == "source" and _is_address(cell)):
        _take_url(taken, column, cell)
    elif meaning in ("company", "position") and meaning not in taken.values:
        _take_name(taken, column, cell)
    elif meaning in _DAYS and meaning not in taken.values:
        _take_day(taken, column, cell, setting.orders.get(column))
    elif meaning == "tags" and meaning not in taken.values:
        taken.values["tags"] = _tags(cell.words)
    elif meaning in _PLAIN and meaning not in taken.values and ticked(cell) is None:
        taken.values[meaning] = _value(cell, column)
        _note_links(taken, column, cell)
    elif taken.values.get(meaning or "") != cell.words:
        taken.notes.append(_note(column, cell))


def _take_name(taken: _Taken, column: Column, cell: Cell) -> None:
    """A company or a position; the link of a position is the posting's, that of a company its own."""
    name = without_addresses(cell.words)
    if name:
        taken.values[str(column.meaning)] = name
    links = list(cell.links)
    if column.meaning == "position" and taken.link is None:
        at = next((at for at, link in enumerate(links) if _is_postings(link.target)), None)
        taken.link = tidy.link(links.pop(at).target) if at is not None else None
    taken.notes += [f"{column.name} link: {link.target}" for link in links]


def _is_postings(target: str) -> bool:
    """Whether a link may be that of a posting; a page of the person's own notes (Notion) is none."""
    return tidy.link(target) is not None and not _OF_NOTES.match(target)


def _take_url(taken: _Taken, column: Column, cell: Cell) -> None:
    """The address of the posting; words beside it, and other addresses, make the whole cell a note too."""
    address = tidy.link(cell.text)
    if address is None or taken.values.get("url", address) != address:
        taken.notes.append(_note(column, cell))
        return
    taken.values["url"] = address
    others = [link for link in cell.links if tidy.link(link.target) != address]
    beside = key(without_addresses(cell.words).strip(" .,:;!→↗()-"))
    if others or (beside and beside not in _SAYS_NOTHING):
        taken.notes.append(_note(column, cell))


def _take_day(taken: _Taken, column: Column, cell: Cell, order: Order | None) -> None:
    day, problem = day_in(cell.words, order)
    if day:
        taken.values[str(column.meaning)] = day
    if problem:
        taken.told.append(f"{column.name}: {problem}; kept as a note")
    if not day or beside_dates(cell.words):
        taken.notes.append(_note(column, cell))


def _note_links(taken: _Taken, column: Column, cell: Cell) -> None:
    taken.notes += [f"{column.name} link: {link.target}" for link in cell.links if link.target not in cell.words]


def _note(column: Column, cell: Cell) -> str:
    """A cell as a note: with its column's name, unless the column is for notes."""
    return cell.noted if column.meaning == "notes" or not column.name else f"{column.name}: {cell.noted}"


def _pieces(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes, of long ones the parts that a file takes, cut between words."""
    pieces = []
    for note in notes:
        at = 0
        while len(note) - at > _LONGEST_NOTE:
            end = note.rfind(" ", at + 1, at + _LONGEST_NOTE) + 1 or at + _LONGEST_NOTE
            pieces.append(note[at:end])
            at = end
        pieces.append(note[at:])
    return tuple(pieces)


def _is_address(cell: Cell) -> bool:
    return tidy.link(cell.text) is not None and not without_addresses(cell.words)


def _tags(words: str) -> tuple[str, ...]:
    parts = words.replace(";", ",").replace("#", ",").split(",")
    return tuple(dict.fromkeys(tag for part in parts if (tag := part.strip())))


def _value(cell: Cell, column: Column) -> str:
    if column.meaning == "location":
        return places(cell)
    return _pay(cell.words, column.unit) if column.meaning == "salary" else cell.words


def _pay(words: str, unit: str | None) -> str:
    """The pay as it stands, with the currency that only the name of its column gives."""
    read = read_salary(words) if unit else None
    return f"{words} {unit}" if read and not read.currency and (read.min or read.max) else words


def _able(wanted: Wanted) -> Wanted:
    """The same, with each value that cannot be that fact (too long, no address) as a note."""
    notes = list(wanted.notes)
    changed: dict[str, Any] = {}
    for name, value in wanted.stated():
        if name in ("company", "position", "outcome"):
            continue
        try:
            tidied(Wanted(company="Acme", **{name: getattr(wanted, name)}))
        except Refused:
            changed[name] = () if name == "tags" else None
            notes.append(f"{name.replace('_', ' ').capitalize()}: {value}")
    return replace(wanted, **changed, notes=tuple(notes)) if changed else wanted
