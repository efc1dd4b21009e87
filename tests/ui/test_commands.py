"""The table of commands: every entry can be done, no key is there twice, and footer and help say the same."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from jobboard.board.card import Card
from jobboard.ui.commands import BOARD, PAGE, Command, bindings
from jobboard.ui.rows import help_rows
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.screens.pages import PageScreen
from tests.ui.builders import card

SITUATIONS = [
    None, card(), card(status=None), card(outcome="ghosted"), card(status="DID_NOT_APPLY"), card(status="OFFER"),
]  # fmt: skip


@pytest.mark.parametrize(("screen", "table"), [(BoardScreen, BOARD), (PageScreen, PAGE)])
def test_every_command_has_its_method_and_no_method_is_without_a_command(
    screen: type, table: tuple[Command, ...]
) -> None:
    methods = {name.removeprefix("action_") for name in vars(screen) if name.startswith("action_")}
    assert methods == {command.id for command in table}


@pytest.mark.parametrize("under_cursor", SITUATIONS)
@pytest.mark.parametrize("table", [BOARD, PAGE])
def test_a_key_does_one_thing_at_a_time(table: tuple[Command, ...], under_cursor: Card | None) -> None:
    keys = [
        key
        for command in table
        if command.available(under_cursor)
        for key in command.keys or [choice.key for choice in command.choices]
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("command", [*BOARD, *PAGE], ids=lambda each: each.id)
def test_the_ends_of_a_chord_differ(command: Command) -> None:
    keys = [choice.key for choice in command.choices]
    assert len(keys) == len(set(keys))


def test_every_binding_has_an_id_for_the_persons_own_keys() -> None:
    made = bindings(BOARD)
    ids = [each.id for each in made if isinstance(each, Binding)]
    assert None not in ids
    assert len(ids) == len(made) == len(set(ids))


def test_the_help_says_every_command() -> None:
    said = [row.text for row in help_rows(BOARD)]
    assert all(command.help in said for command in BOARD)


def test_nothing_of_the_toolkits_own_keys_is_left() -> None:
    keys = {key for command in BOARD for key in command.keys or [choice.key for choice in command.choices]}
    assert set(BoardScreen._merge_bindings().key_to_bindings) == {key.replace("+question_mark", "") for key in keys}
