"""The form for another application."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import STATUSES
from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.meant import address
from jobboard.ui.screens.form import Form
from jobboard.ui.widgets.choice import Choice
from jobboard.ui.widgets.field import Saying
from jobboard.ui.widgets.form_rows import Row, TextField

if TYPE_CHECKING:
    from jobboard.text.new import Wanted

COLUMN_KEYS = Saying(CleanText("← → or 1 … 5 choose   enter goes on   ctrl+s writes it"))
COMPANY = TextField(
    "company",
    CleanText("Company"),
    CleanText("a company or a position is enough"),
    needed=CleanText(" ! a company or a position is needed"),
)
FIELDS = (
    COMPANY,
    TextField("position", CleanText("Position")),
    TextField("url", CleanText("Link"), CleanText("https://…"), longest=2_000),
    TextField("location", CleanText("Place")),
    TextField("salary", CleanText("Pay"), CleanText("as the posting says it")),
)
"""What is typed, by the names of the fields of `Wanted`."""


class AddScreen(Form["Wanted"]):
    """Dismissed with what is wanted, or None. `named` says how its file will be called; `check` raises Refused for what
    cannot be written, so that it can be put right where it was typed.
    """

    def __init__(
        self,
        named: Callable[[Wanted], str],
        status: str = "PREPARED",
        check: Callable[[Wanted], object] = lambda _: None,
    ) -> None:
        super().__init__("add", CleanText("Add an application"))
        self._named, self._check = named, check
        self._answers = tuple(map(self.line, FIELDS))
        names = tuple(CleanText(COLUMN_NAMES[each]) for each in STATUSES)
        self._column = Choice(names, STATUSES.index(status), self._typed)
        self.rows = (*(Row(each.field.label, each) for each in self._answers), Row(CleanText("Column"), self._column))

    def saying(self) -> Saying:
        """What the file will be called."""
        wanted = self.wanted()
        name = self._named(wanted) if wanted.company or wanted.position else ""
        return Saying(clean(f"writes {name}" if name else ""))

    def keys(self) -> Saying:
        return COLUMN_KEYS if self.focused is self._column else super().keys()

    def wanted(self) -> Wanted:
        """What the form says; an empty field is None."""
        from jobboard.text.new import Wanted

        stated = {each.field.name: each.text or None for each in self._answers}
        if stated["url"]:
            stated["url"] = address(stated["url"])
        return Wanted(**stated, status=STATUSES[self._column.place])

    def answer(self) -> Wanted | None:
        wanted = self.wanted()
        if not (wanted.company or wanted.position):
            self.demand(self._answers[0])
            return None
        try:
            self._check(wanted)
        except JobboardError as error:
            self.say(Saying(clean(error.sentence), wrong=True))
            return None
        return wanted
