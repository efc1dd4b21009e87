"""`jobboard list`: all applications of the folder, by column."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from jobboard.board.agenda import asks, day_of
from jobboard.board.board import Board, Column
from jobboard.board.card import Card
from jobboard.board.due import days_quiet, next_due
from jobboard.board.record import problems_of, record
from jobboard.cli.opening import is_asked_for, open_board
from jobboard.cli.output import BOLD, DIM, YELLOW, Terminal, print_json, print_lines, say, standard_output
from jobboard.cli.table import aligned, widths
from jobboard.errors import Usage
from jobboard.text.clean import clean
from jobboard.text.values import Facts

if TYPE_CHECKING:
    from jobboard.board.filter import Filter
    from jobboard.profile.values import Profile
    from jobboard.store.live import Folder


class Row(NamedTuple):
    """One application as the table shows it."""

    mark: str
    id: str
    company: str
    position: str
    when: str
    prepared: str
    note: str


GIVE_WAY = tuple(
    (tuple(map(Row._fields.index, names)), least)
    for names, least in ((("note",), 12), (("id",), 40), (("company", "position"), 8), (("note",), 0))
)
"""What is made narrower on a narrow terminal, in order, to how many cells; marks, dates and progress never are.

Ids that a person would write stay whole: they are what the other commands are called with.
"""


def run(options: Namespace) -> int:
    """Print the applications that the options leave, as a table or as JSON."""
    folder, board = open_board(options)
    wanted = _filter(options.filter, folder)
    left = _left(folder, board, wanted) if wanted else board
    columns = [
        (column, tuple(card for card in column.cards if is_asked_for(card, options)))
        for column in left.columns
        if options.status is None or column.status == options.status
    ]
    if options.json:
        print_json([record(card) for _, cards in columns for card in cards])
        return 0
    print_lines(table(columns, folder.now(), standard_output()))
    if board.others and left is board and not (options.status or options.open or options.closed):
        say(_told_of(len(board.others)))
    if not any(cards for _, cards in columns):
        say(f"no such applications in {folder.path}" if len(board) else f"no applications in {folder.path}")
    return 0


def _filter(text: str | None, folder: Folder) -> Filter | None:
    """The filter that was typed, if any. Raises Usage where it makes no sense."""
    if text is None:
        return None
    from jobboard.board.typed import FIT, read_filter

    wanted = read_filter(text, _profile(folder) if f"{FIT}:" in text.casefold() else None)
    if wanted.problems:
        raise Usage(wanted.problems[0])
    return wanted


def _profile(folder: Folder) -> Profile:
    """What the person looks for, for `fit:`."""
    from jobboard.store.profile import profile_of

    return profile_of(folder)


def _left(folder: Folder, board: Board, wanted: Filter) -> Board:
    """What the filter leaves of a board; its `text:` words are looked for in the files of what the others leave."""
    from jobboard.board.lens import Lens

    left = Lens(filter=wanted).through(board)
    if not wanted.searches:
        return left
    from jobboard.store.search import search

    found = search(folder, tuple(left), wanted.texts, lambda: False, wanted.lacking)
    return Lens(filter=wanted, hits=frozenset().union(*found)).through(board)


def _told_of(others: int) -> str:
    files = "1 other file is no application" if others == 1 else f"{others} other files are no applications"
    return f"{files} (`jobboard check` tells which)"


def table(columns: Iterable[tuple[Column, Sequence[Card]]], now: datetime, terminal: Terminal) -> Iterator[str]:
    """The lines of the table: a head for each column that has cards, and its cards."""
    groups = [(column, [(card, _row(card, now)) for card in cards]) for column, cards in columns if cards]
    if not groups:
        return
    wide = widths([row for _, rows in groups for _, row in rows], terminal.width, GIVE_WAY)
    for index, (column, rows) in enumerate(groups):
        if index:
            yield ""
        yield terminal.styled(_head(column), BOLD)
        for card, row in rows:
            line = aligned(row, wide, terminal.width)
            yield terminal.styled(line, DIM if card.closed else YELLOW if problems_of(card) else "")


def _head(column: Column) -> str:
    name = column.status or "UNSORTED"
    ready = f" · {column.ready} ready" if column.ready else ""
    closed = f" · {column.closed} closed" if column.closed else ""
    return f"{name}  {column.open}{ready}{closed}"


def _row(card: Card, now: datetime) -> Row:
    facts = card.facts
    return Row(
        mark=("x" if card.closed else " ") + ("!" if problems_of(card) else " "),
        id=clean(card.id),
        company=clean(facts.company or ""),
        position=clean(facts.position or ""),
        when=_when(card, now),
        prepared=f"prep {facts.done}/{facts.total}" if facts.total else "",
        note=clean(_note(card)),
    )


def _when(card: Card, now: datetime) -> str:
    """The date that matters next, else the days quiet; nothing once it has ended."""
    over = asks(card, now)
    if over is not None:
        return f"how did it go? {day_of(over)}"
    due = next_due(card, now.date())
    if due:
        return " ".join(filter(None, (due.what, due.date, due.time)))
    quiet = days_quiet(card, now.date())
    return "" if quiet is None or card.closed else f"{quiet} d quiet"


def _note(card: Card) -> str:
    """Why it ended or was not sent; what is wrong in UNSORTED; else the next action and the pay."""
    facts = card.facts
    if card.status is None:
        problems = problems_of(card)
        return problems[0].message if problems else "no status"
    if card.closed or card.status == "DID_NOT_APPLY":
        return ": ".join(filter(None, (facts.outcome, facts.reason)))
    return " · ".join(filter(None, _next_and_pay(facts)))


def _next_and_pay(facts: Facts) -> tuple[str | None, str | None]:
    return facts.next.text if facts.next else None, facts.salary.text if facts.salary else None
