"""The parts of a form: a label, a line in which one types, the row of both, and all rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import frozen
from jobboard.text.clean import CleanText, clean
from jobboard.ui.paint import Ink, line
from jobboard.ui.widgets.bars import NOTHING, Bar
from jobboard.ui.widgets.field import Answer
from jobboard.ui.widgets.pen import BAR


@frozen
class TextField:
    """A field in which one types: its name, what it is called, what stands in it while it is empty.

    `needed` stands there instead once the form was to be written without it; it begins with a blank, for the cursor.
    """

    name: str
    label: CleanText
    placeholder: CleanText = NOTHING
    longest: int = 200
    needed: CleanText = NOTHING


class Label(Bar):
    """What a field is called, with a bar before it where it takes the keys."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"form--label", "form--here", "form--bar"}
    """
    | Class | Description |
    | :- | :- |
    | `form--label`, `form--here` | The label; that of the field which takes the keys. |
    | `form--bar` | The bar before that. |
    """

    def __init__(self, text: CleanText) -> None:
        super().__init__()
        self._text, self._here = text, False

    def call(self, text: CleanText) -> None:
        """Let it be called something else."""
        self._text = text
        self.show((text, self._here))

    def point(self, here: bool) -> None:
        """Say whether its field takes the keys."""
        self._here = here
        self.show((self._text, here))

    def render_line(self, y: int) -> Strip:
        if y > 0:
            return Strip.blank(self.size.width, self._style())
        bar = Ink(BAR if self._here else " ", self._style("form--bar"))
        label = Ink(self._text, self._style("form--here" if self._here else "form--label"))
        return line([bar, label], self.size.width, self._style())


class Line(Answer, inherit_bindings=True):
    """A field in which one types. Of several lines pasted it takes the first, and calls `cut` where there were more.

    What is pasted is first offered to `takes`, which says whether it goes elsewhere as a whole.
    """

    def __init__(
        self,
        field: TextField,
        box: str,
        given: str,
        typed: Callable[[str], None],
        cut: Callable[[], None],
        takes: Callable[[str], bool],
    ) -> None:
        hint, name = field.placeholder, f"{box}-{field.name}"
        super().__init__(given, placeholder=hint, longest=field.longest, typed=typed, id=name)
        self.field, self.given = field, given
        self._cut, self._takes = cut, takes

    @property
    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.value.strip()

    def put(self, text: str) -> None:
        """Let this text stand in it, with the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)

    def taken(self, pasted: str) -> CleanText:
        lines = [each.strip() for each in pasted.splitlines() if each.strip()]
        if len(lines) > 1:
            self.call_next(self._cut)
        return clean(lines[0] if lines else "")

    def _put_in(self, pasted: str) -> None:
        if not self._takes(pasted):
            super()._put_in(pasted)

    def lack(self, lacking: bool) -> None:
        """Whether the empty field says that it is needed."""
        if self.has_class("-lacking") != lacking:
            self.set_class(lacking, "-lacking")
            self.hint(self.field.needed if lacking else self.field.placeholder)


class Row(Horizontal):
    """A field behind its label."""

    def __init__(self, label: CleanText, field: Widget) -> None:
        super().__init__(classes="form--row")
        self.label, self.field = Label(label), field

    def compose(self) -> ComposeResult:
        yield self.label
        yield self.field


class Rows(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The fields; where the terminal is too low for all of them, the one that takes the keys is in sight."""
