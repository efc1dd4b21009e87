"""Where text is typed: one line that is quiet, and a sentence below it that says what the text means."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from jobboard.slots import frozen
from jobboard.text.clean import CleanText, clean
from jobboard.ui.paint import Ink, cut, line, wrapped
from jobboard.ui.widgets.bars import NOTHING, Bar

LONGEST = 500
"""Characters of an answer; more is a note."""


class Answer(Input, inherit_bindings=False):
    """One line of text. What is pasted is cleaned and cut first: the toolkit would draw it sign by sign.

    Its cursor does not blink. Of the keys it takes those that write and those that walk within the line; up, down and
    the pages stay with the screen, and so does ctrl+c, which leaves. A letter typed paints the line and lays nothing
    out: `virtual_size` is a reactive of its own for that, since the toolkit's lays out the whole screen.

    `typed` is called with the line at each change, at once: what it repaints is painted in the same frame as the
    letter, where what follows from the message `Changed` comes a frame later (3 ms after the key against 25).
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        each for each in Input.BINDINGS if isinstance(each, Binding) and each.action != "copy"
    ]
    virtual_size = Reactive(Size(0, 0), layout=False)

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        longest: int = LONGEST,
        typed: Callable[[str], None] = lambda _: None,
        id: str | None = None,
    ) -> None:
        self._typed = typed
        super().__init__(value, max_length=longest, select_on_focus=False, id=id)
        self.cursor_blink = False
        self._hint = clean(placeholder)

    def restricted(self) -> None:
        """What goes beyond the longest line is not taken, without a bell."""

    def hint(self, text: str) -> None:
        """Let another text stand in the line while it is empty."""
        self._hint = clean(text)
        self._fit_hint()

    def taken(self, pasted: str) -> CleanText:
        """What of a pasted text goes into the line."""
        return clean(pasted)

    def watch_value(self, value: str) -> None:
        self._typed(value)

    def on_resize(self, _: events.Resize) -> None:
        """Keep the cursor in sight, and the placeholder within the line."""
        self._fit_hint()
        self._show_cursor()

    def _show_cursor(self) -> None:
        cursor = Region(cell_len(self.value[: self.cursor_position]), 0, 1, 1)
        self.scroll_to_region(cursor, force=True, animate=False)

    def _fit_hint(self) -> None:
        """What is too long would wrap, and what wraps is not drawn."""
        self.placeholder = cut(self._hint, self.content_region.width)

    def action_paste(self) -> None:
        self._put_in(self.app.clipboard)

    async def _on_key(self, event: events.Key) -> None:
        """Enter is taken here like a letter: by way of the bindings, letters typed after it would overtake it."""
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            await self.action_submit()

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self._put_in(event.text)

    def _put_in(self, pasted: str) -> None:
        """Put as much of the text as has room in place of what is selected."""
        start, end = sorted(self.selection)
        room = self.max_length - len(self.value) + end - start if self.max_length else len(pasted)
        self.replace(self.taken(pasted[:_MOST_PASTED])[:room], start, end)
        self._show_cursor()


_MOST_PASTED = 10_000
"""Characters of a paste that are looked at."""


@frozen
class Saying:
    """A sentence, and whether it says that something is wrong."""

    text: CleanText = NOTHING
    wrong: bool = False


class Said(Bar):
    """Shows a `Saying`, wrapped into its height; without colour a fault is known by its `!`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"said--text", "said--wrong"}
    """
    | Class | Description |
    | :- | :- |
    | `said--text` | What something means. |
    | `said--wrong` | What is wrong with it. |
    """

    def __init__(self, saying: Saying | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.show(saying or Saying())

    @property
    def saying(self) -> Saying:
        """What is shown."""
        return self._value if isinstance(self._value, Saying) else Saying()

    def render_line(self, y: int) -> Strip:
        saying, width, height, plain = self.saying, self.size.width, self.size.height, self._style()
        mark = "! " if saying.wrong else ""
        lines = wrapped(saying.text, max(1, width - len(mark))) if saying.text else []
        if y >= min(len(lines), height):
            return Strip.blank(width, plain)
        text = " ".join(lines[y:]) if y == height - 1 else lines[y]
        style = self._style("said--wrong" if saying.wrong else "said--text")
        return line([Ink(mark if y == 0 else " " * len(mark), style), Ink(text, style)], width, plain)
