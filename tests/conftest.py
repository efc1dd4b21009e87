"""What every test can rely on: a home of its own, no colour or theme from outside, UTC, properties that repeat."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
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

gc.set_threshold(50_000, 20, 50)


def pytest_collection_finish() -> None:
    """Have the collector leave alone what stays to the end: it took a fifth of the time to look through all tests."""
    gc.collect()
    gc.freeze()


_FROM_OUTSIDE = ("JOBBOARD_FOLDER", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TEXTUAL_THEME", "VISUAL", "EDITOR")


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Path]]:
    """An empty folder at each call. Meanwhile there is nothing of the person who runs the tests, the time is UTC, and
    nothing waits for the disk, but in the processes that tests start.

    Numbered here: pytest's own numbering looks through all earlier ones, which for thousands takes its time.
    """
    homes, numbers = tmp_path_factory.mktemp("homes"), count()
    newest = homes

    def empty() -> Path:
        nonlocal newest
        if newest == homes or os.listdir(newest):
            newest = homes / str(next(numbers))
            newest.mkdir()
        return newest

    with pytest.MonkeyPatch.context() as patch:
        for name in _FROM_OUTSIDE:
            patch.delenv(name, raising=False)
        patch.setattr(os, "fsync", without_syncing)
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield empty
    time.tzset()


@pytest.fixture(autouse=True)
def _home(_homes: Callable[[], Path]) -> Iterator[None]:
    """A fresh home, with the config, state and cache folders in it."""
    home = str(_homes())
    os.environ["HOME"] = home
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        os.environ[f"XDG_{name}_HOME"] = f"{home}/{name.lower()}"
    yield
    if time.tzname != ("UTC", "UTC"):
        time.tzset()


@pytest.fixture
def samples() -> Path:
    """The folder of sample applications, as it stands in the checkout. Not to be written to."""
    return Path(__file__).parent.parent / "applications"


@pytest.fixture
def anyio_backend() -> str:
    """Tests marked `anyio` run on asyncio, as Textual does."""
    return "asyncio"
