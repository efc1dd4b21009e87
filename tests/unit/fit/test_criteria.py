"""The registry of rules, and what holds for each of them whatever is laid before it."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.fit.criteria.registry import RULES
from jobboard.fit.judge import fit_of
from jobboard.text.values import Facts, Term
from tests.unit.fit.verdicts import employed, facts, limit, profile, remote

COMPUTED = {
    "Fully Remote": "remote",
    "Remote (EU)": "remote",
    "remote or hybrid": "remote",
    "Place: Remote": "remote",
    "Staff+ Title": "level",
    "At least senior": "level",
    "At least $180k": "pay",
    "Pay: at least $180,000 a year": "pay",
    "No contract work": "employment",
    "Full-time permanent": "employment",
    "No internships": "employment",
    "Place: Berlin, Hamburg or Remote": "place",
    "Berlin or remote": "place",
    "Based in London": "place",
}
FOR_THE_PERSON = [
    "Engineering-Focused Position",
    '"Founding" Role',
    "Large scope",
    "Flexible PTO",
    "Good people",
    "Visa sponsorship",
    "4-day week",
    "No on-call",
    "Remote, staff level, $200k",
    "Fully remote or a great office",
    "Not remote-hostile",
    "Equity",
    "",
    "?",
]


def recognised_by(text: str) -> list[str]:
    return [rule.name for rule in RULES if rule.recognise(text) is not None]


@pytest.mark.parametrize(("text", "name"), COMPUTED.items())
def test_one_rule_knows_a_criterion(text: str, name: str) -> None:
    assert recognised_by(text) == [name]


@pytest.mark.parametrize("text", FOR_THE_PERSON)
def test_no_rule_knows_what_only_a_person_can_judge(text: str) -> None:
    assert recognised_by(text) == []


def test_case_markup_and_blanks_make_no_difference() -> None:
    for text, name in COMPUTED.items():
        for written in (text.upper(), f"**{text}**", f"  {text}.  ", text.replace(" ", "\u00a0")):
            assert recognised_by(written) == [name], written


WORDS = st.sampled_from(
    "remote fully hybrid staff+ staff senior or above at least $180k € pay: permanent contract no not in berlin us (eu)"
    " , / place: 100% 8 k engineer lead level + title".split()
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=6).map(" ".join))
TERMS: st.SearchStrategy[Term] = st.one_of(
    st.sampled_from(("fully", "remote", "hybrid", "on site", "no", "?")).map(remote),
    TEXTS.map(limit),
    st.sampled_from(("permanent", "contract", "temporary", "internship")).map(employed),
)
FACTS = st.builds(
    lambda terms, title, place, pay: facts(*terms, title=title, place=place, pay=pay),
    st.lists(TERMS, max_size=4),
    *(st.one_of(st.none(), TEXTS) for _ in range(3)),
)


@given(TEXTS, FACTS)
def test_whatever_is_read_a_verdict_says_what_it_rests_on(text: str, stated: Facts) -> None:
    (found,) = fit_of(stated, profile(text)).verdicts
    assert (found.by == "file") == (found.answer != "unknown")
    assert bool(found.question) == (found.answer == "unknown")
    assert found.why or found.answer == "unknown"
    assert "\n" not in found.question
    lines = {line for *_, line in stated.terms}
    assert found.line in lines | {0}


@given(TEXTS)
def test_a_file_that_states_nothing_leaves_every_criterion_open(text: str) -> None:
    (found,) = fit_of(Facts(), profile(text)).verdicts
    assert (found.answer, found.by, found.why, found.line) == ("unknown", None, "", 0)


@pytest.mark.parametrize(
    "piece", ["remote ", "staff or ", "at least $180k ", "9", "berlin, ", "(", "in ", "senior/", "a.", "$1,", "\u0301"]
)
def test_long_texts_take_no_longer_than_their_length(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    stated = facts(remote("remote", text), limit(text), employed("contract", text), title=text, place=text, pay=text)
    begun = process_time()
    for criterion in (text, text[:190], *COMPUTED):
        fit_of(stated, profile(criterion))
    assert process_time() - begun < 3
