"""The table of commands: every entry can be done, no key is there twice; help, footer and palette say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.board.tasks.values import KINDS
from jobboard.ui.command import Command
from jobboard.ui.commands import BOARD
from jobboard.ui.here import Here
from jobboard.ui.keymap import presses
from jobboard.ui.page_commands import PAGE
from jobboard.ui.palette import CARD, UNNAMED, palette_options
from jobboard.ui.rows import help_rows
from jobboard.ui.screens.base import CommandScreen
from jobboard.ui.screens.board import BoardScreen
from jobboard.ui.screens.pages import PageScreen
from tests.ui.builders import card

README = (Path(__file__).parent.parent.parent / "README.md").read_text("utf-8")
SITUATIONS = [
    Here(),
    Here(on_others=True),
    Here(card()),
    Here(card(url="https://acme.example/1")),
    Here(card(status=None)),
    Here(card(outcome="ghosted")),
    Here(card(status="DID_NOT_APPLY")),
    Here(card(status="OFFER")),
    Here(card("a"), (card("b"), card("c", outcome="ghosted"))),
    Here(card("a"), (card("c", outcome="ghosted"),)),
    *(Here(card(), worklist="today", task=kind) for kind in KINDS),
    Here(worklist="today"),
    Here(card(), worklist="sweep"),
    Here(card("a"), (card("b"),), worklist="sweep"),
    Here(worklist="sweep"),
]


@pytest.mark.parametrize(("screen", "table"), [(BoardScreen, BOARD), (PageScreen, PAGE)])
def test_every_command_has_its_method_and_no_method_is_without_a_command(
    screen: type[CommandScreen], table: tuple[Command, ...]
) -> None:
    ours = [each for each in screen.__mro__ if each.__module__.startswith("jobboard")]
    methods = {name.removeprefix("action_") for each in ours for name in vars(each) if name.startswith("action_")}
    assert methods == {command.id for command in table}


@pytest.mark.parametrize("here", SITUATIONS)
@pytest.mark.parametrize("table", [BOARD, PAGE])
def test_a_key_does_one_thing_at_a_time(table: tuple[Command, ...], here: Here) -> None:
    for key, meant in presses(table).items():
        assert sum(each.command.available(here) for each in meant) <= 1, key


@pytest.mark.parametrize("here", SITUATIONS)
def test_a_key_that_does_nothing_says_why(here: Here) -> None:
    for key, meant in presses(BOARD).items():
        assert any(each.command.available(here) or each.command.otherwise for each in meant), key


@pytest.mark.parametrize("command", [*BOARD, *PAGE], ids=lambda each: each.id)
def test_the_ends_of_a_chord_differ(command: Command) -> None:
    keys = [choice.key for choice in command.choices]
    assert len(keys) == len(set(keys))


def test_ids_are_there_once_for_the_persons_own_keys() -> None:
    for table in (BOARD, PAGE):
        ids = [command.id for command in table]
        assert len(ids) == len(set(ids))


def test_the_help_says_every_command() -> None:
    said = [row.text for row in help_rows(BOARD)]
    assert all(command.help in said for command in BOARD)


@pytest.mark.parametrize("here", SITUATIONS)
def test_the_palette_offers_every_command_that_does_something_and_every_card(here: Here) -> None:
    acme = card()
    offered = {option.id.partition(":")[0] for option in palette_options(BOARD, here, [acme])}
    assert offered == {each.id for each in BOARD if each.available(here)} - set(UNNAMED) | {CARD}


def test_every_option_of_the_palette_is_another_one() -> None:
    options = palette_options(BOARD, Here(card()), [card("a"), card("b")])
    assert len({option.id for option in options}) == len(options)
    titles = [option.title for option in options if not option.id.startswith(CARD)]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("command", [each for each in BOARD if each.keys], ids=lambda each: each.id)
def test_the_readme_names_every_key(command: Command) -> None:
    table = README[README.index("## Keys") : README.index("## Commands")]
    assert all(f"`{part}" in table for part in command.shown.split()[:1])


def test_the_screens_have_no_keys_of_the_toolkit() -> None:
    for screen in (BoardScreen, PageScreen):
        assert not screen._merge_bindings().key_to_bindings
