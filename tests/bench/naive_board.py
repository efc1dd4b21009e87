"""The board as one writes it first: every file read through a library, a widget for each card, all of them drawn again
at each key. What the measurements are measured by: they have to tell it from the board.
"""

from __future__ import annotations

import sys
from pathlib import Path

import frontmatter
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static


class Naive(App[None]):
    """One column of cards, the cursor on one of them."""

    BINDINGS = [("j", "step(1)"), ("k", "step(-1)"), ("q", "quit")]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.posts = [frontmatter.load(str(path)) for path in sorted(folder.glob("**/*.md"))]
        self.place = 0

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            for number in range(len(self.posts)):
                yield Static(self.card(number), markup=False)

    def card(self, number: int) -> str:
        """What stands on a card."""
        sign = "Prepared ▌" if number == self.place else " "
        return f"{sign}{self.posts[number].content.strip().splitlines()[0]}\n"

    def action_step(self, by: int) -> None:
        self.place = max(0, min(len(self.posts) - 1, self.place + by))
        for number, each in enumerate(self.query(Static)):
            each.update(self.card(number))


if __name__ == "__main__":
    Naive(Path(sys.argv[1])).run()
