"""The form for another round: what kind, when, with whom, where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual import events

from jobboard.text.clean import CleanText, clean
from jobboard.ui.kept import Typed
from jobboard.ui.kinds import KindNames
from jobboard.ui.meant import thanked
from jobboard.ui.screens.form import Form
from jobboard.ui.widgets.field import Saying
from jobboard.ui.widgets.form_rows import Row, TextField
from jobboard.ui.widgets.shelf import Offered, Shelf

if TYPE_CHECKING:
    from jobboard.prep.kind import Kind
    from jobboard.text.changes.interviews.rounds import NewRound
    from jobboard.text.interviews.moment import Moment

Meaning = Callable[["Moment"], tuple[CleanText, bool]]
"""What a moment means to the person, and whether that is a warning."""

KIND = TextField(
    "kind", CleanText("Kind"), CleanText("one of these, or any other"), needed=CleanText(" ! a round needs a kind")
)
WHEN = TextField("when", CleanText("When"), CleanText("tue 14:00 PT 45m, or nothing yet"))
WITH = TextField("with", CleanText("With"), CleanText("names, with commas between them"))
WHERE = TextField("where", CleanText("Where"), CleanText("a link or a place"), longest=2_000)

OFFER_KEYS = Saying(CleanText("↓ ↑ choose   enter goes on   ctrl+s writes it"))
TAKE_KEYS = Saying(CleanText("enter takes it   ↓ ↑ choose   esc leaves"))
KEEP_KEYS = Saying(CleanText("enter takes it   tab keeps yours   ↓ ↑ choose"))
CHOOSE = {"down": 1, "up": -1}
LINES = 4
"""Lines that the kinds have."""


class RoundScreen(Form["NewRound"]):
    """Dismissed with the round, or None. `kinds` are the kinds of interviews that have a list; any other is fine too.

    On the line of the kind, down and up choose among those that fit, and up from the first none of them. Leaving it
    takes what was chosen, or the kind that is meant for sure. `meaning` says what a moment means, and whether that is
    a warning. With a `kind` it is about when at once.
    """

    def __init__(self, title: CleanText, kinds: Sequence[Kind], today: date, meaning: Meaning, kind: str = "") -> None:
        super().__init__("round", title, LINES, Shelf(id="round-said"))
        self._kinds = KindNames(kinds)
        self._today, self._meaning = today, meaning
        self._kind = self.line(KIND, clean(kind).strip())
        self._when, self._with, self._where = map(self.line, (WHEN, WITH, WHERE))
        self.rows = tuple(Row(each.field.label, each) for each in (self._kind, self._when, self._with, self._where))
        self._walked: tuple[str, int] | None = None  # what was typed when one was chosen, and its place

    def on_mount(self) -> None:
        if self._kind.given:
            self.go_to(self._when)

    def typed(self) -> Typed:
        texts = super().typed().texts
        return Typed({**texts, KIND.name: self._named()} if self._named() else texts)

    def on_shelf_taken(self, message: Shelf.Taken) -> None:
        self._take(message.name)

    def on_key(self, event: events.Key) -> None:
        if event.key in CHOOSE and self.focused is self._kind and self._offered.names:
            self._choose(CHOOSE[event.key])
            event.stop()
            event.prevent_default()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget is not self._kind and clean(self._named()) != self._kind.text:
            self._kind.put(clean(self._named()))

    def saying(self) -> Saying:
        if self.focused is self._with and self._with.text:
            return Saying(thanked(self._with.text))
        if self._when.text and self.focused is not self._kind:
            return self._moment_said()
        return Saying(self._kinds.told(self._kind.text))

    def describe(self) -> None:
        super().describe()
        if self.focused is self._kind and self._offered.names:
            self._said.show(self._offered)

    def keys(self) -> Saying:
        offered = self._offered
        if self.focused is not self._kind or not offered.names:
            return super().keys()
        if offered.best in (None, self._kind.text):
            return OFFER_KEYS
        return TAKE_KEYS if clean(self._named()) == offered.best else KEEP_KEYS

    def enter(self) -> None:
        """Take the kind in brackets; a moment that is not understood is not left behind."""
        best = self._offered.best
        if self.focused is self._kind and best:
            self._take(best)
        elif self.focused is not self._when or self._understood():
            super().enter()

    def answer(self) -> NewRound | None:
        from jobboard.text.changes.interviews.people import people_in
        from jobboard.text.changes.interviews.rounds import NewRound

        if not self._named():
            self.demand(self._kind)
        elif self._understood():
            people, where = people_in(self._with.text), self._where.text or None
            return NewRound(self._named(), self._moment(), people, where)
        return None

    @property
    def _offered(self) -> Offered:
        """The kinds that fit what is typed; all of them where nothing is, and then enter takes none of its own."""
        typed = self._kind.text
        names = self._kinds.fitting(typed) if typed else self._kinds.all
        place = self._walked[1] if self._walked and self._walked[0] == typed else 0 if typed else -1
        return Offered(tuple(map(clean, names)), place)

    def _choose(self, names: int) -> None:
        offered = self._offered
        self._walked = self._kind.text, max(-1, min(offered.place + names, len(offered.names) - 1))
        self.describe()

    def _take(self, name: CleanText) -> None:
        self._kind.put(name)
        self.go_to(self._when)

    def _named(self) -> str:
        """The kind as it will be written: the one that was chosen or is meant for sure, else what was typed."""
        typed = self._kind.text
        if self._walked and self._walked[0] == typed:
            place = self._walked[1]
            names = self._kinds.fitting(typed) if typed else self._kinds.all
            return names[place] if place >= 0 else typed
        return self._kinds.meant(typed) or typed

    def _moment(self) -> Moment | None:
        from jobboard.text.interviews.moment import read_moment

        return read_moment(self._when.text, self._today)

    def _understood(self) -> bool:
        """Whether the moment can be taken; where it cannot, go there and say why."""
        if not self._when.text or self._moment() is not None:
            return True
        self.go_to(self._when)
        self.say(self._moment_said())
        return False

    def _moment_said(self) -> Saying:
        from jobboard.text.interviews.moment import why_not

        moment = self._moment()
        if moment is None:
            return Saying(clean(why_not(self._when.text, self._today)), wrong=True)
        meaning, warns = self._meaning(moment)
        return Saying(meaning, wrong=warns)
