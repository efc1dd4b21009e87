"""What the palette offers: every command of the table that does something here, then every card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.board.card import Card
from jobboard.text.clean import CleanText, clean
from jobboard.ui.command import COLUMN_NAMES, GROUPS, Command
from jobboard.ui.here import Here
from jobboard.ui.options import Option

CARD = "card"
"""Begins the id of an option that goes to a card; a colon and the card's id follow."""

UNNAMED = ("palette", "interrupt", "first")
"""Commands that make no sense there."""

LONGEST = 400
"""Characters of a company or position that are shown and searched; no palette is as wide."""

TITLE, ACTIONS, CARDS = CleanText("Everything there is"), CleanText("Actions"), CleanText("Cards")


def palette_options(table: Iterable[Command], here: Here, cards: Iterable[Card]) -> tuple[Option, ...]:
    """All options: the commands by their groups, the cards in board order."""
    offered = [each for each in table if each.id not in UNNAMED and each.available(here)]
    commands = sorted(offered, key=lambda each: GROUPS.index(each.group))
    return (*(option for command in commands for option in _of_command(command)), *map(_of_card, cards))


def _of_command(command: Command) -> Iterator[Option]:
    if not command.each:
        title = _capital(command.help.split(":", 1)[0])
        yield Option(command.id, title, clean(command.shown), ACTIONS, _names(command))
        return
    key = f"{command.cap or command.keys[0]} " if command.keys else ""
    for choice in command.choices:
        title = _capital(command.each.format(choice.title))
        yield Option(f"{command.id}:{choice.value}", title, clean(f"{key}{choice.key}"), ACTIONS, _names(command))


def _names(command: Command) -> str:
    """Its name in the config, and the words that people have for it."""
    return f"{command.id.replace('_', ' ')} {command.words}"


def _of_card(card: Card) -> Option:
    facts = card.facts
    title = " · ".join(each[:LONGEST] for each in (facts.company or card.id, facts.position) if each)
    return Option(f"{CARD}:{card.id}", clean(title), clean(facts.outcome or COLUMN_NAMES[card.status]), CARDS)


def _capital(text: str) -> CleanText:
    return clean(text[:1].upper() + text[1:])
