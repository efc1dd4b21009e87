"""The form for another application, which a posting that is pasted or whose path is given fills in."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import STATUSES
from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.driver import MOST_PASTED
from jobboard.ui.kept import Typed
from jobboard.ui.meant import as_written, meaning
from jobboard.ui.screens.add_parts import (
    ADDRESS,
    AGAIN,
    ASKED,
    COLUMN_KEYS,
    COMPANY,
    DATES,
    FOUND,
    PASTE,
    PATH,
    READING,
    REASON,
    SEVERAL,
    TOO_LONG,
    Around,
    is_enough,
    joined,
)
from jobboard.ui.screens.form import Form
from jobboard.ui.widgets.choice import Choice
from jobboard.ui.widgets.field import Saying
from jobboard.ui.widgets.form_rows import Line, Row

if TYPE_CHECKING:
    from jobboard.intake.values import Posting
    from jobboard.text.wanted import Wanted

_NEWLINES = re.compile(r"[\r\n]+")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BARS = 2
"""So many `|` in one line make it a posting: `Acme | Engineer | Berlin`."""


class AddScreen(Form["Wanted"]):
    """Dismissed with what is wanted, or None. `pasted` is what was pasted before it came up.

    What is on the board already is told while one types; it is then written only when asked to a second time.
    """

    def __init__(self, around: Around, status: str = "PREPARED", pasted: str = "") -> None:
        super().__init__("add", CleanText("Add an application"), lines=3)
        self._around, self._pasted = around, pasted
        self._posting: Posting | None = None
        self._again: Wanted | None = None
        self._answers = tuple(map(self.line, (*ASKED, *FOUND)))
        self._link = next(each for each in self._answers if each.field.name == "url")
        self._told: Saying | None = None
        names = tuple(CleanText(COLUMN_NAMES[each]) for each in STATUSES)
        self._column = Choice(names, STATUSES.index(status), self._typed)
        self._reason = self.line(REASON)
        self._why = Row(REASON.label, self._reason)
        answers = [Row(each.field.label, each) for each in self._answers]
        self.rows = (*answers, Row(CleanText("Column"), self._column), self._why)
        for row in (*answers[len(ASKED) :], self._why):
            row.display = False

    def on_mount(self) -> None:
        if self._pasted and not self.takes(self._pasted):
            self._answers[0].put(self._answers[0].taken(self._pasted))

    # What is typed

    def saying(self) -> Saying:
        """What is on the board already, else what the file will be called and what was taken in."""
        from jobboard.intake.paths import paths_in

        if self._told is not None:
            return self._told
        line = self.focused
        if isinstance(line, Line) and paths_in(line.text):
            return PATH
        if isinstance(line, Line) and line.field.name in DATES and line.text:
            meant, fits = meaning(line.field.name, line.text, self._around.today)
            return Saying(meant, wrong=not fits)
        wanted = self.wanted()
        if not is_enough(wanted):
            return Saying(clean(self._taken_in())) if self._posting else PASTE
        known, also = self._around.known(wanted), self._around.also(wanted)
        if known:
            return Saying(joined(known, also), wrong=True)
        return Saying(joined(f"writes {self._around.named(wanted)}", also, self._taken_in()))

    def keys(self) -> Saying:
        return COLUMN_KEYS if self.focused is self._column else super().keys()

    def is_touched(self) -> bool:
        return super().is_touched() or self._posting is not None

    def typed(self) -> Typed:
        texts = super().typed().texts
        return Typed(texts, self._column.place, posting=self._posting) if texts else Typed()

    def refill(self, kept: Typed) -> None:
        super().refill(kept)
        self._posting = kept.posting
        if kept.chosen is not None:
            self._column.place = kept.chosen
        for row in self.rows[len(ASKED) : len(self._answers)]:
            row.display = row.field.text != "" if isinstance(row.field, Line) else row.display
        self._tell_lines()

    def wanted(self) -> Wanted:
        """What the form says; an empty field is None."""
        from jobboard.text.wanted import Wanted

        stated: dict[str, Any] = {each.field.name: each.text or None for each in self._answers}
        for name in ("url", *DATES):
            if stated.get(name):
                with suppress(JobboardError):  # what it cannot be stays as it was typed, for `answer` to tell
                    stated[name] = as_written(name, stated[name], self._around.today)
        text = self._posting.text if self._posting else ""
        status = STATUSES[self._column.place]
        reason = self._reason.text if status == "DID_NOT_APPLY" else ""
        return Wanted(**stated, status=status, reason=reason or None, posting=text or None)

    def write(self) -> None:
        """A path or an address that stands in the wrong place is no value yet."""
        if not self._take_typed():
            super().write()

    def describe(self) -> None:
        """Ask why not where the column is that of what one did not apply to."""
        self._why.display = STATUSES[self._column.place] == "DID_NOT_APPLY"
        super().describe()

    def enter(self) -> None:
        if not self._take_typed():
            super().enter()

    def _take_typed(self) -> bool:
        """Take in what is typed, if it is the path of a file, or an address where something else is asked."""
        line = self.focused
        if not isinstance(line, Line) or not line.text or not self.takes(line.text):
            return False
        if line is not self._link:
            told, line.value = self._told, ""
            self._tell(told)
        return True

    def answer(self) -> Wanted | None:
        wanted = self.wanted()
        if not is_enough(wanted):
            self.demand(self._answers[0])
            return None
        for line in self._answers:
            if line.field.name in DATES and not meaning(line.field.name, line.text, self._around.today)[1]:
                self.go_to(line)  # which says what is wrong with it
                return None
        try:
            self._around.check(wanted)
        except JobboardError as error:
            self._tell(Saying(clean(error.sentence), wrong=True))
            return None
        return wanted if self._is_meant(wanted) else None

    def _is_meant(self, wanted: Wanted) -> bool:
        """Whether it is to be written; what is on the board already only when asked to a second time."""
        known = self._around.known(wanted)
        if not known or self._again == wanted:
            return True
        self._again = wanted
        self.say(Saying(clean(known), wrong=True))
        self.tell_keys(AGAIN)
        return False

    # What is pasted

    def takes(self, pasted: str) -> bool:
        """Take in a posting (several lines, or one with bars), a path, or an address where something else is asked."""
        from jobboard.intake.paths import paths_in

        paths = paths_in(pasted)
        if len(paths) > 1 or len(pasted) >= MOST_PASTED:
            self._tell(SEVERAL if paths else TOO_LONG)
            return True
        lines = [each for each in _NEWLINES.split(pasted) if each.strip()]
        line = lines[0].strip() if lines else ""
        if len(lines) > 1 or paths or line.count("|") >= _BARS:
            self._tell(READING)
            self.run_worker(self._take_in(pasted, paths), exclusive=True, exit_on_error=False)
            return True
        if _ADDRESS.fullmatch(line) and getattr(self.focused, "field", COMPANY).name != "url":
            self._link.put(clean(line))
            self.go_to(self._link)
            self._tell(ADDRESS)
            return True
        return False

    def _tell(self, saying: Saying | None) -> None:
        """Say this until something is typed."""
        self._told = saying
        self.describe()

    def _typed(self, typed: object) -> None:
        self._told = None
        super()._typed(typed)

    async def _take_in(self, pasted: str, paths: Sequence[str]) -> None:
        """Fill in what the posting states; what the person typed stays. A path that cannot be read can be corrected."""
        try:
            posting = await asyncio.to_thread(self._around.read, pasted)
        except JobboardError as error:
            if paths and isinstance(self.focused, Line) and not self.focused.text:
                self.focused.put(clean(pasted).strip())
            self._tell(Saying(clean(error.sentence), wrong=True))
            return
        before, self._posting = self._posting, posting
        for row, line in zip(self.rows, self._answers, strict=False):
            name = line.field.name
            if not line.text or (before is not None and line.text == _shown(before, line)):
                line.put(_shown(posting, line))
            row.display = bool(line.text) or name in {each.name for each in ASKED}
        self._tell_lines()
        self.go_to(next((each for each in self._answers[:2] if not each.text), self._answers[0]))
        self._tell(None)

    def _tell_lines(self) -> None:
        """Let the lower edge tell how long the posting is."""
        lines = len(self._posting.text.splitlines()) if self._posting else 0
        self.underline(CleanText(f" with a posting of {lines} line{'s' * (lines != 1)} " if lines else ""))

    def _taken_in(self) -> str:
        """What is to be known of what was taken in: what is not in it, what was repaired."""
        if self._posting is None:
            return ""
        missing = [each.field.name for each in self._answers[:2] if not each.text]
        text = f"no {' and no '.join(missing)} was found in it" if missing and self._posting.text else ""
        return " · ".join(filter(None, (text, *self._posting.notes)))


def _shown(posting: Posting, line: Line) -> str:
    """A value of the posting as a line can show it."""
    return clean(posting.value(line.field.name) or "")[: line.field.longest].strip()
