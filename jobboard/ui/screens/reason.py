"""The question for a reason on the way to DID_NOT_APPLY."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from jobboard.text.clean import CleanText, clean

LONGEST = 500
"""Characters of a reason; more is a note."""


class Answer(Input):
    """One line of text. What is pasted is cleaned and cut first: the toolkit would draw it sign by sign."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.replace(clean(event.text[:LONGEST]), *self.selection)


class ReasonScreen(ModalScreen[str | None], inherit_bindings=False):
    """Asks why; the answer may be empty. Dismissed with None where the person thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "cancel", show=False)]

    def __init__(self, company: CleanText) -> None:
        super().__init__()
        self._company = company

    def compose(self) -> ComposeResult:
        with Vertical(id="question"):
            yield Static(Content(f"{self._company}: why not?"), markup=False)
            yield Answer(placeholder="a reason, if you want one", select_on_focus=False, max_length=LONGEST)
            yield Static(Content("enter writes it   esc leaves the card where it is"), id="question-keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())

    def action_cancel(self) -> None:
        self.dismiss(None)
