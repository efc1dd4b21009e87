"""The person's own keys: `[keys]` of the config goes before the table of commands, and is told where it is wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jobboard.config import Keys
from jobboard.text.values import Problem
from jobboard.ui.command import Command
from jobboard.ui.commands import BOARD
from jobboard.ui.here import Here
from jobboard.ui.keymap import by_id, presses, with_keys, written
from tests.ui.builders import card


def with_own(**own: tuple[str, ...]) -> tuple[tuple[Command, ...], tuple[Problem, ...]]:
    return with_keys(BOARD, {name: Keys(keys, 7) for name, keys in own.items()})


def meant(table: tuple[Command, ...], key: str) -> list[str]:
    return [each.command.id for each in presses(table).get(key, ())]


def test_without_own_keys_the_table_is_as_it_was() -> None:
    assert with_keys(BOARD, {}) == (BOARD, ())


def test_a_command_has_the_persons_keys_in_place_of_ours() -> None:
    table, problems = with_own(move_right=(">", "ctrl+l"))
    assert meant(table, "greater_than_sign") == meant(table, "ctrl+l") == ["move_right"]
    assert meant(table, "L") == []
    assert not problems


def test_help_and_footer_show_the_persons_keys() -> None:
    move = by_id(with_own(move_right=(">",))[0])["move_right"]
    assert (move.shown, move.cap) == (">", ">")
    close = by_id(with_own(close=("Q",))[0])["close"]
    assert (close.shown, close.cap) == ("Q r g w l d a", "Q")


def test_a_command_that_has_lost_its_key_is_not_in_the_footer() -> None:
    table, _ = with_own(help=("q",))
    here = Here(card())
    assert by_id(with_own()[0])["quit"].in_footer(here)
    assert not by_id(table)["quit"].in_footer(here)


def test_a_capital_is_also_known_as_shift_and_the_letter() -> None:
    assert meant(with_own(add=("A",))[0], "shift+a") == ["add"]


def test_a_key_goes_to_the_command_that_the_person_gives_it() -> None:
    table, problems = with_own(mark=("m",), move_to=("M",))
    assert (meant(table, "m"), meant(table, "M")) == (["mark"], ["move_to"])
    assert not problems


def test_a_command_that_lost_its_only_key_is_told_with_the_line() -> None:
    table, problems = with_own(mark=("m",))
    assert by_id(table)["move_to"].keys == ()
    assert problems == (Problem(7, "keys: m was the key of move_to, which has none now"),)


def test_a_command_that_is_not_there_is_told_with_the_line() -> None:
    table, problems = with_own(fly=("f",))
    assert table == BOARD
    assert problems == (Problem(7, "keys: there is no command fly"),)


def test_keys_are_written_as_people_write_them() -> None:
    assert [written(key) for key in ("question_mark", "shift+left", "ctrl+d", "j")] == ["?", "shift+←", "ctrl+d", "j"]


NAMES = st.sampled_from([command.id for command in BOARD])
KEYS = st.lists(st.sampled_from(["a", "H", "ctrl+x", "?", "f5", "1", "space", "left"]), max_size=3).map(tuple)


@given(st.dictionaries(NAMES, KEYS, max_size=6))
def test_no_key_does_two_things_that_only_the_person_gave_to_one(own: dict[str, tuple[str, ...]]) -> None:
    table, _ = with_own(**own)
    assert [command.id for command in table] == [command.id for command in BOARD]
    for name, keys in own.items():
        assert set(by_id(table)[name].keys) >= {key for key in keys if key != "?"}
