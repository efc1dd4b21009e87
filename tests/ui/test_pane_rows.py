"""Rows of the pane folded to a width."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from jobboard.text.clean import CleanText
from jobboard.ui.pane.fold import Line, folded
from jobboard.ui.pane.row import PaneRow, Run
from tests.ui.pane_rows import ROWS, WORDS, row, run


def drawn(line: Line, width: int) -> str:
    left = line.label.text + "".join(each.text for each in line.runs)
    blank = width - cell_len(left) - cell_len(line.right.text)
    return (left + " " * blank + line.right.text).rstrip()


def lines(row: PaneRow, width: int) -> list[str]:
    return [drawn(line, width) for line in folded(row, width)]


def test_a_text_wraps_behind_its_label() -> None:
    assert lines(row(WORDS, label="[ ]", room=4, indent=2), 30) == [
        "  [ ] one two three four five",
        "      six seven eight nine ten",
    ]


def test_runs_keep_their_tones_where_a_line_is_broken() -> None:
    made = PaneRow((run("one two "), run("three four", "strong"), run(" five")))
    assert [line.runs for line in folded(made, 14)] == [
        (run("one two "), run("three", "strong")),
        (run("four", "strong"), run(" five")),
    ]


def test_a_word_that_is_too_long_is_broken_where_it_must_be() -> None:
    assert lines(row("see https://example.org/a/long/address ok"), 16) == [
        "see",
        "https://example.",
        "org/a/long/addre",
        "ss ok",
    ]


def test_wide_characters_and_emoji_stay_whole() -> None:
    assert lines(row("会社の概要を読む"), 13) == ["会社の概要を", "読む"]
    assert lines(row("👩‍💻👩‍💻👩‍💻"), 5) == ["👩‍💻👩‍💻", "👩‍💻"]


def test_code_keeps_its_blanks() -> None:
    assert lines(row("    if x:  return y", kind="code"), 12) == ["    if x:  r", "eturn y"]


def test_what_stands_at_the_right_shares_the_first_line() -> None:
    assert lines(row("Thank-you note", right="due Wed"), 30) == ["Thank-you note         due Wed"]
    assert lines(row(WORDS, right="due Wed"), 30) == ["one two three four     due Wed", "five six seven eight nine ten"]


def test_what_stands_at_the_right_has_a_line_of_its_own_where_there_is_no_room() -> None:
    assert lines(row("one two three", label="[ ]", room=4, right="late since Wed 15:00"), 28) == [
        "[ ] one two three",
        "    late since Wed 15:00",
    ]


def test_a_label_that_is_too_long_stands_above_its_text() -> None:
    assert lines(row("text", label="a long label", room=6), 30) == ["a long label", "      text"]
    assert lines(row("", label="a long label", room=6), 30) == ["a long label"]


def test_the_bar_of_a_quote_is_on_every_line() -> None:
    assert lines(row(WORDS, label="│ •", room=4), 30) == ["│ • one two three four five", "│   six seven eight nine ten"]


@settings(max_examples=150, deadline=None)
@given(ROWS, st.integers(2, 100))
def test_nothing_is_wider_than_the_pane_and_nothing_is_lost(row: PaneRow, width: int) -> None:
    found = folded(row, width)
    assert found
    for line in found:
        assert sum(cell_len(each.text) for each in (line.label, *line.runs, line.right)) <= width
    told = [each.text for line in found for each in (line.label, *line.runs, line.right)]
    wanted = [row.label.text, row.text, row.right.text]
    assert sorted(_bare(told)) == sorted(_bare(wanted))
    texts = "".join(each.text for line in found for each in (*line.runs, line.right))
    assert row.kind != "code" or texts.startswith(row.text)


def _bare(texts: Sequence[str]) -> str:
    return "".join(texts).replace(" ", "").replace("│", "")


@pytest.mark.parametrize("width", [1, 2, 3])
def test_a_pane_without_room_still_has_lines(width: int) -> None:
    assert folded(PaneRow((Run(CleanText("会社 text")),), label=run("[ ]"), room=4, indent=2), width)
