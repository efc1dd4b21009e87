"""The text of config.toml → settings; what is wrong in it is told with its line, and the rest counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.config import Keys, Settings, read_settings
from jobboard.text.values import Problem


def problems(text: str) -> list[tuple[int | None, str]]:
    return [(each.line, each.message) for each in read_settings(text).problems]


@pytest.mark.parametrize("text", ["", "\n  \n", "# only a comment\n"])
def test_nothing_stated_is_the_defaults(text: str) -> None:
    assert read_settings(text) == Settings(history=True, words={}, ignore=())


def test_each_setting_is_read() -> None:
    text = """
        history = false
        ignore = ["archive/*", "draft-*.md"]
        [words]
        "in review" = "APPLIED"
        Bewerbung_Raus = "applied"
        "on hold" = "role closed"
    """
    assert read_settings(text) == Settings(
        history=False,
        ignore=("archive/*", "draft-*.md"),
        words={"in review": "APPLIED", "bewerbung raus": "APPLIED", "on hold": "role closed"},
    )


@pytest.mark.parametrize("meaning", ["did not apply", "DID_NOT_APPLY", "Did-Not-Apply"])
def test_a_status_may_be_written_in_any_case_and_with_any_sign_between_words(meaning: str) -> None:
    assert read_settings(f'[words]\npass = "{meaning}"').words == {"pass": "DID_NOT_APPLY"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\nhistory = 1", (2, "history is true or false")),
        ("ignore = 'x'", (1, 'ignore is a list of patterns, as in ["archive/*", "draft-*.md"]')),
        ("ignore = [1]", (1, 'ignore is a list of patterns, as in ["archive/*", "draft-*.md"]')),
        ("words = 3", (1, 'words is a table of phrases, as in "in review" = "APPLIED"')),
        ("\n[words]\n\n'in review' = 'APLIED'", (4, "'APLIED' is neither a status nor an outcome")),
        ("[words]\nx = 3", (2, "3 is neither a status nor an outcome")),
        ("words.x = 3", (1, "3 is neither a status nor an outcome")),
        ("words = { x = 3 }", (1, "3 is neither a status nor an outcome")),
        ("history = true\nhistroy = true", (2, "histroy is not a setting")),
        ("[[other]]\nx = 1", (1, "other is not a setting")),
        ("keys = 3", (1, 'keys is a table of commands, as in move_right = "L"')),
        ("[keys]\nadd = 3", (2, 'add is a key or a list of keys, as in "L" or ["L", "ctrl+l"]')),
        ("[keys]\nadd = ['', 'a']", (2, 'add is a key or a list of keys, as in "L" or ["L", "ctrl+l"]')),
        ("[keys]\nadd = 'n'\nundo = 'n'", (3, "n is the key of add already")),
        ("theme = 3", (1, 'theme is the name of a theme, as in "nord"')),
        ("[other.table]\nx = 1", (1, "other is not a setting")),
        (
            "[words]\nundo = 'OFFER'\n[keys]\nundo = 3",
            (4, 'undo is a key or a list of keys, as in "L" or ["L", "ctrl+l"]'),
        ),
        ("[keys]\n'a' = 'n'\n[ 'words' ] # a\n\"a\" = 3", (4, "3 is neither a status nor an outcome")),
        ("[keys]\ntheme = 't'\nhistory = 'h'\n[words]\nx = 3", (5, "3 is neither a status nor an outcome")),
        ("# \u2028\x85\nhistory = 1", (2, "history is true or false")),
        ("keys.a = 'n'\nkeys.b = 'n'", (2, "n is the key of a already")),
    ],
)
def test_what_is_not_understood_is_told_with_its_line(text: str, problem: tuple[int, str]) -> None:
    assert problems(text) == [problem]


def test_what_is_wrong_keeps_its_default_and_the_rest_counts() -> None:
    settings = read_settings('history = 1\nignore = ["a"]\n[words]\nx = "?"\ny = "OFFER"')
    assert (settings.history, settings.ignore, settings.words) == (True, ("a",), {"y": "OFFER"})
    assert [each.line for each in settings.problems] == [1, 4]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("history = true\nignore = [", 2),
        ("history = maybe", 1),
        ("a = 1\n\na = 2\n", 3),
        ("day = 2026-02-30", 1),
        ("a = " + "[" * 10_000, 1),
        ("a = " + "9" * 10_000, 1),
    ],
)
def test_text_that_is_not_toml_is_one_problem(text: str, line: int) -> None:
    settings = read_settings(text)
    assert settings == Settings(problems=settings.problems)
    assert [each.line for each in settings.problems] == [line]
    assert settings.problems[0].message.startswith("This is not TOML: ")


@given(st.text())
def test_no_text_is_fatal(text: str) -> None:
    assert isinstance(read_settings(text), Settings)


def test_a_column_has_its_own_days_of_silence_and_the_others_keep_ours() -> None:
    assert read_settings("").quiet == {"APPLIED": 10, "INTERVIEW": 5, "OFFER": 3}
    assert read_settings("[quiet]\nAPPLIED = 21").quiet == {"APPLIED": 21, "INTERVIEW": 5, "OFFER": 3}
    text = "[quiet]\nOFFER = 1\napplied = 3650\nInterview = 7"
    assert read_settings(text).quiet == {"APPLIED": 3650, "INTERVIEW": 7, "OFFER": 1}
    assert read_settings(text).problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("quiet = 10", (1, "quiet is a table of columns and days, as in APPLIED = 10")),
        ("\n[quiet]\nPREPARED = 10", (3, "PREPARED is not a column that goes quiet: APPLIED, INTERVIEW, OFFER")),
        ("[quiet]\ndays = 10", (2, "days is not a column that goes quiet: APPLIED, INTERVIEW, OFFER")),
        ("[quiet]\nOFFER = 0", (2, "OFFER is a number of days, from 1 to 3650")),
        ("[quiet]\nOFFER = -1", (2, "OFFER is a number of days, from 1 to 3650")),
        ("[quiet]\nOFFER = 3651", (2, "OFFER is a number of days, from 1 to 3650")),
        ("[quiet]\nOFFER = 3.5", (2, "OFFER is a number of days, from 1 to 3650")),
        ("[quiet]\nOFFER = '3'", (2, "OFFER is a number of days, from 1 to 3650")),
        ("[quiet]\nOFFER = true", (2, "OFFER is a number of days, from 1 to 3650")),
        ("history = true\nquiet.offer = 0", (2, "offer is a number of days, from 1 to 3650")),
    ],
)
def test_days_of_silence_that_make_no_sense_are_told_and_ours_count(text: str, problem: tuple[int, str]) -> None:
    assert problems(text) == [problem]
    assert read_settings(text).quiet == Settings().quiet
    assert read_settings(f"{text}\n[words]\nx = 'OFFER'").words == {"x": "OFFER"}


def test_the_printer_is_a_command() -> None:
    assert (read_settings("").printer, read_settings("printer = 'lpr -P desk'").printer) == (None, "lpr -P desk")
    assert problems("\nprinter = 3") == [(2, 'printer is a command that prints what it is given, as in "lpr"')]
    assert read_settings("printer = ['lpr']").printer is None


def test_own_keys_are_told_one_by_one_or_as_a_list_and_know_their_lines() -> None:
    text = """theme = "nord"
[keys]
move_right = "L"
undo = "z, ctrl+z"
add = ["+", ","]
filter = ","
"""
    settings = read_settings(text)
    assert settings.keys == {
        "move_right": Keys(("L",), 3),
        "undo": Keys(("z", "ctrl+z"), 4),
        "add": Keys(("+", ","), 5),
        "filter": Keys((), 6),
    }
    assert settings.problems == (Problem(6, ", is the key of add already"),)
    assert settings.theme == "nord"
