"""Where one works: which criteria are about that as a whole, and what each statement of a file means for them."""

from __future__ import annotations

import pytest

from jobboard.fit.criteria.regions import read_regions, within
from jobboard.fit.criteria.remote import recognise
from jobboard.fit.criteria.words import words_of
from jobboard.fit.values import Answer
from jobboard.text.values import Term
from tests.unit.fit.verdicts import facts, limit, remote, verdict

FULLY, REMOTE, HYBRID, SITE, NO = (remote(meaning) for meaning in ("fully", "remote", "hybrid", "on site", "no"))


@pytest.mark.parametrize(
    "text",
    ["Fully Remote", "fully-remote", "Remote", "100% remote", "100 % Remote", "Remote only", "Only remote",
     "**Remote**", "Must be remote", "The role must be fully remote", "Remote is a must", "Work from home", "WFH",
     "No office", "No commute", "Completely remote", "Remote position", "Fully remote role", "Location: Remote",
     "Place: Remote", "work remotely", "Home-Office", "“Fully remote”", "Remote!", "100 % Homeoffice",
     "Vollständig remote", "Télétravail complet", "Teletrabajo 100%"],
)  # fmt: skip
def test_these_want_remote_work(text: str) -> None:
    wanted = recognise(text)
    assert wanted is not None
    assert (wanted.wish, wanted.limits) == ("remote", ())


@pytest.mark.parametrize(
    "text",
    ["Remote-first culture", "Remote friendly", "Partly remote", "Remote, no travel", "Good remote culture",
     "Fully remote and staff level", "Not fully remote", "Remote team", "Remote desktop experience", "Remote or not",
     "Distributed team", "Remote for at least 3 days", "Remote (Pacific time)", "Remote within 2 hours of CET",
     "Office dog", "Nice office", "Hybrid cloud", "Fully remotely managed", "UK or remote", "Remote or UK",
     "EU/remote", "Germany, remote", "Async", "Homeoffice möglich", "Télétravail partiel", "", "Remote " * 100],
)  # fmt: skip
def test_these_say_something_else_or_more_and_are_for_the_person(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("criterion", "stated", "answer"),
    [
        ("Fully Remote", [remote("remote", "Remote - US")], "met"),
        ("Fully Remote", [FULLY], "met"),
        ("Fully Remote", [HYBRID], "not met"),
        ("Fully Remote", [SITE], "not met"),
        ("Fully Remote", [NO], "not met"),
        ("Fully Remote", [], "unknown"),
        ("Remote only", [FULLY, REMOTE], "met"),
        ("Remote", [HYBRID, SITE], "not met"),
        ("No office", [HYBRID], "not met"),
        ("Remote", [REMOTE, HYBRID], "unknown"),
        ("Remote", [SITE, FULLY], "unknown"),
        ("Remote", [REMOTE, NO], "unknown"),
        ("Remote or hybrid", [HYBRID], "met"),
        ("Hybrid or remote", [REMOTE], "met"),
        ("hybrid ok", [HYBRID], "met"),
        ("Hybrid ok", [FULLY], "met"),
        ("Remote/hybrid", [SITE], "not met"),
        ("Remote or hybrid", [NO], "unknown"),
        ("Remote or hybrid", [HYBRID, REMOTE], "met"),
        ("Hybrid", [HYBRID], "met"),
        ("Hybrid", [SITE], "not met"),
        ("Hybrid", [REMOTE], "unknown"),
        ("Hybrid", [FULLY], "unknown"),
        ("On-site", [SITE], "met"),
        ("In the office", [FULLY], "not met"),
        ("On site", [HYBRID], "unknown"),
        ("On site", [NO], "unknown"),
        ("No on-site", [HYBRID], "unknown"),
        ("No on-site", [FULLY], "met"),
        ("No hybrid", [HYBRID], "not met"),
        ("Not remote", [remote("remote", "Denver, CO or Remote")], "unknown"),
        ("Not remote", [FULLY], "not met"),
        ("Not remote", [SITE], "met"),
    ],
)
def test_what_a_statement_means_for_a_wish(criterion: str, stated: list[Term], answer: Answer) -> None:
    assert verdict(criterion, facts(*stated)).answer == answer


