"""What is told of a change: what was written and how it goes back, or what is in the way."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.slots import frozen
from jobboard.text.clean import CleanText, clean
from jobboard.ui.kept import Slip
from jobboard.ui.widgets.notice import Severity

if TYPE_CHECKING:
    from jobboard.store.written import Done, Result

ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@frozen
class Manner:
    """How an action is told: before its label, how it goes back, what is said where there is nothing to do.

    `follows`: the cursor goes to the card that was changed. `not_done` is what is said where something is in the way of
    an action that changes all its files or none. `quiet`: what was done is seen, so nothing is said of it.
    """

    before: str
    back: str
    nothing: str = ""
    follows: bool = True
    not_done: str = ""
    quiet: bool = False

    @property
    def all_or_nothing(self) -> bool:
        """Whether what is in the way of one file keeps all of them as they are."""
        return bool(self.not_done)


DO = Manner("", "u takes it back", follows=False)
STUDY = Manner("", "in your own _prep/, for every application; u takes it back", follows=False)
TICK = Manner("", "u takes it back", follows=False, quiet=True)
ADD = Manner("", "e opens it in the editor, u takes it back")
UNDO = Manner("taken back: ", "U makes it again", "there is nothing to take back", not_done="not taken back")
REDO = Manner("made again: ", "u takes it back", "there is nothing to make again", not_done="not made again")
SKIP = Manner(
    "left as it is: ", "u goes on to the change before it", "there is no change to leave as it is", follows=False
)


PAST = CleanText("“leave the last change” in the palette (ctrl+p) lets u go on to the one before it")


OFFERED = {"N": "next_action", "r": "round", "f": "field"}
"""The keys with which a line of an offer begins, and their commands."""


@frozen
class Written:
    """What became of a change: lines to tell and how grave they are, the card to go to.

    `wrote`: a file was changed, in the way that the first notice in a folder explains. `offer` is the id of the card of
    which the lines offer something, `offers` the commands that do it, `refused` the id of the one card that could not
    be changed. `kept` is what was typed and could not be written.
    """

    lines: tuple[CleanText, ...]
    severity: Severity = "done"
    card: str | None = None
    wrote: bool = False
    offer: str | None = None
    offers: frozenset[str] = frozenset()
    refused: str | None = None
    kept: Slip | None = None


def told(done: Done | None, manner: Manner, also: str = "", beside: str = "") -> Written:
    """What is told of an action: the refusals, else what was written, what there is `beside` it, what is `also` to be
    said of it (a line each), how it goes back.
    """
    if done is None:
        return Written((clean(manner.nothing),), "said")
    refusals = [each.error.sentence for each in done.results if each.error is not None]
    warnings = [clean(warning) for each in done.results for warning in each.warnings]
    changed = [each for each in done.results if each.changed]
    if refusals:
        counted = _counted(done, manner, len(changed), len(refusals))
        past = (PAST,) if manner is UNDO and not changed else ()
        alone = done.results[0].id if len(done.results) == 1 else None
        return Written((*counted, *map(clean, refusals), *warnings, *past), "refused", refused=alone)
    if manner is SKIP:
        return Written((clean(manner.before + done.label), CleanText(manner.back)))
    if not changed:
        return Written((clean(f"{done.label}: it is so already"), *warnings), "said")
    label = clean(", date ".join([manner.before + done.label, *_dates(changed[0], done.label)]))
    said = [clean(line) for line in (beside, *also.split("\n")) if line]
    more = (*warnings, *said, *([CleanText(manner.back)] if done.undoable else []))
    card = changed[0].id if manner.follows else None
    lines = (*warnings,) if manner.quiet else (label, *more)
    keys = {line.partition(" ")[0].rstrip(":") for line in also.split("\n")}
    offers = frozenset(OFFERED[key] for key in keys & OFFERED.keys())
    return Written(lines, card=card, wrote=manner is DO, offer=changed[0].id if offers else None, offers=offers)


def _dates(result: Result, label: str) -> list[str]:
    """The date that was written as a value of its own, if one was and the label does not say it."""
    return [edit.after for edit in result.edits if ISO_DATE.fullmatch(edit.after) and edit.after not in label][:1]


def _counted(done: Done, manner: Manner, changed: int, refused: int) -> tuple[CleanText, ...]:
    """What of many was changed and what was not; of an action that is all or nothing, that it was not taken back."""
    if manner.all_or_nothing and not changed:
        return (clean(f"{manner.not_done}: {done.label}. Nothing was changed, because:"),)
    if changed + refused < 2:
        return ()
    back = f", {manner.back}" if done.undoable else ""
    which = f"{changed} were changed{back}; " if changed else ""
    return (clean(f"{manner.before}{done.label}: {which}{refused} were not:"),)


def kept_told(slip: Slip, key: str, there: Container[str]) -> CleanText:
    """How what was typed comes back; `key` asks for it, "" where none does. `there` are the ids of all cards."""
    if slip.card is not None and slip.card.id not in there:
        return CleanText("what you typed is kept: it comes back with the file")
    return clean(f"what you typed is kept: {f'{key} brings it back' if key else 'it comes back when asked for again'}")


def put_back(before: Card, after: Card) -> CleanText:
    """That another program made a card again what it was before our change."""
    was, made = (card.facts.outcome or card.status or "unsorted" for card in (before, after))
    return clean(f"{before.name}: another program put it back to {was}; it was {made}")


def offered(card: Card, today: date) -> str:
    """What is offered on a card that has just come to where it stands, never demanded: to note what was sent, to add
    the round that comes, the next action. A line each.
    """
    from jobboard.board.next_steps import offer

    offers = [offer(card, today)]
    if card.status == "APPLIED" and not (card.facts.resume and card.facts.letter):
        offers.insert(0, "f notes which résumé and which letter were sent")
    if card.status == "INTERVIEW":
        offers.insert(0, "r adds the round: what kind, when, with whom")
    return "\n".join(filter(None, offers))


def offered_next(card: Card, today: date) -> str:
    """The next action that is offered with what was noted on a card."""
    from jobboard.board.next_steps import offer

    return offer(card, today) or ""
