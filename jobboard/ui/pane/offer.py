"""An offer: its parts as the file states them and as lines to fill in, what they come to, and what to weigh."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from jobboard.board.face import calendar_day
from jobboard.text.document import Document
from jobboard.text.offer import Part, read_offer
from jobboard.ui.pane.acts import Act, Edit, Fact
from jobboard.ui.pane.parts import Line, hint, part, told
from jobboard.ui.pane.row import NO_RUN, PaneRow, Run
from jobboard.ui.pane.subject import Subject

ROOM = 14
ASKED = ("base", "bonus", "equity", "vesting", "sign-on", "relocation", "leave", "hours", "start", "answer by",
         "level", "pension", "benefits", "notice")  # fmt: skip
"""The parts that have a line even where the file states none, in the order in which one would ask for them."""

NOT_STATED = "–"


def offer(subject: Subject) -> Iterator[Line]:
    """What there is to decide on; nothing for an application that is not at OFFER. The day to answer by is no part
    where it stands among the facts, and the vesting has no line where the equity says it.
    """
    card, document = subject.card, subject.document
    if card.status != "OFFER" or document is None:
        return
    yield from part("The offer")
    stated: dict[str, list[Part]] = {}
    for each in read_offer(document):
        stated.setdefault(each.name, []).append(each)
    worth = _worth(document) if stated else {}
    hidden = {"answer by"} if card.facts.deadline else set()
    hidden |= {"vesting"} if "vesting" not in stated and "equity" in worth else set()
    for name in dict.fromkeys((*ASKED, *stated)):
        if name not in hidden:
            yield from _part(name, stated.get(name, []), worth, closed=card.closed)
    yield from _weighed(subject)
    if not card.closed:
        yield from _to_weigh(subject)


def _part(name: str, stated: list[Part], worth: Mapping[str, str], *, closed: bool) -> Iterator[Line]:
    """The lines of a part; a quiet one to fill in where nothing is stated."""
    label = Run(told(name).text, "label")
    if not stated and not closed:
        yield PaneRow((told(NOT_STATED, "muted"),), "text", label, ROOM, key=f"offer:{name}"), Fact(name)
    act: Act = Fact(name) if len(stated) == 1 and stated[0].value else Edit()
    for at, each in enumerate(stated):
        comes_to = worth.get(name, "")
        says_so = not comes_to or comes_to.removesuffix(" a year") in each.whole
        right = NO_RUN if at or says_so else told(comes_to, "muted")
        row = PaneRow((told(each.whole),), "text", label, ROOM, right=right, key=f"offer:{name}", line=each.line)
        yield row, act


def _worth(document: Document) -> Mapping[str, str]:
    """What each part comes to by year, where it says that in other words."""
    from jobboard.fit.offers.compare import paid_by
    from jobboard.fit.offers.read import in_words, offered

    return {name: in_words(paid) for name, paid in paid_by(offered("", document)).items() if paid.known}


def _weighed(subject: Subject) -> Iterator[Line]:
    """That a key lays it beside the others, and which of all is to be answered first."""
    others = [
        each for each in subject.cards if each.status == "OFFER" and not each.closed and each.id != subject.card.id
    ]
    if not others:
        yield hint("enter fills a line in; w shows what it comes to by year, and what is to be asked", key="beside")
        return
    offers = [each for each in (subject.card, *others) if each.facts.deadline]
    first = min(offers, key=lambda each: each.facts.deadline or "", default=None)
    due = ""
    if first is not None and first.facts.deadline and first.id != subject.card.id:
        day = calendar_day(date.fromisoformat(first.facts.deadline), subject.now.date())
        due = f"; {first.name} is to be answered first, by {day}"
    yield hint(f"w lays {len(others) + 1} offers side by side{due}", key="beside")


def _to_weigh(subject: Subject) -> Iterator[Line]:
    """The moves and parts of the talk, as the catalogue has them; ticked only where the talk is a round."""
    kinds = subject.kinds
    kind = next((each for each in kinds.kinds if each.id == "offer-talk"), None) if kinds is not None else None
    if kind is None or any(subject.kind_of(each) == kind for each in subject.rounds):
        return
    yield from part("What to weigh")
    for topic in kind.topics:
        yield PaneRow((told(topic.text),), "item", told("•", "label"), 2, key=f"weigh:{topic.text}"), None
    yield hint("r adds the talk as a round, with its list to tick", key="weigh")
