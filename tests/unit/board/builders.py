"""Builders for the tests of the board: cards with good defaults, and any board there may be."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.order import Order
from jobboard.text.values import OUTCOMES, STATUSES, Facts, Next, Round, Salary

TODAY = date(2026, 11, 21)


def card(name: str = "acme", **facts: Any) -> Card:
    """A card whose company is its name with a capital, PREPARED unless stated otherwise."""
    stated = {"company": name.capitalize(), "position": "Engineer", "status": "PREPARED", **facts}
    return Card(name, f"/home/ann/applications/{name}.md", Facts(**stated))


def board(*given: Card, order: Order = "needs") -> Board:
    """A board of these, on TODAY."""
    return Board.of(given, TODAY, ("letter.md",), order)


def ids(given: Board) -> list[str]:
    """The ids of all its cards, in board order."""
    return [each.id for each in given]


NAMES = st.sampled_from(["Acme", "acme", "Émile", "Zürich Re", "ZURICH", "Łódź", "globex", None])
WORDS = st.sampled_from(["Remote", "São Paulo", "visa", "team lead", "call Ann", None])
DAYS = st.none() | st.integers(-40, 40).map(lambda days: (TODAY + timedelta(days=days)).isoformat())
AMOUNTS = st.none() | st.sampled_from([45.0, 4_000.0, 60_000.0, 60_000.0, 150_000.0])
SALARIES = st.none() | st.builds(
    lambda low, high, period: Salary("as written", low, high, "€", period),
    AMOUNTS,
    AMOUNTS,
    st.sampled_from([None, "hour", "day", "week", "month", "year"]),
)
FACTS = st.builds(
    Facts,
    company=NAMES,
    position=WORDS,
    status=st.sampled_from([None, *STATUSES]),
    outcome=st.none() | st.sampled_from(OUTCOMES),
    reason=WORDS,
    deadline=DAYS,
    location=WORDS,
    salary=SALARIES,
    next=st.none() | st.builds(Next, text=WORDS.map(lambda word: word or "write"), date=DAYS),
    tags=st.sampled_from([(), ("remote",), ("Contract", "Remote EU"), ("#visa",)]),
    done=st.integers(0, 2),
    total=st.just(2),
    changed=DAYS,
    rounds=st.sampled_from([(), (Round(1, "Technical", date="2026-11-25"),)]),
)
CARDS = st.dictionaries(st.integers(0, 30).map("c{:02}".format), FACTS, max_size=14).map(
    lambda facts: [Card(name, f"/x/{name}.md", each) for name, each in facts.items()]
)
"""Cards with different ids, many of them alike in all else."""

CHANGES = st.dictionaries(st.integers(0, 30).map("c{:02}".format), st.none() | FACTS, max_size=6).map(
    lambda facts: {name: each and Card(name, f"/x/{name}.md", each) for name, each in facts.items()}
)
"""What another program may do to such cards: change, add, remove (None)."""

PIECES = st.sampled_from(
    [
        *"acme zurich zürich ÉMILE lodz Łódź remote sao visa e x foo:bar".split(),
        *('"team lead"', '"call a"', 'tag:"remote eu"', 'status:"did not"'),
        *"status:app status:open status:closed status:rej status:ready status:unsorted tag:remote tag:v".split(),
        *"quiet:>14 quiet:<7 quiet:=3 quiet:10 pay:>100k pay:<60000 pay:=60k pay:45/h".split(),
        *"status: pay:> quiet:x pay:>abc status:nonsense".split(),
    ]
)
"""A word or a narrowing, finished or not."""

TEXTS = st.lists(st.tuples(st.sampled_from(["", "-"]), PIECES).map("".join), max_size=4).map(" ".join)
"""What a person may have typed as a filter."""
