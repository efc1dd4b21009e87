"""The form for another application."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import STATUSES
from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.paint import Ink, line
from jobboard.ui.screens.dialog import Dialog
from jobboard.ui.widgets.bars import NOTHING, Bar
from jobboard.ui.widgets.choice import Choice
from jobboard.ui.widgets.field import Answer, Said, Saying
from jobboard.ui.widgets.pen import BAR

if TYPE_CHECKING:
    from jobboard.text.new import Wanted

ENOUGH = CleanText("a company or a position is enough")
NEEDED = CleanText(" ! a company or a position is needed")
"""Begins with a blank, for the cursor."""
FIRST_LINE = Saying(CleanText("only the first line of what was pasted was taken"), wrong=True)
ESC_AGAIN = Saying(CleanText("esc again throws it away"), wrong=True)
FIELD_KEYS = Saying(CleanText("enter goes on   ctrl+s writes it   esc leaves"))
COLUMN_KEYS = Saying(CleanText("← → or 1 … 5 choose   enter writes it   esc leaves"))
STEPS = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1}


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of the form: its name in `Wanted`, what it is called, what stands in it while it is empty."""

    name: str
    label: CleanText
    placeholder: CleanText = NOTHING
    longest: int = 200


FIELDS = (
    Asked("company", CleanText("Company"), ENOUGH),
    Asked("position", CleanText("Position")),
    Asked("url", CleanText("Link"), CleanText("https://…"), longest=2_000),
    Asked("location", CleanText("Place")),
    Asked("salary", CleanText("Pay"), CleanText("as the posting says it")),
)
COLUMN = CleanText("Column")

BARE_ADDRESS = re.compile(r"(?!-)[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?", re.IGNORECASE)
"""An address as it is said and copied from mails, without its scheme: that of nearly every posting is https."""


class Label(Bar):
    """What a field is called, with a bar before it where it takes the keys."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"add--label", "add--here", "add--bar"}
    """
    | Class | Description |
    | :- | :- |
    | `add--label`, `add--here` | The label; that of the field which takes the keys. |
    | `add--bar` | The bar before that. |
    """

    def __init__(self, text: CleanText) -> None:
        super().__init__()
        self._text = text
        self.show(False)

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (it has one line)
        here = bool(self._value)
        bar = Ink(BAR if here else " ", self._style("add--bar"))
        label = Ink(self._text, self._style("add--here" if here else "add--label"))
        return line([bar, label], self.size.width, self._style())


class FirstLine(Answer, inherit_bindings=True):
    """Of several lines pasted it takes the first, and calls `cut` where there were more."""

    def __init__(self, asked: Asked, typed: Callable[[str], None], cut: Callable[[], None]) -> None:
        super().__init__(placeholder=asked.placeholder, longest=asked.longest, typed=typed, id=f"add-{asked.name}")
        self._cut = cut

    def taken(self, pasted: str) -> CleanText:
        lines = [each.strip() for each in pasted.splitlines() if each.strip()]
        if len(lines) > 1:
            self.call_next(self._cut)
        return clean(lines[0] if lines else "")


class AddScreen(Dialog["Wanted"]):
    """Dismissed with what is wanted, or None. `named` says how its file will be called; `check` raises Refused for what
    cannot be written, so that it can be put right where it was typed.
    """

    def __init__(
        self,
        named: Callable[[Wanted], str],
        status: str = "PREPARED",
        check: Callable[[Wanted], object] = lambda _: None,
    ) -> None:
        super().__init__()
        self._named, self._check = named, check
        self._answers = tuple(FirstLine(each, self._changed, self._pasted_too_much) for each in FIELDS)
        names = tuple(CleanText(COLUMN_NAMES[each]) for each in STATUSES)
        self._column = Choice(names, STATUSES.index(status), self._changed)
        self._rows: tuple[tuple[Label, Widget], ...] = (
            *((Label(asked.label), answer) for asked, answer in zip(FIELDS, self._answers, strict=True)),
            (Label(COLUMN), self._column),
        )
        self._said, self._keys = Said(id="add-said"), Said(FIELD_KEYS, id="add-keys")
        self._leaving = False

    def compose(self) -> ComposeResult:
        with Vertical(id="add") as box:
            box.border_title = Content("Add an application")
            for label, widget in self._rows:
                with Horizontal(classes="add--row"):
                    yield label
                    yield widget
            yield self._said
            yield self._keys

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        for label, widget in self._rows:
            label.show(widget is event.widget)
        self._keys.show(COLUMN_KEYS if event.widget is self._column else FIELD_KEYS)
        self._describe()

    def on_key(self, event: events.Key) -> None:
        if event.key in STEPS:
            self._walk(STEPS[event.key])
        elif event.key == "ctrl+s" or (event.key == "enter" and self.focused is self._column):
            self._write()
        else:
            return
        event.stop()

    def on_input_submitted(self) -> None:
        self._walk(1)

    def action_cancel(self) -> None:
        """Leave; where something was typed, only when asked to a second time."""
        if self._leaving or not any(answer.value.strip() for answer in self._answers):
            self.leave(None)
            return
        self._leaving = True
        self._said.show(ESC_AGAIN)

    def wanted(self) -> Wanted:
        """What the form says; an empty field is None."""
        from jobboard.text.new import Wanted

        stated = {asked.name: answer.value.strip() or None for asked, answer in zip(FIELDS, self._answers, strict=True)}
        if BARE_ADDRESS.fullmatch(stated["url"] or ""):
            stated["url"] = f"https://{stated['url']}"
        return Wanted(**stated, status=STATUSES[self._column.place])

    def _walk(self, fields: int) -> None:
        """To the next field or the one before, from the ends to the other end."""
        widgets = [widget for _, widget in self._rows]
        here = next((place for place, widget in enumerate(widgets) if widget is self.focused), -1)
        self.set_focus(widgets[(here + fields) % len(widgets)])

    def _write(self) -> None:
        wanted = self.wanted()
        if wanted.company or wanted.position:
            self._leave_with(wanted)
            return
        company = self._answers[0]
        company.value = ""
        self._lacking(True)
        self.set_focus(company)

    def _leave_with(self, wanted: Wanted) -> None:
        try:
            self._check(wanted)
        except JobboardError as error:
            self._said.show(Saying(clean(error.sentence), wrong=True))
        else:
            self.leave(wanted)

    def _lacking(self, lacking: bool) -> None:
        """Whether the empty first field says that it is needed, or that it is enough."""
        company = self._answers[0]
        if company.has_class("-lacking") != lacking:
            company.set_class(lacking, "-lacking")
            company.hint(NEEDED if lacking else ENOUGH)

    def _changed(self, _: object) -> None:
        self._lacking(False)
        self._describe()

    def _describe(self) -> None:
        """Say what the file will be called. Whoever goes on does not leave."""
        self._leaving = False
        wanted = self.wanted()
        name = self._named(wanted) if wanted.company or wanted.position else ""
        self._said.show(Saying(clean(f"writes {name}" if name else "")))

    def _pasted_too_much(self) -> None:
        self._said.show(FIRST_LINE)
