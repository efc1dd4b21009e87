"""`set` and `note`: the commands that fill in fields and write notes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from jobboard.board.card import Card
from jobboard.cli.changing import Act, change
from jobboard.cli.reporting import counted
from jobboard.cli.values import on_day
from jobboard.errors import JobboardError, Refused, Usage
from jobboard.store import filling
from jobboard.store.live import Folder
from jobboard.store.written import Done, Result
from jobboard.text.changes.fields.wished import wished
from jobboard.text.typed_value import typed_value


def set_field(options: Namespace) -> int:
    """Set a field of one card; an empty value takes it away."""

    notes: list[str] = []

    def act(folder: Folder, cards: Sequence[Card]) -> Done:
        done = filling.set_field(folder, cards[0], options.field, _typed(options, folder, cards[0]))
        notes.append(_not_understood(options, folder, cards[0]))
        return done

    return _fill(options, act, notes)


def note(options: Namespace) -> int:
    """Add a note to one card."""
    if not options.text:
        raise Usage("a note needs a text")

    def act(folder: Folder, cards: Sequence[Card]) -> Done:
        return filling.note(folder, cards[0], options.text, day=on_day(options.date, folder.today()))

    return _fill(options, act)


def _typed(options: Namespace, folder: Folder, card: Card) -> str:
    """The value as it goes into the file; of a next action a day alone is enough. Raises Usage for what can be no value
    of that field.
    """
    from jobboard.text.changes.offer import typed_part
    from jobboard.text.offer_names import PARTS

    name = options.field
    try:
        if name in PARTS:
            return typed_part(name, options.value, folder.today())
        if name == "next":
            from jobboard.board.next_steps import typed_next

            step = card.facts.next
            return wished(name, typed_next(options.value, folder.today(), step.text if step else None, card.status))
        return wished(name, typed_value(name, options.value, folder.today()))
    except Refused as refused:
        raise Usage(refused.sentence) from refused


def _not_understood(options: Namespace, folder: Folder, card: Card) -> str:
    """What cannot be told of a part of the offer that was set just now: it is to be known before one compares."""
    from jobboard.fit.offers.read import unknown_of
    from jobboard.store.actions import read_card
    from jobboard.text.offer_names import PARTS

    if options.field not in PARTS or not options.value.strip():
        return ""
    try:
        question = unknown_of(read_card(folder, card), options.field)
    except JobboardError:
        return ""
    return f"; what it comes to by year is not understood: {question}" if question else ""


def _fill(options: Namespace, act: Act, notes: Sequence[str] = ()) -> int:
    """Do it, and tell what was done, with what is to be noted of it."""

    def tell(card: Card, result: Result, label: str) -> str:
        done = label.removeprefix(f"{card.name}: ")
        return f"{done} ({counted(result)}){''.join(notes)}" if result.changed else "already so"

    return change(options, [options.card], act, tell)
