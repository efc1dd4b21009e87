"""The brief of the next round, out of what the file of an application says. Pure: now is an argument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from jobboard.board.agenda import coming
from jobboard.board.brief.ahead import Until, ahead_of
from jobboard.board.brief.held import at, gaps_of, held_of
from jobboard.board.brief.lists import point_of, points_in
from jobboard.board.brief.musts import lacking_of, musts_of
from jobboard.board.brief.pay import pay_of, terms_of
from jobboard.board.brief.sent import applied_on
from jobboard.board.brief.values import AT_HAND, Brief, Point, Sent
from jobboard.board.card import Card
from jobboard.board.tasks.rules import is_of_the_posting
from jobboard.slots import replace
from jobboard.text.changes.interviews.part import Part, part_of
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.values import Facts, Round

if TYPE_CHECKING:
    from jobboard.fit.skills import Skills
    from jobboard.profile.values import Floor

TO_LAND = ("points", "strategy", "skills")
"""The lists whose items are points to land, in this order."""

MOST_ROUNDS = 40
"""So many rounds are looked into, the latest ones."""


def brief_of(
    document: Document,
    card: Card,
    now: datetime,
    offered: Sequence[str] = (),
    skills: Skills | None = None,
    floor: Floor | None = None,
    until: Until = lambda _: None,
) -> Brief:
    """The brief of the next round of an application, at a moment of the person's own time. Never raises.

    The rounds of `document` have to be in that time, too (`store.actions.read_card`). `offered` are the items that the
    catalogue has for a round of its kind, `skills` what its posting asks for against the profile, `floor` the least pay
    that the person would take. `until` knows when a round ends where the clock may be changed before that.
    """
    facts, card = document.facts, replace(card, facts=document.facts)
    each = next_round(card, now)
    parts = [part_of(document, other) for other in _latest(facts.rounds, each)]
    own = next((part for part in parts if part.round == each), None)
    points, resume, letter = (points_in(document, kinds) for kinds in (TO_LAND, ("resume",), ("letter",)))
    held = held_of(parts, each, now)
    musts, has_posting, has_titles = musts_of(document)
    return replace(
        _stated(document, card, now.date().isoformat()),
        round=ahead_of(own, now, until) if own is not None else None,
        resume=Sent(facts.resume, resume),
        letter=Sent(facts.letter, letter),
        pay=tuple(pay_of(document, parts, floor)),
        terms=tuple(terms_of(document)),
        has_posting=has_posting,
        has_titles=has_titles,
        musts=musts,
        lacking=lacking_of(skills),
        points=points,
        questions=points_in(document, ("questions",)),
        held=held,
        gaps=tuple(gaps_of(held)),
        todo=tuple(point_of(item) for item in own.items if not item.done) if own is not None else (),
        offered=_unlike(offered, document) if own is not None and not own.items else (),
        open=() if card.closed else tuple(_open(document, own, (*points[:AT_HAND], *resume, *letter))),
    )


def _stated(document: Document, card: Card, day: str) -> Brief:
    """What the file states, whichever round is next."""
    facts = card.facts
    return Brief(
        card.id,
        facts.company,
        facts.position,
        day,
        facts.status,
        facts.outcome,
        facts.reason,
        facts.url,
        card.closed,
        contact=facts.contact,
        answer_by=_answer_by(facts),
        applied=applied_on(document, day),
        applied_text=facts.applied_text,
        next=facts.next,
        beside=card.attachments,
    )


def next_round(card: Card, now: datetime) -> Round | None:
    """The round that the brief is about: the next with a day; at INTERVIEW else the first without day and result."""
    found = coming(card, now)
    if found is not None or card.closed or card.status != "INTERVIEW":
        return found
    return next((each for each in card.facts.rounds if not each.date and not each.result), None)


def _answer_by(facts: Facts) -> str | None:
    """Until when the offer is to be answered; before an offer, until when somebody waits for an answer."""
    if facts.status != "OFFER":
        return facts.reply_by
    return None if is_of_the_posting(facts) else facts.deadline


def _latest(rounds: Iterable[Round], own: Round | None) -> list[Round]:
    """The rounds that are looked into, with the own one."""
    others = sorted((each for each in rounds if each != own), key=at, reverse=True)
    return [*others[:MOST_ROUNDS], *([own] if own is not None else [])]


def _open(document: Document, own: Part | None, shown: Sequence[Point]) -> Iterator[Point]:
    """The counted items that are open, without those of the round and those that stand elsewhere on the page."""
    lines = {point.line for point in shown} | {item.line for item in (own.items if own is not None else ())}
    for every in document.checklists:
        for item in every.items:
            if item.counts and not item.done and item.line not in lines:
                yield point_of(item)


def _unlike(offered: Sequence[str], document: Document) -> tuple[str, ...]:
    """What is offered and is not in the file yet, markup off."""
    there = {_key(item.text) for every in document.checklists for item in every.items}
    return tuple(dict.fromkeys(unwrap(each) for each in offered if _key(each) not in there))


def _key(text: str) -> str:
    return " ".join(unwrap(text).casefold().split())
