"""Weighing applications: the person's answers to their criteria, open offers side by side."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from jobboard.board.card import Card
from jobboard.store.candidates import PROFILE
from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.board.reading import Reading

if TYPE_CHECKING:
    from jobboard.ui.pane.acts import Judge
    from jobboard.ui.pane.parts import Sheet
    from jobboard.ui.pane.subject import Subject

ANSWER_OF = {"met": "yes", "not met": "no", "unknown": "unknown"}
NEXT = {"unknown": "yes", "yes": "no", "no": "unknown"}
"""What space makes of an answer."""


class Weighing(Reading):
    """What a person answers is painted when it is written; presses meanwhile go on from the answer that is wished."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._wished: dict[tuple[str, str], tuple[str, int]] = {}

    def action_weigh(self) -> None:
        self.soon(self._weigh())

    def action_profile(self) -> None:
        self.soon(self._edit_profile())

    async def _edit_profile(self) -> None:
        """Open the profile in the editor; where there is none, one to begin with is written first."""
        path = self._live.folder.path / PROFILE
        begun = await asyncio.to_thread(self._actions.begin_profile, self._live.folder)
        if begun is None:
            await self.edit(str(path))
        else:
            self.say(clean(begun), severity="refused")

    async def _weigh(self) -> None:
        """The marked cards side by side, else all open offers."""
        from jobboard.ui.screens.compare import CompareScreen

        view = self._view
        offers = view.whole.column("OFFER")
        cards = (not view.in_pane and view.marked_cards) or offers.cards[: offers.open]
        if not cards:
            self.say(CleanText("there is no open offer"))
            return
        comparison, unread = await asyncio.to_thread(self._actions.compare, self._live.folder, cards)
        if unread:
            self.say(*map(clean, unread), severity="refused")
        if comparison.offers:
            self.app.push_screen(CompareScreen(comparison, self._live.folder.settings.keys))

    def action_answer(self) -> None:
        """The next answer to the criterion, from unknown to yes, no and unknown again."""
        from jobboard.ui.pane.acts import Judge

        act, card = self._act, self._view.card
        if not isinstance(act, Judge) or card is None:
            return
        if act.by == "file" and (card.id, act.criterion) not in self._wished:
            self.say(CleanText("the file says so; enter answers otherwise"))
        else:
            self._answer(card, act, NEXT[self._answered(card, act)])

    async def choose_answer(self, card: Card, act: Judge) -> None:
        """Ask for the answer to a criterion."""
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        options = [Option(each, CleanText(each)) for each in ("yes", "no", "unknown")]
        known = self._answered(card, act) if act.by != "file" else None
        screen = PickerScreen(clean(f"{act.criterion}?"), options, typed=False, current=known)
        chosen = await self.ask(screen)
        if chosen is not None:
            self._answer(card, act, chosen)

    def _answered(self, card: Card, act: Judge) -> str:
        """What the person has answered, or is about to have."""
        wished = self._wished.get((card.id, act.criterion))
        if wished is not None:
            return wished[0]
        return ANSWER_OF[act.answer] if act.by == "person" else "unknown"

    def _answer(self, card: Card, act: Judge, value: str) -> None:
        contents, seen = self._contents, self._answered(card, act)
        if contents is None:
            return
        number = contents.begin()
        self._wished[card.id, act.criterion] = value, number

        def settled() -> None:
            contents.settled.add(number)
            self.read_again()

        self._changes.answer(card, act.criterion, value, seen, settled)

    def _show_first(self, subject: Subject, first: Sheet, settled: set[int], *, again: bool) -> None:
        """What the pane shows by now is wished no longer."""
        here, wished = subject.card.id, self._wished.items()
        self._wished = {about: each for about, each in wished if about[0] == here and each[1] not in settled}
        super()._show_first(subject, first, settled, again=again)
