"""The brief of the next round, out of what the file of an application says. Pure: now is an argument."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from jobboard.board.agenda import coming
from jobboard.board.brief.ahead import ahead_of
from jobboard.board.brief.held import gaps_of, held_of
from jobboard.board.brief.musts import lacking_of, musts_of
from jobboard.board.brief.pay import pay_of
from jobboard.board.brief.values import Brief, Point
from jobboard.board.card import Card
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.values import Item, Round

if TYPE_CHECKING:
    from jobboard.fit.skills import Skills
    from jobboard.profile.values import Floor

TO_LAND = ("strategy", "skills")
"""The lists whose items are points to land, in this order."""

SENT = ("resume", "letter")
"""The lists whose items are points of what was sent."""

AT_HAND = 3
"""So many points and questions stand on the page."""


def brief_of(
    document: Document,
    card: Card,
    now: datetime,
    offered: Sequence[str] = (),
    skills: Skills | None = None,
    floor: Floor | None = None,
) -> Brief:
    """The brief of the next round of an application, at a moment of the person's own time.

    The rounds of `document` have to be in that time, too (`store.actions.read_card`). `offered` are the items that the
    catalogue has for a round of its kind, `skills` what its posting asks for against the profile, `floor` the least pay
    that the person would take. Never raises.
    """
    facts, card = document.facts, replace(card, facts=document.facts)
    each = next_round(card, now)
    own = _items_of(document, each)
    points, questions = _sorted(document, TO_LAND), _sorted(document, ("questions",))
    sent = _sorted(document, SENT)
    held = held_of(document, each)
    musts, has_posting, has_titles = musts_of(document)
    return Brief(
        card.id,
        facts.company,
        facts.position,
        now.date().isoformat(),
        facts.status,
        facts.outcome,
        facts.reason,
        card.closed,
        ahead_of(document, each, now) if each is not None else None,
        facts.contact,
        facts.applied,
        facts.resume,
        facts.letter,
        made=tuple(point for point in sent if point.done),
        listed=tuple(point for point in sent if not point.done),
        pay=tuple(pay_of(document, floor)),
        has_posting=has_posting,
        has_titles=has_titles,
        musts=musts,
        lacking=lacking_of(skills),
        points=points,
        questions=questions,
        held=held,
        gaps=gaps_of(held),
        todo=tuple(_point(item) for item in own if not item.done),
        offered=() if own or each is None else _unlike(offered, document),
        open=tuple(_open(document, own, (*points[:AT_HAND], *sent))),
        beside=card.attachments,
    )


def next_round(card: Card, now: datetime) -> Round | None:
    """The round that the brief is about: the next that has a day; else, at INTERVIEW, the first without day or result."""
    found = coming(card, now)
    if found is not None or card.closed or card.status != "INTERVIEW":
        return found
    return next((each for each in card.facts.rounds if not each.date and not each.result), None)


def _items_of(document: Document, each: Round | None) -> list[Item]:
    """The items that stand below a round."""
    if each is None:
        return []
    return [item for every in document.checklists for item in every.items if each.line < item.line <= each.end]


def _sorted(document: Document, kinds: Sequence[str]) -> tuple[Point, ...]:
    """The items of the lists of these kinds: what is not ticked first, then by kind, then as the file has them."""
    found = [(item.done, kinds.index(every.kind), item) for every in document.checklists if every.kind in kinds
             for item in every.items]  # fmt: skip
    found.sort(key=lambda each: (each[0], each[1], each[2].line))
    return tuple(_point(item) for _, _, item in found)


def _open(document: Document, own: Sequence[Item], shown: Sequence[Point]) -> Iterator[Point]:
    """The counted items that are open, without those of the round and those that stand elsewhere on the page."""
    lines = {item.line for item in own} | {point.line for point in shown}
    for every in document.checklists:
        for item in every.items:
            if item.counts and not item.done and item.line not in lines:
                yield _point(item)


def _unlike(offered: Sequence[str], document: Document) -> tuple[str, ...]:
    """What is offered and is not in the file yet."""
    there = {_key(item.text) for every in document.checklists for item in every.items}
    return tuple(dict.fromkeys(unwrap(each) for each in offered if _key(each) not in there))


def _key(text: str) -> str:
    return " ".join(unwrap(text).casefold().split())


def _point(item: Item) -> Point:
    return Point(item.text, item.line, item.done)
