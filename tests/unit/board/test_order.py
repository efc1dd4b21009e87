"""The orders of the board: what stands first, and that they stay true through any change."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.board import COLUMNS, Board
from jobboard.board.card import Card
from jobboard.board.order import ORDERS, Order, sort_key
from jobboard.text.values import Next, Salary
from tests.unit.board.builders import CARDS, CHANGES, TODAY, board, card, ids


def paid(text: str, low: float | None, high: float | None, period: str | None = "year") -> Card:
    return card(text, salary=Salary(text, low, high, "€", period))


def test_what_needs_me_first_is_the_next_date_then_the_longest_quiet() -> None:
    cards = [
        card("unknown"),
        card("quiet-2", changed="2026-11-19"),
        card("quiet-9", changed="2026-11-12"),
        card("friday", next=Next("call", "2026-11-27")),
        card("late", next=Next("write", "2026-11-01")),
    ]
    assert ids(board(*cards)) == ["late", "friday", "quiet-9", "quiet-2", "unknown"]


def test_recent_is_the_latest_change_first_and_unknown_last() -> None:
    cards = [card("old", changed="2025-01-31"), card("unknown"), card("new", changed="2026-11-20")]
    assert ids(board(*cards, order="recent")) == ["new", "old", "unknown"]


def test_company_minds_neither_case_nor_accents_and_takes_the_id_where_there_is_none() -> None:
    cards = [card("a", company="Zed"), card("b", company="émile"), card("fig", company=None), card("d", company="Acme")]
    assert ids(board(*cards, order="company")) == ["d", "b", "fig", "a"]


def test_pay_is_compared_by_the_year_the_highest_first_and_unknown_last() -> None:
    cards = [
        card("as written", salary=Salary("a lot")),
        paid("hourly", 45, 65, "hour"),
        paid("yearly", 100_000, 120_000),
        paid("at least", 130_000, None),
        paid("monthly", None, 9_000, "month"),
        paid("daily", 400, 400, "day"),
        paid("weekly", 2_100, 2_100, "week"),
        card("unknown"),
    ]
    by_pay = ["hourly", "at least", "yearly", "weekly", "monthly", "daily", "as written", "unknown"]
    assert ids(board(*cards, order="pay")) == by_pay


@pytest.mark.parametrize("order", ORDERS)
def test_open_cards_stand_before_closed_ones_whatever_the_order(order: Order) -> None:
    first = {"company": "Aaa", "changed": "2026-11-21", "salary": Salary("9", 9e9, 9e9)}
    cards = [card("gone", outcome="ghosted", **first), card("there", company="Zzz", changed="2026-01-01")]
    assert ids(board(*cards, order=order)) == ["there", "gone"]


@given(CARDS, st.sampled_from(ORDERS), st.randoms())
def test_an_order_is_total_so_that_cards_stand_alike_however_they_come(
    cards: list[Card], order: Order, chance: Random
) -> None:
    made = board(*cards, order=order)
    keys = [sort_key(order, TODAY)(each) for each in cards]
    assert len(set(keys)) == len(cards)
    chance.shuffle(cards)
    assert board(*cards, order=order) == made
    for column in made.columns:
        plain = sorted((each for each in cards if each.status == column.status), key=sort_key(order, TODAY))
        assert list(column.cards) == plain
        assert [each.closed for each in plain] == sorted(each.closed for each in plain)


@given(CARDS, st.sampled_from(ORDERS), st.lists(CHANGES, max_size=4), st.sampled_from([0, 256]))
def test_a_changed_board_is_the_board_of_the_changed_cards(
    cards: list[Card], order: Order, steps: list[dict[str, Card | None]], many: int
) -> None:
    """So also where changes count as many, and the columns concerned are made anew."""
    changed, now = board(*cards, order=order), {each.id: each for each in cards}
    for changes in steps:
        with patch("jobboard.board.board.MANY", many):
            before, changed = changed, changed.with_changes(changes)
        now = {name: each for name, each in {**now, **changes}.items() if each is not None}
        touched = {each.status for name in changes for each in (before.by_id.get(name), changes[name]) if each}
        assert changed == board(*now.values(), order=order)
        assert all(
            new is old for new, old in zip(changed.columns, before.columns, strict=True) if new.status not in touched
        )


@given(CARDS, st.sampled_from(ORDERS))
def test_each_card_is_found_at_its_place(cards: list[Card], order: Order) -> None:
    made = board(*cards, order=order)
    for each in cards:
        place = made.place(each)
        assert place is not None
        assert made.column(each.status).cards[place] is each


@given(CARDS, st.sampled_from(ORDERS))
def test_a_card_that_is_not_there_has_no_place(cards: list[Card], order: Order) -> None:
    made = board(*cards[1:], order=order)
    if cards:
        assert made.place(cards[0]) is None
    for each in cards[1:]:
        assert made.place(Card(each.id, each.path, each.facts)) is None


def test_a_board_keeps_its_order_and_its_day() -> None:
    made = Board.of([card("a"), card("b")], TODAY, order="pay").with_changes({"a": None})
    assert (made.order, made.today, len(made.columns)) == ("pay", TODAY, len(COLUMNS))


def test_what_is_due_depends_on_the_day() -> None:
    cards = [card("soon", deadline="2026-11-22"), card("quiet", changed="2026-01-01")]
    assert ids(Board.of(cards, TODAY)) == ["soon", "quiet"]
    assert ids(Board.of(cards, date(2026, 11, 22) + timedelta(days=1))) == ["quiet", "soon"]
