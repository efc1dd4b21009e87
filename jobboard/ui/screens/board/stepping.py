"""Steps: the next action of the card under the cursor, and what is done from the list of what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobboard.ui.screens.board.filling import Filling

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.board.tasks.values import Task


class Stepping(Filling):
    """The next action is edited with the same dialog from wherever it is asked for."""

    def action_next_action(self) -> None:
        if self._view.card is not None:
            self.soon(self.edit_field(self._view.card, "next"))

    def do(self, task: Task) -> None:
        """Do what one key can do: tick the thank-you, take the action or the reply out and note it, note the nudge.

        Of the other kinds nothing can be done without being asked something; nothing happens then.
        """
        card = task.card
        if task.kind == "thanks" and task.round is not None:
            self._changes.thank(card, task.round)
        elif task.kind == "quiet":
            self._changes.nudge(card)
        elif task.kind == "reply" and not self._is_owed_by_its_next(card):
            self._changes.reply_done(card)
        elif task.kind in ("reply", "next"):
            self._changes.step_done(card)

    def _is_owed_by_its_next(self, card: Card) -> bool:
        """Whether the reply that is owed is the next action; else a day to reply by asks for it."""
        from jobboard.board.tasks.replies import is_reply

        step, today = card.facts.next, self._live.folder.today().isoformat()
        return step is not None and is_reply(step.text) and (step.date or today) <= today
