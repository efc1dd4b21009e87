"""What it looks like. A picture that differs prints its screen as text, and the report shows both side by side.

Look at a new picture before taking it: `pytest tests/ui/test_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from jobboard.errors import Conflict
from jobboard.ui.app import DARK
from tests.ui.builders import Stage, cards, sample_cards, stage, unsorted_cards
from tests.ui.play import notice, page_text, until

LIGHT = "atom-one-light"
Fact = Callable[[], object]
Picture = Callable[..., bool]

ROOT = """# Root Insurance - Staff Machine Learning Engineer II

- **Status**: PREPARED
- **Salary Range**: $200,000 - $250,000

## Job Description

The position will embed within the data science organization but will forge deep connections with the engineers who run
what it builds, from the first notebook to the pager.

## Strategy

1. [x] Read the engineering blog
2. [ ] Ask Priya how the team is set up
"""


@pytest.fixture
def picture(snap_compare: Callable[..., bool]) -> Picture:
    """`picture(stage, *keys, size=…, fact=…)`: press the keys, wait for the fact, compare."""

    def compared(played: Stage, *keys: str, size: tuple[int, int] = (120, 35), fact: Fact = lambda: True) -> bool:
        async def play(pilot: Pilot[Any]) -> None:
            await pilot.press(*keys)
            await until(pilot, fact)
            for field in played.app.screen.query(Input):
                field.cursor_blink = False
            await pilot.pause()
            print(*(strip.text for strip in played.app.screen._compositor.render_strips()), sep="\n")

        return snap_compare(played.app, terminal_size=size, run_before=play)

    return compared


def test_the_board_in_the_dark(picture: Picture) -> None:
    """Five columns side by side; the cursor on the first open card right of Did not apply."""
    assert picture(stage(sample_cards(), theme=DARK), size=(160, 45))


def test_the_board_in_the_light(picture: Picture) -> None:
    """The same in a light theme, each column as narrow as it may be."""
    assert picture(stage(sample_cards(), theme=LIGHT), "j")


def test_the_board_in_a_small_terminal(picture: Picture) -> None:
    """Three columns fit; the strip above names all with their counts."""
    assert picture(stage(sample_cards(), theme=DARK), "l", size=(80, 24))


def test_closed_cards_and_unsorted_ones(picture: Picture) -> None:
    """Closed cards are dimmed and last, cards of Unsorted say why they are there."""
    assert picture(stage([*sample_cards(), *unsorted_cards()], theme=LIGHT), "c", size=(160, 35))


def test_a_long_column(picture: Picture) -> None:
    """More cards than fit: how many are above the first and below the last."""
    assert picture(stage(cards(40), theme=DARK), *"jjjjjjjjjj", size=(120, 30))


def test_an_empty_board(picture: Picture) -> None:
    """No card anywhere; only the keys that do something."""
    assert picture(stage([], theme=DARK), size=(120, 20))


def test_a_chord_that_waits(picture: Picture) -> None:
    """The ends of the chord stand in the line of keys, all of them even at 80 columns."""
    assert picture(stage(sample_cards(), theme=DARK), "x", size=(80, 24))


def test_the_question_for_a_reason(picture: Picture) -> None:
    """On the way to Did not apply."""
    assert picture(stage(sample_cards(), theme=LIGHT), "H", *"needs a PhD")


def test_a_move_that_was_written(picture: Picture) -> None:
    """The notice says what was written and how it goes back."""
    played = stage(sample_cards(), theme=LIGHT)
    assert picture(played, "L", size=(100, 24), fact=lambda: notice(played))


def test_a_move_that_was_refused(picture: Picture) -> None:
    """The card is back where it was; the notice says what is in the way."""
    played = stage(sample_cards(), theme=DARK)
    played.actions.refusal = Conflict("root.md: the status is “Offer” now, not “PREPARED”. Nothing was changed.")
    assert picture(played, "L", size=(80, 24), fact=lambda: notice(played))


def test_the_help(picture: Picture) -> None:
    """Every key by group, what it does to the file, and what the signs mean."""
    assert picture(stage(sample_cards(), theme=DARK), "question_mark", size=(120, 45))


def test_the_details_of_a_file(picture: Picture) -> None:
    """What is known, then the text with its line numbers."""
    played = stage(sample_cards(), theme=LIGHT)
    played.actions.text = ROOT
    assert picture(played, "enter", fact=lambda: "Priya" in page_text(played))
