"""Changing files from the board: the cards that are marked, else the one under the cursor."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.board.face import DAYS, MONTHS
from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import STATUSES
from jobboard.ui.changes import Step
from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.kept import WHY, Slip
from jobboard.ui.ports import Actions
from jobboard.ui.screens.board.company import Company
from jobboard.ui.screens.board.keeping import Keeping

if TYPE_CHECKING:
    from jobboard.store.settings import Learned

LONGEST_PHRASE = 60
"""Characters of a status that can be taught; a longer one is a sentence, which no other file repeats."""


class Changing(Company, Keeping):
    """What the keys of the group *Change the file* do."""

    def action_mark(self) -> None:
        card, view = self._view.card, self._view
        if card is not None:
            self.look(view.marking(view.marked ^ {card.id}).to_place(view.place + 1))

    def action_move_left(self) -> None:
        self._move_by(-1)

    def action_move_right(self) -> None:
        self._move_by(1)

    def action_move_to(self, status: str) -> None:
        self.send(self.here.cards, status)

    def action_close(self, outcome: str) -> None:
        cards = self.here.cards
        self._unmark()
        self._changes.close(cards, outcome)

    def action_reopen(self) -> None:
        cards = self.here.cards
        self._unmark()
        self._changes.reopen(cards)

    def action_redate(self) -> None:
        if self._view.card is not None:
            self.soon(self._ask_when(self._view.card))

    def action_undo(self) -> None:
        self._changes.undo()

    def action_redo(self) -> None:
        self._changes.redo()

    def action_skip(self) -> None:
        self._changes.skip()

    def action_no_application(self) -> None:
        for path in map(self._below_folder, self.here.cards):
            self._changes.learn(partial(_ignore, path=path))
        self._unmark()

    def send(self, cards: Sequence[Card], status: str) -> None:
        """Move the cards to one column; a card with an unknown word may have it taught instead."""
        if len(cards) == 1 and can_be_taught(cards[0]):
            self.soon(self._teach_or_move(cards[0], status))
        else:
            self.move([(card, status) for card in cards])

    def move(self, steps: Sequence[Step]) -> None:
        """Move each card to its status; asks why on the way to DID_NOT_APPLY."""
        steps = [(card, status) for card, status in steps if card.status != status]
        if any(status == "DID_NOT_APPLY" for _, status in steps):
            self.soon(self._ask_why(steps))
        elif steps:
            self._unmark()
            self._changes.move(steps, around=self.beside(steps))

    def _move_by(self, columns: int) -> None:
        steps = []
        for card in self.here.cards:
            place = STATUSES.index(card.status) + columns if card.status else -1
            if 0 <= place < len(STATUSES):
                steps.append((card, STATUSES[place]))
        self.move(steps)

    def _unmark(self) -> None:
        if self._view.marked:
            self.look(self._view.marking(()))

    def _below_folder(self, card: Card) -> str:
        """The card's file as a path below the board's folder; for a folder card that folder."""
        path = card.path.removeprefix(f"{self._live.folder.path}/")
        return card.id if path.startswith(f"{card.id}/") else path

    async def _ask_why(self, steps: Sequence[Step]) -> None:
        from jobboard.ui.screens.ask import AskScreen

        cards = [card for card, status in steps if status == "DID_NOT_APPLY"]
        whom = clean(cards[0].name) if len(cards) == 1 else CleanText(f"{len(cards)} applications")
        screen = AskScreen(
            clean(f"{whom}: why not?"),
            placeholder="a reason, if you want one",
            keys="enter writes it   esc leaves the card where it is",
        )
        alone = cards[0] if len(steps) == 1 else None
        slip = Slip(alone, WHY, "")
        reason = await self.ask_again(screen, slip, self.latest(slip) if alone is not None else None)
        if reason is not None:
            self._unmark()
            self._changes.move(steps, reason, slip=slip.saying(screen.typed()) if alone is not None else None)

    async def _ask_when(self, card: Card) -> None:
        from jobboard.text.changes import last_move
        from jobboard.ui.screens.ask import AskScreen

        try:
            document = await asyncio.to_thread(self._actions.read_card, self._live.folder, card)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
            return
        move = last_move(document)
        if move is None:
            self.say(clean(f"{card.name}: its history tells of no move with a date, so there is none to change"))
            return
        question = clean(f"{card.name}: when was its move to {move.target}?")
        last = f"it says {move.date}"
        check = partial(_day_meant, today=self._view.board.today)
        typed = await self.ask(
            AskScreen(question, placeholder=last, keys="enter writes it   esc leaves it", check=check)
        )
        day = typed and _past_day(typed, self._view.board.today)
        if day:
            self._changes.redate(card, day)

    async def _teach_or_move(self, card: Card, status: str) -> None:
        """An unknown word: is it this file that says it wrongly, or is it a word of the person's own?"""
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        word = _word(card)
        same = sum(_word(each).casefold() == word.casefold() for each in self._view.whole.columns[0].cards)
        name, files = COLUMN_NAMES[status], "1 file" if same == 1 else f"{same} files"
        chosen = await self.ask(
            PickerScreen(
                clean(f"“{word}” is not a status I know"),
                (
                    Option("here", clean(f"write {name} into this file")),
                    Option("everywhere", clean(f"read “{word}” as {name} everywhere"), CleanText(files)),
                ),
                typed=False,
            )
        )
        if chosen == "here":
            self.move([(card, status)])
        elif chosen == "everywhere":
            self._changes.learn(lambda actions: actions.teach(word, status))


def _ignore(actions: Actions, path: str) -> Learned:
    return actions.ignore(path)


def can_be_taught(card: Card) -> bool:
    """Whether its status is a word that no table knows."""
    return card.status is None and card.unread is None and 0 < len(_word(card)) <= LONGEST_PHRASE


def _word(card: Card) -> str:
    from jobboard.text.markup import unwrap

    return unwrap(card.facts.status_text or "")


def _past_day(typed: str, today: date) -> date | None:
    """A day that is not still to come."""
    from jobboard.text.when import read_day

    day = read_day(typed, today, past=True)
    return day if day is not None and day <= today else None


def _day_meant(typed: str, today: date) -> tuple[CleanText, bool]:
    """What a typed day means, and whether it can be taken."""
    if not typed.strip():
        return CleanText("a day: yesterday, -3, fri, 2026-11-21"), False
    day = _past_day(typed, today)
    if day is None:
        return CleanText("this is not a day that has been"), False
    ago = (today - day).days
    words = "today" if not ago else "yesterday" if ago == 1 else f"{ago} days ago"
    return CleanText(f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}, {words}"), True
