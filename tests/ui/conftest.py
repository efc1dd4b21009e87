"""Behind each key that the pilot presses the toolkit waits twice for 20 ms; 4 ms are as good, and spare a minute.

A pause of the pilot stays as long as it is: that is what waits for a resize.
"""

from __future__ import annotations

import asyncio

import textual.app


async def _a_moment(_: float) -> None:
    await asyncio.sleep(0.004)


textual.app.wait_for_idle = _a_moment  # type: ignore[attr-defined, assignment]
