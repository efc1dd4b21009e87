"""What the lines of the pane are for: ticks, offered items, study topics, rounds and how they went."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.board.face import DAYS, MONTHS
from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import Round
from jobboard.ui.kept import HOW, ROUND, Slip, rounds_of
from jobboard.ui.screens.board.filling import Filling
from jobboard.ui.screens.board.weighing import Weighing

if TYPE_CHECKING:
    from jobboard.text.interviews.moment import Moment
    from jobboard.ui.widgets.pane import Pane


NEXT = "part:Next: "
"""Begins the key of the part of the round that comes."""


class Preparing(Weighing, Filling):
    """What the keys of the group *Prepare* do."""

    def action_tick(self) -> None:
        from jobboard.ui.pane.acts import Offer, Study, Tick

        act, card, contents = self._act, self._view.card, self._contents
        row = self._pane.current if self._pane is not None else None
        if card is None or row is None or contents is None:
            return
        if isinstance(act, Tick):
            on = not contents.is_ticked(row.key, act.item.done)
            self._changes.tick(card, act.item, on, self._painted(row.key, on))
        elif isinstance(act, Study):
            on = not contents.is_ticked(row.key, act.done)
            self._changes.study(act.kind, act.topic, on, self._painted(row.key, on))
        elif isinstance(act, Offer) and act.text is not None and row.key not in contents.ticks:
            self._changes.take(card, act.round, [act.text], act.order, True, self._painted(row.key, True))

    def action_take(self) -> None:
        from jobboard.ui.pane.acts import Offer

        act, card = self._act, self._view.card
        if isinstance(act, Offer) and card is not None:
            self._changes.take(card, act.round, act.whole, act.order, False, lambda: None)

    def action_act(self) -> None:
        from jobboard.ui.pane.acts import AskHow, Edit, Fact, Judge, OpenFile, OpenLink, Unfold, Visit

        act, card = self._act, self._view.card
        if card is None:
            return
        match act:
            case AskHow():
                self.soon(self._ask_how(card, act.round))
            case Fact():
                self.soon(self.edit_field(card, act.name))
            case Judge():
                self.soon(self.choose_answer(card, act))
            case Unfold():
                self.action_fold()
            case OpenFile():
                self.soon(self.edit(act.path))
            case OpenLink():
                self.soon(self.open_link(act.url))
            case Visit():
                self.visit(act.card_id)
            case Edit():
                self.action_edit()
            case _:
                self.action_tick()

    def action_round(self) -> None:
        card = self.meant
        if card is not None:
            self.soon(self._round(card))

    def action_field(self) -> None:
        card = self.meant
        if card is not None:
            self.soon(self.edit_field(card))

    def on_pane_cursor_moved(self, _: Pane.CursorMoved) -> None:
        self.show_keys()

    def on_pane_pressed(self, _: Pane.Pressed) -> None:
        self.look(self._view.with_pane(True, keys=True))

    def on_pane_opened(self, _: Pane.Opened) -> None:
        self.action_act()

    def _painted(self, key: str, done: bool) -> Callable[[], None]:
        """Show a line as ticked or not before it is written; what is to be called when it is written or refused."""
        contents, pane = self._contents, self._pane
        if contents is None or pane is None:
            return lambda: None
        number = contents.paint(key, done)
        pane.show(contents.rows)

        def settled() -> None:
            contents.settled.add(number)
            self.read_again()

        return settled

    # Rounds

    async def _round(self, card: Card) -> None:
        """Another round; or, where one is over or has the cursor, how that one went."""
        from jobboard.ui.options import Option
        from jobboard.ui.pane.acts import AskHow
        from jobboard.ui.screens.picker import PickerScreen

        act = self._act if self._view.in_pane else None
        task = self._view.task if card is self._view.card else None
        over = act.round if isinstance(act, AskHow) else (task and task.round) or self._to_tell(card)
        if over is None:
            await self._add_round(card)
            return
        ahead = task is not None and task.kind == "round" and over is task.round
        how = f"{over.kind}: {'how it went, or that it is off' if ahead else 'how did it go?'}"
        options = (Option(HOW, clean(how)), Option(ROUND, CleanText("add another round")))
        current = next((slip.what for slip in self.kept(card) if slip.what in (HOW, ROUND)), HOW)
        chosen = await self.ask(PickerScreen(clean(card.name), options, typed=False, current=current))
        if chosen == HOW:
            await self._ask_how(card, over)
        elif chosen == ROUND:
            await self._add_round(card)

    def _to_tell(self, card: Card) -> Round | None:
        """The round that was told of without that it could be written, else the one that is over."""
        from jobboard.board.agenda import asks

        asked = asks(card, self._live.folder.now())
        every = (rounds_of(slip.round, card.facts.rounds) for slip in self.kept(card, HOW) if slip.round is not None)
        told = next(filter(None, every), ())
        return asked if asked in told or not told else told[0]

    async def _add_round(self, card: Card) -> None:
        from jobboard.ui.screens.round import RoundScreen

        folder = self._live.folder
        kinds = await asyncio.to_thread(self._actions.kinds, folder)
        form = RoundScreen(clean(f"{card.name}: a round"), kinds.kinds, folder.today(), self._meaning)
        slip = Slip(card, ROUND, "round")
        new = await self.ask_again(form, slip, self.latest(slip))
        if new is not None:
            self._go_to = NEXT
            self._changes.add_round(card, new, slip.saying(form.typed()))

    async def _ask_how(self, card: Card, over: Round) -> None:
        from jobboard.text.changes.interviews.same import same_round
        from jobboard.text.changes.interviews.told import told_in
        from jobboard.ui.screens.result import ResultScreen

        folder = self._live.folder
        try:
            document = await asyncio.to_thread(self._actions.read_card, folder, card)
            seen = same_round(document, over)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
            return
        said = told_in(document, seen)
        title = clean(f"{card.name}: how did {over.kind} go?")
        form = ResultScreen(title, folder.today(), seen.result, said.asked, seen.with_whom, said.pay, said.next)
        slip = Slip(card, HOW, "round", round=seen)
        debrief = await self.ask_again(form, slip, self._kept_of(card, seen, document.rounds))
        if debrief is not None:
            self._changes.note_result(card, seen, debrief, said, slip.saying(form.typed()))

    def _kept_of(self, card: Card, seen: Round, rounds: Sequence[Round]) -> Slip | None:
        """What was typed of how this round went and could not be written."""
        every = ((slip, slip.round) for slip in self.kept(card, HOW))
        return next((slip for slip, of in every if of is not None and seen in rounds_of(of, rounds)), None)

    def _meaning(self, moment: Moment) -> tuple[CleanText, bool]:
        """What a typed moment means here, and whether another round is at the same time."""
        from jobboard.board.agenda import clashes
        from jobboard.store.clock import local

        folder, cards = self._live.folder, tuple(self._view.whole)
        stated = Round(0, "", date=moment.date, time=moment.time, zone=zone_of(moment), minutes=moment.minutes)
        there = local((stated,))[0]
        start = datetime.fromisoformat(there.start or moment.date)
        day = date.fromisoformat(moment.date)
        text = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
        text += f", {moment.time}{f' {moment.zone}' if moment.zone else ''}" if moment.time else ""
        text += f", {moment.minutes} min" if moment.minutes else ""
        if moment.zone and there.start:
            text += f": {start:%H:%M} here" if start.date() == day else f": {DAYS[start.weekday()]} {start:%H:%M} here"
        if moment.zone and moment.time and there.start is None:
            return clean(f"{text}: no zone {moment.zone} is known here"), True
        others = clashes(there, cards, folder.now(), but="") if there.start else ()
        if others:
            other, each = others[0]
            return clean(f"{text}: overlaps {other.name}, {each.kind}"), True
        return clean(text), False


def zone_of(moment: Moment) -> str | None:
    """The zone of a moment as rounds have it."""
    from jobboard.text.interviews.moment import zone_id

    return zone_id(moment.zone) if moment.zone else None
