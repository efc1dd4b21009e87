"""What is on the board already: the cards that a new application may be the same as, and how that is told. Pure.

Nothing is guessed by likeness: what is told as known has the same link, the same job id at the same company, or the
same title there but for what titles are written with. Where a company is not stated, the title has to be the same, and
the job id too, unless neither of the two states a company and nothing tells them apart: that is worth a word, but not
certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from jobboard.board.address import normal
from jobboard.board.card import Card
from jobboard.board.known_by import Part, firm_of, job_id_of
from jobboard.slots import frozen
from jobboard.text.clean import brief, clean
from jobboard.text.job_title import JobTitle, alike, job_title
from jobboard.text.names import key
from jobboard.text.values import Facts

if TYPE_CHECKING:
    from jobboard.text.wanted import Wanted

Why = Literal[
    "the same link",
    "the same job id",
    "the same position",
    "the same company",
    "the same job id and position",
    "the same position without a company",
    "nearly the same position",
]
"""What a card has in common with what is looked for. By the company alone only what states no position is known."""

WHYS: tuple[Why, ...] = get_args(Why)
"""The reasons, the one that says most first."""

CERTAIN: tuple[Why, ...] = ("the same link", "the same job id", "the same position", "the same company")
"""The reasons that leave no doubt; with the others it may be another job."""

_TOLD = 100
"""Characters of a company or a position that are told."""


@frozen
class About:
    """What is known of an application that is to be made; None is what is not stated."""

    company: str | None = None
    position: str | None = None
    url: str | None = None
    job_id: str | None = None
    location: str | None = None

    @classmethod
    def of(cls, wanted: Wanted | Facts) -> About:
        """What a new application, or one on the board, says of itself."""
        return cls(wanted.company, wanted.position, wanted.url, wanted.job_id, wanted.location)


@frozen
class Known:
    """A card that is the same as what was looked for, and why."""

    card: Card
    why: Why


class Index:
    """The cards of a board, by what another application may have in common with them. It never changes."""

    __slots__ = ("_cards", "_more")

    def __init__(self, cards: Iterable[Card] = ()) -> None:
        self._cards, self._more = Part(cards), Part()

    def with_(self, about: About, name: str) -> Index:
        """These cards and one of the same call that is on no board yet; `name` is the file it comes from."""
        facts = Facts(about.company, about.position, url=about.url, job_id=about.job_id, location=about.location)
        index = Index()
        index._cards, index._more = self._cards, self._more.with_(Card(name, "", facts))
        return index

    def known(self, about: About) -> tuple[Known, ...]:
        """The cards that are the same, each once with the best reason; of those with one reason the newest first."""
        best: dict[tuple[str, str], Known] = {}
        for part in (self._cards, self._more):
            for why, card in _found(part, about):
                known = best.get((card.path, card.id))
                if known is None or WHYS.index(why) < WHYS.index(known.why):
                    best[card.path, card.id] = Known(card, why)
        newest = sorted(best.values(), key=lambda known: _since(known.card) or "", reverse=True)
        return tuple(sorted(newest, key=lambda known: WHYS.index(known.why)))


def _found(part: Part, about: About) -> Iterator[tuple[Why, Card]]:
    if about.url and (link := normal(about.url)):
        yield from (("the same link", card) for card in part.same_link(link))
    name, job = firm_of(about), job_id_of(about.job_id)
    if name and job:
        yield from (("the same job id", card) for card in part.same_id(name, job))
    title = job_title(about.position) if about.position else None
    if title is None:
        return
    for other, card in part.titles(name) if name else ():
        if likeness := alike(title, other):
            yield ("the same position" if likeness == "same" else "nearly the same position"), card
    yield from _found_without_a_company(part, about, title)


def _found_without_a_company(part: Part, about: About, title: JobTitle) -> Iterator[tuple[Why, Card]]:
    """The cards that may be the same where one side states no company."""
    name, job = firm_of(about), job_id_of(about.job_id)
    for card in part.same_id_anywhere(job) if job else ():
        if name is None or firm_of(card.facts) is None:
            other = job_title(card.facts.position or "")
            if other and alike(title, other) == "same":
                yield "the same job id and position", card
    if name is None:
        cards = (card for card in part.nameless(title) if not _told_apart(about, About.of(card.facts)))
        yield from (("the same position without a company", card) for card in cards)


def _told_apart(one: About, other: About) -> bool:
    """Whether both state a job id, a link or a place, and not the same."""
    pairs = (
        (job_id_of(one.job_id), job_id_of(other.job_id)),
        (normal(one.url or ""), normal(other.url or "")),
        (key(one.location or ""), key(other.location or "")),
    )
    return any(mine and yours and mine != yours for mine, yours in pairs)


def _since(card: Card) -> str | None:
    return card.facts.changed or card.facts.applied


def told(known: Known, today: date) -> str:
    """By what a card is the same, how it stands, and which it is, as a part of a sentence; what decides comes first.

    `on the board already, by the same link: APPLIED, rejected, 3 months ago, as Acme · Editor (acme)`; of one that
    comes from the same call: `in saved.html already, by the same link, as Acme · Editor`.
    """
    card, facts = known.card, known.card.facts
    names = " · ".join(brief(name, _TOLD) for name in (facts.company, facts.position) if name)
    if not card.path:
        return ", as ".join(filter(None, (f"in {clean(card.id)} already, by {known.why}", names)))
    since = _since(card)
    stands = (card.status or "UNSORTED", facts.outcome, ago(date.fromisoformat(since), today) if since else None)
    named = f"{names} ({clean(card.id)})" if names else clean(card.id)
    return f"on the board already, by {known.why}: {', '.join(filter(None, stands))}, as {named}"


def ago(day: date, today: date) -> str:
    """How long ago a day was, in the largest unit of which there are two or more: `5 days ago`, `3 weeks ago`.

    One that is still to come is `today`: what was dated ahead by a day is not worth a word.
    """
    days = (today - day).days
    if days < 2:
        return "yesterday" if days == 1 else "today"
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if months >= 24:
        return f"{months // 12} years ago"
    if months >= 2:
        return f"{months} months ago"
    return f"{days // 7} weeks ago" if days >= 14 else f"{days} days ago"
