"""Filling in from the board: a fact of the card under the cursor, and a note on it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.errors import JobboardError
from jobboard.text.clean import brief, clean, is_clean
from jobboard.ui.screens.board.desk import Desk

if TYPE_CHECKING:
    from jobboard.text.document import Document
    from jobboard.ui.options import Option

FIELDS = {
    "applied": ("Date applied", "yesterday, -3, fri, 2026-11-21", "application"),
    "url": ("Link", "https://…", "url address posting"),
    "location": ("Place", "a town, or remote", "location city"),
    "salary": ("Pay", "as the posting says it", "salary compensation"),
    "reason": ("Reason", "why not, or why it ended", ""),
    "contact": ("Contact", "a name, an address", "recruiter person"),
    "next": ("Next action", "call Jane fri", "todo follow-up"),
    "resume": ("Résumé sent", "the file, or which version", "cv"),
    "letter": ("Letter sent", "the file, or which version", "cover"),
    "deadline": ("Deadline", "fri, in 2 weeks, 2026-12-01", "answer by due"),
    "tags": ("Tags", "with commas between them", "labels"),
    "company": ("Company", "who one would work for", "employer"),
    "position": ("Position", "the title of the job", "role"),
    "source": ("Source", "where it was found", "heard referral"),
    "job_id": ("Job id", "as the posting has it", "number reference"),
    "posted": ("Date posted", "yesterday, -3, fri, 2026-11-21", "posting"),
}
"""The facts that can be edited: what each is called, an example, and other words by which it is found."""

LONGEST, LONGEST_HINT = 2_000, 34
"""Characters of a value and of a note; of a value in the list of all facts."""

KEYS = "enter writes it   esc leaves it"


class Filling(Desk):
    """What is shown to be edited is the value in the file as it is now, not that of a card which may be of long ago."""

    def action_note(self) -> None:
        if self._view.card is not None:
            self.soon(self._note(self._view.card))

    async def edit_field(self, card: Card, name: str | None = None) -> None:
        """Edit one fact in place; without a name it is chosen among all, each with its value."""
        try:
            document = await asyncio.to_thread(self._actions.read_card, self._live.folder, card)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
            return
        name = name or await self._chosen(card, document)
        if name is None:
            return
        if can_be_edited(document, name):
            await self._edit(card, document, name)
        else:
            what = FIELDS[name][0].lower()
            self.say(clean(f"the {what} cannot stand in one line as it is: e opens the editor"), severity="refused")

    async def _chosen(self, card: Card, document: Document) -> str | None:
        from jobboard.ui.screens.picker import PickerScreen

        return await self.ask(PickerScreen(clean(f"{_name(card)}: which fact?"), options(document), "a fact"))

    async def _edit(self, card: Card, document: Document, name: str) -> None:
        from jobboard.text.changes.fields.wished import value_of
        from jobboard.ui.meant import as_written, meaning
        from jobboard.ui.screens.ask import AskScreen

        today, seen, guessed = self._live.folder.today(), value_of(document.facts, name), name in document.facts.guessed
        what, example, _ = FIELDS[name]
        check = partial(meaning, name, today=today, now=seen, guessed=guessed)
        question = clean(f"{_name(card)}: {what.lower()}")
        typed = await self.ask(AskScreen(question, example, seen or "", KEYS, check, LONGEST))
        if typed is None or (typed == (seen or "") and not guessed):
            return
        self._changes.set_field(card, name, typed if typed == seen else as_written(name, typed, today), seen)

    async def _note(self, card: Card) -> None:
        from jobboard.ui.screens.ask import AskScreen

        question, today = clean(f"{_name(card)}: a note"), self._live.folder.today()
        keys = f"enter writes it with the date, {today}   esc leaves it"
        text = await self.ask(AskScreen(question, "what is worth knowing later", keys=keys, longest=LONGEST))
        if text:
            self._changes.note(card, text)


def options(document: Document) -> tuple[Option, ...]:
    """The facts to choose from, those that matter first in this column leading, each with its value."""
    from jobboard.text.changes.fields.wished import value_of
    from jobboard.ui.options import Option
    from jobboard.ui.pane.facts import FIRST

    facts = document.facts
    return tuple(
        Option(name, clean(FIELDS[name][0]), brief(value_of(facts, name) or "", LONGEST_HINT), names=FIELDS[name][2])
        for name in dict.fromkeys((*FIRST.get(facts.status or "", ()), *FIELDS))
    )


def can_be_edited(document: Document, name: str) -> bool:
    """Whether a line can show the value just as it is; of any other, what the line shows would be written over it."""
    from jobboard.text.changes.fields.wished import value_of
    from jobboard.text.facts import place_of

    field, value = place_of(document.fields, name), value_of(document.facts, name) or ""
    stands = document.text[field.start : field.end] if field is not None else ""
    return len(value) <= LONGEST and is_clean(value) and is_clean(stands)


def _name(card: Card) -> str:
    return card.facts.company or card.id