@pytest.mark.parametrize(
    ("criterion", "limits", "answer"),
    [
        ("Remote (US)", ["US"], "met"),
        ("Remote (US)", ["United States"], "met"),
        ("Remote in the US", ["the U.S."], "met"),
        ("Remote - US", ["USA only"], "met"),
        ("US remote", ["US or Canada"], "met"),
        ("US-based remote", ["North America"], "met"),
        ("Remote (EU)", ["Germany"], "unknown"),
        ("Remote (EU)", ["US"], "not met"),
        ("Remote (EU)", ["EMEA"], "met"),
        ("Remote (EU)", ["Europe"], "met"),
        ("Remote (Europe)", ["EU"], "unknown"),
        ("Remote (Europe)", ["UK"], "unknown"),
        ("Remote (UK)", ["EU"], "not met"),
        ("Remote (UK)", ["Europe"], "met"),
        ("Remote (EU)", [], "unknown"),
        ("Remote (EU)", ["anywhere"], "met"),
        ("Remote from Germany", ["DACH"], "met"),
        ("Fully remote, Germany", ["Germany"], "met"),
        ("Remote within the EU", ["Eastern time zone"], "unknown"),
        ("Remote (US)", ["California"], "unknown"),
        ("Remote (US)", ["US (excluding California)"], "unknown"),
        ("Remote (US)", ["US", "Canada"], "unknown"),
        ("Remote (US)", ["Georgia"], "unknown"),
        ("Remote (Turkey)", ["Europe"], "unknown"),
        ("Remote (Israel)", ["EMEA"], "unknown"),
        ("Remote worldwide", ["US"], "not met"),
        ("Remote worldwide", ["worldwide"], "met"),
        ("Work from anywhere", [], "unknown"),
        ("Remote (US or Canada)", ["Canada"], "met"),
        ("Remote (Brazil)", ["LATAM"], "met"),
        ("Remote (Brazil)", ["APAC"], "not met"),
        ("Fully Remote", ["US"], "met"),
    ],
)
def test_a_limit_of_the_wish_has_to_be_allowed(criterion: str, limits: list[str], answer: Answer) -> None:
    stated = [remote("remote"), *(limit(each) for each in limits)]
    assert verdict(criterion, facts(*stated)).answer == answer


def test_what_is_met_tells_the_words_with_their_line_and_the_limits() -> None:
    one_line = verdict("Fully Remote", facts(remote("remote", "Remote - US", 6), limit("US", "Remote - US", 6)))
    assert (one_line.by, one_line.why, one_line.line, one_line.question) == ("file", "Remote - US", 6, "")
    apart = verdict("Fully Remote", facts(remote("fully", "fully remote", 20), limit("US", "US residents only", 31)))
    assert (apart.why, apart.line) == ("fully remote; US residents only (line 31)", 20)
    unsaid = verdict("Remote (EU)", facts(remote("remote", "Remote", 6)))
    assert (unsaid.why, unsaid.line) == ("Remote; from where is not said", 6)


def test_statements_that_contradict_each_other_are_both_named() -> None:
    found = verdict("Remote", facts(remote("remote", "Remote", 6), remote("hybrid", "three days in the office", 40)))
    assert (found.answer, found.by) == ("unknown", None)
    assert found.why == "Remote (line 6) and three days in the office (line 40) contradict each other"
    assert found.question == "Is the role fully remote, and from where may one work?"


def test_long_words_are_cut() -> None:
    assert len(verdict("Remote", facts(remote("fully", "fully remote " * 50))).why) == 100


@pytest.mark.parametrize(
    ("inner", "outer", "answer"),
    [("germany", "eu", True), ("uk", "eu", False), ("eu", "germany", None), ("eu", "us", False), ("eu", "europe", True),
     ("europe", "eu", None), ("world", "us", False), ("us", "world", True), ("cyprus", "emea", True),
     ("turkey", "europe", None), ("nordics", "europe", True), ("nordics", "eu", None), ("latam", "americas", True),
     ("mexico", "north america", None), ("dach", "apac", False), ("us", "canada", False)],
)  # fmt: skip
def test_what_lies_in_what(inner: str, outer: str, answer: bool | None) -> None:
    assert within(inner, outer) is answer


@pytest.mark.parametrize(
    ("text", "regions"),
    [("the US", ("us",)), ("U.S.A.", ("us",)), ("Germany, Austria or Italy", ("germany", "austria", "italy")),
     ("US/Canada", ("us", "canada")), ("US only", ("us",)), ("New Mexico", None), ("Georgia", None),
     ("us and them", None), ("", None), ("only", None)],
)  # fmt: skip
def test_regions_are_read_by_their_whole_names(text: str, regions: tuple[str, ...] | None) -> None:
    assert read_regions(words_of(text)) == regions
