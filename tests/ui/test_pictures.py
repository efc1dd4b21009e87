"""What it looks like: every scene at three widths, in the dark and in the light.

A picture that differs prints its screen as text, and the report shows both side by side. Look at a new picture before
taking it: `pytest tests/ui/test_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from jobboard.errors import Conflict
from jobboard.slots import replace
from jobboard.ui.app import DARK
from tests.ui.builders import FOLDER, Stage, cards, sample_cards, stage, unsorted_cards
from tests.ui.play import notice, page_text

LIGHT = "atom-one-light"
SIZES = {60: (60, 18), 100: (100, 26), 160: (160, 34)}
OTHERS = tuple(f"letters/letter-{number:02}.md" for number in range(31))

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
LOOKED = ("$JOBBOARD_FOLDER is not set", "~/jobs/applications is not there", "~/jobs holds no applications")
CONFLICT = Conflict("root: it says OFFER on the disk now, not PREPARED; nothing was changed")

Fact = Callable[[Stage], object]


@dataclass(frozen=True)
class Scene:
    """What is on the board, what is pressed on it, and what has to be true before the picture is taken."""

    keys: tuple[str, ...] = ()
    unsorted: bool = False
    empty: bool = False
    refusal: Conflict | None = None
    fact: Fact = lambda _: True

    def stage(self, theme: str) -> Stage:
        if self.empty:
            return stage([], theme=theme, folder=replace(FOLDER, looked=LOOKED))
        extra = unsorted_cards() if self.unsorted else []
        made = stage([*sample_cards(), *extra], theme=theme, others=OTHERS if self.unsorted else ())
        made.actions.refusal, made.actions.text = self.refusal, ROOT
        return made


SCENES = {
    "samples": Scene(("l",)),
    "empty": Scene(empty=True),
    "filtered": Scene(("slash", *"eng pay:>100k")),
    "marked": Scene(("space", "j", "space")),
    "bulk": Scene(("space", "space", "L"), fact=notice),
    "chord": Scene(("x",)),
    "unsorted": Scene(("c", "h", "h"), unsorted=True),
    "help": Scene(("question_mark",), fact=page_text),
    "form": Scene(("a", *"Fern & Co", "tab", *"Botanist")),
    "conflict": Scene(("L",), refusal=CONFLICT, fact=notice),
}


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("scene", SCENES)
def test_the_board(picture: Callable[..., bool], scene: str, width: int, theme: str) -> None:
    """The scenes of the board."""
    played = SCENES[scene].stage(theme)
    assert picture(played, *SCENES[scene].keys, size=SIZES[width], fact=SCENES[scene].fact)


def test_a_long_column(picture: Callable[..., bool]) -> None:
    """More cards than fit: how many are above the first and below the last."""
    assert picture(stage(cards(40), theme=DARK), *"jjjjjjjjjj", size=(120, 30))


def test_the_question_for_a_reason(picture: Callable[..., bool]) -> None:
    """On the way to Did not apply."""
    assert picture(stage(sample_cards(), theme=LIGHT), "H", *"needs a PhD")


def test_the_question_about_an_unknown_word(picture: Callable[..., bool]) -> None:
    """This file, or everywhere."""
    assert picture(stage([*sample_cards(), *unsorted_cards()], theme=DARK), "h", "h", "m", "3", size=(100, 26))


def test_the_palette(picture: Callable[..., bool]) -> None:
    """Actions with their keys, cards with their columns."""
    assert picture(stage(sample_cards(), theme=DARK), "ctrl+p", *"re", size=(100, 30))
