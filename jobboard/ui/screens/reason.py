"""The question for a reason on the way to DID_NOT_APPLY."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from jobboard.text.clean import CleanText
from jobboard.ui.widgets.field import LONGEST, Answer

__all__ = ["LONGEST", "ReasonScreen"]


class ReasonScreen(ModalScreen[str | None], inherit_bindings=False):
    """Asks why; the answer may be empty. Dismissed with None where the person thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "cancel", show=False)]

    def __init__(self, company: CleanText) -> None:
        super().__init__()
        self._company = company

    def compose(self) -> ComposeResult:
        with Vertical(id="question"):
            yield Static(Content(f"{self._company}: why not?"), markup=False)
            yield Answer(placeholder=CleanText("a reason, if you want one"))
            yield Static(Content("enter writes it   esc leaves the card where it is"), id="question-keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())

    def action_cancel(self) -> None:
        self.dismiss(None)
