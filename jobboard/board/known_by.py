"""Cards by what another application may have in common with them: link, job id, company, title. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from jobboard.board.address import normal
from jobboard.board.card import Card
from jobboard.board.firm import firm
from jobboard.text.job_title import JobTitle, job_title

Table = dict[str, list[Card]]

_SHORTEST_ID = 3
"""Characters that a job id has at least: shorter ones are counters, such as the number of a row."""


_SHARED = 20
"""Cards that may have one job id at different companies."""

_MOST_NAMELESS = 200
"""Cards of one title without a company that are looked at."""


class OfACompany(Protocol):
    """What may name a company."""

    @property
    def company(self) -> str | None:
        """Its name."""


class Part:
    """Some cards by what they are found by. Their links and the titles at a company are read when first asked for."""

    __slots__ = ("_by_firm", "_by_id", "_by_link", "_by_title", "_cards", "_titles")

    def __init__(self, cards: Iterable[Card] = ()) -> None:
        self._cards = tuple(cards)
        self._by_link: Table | None = None
        self._by_title: Table | None = None
        self._by_id: Table = {}
        self._by_firm: Table = {}
        self._titles: dict[str, list[tuple[JobTitle, Card]]] = {}
        for card in self._cards:
            for table, place in self._places(card):
                table.setdefault(place, []).append(card)

    def with_(self, card: Card) -> Part:
        """These cards and one more."""
        more = Part()
        more._by_id, more._by_firm = dict(self._by_id), dict(self._by_firm)
        more._by_link, more._by_title = dict(self._links), dict(self._nameless)
        places = [*more._places(card), *((more._by_link, link) for link in _links_of(card))]
        for table, place in (*places, *((more._by_title, form) for form in _forms_of(card))):
            table[place] = [*table.get(place, ()), card]
        return more

    def _places(self, card: Card) -> Iterator[tuple[Table, str]]:
        facts, name = card.facts, firm_of(card.facts)
        job = job_id_of(facts.job_id)
        if job and facts.position:
            yield self._by_id, f"\n{job}"
        if job and name:
            yield self._by_id, f"{name}\n{job}"
        if facts.position and name:
            yield self._by_firm, name

    @property
    def _links(self) -> Table:
        if self._by_link is None:
            self._by_link = _table(self._cards, _links_of)
        return self._by_link

    @property
    def _nameless(self) -> Table:
        if self._by_title is None:
            self._by_title = _table(self._cards, _forms_of)
        return self._by_title

    def same_link(self, link: str) -> Sequence[Card]:
        """The cards whose address has this form."""
        return self._links.get(link, ())

    def same_id(self, name: str, job: str) -> Sequence[Card]:
        """The cards with this job id at a company."""
        return self._by_id.get(f"{name}\n{job}", ())

    def same_id_anywhere(self, job: str) -> Sequence[Card]:
        """The cards with this job id that state a position; none where so many have it that it is no id of a job."""
        cards = self._by_id.get(f"\n{job}", ())
        return cards if len(cards) <= _SHARED else ()

    def nameless(self, title: JobTitle) -> Iterator[Card]:
        """The cards without a company that have this title, the first of very many."""
        for form in _forms(title):
            yield from self._nameless.get(form, ())[:_MOST_NAMELESS]

    def titles(self, name: str) -> list[tuple[JobTitle, Card]]:
        """The positions at a company, with their cards."""
        found = self._titles.get(name)
        if found is None:
            read = ((job_title(card.facts.position or ""), card) for card in self._by_firm.get(name, ()))
            found = self._titles[name] = [(title, card) for title, card in read if title is not None]
        return found


def _table(cards: Iterable[Card], keys: Callable[[Card], Iterator[str]]) -> Table:
    table: Table = {}
    for card in cards:
        for found in keys(card):
            table.setdefault(found, []).append(card)
    return table


def _links_of(card: Card) -> Iterator[str]:
    if card.facts.url and (link := normal(card.facts.url)):
        yield link


def _forms_of(card: Card) -> Iterator[str]:
    """The forms of the title of a card without a company."""
    title = job_title(card.facts.position) if card.facts.position and firm_of(card.facts) is None else None
    return _forms(title) if title else iter(())


def _forms(title: JobTitle) -> Iterator[str]:
    """Texts of which two titles have one in common where they are the same."""
    return (" ".join((*title.level, "\n", *form)) for form in title.forms)


def firm_of(of: OfACompany) -> str | None:
    """The company of an application as companies are compared; None where it names none."""
    return firm(of.company) if of.company else None


def job_id_of(text: str | None) -> str | None:
    """A job id as ids are compared: without case and blanks; None for one that is too short to say which job."""
    bare = "".join((text or "").casefold().split())
    return bare if len(bare) >= _SHORTEST_ID else None
