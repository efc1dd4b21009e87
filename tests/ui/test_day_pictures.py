"""What a day looks like: what is due, that nothing is, what was quiet for long."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jobboard.ui.app import DARK
from jobboard.ui.widgets.work_lines import WorkLines
from tests.ui import test_sweep_screen, test_today
from tests.ui.shelf import Shelf, shelf, written
from tests.ui.test_pictures import LIGHT


def listed(played: Shelf) -> bool:
    """Whether the list is on the screen."""
    return bool(played.board.query(WorkLines))


@pytest.mark.parametrize(
    ("size", "theme"), [((60, 30), DARK), ((100, 32), LIGHT), ((160, 30), DARK)], ids=["60", "100", "160"]
)
def test_what_is_due(picture: Callable[..., bool], tmp_path: Path, size: tuple[int, int], theme: str) -> None:
    played = shelf(written(test_today.FILES, tmp_path), theme, test_today.MORNING)
    assert picture(played, "t", "j", "j", size=size, fact=listed)


def test_nothing_is_due(picture: Callable[..., bool], tmp_path: Path) -> None:
    played = shelf(written({"ahead": test_today.FILES["ahead"]}, tmp_path), DARK, test_today.MORNING)
    assert picture(played, "t", size=(100, 20), fact=listed)


def test_what_was_quiet_for_long(picture: Callable[..., bool], tmp_path: Path) -> None:
    played = shelf(written(test_sweep_screen.FILES, tmp_path), DARK, test_sweep_screen.MORNING)
    assert picture(played, "S", "j", "space", size=(130, 20), fact=listed)
