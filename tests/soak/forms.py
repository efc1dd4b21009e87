"""The two forms of a proof: short in every test run, long when it is asked for (`pytest -m soak -s tests/soak`)."""

from __future__ import annotations

from typing import Any

import pytest


def forms(*, short: object, long: object) -> list[Any]:
    """Parameters for a test: how much of it is done in each form, a number or a value of the test's own."""
    return [pytest.param(short, id="short"), pytest.param(long, id="long", marks=pytest.mark.soak)]
