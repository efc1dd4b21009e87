"""What every test can rely on: a home of its own, no colour or theme from outside, UTC, properties that repeat."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.apart import without_syncing
from tests.unit.intake.table import pytest_terminal_summary

__all__ = ["pytest_terminal_summary"]

settings.register_profile(
    "jobboard",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("jobboard")

_numbers = count()
_FROM_OUTSIDE = ("JOBBOARD_FOLDER", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TEXTUAL_THEME", "VISUAL", "EDITOR")


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A fresh home, with the config, state and cache folders in it; nothing of the person who runs the tests.

    Nothing waits for the disk, but in the processes that tests start.

    Numbered here: pytest's own numbering looks through all earlier ones, which for thousands takes its time.
    """
    home = _homes / str(next(_numbers))
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("config", "state", "cache", "data"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(home / name))
    for name in _FROM_OUTSIDE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "fsync", without_syncing)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def samples() -> Path:
    """The folder of sample applications, as it stands in the checkout. Not to be written to."""
    return Path(__file__).parent.parent / "applications"


@pytest.fixture
def anyio_backend() -> str:
    """Tests marked `anyio` run on asyncio, as Textual does."""
    return "asyncio"
