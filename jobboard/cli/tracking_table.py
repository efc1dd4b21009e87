"""The table of what a tracker would make, its counts, and the same as JSON. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from jobboard.cli.output import BOLD, DIM, YELLOW, Terminal
from jobboard.cli.table import aligned, widths
from jobboard.cli.tracking_plan import Action, Step
from jobboard.text.clean import brief, clean
from jobboard.text.values import Problem

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

GIVE_WAY = tuple(
    (tuple(map(Line._fields.index, names)), least)
    for names, least in (
        (("note",), 20),
        (("file",), 12),
        (("company", "position"), 8),
        (("status",), 8),
        (("note",), 0),
        (("file",), 0),
    )
)
"""What is made narrower on a narrow terminal, in order, to how many cells; marks, lines and dates never are."""


def table(steps: Sequence[Step], terminal: Terminal) -> Iterator[str]:
    """The lines of the table: `+` is made, `=` is there already, `!` is not understood."""
    rows = [_line(step) for step in steps]
    wide = widths([HEAD, *rows], terminal.width, GIVE_WAY)
    yield terminal.styled(aligned(HEAD, wide, terminal.width), BOLD)
    for step, row in zip(steps, rows, strict=True):
        yield terminal.styled(aligned(row, wide, terminal.width), _STYLES[step.action])


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


def counts(steps: Sequence[Step]) -> str:
    """`12 to make, 3 already on the board, 1 not understood (line 14: …)`."""
    made = sum(step.action == "make" for step in steps)
    known = sum(step.action == "skip" and step.known is not None for step in steps)
    twice = sum(step.action == "skip" and step.known is None for step in steps)
    refused = [step for step in steps if step.action == "refuse"]
    parts = [f"{made} to make"]
    parts += [f"{known} already on the board"] if known else []
    parts += [f"{twice} twice in the tracker"] if twice else []
    if refused:
        more = ", …" if len(refused) > 1 else ""
        parts.append(f"{len(refused)} not understood (line {refused[0].row.line}: {clean(refused[0].why or '')}{more})")
    return ", ".join(parts)


def document(steps: Sequence[Step], aside: Sequence[Problem], *, made: bool) -> dict[str, Any]:
    """What `--json` prints: the rows, how many there are of each action, what was left aside, whether it was done."""
    actions = [step.action for step in steps]
    return {
        "rows": [_record(step) for step in steps],
        "make": actions.count("make"),
        "skip": actions.count("skip"),
        "refuse": actions.count("refuse"),
        "left_aside": [{"line": each.line, "message": each.message} for each in aside],
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
    return record | {"file": step.name, "path": result.path if result and result.error is None else None}
