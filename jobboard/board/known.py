"""What is on the board already: the cards that a new application may be the same as, and how that is told. Pure.

Nothing is guessed by likeness: what is told as known has the same link, the same job id at the same company, or the
same title there but for what titles are written with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from jobboard.board.address import normal
from jobboard.board.card import Card
from jobboard.board.firm import firm
from jobboard.board.job_title import JobTitle, alike, job_title
from jobboard.text.clean import brief, clean
from jobboard.text.values import Facts

if TYPE_CHECKING:
    from jobboard.text.wanted import Wanted

Table = dict[str, list[Card]]

Why = Literal["the same link", "the same job id", "the same position", "nearly the same position"]
"""What a card has in common with what is looked for."""

WHYS: tuple[Why, ...] = get_args(Why)
"""The reasons, the one that says most first."""

_SHORTEST_ID = 3
"""Characters that a job id has at least: shorter ones are counters, such as the number of a row."""

_TOLD = 100
"""Characters of a company or a position that are told."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of an application that is to be made; None is what is not stated."""

    company: str | None = None
    position: str | None = None
    url: str | None = None
    job_id: str | None = None

    @classmethod
    def of(cls, wanted: Wanted | Facts) -> About:
        """What a new application, or one on the board, says of itself."""
        return cls(wanted.company, wanted.position, wanted.url, getattr(wanted, "job_id", None))


@dataclass(frozen=True, slots=True)
class Known:
    """A card that is the same as what was looked for, and why."""

    card: Card
    why: Why


class _Part:
    """Some cards by what they are found by. Their links and the titles at a company are read when first asked for."""

    __slots__ = ("_by_firm", "_by_id", "_by_link", "_cards", "_titles")

    def __init__(self, cards: Iterable[Card] = ()) -> None:
        self._cards = tuple(cards)
        self._by_link: Table | None = None
        self._by_id: Table = {}
        self._by_firm: Table = {}
        self._titles: dict[str, list[tuple[JobTitle, Card]]] = {}
        for card in self._cards:
            for table, key in self._places(card):
                table.setdefault(key, []).append(card)

    def with_(self, card: Card) -> _Part:
        """These cards and one more."""
        more = _Part()
        more._by_id, more._by_firm, more._by_link = dict(self._by_id), dict(self._by_firm), dict(self._links)
        for table, key in (*more._places(card), *((more._by_link, link) for link in _links_of(card))):
            table[key] = [*table.get(key, ()), card]
        return more

    def _places(self, card: Card) -> Iterator[tuple[Table, str]]:
        facts = card.facts
        if not facts.company or (name := firm(facts.company)) is None:
            return
        if facts.job_id and (job := _job_id(facts.job_id)):
            yield self._by_id, f"{name}\n{job}"
        if facts.position:
            yield self._by_firm, name

    @property
    def _links(self) -> Table:
        if self._by_link is None:
            self._by_link = {}
            for card in self._cards:
                for link in _links_of(card):
                    self._by_link.setdefault(link, []).append(card)
        return self._by_link

    def same_link(self, link: str) -> Sequence[Card]:
        """The cards whose address has this form."""
        return self._links.get(link, ())

    def same_id(self, name: str, job: str) -> Sequence[Card]:
        """The cards with this job id at a company."""
        return self._by_id.get(f"{name}\n{job}", ())

    def titles(self, name: str) -> list[tuple[JobTitle, Card]]:
        """The positions at a company, with their cards."""
        found = self._titles.get(name)
        if found is None:
            read = ((job_title(card.facts.position or ""), card) for card in self._by_firm.get(name, ()))
            found = self._titles[name] = [(title, card) for title, card in read if title is not None]
        return found


def _links_of(card: Card) -> Iterator[str]:
    if card.facts.url and (link := normal(card.facts.url)):
        yield link


class Index:
    """The cards of a board, by what another application may have in common with them. It never changes."""

    __slots__ = ("_cards", "_more")

    def __init__(self, cards: Iterable[Card] = ()) -> None:
        self._cards, self._more = _Part(cards), _Part()

    def with_(self, about: About, name: str) -> Index:
        """These cards and one of the same call that is on no board yet; `name` is the file it comes from."""
        facts = Facts(company=about.company, position=about.position, url=about.url, job_id=about.job_id)
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


def _found(part: _Part, about: About) -> Iterator[tuple[Why, Card]]:
    if about.url and (link := normal(about.url)):
        yield from (("the same link", card) for card in part.same_link(link))
    name = firm(about.company) if about.company else None
    if name is None:
        return
    if about.job_id and (job := _job_id(about.job_id)):
        yield from (("the same job id", card) for card in part.same_id(name, job))
    title = job_title(about.position) if about.position else None
    if title is None:
        return
    for other, card in part.titles(name):
        if likeness := alike(title, other):
            yield ("the same position" if likeness == "same" else "nearly the same position"), card


def _job_id(text: str) -> str | None:
    """A job id as ids are compared: without case and blanks; None for one that is too short to say which job."""
    bare = "".join(text.casefold().split())
    return bare if len(bare) >= _SHORTEST_ID else None


def _since(card: Card) -> str | None:
    return card.facts.changed or card.facts.applied


def told(known: Known, today: date) -> str:
    """The card, by what it is the same, and how it stands, as a part of a sentence.

    `Acme · Editor (acme) is on the board already, by the same link: APPLIED, rejected, 3 months ago`; of one that comes
    from the same call: `Acme · Editor is in saved.html already, by the same link`.
    """
    card, facts = known.card, known.card.facts
    names = " · ".join(brief(name, _TOLD) for name in (facts.company, facts.position) if name)
    if not card.path:
        return f"{names} is in {clean(card.id)} already, by {known.why}"
    named = f"{names} ({clean(card.id)})" if names else clean(card.id)
    since = _since(card)
    stands = (card.status or "UNSORTED", facts.outcome, ago(date.fromisoformat(since), today) if since else None)
    return f"{named} is on the board already, by {known.why}: {', '.join(each for each in stands if each)}"


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
