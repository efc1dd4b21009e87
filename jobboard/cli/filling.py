"""`set` and `note`: the commands that fill in fields and write notes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from jobboard.board.card import Card
from jobboard.cli.changing import Act, change
from jobboard.cli.reporting import counted
from jobboard.cli.values import on_day
from jobboard.errors import Refused, Usage
from jobboard.store import filling
from jobboard.store.live import Folder
from jobboard.store.written import Done, Result
from jobboard.text.changes.fields.wished import wished
from jobboard.text.typed_value import typed_value


def set_field(options: Namespace) -> int:
    """Set a field of one card; an empty value takes it away."""

    def act(folder: Folder, cards: Sequence[Card]) -> Done:
        return filling.set_field(folder, cards[0], options.field, _typed(options, folder))

    return _fill(options, act)


def note(options: Namespace) -> int:
    """Add a note to one card."""
    if not options.text:
        raise Usage("a note needs a text")

    def act(folder: Folder, cards: Sequence[Card]) -> Done:
        return filling.note(folder, cards[0], options.text, day=on_day(options.date, folder.today()))

    return _fill(options, act)


def _typed(options: Namespace, folder: Folder) -> str:
    """The value as it goes into the file. Raises Usage for what can be no value of that field."""
    from jobboard.text.changes.offer import ANSWER_BY, wished_part
    from jobboard.text.offer_names import PARTS

    name = options.field
    try:
        if name in PARTS:
            field = "deadline" if name == ANSWER_BY else name
            return wished_part(name, typed_value(field, options.value, folder.today()))
        return wished(name, typed_value(name, options.value, folder.today()))
    except Refused as refused:
        raise Usage(refused.sentence) from refused


def _fill(options: Namespace, act: Act) -> int:
    def tell(card: Card, result: Result, label: str) -> str:
        done = label.removeprefix(f"{card.facts.company or card.id}: ")
        return f"{done} ({counted(result)})" if result.changed else "already so"

    return change(options, [options.card], act, tell)
