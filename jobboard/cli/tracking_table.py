"""The table of what a tracker would make, and the same as JSON. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jobboard.cli.output import BOLD, DIM, YELLOW, Terminal
from jobboard.cli.table import GAP, aligned, cut, widths, wrapped
from jobboard.cli.tracking_plan import Action, Step
from jobboard.text.clean import brief

if TYPE_CHECKING:
    from jobboard.intake.tracker.values import Tracker

_LONGEST = 120
"""Characters of one cell that are looked at."""

_LONGEST_NOTE = 400

_MARKS: dict[Action, str] = {"make": "+", "skip": "=", "refuse": "!"}
_STYLES: dict[Action, str] = {"make": "", "skip": DIM, "refuse": YELLOW}


class Line(NamedTuple):
    """One row of the tracker as the table shows it."""

    mark: str
    line: str
    company: str
    position: str
    status: str
    applied: str
    file: str
    note: str


HEAD = Line("", "line", "company", "position", "status", "applied", "file", "notes")

_NAMES = tuple(map(Line._fields.index, ("company", "position")))
GIVE_WAY = ((_NAMES, 8), ((Line._fields.index("status"),), 8))
"""What is made narrower on a narrow terminal, in order, to how many cells; marks, lines and dates never are."""

_WIDE_ENOUGH = 16
"""Cells of company and of position beside which there is room for the name of the file."""


def table(steps: Sequence[Step], terminal: Terminal) -> Iterator[str]:
    """The lines of the table: `+` is made, `=` is there already, `!` is not understood.

    Where a row with its notes is wider than the terminal, the notes of each row stand below it, so that nothing that
    decides is cut; of what a file keeps as notes there is one line.
    """
    rows = [_line(step) for step in steps]
    wide = widths([HEAD, *rows], terminal.width and _LONGEST_NOTE * len(Line._fields))
    if terminal.width is not None and _all_of(wide) > terminal.width:
        yield from _with_notes_below(steps, rows, terminal, terminal.width)
        return
    yield terminal.styled(aligned(HEAD, wide, terminal.width), BOLD)
    for step, row in zip(steps, rows, strict=True):
        yield terminal.styled(aligned(row, wide, terminal.width), _STYLES[step.action])


def _with_notes_below(steps: Sequence[Step], rows: Sequence[Line], terminal: Terminal, width: int) -> Iterator[str]:
    """The table without the column of notes, and without that of files where these take the room of the names."""
    head, *short = (row._replace(note="") for row in (HEAD, *rows))
    wide = widths([head, *short], width, ((_NAMES, _WIDE_ENOUGH),))
    if _all_of(wide) > width:
        head, *short = (row._replace(file="") for row in (head, *short))
        wide = widths([head, *short], width, GIVE_WAY)
    indent = _all_of(wide[: Line._fields.index("company")]) + len(GAP)
    yield terminal.styled(aligned(head, wide, width), BOLD)
    for step, row in zip(steps, short, strict=True):
        yield terminal.styled(aligned(row, wide, width), _STYLES[step.action])
        for line in _below(step, max(width - indent, 1)):
            yield terminal.styled(cut(" " * indent + line, width), _STYLES[step.action] or DIM)


def _below(step: Step, room: int) -> Iterator[str]:
    wanted = step.row.wanted if step.action == "make" else None
    said = "; ".join(step.hints) if wanted else step.why or ""
    if said:
        yield from wrapped(brief(said, _LONGEST_NOTE), room)
    if wanted and wanted.notes:
        yield cut(brief("; ".join(f"note: {note}" for note in wanted.notes), _LONGEST_NOTE), room)


def _all_of(wide: Sequence[int]) -> int:
    """The cells of a line of columns."""
    columns = [width for width in wide if width]
    return sum(columns) + len(GAP) * (len(columns) - 1)


def _line(step: Step) -> Line:
    row, wanted = step.row, step.row.wanted
    status = " · ".join(filter(None, (wanted.status, wanted.outcome))) if wanted else ""
    return Line(
        _MARKS[step.action],
        str(row.line),
        _short(row.company),
        _short(row.position),
        status,
        (wanted.applied or "") if wanted else "",
        _short(step.name),
        brief(_note(step), _LONGEST_NOTE),
    )


def _short(text: str | None) -> str:
    return brief(text, _LONGEST) if text else ""


def _note(step: Step) -> str:
    """Why a row is not made; else what to know of it, and what is kept as notes."""
    if step.action != "make" or step.row.wanted is None:
        return step.why or ""
    return "; ".join((*step.hints, *(f"note: {note}" for note in step.row.wanted.notes)))


def document(steps: Sequence[Step], tracker: Tracker, *, made: bool) -> dict[str, Any]:
    """What `--json` prints: the rows, how many there are of each action, what was left aside, whether it was done."""
    actions = [step.action for step in steps]
    return {
        "rows": [_record(step) for step in steps],
        "make": actions.count("make"),
        "skip": actions.count("skip"),
        "refuse": actions.count("refuse"),
        "left_aside": [{"line": each.line, "message": each.message} for each in tracker.aside],
        "told": list(tracker.told),
        "made": made,
    }


_FACTS = ("status", "outcome", "reason", "applied", "url", "location", "salary", "posted", "deadline", "job_id")
_MORE = ("employment", "source", "contact", "next", "resume", "letter")


def _record(step: Step) -> dict[str, Any]:
    row, wanted, result = step.row, step.row.wanted, step.result
    record: dict[str, Any] = {"line": row.line, "company": row.company, "position": row.position}
    record |= {name: getattr(wanted, name) if wanted else None for name in (*_FACTS, *_MORE)}
    record |= {"tags": list(wanted.tags) if wanted else [], "notes": list(wanted.notes) if wanted else []}
    record |= {"action": step.action, "known": step.known, "why": step.why, "told": list(step.hints)}
    record |= {"word": row.word}
    return record | {"file": step.name, "path": result.path if result and result.error is None else None}
