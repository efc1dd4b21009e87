"""`jobboard today`: what is due, what is lost first leading."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from jobboard.board.tasks.order import title_of
from jobboard.board.tasks.record import task_record
from jobboard.board.tasks.today import today_of
from jobboard.board.tasks.values import Task, Today
from jobboard.board.tasks.words import told
from jobboard.cli.opening import open_board
from jobboard.cli.output import BOLD, YELLOW, Terminal, print_lines, standard_output
from jobboard.cli.table import aligned, widths
from jobboard.text.clean import clean


class Row(NamedTuple):
    """One task as the table shows it."""

    id: str
    when: str
    company: str
    what: str
    advice: str


ADVICE = Row._fields.index("advice")
GIVE_WAY = tuple(
    (tuple(map(Row._fields.index, names)), least)
    for names, least in ((("id",), 40), (("advice",), 12), (("what", "company"), 12), (("advice",), 0))
)
"""What is made narrower on a narrow terminal, in order, to how many cells; the time never is.

Ids that a person would write stay whole: they are what the other commands are called with.
"""


def run(options: Namespace) -> int:
    """Print what is due, in groups, or as JSON."""
    folder, board = open_board(options)
    now = folder.now()
    today = today_of(board, now, folder.settings.quiet)
    print_lines(_json(today, now) if options.json else table(today, now, standard_output()))
    return 0


def table(today: Today, now: datetime, terminal: Terminal) -> Iterator[str]:
    """The lines: a head for each group that has tasks, and its tasks; where there are none, what comes next."""
    if not today.tasks:
        yield "Nothing is due." if today.comes is None else f"Nothing is due. Next: {_in_one_line(today.comes, now)}"
        return
    rows = [_row(task, now) for task in today.tasks]
    wide = widths(rows, terminal.width, GIVE_WAY)
    at = 0
    for title, group in groupby(today.tasks, key=lambda task: title_of(task.kind)):
        tasks = tuple(group)
        if at:
            yield ""
        yield terminal.styled(f"{title}  {len(tasks)}", BOLD)
        yield from _lines(tasks, rows[at : at + len(tasks)], wide, now, terminal)
        at += len(tasks)


def _lines(
    tasks: Sequence[Task], rows: Sequence[Row], wide: Sequence[int], now: datetime, terminal: Terminal
) -> Iterator[str]:
    for task, row in zip(tasks, rows, strict=True):
        late = told(task, now).tone == "late"
        yield terminal.styled("  " + aligned(row, wide, terminal.width and terminal.width - 2), YELLOW if late else "")


def _row(task: Task, now: datetime) -> Row:
    words = told(task, now)
    return Row(clean(task.card.id), words.when, words.company, words.what, words.advice)


def _in_one_line(task: Task, now: datetime) -> str:
    """`Fri 28 14:00, System design with Priya Nair, Acme (acme-2026)`."""
    words = told(task, now)
    return f"{', '.join(filter(None, (words.when, words.what, words.company)))} ({clean(task.card.id)})"


def _json(today: Today, now: datetime) -> Iterator[str]:
    """The object with one line a task: indented it would take four times as long."""
    from json import dumps

    yield f'{{\n"today": {dumps(now.date().isoformat())},\n"tasks": ['
    yield ",\n".join(dumps(task_record(task, now)) for task in today.tasks) + "],"
    yield f'"comes": {dumps(today.comes and task_record(today.comes, now))}\n}}'
