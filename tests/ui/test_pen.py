"""What is drawn of a card at every width that a column can have: lines of exactly that width, nothing cut unsaid."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.app import App, ComposeResult

from jobboard.board.card import Card
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import Next, Problem, Round, Salary
from jobboard.ui.paint import steady
from jobboard.ui.widgets.page import Page, Row
from jobboard.ui.widgets.pen import BAR, BAR_AND_DOT, DOT, GAP, Pen
from tests.ui.builders import NOW, card
from tests.ui.mouse import wheel
from tests.ui.test_paint import in_a_terminal

pytestmark = pytest.mark.anyio

WORDS = st.text(st.sampled_from("abc 漢字é&✅"), min_size=1, max_size=40).map(str.strip).filter(bool)
ALTERED = st.sampled_from(["⚠️ Acme", "👍🏽 & Söhne", "Tom & Co 👨‍👩‍👧‍👦", "漢字株式会社"])


def drawn(made: Card, width: int, *, current: bool = False, marked: bool = False) -> list[str]:
    """The lines of a card as text."""
    pen = Pen(lambda *_: Style())
    return [strip.text for strip in pen.card(made, NOW, width, current=current, marked=marked)]


@st.composite
def some_cards(draw: st.DrawFn) -> Card:
    """Cards with more or less known of them."""
    known: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {"company": WORDS | ALTERED},
            optional={
                "position": WORDS | ALTERED,
                "location": WORDS,
                "reason": WORDS,
                "status": st.sampled_from([None, "DID_NOT_APPLY", "PREPARED", "APPLIED", "INTERVIEW", "OFFER"]),
                "outcome": st.sampled_from(["rejected", "accepted"]),
                "total": st.integers(0, 99),
                "changed": st.just("2026-11-04"),
                "salary": st.just(Salary("", 200_000, 250_000, "USD")),
                "next": WORDS.map(lambda text: Next(text, "2026-11-22")),
                "rounds": WORDS.map(lambda text: (Round(1, "Onsite", with_whom=text),)),
                "problems": st.just((Problem(1, "?"),)),
            },
        )
    )
    return card(**known)


@given(some_cards(), st.sampled_from([24, 26, 32, 40, 48, 60]), st.booleans(), st.booleans())
def test_every_line_is_as_wide_as_the_column_in_every_terminal(
    made: Card, width: int, current: bool, marked: bool
) -> None:
    for text in drawn(made, width, current=current, marked=marked):
        assert cell_len(text) == width == in_a_terminal(steady(text) + "|") - 1
        assert text.endswith(" " * (GAP + 1))


@given(some_cards(), st.integers(24, 60))
def test_a_company_and_a_position_are_whole_or_end_in_dots(made: Card, width: int) -> None:
    first, *rest = drawn(made, width)
    assert clean(made.facts.company or "") in first or "…" in first
    assert not made.facts.position or clean(made.facts.position) in rest[0] or "…" in rest[0]


def test_the_cursor_and_a_mark_are_told_apart_without_colour() -> None:
    pen, made = Pen(lambda *_: Style()), card(total=3)
    signs = {
        (current, marked): [strip.text[0] for strip in pen.card(made, NOW, 24, current=current, marked=marked)]
        for current in (False, True)
        for marked in (False, True)
    }
    assert signs == {
        (False, False): [" ", " ", " "],
        (True, False): [BAR, BAR, BAR],
        (False, True): [DOT, " ", " "],
        (True, True): [BAR_AND_DOT, BAR, BAR],
    }


def test_a_minute_later_only_a_card_with_rounds_is_drawn_anew() -> None:
    pen, later = Pen(lambda *_: Style()), NOW + timedelta(minutes=1)
    plain, interview = card(), card(rounds=(Round(1, "SQL", date="2026-11-25", start="2026-11-25T09:00"),))
    for made, same in ((plain, True), (interview, False)):
        lines = [pen.card(made, at, 24, current=False, marked=False) for at in (NOW, later)]
        assert (lines[0] is lines[1]) is same
        assert pen.card(made, NOW + timedelta(days=1), 24, current=False, marked=False) is not lines[1]


async def test_the_wheel_scrolls_a_page() -> None:
    class Paper(App[None]):
        def compose(self) -> ComposeResult:
            yield Page([Row(CleanText(str(number))) for number in range(40)])

    app = Paper()
    async with app.run_test(size=(40, 10)) as pilot:
        page = app.query_one(Page)
        await wheel(pilot, page, 2)
        assert page.render_line(0).text.strip() == "6"
        await wheel(pilot, page, -9)
        assert page.render_line(0).text.strip() == "0"
