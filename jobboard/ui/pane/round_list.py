"""The list of a round that comes: what its file holds and what its kind offers, in one order; topics, questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from jobboard.board.agenda import ends
from jobboard.board.face import DAYS
from jobboard.text.markup import unwrap
from jobboard.text.values import Item, Round
from jobboard.ui.pane.acts import Act, Offer, OpenLink, Study, Tick
from jobboard.ui.pane.parts import BOX_ROOM, OFFERED, Line, box, heading, told
from jobboard.ui.pane.preparation import item_row, items
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.subject import Subject

if TYPE_CHECKING:
    from jobboard.prep.kind import Kind

THANKS = timedelta(hours=24)
"""How soon a thank-you is due after a round (prep.md, the frame of every round)."""

NO_GROUPS: Mapping[str, str] = {}
PHASES = ("before", "day", "after")
MINE = "Your must-haves"
"""The group of the questions that ask for what one must have and does not know."""

TITLES = {"before": "Before", "day": "On the day", "after": "After"}


def prepared(subject: Subject, each: Round) -> Iterator[Line]:
    """The list of a round that comes: what its file holds and what its kind offers, one list in one order."""
    kind, kinds = subject.kind_of(each), subject.kinds
    if kinds is None:
        yield from own_items(subject, each)
        return
    if kind is not None and kind.tested:
        yield from heading("What is tested", about="tested")
        yield PaneRow((told(kind.tested, "muted"),), key="tested"), None
    phases = {name: _offers(kind, kinds.every, name) for name in PHASES}
    asked = (*(kind.questions if kind else ()), *kinds.every.questions)
    mine = subject.fit.questions if subject.fit is not None else ()
    questions = (*mine, *(each.text for each in asked))
    groups = dict.fromkeys(mine, MINE) | {each.text: each.group for each in asked}
    order = (*phases["before"], *phases["day"], *phases["after"])
    known = {_plain(text) for text in (*order, *questions)}
    strangers = [item for item in subject.items_of(each) if _plain(item.text) not in known and not _is_thanks(item)]
    yield from _items(subject, strangers, each)
    for name in PHASES:
        thanks = [item for item in subject.items_of(each) if name == "after" and _is_thanks(item)]
        yield from _phase(subject, each, TITLES[name], phases[name], order, thanks)
    if kind is not None:
        yield from _study(kind)
        yield from _resources(kind)
    yield from _phase(subject, each, "Questions to ask", questions, questions, [], groups)
    for sentence in kinds.problems:
        runs, mark = (told(sentence, "warn"),), told("!", "warn")
        yield PaneRow(runs, "problem", mark, BOX_ROOM, key=f"problem:{sentence}"), None


def _offers(kind: Kind | None, every: Kind, name: str) -> tuple[str, ...]:
    own: tuple[str, ...] = getattr(kind, name) if kind is not None else ()
    return (*own, *getattr(every, name))


def _phase(
    subject: Subject,
    each: Round,
    title: str,
    offers: Sequence[str],
    order: tuple[str, ...],
    thanks: Sequence[Item],
    groups: Mapping[str, str] = NO_GROUPS,
) -> Iterator[Line]:
    """One list of a round: each item as it stands in the file, or as it is offered; at its end the thank-yous."""
    if not offers and not thanks:
        return
    written = {_plain(item.text): item for item in subject.items_of(each)}
    mine = [item for text in offers if (item := written.get(_plain(text))) is not None]
    done = sum(item.done for item in (*mine, *thanks))
    lacking = [text for text in offers if _plain(text) not in written]
    whole = Offer(each, None, tuple(offers), order) if lacking else None
    yield from heading(title, f"{done}/{len(offers) + len(thanks)}", about=f"round {each.kind}", act=whole)
    about = f"{each.kind}:{title}"
    group = ""
    for text in offers:
        item = written.get(_plain(text))
        if groups.get(text, group) != group:
            group = groups[text]
            yield PaneRow((told(group, "label"),), key=f"group:{about}:{group}"), None
        if item is not None:
            yield from _items(subject, [item], each)
        else:
            row = PaneRow(
                (told(unwrap(text), "offer"),),
                "item",
                told(OFFERED, "offer"),
                BOX_ROOM,
                key=f"item:{each.kind}:{unwrap(text)}",
            )
            yield row, Offer(each, text, tuple(offers), order)
    for item in thanks:
        yield _thanks(subject, each, item), Tick(item)


def _study(kind: Kind) -> Iterator[Line]:
    """The topics, ticked once for every application."""
    if not kind.topics:
        return
    done = sum(topic.done for topic in kind.topics)
    yield from heading("Study topics", f"{done}/{len(kind.topics)}, for every application", about=kind.id)
    for topic in kind.topics:
        run = told(unwrap(topic.text), "done" if topic.done else "text")
        act: Act = Study(kind.id, topic.text, topic.done)
        yield PaneRow((run,), "item", box(topic.done), BOX_ROOM, key=f"study:{topic.text}"), act


def _resources(kind: Kind) -> Iterator[Line]:
    if kind.resources:
        yield from heading("Resources", about=kind.id)
    for each in kind.resources:
        link = (told(f"  {each.url}", "link"),) if each.url and each.url not in each.text else ()
        row = PaneRow((told(each.text), *link), "item", told("•", "label"), BOX_ROOM, key=f"resource:{each.text}")
        yield row, OpenLink(each.url) if each.url else None


def _items(subject: Subject, wanted: Sequence[Item], each: Round) -> Iterator[Line]:
    if subject.document is not None:
        yield from items(subject.document, wanted, each.kind)


def own_items(subject: Subject, each: Round) -> Iterator[Line]:
    """The items of a round that is over, its thank-yous with the time until which they are due."""
    for item in subject.items_of(each):
        if _is_thanks(item):
            yield _thanks(subject, each, item), Tick(item)
        else:
            yield from _items(subject, [item], each)


def _thanks(subject: Subject, each: Round, item: Item) -> PaneRow:
    """A thank-you, and until when it is due."""
    over = ends(each)
    if over is None or item.done or not each.start:
        return item_row(item, each.kind)
    due = over + THANKS
    if due < subject.now:
        return item_row(item, each.kind, told("overdue", "late"))
    right = f"due {DAYS[due.weekday()]} {due:%H:%M}"
    return item_row(item, each.kind, told(right, "soon" if over <= subject.now else "muted"))


def _is_thanks(item: Item) -> bool:
    return item.text.casefold().startswith("thank")


def _plain(text: str) -> str:
    return " ".join(unwrap(text).casefold().split())
