"""Filling in from the board: a fact of the card under the cursor, and a note on it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.errors import JobboardError, Refused
from jobboard.text.clean import CleanText, brief, clean, is_clean
from jobboard.ui.kept import NOTE, Slip
from jobboard.ui.screens.board.keeping import Keeping

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
    "guide": ("Role guide", "the name of the guide to lay its pay against", "market role"),
}
"""The facts that can be edited: what each is called, an example, and other words by which it is found."""

OFFERED = {
    "base": ("Offer: base", "$210,000, €5,500 a month", "salary pay"),
    "bonus": ("Offer: bonus", "15 % target, up to 20 %, $20,000", "variable commission"),
    "equity": ("Offer: equity", "$120,000 over 4 years, 1 year cliff", "rsu stock options shares"),
    "vesting": ("Offer: vesting", "40/30/20/10, 25 % a year", "cliff"),
    "sign-on": ("Offer: sign-on", "$20,000, half at start, half after a year", "signing bonus"),
    "leave": ("Offer: leave", "30 days", "holiday vacation pto"),
    "start": ("Offer: start", "mon, 1 feb, 2027-01-04", "first day"),
    "answer by": ("Offer: answer by", "fri, in 2 weeks, 2026-12-01", "deadline decide"),
    "level": ("Offer: level", "the level, in their words", "grade"),
    "hours": ("Offer: hours", "40 a week", "time"),
    "notice": ("Offer: notice", "3 months", "probation"),
    "pension": ("Offer: pension", "6 % matched", "retirement 401k"),
    "benefits": ("Offer: benefits", "health, dental", "perks insurance"),
    "relocation": ("Offer: relocation", "$5,000", "moving"),
    "total": ("Offer: total", "as they put it", "package compensation ote"),
}
"""The same for the parts of an offer."""

LONGEST, LONGEST_HINT = 2_000, 34
"""Characters of a value and of a note; of a value in the list of all facts."""


class Filling(Keeping):
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
            what = (OFFERED if name in OFFERED else FIELDS)[name][0].lower().removeprefix("offer: ")
            why = clean(f"the {what} cannot stand in one line as it is: e opens the editor")
            typed = (clean(f"you typed “{slip.typed.line}”") for slip in self.kept(card, name))
            self.say(why, *typed, severity="refused")

    async def _chosen(self, card: Card, document: Document) -> str | None:
        from jobboard.ui.screens.picker import PickerScreen

        title, every = clean(f"{card.name}: which fact?"), options(document)
        kept = next((slip.what for slip in self.kept(card) if slip.what in {each.id for each in every}), None)
        return await self.ask(PickerScreen(title, every, "a fact", current=kept))

    async def _edit(self, card: Card, document: Document, name: str) -> None:
        from jobboard.ui.screens.ask import KEYS, AskScreen

        seen, guessed = value_in(document, name), name in document.facts.guessed
        what, example, _ = (OFFERED if name in OFFERED else FIELDS)[name]
        question = clean(f"{card.name}: {what.lower().replace('offer: ', 'offer, ')}")
        check = partial(self._means, document, name, seen, guessed)
        screen = AskScreen(question, example, seen or "", KEYS, check, LONGEST, stands=seen or "")
        slip = self._slip_of(card, name)
        typed = await self.ask_again(screen, slip, self.latest(slip))
        if typed is None or (typed == (seen or "") and not guessed):
            return
        written = typed if typed == seen else self._written(name, typed)
        self._changes.set_field(card, name, written, seen, slip.saying(screen.typed()))

    def _slip_of(self, card: Card, name: str) -> Slip:
        return Slip(card, name, "next_action" if name == "next" else "field")

    def _means(
        self, document: Document, name: str, seen: str | None, guessed: bool, typed: str
    ) -> tuple[CleanText, bool]:
        """What a typed value means, or what is wrong with it."""
        from jobboard.ui.meant import meaning

        today, field = self._live.folder.today(), "deadline" if name == "answer by" else name
        if name not in OFFERED or name == "answer by" or typed in ("", seen):
            return meaning(field, typed, today, seen, guessed=guessed)
        from jobboard.fit.offers.read import comes_to
        from jobboard.ui.meant import first_day

        try:
            written = self._written(name, typed)
            if name == "start":
                return first_day(written, today), True
            return clean(comes_to(document, name, written)), True
        except Refused as refused:
            return clean(refused.sentence), False

    def _written(self, name: str, typed: str) -> str:
        """The value as the file is to have it. Raises Refused for what can be no value of that fact or part."""
        from jobboard.text.changes.offer import typed_part
        from jobboard.ui.meant import as_written

        write = typed_part if name in OFFERED else as_written
        return write(name, typed, self._live.folder.today())

    async def _note(self, card: Card) -> None:
        from jobboard.ui.screens.ask import AskScreen

        question, today = clean(f"{card.name}: a note"), self._live.folder.today()
        keys = f"enter writes it with the date, {today}   esc leaves it"
        screen = AskScreen(question, "what is worth knowing later", keys=keys, longest=LONGEST)
        slip = Slip(card, NOTE, "note")
        text = await self.ask_again(screen, slip, self.latest(slip))
        if text:
            self._changes.note(card, text, slip.saying(screen.typed()))


def options(document: Document) -> tuple[Option, ...]:
    """The facts to choose from, those that matter first in this column leading, each with its value; at OFFER its parts
    too, behind the facts that matter first.
    """
    from jobboard.ui.options import Option
    from jobboard.ui.pane.facts import FIRST

    status = document.facts.status or ""
    parts = OFFERED if status == "OFFER" else {}
    every = {**FIELDS, **parts}
    return tuple(
        Option(name, clean(every[name][0]), brief(value_in(document, name) or "", LONGEST_HINT), names=every[name][2])
        for name in dict.fromkeys((*FIRST.get(status, ()), *parts, *FIELDS))
    )


def value_in(document: Document, name: str) -> str | None:
    """The value of a fact or of a part of the offer, as a person sees and edits it."""
    from jobboard.text.changes.fields.wished import value_of
    from jobboard.text.changes.offer import part_of

    return part_of(document, name) if name in OFFERED else value_of(document.facts, name)


def can_be_edited(document: Document, name: str) -> bool:
    """Whether a line can show the value just as it is; of any other, what the line shows would be written over it."""
    value, stands = value_in(document, name) or "", _text_of(document, name)
    return len(value) <= LONGEST and is_clean(value) and is_clean(stands)


def _text_of(document: Document, name: str) -> str:
    """What stands in the place of a fact or of a part, markup and all."""
    from jobboard.text.facts import place_of
    from jobboard.text.offer import offer_places

    places = offer_places(document) if name in OFFERED else ()
    field = next((each.field for each in places if each.field.name == name and each.states), None)
    field = field or place_of(document.fields, "deadline" if name == "answer by" else name)
    return document.text[field.start : field.end] if field is not None else ""
