"""A board that grows is the board of all its cards."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.growing import Growing
from jobboard.text.values import OUTCOMES, STATUSES, Facts, Next

TODAY = date(2026, 11, 21)

FACTS = st.builds(
    Facts,
    status=st.sampled_from((None, *STATUSES)),
    outcome=st.sampled_from((None, None, *OUTCOMES)),
    next=st.none() | st.builds(Next, st.just("call"), st.sampled_from((None, "2026-11-20", "2026-11-30"))),
    done=st.integers(0, 2),
    total=st.integers(0, 2),
)
CARDS = st.lists(st.builds(Card, st.sampled_from("abcdefghij"), st.just("/x.md"), FACTS), max_size=8)


@given(st.lists(CARDS, max_size=4))
def test_a_board_that_grows_is_the_board_of_all_its_cards(pieces: list[list[Card]]) -> None:
    growing = Growing(Board.of(pieces[0] if pieces else (), TODAY, ("letter.md",)))
    for cards in pieces[1:]:
        growing = growing.with_more(cards)
    assert growing.board == Board.of([card for cards in pieces for card in cards], TODAY, ("letter.md",))


def test_columns_to_which_nothing_comes_stay_the_same_objects() -> None:
    before = Board.of([Card("a", "/a.md", Facts(status="OFFER"))], TODAY)
    after = Growing(before).with_more([Card("b", "/b.md", Facts(status="APPLIED"))]).board
    assert after.column("OFFER") is before.column("OFFER")
