"""What is due, whatever a board holds: nothing twice, nothing missing, nothing more, in one order, kept up too.

The rules are stated here a second time, plainly, in days and hours, and share nothing with what they check.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.board.agenda import asks
from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.folded import folded
from jobboard.board.tasks.today import Workings, today_of
from jobboard.board.tasks.values import KINDS, Task
from jobboard.text.values import STATUSES, Facts, Next, Round

NOW = datetime(2026, 11, 24, 9, 0)
LIMITS = {"APPLIED": 10, "INTERVIEW": 5, "OFFER": 3}
GROUP = {"round": 1, "debrief": 2, "thanks": 2, "answer": 3, "reply": 4, "next": 4, "deadline": 5, "quiet": 6}

NEAR = [timedelta(hours=hours, minutes=minutes) for hours in (-48, -1, 0, 1, 48) for minutes in (-1, 0, 1)]
FAR = [timedelta(days=days, minutes=minutes) for days in (-31, -30, -5, 4, 12) for minutes in (-61, -60, -59, 0)]
Step = tuple[Mapping[str, Facts | None], datetime, Mapping[str, int]]
DAYS = (-40, -11, -10, -9, -5, -4, -3, -1, 0, 1, 2, 3, 4, 7, 8, 30)
RESULTS = (None, None, None, "", "passed", "failed", "Rejected", "cancelled")
COMPANIES = (None, "Acme", "acme", "Émile", "Zürich Re")


def a_day(random: Random) -> str:
    return (NOW.date() + timedelta(days=random.choice(DAYS))).isoformat()


def maybe(random: Random) -> str | None:
    return a_day(random) if random.random() < 0.4 else None


def days(random: Random) -> tuple[str, ...]:
    """Days of a log, the latest first."""
    return tuple(sorted({a_day(random) for _ in range(random.choice((0, 0, 1, 3)))}, reverse=True))


def a_round(random: Random, line: int) -> Round:
    """A round in the own time, on a day only, at a time in a zone that is not known, or without any date."""
    when = (NOW + random.choice(random.choice((NEAR, FAR)))).isoformat(timespec="minutes")
    timed = random.choice(("own", "own", "own", "day", "zone not known", "undated"))
    return Round(
        line,
        "SQL",
        date=None if timed == "undated" else when[:10],
        minutes=random.choice((None, None, 1, 60, 90, 3_000)),
        result=random.choice(RESULTS),
        time=when[11:] if timed not in ("undated", "day") else None,
        start=when if timed == "own" else None,
        thanks=random.choice((0, 0, 1, 2)),
    )


def some_facts(seed: int) -> Facts:
    """Facts on which something may be due: days and times near the edges of the rules."""
    random = Random(seed)
    step = Next(random.choice(("Reply to Ann", "Call Bea", "answer them")), maybe(random))
    since, changed = maybe(random), maybe(random)
    return Facts(
        company=random.choice(COMPANIES),
        status=random.choice((None, *STATUSES, "INTERVIEW", "APPLIED")),
        outcome=random.choice((None, None, None, None, "rejected")),
        applied=maybe(random),
        deadline=maybe(random),
        next=random.choice((None, None, step)),
        changed=max(filter(None, (since, changed)), default=None),
        rounds=tuple(a_round(random, 10 * at) for at in range(1, random.choice((1, 1, 2, 4)))),
        since=since,
        logged=days(random),
        nudged=days(random),
        reply_by=random.choice((None, None, maybe(random))),
    )


def planned(seed: int) -> Facts:
    """Facts with something ahead, on a near edge now and then."""
    day = (NOW.date() + timedelta(days=seed % 20)).isoformat()
    if seed % 3 == 0:
        return Facts(status="PREPARED", next=Next("Call Bea", day), deadline=(None, day)[seed % 2])
    return Facts(status="INTERVIEW", rounds=(Round(1, "SQL", date=day, start=f"{day}T09:0{seed % 3}"),))


NOWS = st.sampled_from([0, 0, 30, 60, 90, 3_600, 86_400, 200_000]).map(lambda away: NOW + timedelta(seconds=away))
FACTS = st.integers(0, 1_000_000).map(some_facts)
NAMES = st.integers(0, 9).map("c{}".format)
KEPT = st.sampled_from([LIMITS] * 6 + [{}, {"APPLIED": 4}])


def steps(facts: st.SearchStrategy[Facts]) -> st.SearchStrategy[list[Step]]:
    """What other programs do to the cards of a board, each time with a moment and the limits of that moment."""
    return st.lists(st.tuples(st.dictionaries(NAMES, st.none() | facts, max_size=3), NOWS, KEPT), max_size=6)


def cards_of(facts: st.SearchStrategy[Facts]) -> st.SearchStrategy[list[Card]]:
    return st.lists(facts, max_size=8).map(lambda each: [a_card(f"c{at}", one) for at, one in enumerate(each)])


CARDS = cards_of(FACTS)
PLANNED = st.integers(0, 40).map(planned)
"""Facts on which nothing is due, as a rule."""


def a_card(name: str, facts: Facts) -> Card:
    return Card(name, f"/x/{name}.md", facts)


def begins(each: Round) -> datetime | None:
    """When a round begins: without a known time with its day."""
    stated = each.start or each.date
    return datetime.fromisoformat(stated) if stated else None


def ends(each: Round) -> datetime | None:
    """When it is over: after its length or an hour; without a known time with its day."""
    start = begins(each)
    if start is None:
        return None
    return start + (timedelta(minutes=each.minutes or 60) if each.start else timedelta(days=1))


def last_day(over: datetime) -> date:
    """The last day of what is over at a moment."""
    return (over - timedelta(seconds=1)).date()


def rounds_due(card: Card, now: datetime) -> Iterator[tuple[str, int]]:
    """What the rounds of an open card ask for."""
    dated = [(each, start, over) for each in card.facts.rounds if (start := begins(each)) and (over := ends(each))]
    ahead = [each for each, _, over in dated if over > now and not each.result]
    for each, start, over in dated:
        if each in ahead and start <= now + timedelta(hours=48):
            yield "round", each.line
        unkind = (each.result or "").lower().startswith(("failed", "rejected", "cancelled"))
        if each.thanks and not unkind and over <= now < over + timedelta(days=2):
            yield "thanks", each.line
    held = [each for each in dated if each[2] <= now and each[0].result != "cancelled"]
    for each, _, over in held:
        later = [other for other, _, after in held if last_day(after) > last_day(over)]
        moved_on = bool(later) or bool(ahead)
        if each.result or any(other.result for other in later):
            continue
        if now - over < timedelta(days=2 if moved_on else 30):
            yield "debrief", each.line


def others_due(facts: Facts, today: date) -> Iterator[str]:
    """What the days of an open card ask for."""

    def away(day: str | None) -> int | None:
        return (date.fromisoformat(day) - today).days if day else None

    deadline, by, step = away(facts.deadline), away(facts.reply_by), facts.next
    since = away(facts.since)
    of_the_posting = by is None and since is not None and deadline is not None and since - deadline > 7
    if facts.status == "OFFER" and deadline is not None and deadline <= 7 and not of_the_posting:
        yield "answer"
    asked = facts.status in ("PREPARED", "APPLIED", "INTERVIEW") and by is not None
    on = away(step.date) if step else None
    owed = step is not None and step.text != "Call Bea" and (on is None or on <= 0)
    if owed or (asked and by is not None and by <= 3):
        yield "reply"
    if step is not None and step.text == "Call Bea" and on is not None and on <= 0:
        yield "next"
    before = facts.status is None or (facts.status == "PREPARED" and not asked)
    if before and deadline is not None and 0 <= deadline <= 3:
        yield "deadline"


def is_quiet(card: Card, now: datetime) -> bool:
    """Whether an open card on which nothing else is due is quiet for longer than its column may be."""
    facts, today = card.facts, now.date().isoformat()
    held = [
        (str(begins(each))[:10], each.result) for each in facts.rounds if begins(each) and each.result != "cancelled"
    ]
    signs = [day for day, result in held if day < today or (day == today and result)]
    signs += [day for day in (facts.changed, facts.applied, *facts.logged) if day and day <= today]
    answer = facts.deadline if facts.status == "OFFER" else facts.reply_by
    if (answer and answer >= today) or (facts.next and facts.next.date and facts.next.date > today):
        return False
    if any(not each.result and (over := ends(each)) and over > now for each in facts.rounds):
        return False
    limit = LIMITS.get(facts.status or "")
    return bool(signs and limit) and (now.date() - date.fromisoformat(max(signs))).days > (limit or 0)


def expected(cards: Iterable[Card], now: datetime) -> set[tuple[str, str, int]]:
    """The keys of all that is due."""
    keys: set[tuple[str, str, int]] = set()
    for card in cards:
        if card.facts.outcome is None:
            due = {*rounds_due(card, now), *((kind, 0) for kind in others_due(card.facts, now.date()))}
            keys |= {(card.id, kind, line) for kind, line in due}
            if not due and is_quiet(card, now):
                keys.add((card.id, "quiet", 0))
    return keys


def place(task: Task, now: datetime) -> tuple[object, ...]:
    """Where a task stands: by its group, day, time, company, id, line; a debrief before the thanks for its round."""
    line = task.round.line if task.round else 0
    day = task.date or now.date().isoformat()
    return (GROUP[task.kind], day, task.time or "", folded(task.card.name), task.card.id, line, task.kind != "debrief")


@given(CARDS, NOWS)
@settings(max_examples=300)
def test_all_that_is_due_is_told_once_and_nothing_else(cards: list[Card], now: datetime) -> None:
    keys = [task.key for task in today_of(cards, now, LIMITS).tasks]
    assert len(keys) == len(set(keys))
    assert set(keys) == expected(cards, now)


@given(CARDS, NOWS)
@settings(max_examples=300)
def test_the_round_that_a_card_asks_about_is_among_those_that_are_due(cards: list[Card], now: datetime) -> None:
    due = {task.key for task in today_of(cards, now, LIMITS).tasks}
    open_ones = [card for card in cards if card.facts.outcome is None]
    asked = {(card.id, "debrief", each.line) for card in open_ones if (each := asks(card, now))}
    assert asked <= due


@pytest.mark.parametrize("later", [0, 30, 3_600, 86_400])
def test_the_same_holds_for_a_large_board(later: int) -> None:
    cards, now = [a_card(f"c{seed:04}", some_facts(seed)) for seed in range(2_000)], NOW + timedelta(seconds=later)
    keys = [task.key for task in today_of(cards, now, LIMITS).tasks]
    assert len(keys) == len(set(keys))
    assert {kind for _, kind, _ in keys} == set(KINDS)
    assert set(keys) == expected(cards, now)


@given(CARDS, NOWS, st.integers(0, 9))
def test_the_order_is_total_and_the_same_however_the_cards_come(cards: list[Card], now: datetime, seed: int) -> None:
    today = today_of(cards, now, LIMITS)
    places = [place(task, now) for task in today.tasks]
    assert places == sorted(places)
    shuffled = list(cards)
    Random(seed).shuffle(shuffled)
    assert today_of(shuffled, now, LIMITS) == today


@given(CARDS, NOWS)
def test_what_has_ended_is_never_told(cards: list[Card], now: datetime) -> None:
    today = today_of(cards, now, LIMITS)
    told = [*today.tasks, *filter(None, [today.comes])]
    assert all(task.card.facts.outcome is None for task in told)


@given(CARDS, NOWS)
def test_what_comes_lies_ahead_and_nothing_does_before_it(cards: list[Card], now: datetime) -> None:
    today = today_of(cards, now, LIMITS)
    alone = [today_of([card], now, LIMITS).comes for card in cards]
    if today.tasks:
        assert today.comes is None
    else:
        first = min(filter(None, alone), key=lambda task: (task.date or "", place(task, now)), default=None)
        assert today.comes == first
        assert first is None or (first.date or "") >= now.date().isoformat()


@given(CARDS, NOWS, steps(FACTS))
@settings(max_examples=300)
def test_what_is_kept_up_is_what_is_made_anew(cards: list[Card], now: datetime, taken: list[Step]) -> None:
    is_kept_up(cards, now, taken)


@given(cards_of(PLANNED), NOWS, steps(PLANNED))
@settings(max_examples=200)
def test_so_is_what_comes_where_nothing_is_due(cards: list[Card], now: datetime, taken: list[Step]) -> None:
    is_kept_up(cards, now, taken)


def is_kept_up(cards: list[Card], now: datetime, taken: list[Step]) -> None:
    board, workings = Board.of(cards, now.date()), Workings()
    assert workings.today_of(board, now, LIMITS) == today_of(board, now, LIMITS)
    for changes, later, limits in taken:
        changed = {name: a_card(name, facts) if facts else None for name, facts in changes.items()}
        board = board.with_changes(changed)
        for moment in (later, later + timedelta(seconds=30)):
            assert workings.today_of(board, moment, limits) == today_of(board, moment, limits)


def test_what_is_due_until_a_minute_is_not_due_any_longer_in_it() -> None:
    held = Round(1, "SQL", result="passed", start="2026-11-22T08:00", thanks=1)
    board, workings = Board.of([a_card("acme", Facts(status="INTERVIEW", rounds=(held,)))], NOW.date()), Workings()
    assert [task.kind for task in workings.today_of(board, NOW - timedelta(seconds=1), LIMITS).tasks] == ["thanks"]
    assert not workings.today_of(board, NOW, LIMITS).tasks


def test_it_is_kept_up_through_a_day_while_only_the_clock_moves() -> None:
    """Rounds that begin in any minute of the last month, or of the next days, of any length."""
    random, midnight = Random(5), datetime(2026, 11, 24)
    cards = []
    for at in range(400):
        start = midnight + timedelta(
            days=random.choice((-33, -32, -31, -30, *range(-5, 4))), minutes=random.randrange(1_440)
        )
        minutes = random.choice((None, 90, 1_440, 4_000))
        when = start.isoformat(timespec="minutes")
        rounds = (Round(1, "SQL", start=when, minutes=minutes, thanks=at % 2, result=(None, "passed")[at % 3 == 0]),)
        cards.append(a_card(f"c{at:03}", Facts(status="INTERVIEW", rounds=rounds)))
    board, workings = Board.of(cards, midnight.date()), Workings()
    for minute in range(0, 1_440, 19):
        now = midnight + timedelta(minutes=minute)
        assert workings.today_of(board, now, LIMITS) == today_of(board, now, LIMITS)


def test_many_changes_at_once_are_taken_in_as_well() -> None:
    def cards(day: str) -> list[Card]:
        return [Card(f"c{at:03}", f"/x/{at}.md", Facts(next=Next("Call", day))) for at in range(300)]

    workings = Workings()
    for day in ("2026-11-24", "2026-11-20"):
        board = Board.of(cards(day), NOW.date())
        assert workings.today_of(board, NOW, LIMITS) == today_of(board, NOW, LIMITS)
