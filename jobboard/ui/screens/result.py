"""The form after a round: how it went, what was asked, what was said of pay, what comes next, whom to thank."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual import events

from jobboard.errors import Refused
from jobboard.text.changes.interviews.rounds import RESULTS, Asked
from jobboard.text.clean import CleanText, brief, clean, is_clean
from jobboard.ui.kept import Typed
from jobboard.ui.meant import as_written, next_meaning, thanked
from jobboard.ui.screens.form import Form
from jobboard.ui.widgets.bars import NOTHING
from jobboard.ui.widgets.choice import Choice
from jobboard.ui.widgets.field import Saying
from jobboard.ui.widgets.form_rows import Row, TextField
from jobboard.ui.widgets.noted import Noted

if TYPE_CHECKING:
    from jobboard.text.changes.interviews.rounds import Debrief

ASKED = CleanText("Asked")
QUESTION = TextField("question", ASKED, CleanText("a question, then enter"), longest=500)
PAY = TextField("pay", CleanText("Pay named"), CleanText("as it was said"))
NEXT = TextField("next", CleanText("Next"), CleanText("hear from them fri"), longest=500)
WITH = TextField("with", CleanText("With"), CleanText("who was there; names, with commas between them"), longest=500)

RESULT_KEYS = Saying(CleanText("p f w c choose   enter goes on   ctrl+s writes it"))
LANDED_KEYS = Saying(CleanText("s strong   o solid   g gap   enter leaves it open"))
QUESTION_KEYS = Saying(CleanText("enter notes it   ctrl+s writes it   esc leaves"))
HOW = Saying(CleanText("how did the answer land?"))
NOTHING_SAID = Saying(CleanText("nothing is said yet: a result, a question, pay, what comes next"), wrong=True)
LONGEST_TITLE = 60
AFTERWARDS = "INTERVIEW"
"""How far it got, for what a mere day means as the next action."""


class ResultScreen(Form["Debrief"]):
    """Dismissed with how it went, or None. `result`, `asked` and `with_whom` are what the file says of the round.

    All is optional; beside the result only what is new or changed is in the answer. Names that a line cannot show just
    as they are would be written over with what it shows, so they are not asked for.
    """

    def __init__(
        self,
        title: CleanText,
        today: date,
        result: str | None,
        asked: Sequence[Asked],
        with_whom: str | None = None,
        pay: str | None = None,
        following: str | None = None,
    ) -> None:
        super().__init__("result", brief(title, LONGEST_TITLE), lines=2)
        self._today, self._stated = today, result or ""
        self._place = next((at for at, each in enumerate(RESULTS) if each == self._stated.strip().casefold()), -1)
        self._result = Choice(tuple(map(CleanText, RESULTS)), self._place, self._typed, letters=True)
        self._noted = Noted(asked)
        self._question = self.line(QUESTION)
        self._pay, self._next = self.line(PAY, _shown(pay, PAY)), self.line(NEXT, _shown(following, NEXT))
        there = (with_whom or "").strip()
        self._with = self.line(WITH, there if is_clean(there) and len(there) <= WITH.longest else "")
        asks_with = self._with.given == there
        lines = (self._question, self._pay, self._next, *((self._with,) if asks_with else ()))
        self._rest = [Row(each.field.label, each) for each in lines]
        self.rows = (Row(CleanText("Result"), self._result), Row(ASKED, self._noted), *self._rest)
        self._settle()

    def saying(self) -> Saying:
        if self.focused is self._noted:
            return HOW
        if self.focused is self._next and self._next.text != self._next.given:
            meant, fits = next_meaning(self._next.text, self._today, self._next.given, AFTERWARDS)
            return Saying(meant, wrong=not fits)
        if self.focused is self._with:
            return Saying(thanked(self._with.text))
        if self.focused is self._result and self._result.place < 0 and self._stated:
            return Saying(clean(f"the file says “{brief(self._stated, LONGEST_TITLE)}”"))
        return Saying()

    def keys(self) -> Saying:
        if self.focused is self._question and self._question.text:
            return QUESTION_KEYS
        special: dict[object, Saying] = {self._result: RESULT_KEYS, self._noted: LANDED_KEYS}
        return special.get(self.focused) or super().keys()

    def line_with_cursor(self) -> int:
        return self._noted.place if self.focused is self._noted else 0

    def is_touched(self) -> bool:
        return super().is_touched() or self._result.place != self._place or bool(self._noted.news)

    def typed(self) -> Typed:
        chosen = self._result.place if self._result.place != self._place else None
        return Typed(super().typed().texts, chosen, self._noted.news)

    def refill(self, kept: Typed) -> None:
        super().refill(kept)
        if kept.chosen is not None:
            self._result.place = kept.chosen
        self._noted.refill(kept.asked)
        self._settle()

    def otherwise(self) -> tuple[str, ...]:
        kept = self.kept or Typed()
        chosen = kept.chosen is not None and kept.chosen != self._place and self._stated
        result = [f"result “{brief(self._stated, LONGEST_TITLE)}”"] if chosen else []
        landed = [
            f"{each.landed} for “{brief(each.question, LONGEST_TITLE)}”" for each in self._noted.otherwise(kept.asked)
        ]
        return (*result, *super().otherwise(), *landed)

    def enter(self) -> None:
        """From the result to the line for a question; note the one that is typed, and ask how its answer landed."""
        if self.focused is self._result:
            self.go_to(self._question)
        elif self.focused is self._question and self._question.text:
            self._noted.add(self._question.text)
            self._question.value = ""
            self._settle()
            self.go_to(self._noted)
        else:
            super().enter()

    def walk(self, fields: int) -> None:
        super().walk(fields)
        if self.focused is self._noted:
            self._noted.arrive(fields)

    def answer(self) -> Debrief | None:
        try:
            debrief = self.debrief()
        except Refused as refused:
            self.go_to(self._next)
            self.say(Saying(clean(refused.sentence), wrong=True))
            return None
        if debrief.result or debrief.asked or debrief.pay or debrief.next or debrief.with_whom:
            return debrief
        self.say(NOTHING_SAID)
        return None

    def debrief(self) -> Debrief:
        """What the form says; a question that is typed and not yet noted is one too. Raises Refused."""
        from jobboard.text.changes.interviews.people import people_in
        from jobboard.text.changes.interviews.rounds import Debrief

        asked = self._noted.news + ((Asked(self._question.text),) if self._question.text else ())
        return Debrief(
            RESULTS[self._result.place] if self._result.place >= 0 else None,
            asked,
            (self._pay.text if self._pay.text != self._pay.given else "") or None,
            (self._next_written() if self._next.text != self._next.given else "") or None,
            people_in(self._with.text) if self._with.text != self._with.given else (),
        )

    def _next_written(self) -> str:
        from jobboard.board.next_steps import typed_next

        typed = typed_next(self._next.text, self._today, self._next.given, AFTERWARDS)
        return as_written("next", typed, self._today)

    def on_key(self, event: events.Key) -> None:
        """A letter that says nothing of how an answer landed begins the next question."""
        if self.focused is self._noted and event.is_printable and (event.character or "").strip():
            self._question.put(self._question.value + str(event.character))
            self.go_to(self._question)
            event.stop()

    def on_noted_went_on(self) -> None:
        self.walk(1)

    def on_noted_moved(self) -> None:
        self.describe()
        self.bring()

    def on_noted_taken_back(self, message: Noted.TakenBack) -> None:
        self._settle()
        self._question.put(self._question.value or message.question)
        self.go_to(self._question)

    def _settle(self) -> None:
        """Show the questions only where there are some; the first of them has the label."""
        some = len(self._noted) > 0
        self.rows[1].display = some
        self._rest[0].label.call(NOTHING if some else ASKED)


def _shown(stated: str | None, field: TextField) -> str:
    """A value as the line can show it; "" where it cannot show all of it."""
    value = (stated or "").strip()
    return value if is_clean(value) and len(value) <= field.longest else ""
