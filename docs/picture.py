"""`python docs/picture.py`: the board on the samples, as the app itself exports it, into docs/board.svg."""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import datetime
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 21, 9, 0)
SIZE = (180, 36)


async def picture() -> str:
    """The SVG of the board as it looks on the day the samples are about."""
    from jobboard.store.live import LiveBoard, open_folder
    from jobboard.ui.app import JobboardApp, StoreActions

    folder = open_folder(CHECKOUT / "applications", now=lambda: NOW)
    app = JobboardApp(LiveBoard(folder), StoreActions())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("enter")
        await pilot.pause(1.0)
        return app.export_screenshot(title="jobboard")


def main() -> None:
    """Write the picture; the home of whoever runs this plays no part in it."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "STATE", "CACHE")}
        os.environ.pop("NO_COLOR", None)
        os.environ.pop("TEXTUAL_THEME", None)
        (CHECKOUT / "docs" / "board.svg").write_text(asyncio.run(picture()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
