"""From words to cells: everything is exactly as wide as it must be, and what is cut says so."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from jobboard.text.clean import CleanText, clean
from jobboard.ui.paint import Ink, cut, line, steady, wrapped

PLAIN = Style()
TEXTS = st.text(alphabet=st.sampled_from("ab 漢字é-…🙂"), max_size=30)
ALTERED = st.lists(
    st.sampled_from(
        ["❤️", "⚠️", "👍🏽", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "1️⃣", "☎︎", "⌚︎", "©️", "🏽", "✅", "a", " ", "漢", "é"]
    ),
    max_size=9,
).map("".join)


def test_what_fits_is_left_alone_and_what_does_not_ends_in_dots() -> None:
    assert cut("Root Insurance", 14) == "Root Insurance"
    assert cut("Root Insurance", 13) == "Root Insuran…"
    assert cut("Root Insurance", 6) == "Root…"
    assert cut("漢字漢字", 5) == "漢字…"


@given(TEXTS, st.integers(0, 40))
def test_a_cut_text_is_never_wider_than_its_room(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=2), st.integers(1, 50))
def test_a_line_is_exactly_as_wide_as_it_must_be(left: list[str], right: list[str], width: int) -> None:
    strip = line([Ink(text, PLAIN) for text in left], width, PLAIN, [Ink(text, PLAIN) for text in right])
    assert cell_len(strip.text) == width == strip.cell_length


def test_the_right_side_is_whole_and_the_left_gives_way() -> None:
    assert line([Ink("Northwind Robotics", PLAIN)], 18, PLAIN, [Ink(" 3 d late", PLAIN)]).text == "Northwin… 3 d late"


def test_lines_are_broken_at_blanks_and_long_words_where_they_must_be() -> None:
    assert wrapped(clean("one two three"), 8) == ["one two", "three"]
    assert wrapped(clean("https://a.example/very/long"), 10) == ["https://a.", "example/ve", "ry/long"]
    assert wrapped(CleanText(""), 8) == [""]


@given(TEXTS, st.integers(2, 20))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    lines = wrapped(CleanText(text), width)
    assert all(cell_len(each) <= width for each in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def in_a_terminal(text: str) -> int:
    """The column of the cursor after a text, in a terminal that counts each character for itself."""
    screen = pyte.Screen(80, 2)
    pyte.Stream(screen).feed(text)
    return int(screen.cursor.x)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("⚠️ Acme", "⚠  Acme"),
        ("👍🏽 Acme", "👍 Acme"),
        ("👩🏽‍🚀👨‍👩‍👧‍👦", "👩👨"),
        ("🏳️‍🌈!", "🏳 !"),
        ("1️⃣2", "1 2"),
        ("☎︎ ✅ ❤", "☎ ✅ ❤"),
        ("🏽a", "a"),
        ("漢字 é क्‍ष", "漢字 é क्‍ष"),
    ],
)
def test_what_terminals_draw_in_different_widths_is_drawn_as_its_first_part(text: str, drawn: str) -> None:
    assert steady(clean(text)) == drawn


@given(ALTERED)
def test_what_is_steady_is_as_wide_as_it_was_in_every_terminal(text: str) -> None:
    drawn = steady(text)
    assert cell_len(drawn) == cell_len(text)
    assert in_a_terminal(drawn) == cell_len(text)


@given(ALTERED, st.integers(2, 20))
def test_nothing_that_is_drawn_as_one_is_broken(text: str, width: int) -> None:
    for each in (cut(text, width), *wrapped(CleanText(text), width)):
        assert cell_len(each) <= width
        assert in_a_terminal(steady(each)) == cell_len(each)
