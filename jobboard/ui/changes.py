"""Changes: each thing that a person can do to files, and what the board looks like until it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.slots import replace
from jobboard.text.clean import CleanText, clean
from jobboard.ui.doing import Around, Doing, nothing
from jobboard.ui.kept import Slip
from jobboard.ui.paints import as_closed, as_moved, as_reopened, as_ticked
from jobboard.ui.ports import Actions
from jobboard.ui.told import ADD, DO, REDO, SKIP, STUDY, TICK, UNDO, Written, offered, offered_next
from jobboard.ui.writer import Job

if TYPE_CHECKING:
    from jobboard.store.settings import Learned
    from jobboard.text.changes.interviews.rounds import Debrief, NewRound
    from jobboard.text.new import Wanted
    from jobboard.text.values import Item, Round

Step = tuple[Card, str]
"""A card and the status that it is to have."""


class Changes(Doing):
    """Everything that changes files. A `slip` is what was typed for it, which is kept where it is refused."""

    def move(
        self,
        steps: Sequence[Step],
        reason: str | None = None,
        around: Around = nothing,
        slip: Slip | None = None,
    ) -> None:
        """Give each card a status; those that have it already are left out. `around` says what is told besides."""
        steps = [(card, status) for card, status in steps if card.status != status]
        painted = [as_moved(card, status, reason, self._today) for card, status in steps]
        ended = sum(card.closed for card, _ in steps)
        also = "" if not ended else "it had ended" if len(steps) == 1 else f"{ended} of them had ended"
        if len(steps) == 1 and not also:
            also = offered(painted[0], self._live.board.today)
        if not steps:
            return
        act = partial(self._actions.moves, self._live.folder, steps, reason=reason or None)
        self._do(act, painted, also=also, around=around, slip=slip)

    def close(self, cards: Sequence[Card], outcome: str) -> None:
        """Give the cards that are open an outcome."""
        cards = [card for card in cards if not card.closed]
        painted = [as_closed(card, outcome, self._today) for card in cards]
        if cards:
            self._do(lambda: self._actions.close(self._live.folder, cards, outcome), painted)

    def reopen(self, cards: Sequence[Card]) -> None:
        """Take the outcome of the cards that are closed away."""
        cards = [card for card in cards if card.closed]
        painted = [as_reopened(card, self._today) for card in cards]
        if cards:
            self._do(lambda: self._actions.reopen(self._live.folder, cards), painted)

    def redate(self, card: Card, day: date) -> None:
        """Give a card's last move another day."""
        painted = replace(card, facts=replace(card.facts, changed=day.isoformat()))
        self._do(lambda: self._actions.redate(self._live.folder, card, day), [painted])

    def tick(self, card: Card, item: Item, on: bool, then: Callable[[], None]) -> None:
        """Tick an item of the card's file, or take its tick away; `then` is called when it is written or refused."""
        painted = [as_ticked(card, on)] if item.counts else []
        act = partial(self._actions.tick, self._live.folder, card, item, on=on)
        self._do(act, painted, manner=TICK, then=then)

    def take(
        self, card: Card, seen: Round, items: Sequence[str], order: Sequence[str], done: bool, then: Callable[[], None]
    ) -> None:
        """Write items that are offered for a round below it."""
        act = partial(self._actions.take, self._live.folder, card, seen, items, order, done=done)
        self._do(act, manner=TICK if done else DO, then=then)

    def study(self, kind_id: str, topic: str, on: bool, then: Callable[[], None]) -> None:
        """Tick a study topic, for every application."""
        self._do(partial(self._actions.study, self._live.folder, kind_id, topic, on=on), manner=STUDY, then=then)

    def set_field(self, card: Card, name: str, value: str, seen: str | None, slip: Slip | None = None) -> None:
        """Give a fact another value than the one that the person saw."""
        self._do(partial(self._actions.set_field, self._live.folder, card, name, value, seen=seen), slip=slip)

    def answer(self, card: Card, criterion: str, value: str, seen: str, then: Callable[[], None]) -> None:
        """Answer a criterion; `seen` is the answer that the person saw, `then` is called when it is settled."""
        act = partial(self._actions.answer, self._live.folder, card, criterion, value, seen=seen)
        self._do(act, manner=TICK, then=then)

    def note(self, card: Card, text: str, slip: Slip | None = None) -> None:
        """Add a dated note."""
        self._do(partial(self._actions.note, self._live.folder, card, text), slip=slip)

    def step_done(self, card: Card) -> None:
        """The next action is done: it goes, and a note keeps its words."""
        from jobboard.ui.painted_steps import as_done

        painted = as_done(card, self._today)
        also = offered_next(painted, self._live.board.today) if painted.facts.nudged != card.facts.nudged else ""
        self._do(partial(self._actions.step_done, self._live.folder, card), [painted], also=also)

    def reply_done(self, card: Card) -> None:
        """The reply that was owed by a day is done."""
        from jobboard.ui.painted_steps import as_replied

        self._do(partial(self._actions.reply_done, self._live.folder, card), [as_replied(card, self._today)])

    def nudge(self, card: Card) -> None:
        """Note that one nudged."""
        from jobboard.ui.painted_steps import as_nudged

        painted = as_nudged(card, self._today)
        also = offered_next(painted, self._live.board.today)
        self._do(partial(self._actions.nudge, self._live.folder, card), [painted], also=also)

    def thank(self, card: Card, seen: Round) -> None:
        """The first thank-you for a round that is not ticked is written."""
        from jobboard.ui.painted_steps import as_thanked

        self._do(partial(self._actions.thank, self._live.folder, card, seen), [as_thanked(card, seen)])

    def add_round(self, card: Card, new: NewRound, slip: Slip | None = None) -> None:
        """Add a round."""
        self._do(partial(self._actions.add_round, self._live.folder, card, new), slip=slip)

    def note_result(self, card: Card, seen: Round, debrief: Debrief, before: Debrief, slip: Slip | None = None) -> None:
        """Note how a round went, `before` being what the file said of that when the person was asked."""
        from jobboard.ui.painted_steps import as_told

        also = offered_next(as_told(card, seen, debrief), self._live.board.today) if debrief.result else ""
        act = partial(self._actions.note_result, self._live.folder, card, seen, debrief, before=before)
        self._do(act, also=also, slip=slip)

    async def add(self, wanted: Wanted, around: Around = nothing, slip: Slip | None = None) -> None:
        """Make the file of an application; returns when it is there."""
        self._do(lambda: self._actions.add(self._live.folder, wanted), manner=ADD, around=around, slip=slip)
        await self._writer.finished()

    def undo(self) -> None:
        """Take the newest change of the folder back."""
        self._do(lambda: self._actions.undo(self._live.folder), manner=UNDO)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._do(lambda: self._actions.redo(self._live.folder), manner=REDO)

    def skip(self) -> None:
        """Leave the newest change as it is, so that undo goes on to the one before it."""
        self._do(lambda: self._actions.skip(self._live.folder), manner=SKIP)

    def learn(self, lesson: Callable[[Actions], Learned]) -> None:
        """Change the person's settings, and look at everything with them."""

        def act() -> CleanText:
            learned = lesson(self._actions)
            self._live.use(learned.settings)
            return clean(learned.sentence)

        self._writer.put(Job(partial(_or_refused, act), self._told))

    def tidy(self) -> None:
        """Clear away what a save that was cut short left behind, and tell of what another program wrote meanwhile."""

        def tell(sentences: tuple[str, ...]) -> None:
            if sentences:
                self._told(Written(tuple(map(clean, sentences)), "refused"))

        self._writer.put(Job(lambda: self._actions.tidy(self._live.folder), tell))


def _or_refused(act: Callable[[], CleanText]) -> Written:
    """What an act says, or why it was refused."""
    from jobboard.errors import JobboardError

    try:
        return Written((act(),))
    except JobboardError as error:
        return Written((clean(error.sentence),), "refused")
