"""Choosing one of many: type to narrow, walk, take."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from jobboard.board.folded import folded
from jobboard.slots import replace
from jobboard.text.clean import CleanText, clean
from jobboard.ui.options import MOST, Option, Options, grouped
from jobboard.ui.screens.dialog import Dialog
from jobboard.ui.widgets.bars import NOTHING
from jobboard.ui.widgets.field import Answer
from jobboard.ui.widgets.picker import Listed, OptionLines

TALLEST = 20
"""Lines of the box, with its border."""

LINE, CHROME = 2, 6
"""Lines that the line to type in has with the gap below it; that the box has around the options."""

DIGITS = tuple("123456789")

KEYS = "enter takes it   esc leaves"
STEPS = {"down": 1, "ctrl+n": 1, "ctrl+j": 1, "up": -1, "ctrl+p": -1, "ctrl+k": -1}
PAGES = {"pagedown": 1, "pageup": -1}
LETTER_STEPS = {"j": 1, "k": -1}


class PickerScreen(Dialog[str]):
    """Dismissed with the id of the option that was taken, or None. `on_highlight` gets each id the cursor comes to;
    the screen below is not dimmed then, for that is where one looks.

    Without `typed` there is no line to type in; then j, k and the digits of the first nine options work too. The keys
    are taken as they come by, in the order of the letters around them, which bindings would not keep; so ctrl+k walks
    and deletes nothing.
    """

    def __init__(
        self,
        title: CleanText = NOTHING,
        options: Iterable[Option] = (),
        placeholder: str = "",
        typed: bool = True,
        on_highlight: Callable[[str], None] | None = None,
        current: str | None = None,
        keys: str = KEYS,
    ) -> None:
        super().__init__(classes="-preview" if on_highlight is not None else None)
        self._title, self._placeholder, self._typed = title, placeholder, typed
        self._options, self._on_highlight = Options(options), on_highlight
        self._highlighted = current
        place = next((at for at, each in enumerate(self._options.all) if each.id == current), 0)
        self._whole = Listed(self._options.all, place, clean(keys), numbered=not typed)
        self._box = Vertical(id="picker")

    def compose(self) -> ComposeResult:
        lines = OptionLines(self._whole)
        if self._title:
            self._box.border_title = Content(self._title)
        self._box.styles.height = min(TALLEST, lines.length + (CHROME if self._typed else CHROME - LINE))
        self._settle(self.app.size.height)
        with self._box:
            if self._typed:
                yield Answer(placeholder=self._placeholder, typed=self._narrow)
            yield lines

    def on_mount(self) -> None:
        self.call_after_refresh(self._options.prepare)

    def on_resize(self, event: events.Resize) -> None:
        self._settle(event.size.height)

    def on_input_submitted(self) -> None:
        self._take(self._lines.listed.place)

    def on_option_lines_taken(self, message: OptionLines.Taken) -> None:
        self.leave(message.option.id)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box leaves."""
        if event.widget is self:
            self.leave(None)

    def on_key(self, event: events.Key) -> None:
        key = event.key
        if key in STEPS or (key in LETTER_STEPS and not self._typed):
            self._step(STEPS.get(key) or LETTER_STEPS[key])
        elif key in PAGES:
            self._step(PAGES[key] * self._lines.rows)
        elif key == "enter":
            self._take(self._lines.listed.place)
        elif key in DIGITS and not self._typed:
            self._take(int(key) - 1)
        else:
            return
        event.stop()

    @property
    def _lines(self) -> OptionLines:
        return self.query_one(OptionLines)

    def _settle(self, height: int) -> None:
        """Put the box into the upper part of the terminal, wherever that leaves it whole."""
        box = self._box.styles.height
        tall = int(box.value) if box is not None else TALLEST
        self._box.styles.margin = (max(0, min(height // 8, height - tall)), 0, 0, 0)

    def _narrow(self, typed: str) -> None:
        if folded(typed).split():
            found = self._options.ranked(typed, MOST + 1)
            self._show(replace(self._whole, options=grouped(found[:MOST]), place=0, unlisted=len(found) > MOST))
        else:
            self._show(self._whole)

    def _step(self, options: int) -> None:
        listed = self._lines.listed
        place = max(0, min(listed.place + options, len(listed.options) - 1))
        if place != listed.place:
            self._show(replace(listed, place=place))

    def _show(self, listed: Listed) -> None:
        """Show this, and tell where the cursor has come to."""
        self._lines.show(listed)
        if listed.options and listed.options[listed.place].id != self._highlighted:
            self._highlighted = listed.options[listed.place].id
            if self._on_highlight is not None:
                self._on_highlight(self._highlighted)

    def _take(self, place: int) -> None:
        options = self._lines.listed.options
        if place < len(options):
            self.leave(options[place].id)
