"""The notice: a sentence or two above the line of keys, gone after a while. It never takes a key."""

from __future__ import annotations

from typing import Literal

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from jobboard.text.clean import CleanText

Severity = Literal["done", "said", "refused"]
MARKS: dict[Severity, str] = {"done": "✓", "said": "·", "refused": "!"}
SECONDS: dict[Severity, float] = {"done": 5, "said": 5, "refused": 12}


class Notice(Static, can_focus=False, inherit_bindings=False):
    """Shows one text at a time, with a mark beside its colour."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._timer: Timer | None = None

    def say(self, lines: tuple[CleanText, ...], severity: Severity = "done") -> None:
        """Show these lines until the next notice or for some seconds; lays out only where the height changes."""
        text = Content("\n".join([f"{MARKS[severity]} {lines[0]}", *(f"  {each}" for each in lines[1:])]))
        same_height = self.display and self.size.width and _height(text, self.size.width) == self.size.height
        self._stop()
        self.set_classes(f"-{severity}")
        self.update(text, layout=not same_height)
        self.display = True
        self._timer = self.set_timer(SECONDS[severity], self.dismiss)

    def dismiss(self) -> None:
        """Take it away."""
        self._stop()
        self.display = False

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def _height(text: Content, width: int) -> int:
    return len(text.wrap(width))
