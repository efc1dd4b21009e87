"""`jobboard export ics`."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from jobboard.board.calendar.events import events_of
from jobboard.board.calendar.ics import calendar, is_ours
from jobboard.board.calendar.record import event_record
from jobboard.board.calendar.values import Event
from jobboard.cli.opening import open_board
from jobboard.cli.output import print_json, say, tell_all
from jobboard.errors import Usage
from jobboard.store.clock import utc_of

TOLD = 3
"""So many applications are named in a sentence."""


def run(options: Namespace) -> int:
    """Print the calendar, or write it into a file; with `--json` print what is in it."""
    if options.what is None:
        raise Usage("export what? `jobboard export ics` makes a calendar of rounds, answers and next actions")
    folder, board = open_board(options)
    events = events_of(board, folder.now(), utc_of)
    tell_all(_without_time(events))
    if not events:
        say(f"nothing in {folder.path} has a day that is still of interest; the calendar is empty")
    out = None if options.out == "-" else options.out
    if out is not None or not options.json:
        text = calendar(events, datetime.now(UTC))
        if out is not None:
            _write(out, text, len(events))
        else:
            _print(text)
    if options.json:
        print_json([event_record(event) for event in events])
    return 0


def _without_time(events: Iterable[Event]) -> Iterator[str]:
    """A sentence for each zone that this machine does not know."""
    ids: dict[str, list[str]] = {}
    for event in events:
        if event.zone is not None:
            ids.setdefault(event.zone, []).append(event.id)
    for zone, found in ids.items():
        named = ", ".join(dict.fromkeys(found[:TOLD])) + (" …" if len(found) > TOLD else "")
        rounds = "1 round stands" if len(found) == 1 else f"{len(found)} rounds stand"
        yield f"the time in {zone} is not known on this machine: {rounds} on the day only ({named})"


def _write(name: str, text: str, events: int) -> None:
    from jobboard.store.exports import put

    tell_all(put(Path(os.path.expanduser(name)), text.encode(), lambda head: is_ours(head.decode("utf-8", "replace"))))
    say(f"{name}: {'1 event' if events == 1 else f'{events} events'}")


def _print(text: str) -> None:
    """Print the calendar as it is: in UTF-8 whatever the terminal's encoding, with no newline more. Raises OSError."""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    rest = memoryview(text.encode())
    while rest:
        rest = rest[sys.stdout.buffer.write(rest) :]
