"""The notice: a few lines above the line of keys, gone after a while or by a click. It never takes a key."""

from __future__ import annotations

from typing import ClassVar, Literal

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from jobboard.text.clean import CleanText, brief
from jobboard.ui.paint import DOTS, Ink, line, wrapped

Severity = Literal["done", "said", "refused"]
MARKS: dict[Severity, str] = {"done": "✓", "said": "·", "refused": "!"}
SECONDS: dict[Severity, float] = {"done": 5, "said": 5, "refused": 12}

MOST_LINES = 6
"""Of a longer list so many lines are shown and how many more there are."""

MOST_CHARACTERS = 1_000
"""Of a line, which may hold a company's name of a megabyte; to wrap that takes seconds."""

INDENT = 2
"""Cells of the mark and the blank behind it; every line stands this far in, also where it is wrapped."""


class Notice(Widget, can_focus=False, inherit_bindings=False):
    """Shows one thing said at a time, with a mark beside its colour."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"notice--mark", "notice--first", "notice--text"}
    """
    | Class | Description |
    | :- | :- |
    | `notice--mark` | The mark before the first line. |
    | `notice--first`, `notice--text` | The first of several lines; the others, or a single one. |
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[CleanText, ...] = ()
        self._severity: Severity = "done"
        self._timer: Timer | None = None

    def say(self, lines: tuple[CleanText, ...], severity: Severity = "done") -> None:
        """Show these lines until the next notice or for some seconds; lays out only where the height changes."""
        height = self.size.height if self.display else None
        more = len(lines) - MOST_LINES
        lines = tuple(brief(each, MOST_CHARACTERS) for each in lines[: MOST_LINES + 1])
        self._said = (*lines[:MOST_LINES], CleanText(f"… and {more} more")) if more > 0 else lines
        self._severity = severity
        self._stop()
        self.set_classes(f"-{severity}")
        self.display = True
        self.refresh(layout=height != len(self._rows(self.size.width)))
        self._timer = self.set_timer(SECONDS[severity], self.dismiss)

    @property
    def content(self) -> str:
        """What it says, not wrapped: a line each, the first behind its mark, the others as far in."""
        signs = [f"{MARKS[self._severity]} ", *[" " * INDENT] * len(self._said)]
        return "\n".join(sign + each for sign, each in zip(signs, self._said, strict=False))

    def dismiss(self) -> None:
        """Take it away."""
        self._stop()
        self.display = False

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.dismiss()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 (Textual's)
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        width, plain = self.size.width, self._style()
        rows = self._rows(width)
        if y >= len(rows):
            return Strip.blank(width, plain)
        number, text = rows[y]
        sign = f"{MARKS[self._severity]} " if not y else " " * INDENT
        style = self._style("notice--first" if not number and len(self._said) > 1 else "notice--text")
        return line([Ink(sign, self._style("notice--mark")), Ink(text, style)], width, plain)

    def _rows(self, width: int) -> list[tuple[int, str]]:
        """The lines as they are wrapped, each with the number of the line it is of; half of the screen stays free."""
        room, most = max(1, width - INDENT), max(1, self.screen.size.height // 2)
        rows = [(number, text) for number, each in enumerate(self._said) for text in wrapped(each, room)]
        return rows if len(rows) <= most else [*rows[: most - 1], (len(self._said), DOTS)]

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style
