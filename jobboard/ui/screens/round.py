"""The form for another round: what kind, when, with whom, where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from jobboard.text.clean import CleanText, clean
from jobboard.ui.meant import thanked
from jobboard.ui.options import Option, Options
from jobboard.ui.paint import DOTS, Ink, cut, line
from jobboard.ui.screens.form import Form
from jobboard.ui.widgets.bars import NOTHING
from jobboard.ui.widgets.field import Said, Saying
from jobboard.ui.widgets.form_rows import Row, TextField

if TYPE_CHECKING:
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

OWN = Saying(CleanText("a kind of your own; it is written as you type it"))
KIND_KEYS = Saying(CleanText("enter takes it   tab keeps yours   esc leaves"))
LINES = 4
"""Lines that the kinds have."""


@dataclass(frozen=True, slots=True)
class Offered:
    """Names to choose from; enter takes the first where it `fits` what was typed."""

    names: tuple[CleanText, ...]
    fits: bool = False

    @property
    def best(self) -> CleanText | None:
        """The name that enter takes."""
        return self.names[0] if self.fits and self.names else None


class Shelf(Said):
    """A sentence, or names side by side, the one that enter takes in brackets. A click takes one as well."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"shelf--name", "shelf--best"}
    """
    | Class | Description |
    | :- | :- |
    | `shelf--name`, `shelf--best` | A name that could be taken; the one that enter takes. |
    """

    class Taken(Message):
        """A name was clicked."""

        def __init__(self, name: CleanText) -> None:
            super().__init__()
            self.name = name

    @property
    def offered(self) -> Offered:
        """The names that are shown."""
        return self._value if isinstance(self._value, Offered) else Offered(())

    def on_click(self, event: events.Click) -> None:
        event.stop()
        at = event.get_content_offset(self)
        for row, start, text, name in self._spots():
            if name and at is not None and at.y == row and start <= at.x < start + cell_len(text):
                self.post_message(self.Taken(name))

    def render_line(self, y: int) -> Strip:
        if not self.offered.names:
            return super().render_line(y)
        inks: list[Ink] = []
        for row, _, text, name in self._spots():
            if row == y:
                inks.append(Ink(text, self._style("shelf--best" if name == self.offered.best else "shelf--name")))
        return line(inks, self.size.width, self._style())

    def _spots(self) -> Iterator[tuple[int, int, str, CleanText]]:
        """Line, first cell, what is drawn, and the name, of each that has room."""
        row, start, width = 0, 0, self.size.width
        names, best, last = self.offered.names, self.offered.best, self.size.height - 1
        for number, name in enumerate(names):
            marks = "[]" if name == best else "  "
            text = f"{marks[0]}{cut(name, width - 2)}{marks[1]}"
            more = len(DOTS) + 1 if row == last and number < len(names) - 1 else 0
            if start and start + cell_len(text) + more > width:
                if row == last:
                    yield row, start, f" {DOTS}", NOTHING
                    return
                row, start = row + 1, 0
            yield row, start, text, name
            start += cell_len(text)


class RoundScreen(Form["NewRound"]):
    """Dismissed with the round, or None. `kinds` are the names of the kinds of interviews; any other is fine too.

    `meaning` says what a moment means, and whether that is a warning. With a `kind` it is about when at once.
    """

    def __init__(self, kinds: Sequence[str], today: date, meaning: Meaning, kind: str = "") -> None:
        super().__init__("round", CleanText("A round"), LINES, Shelf(id="round-said"))
        names = tuple(dict.fromkeys(each for each in kinds if each.strip()))
        self._all = tuple(map(clean, names))
        self._kinds = Options(Option(each, clean(each)) for each in sorted(names, key=len))
        self._today, self._meaning = today, meaning
        self._kind = self.line(KIND, clean(kind).strip())
        self._when, self._with, self._where = map(self.line, (WHEN, WITH, WHERE))
        self.rows = tuple(Row(each.field.label, each) for each in (self._kind, self._when, self._with, self._where))

    def on_mount(self) -> None:
        if self._kind.given:
            self.go_to(self._when)

    def on_shelf_taken(self, message: Shelf.Taken) -> None:
        self._take(message.name)

    def saying(self) -> Saying:
        if self.focused is self._with and self._with.text:
            return Saying(thanked(self._with.text))
        if self.focused is self._kind and not self._offered.names:
            return OWN
        return self._moment_said() if self._when.text else Saying()

    def describe(self) -> None:
        super().describe()
        if self.focused is self._kind and self._offered.names:
            self._said.show(self._offered)

    def keys(self) -> Saying:
        best = self._offered.best if self.focused is self._kind else None
        return KIND_KEYS if best and best != self._kind.text else super().keys()

    def enter(self) -> None:
        """Take the kind that fits best; a moment that is not understood is not left behind."""
        best = self._offered.best
        if self.focused is self._kind and best:
            self._take(best)
        elif self.focused is not self._when or self._understood():
            super().enter()

    def write(self) -> None:
        if not self._kind.text:
            self.demand(self._kind)
        elif self._understood():
            self.leave(self.wanted())

    def wanted(self) -> NewRound:
        """What the form says."""
        from jobboard.text.changes.interviews.people import people_in
        from jobboard.text.changes.interviews.rounds import NewRound

        people, where = people_in(self._with.text), self._where.text or None
        return NewRound(self._named(), self._moment(), people, where)

    @property
    def _offered(self) -> Offered:
        """The kinds that fit what is typed, the best first, of equals the shortest; all of them where nothing is."""
        typed = self._kind.text
        if not typed:
            return Offered(self._all)
        return Offered(tuple(each.title for each in self._kinds.ranked(typed)), fits=True)

    def _take(self, name: CleanText) -> None:
        self._kind.put(name)
        self.go_to(self._when)

    def _named(self) -> str:
        """The kind, as the catalogue spells it where it has it."""
        typed = self._kind.text
        return next((each.id for each in self._kinds.all if each.title.casefold() == typed.casefold()), typed)

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
