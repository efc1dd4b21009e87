"""What becomes of each row of a tracker: made, skipped because it is there already, or not understood. Pure."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from jobboard.board.address import normal
from jobboard.board.card import Card
from jobboard.board.firm import firm
from jobboard.board.known import CERTAIN, About, Index, Known, told
from jobboard.slots import frozen, mutable
from jobboard.text.file_name import file_name, slug
from jobboard.text.job_title import alike, job_title
from jobboard.text.names import key
from jobboard.text.wanted import Wanted

if TYPE_CHECKING:
    from jobboard.intake.tracker.values import Row
    from jobboard.store.written import Result

Action = Literal["make", "skip", "refuse"]

_AGAIN = 30
"""Days after which the same position in a tracker is another application, and no slip."""

_LOOKED_AT = 50
"""Earlier rows of one position, and of one link beside that, that are looked at."""

_PREFIX = 20
"""Characters that the names of two files share where they could be the same."""


@mutable
class Step:
    """One row and what becomes of it: `known` is the id of the card that it is already, `name` the file it makes.

    `why` says why it is not made. `hints` are phrases on one that is made. `result` is there once it was tried.
    """

    row: Row
    action: Action
    why: str | None = None
    known: str | None = None
    name: str | None = None
    hints: tuple[str, ...] = ()
    result: Result | None = None


def plan(rows: Sequence[Row], cards: Sequence[Card], names: Iterable[str], today: date, *, again: bool) -> list[Step]:
    """What becomes of the rows; `names` are those that are taken in the folder.

    Skipped are rows that are the same as an earlier one, and rows that are on the board by link, job id or position;
    not so with `again`. One that is only nearly the same as a card, or that something tells apart from an earlier row
    of the same position, is made, and that is told.
    """
    index, halves, free, seen = Index(cards), _Halves(cards), _Names(names), _Seen()
    steps = []
    for row in rows:
        step = _step(row, index, halves, seen, today, again=again)
        if step.action == "make" and row.wanted:
            step.name = free.take(row.wanted)
        steps.append(step)
    return steps


def _step(row: Row, index: Index, halves: _Halves, seen: _Seen, today: date, *, again: bool) -> Step:
    if row.wanted is None:
        return Step(row, "refuse", row.why)
    earlier = seen.before(row.wanted, row.line)
    if again:
        return Step(row, "make", hints=row.told)
    if earlier is not None and earlier.is_the_same:
        return Step(row, "skip", earlier.told)
    about = About.of(row.wanted)
    known = index.known(about)
    same = _nearest([each for each in known if _is_the_same(each, about)], row.wanted) or halves.known(row.wanted)
    if same is not None:
        return Step(row, "skip", told(same, today), same.card.id)
    near = [f"{each.why} as {each.card.id}" for each in known[:1]]
    twin = [earlier.told] if earlier is not None else []
    return Step(row, "make", hints=(*row.told, *near, *twin))


def _nearest(same: Sequence[Known], wanted: Wanted) -> Known | None:
    """The first of those with the best reason, one of the same application date before the others."""
    best = [each for each in same if each.why == same[0].why]
    return next((each for each in best if each.card.facts.applied == wanted.applied), best[0] if best else None)


def _is_the_same(known: Known, about: About) -> bool:
    """Whether a card is the same for certain; a link that several positions share is that of a list of jobs."""
    if known.why != "the same link":
        return known.why in CERTAIN
    one, other = job_title(about.position or ""), job_title(known.card.facts.position or "")
    return one is None or other is None or alike(one, other) is not None


class _Halves:
    """The cards that state only a company, or only a position, by that."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._cards = {half: card for card in cards if (half := _half(card.facts.company, card.facts.position))}

    def known(self, wanted: Wanted) -> Known | None:
        half = _half(wanted.company, wanted.position)
        card = self._cards.get(half) if half else None
        if card is None or (wanted.url and card.facts.url and normal(wanted.url) != normal(card.facts.url)):
            return None
        return Known(card, "the same company" if wanted.company else "the same position")


def _half(company: str | None, position: str | None) -> tuple[str, str] | None:
    if company and position:
        return None
    return ("company", firm(company) or key(company)) if company else ("position", key(position)) if position else None


@frozen
class _Earlier:
    """An earlier row of the same company and position: whether it is the same job, and how that is told."""

    is_the_same: bool
    told: str


class _Seen:
    """The rows so far, by what two rows of one job have in common."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], list[tuple[int, Wanted]]] = {}
        self._links: dict[tuple[str, str, str], list[tuple[int, Wanted]]] = {}

    def before(self, wanted: Wanted, line: int) -> _Earlier | None:
        """The row of the same job, else one of the same company and position, else None; the row is noted.

        It is the same job unless address, job id or application date tell them apart: one may apply again, but not
        within weeks. Where no company is stated, only what is the same in all is the same job.
        """
        company = (firm(wanted.company) or key(wanted.company)) if wanted.company else ""
        names = (company, key(wanted.position or ""))
        rows = self._lines.setdefault(names, [])
        linked = self._links.setdefault((*names, _link(wanted) or ""), [])
        near = chain(rows[:_LOOKED_AT], linked[:_LOOKED_AT])
        same = (each for each in near if (not _told_apart(wanted, each[1]) if company else wanted == each[1]))
        found, first = next(same, None), next(iter(rows), None)
        for noted in (rows, linked):
            noted.append((line, wanted))
        if found is not None:
            return _Earlier(True, _same_told(wanted, *found))
        of = "position" if wanted.position else "company"
        return _Earlier(False, f"the same {of} as line {first[0]}") if first is not None else None


def _same_told(wanted: Wanted, line: int, other: Wanted) -> str:
    days = _days_between(wanted, other)
    return (
        f"the same position as line {line}, {days} day{'s' * (days != 1)} apart" if days else f"the same as line {line}"
    )


def _told_apart(one: Wanted, other: Wanted) -> bool:
    pairs = ((one.job_id, other.job_id), (_link(one), _link(other)))
    return _days_between(one, other) > _AGAIN or any(mine and yours and mine != yours for mine, yours in pairs)


def _days_between(one: Wanted, other: Wanted) -> int:
    """The days between the application dates of two rows; 0 where one states none."""
    if not (one.applied and other.applied):
        return 0
    return abs((date.fromisoformat(one.applied) - date.fromisoformat(other.applied)).days)


def _link(wanted: Wanted) -> str | None:
    return normal(wanted.url) if wanted.url else None


class _Names:
    """The names of files that are taken; only those that begin alike are looked at, so that many rows take no time."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted((_folded(name), name) for name in names)

    def take(self, wanted: Wanted) -> str:
        """The name of the file of one more application."""
        begin = slug(wanted.company or wanted.position or "")[:_PREFIX]
        name = file_name(wanted.company, wanted.position, list(self._beginning(begin)))
        insort(self._names, (_folded(name), name))
        return name

    def _beginning(self, begin: str) -> Iterator[str]:
        for folded, name in self._names[bisect_left(self._names, (begin, "")) :]:
            if not folded.startswith(begin):
                return
            yield name


def _folded(name: str) -> str:
    return normalize("NFC", normalize("NFD", name).casefold())
