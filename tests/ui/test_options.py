"""Which options fit the letters typed so far, and in what order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.folded import folded
from jobboard.text.clean import CleanText, clean
from jobboard.ui.options import MOST, Option, Options, grouped, ranked

TEXTS = st.text(alphabet="aáAßøb c-[\u202e\x1b", max_size=12)


def options(*titles: str) -> list[Option]:
    """Options whose titles are their ids."""
    return [Option(title, clean(title)) for title in titles]


def ids(given: tuple[Option, ...]) -> list[str]:
    return [each.id for each in given]


def test_without_a_letter_all_stand_as_they_were_given() -> None:
    assert ids(ranked(options("b", "a", "c"), "  ")) == ["b", "a", "c"]


def test_the_best_fit_is_first() -> None:
    given = options("unmoved", "at the move", "close", "Move to Applied", "a move later")
    assert ids(ranked(given, "move")) == ["Move to Applied", "at the move", "a move later", "unmoved"]


def test_a_title_that_begins_with_all_that_was_typed_is_before_one_with_such_words() -> None:
    given = options("applied: move", "move the applied", "move applied back")
    assert ids(ranked(given, "move app")) == ["move applied back", "applied: move", "move the applied"]


def test_every_word_must_be_found_wherever_it_stands() -> None:
    given = [
        Option("1", CleanText("Root Insurance"), CleanText("Prepared"), CleanText("Cards")),
        Option("2", CleanText("Root Insurance"), CleanText("Applied"), CleanText("Cards")),
    ]
    assert ids(ranked(given, "root applied")) == ["2"]
    assert ids(ranked(given, "cards root")) == ["1", "2"]
    assert ids(ranked(given, "root offer")) == []


def test_a_hint_counts_for_less_than_a_title() -> None:
    given = [Option("hint", CleanText("walk"), CleanText("undo")), Option("title", CleanText("not undone"))]
    assert ids(ranked(given, "undo")) == ["title", "hint"]


def test_a_word_begins_behind_any_sign() -> None:
    given = options("xacme", "x-acme", "(acme", "x acme", "x/acme")
    assert ids(ranked(given, "acme")) == ["x-acme", "(acme", "x acme", "x/acme", "xacme"]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("societe generale", "Société Générale"),
        ("SOCIÉTÉ", "societe"),
        ("strasse", "Hauptstraße"),
        ("orsted", "Ørsted"),
        ("lodz", "Łódź"),
        ("zürich", "Zu\u0308rich"),
        ("abc", "ＡＢＣ"),
        ("c++", "C++ Engineer"),
        ("(m/w/d)", "Dev (m/w/d)"),
        ("[x", "a [x] b"),
    ],
)
def test_case_accents_and_width_make_no_difference(typed: str, title: str) -> None:
    assert ids(ranked(options("something else", title), typed)) == [title]


def test_letters_strewn_over_a_title_are_no_fit() -> None:
    assert ids(ranked(options("Root Insurance", "Move the card to the left"), "rins")) == []
    assert ids(ranked(options("Move the card one column to the left"), "theme")) == []


def test_a_name_that_is_not_drawn_goes_before_titles_that_have_the_word() -> None:
    given = [
        Option("left", CleanText("undo goes on to the one before")),
        Option("undo", CleanText("Take the last change back"), names="undo revert"),
    ]
    assert ids(ranked(given, "undo")) == ["undo", "left"]
    assert ids(ranked(given, "rev")) == ["undo"]


def test_no_more_than_asked_for() -> None:
    given = options(*(f"card {number}" for number in range(1_000)))
    assert len(ranked(given, "card")) == len(ranked(given, "")) == MOST
    assert len(ranked(given, "card", 1_000)) == 1_000


@given(st.lists(TEXTS, max_size=8), TEXTS)
def test_what_is_given_is_part_of_what_there_is_each_once(titles: list[str], typed: str) -> None:
    given = [Option(str(number), clean(title)) for number, title in enumerate(titles)]
    found = ids(Options(given).ranked(typed))
    assert len(set(found)) == len(found)
    assert set(found) <= {each.id for each in given}
    for each in given:
        assert each.id in found or not folded(typed).split() or folded(typed) not in folded(each.title)


def test_groups_stand_together_in_the_order_of_their_best() -> None:
    given = tuple(Option(str(place), CleanText("x"), group=CleanText(name)) for place, name in enumerate("baabc"))
    assert ids(grouped(given)) == ["0", "3", "1", "2", "4"]
