"""The offers side by side: what stands in the columns, how one walks along them, what it looks like at three widths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from jobboard.fit.offers.compare import compared
from jobboard.fit.offers.read import offered
from jobboard.fit.offers.values import Comparison
from jobboard.profile.values import Criterion, Profile
from jobboard.text.document import read_document
from jobboard.ui.app import DARK
from jobboard.ui.screens.compare import CompareScreen
from tests.ui.desk import Desk

pytestmark = pytest.mark.anyio

LIGHT = "atom-one-light"
SIZES = {80: (80, 24), 120: (120, 35), 160: (160, 45)}

PROFILE = Profile(
    (Criterion("founding role", True, 3), Criterion("large scope", True, 4), Criterion("flexible time off", False, 7))
)
ROOT = """# Root Insurance - Staff Machine Learning Engineer II

- **Status**: OFFER
- **Salary Range**: $200,000 - $250,000
- **Location**: Remote - US

## Offer
- **Base**: $215,000
- **Bonus**: 15 % target
- **Equity**: $120,000 over four years, one year cliff
- **Sign-on**: $20,000, half at start, half after a year
- **Leave**: unlimited, three weeks at the least
- **Start**: 2027-01-04
- **Answer by**: 2026-12-04

## Criteria
- founding role: no
- flexible time off: yes
"""
BRAMBLE = """# Bramble & Sons - Keeper of Models

- **Status**: OFFER
- **Salary**: €95k
- **Deadline**: 2026-12-01
- **Location**: Ghent

## Offer
- Equity: 10,000 options at €1.20
- Level: Senior
"""
COPPER = """# Copperleaf Observatory - Data Engineer

- **Status**: OFFER
- **Location**: Hybrid, Lisbon

## Offer
| Part | What |
|---|---|
| Base | €5,500 a month |
| Bonus | up to 20% |
| Equity | €40k RSUs, 40/30/20/10 |
| Sign-on | none |
"""


@dataclass(frozen=True)
class Played:
    """A desk as `picture` wants it."""

    app: Desk


def comparison(*texts: str) -> Comparison:
    return compared(offered(f"offer-{at}", read_document(text, "x"), PROFILE) for at, text in enumerate(texts))


def desk(*texts: str, theme: str = "textual-dark") -> Desk:
    return Desk(lambda: CompareScreen(comparison(*texts)), theme)


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("width", SIZES)
def test_three_offers(picture: Callable[..., bool], width: int, theme: str) -> None:
    """What each comes to by year, and what it rests on; as many as have room."""
    assert picture(Played(desk(ROOT, BRAMBLE, COPPER, theme=theme)), size=SIZES[width])


def test_what_is_to_be_asked(picture: Callable[..., bool]) -> None:
    """The end of the page."""
    assert picture(Played(desk(ROOT, BRAMBLE, theme=DARK)), "G", size=SIZES[120])


async def test_the_columns_that_fit_and_those_beside_them() -> None:
    played = desk(ROOT, BRAMBLE, COPPER)
    async with played.run_test(size=SIZES[80]) as pilot:
        assert "Root Insurance" in played.text
        assert "Copperleaf" not in played.text
        assert "offers 1–2 of 3" in played.lines[-1]
        await pilot.press("l")
        assert "Root Insurance" not in played.text
        assert "Copperleaf" in played.text
        await pilot.press("l", "l")
        assert "offers 2–3 of 3" in played.lines[-1]
        await pilot.press("h", "left")
        assert "offers 1–2 of 3" in played.lines[-1]


async def test_the_names_stay_while_the_rows_are_scrolled() -> None:
    played = desk(ROOT, BRAMBLE)
    async with played.run_test(size=SIZES[80]) as pilot:
        assert "Base" in played.text
        assert "more ▾" in played.lines[-1]
        await pilot.press("G")
        assert "Base" not in played.text
        assert "Root Insurance" in played.lines[1]
        assert "more ▾" not in played.lines[-1]
        await pilot.press("g", "g")
        assert "Base" in played.text


@pytest.mark.parametrize("key", ["escape", "q", "w", "enter"])
async def test_back_to_the_board(key: str) -> None:
    played = desk(ROOT)
    async with played.run_test(size=SIZES[120]) as pilot:
        assert "h l" not in played.lines[-1]
        await pilot.press(key)
        assert played.answers == [None]


async def test_what_a_file_says_is_only_text() -> None:
    hostile = (
        "# [@click=app.quit]A[/] - \x1b[31mB\n\n- Status: OFFER\n\n## Offer\n- Base: [red]$1\x1b]0;x\x07\n- Leave: "
    )
    played = desk(hostile + "x" * 100_000 + "\n")
    async with played.run_test(size=SIZES[80]):
        assert "[@click=app.quit]A[/]" in played.text
        assert "? [red]$1" in played.text
        assert "\x1b" not in played.text


async def test_six_offers_and_a_tiny_screen() -> None:
    played = desk(*[ROOT, BRAMBLE, COPPER] * 2)
    async with played.run_test(size=(40, 8)) as pilot:
        assert "Root Insurance" in played.text
        await pilot.press(*"llllll", "G")
        assert "Copperleaf" in played.text
        assert "Root Insurance" not in played.text
        await pilot.resize_terminal(200, 50)
        await pilot.pause()
        assert played.text.count("Staff Machine Learning") == 2
        assert "offers" not in played.lines[-1]
