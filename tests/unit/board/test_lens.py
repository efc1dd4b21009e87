"""A board through a lens: what is left of it, in which order, and that no card is lost or doubled on the way."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.board import facets
from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.lens import Lens
from jobboard.board.order import ORDERS, Order
from jobboard.board.typed import read_filter
from jobboard.slots import replace
from tests.unit.board.builders import CARDS, CHANGES, TEXTS, TODAY, board, card, ids

HITS = st.none() | st.frozensets(st.integers(0, 30).map("c{:02}".format))
LENSES = st.builds(
    lambda order, text, hits: Lens(order, read_filter(text), hits),
    st.sampled_from(ORDERS),
    st.tuples(TEXTS, st.sampled_from(["", " text:x", " -text:x"])).map("".join),
    HITS,
)
"""Any lens."""


def through(text: str, *cards: Card, order: Order = "needs") -> Board:
    return Lens(order, read_filter(text)).through(board(*cards))


def plainly(lens: Lens, cards: list[Card]) -> Board:
    """What a lens should leave of these cards, made without it."""
    hits = lens.hits if lens.filter.searches else None
    left = [each for each in cards if lens.filter.leaves(each, TODAY) and (hits is None or each.id in hits)]
    return board(*left, order=lens.order)


def test_without_a_filter_and_in_its_own_order_a_board_is_itself() -> None:
    made = board(card("a"), card("b"))
    assert Lens().through(made) is made
    assert Lens(filter=read_filter("status: ")).through(made) is made
    by_pay = board(card("a"), order="pay")
    assert Lens("pay").through(by_pay) is by_pay


def test_counts_are_of_what_is_left() -> None:
    cards = [
        card("ready", done=2, total=2),
        card("also-ready", done=1, total=1, location="Berlin"),
        card("berlin", location="Berlin"),
        card("gone", location="Berlin", outcome="ghosted"),
    ]
    left = through("berlin", *cards).column("PREPARED")
    assert (left.open, left.ready, left.closed) == (2, 1, 1)
    assert [each.id for each in left.cards] == ["also-ready", "berlin", "gone"]


def test_the_order_holds_for_what_is_left() -> None:
    cards = [card("z", tags=("x",)), card("m"), card("a", tags=("x",), changed="2026-01-01")]
    assert ids(through("tag:x", *cards, order="company")) == ["a", "z"]


def test_all_words_and_narrowings_must_hold() -> None:
    cards = [
        card("a", location="Bern"),
        card("b", location="Berlin", changed="2026-11-01"),
        card("c", location="Berlin", changed="2026-11-20"),
        card("d", location="Berlin", changed="2026-11-01", tags=("contract",)),
    ]
    assert ids(through("engineer berlin quiet:>14 -tag:contract", *cards)) == ["b"]


def test_other_files_are_still_told_of() -> None:
    assert through("nothing", card()).others == ("letter.md",)
    whole, lens = board(card()), Lens("company")
    assert lens.through(whole).others == ("letter.md",)
    assert lens.through(whole.with_changes({}, ("notes.md",))).others == ("notes.md",)


def test_what_was_found_in_files_narrows_once_somebody_has_searched() -> None:
    made, wanted = board(card("a"), card("b"), card("c")), read_filter("text:visa")
    assert ids(Lens(filter=wanted).through(made)) == ["a", "b", "c"]
    assert ids(Lens(filter=wanted, hits=frozenset()).through(made)) == []
    assert ids(Lens(filter=wanted, hits=frozenset({"b", "gone"})).through(made)) == ["b"]
    assert ids(Lens(filter=read_filter("engineer"), hits=frozenset({"b"})).through(made)) == ["a", "b", "c"]


@settings(max_examples=200)
@given(CARDS, LENSES)
def test_each_card_that_passes_is_there_once_and_no_other(cards: list[Card], lens: Lens) -> None:
    whole = board(*cards)
    seen = lens.through(whole)
    assert seen == plainly(lens, cards)
    assert sorted(ids(seen)) == sorted(seen.by_id)
    assert all(whole.by_id[each.id] is each for each in seen)
    assert all(seen.place(each) is not None for each in seen)


@given(CARDS, LENSES, st.lists(CHANGES, min_size=1, max_size=3))
def test_what_is_known_makes_no_difference(cards: list[Card], lens: Lens, steps: list[dict[str, Card | None]]) -> None:
    whole = board(*cards)
    seen = lens.through(whole)
    for changes in steps:
        before, whole = whole, whole.with_changes(changes)
        known, seen = seen, lens.through(whole, (before, seen))
        assert seen == Lens(lens.order, lens.filter, lens.hits).through(whole)
        assert all(
            seen.columns[index] is known.columns[index]
            for index, column in enumerate(whole.columns)
            if column is before.columns[index]
        )


@given(CARDS, st.lists(LENSES, max_size=4), CHANGES)
def test_what_was_worked_out_for_another_lens_makes_no_difference(
    cards: list[Card], lenses: list[Lens], changes: dict[str, Card | None]
) -> None:
    boards = (board(*cards), board(*cards).with_changes(changes), Board.of(cards, date(2027, 1, 31)))
    lens = Lens()
    for wanted in lenses:
        lens = replace(lens, order=wanted.order, filter=wanted.filter, hits=wanted.hits)
        assert lens == wanted
        for each in boards:
            assert lens.through(each) == Lens(wanted.order, wanted.filter, wanted.hits).through(each)


def test_a_board_of_another_day_is_looked_at_anew() -> None:
    whole, lens = board(card("a", changed="2026-11-10")), Lens(filter=read_filter("quiet:>14"))
    seen = lens.through(whole)
    later = replace(whole, today=date(2026, 12, 1))
    assert (ids(seen), ids(lens.through(later, (whole, seen)))) == ([], ["a"])


def test_with_many_changes_it_is_the_same() -> None:
    whole, lens = board(*(card(f"c{number}") for number in range(400))), Lens("company", read_filter("c"))
    seen = lens.through(whole)
    changed = whole.with_changes({f"c{number}": card(f"c{number}", company="Globex") for number in range(300)})
    assert len(lens.through(changed, (whole, seen))) == 100


def test_a_card_is_asked_once_however_much_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str) -> str:
        asked.append(text)
        return text.lower()

    monkeypatch.setattr(facets, "folded", counted)
    whole, lens = board(*(card(f"c{number}") for number in range(9))), Lens()
    for text in ("c", "c1", "c1 e", "c1 -x"):
        lens = replace(lens, filter=read_filter(text))
        lens.through(whole)
    assert len(asked) == 9
    changed = whole.with_changes({"c3": card("c3", location="Bern")})
    lens.through(changed)
    replace(lens, order="company").through(changed)
    assert len(asked) == 10


def test_lenses_are_values() -> None:
    assert Lens("pay", read_filter("acme")) == Lens("pay", read_filter("acme"))
    assert hash(Lens()) == hash(replace(Lens()))
    assert Lens() != Lens("pay")
