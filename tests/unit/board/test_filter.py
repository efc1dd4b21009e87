"""The filter as one types it: what is found, what narrows, and what is told where it makes no sense."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.board.filter import NO_FILTER
from jobboard.board.typed import read_filter
from jobboard.text.values import Next, Salary
from tests.unit.board.builders import CARDS, PIECES, TEXTS, TODAY, card


def leaves(text: str, name: str = "acme", **facts: Any) -> bool:
    """Whether a filter leaves a card with these facts."""
    return read_filter(text).leaves(card(name, **facts), TODAY)


def year(low: float | None = None, high: float | None = None, period: str | None = "year") -> Salary:
    return Salary("as written", low, high, "€", period)


class TestWords:
    @pytest.mark.parametrize(
        "facts",
        [
            {"company": "Cedar Bakery"},
            {"company": None, "name": "cedar-2026"},
            {"position": "Cedar Climber"},
            {"location": "Cedar Rapids"},
            {"reason": "no cedars there"},
            {"next": Next("ask about cedar")},
            {"tags": ("wood", "Cedar")},
        ],
    )
    def test_they_are_found_in_what_a_card_is_known_by(self, facts: dict[str, Any]) -> None:
        assert leaves("cedar", **facts)
        assert not leaves("cedar elm", **facts)

    def test_they_are_found_in_nothing_else(self) -> None:
        assert not leaves("cedar", "cedar", company="Acme", url="http://cedar.example", source="Cedar", contact="Cedar")

    def test_all_of_them_must_be_found_wherever_each_stands(self) -> None:
        assert leaves("engin BERLIN acm", location="Berlin")
        assert not leaves("engineer berlin", location="Bern")

    def test_case_and_accents_do_not_count_on_either_side(self) -> None:
        assert leaves("sao", location="São Paulo")
        assert leaves("ÉNGINEER")

    def test_words_in_quotes_are_one(self) -> None:
        assert leaves('"staff engineer"', position="Staff Engineer")
        assert leaves("“staff   engineer”", position="Staff Engineer")
        assert not leaves('"staff engineer"', position="Engineer, Staff")

    def test_no_word_is_found_across_two_fields(self) -> None:
        assert not leaves('"acme engineer"')

    def test_a_quote_that_is_still_open_reaches_to_the_end(self) -> None:
        assert leaves('"staff eng', position="Staff Engineer")
        assert leaves('tag:"remote e', tags=("Remote EU",))

    def test_what_looks_like_a_narrowing_and_is_none_is_a_word(self) -> None:
        assert leaves("c++:", position="C++: Engineer")
        assert leaves("foo:bar", tags=("foo:bar",))
        assert leaves('"status:open"', reason="said status:open")
        assert not leaves('"status:open"')


class TestStatus:
    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("status:app", {"status": "APPLIED"}),
            ("STATUS:Applied", {"status": "APPLIED"}),
            ("status:did-not", {"status": "DID_NOT_APPLY"}),
            ("status:did_not_apply", {"status": "DID_NOT_APPLY"}),
            ('status:"did not"', {"status": "DID_NOT_APPLY"}),
            ("status:role-c", {"outcome": "role closed"}),
            ("status:rejected", {"status": "INTERVIEW", "outcome": "rejected"}),
            ("status:interview", {"status": "INTERVIEW", "outcome": "rejected"}),
            ("status:open", {}),
            ("status:closed", {"outcome": "accepted"}),
            ("status:ready", {"done": 2, "total": 2}),
            ("status:unsorted", {"status": None}),
        ],
    )
    def test_the_beginning_of_a_status_or_an_outcome_is_enough(self, text: str, facts: dict[str, Any]) -> None:
        assert leaves(text, **facts)
        assert not leaves(f"-{text}", **facts)

    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("status:a", {"status": "PREPARED"}),
            ("status:applied", {"status": "PREPARED"}),
            ("status:open", {"outcome": "ghosted"}),
            ("status:closed", {}),
            ("status:closed", {"status": None, "outcome": "ghosted"}),
            ("status:ready", {"done": 1, "total": 2}),
            ("status:unsorted", {}),
        ],
    )
    def test_others_are_left_out(self, text: str, facts: dict[str, Any]) -> None:
        assert not leaves(text, **facts)


class TestTag:
    def test_the_beginning_of_a_tag_is_enough(self) -> None:
        assert leaves("tag:rem", tags=("visa", "Remote EU"))
        assert leaves("tag:#Remote-EU", tags=("#remote_eu",))
        assert not leaves("tag:eu", tags=("Remote EU",))
        assert not leaves("tag:remote", location="remote")


class TestQuiet:
    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("quiet:>14", [15, 40]),
            ("quiet:<14", [0, 13]),
            ("quiet:>=14", [14, 15, 40]),
            ("quiet:<=14", [0, 13, 14]),
            ("quiet:=14", [14]),
            ("quiet:14", [14, 15, 40]),
            ("quiet:14d", [14, 15, 40]),
        ],
    )
    def test_days_are_compared(self, text: str, days: list[int]) -> None:
        since = {0: "2026-11-21", 13: "2026-11-08", 14: "2026-11-07", 15: "2026-11-06", 40: "2026-10-12"}
        assert [number for number, day in since.items() if leaves(text, changed=day)] == days

    @pytest.mark.parametrize("text", ["quiet:>0", "quiet:<99", "quiet:=0"])
    def test_what_is_not_known_is_never_so(self, text: str) -> None:
        assert not leaves(text)
        assert leaves(f"-{text}")


class TestPay:
    @pytest.mark.parametrize(
        "text",
        [
            "pay:>99k",
            "pay:>99999",
            "pay:>99,999",
            "pay:>0.09M",
            "pay:>$99k",
            "pay:>99k€",
            "pay:>8k/month",
            "pay:>=48/h",
        ],
    )
    def test_amounts_are_written_as_people_do(self, text: str) -> None:
        assert leaves(text, salary=year(80_000, 100_000))
        assert not leaves(text, salary=year(50_000, 60_000))

    def test_more_looks_at_the_most_less_at_the_least(self) -> None:
        pay = year(80_000, 120_000)
        assert leaves("pay:>100k", salary=pay)
        assert leaves("pay:100k", salary=pay)
        assert leaves("pay:<100k", salary=pay)
        assert leaves("pay:=100k", salary=pay)
        assert not leaves("pay:>120k", salary=pay)
        assert leaves("pay:>=120k", salary=pay)
        assert not leaves("pay:<80k", salary=pay)
        assert leaves("pay:<=80k", salary=pay)
        assert not leaves("pay:=121k", salary=pay)

    def test_one_bound_stands_for_both(self) -> None:
        assert leaves("pay:>90k", salary=year(low=100_000))
        assert leaves("pay:<110k", salary=year(high=100_000))

    def test_the_period_counts(self) -> None:
        assert leaves("pay:>90k", salary=year(45, 45, "hour"))
        assert not leaves("pay:>90k", salary=year(4_500, 4_500, "month"))
        assert leaves("pay:45/h", salary=year(93_600, 93_600))

    @pytest.mark.parametrize("text", ["pay:>0", "pay:<9M", "pay:=0"])
    @pytest.mark.parametrize("salary", [None, Salary("competitive")])
    def test_what_is_not_known_is_never_so(self, text: str, salary: Salary | None) -> None:
        assert not leaves(text, salary=salary)
        assert leaves(f"-{text}", salary=salary)


class TestTyping:
    @pytest.mark.parametrize(
        "text",
        ["", "  ", "-", '"', '""', "status:", "-tag:", "tag:#", "quiet:", "quiet:>", "pay:>=", "pay:$", 'text:"'],
    )
    def test_what_is_unfinished_narrows_nothing_and_is_no_problem(self, text: str) -> None:
        unfinished = read_filter(text)
        assert (unfinished.narrows, unfinished.searches, unfinished.problems) == (False, False, ())

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("pay:>abc", "“pay:>abc” says no amount; write pay:>150k, pay:<1.2M or pay:45/h"),
            ("pay:45/fortnight", "“pay:45/fortnight” says no amount; write pay:>150k, pay:<1.2M or pay:45/h"),
            ("quiet:x", "“quiet:x” says no number of days; write quiet:>14"),
            ("-status:Nonsense", "“status:Nonsense” is no status and no outcome"),
        ],
    )
    def test_what_makes_no_sense_is_told_and_narrows_nothing(self, text: str, problem: str) -> None:
        senseless = read_filter(f"{text} acme")
        assert senseless.problems == (problem,)
        assert senseless.leaves(card("acme"), TODAY)
        assert not senseless.leaves(card("globex"), TODAY)

    @given(st.text())
    def test_every_text_is_a_filter(self, text: str) -> None:
        wanted = read_filter(text)
        assert wanted.text == text
        wanted.leaves(card(), TODAY)

    @given(st.text('-"st:atuspygx><=1k/ #', max_size=12))
    def test_so_is_every_text_of_the_signs_that_mean_something(self, text: str) -> None:
        wanted = read_filter(f"pay:{text} quiet:{text} status:{text} tag:{text} -text:{text}")
        wanted.leaves(card(salary=year(1, 2), tags=("a",)), TODAY)
        assert read_filter(wanted.text) == wanted

    def test_nothing_typed_is_no_filter(self) -> None:
        assert read_filter("") == NO_FILTER


class TestText:
    def test_words_for_the_files_are_kept_apart(self) -> None:
        wanted = read_filter('acme text:Visa text:"Two  Words" -text:PhD text:visa')
        assert (wanted.texts, wanted.lacking, wanted.searches) == (("visa", "two words"), ("phd",), True)
        assert wanted.leaves(card(), TODAY)


class TestClosed:
    @pytest.mark.parametrize("text", ["status:closed", "status:rej", "acme status:role-closed", "-status:open"])
    def test_a_filter_that_only_closed_cards_pass_asks_for_them(self, text: str) -> None:
        assert read_filter(text).asks_for_closed

    @pytest.mark.parametrize(
        "text", ["", "closed", "status:open", "-status:closed", "status:app", "status:a", "status:r"]
    )
    def test_others_do_not(self, text: str) -> None:
        assert not read_filter(text).asks_for_closed

    @given(CARDS, TEXTS)
    def test_no_open_card_in_a_column_passes_it(self, cards: list[Card], text: str) -> None:
        wanted = read_filter(text)
        if wanted.asks_for_closed:
            assert all(each.closed or each.status is None for each in cards if wanted.leaves(each, TODAY))


@given(CARDS, TEXTS, TEXTS)
def test_more_words_never_leave_more(cards: list[Card], text: str, more: str) -> None:
    fewer, wanted = read_filter(f"{text} {more}"), read_filter(text)
    assert all(wanted.leaves(each, TODAY) for each in cards if fewer.leaves(each, TODAY))


@given(CARDS, PIECES)
def test_a_minus_leaves_exactly_the_others(cards: list[Card], piece: str) -> None:
    wanted, others = read_filter(piece), read_filter(f"-{piece}")
    assert wanted.narrows == others.narrows
    if wanted.narrows:
        assert all(wanted.leaves(each, TODAY) != others.leaves(each, TODAY) for each in cards)
