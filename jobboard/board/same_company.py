"""The other applications at a company: which they are, how each stands, whom one knows there. Pure.

Two companies are the same where `firm` makes one name of them; a company that is not named is nobody's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from jobboard.board.agenda import ends, is_cancelled
from jobboard.board.card import Card
from jobboard.board.firm import firm
from jobboard.board.folded import folded
from jobboard.board.known import ago
from jobboard.board.known_by import firm_of
from jobboard.slots import frozen
from jobboard.text.clean import CleanText, brief
from jobboard.text.interviews.people import people_in
from jobboard.text.values import Round

SHOWN = 5
"""So many of the applications, and of the contacts, are shown; the others are counted."""

_NAMED = 60
"""Characters of a company or a position that are told."""

_LONGEST_LIST = 500
"""Characters of a longer text: it is no list of names."""

_STANDS = {
    "DID_NOT_APPLY": ("did not apply", ", "),
    "PREPARED": ("prepared", " "),
    "APPLIED": ("applied", " "),
    "OFFER": ("offered", " "),
}
"""How an open application stands, and what parts that from how long ago it came there."""

_BEHIND_A_NAME = "<([,;|"


class Firms:
    """The cards of a board by company. It never changes: `now` makes another of what is different on the board."""

    __slots__ = ("_by_firm", "_by_id", "_sorted")

    def __init__(self) -> None:
        self._by_id: Mapping[str, Card] = {}
        self._by_firm: dict[str, tuple[Card, ...]] = {}
        self._sorted: dict[str, tuple[Card, ...]] = {}

    def now(self, by_id: Mapping[str, Card]) -> Firms:
        """The same of these cards, by their ids; only those that are other objects than before are looked at."""
        before = self._by_id
        if by_id is before:
            return self
        come = [card for card_id, card in by_id.items() if before.get(card_id) is not card]
        gone = [card for card_id, card in before.items() if by_id.get(card_id) is not card]
        more = Firms()
        more._by_id, more._by_firm, more._sorted = by_id, dict(self._by_firm), dict(self._sorted)
        for name, (without, with_) in _changes(gone, come).items():
            kept = (card for card in more._by_firm.pop(name, ()) if card.id not in without)
            cards = (*kept, *with_)
            more._sorted.pop(name, None)
            if cards:
                more._by_firm[name] = cards
        return more

    def at(self, name: str) -> tuple[Card, ...]:
        """The cards at a company, by its name as `firm` has it: those in play first, and of each the newest first."""
        found = self._sorted.get(name)
        if found is None:
            found = self._sorted[name] = tuple(_in_order(self._by_firm.get(name, ())))
        return found


def _changes(gone: list[Card], come: list[Card]) -> dict[str, tuple[set[str], list[Card]]]:
    """By company the ids of the cards that are no longer there, and the cards that are."""
    changes: dict[str, tuple[set[str], list[Card]]] = {}
    for card in gone:
        if name := firm_of(card.facts):
            changes.setdefault(name, (set(), []))[0].add(card.id)
    for card in come:
        if name := firm_of(card.facts):
            changes.setdefault(name, (set(), []))[1].append(card)
    return changes


def _in_order(cards: Collection[Card]) -> list[Card]:
    in_order = sorted(cards, key=lambda card: card.id)
    in_order.sort(key=lambda card: _newest(card) or "", reverse=True)
    in_order.sort(key=lambda card: not is_in_play(card))
    return in_order


def _newest(card: Card) -> str | None:
    facts = card.facts
    return facts.since or facts.changed or facts.applied


def is_in_play(card: Card) -> bool:
    """Whether something may still come of it: it is open, and not what the person did not apply to."""
    return not card.facts.closed and card.status != "DID_NOT_APPLY"


@frozen
class SameCompany:
    """The other applications at a company, one at least: those in play first, and of each the newest first.

    `name` is the company as it was asked for.
    """

    name: str
    cards: tuple[Card, ...]

    @property
    def in_play(self) -> int:
        """How many of them may still come to something."""
        return sum(map(is_in_play, self.cards))


def same_company(firms: Firms, company: str | None, but: Collection[str] = ()) -> SameCompany | None:
    """What else is on the board at a company, but the cards with these ids; None where nothing is, or it is nobody."""
    name = firm(company) if company else None
    cards = tuple(card for card in firms.at(name) if card.id not in but) if name else ()
    return SameCompany(company, cards) if company and cards else None


def came_there(card: Card) -> str | None:
    """The ISO date on which a card came to where it stands: it ended, or came to its column; None where not known.

    Of what has ended the day of the application says nothing of that.
    """
    facts = card.facts
    if facts.closed:
        return facts.since if facts.since != facts.applied else None
    return facts.applied or facts.since if facts.status == "APPLIED" else facts.since


def standing(card: Card, today: date) -> str:
    """How an application stands and for how long, as far as both are known: `rejected 3 months ago`, `applied`."""
    facts, day = card.facts, came_there(card)
    since = ago(date.fromisoformat(day), today) if day else ""
    if facts.outcome:
        applied = f", applied {ago(date.fromisoformat(facts.applied), today)}" if facts.applied and not since else ""
        return f"{facts.outcome} {since}".rstrip() + applied
    if facts.status == "INTERVIEW":
        lasts = f"for {since.removesuffix(' ago')}" if since.endswith(" ago") else f"since {since}"
        return f"interviewing {lasts}" if since else "interviewing"
    if facts.status is None:
        return f"“{brief(facts.status_text, _NAMED)}”" if facts.status_text else "no status stated"
    stands, gap = _STANDS[facts.status]
    return f"{stands}{gap}{since}" if since else stands


def reached(card: Card, now: datetime) -> Round | None:
    """The last round that took place: it is over, or a result is told of it; of those without a date the last."""
    found = [each for each in card.facts.rounds if not is_cancelled(each)]
    took_place = [(ends(each), each) for each in found]
    behind = [(over or datetime.min, each) for over, each in took_place if each.result or (over and over <= now)]
    return max(reversed(behind), key=lambda each: each[0])[1] if behind else None


def position_of(card: Card) -> CleanText:
    """What a line calls an application at a company that it names already."""
    return brief(card.facts.position or card.id, _NAMED)


def told(same: SameCompany, today: date) -> str:
    """All of it in one line: `also at Acme: Editor, rejected 3 months ago; 2 more`."""
    first = same.cards[0]
    more = len(same.cards) - 1
    line = f"also at {brief(same.name, _NAMED)}: {position_of(first)}, {standing(first, today)}"
    return f"{line}; {more:,} more" if more else line


@frozen
class Contact:
    """Somebody at a company, as a card names them: as its contact, or (`round` is its kind) in one of its rounds."""

    name: str
    card: Card
    round: str | None = None


def contacts(same: SameCompany) -> tuple[Contact, ...]:
    """The people whom the other applications name, each once: as the first of these says, as a contact if one does."""
    found: dict[str, Contact] = {}
    for card in same.cards:
        if text := card.facts.contact:
            found.setdefault(folded(text.strip()), Contact(text.strip(), card))
    known = {_bare(each.name) for each in found.values()}
    for card in same.cards:
        for name, kind in _met(card):
            if (bare := _bare(name)) not in known:
                known.add(bare)
                found[folded(name)] = Contact(name, card, kind)
    place = {card.id: at for at, card in enumerate(same.cards)}
    return tuple(sorted(found.values(), key=lambda each: place[each.card.id]))


def of_one(card: Card) -> tuple[Contact, ...]:
    """The people whom one application names, each once."""
    return contacts(SameCompany("", (card,)))


def _met(card: Card) -> Iterator[tuple[str, str]]:
    """The people of the rounds, with the kinds of those."""
    for each in card.facts.rounds:
        if each.with_whom and len(each.with_whom) <= _LONGEST_LIST:
            for name in people_in(each.with_whom):
                yield name, each.kind


def _bare(name: str) -> str:
    """A name without what stands behind it: a title, an address, a firm."""
    ends_at = min((at for sign in _BEHIND_A_NAME if (at := name.find(sign)) > 0), default=len(name))
    return folded(name[:ends_at].strip())


def same_company_record(same: SameCompany | None, now: datetime) -> list[dict[str, Any]]:
    """What `show --json` prints of it: each of the applications, with those whom it names."""
    return [_record(card, now) for card in same.cards] if same else []


def _record(card: Card, now: datetime) -> dict[str, Any]:
    day, last = came_there(card), reached(card, now)
    return {
        "id": card.id,
        "position": card.facts.position,
        "status": card.status,
        "outcome": card.facts.outcome,
        "since": day,
        "ago": ago(date.fromisoformat(day), now.date()) if day else None,
        "applied": card.facts.applied,
        "round": last.kind if last else None,
        "contacts": [{"name": each.name, "round": each.round} for each in of_one(card)],
    }
