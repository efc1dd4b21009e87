"""Cards laid against a profile: what one fails, and what `fit:` leaves."""

from __future__ import annotations

import pytest

from jobboard.board.fitting import failed
from jobboard.board.typed import read_filter
from jobboard.profile.values import Criterion, Profile
from jobboard.text.values import Salary
from tests.unit.board.builders import TODAY, card

REMOTE, FOUNDING = Criterion("Fully remote", must=True, line=3), Criterion("Founding role", must=False, line=7)
PROFILE = Profile((REMOTE, FOUNDING))
AT_HOME = (("remote", "fully", "This is a fully remote role", 12),)
IN_LEEDS = (("remote", "hybrid", "Hybrid, three days in Leeds", 12),)


class TestAMark:
    """What a card fails is told on it."""

    def test_a_must_have_that_is_not_met(self) -> None:
        assert failed(card("a", terms=IN_LEEDS), PROFILE) == ("Fully remote",)

    def test_none_for_what_is_met_or_not_known(self) -> None:
        assert failed(card("a", terms=AT_HOME), PROFILE) == ()
        assert failed(card("a"), PROFILE) == ()

    def test_none_for_what_would_only_be_nice(self) -> None:
        assert failed(card("a", terms=AT_HOME, answered=(("Founding role", "no", 30),)), PROFILE) == ()

    def test_none_for_what_has_ended(self) -> None:
        assert failed(card("a", status="APPLIED", outcome="rejected", terms=IN_LEEDS), PROFILE) == ()


class TestTheFilter:
    """`fit:met`, `fit:failed`, `fit:open`."""

    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("fit:met", ["met"]),
            ("fit:yes", ["met"]),
            ("fit:failed", ["failed"]),
            ("fit:no", ["failed"]),
            ("fit:open", ["open"]),
            ("fit:unknown", ["open"]),
            ("fit:f", ["failed"]),
            ("-fit:failed", ["met", "open"]),
            ("fit:", ["met", "failed", "open"]),
        ],
    )
    def test_what_is_left(self, text: str, left: list[str]) -> None:
        cards = [card("met", terms=AT_HOME), card("failed", terms=IN_LEEDS), card("open")]
        wanted = read_filter(text, PROFILE)
        assert wanted.problems == ()
        assert [each.id for each in cards if wanted.leaves(each, TODAY)] == left

    def test_without_must_haves_it_says_what_is_needed(self) -> None:
        for profile in (None, Profile(), Profile((FOUNDING,))):
            assert "needs must-haves in _profile.md" in read_filter("fit:met", profile).problems[0]

    def test_a_word_that_means_nothing_is_told(self) -> None:
        assert read_filter("fit:perfect", PROFILE).problems == ("“fit:perfect” is none of met, failed, open",)

    def test_the_same_words_mean_the_same_filter(self) -> None:
        assert read_filter("fit:met", PROFILE) == read_filter("fit:met", Profile((REMOTE, FOUNDING)))


def test_what_is_offered_counts_before_what_the_posting_stated() -> None:
    profile = Profile((Criterion("At least $200,000 a year", must=True, line=3),))
    low = Salary("$150,000 a year", 150_000.0, 150_000.0, "$", "year")
    offered = (("base", "$215,000 a year", 9, "Base", ""),)
    assert failed(card("a", status="OFFER", salary=low), profile) == ("At least $200,000 a year",)
    assert failed(card("a", status="OFFER", salary=low, offer=offered), profile) == ()
