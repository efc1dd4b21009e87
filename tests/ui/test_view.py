"""The view: where the cursor stands, and where it goes when the board changes under it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.board import COLUMNS, Board
from jobboard.board.card import Card
from jobboard.board.lens import Lens
from jobboard.board.order import ORDERS
from jobboard.board.typed import read_filter
from jobboard.slots import replace
from jobboard.text.values import STATUSES
from jobboard.ui.view import View, first_view, window
from tests.ui.builders import TODAY, board, card

NUMBER = {status: number for number, status in enumerate(COLUMNS)}


def view_on(card_id: str, *cards: Card, with_closed: bool = False) -> View:
    return first_view(board(*cards), with_closed).to_card(card_id)


def under_cursor(view: View) -> str | None:
    return view.card.id if view.card else None


def test_the_cursor_starts_on_the_first_open_card_right_of_did_not_apply() -> None:
    cards = [
        card("no", status="DID_NOT_APPLY"),
        card("gone", status="PREPARED", outcome="ghosted"),
        card("sent", status="APPLIED"),
    ]
    assert under_cursor(first_view(board(*cards), True)) == "sent"


def test_the_cursor_starts_on_any_card_where_no_other_is_open() -> None:
    assert under_cursor(first_view(board(card("no", status="DID_NOT_APPLY")), False)) == "no"


def test_an_empty_board_has_a_cursor_and_no_card() -> None:
    view = first_view(board(), False)
    assert (view.card, view.to_place(3).card, view.columns) == (None, None, (1, 2, 3, 4, 5))


def test_walking_stops_at_the_ends() -> None:
    view = view_on("a", card("a"), card("b"))
    assert under_cursor(view.to_place(-5)) == "a"
    assert under_cursor(view.to_place(5)) == "b"
    assert view.to_column(99).column == NUMBER["OFFER"]
    assert view.to_column(-1).column == NUMBER["DID_NOT_APPLY"]


def test_unsorted_can_be_walked_to_only_while_it_has_cards() -> None:
    view = view_on("a", card("a"), card("odd", status=None))
    assert under_cursor(view.to_column(0)) == "odd"
    without = view.to_column(0).of(board(card("a")))
    assert without.column == NUMBER["DID_NOT_APPLY"]


def test_each_column_keeps_its_place() -> None:
    view = view_on("c", card("a"), card("b"), card("c"), card("x", status="APPLIED"))
    assert under_cursor(view.to_column(NUMBER["APPLIED"]).to_column(NUMBER["PREPARED"])) == "c"


def test_the_cursor_follows_its_card_into_another_column() -> None:
    view = view_on("b", card("a"), card("b"), card("x", status="OFFER"))
    moved = view.of(view.whole.with_changes({"b": card("b", status="OFFER")}))
    assert (under_cursor(moved), moved.column) == ("b", NUMBER["OFFER"])


def test_the_cursor_stays_on_its_card_when_others_come_before_it() -> None:
    view = view_on("m", card("m"), card("z"))
    assert under_cursor(view.of(view.whole.with_changes({"a": card("a"), "b": card("b")}))) == "m"


def test_where_the_card_is_gone_the_index_stays() -> None:
    view = view_on("b", card("a"), card("b"), card("c"))
    assert under_cursor(view.of(view.whole.with_changes({"b": None}))) == "c"
    last = view_on("c", card("a"), card("b"), card("c"))
    assert under_cursor(last.of(last.whole.with_changes({"c": None}))) == "b"


def test_a_card_that_is_closed_leaves_the_cursor_where_it_was_unless_closed_cards_are_shown() -> None:
    cards = [card("a"), card("b"), card("c")]
    closed = {"b": card("b", outcome="ghosted")}
    hidden = view_on("b", *cards)
    assert under_cursor(hidden.of(hidden.whole.with_changes(closed))) == "c"
    shown = view_on("b", *cards, with_closed=True)
    assert under_cursor(shown.of(shown.whole.with_changes(closed))) == "b"


def test_hiding_closed_cards_keeps_the_cursor_on_an_open_one() -> None:
    view = view_on("gone", card("a"), card("gone", outcome="ghosted"), with_closed=True)
    assert under_cursor(view.closed(shown=False)) == "a"


STEPS = st.one_of(
    st.tuples(st.just("place"), st.integers(-2, 6)),
    st.tuples(st.just("column"), st.integers(-1, 6)),
    st.tuples(st.just("card"), st.integers(0, 5), st.sampled_from([None, *STATUSES]), st.booleans()),
    st.tuples(st.just("gone"), st.integers(0, 5)),
    st.tuples(st.just("closed"), st.booleans()),
    st.tuples(st.just("sort"), st.sampled_from(ORDERS)),
    st.tuples(st.just("filter"), st.sampled_from(["", "c1", "status:applied", "-c2", "nothing"])),
    st.tuples(st.just("mark"), st.integers(0, 5)),
)


@given(st.lists(STEPS, max_size=20))
def test_whatever_happens_the_cursor_is_on_a_card_of_its_column_or_the_column_is_empty(
    steps: list[tuple[object, ...]],
) -> None:
    view = first_view(Board.of([card(f"c{number}") for number in range(3)], TODAY), False)
    for step in steps:
        view = taken(view, step)
        assert view.column in view.columns
        assert (view.card is None) == (not view.cards)
        assert view.board == Lens(view.lens.order, view.lens.filter).through(view.whole)
        assert [each.id for each in view.marked_cards] == sorted(view.marked)


def taken(view: View, step: tuple[object, ...]) -> View:
    match step:
        case ("place", int(place)):
            return view.to_place(place)
        case ("column", int(column)):
            return view.to_column(column)
        case ("card", int(number), status, closed):
            made = card(f"c{number}", status=status, outcome="ghosted" if closed else None)
            return view.of(view.whole.with_changes({made.id: made}))
        case ("gone", int(number)):
            return view.of(view.whole.with_changes({f"c{number}": None}))
        case ("sort", ("needs" | "recent" | "company" | "pay") as order):
            return view.through(replace(view.lens, order=order))
        case ("filter", str(text)):
            return view.through(replace(view.lens, filter=read_filter(text)))
        case ("mark", int(number)):
            return view.marking({*view.marked, f"c{number}"} & view.whole.by_id.keys())
        case _:
            return view.closed(shown=bool(step[1]))


def with_others(*cards: Card, others: tuple[str, ...] = ("letter.md",)) -> View:
    return first_view(Board.of(cards, TODAY, others))


def test_below_the_last_card_of_unsorted_the_cursor_reaches_the_line_of_other_files() -> None:
    view = with_others(card("odd", status=None)).to_column(0)
    below = view.to_place(1)
    assert (under_cursor(view), view.here.on_others) == ("odd", False)
    assert (under_cursor(below), below.here.on_others) == (None, True)
    assert under_cursor(below.to_place(0)) == "odd"


def test_on_the_line_of_other_files_the_cursor_stays_when_cards_come() -> None:
    below = with_others(card("odd", status=None)).to_column(0).to_place(1)
    more = below.of(below.whole.with_changes({"b": card("b", status=None)}))
    assert more.here.on_others


def test_a_filter_takes_the_cursor_to_a_column_that_still_has_cards() -> None:
    view = view_on("acme", card("acme"), card("bolt", status="OFFER"))
    found = view.through(Lens(filter=read_filter("bolt")))
    assert under_cursor(found) == "bolt"
    assert [column.open for column in found.board.columns] == [0, 0, 0, 0, 0, 1]


def test_a_filter_for_closed_cards_shows_them() -> None:
    view = view_on("a", card("a"), card("gone", outcome="ghosted"))
    assert under_cursor(view.through(Lens(filter=read_filter("status:ghosted")))) == "gone"


def test_a_filter_that_leaves_only_closed_cards_shows_them() -> None:
    view = view_on("a", card("a"), card("gone", outcome="ghosted", reason="no answer"))
    assert under_cursor(view.through(Lens(filter=read_filter("ghosted")))) == "gone"
    assert under_cursor(view.through(Lens(filter=read_filter("answer")))) == "gone"


def test_another_order_keeps_the_cursor_on_its_card() -> None:
    view = view_on("b", card("a", changed="2026-11-01"), card("b", changed="2026-11-20"))
    assert view.place == 1
    recent = view.through(Lens(order="recent"))
    assert (under_cursor(recent), recent.place) == ("b", 0)


def test_a_mark_stays_on_a_card_that_the_filter_hides_and_goes_with_its_card() -> None:
    view = view_on("a", card("a"), card("b")).marking({"a", "b"})
    found = view.through(Lens(filter=read_filter("b")))
    assert [each.id for each in found.here.cards] == ["a", "b"]
    assert [each.id for each in view.of(board(card("b"))).here.cards] == ["b"]


def test_without_a_mark_the_card_under_the_cursor_is_meant() -> None:
    view = view_on("b", card("a"), card("b"))
    assert [each.id for each in view.here.cards] == ["b"]


def test_a_view_is_a_value() -> None:
    view = view_on("a", card("a"))
    assert replace(view) == view


@pytest.mark.parametrize(
    ("cursor", "width", "visible"),
    [
        (1, 120, (1, 2, 3, 4, 5)),
        (1, 119, (1, 2, 3, 4)),
        (2, 80, (1, 2, 3)),
        (3, 80, (2, 3, 4)),
        (5, 80, (3, 4, 5)),
        (4, 48, (4, 5)),
        (4, 40, (4,)),
        (4, 5, (4,)),
    ],
)
def test_as_many_columns_as_fit_stand_around_the_cursor(cursor: int, width: int, visible: tuple[int, ...]) -> None:
    assert window((1, 2, 3, 4, 5), cursor, width) == visible
