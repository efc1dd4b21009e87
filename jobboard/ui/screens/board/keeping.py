"""Asking again for what was typed and could not be written: it stands in the question or the form as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from jobboard.slots import replace
from jobboard.text.clean import CleanText, clean
from jobboard.ui.kept import NOT_WRITTEN, Slip
from jobboard.ui.keymap import by_id
from jobboard.ui.screens.board.desk import Desk
from jobboard.ui.told import Written, kept_told

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.ui.screens.dialog import Dialog

Answered = TypeVar("Answered")


class Keeping(Desk):
    """What every part of the board shares that has something typed."""

    def kept(self, card: Card | None, what: str = "") -> tuple[Slip, ...]:
        """What is kept of a card, or of what is to be added; the latest first."""
        return self._changes.kept.of(card, what, self._view.whole.by_id)

    def latest(self, slip: Slip) -> Slip | None:
        """What was typed last about the same thing and could not be written."""
        return next(iter(self.kept(slip.card, slip.what)), None)

    async def ask_again(self, dialog: Dialog[Answered], slip: Slip, kept: Slip | None) -> Answered | None:
        """What the dialog is answered with; `slip` says what it asks for.

        What was `kept` stands in the dialog. It is no longer kept once it is answered; where the person leaves, it is
        kept as it stands there by then, unless it was emptied.
        """
        if kept is None:
            return await self.ask(dialog)
        dialog.kept, dialog.not_written = kept.typed, _not_written(kept, slip)
        answer = await self.ask(dialog)
        self._changes.kept.drop(kept)
        if answer is None:
            self._changes.kept.keep(slip.saying(dialog.typed()))
        return answer

    def _told(self, written: Written | None) -> None:
        """Say of what was typed and could not be written that it is kept, and which key brings it back."""
        if written is not None and written.kept is not None:
            command = by_id(self.table).get(written.kept.command)
            line = kept_told(written.kept, command.cap if command else "", self._changes.board.by_id)
            written = replace(written, lines=(*written.lines, line))
        super()._told(written)


def _not_written(kept: Slip, slip: Slip) -> CleanText:
    """That this was typed before; and of which round, where the file has that one no longer."""
    from jobboard.text.changes.interviews.same import named

    if kept.round is None or slip.round is None or named(kept.round) == named(slip.round):
        return NOT_WRITTEN
    return clean(f"{NOT_WRITTEN}: of “{named(kept.round)}”")
