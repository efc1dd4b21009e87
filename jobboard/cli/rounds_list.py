"""`jobboard round list`: the rounds of one application, or of all that are open, those to come first."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from jobboard.board.agenda import clashes, day_of, ends
from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import DIM, YELLOW, Terminal, print_json, print_lines, say, standard_output
from jobboard.cli.table import aligned, widths
from jobboard.errors import Unreadable, Usage
from jobboard.store.actions import read_card
from jobboard.store.live import Folder
from jobboard.text.changes.interviews.asked import asked_in
from jobboard.text.changes.interviews.rounds import Asked
from jobboard.text.clean import clean
from jobboard.text.values import Round

GIVE_WAY = (((4,), 12), ((1,), 24), ((2,), 12), ((4,), 0))
"""What is made narrower on a narrow terminal: with whom and where, then the card, then the kind."""


class Line(NamedTuple):
    """One round as it is listed: whose it is, what was asked, the ids of the cards with a round at the same time."""

    card: Card
    round: Round
    asked: tuple[Asked, ...]
    overlaps: tuple[str, ...]


def run(options: Namespace) -> int:
    """Print the rounds as a table or as JSON."""
    if len(options.words) > 1:
        raise Usage(f"too many words: {' '.join(options.words[1:])}")
    folder, board = open_board(options)
    cards = [find(folder, board, options.words[0])] if options.words else [card for card in board if not card.closed]
    now = folder.now()
    lines = in_order(_lines(folder, board, cards, now), now)
    if options.json:
        print_json([record(line) for line in lines])
        return 0
    print_lines(table(lines, now, standard_output()))
    if not lines:
        say(f"no rounds in {cards[0].id if options.words else folder.path}")
    return 0


def _lines(folder: Folder, board: Board, cards: Iterable[Card], now: datetime) -> list[Line]:
    """The rounds of the cards, from what their files say now; a file that is gone meanwhile has none."""
    lines = []
    for card in cards:
        if not card.facts.rounds:
            continue
        try:
            document = read_card(folder, card)
        except Unreadable as error:
            say(error.sentence)
            continue
        for each in document.rounds:
            overlaps = tuple(other.id for other, _ in clashes(each, board, now, but=card.id))
            lines.append(Line(card, each, asked_in(document, each), tuple(dict.fromkeys(overlaps))))
    return lines


def in_order(lines: Sequence[Line], now: datetime) -> list[Line]:
    """First what is to come, the next first; then what is over, the last first; then what has no date."""

    def moment(line: Line) -> str:
        return line.round.start or line.round.date or ""

    dated = [(line, over) for line in lines if (over := ends(line.round)) is not None]
    ahead = sorted((line for line, over in dated if over > now), key=moment)
    behind = sorted((line for line, over in dated if over <= now), key=moment, reverse=True)
    return [*ahead, *behind, *(line for line in lines if ends(line.round) is None)]


def record(line: Line) -> dict[str, Any]:
    """What `--json` prints of one round; `start` is in the person's own time, `when` as written."""
    each = line.round
    return {
        "id": line.card.id,
        "company": line.card.facts.company,
        "kind": each.kind,
        "when": each.when,
        "minutes": each.minutes,
        "with": each.with_whom,
        "where": each.where,
        "result": each.result,
        "start": each.start,
        "asked": [{"question": one.question, "landed": one.landed} for one in line.asked],
        "overlaps": list(line.overlaps),
    }


def table(lines: Sequence[Line], now: datetime, terminal: Terminal) -> Iterator[str]:
    """A line each: when in the person's own time, whose, what kind, how it went, with whom and where."""
    rows = [_row(line) for line in lines]
    wide = widths(rows, terminal.width, GIVE_WAY) if rows else []
    for line, row in zip(lines, rows, strict=True):
        over = ends(line.round)
        style = YELLOW if line.overlaps else DIM if over is not None and over <= now else ""
        yield terminal.styled(aligned(row, wide, terminal.width), style)


def _row(line: Line) -> tuple[str, ...]:
    each = line.round
    result = each.result or (f"overlaps {', '.join(line.overlaps)}" if line.overlaps else "")
    people = " · ".join(filter(None, (each.with_whom and f"with {each.with_whom}", each.where)))
    return _when(each), clean(line.card.id), clean(each.kind), clean(result), clean(people)


def _when(each: Round) -> str:
    """`Tue 1 Dec 23:00–23:45 (14:00 America/Los_Angeles)`: the person's own time, and the stated one if it differs."""
    day = day_of(each)
    if day is None:
        return clean(each.when or "no date")
    said = _day(date.fromisoformat(day))
    if each.start is None:
        return said if each.time is None else clean(f"{said} {each.time} {each.zone or ''}".rstrip())
    until = ends(each) if each.minutes else None
    said += f" {each.start[11:]}" + (f"–{until:%H:%M}" if until else "")
    stated = f"{each.date}T{each.time}"
    return said if stated == each.start else clean(f"{said} ({each.time} {each.zone})")


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
