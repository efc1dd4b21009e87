"""The line in which a filter is typed, above the line of keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from jobboard.text.clean import CleanText
from jobboard.ui.paint import Ink, cut, line
from jobboard.ui.widgets.bars import NOTHING, Bar
from jobboard.ui.widgets.field import LONGEST, Answer, Saying


class Found(Bar):
    """Shows a `Saying` at the right end of its line: how many cards are left, or what is wrong with the filter."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"filter--count", "filter--problem"}
    """
    | Class | Description |
    | :- | :- |
    | `filter--count` | How many cards are left. |
    | `filter--problem` | What is wrong with the filter. |
    """

    def render_line(self, y: int) -> Strip:
        plain, width, saying = self._style(), self.size.width, self._value
        if not isinstance(saying, Saying) or y > 0:
            return Strip.blank(width, plain)
        style = self._style("filter--problem" if saying.wrong else "filter--count")
        text = cut(("! " if saying.wrong else "") + saying.text, width - 1)
        return line([], width, plain, [Ink(text, style), Ink(" ", plain)])


class Slash(Bar):
    """The sign that a filter is typed here."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"filter--slash"}

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (it has one line)
        return line([Ink(" /", self._style("filter--slash"))], self.size.width, self._style())


class FilterBar(Horizontal, can_focus=False, inherit_bindings=False):
    """Hidden until one begins. Up, down and the pages stay with the screen, so that one walks while one types.

    With `typed`, that is called with the text at each change and `Changed` is not posted: what it repaints is painted
    in one frame with the letter.
    """

    class Changed(Message):
        """Another text stands in the line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Submitted(Message):
        """Enter: the filter is to stay."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Cancelled(Message):
        """Esc, ctrl+c, or backspace where nothing stands: no filter after all."""

    def __init__(self, typed: Callable[[str], None] | None = None) -> None:
        super().__init__()
        self.display = False
        self._typed = typed
        self._text = ""

    def compose(self) -> ComposeResult:
        yield Slash()
        yield Answer(longest=LONGEST, typed=self._tell)
        yield Found()

    def begin(self, text: str = "") -> None:
        """Show it with this text, and take the keys."""
        self._text = text
        self._answer.value = text
        self._answer.cursor_position = len(text)
        self.display = True
        self.screen.set_focus(self._answer)

    def close(self) -> None:
        """Hide it, and give the keys back to the screen."""
        if self.screen.focused is self._answer:
            self.screen.set_focus(None)
        self.display = False

    def show(self, found: int, of: int, problem: CleanText = NOTHING, hint: str = "") -> None:
        """Say how many cards are left of how many, with a hint before it, or what is wrong with the filter."""
        count = Saying(CleanText(" · ".join(filter(None, (hint, f"{found} of {of}")))))
        self.query_one(Found).show(Saying(problem, wrong=True) if problem else count)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted(event.value))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("escape", "ctrl+c") or (event.key == "backspace" and not self._answer.value):
            event.stop()
            self.post_message(self.Cancelled())

    @property
    def _answer(self) -> Answer:
        return self.query_one(Answer)

    def _tell(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        if self._typed is not None:
            self._typed(text)
        else:
            self.post_message(self.Changed(text))
