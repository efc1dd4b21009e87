"""`python docs/picture.py`: the board and a day on the samples, as the app itself exports them, into docs/*.svg."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import datetime
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 24, 9, 0)
PICTURES = {"board": ("enter", (180, 36)), "today": ("t", (150, 30))}
"""The key after which each is taken, and the size of its terminal."""


async def picture(key: str, size: tuple[int, int]) -> str:
    """The SVG of the board as it looks after a key, on the day of which the samples hold one of each kind."""
    from jobboard.store.live import LiveBoard, open_folder
    from jobboard.ui.app import JobboardApp
    from jobboard.ui.store_actions import StoreActions

    folder = open_folder(CHECKOUT / "applications", now=lambda: NOW)
    app = JobboardApp(LiveBoard(folder), StoreActions())
    async with app.run_test(size=size) as pilot:
        await pilot.press(key)
        await pilot.pause(1.0)
        return app.export_screenshot(title="jobboard")


def main() -> None:
    """Write the pictures; the home of whoever runs this plays no part in it."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "STATE", "CACHE")}
        os.environ.pop("NO_COLOR", None)
        os.environ.pop("TEXTUAL_THEME", None)
        for name, (key, size) in PICTURES.items():
            drawn = asyncio.run(picture(key, size))
            (CHECKOUT / "docs" / f"{name}.svg").write_text(drawn + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
