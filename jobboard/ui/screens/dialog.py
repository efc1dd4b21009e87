"""What all dialogs share: esc and ctrl+c leave, and one answer is given once."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from jobboard.ui.kept import NOT_WRITTEN, Typed

Result = TypeVar("Result")


class Dialog(ModalScreen[Result], inherit_bindings=False):
    """Stands over another screen until it is answered; dismissed with None where the person thinks better of it.

    `kept` is what was typed into it before and could not be written; where something can be typed, it stands there, and
    `not_written` says so.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+c", "cancel", show=False)]
    _left = False
    kept: Typed | None = None
    not_written = NOT_WRITTEN

    def typed(self) -> Typed:
        """What is typed in it, also after it was left."""
        return Typed()

    def leave(self, result: Result | None) -> None:
        """Dismiss it. A second answer, of a key pressed before the first one closed it, would close another screen."""
        if not self._left:
            self._left = True
            self.dismiss(result)

    def action_cancel(self) -> None:
        self.leave(None)
