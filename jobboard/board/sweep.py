"""What would be closed as ghosted: the open applications that are quiet for long. Pure: today is an argument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from jobboard.board.card import Card
from jobboard.board.due import AWAITED, days_waiting, has_a_plan, nudges, sign_until
from jobboard.board.folded import folded
from jobboard.board.tasks.rules import is_of_the_posting
from jobboard.slots import frozen
from jobboard.text.nudge import is_reply


@frozen
class Swept:
    """An application that is quiet: the ISO day of its last sign of life, and how many days ago that is.

    `waiting` is for how many days it stands in its column, None where that is not known. `nudges` is how often it was
    nudged since it came there.
    """

    card: Card
    last: str
    quiet: int
    waiting: int | None = None
    nudges: int = 0

    def late(self, today: date) -> int:
        """For how many days the next action is due, 0 where none is."""
        step = self.card.facts.next
        return max(0, (today - date.fromisoformat(step.date)).days) if step is not None and step.date else 0


@frozen
class Sweep:
    """What is quiet for so many days or longer, the longest first; how many more are, but have a plan ahead."""

    swept: tuple[Swept, ...] = ()
    planned: int = 0


def sweep_of(cards: Iterable[Card], today: date, days: int) -> Sweep:
    """The open applications that were sent and are quiet for `days` or longer: the longest first, then by company.

    One of which no sign of life is dated is not known to be quiet. One with a plan is only counted, be it that its day
    is ahead or not as long ago as that; so is one that waits for the person, since then it is not they who are silent.
    """
    quiet = list(_quiet(cards, today, days))
    since = datetime.combine(date.fromordinal(max(1, today.toordinal() - days + 1)), time.min)
    swept = [each for each in quiet if not has_a_plan(each.card, since) and not _waits_for_me(each.card)]
    swept.sort(key=lambda each: (-each.quiet, folded(each.card.name), each.card.id))
    return Sweep(tuple(swept), len(quiet) - len(swept))


def _waits_for_me(card: Card) -> bool:
    """Whether the next action is to answer them, or an offer is to be answered."""
    facts = card.facts
    if facts.status == "OFFER" and facts.deadline and not is_of_the_posting(facts):
        return True
    return facts.next is not None and is_reply(facts.next.text)


def _quiet(cards: Iterable[Card], today: date, days: int) -> Iterator[Swept]:
    """The open ones of the columns that wait, with all that is known of their silence; plans are not looked at."""
    upto = today.isoformat()
    for card in cards:
        if card.status not in AWAITED or card.closed:
            continue
        last = sign_until(card, upto)
        if last is None or (quiet := (today - date.fromisoformat(last)).days) < days:
            continue
        nudged = nudges(card, today) if card.facts.nudged else 0
        yield Swept(card, last, quiet, days_waiting(card, today), nudged)
