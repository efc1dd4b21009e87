"""What blocks apart from the writer: it is told of, and nobody waits for it at the end."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from jobboard.ui.writer import apart

pytestmark = pytest.mark.anyio

LEAVES = """
import asyncio, threading
from jobboard.ui.writer import apart

async def main():
    task = asyncio.create_task(apart(threading.Event().wait))
    await asyncio.sleep(0)

asyncio.run(main())
print("left")
"""
"""Begins what never ends, and leaves."""


async def test_what_it_returns_or_raises_is_told() -> None:
    assert await apart(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        await apart(lambda: 1 // 0)


def test_the_end_of_the_program_does_not_wait_for_it() -> None:
    asked = [sys.executable, "-c", LEAVES]
    told = subprocess.run(asked, capture_output=True, text=True, timeout=30, env={**os.environ, "PYTHONPATH": "."})
    assert (told.stdout, told.stderr) == ("left\n", "")
