"""Steps: the next action of the card under the cursor, and what is done from the list of what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobboard.slots import replace
from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.board.filling import FIELDS, LONGEST, Filling, value_in

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.board.tasks.values import Task
    from jobboard.text.document import Document


class Stepping(Filling):
    """The next action is edited with the same dialog from wherever it is asked for."""

    def action_next_action(self) -> None:
        card = self.meant
        if card is not None:
            self.soon(self.edit_field(card, "next"))

    async def _edit(self, card: Card, document: Document, name: str) -> None:
        """As any other fact; for a next action one is proposed where none stands, and a day alone is enough."""
        if name != "next":
            await super()._edit(card, document, name)
            return
        from jobboard.board.next_steps import suggested, typed_next
        from jobboard.ui.meant import as_written, next_meaning
        from jobboard.ui.screens.ask import KEYS, AskScreen

        facts, today = document.facts, self._live.folder.today()
        seen = value_in(document, name)
        shown = seen or suggested(replace(card, facts=facts), today) or ""
        question = clean(f"{card.name}: {FIELDS[name][0].lower()}")

        def check(typed: str) -> tuple[CleanText, bool]:
            return next_meaning(typed, today, seen, facts.status)

        example, stands = FIELDS[name][1], seen or ""
        screen = AskScreen(question, example, shown, KEYS, check, LONGEST, selected=True, stands=stands)
        slip = self._slip_of(card, name)
        typed = await self.ask_again(screen, slip, self.latest(slip))
        if typed is not None and typed != (seen or ""):
            written = as_written(name, typed_next(typed, today, seen, facts.status), today)
            self._changes.set_field(card, name, written, seen, slip.saying(screen.typed()))

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
        from jobboard.text.nudge import is_reply

        step, today = card.facts.next, self._live.folder.today().isoformat()
        return step is not None and is_reply(step.text) and (step.date or today) <= today
