"""What forms share: fields below each other, a walk through them, a sentence on what is typed, a line of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.kept import Typed
from jobboard.ui.paint import wrapped
from jobboard.ui.screens.dialog import Dialog
from jobboard.ui.widgets.field import Said, Saying
from jobboard.ui.widgets.form_rows import Line, Row, Rows, TextField

Result = TypeVar("Result")

FIRST_LINE = Saying(CleanText("only the first line of what was pasted was taken"), wrong=True)
ESC_AGAIN = Saying(CleanText("esc again throws it away"), wrong=True)
FIELD_KEYS = Saying(CleanText("enter goes on   ctrl+s writes it   esc leaves"))
LAST_KEYS = Saying(CleanText("enter writes it   esc leaves"))
STEPS = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1}

WIDEST, AROUND = 72, 10
"""Cells of a form; of what is around its text, at most."""

MOST_BEFORE, LONGEST_BEFORE = 5, 1_000
"""Lines and characters of what is said of what was typed before."""

CHROME = 7
"""Lines of a form that are neither fields nor the sentence: its border, the gaps, the line of keys, one to spare."""


class Form(Dialog[Result]):
    """Dismissed with what the form says, or None.

    Enter, tab and the arrows walk through the fields and from the ends to the other end. Enter on the last one goes on
    to a last step: the line of keys says that enter writes it, so that one too many writes nothing. Ctrl+s writes at
    any time. Esc leaves, but asks again where something was typed. A form of its own gives its `rows`, its `answer`,
    and what `saying` says of what is typed; `box` is the id of its box, and what those of its parts begin with; `lines`
    are those of the sentence.

    What was typed before and could not be written stands in it again, and above the fields that it is so, with what the
    file says where that is something else. Esc leaves it as it is then: nothing is thrown away.
    """

    def __init__(self, box: str, title: CleanText, lines: int = 1, said: Said | None = None) -> None:
        super().__init__()
        self._box, self._title, self._lines = box, title, lines
        self._said, self._keys = said or Said(id=f"{box}-said"), Said(FIELD_KEYS, id=f"{box}-keys")
        self._leaving = self._at_end = False
        self._before: Said | None = None
        self.rows: tuple[Row, ...] = ()

    def line(self, field: TextField, given: str = "") -> Line:
        """The field in which this is typed, with what is given in it."""
        return Line(field, self._box, given, self._typed, lambda: self.say(FIRST_LINE), self.takes)

    def compose(self) -> ComposeResult:
        if self.kept is not None:
            stands = " · ".join(self.otherwise())
            told = f"{self.not_written}; the file says {stands}" if stands else self.not_written
            self._before = Said(Saying(brief(clean(told), LONGEST_BEFORE)), id=f"{self._box}-before")
        self._said.styles.height = self._lines
        with Vertical(id=self._box, classes="form") as box:
            box.border_title = Content(self._title)
            if self._before is not None:
                yield self._before.add_class("form--kept")
            with Rows(classes="form--rows"):
                yield from self.rows
            yield self._said.add_class("form--said")
            yield self._keys.add_class("form--keys")

    def on_mount(self) -> None:
        if self.kept is not None:
            self.refill(self.kept)
            self.describe()

    # What a form of its own says and does

    def typed(self) -> Typed:
        return Typed({each.field.name: each.text for each in self._texts if each.text != each.given})

    def refill(self, kept: Typed) -> None:
        """Let what was typed before stand in the fields."""
        for each in self._texts:
            if each.field.name in kept.texts:
                each.put(kept.texts[each.field.name])

    def otherwise(self) -> tuple[str, ...]:
        """What the file says where something else was typed before."""
        texts = self.kept.texts if self.kept is not None else {}
        stands = [
            (each.field, each.given) for each in self._texts if each.given not in ("", texts.get(each.field.name))
        ]
        return tuple(f"{field.label.lower()} “{given}”" for field, given in stands if field.name in texts)

    def saying(self) -> Saying:
        """What is said where nothing is wrong."""
        return Saying()

    def keys(self) -> Saying:
        """What the keys do on the field that has them."""
        return FIELD_KEYS

    def takes(self, pasted: str) -> bool:  # noqa: ARG002
        """Whether what is pasted into a field is for the form as a whole, which has taken it then."""
        return False

    def line_with_cursor(self) -> int:
        """The line of the cursor within a field of several lines."""
        return 0

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return any(each.text != each.given for each in self._texts)

    def answer(self) -> Result | None:
        """What the form says; None where it cannot be written, after saying why."""
        raise NotImplementedError

    def enter(self) -> None:
        """What enter does: to the next field, behind the last one to the last step, and there write."""
        if self.focused is not [row for row in self.rows if row.display][-1].field:
            self.walk(1)
        elif self._at_end:
            self.write()
        elif self.answer() is not None:
            self._end(True)

    # What every form does

    def write(self) -> None:
        """Leave with what the form says, if it can be written."""
        answer = self.answer()
        if answer is not None:
            self.leave(answer)

    def say(self, saying: Saying) -> None:
        """Say this until the next key."""
        self._said.show(saying)

    def underline(self, text: CleanText) -> None:
        """Let this stand in the lower edge of the box."""
        self.query_one(f"#{self._box}").border_subtitle = Content(text)

    def tell_keys(self, saying: Saying) -> None:
        """Say what keys do until the next one."""
        self._keys.show(saying)

    def describe(self) -> None:
        """Say what is typed, and what the keys do here. Whoever goes on neither leaves nor writes."""
        self._leaving = False
        self._said.show(self.saying())
        self._end(False)

    def demand(self, field: Line) -> None:
        """Go to a field that is needed, and let it say so."""
        field.value = ""
        field.lack(True)
        self.go_to(field)

    def go_to(self, field: Widget) -> None:
        """Let this field have the keys."""
        self.set_focus(field, scroll_visible=False)
        self.bring()

    def bring(self) -> None:
        """Bring the line that has the cursor in sight, once all is laid out."""
        self.call_after_refresh(self._bring)

    def _bring(self) -> None:
        row = next((each for each in self.rows if each.field is self.focused), None)
        if row is not None:
            line = Region(0, row.virtual_region.y + self.line_with_cursor(), 1, 1)
            self.query_one(Rows).scroll_to_region(line, animate=False, force=True)

    def walk(self, fields: int) -> None:
        """To a field further on or back, from the ends to the other end."""
        widgets: Sequence[Widget] = [row.field for row in self.rows if row.display]
        here = next((place for place, widget in enumerate(widgets) if widget is self.focused), -1)
        self.go_to(widgets[(here + fields) % len(widgets)])

    def on_resize(self, event: events.Resize) -> None:
        before = 0
        if self._before is not None:
            lines = wrapped(self._before.saying.text, min(WIDEST, event.size.width) - AROUND)
            self._before.styles.height = min(MOST_BEFORE, len(lines))
            before = min(MOST_BEFORE, len(lines)) + 1
        self.query_one(Rows).styles.max_height = max(1, event.size.height - CHROME - self._lines - before)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        for row in self.rows:
            row.label.point(row.field is event.widget)
        self.describe()

    def on_key(self, event: events.Key) -> None:
        if event.key in STEPS:
            self.walk(STEPS[event.key])
        elif event.key == "ctrl+s":
            self.write()
        elif event.key == "enter":
            self.enter()
        else:
            return
        event.stop()

    def on_input_submitted(self) -> None:
        self.enter()

    def action_cancel(self) -> None:
        """Leave; where something was typed that is not kept, only when asked to a second time."""
        if self._leaving or self.kept is not None or not self.is_touched():
            self.leave(None)
            return
        self._end(False)
        self._leaving = True
        self.say(ESC_AGAIN)

    def _end(self, reached: bool) -> None:
        """Whether this is the last step, at which enter writes."""
        self._at_end = reached
        self._keys.set_class(reached, "-last")
        self._keys.show(LAST_KEYS if reached else self.keys())

    @property
    def _texts(self) -> list[Line]:
        return [row.field for row in self.rows if isinstance(row.field, Line)]

    def _typed(self, _: object) -> None:
        if not self.rows:  # a value that is given counts as typed, while the form is being made
            return
        for each in self._texts:
            each.lack(False)
        self.describe()
