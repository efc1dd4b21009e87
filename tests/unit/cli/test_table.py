"""Columns that line up in terminal cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from jobboard.cli.table import MOST, aligned, cells, cut, padded, widths, wrapped

LETTERS = ("a", "é", "–", "日", "한", "ｱ", "·", "✅", "e\u0301", "👩\u200d💻", "❤\ufe0f", "👍🏽", "🇩🇪", " ")
TEXT = st.lists(st.sampled_from(LETTERS), max_size=20).map("".join)


@pytest.mark.parametrize("text", ["", "Zürich – Köln…", "日本語", "e\u0301a", "→ · ✅", *LETTERS])
def test_a_text_takes_the_cells_that_the_screen_gives_it(text: str) -> None:
    assert cells(text) == cell_len(text)


@given(TEXT, st.integers(1, 40))
def test_what_is_cut_fits_and_says_so(text: str, width: int) -> None:
    short = cut(text, width)
    assert cells(short) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_a_letter_is_never_cut_from_its_marks() -> None:
    assert cut("e\u0301e\u0301e\u0301", 2) == "e\u0301…"
    assert cut("👩\u200d💻👩\u200d💻", 3) == "👩\u200d💻…"
    assert cut("日本語", 4) == "日…"


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=6))
def test_each_column_begins_in_the_same_cell_in_every_row(rows: list[tuple[str, str, str]]) -> None:
    marked = [(first, f"|{second}", f"|{third}") for first, second, third in rows]
    lines = [aligned(row, widths(marked, None), None) for row in marked]
    starts = {tuple(cells(line[:at]) for at, letter in enumerate(line) if letter == "|") for line in lines}
    assert len(starts) == 1


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=6), st.integers(5, 100))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], width: int) -> None:
    assert all(cells(aligned(row, widths(rows, width, [((1,), 4), ((0, 2), 4)]), width)) <= width for row in rows)


ROW = ("root-insurance", "Staff Machine Learning Engineer II", "next 2026-11-28", "Root Insurance")


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (90, "root-insurance  Staff Machine Learning Engineer II  next 2026-11-28  Root Insurance"),
        (75, "root-insurance  Staff Machine Learning En…  next 2026-11-28  Root Insurance"),
        (62, "root-insurance  Staff Machin…  next 2026-11-28  Root Insuran…"),
        (59, "root-insurance  Staff Machi…  next 2026-11-28  Root Insura…"),
        (57, "root-insura…  Staff Machi…  next 2026-11-28  Root Insura…"),
        (40, "root-insura…  Staff Machi…  next 2026-1…"),
    ],
)
def test_columns_give_way_in_their_order_and_a_date_never_does(width: int, line: str) -> None:
    assert aligned(ROW, widths([ROW], width, [((1, 3), 12), ((0,), 12)]), width) == line


@pytest.mark.parametrize("width", [None, 80])
def test_a_table_without_a_row_has_no_columns(width: int | None) -> None:
    assert widths([], width, [((1, 3), 12), ((0,), 12)]) == []


def test_a_column_without_text_takes_no_room() -> None:
    assert aligned(("a", "", "b"), widths([("a", "", "b")], None), None) == "a  b"


def test_without_a_terminal_nothing_is_cut_and_one_long_text_widens_no_other_row() -> None:
    rows = [("x" * 500, "end"), ("y", "end")]
    wide = widths(rows, None)
    assert aligned(rows[0], wide, None) == f"{'x' * 500}  end"
    assert aligned(rows[1], wide, None) == f"{'y':<{MOST}}  end"


def test_padding_counts_cells() -> None:
    assert padded("日本", 6) == "日本  "


def test_words_are_wrapped_and_a_long_one_stands_alone() -> None:
    assert list(wrapped("one two three", 7)) == ["one two", "three"]
    assert list(wrapped("a supercalifragilistic b", 8)) == ["a", "supercalifragilistic", "b"]
    assert list(wrapped("one two three", None)) == ["one two three"]
    assert list(wrapped("", 5)) == [""]
