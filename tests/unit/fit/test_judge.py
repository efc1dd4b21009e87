"""Criteria laid against an application: what is computed, what the person says, how the must-haves stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.fit.judge import answer_of, fit_of, standing
from jobboard.profile.values import Criterion
from jobboard.text.values import Answered, Facts
from tests.unit.fit.verdicts import facts, profile, remote, verdict

SEED = profile(
    "Fully Remote",
    "Staff+ Title",
    "Engineering-Focused Position",
    nice=('"Founding" Role', "Large scope", "Flexible PTO"),
)
ROOT = facts(remote("remote", "Remote - US", 6), title="Staff Machine Learning Engineer II", place="Remote - US")
"""What the second seed states."""

BACKBLAZE = facts(
    remote("remote", "Position duration and location: 3-months, Remote", 45), title="Senior ML Architect Contractor"
)
"""What the first seed states."""

RANGE = "What is the pay range of the role, and how much of it is base?"


def test_the_seed_of_the_issue_remote_and_staff_are_met_the_rest_is_unknown() -> None:
    found = fit_of(ROOT, SEED).verdicts
    assert [(each.answer, each.by, each.line) for each in found] == [
        ("met", "file", 6),
        ("met", "file", 5),
        ("unknown", None, 0),
        ("unknown", None, 0),
        ("unknown", None, 0),
        ("unknown", None, 0),
    ]
    assert [each.criterion for each in found] == list(SEED.criteria)


def test_another_is_remote_by_its_posting_and_its_level_is_for_the_person() -> None:
    by_posting, level, *_ = fit_of(BACKBLAZE, SEED).verdicts
    assert (by_posting.answer, by_posting.line) == ("met", 45)
    assert (level.answer, level.by) == ("unknown", None)


def test_what_no_rule_knows_is_asked_in_its_own_words() -> None:
    assert verdict("Flexible PTO", ROOT).question == "How does the role meet this: “Flexible PTO”?"
    assert verdict("**Large scope**:", ROOT).question == "How does the role meet this: “Large scope”?"
    assert verdict('"Founding" Role', ROOT).question == "How does the role meet this: “‘Founding’ Role”?"
    assert verdict("No on-call!", ROOT).question == "How does the role meet this: “No on-call”?"
    assert verdict("Is there a works council?", ROOT).question == "Is there a works council?"


def test_a_long_criterion_is_asked_whole_a_story_is_cut_behind_a_word() -> None:
    whole = " ".join(["The team should be made of kind people"] * 6)
    assert verdict(whole, ROOT).question == f"How does the role meet this: “{whole}”?"
    story = verdict(f"{whole} {whole}", ROOT).question
    assert story.startswith(f"How does the role meet this: “{whole} The team")
    assert story.endswith(" people The…”?")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("$260k+ or a big equity share", "How does the role meet this: “… or a big equity share”?"),
        ("Base of $260k+ or a big equity share", RANGE),
        ("Pays well, about 200k", RANGE),
        ("Gehalt von 80.000 bis 90.000 €", RANGE),
        ("Not less than what I have (USD 190,000)", RANGE),
        ("180k", RANGE),
        ("Pay that grows: 180.000, later 200.000", RANGE),
        ("$2k+ learning budget", "How does the role meet this: “… learning budget”?"),
        ("A budget of 2.000 € for books", "How does the role meet this: “A budget of … for books”?"),
        ("5M€ of funding or 10M€ of revenue", "How does the role meet this: “… of funding or … of revenue”?"),
        ("More than 50k users", "How does the role meet this: “More than 50k users”?"),
        ("401k match", "How does the role meet this: “401k match”?"),
        ("30 days of leave", "How does the role meet this: “30 days of leave”?"),
        ("Founded after 2015", "How does the role meet this: “Founded after 2015”?"),
    ],
)
def test_an_amount_of_money_is_never_told_in_a_question(text: str, question: str) -> None:
    assert verdict(text, ROOT).question == question


def test_a_question_of_several_criteria_is_asked_once_in_order() -> None:
    laid = fit_of(facts(), profile("Permanent", "At least $180k", "Large scope", "$180k+", "Permanent or contract"))
    assert [each.criterion.text for each in laid.open] == [
        "Permanent",
        "At least $180k",
        "Large scope",
        "$180k+",
        "Permanent or contract",
    ]
    assert laid.questions == (
        "Is the position permanent, or a contract for some time?",
        RANGE,
        "How does the role meet this: “Large scope”?",
    )
    assert fit_of(facts(), profile(nice=("Large scope",))).questions == ()


@pytest.mark.parametrize(
    ("answered", "answer", "by", "why", "line"),
    [
        ([("Large scope", "yes", 40)], "met", "person", "yes", 40),
        ([("**large  Scope**:", "no", 40)], "not met", "person", "no", 40),
        ([("Large scope", "unknown", 40)], "unknown", None, "", 0),
        ([("Scope", "yes", 40)], "unknown", None, "", 0),
        ([("Large scope", "yes", 40), ("Large scope", "yes", 50)], "met", "person", "yes", 40),
        ([("Large scope", "unknown", 40), ("Large scope", "yes", 50)], "met", "person", "yes", 50),
        (
            [("Large scope", "yes", 40), ("Large-scope", "no", 50)],
            *("unknown", "person", "yes (line 40) and no (line 50) contradict each other", 40),
        ),
    ],
)
def test_what_the_person_answered(answered: list[Answered], answer: str, by: str | None, why: str, line: int) -> None:
    found = verdict("Large scope", facts(answered=tuple(answered)))
    assert (found.answer, found.by, found.why, found.line) == (answer, by, why, line)
    assert bool(found.question) == (answer == "unknown")


def test_the_person_counts_before_what_is_computed_which_is_told() -> None:
    found = verdict("Remote", facts(remote("hybrid", "Hybrid", 6), answered=(("Remote", "yes", 40),)))
    assert (found.answer, found.by, found.line) == ("met", "person", 40)
    assert found.why == "yes; the file says not met: Hybrid (line 6)"
    agreeing = verdict("Remote", facts(remote("remote", "Remote", 6), answered=(("Remote", "yes", 40),)))
    assert agreeing.why == "yes"
    withdrawn = verdict("Remote", facts(remote("remote", "Remote", 6), answered=(("Remote", "unknown", 40),)))
    assert (withdrawn.answer, withdrawn.by, withdrawn.line) == ("met", "file", 6)


def test_the_answer_that_stands_in_the_file_is_told() -> None:
    stated = facts(answered=(("large scope", "no", 40),))
    assert answer_of(stated, Criterion("Large scope", False, 1)) == "no"
    assert answer_of(stated, Criterion("Flexible PTO", False, 2)) is None
    both = facts(answered=(("Large scope", "yes", 40), ("Large scope", "unknown", 41), ("large scope", "no", 42)))
    assert answer_of(both, Criterion("Large scope", False, 1)) == "yes and unknown and no"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "open"),
        ({"A": "yes"}, "open"),
        ({"B": "yes"}, "open"),
        ({"A": "yes", "B": "yes"}, "met"),
        ({"A": "no"}, "failed"),
        ({"B": "no"}, "failed"),
        ({"A": "yes", "B": "yes", "C": "no"}, "met"),
    ],
)
def test_how_the_must_haves_stand(answers: dict[str, str], expected: str) -> None:
    stated = facts(answered=tuple((text, value, 9) for text, value in answers.items()))
    assert standing(fit_of(stated, profile("A", "B", nice=("C",)))) == expected


def test_without_must_haves_nothing_stands() -> None:
    assert standing(fit_of(ROOT, profile(nice=("Large scope",)))) is None
    assert fit_of(Facts(), profile()).verdicts == ()


def test_every_rule_is_in_the_registry() -> None:
    from jobboard.fit.criteria import registry
    from jobboard.fit.criteria.rule import Rule

    folder = Path(registry.__file__).parent
    found = [
        name
        for path in folder.glob("*.py")
        for name, value in vars(__import__(f"jobboard.fit.criteria.{path.stem}", fromlist=["_"])).items()
        if isinstance(value, Rule) and path.stem != "registry"
    ]
    assert len(found) == len(registry.RULES) == 5
