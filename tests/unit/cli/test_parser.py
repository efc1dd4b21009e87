"""The command line as words."""

from __future__ import annotations

from datetime import date

import pytest

from jobboard.cli.manual import COMMANDS
from jobboard.cli.parser import parser_of, read_arguments
from jobboard.errors import Usage


def test_without_a_word_it_is_the_board_of_the_folder_that_is_found() -> None:
    options = read_arguments([])
    assert (options.command, options.directory, options.folder) == (None, None, None)


@pytest.mark.parametrize("words", [["~/jobs"], ["./list"], ["--", "list"]])
def test_a_word_that_is_no_command_is_the_folder(words: list[str]) -> None:
    options = read_arguments(words)
    assert (options.command, options.directory) == (None, words[-1])


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--folder", "show"],
        ["list", "-C", "show"],
        ["-C", "show", "list"],
        ["--folder=show", "list"],
        ["-Cshow", "list"],
    ],
)
def test_the_folder_option_stands_before_or_after_the_command(words: list[str]) -> None:
    options = read_arguments(words)
    assert (options.command, options.folder) == ("list", "show")


def test_the_last_word_of_a_move_is_the_status() -> None:
    options = read_arguments(["move", "acme", "globex", "did-not-apply"])
    assert (options.cards, options.status) == (["acme", "globex"], "DID_NOT_APPLY")


def test_options_may_stand_between_the_words() -> None:
    options = read_arguments(["move", "acme", "globex", "--date", "2026-11-20", "Did not apply", "--json"])
    assert (options.cards, options.status, options.date) == (["acme", "globex"], "DID_NOT_APPLY", date(2026, 11, 20))


def test_names_that_begin_with_a_dash_follow_two_dashes() -> None:
    options = read_arguments(["move", "--json", "--", "-acme", "applied"])
    assert (options.cards, options.status, options.json) == (["-acme"], "APPLIED", True)


def test_an_outcome_of_two_words_is_taken_with_a_dash() -> None:
    assert read_arguments(["close", "acme", "ROLE-closed"]).outcome == "role closed"


def test_a_reason_is_one_line() -> None:
    assert read_arguments(["close", "acme", "rejected", "--reason", " no\n## visa "]).reason == "no ## visa"
    assert read_arguments(["close", "acme", "rejected", "--reason", "  "]).reason is None


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["move", "acme", "aplied"], "“aplied” is no status (DID_NOT_APPLY, PREPARED, APPLIED, INTERVIEW, OFFER)"),
        (["list", "--status", "all"], "“all” is no status (DID_NOT_APPLY, PREPARED, APPLIED, INTERVIEW, OFFER)"),
        (["move", "acme", "rejected"], "it is an outcome: jobboard close CARD rejected"),
        (["close", "acme", "offer"], "it is a status: jobboard move CARD OFFER"),
        (
            ["close", "acme", "lost"],
            "“lost” is no outcome (rejected, ghosted, withdrawn, role closed, declined, accepted)",
        ),
        (["move", "acme", "applied", "--date", "2026-02-30"], "there is no such day: 2026-02-30"),
        (
            ["move", "acme", "applied", "--date", "20261121"],
            "“20261121” is no day that is understood: yesterday, -3, fri",
        ),
        (["move", "acme", "applied", "--date", "٢٠٢٦-11-20"], "is no day that is understood"),
        (["move", "acme"], "required: STATUS"),
        (["list", "-C", ""], "the path of the folder is empty"),
        (["list", "acme"], "too many words: acme"),
        (["list", "--open", "--closed"], "not allowed with"),
        (["list", "--stat", "applied"], "there is no option --stat"),
        (["a", "b"], "too many words: b"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_sentence(words: list[str], complaint: str) -> None:
    with pytest.raises(Usage) as error:
        read_arguments(words)
    assert complaint in error.value.sentence
    assert "\n" not in error.value.sentence
    assert error.value.exit_code == 2


def test_help_names_every_command_and_fits_a_terminal() -> None:
    overview = parser_of(None).format_help()
    assert all(f"  {command} " in overview for command in COMMANDS)
    pages = [overview, *(parser_of(command).format_help() for command in COMMANDS)]
    assert max(len(line) for page in pages for line in page.splitlines()) <= 80
    assert all("examples:" in page and "exit codes:" in page for page in pages)
