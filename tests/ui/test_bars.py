"""The lines above and below the columns: what gives way when there is little room, and what never does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from jobboard.text.clean import CleanText, clean
from jobboard.ui.widgets.bars import Bottom, KeyBar, Top, TopBar
from jobboard.ui.widgets.fit import Key, Name, fitted, strip_texts
from tests.ui.mouse import LOOK

pytestmark = pytest.mark.anyio

NAMES = ("Unsorted", "Did not apply", "Prepared", "Applied", "Interview", "Offer")
KEYS = (
    Key("H L", "move"), Key("m", "move to"), Key("x", "close"), Key("u", "undo"), Key("enter", "open"),
    Key("c", "closed"), Key("?", "help"), Key("q", "quit"),
)  # fmt: skip
ENDS = tuple(Key(cap, title) for cap, title in zip("rgwlda", (
    "rejected", "ghosted", "withdrawn", "role closed", "declined", "accepted"), strict=True))  # fmt: skip
CHORD = (*ENDS, Key("esc", ""))


def names(*counts: int, current: int = 2, all_fit: bool = False) -> tuple[Name, ...]:
    """The columns with these counts; the first is Unsorted where there are six."""
    shown = NAMES[-len(counts) :]
    return tuple(
        Name(name, count, all_fit or number == current, number == current)
        for number, (name, count) in enumerate(zip(shown, counts, strict=True))
    )


class Bars(App[None]):
    """The two lines alone."""

    CSS_PATH = LOOK
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield TopBar()
        yield KeyBar()

    def top(self, value: Top) -> str:
        """What is drawn of a top."""
        self.query_one(TopBar).show(value)
        return self.query_one(TopBar).render_line(0).text

    def bottom(self, value: Bottom) -> str:
        """What is drawn of a bottom."""
        self.query_one(KeyBar).show(value)
        return self.query_one(KeyBar).render_line(0).text


COUNTS = st.lists(st.integers(0, 2_345), min_size=5, max_size=6)


@given(COUNTS, st.integers(0, 4), st.integers(40, 160))
def test_the_strip_never_loses_a_count(counts: list[int], current: int, width: int) -> None:
    texts = strip_texts(names(*counts, current=current), width)
    assert [re.findall(r"\d+", text) for text in texts] == [[str(count)] for count in counts]
    assert sum(map(cell_len, texts)) <= width


@pytest.mark.parametrize(
    ("width", "strip"),
    [
        (90, " Unsorted 3   Did not apply 14  [Prepared 2345]  Applied 120   Interview 7   Offer 1 "),
        (80, " Unsorted 3  Did not apply 14 [Prepared 2345] Applied 120  Interview 7  Offer 1 "),
        (60, " Unso… 3  Did… 14 [Prep… 2345] Appl… 120  Inte… 7  Offer 1 "),
        (50, " U 3  D 14 [P 2345] A 120  I 7  O 1 "),
        (30, "U3 D14 [P2345] A120 I7 O1"),
        (24, "U3 D14 P2345 A120 I7 O1"),
    ],
)
def test_names_give_way_down_to_their_first_letters(width: int, strip: str) -> None:
    assert "".join(strip_texts(names(3, 14, 2345, 120, 7, 1), width)) == strip


@given(
    st.integers(0, 8),
    st.integers(10, 200),
    st.integers(0, 90),
    st.booleans(),
)
def test_no_word_of_a_key_is_ever_cut_and_the_last_two_stay(
    count: int, width: int, matter: int, all_of_them: bool
) -> None:
    keys = KEYS[8 - count :]
    fit = fitted(keys, width, matter, all_of_them=all_of_them)
    assert [key for key in keys if key in fit.keys] == list(fit.keys)
    assert fit.keys[-2:] == keys[-2:]
    words = [f"{key.cap} {key.title}" if fit.titles else key.cap for key in fit.keys]
    assert cell_len((" " * fit.gap).join(words)) + fit.matter <= width


async def test_the_top_line() -> None:
    app = Bars()
    folder, six = clean("applications"), names(3, 14, 2, 12, 7, 1, all_fit=True)
    async with app.run_test(size=(80, 4)) as pilot:
        assert app.top(Top(folder, six, 0)).split() == ["applications", "39", "open"]
        assert app.top(Top(folder, six, 71, others=1)).endswith("  39 open · 71 closed · 1 other file ")
        notes = (clean("/acme 12 of 400"), clean("3 marked"))
        assert app.top(Top(folder, six, 71, notes)).endswith(" /acme 12 of 400  3 marked  39 open · 71 closed ")
        long = Top(clean("my applications of this year"), six, 71, (clean("/" + "acme " * 30), clean("3 marked")))
        assert re.fullmatch(r" my applicat…  /acme acme [acme ]*…  3 marked  39 open · 71 closed ", app.top(long))
        await pilot.resize_terminal(40, 4)
        assert re.fullmatch(r" my applica…  /\w…  39 open · 71 closed ", app.top(long)) or "39 open" in app.top(long)


async def test_the_strip_leaves_room_for_the_notes() -> None:
    app = Bars()
    notes = (clean("/acme 12 of 400"), clean("3 marked"))
    async with app.run_test(size=(80, 4)) as pilot:
        drawn = app.top(Top(clean("applications"), names(3, 14, 2, 12, 7, 1), 71, notes))
        assert re.findall(r"(\w)\S* (\d+)", drawn[:55]) == [
            ("U", "3"), ("D", "14"), ("P", "2"), ("A", "12"), ("I", "7"), ("O", "1"),
        ]  # fmt: skip
        assert drawn.endswith("  /acme 12 of 400  3 marked  ")
        await pilot.resize_terminal(40, 4)
        drawn = app.top(Top(clean("applications"), names(2345, 2345, 2345, 2345, 2345, 2345), 71, notes))
        assert drawn.startswith("U2345 D2345 P2345 A2345 I2345 O2345 ")


async def test_the_line_of_keys() -> None:
    app = Bars()
    async with app.run_test(size=(80, 4)) as pilot:
        assert app.bottom(Bottom(KEYS)).strip() == (
            "H L move   m move to   x close   u undo   enter open   c closed   ? help  q quit"
        ).replace("   ", "  ")
        await pilot.resize_terminal(60, 4)
        assert app.bottom(Bottom(KEYS)).strip() == "H L move m move to x close u undo enter open ? help q quit"
        assert app.bottom(Bottom(KEYS, "", CleanText("polling"))).split()[-5:] == ["?", "help", "q", "quit", "polling"]
        gone = Bottom(KEYS, "", clean("the folder is gone: nothing can be written until it is back"), trouble=True)
        assert re.fullmatch(r" H L move.* \? help +q quit  ! the folder is g\w*… ", app.bottom(gone))


async def test_all_ends_of_a_chord_are_seen() -> None:
    app = Bars()
    async with app.run_test(size=(80, 4)) as pilot:
        assert app.bottom(Bottom(CHORD, "x")).split()[1:] == (
            "r rejected g ghosted w withdrawn l role closed d declined a accepted esc".split()
        )
        await pilot.resize_terminal(40, 4)
        assert app.bottom(Bottom(CHORD, "x", CleanText("polling"))).split() == "x r g w l d a esc polling".split()
