"""`jobboard today`: what is due, what is lost first leading."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from jobboard.board.tasks.order import title_of
from jobboard.board.tasks.record import today_record
from jobboard.board.tasks.today import today_of
from jobboard.board.tasks.values import Task, Today
from jobboard.board.tasks.words import Told, told
from jobboard.cli.opening import open_board
from jobboard.cli.output import BOLD, YELLOW, Terminal, print_lines, standard_output
from jobboard.cli.table import aligned, cells, widths
from jobboard.text.clean import clean


class Row(NamedTuple):
    """One task as the table shows it."""

    id: str
    when: str
    company: str
    what: str
    advice: str


INDENT = "  "
STUB = 12
"""Cells: of a text that has less room than this nothing is shown where it can be done without."""

GIVE_WAY = tuple(
    ((Row._fields.index(name),), least)
    for name, least in (
        ("id", 40),
        ("advice", 24),
        ("what", 40),
        ("advice", 0),
        ("company", 0),
        ("what", STUB),
        ("id", 20),
    )
)
"""What is made narrower on a narrow terminal, in order, to how many cells; the time never is.

Ids that a person would write stay whole: they are what the other commands are called with.
"""


def run(options: Namespace) -> int:
    """Print what is due, in groups, or as JSON."""
    folder, board = open_board(options)
    now = folder.now()
    today = today_of(board, now, folder.settings.quiet)
    print_lines(as_json(today, now) if options.json else table(today, now, standard_output()))
    return 0


def table(today: Today, now: datetime, terminal: Terminal) -> Iterator[str]:
    """The lines: a head for each group that has tasks, and its tasks; where there are none, what comes next."""
    if not today.tasks:
        yield "Nothing is due." if today.comes is None else f"Nothing is due. Next: {_in_one_line(today.comes, now)}"
        return
    rows = [(task, words, _row(task, words)) for task in today.tasks for words in (told(task, now),)]
    room = None if terminal.width is None else max(terminal.width - len(INDENT), 1)
    wide = _widths([row for *_, row in rows], room)
    for at, (title, group) in enumerate(groupby(rows, key=lambda each: title_of(each[0].kind))):
        lines = [(words.tone, INDENT + aligned(row, wide, room)) for _, words, row in group]
        if at:
            yield ""
        yield terminal.styled(f"{title}  {len(lines)}", BOLD)
        yield from (terminal.styled(line, YELLOW if tone == "late" else "") for tone, line in lines)


def _widths(rows: Sequence[Row], room: int | None) -> list[int]:
    """The width of each column; advice, and then the company, is shown to some use or not at all."""
    wide = widths(rows, room, GIVE_WAY)
    for name in ("advice", "company"):
        at = Row._fields.index(name)
        if wide[at] < min(STUB, max(cells(row[at]) for row in rows)):
            rows = [row._replace(**{name: ""}) for row in rows]
            wide = widths(rows, room, GIVE_WAY)
    return wide


def _row(task: Task, words: Told) -> Row:
    return Row(clean(task.card.id), words.when, words.company, words.what, words.advice)


def _in_one_line(task: Task, now: datetime) -> str:
    """`Fri 28 14:00, System design with Priya Nair, Acme (acme-2026)`."""
    words = told(task, now)
    return f"{', '.join(filter(None, (words.when, words.what, words.company)))} ({clean(task.card.id)})"


def as_json(today: Today, now: datetime) -> Iterator[str]:
    """The object with one line a task: indented it would take four times as long."""
    from json import dumps

    record = today_record(today, now)
    yield f'{{\n"today": {dumps(record["today"])},\n"tasks": ['
    yield ",\n".join(map(dumps, record["tasks"])) + "],"
    yield f'"comes": {dumps(record["comes"])}\n}}'
