"""Questions and their answers, in the forms that people write them in; the lines of an analysis."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.text.answers import read_analysis, read_answers, told
from jobboard.text.document import Document, read_document

SAMPLES = Path(__file__).parents[3] / "applications"


def read(text: str) -> Document:
    return read_document(f"# Acme - Engineer\n\n{text}", "acme")


def sample(name: str) -> Document:
    return read_document((SAMPLES / f"{name}.md").read_text(encoding="utf-8"), name)


def answers(text: str) -> list[tuple[str, str | None]]:
    return [(each.question, each.answer) for each in read_answers(read(text))]


def test_the_questionnaire_of_the_sample_is_told_in_a_few_words() -> None:
    found = read_answers(sample("backblaze"))
    assert told(found) == "1 answered, 5 not applicable"
    first = found[0]
    assert (first.question, first.answer, first.state) == ("Have you used what they make?", "No", "answered")
    assert first.line == 50


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- Why us? Because.\n- **Visa?** No\n", [("Why us?", "Because."), ("Visa?", "No")]),
        ("1. Notice period: 3 months\n2. Why? a: b\n", [("Notice period", "3 months"), ("Why?", "a: b")]),
        ("- Why?\n  - a\n  - **b**\n- Who?\n\n  Me.\n", [("Why?", "a b"), ("Who?", "Me.")]),
        ("- Why?\n  Because I\n  do.\n", [("Why?", "Because I do.")]),
        ("### Why?\nBecause.\n\nI do.\n\n### Pay\n5k\n", [("Why?", "Because. I do."), ("Pay", "5k")]),
        ("### Basics\n- Why? x\n- Who? y\n", [("Why?", "x"), ("Who?", "y")]),
        ("**Q: Why?**\nA: Since.\n\n**Q: When?**\n\n**A:** Soon\n", [("Why?", "Since."), ("When?", "Soon")]),
        ("Q1: Why: really?\r\nA1: x\r\n", [("Why: really?", "x")]),
        ("- Why? TBD\n- Who?\n- When? [answer]\n", [("Why?", None), ("Who?", None), ("When?", "[answer]")]),
        ("Some words first.\n\n- Why? x\n", [("Why?", "x")]),
        ("```\n- Why? x\n```\n", []),
    ],
)
def test_a_question_has_what_stands_behind_it_for_its_answer(text: str, found: list[tuple[str, str | None]]) -> None:
    assert answers(f"## Personal Connection\n{text}\n## Other\n- Where? no\n") == found


def test_a_questionnaire_may_stand_below_a_bullet() -> None:
    text = "## Notes\n- Application Questions:\n  - Why? x\n  - Who? N/A\n- More? no\n"
    assert [each.state for each in read_answers(read(text))] == ["answered", "not applicable"]


@pytest.mark.parametrize(
    ("answer", "state"),
    [("No", "answered"), ("N/A", "not applicable"), ("*n/a*.", "not applicable"), ("Not applicable", "not applicable"),
     ("TBD", "open"), ("", "open"), ("…", "open"), ("{answer}", "open"), ("0", "answered")],
)  # fmt: skip
def test_what_is_not_stated_is_open_and_what_does_not_apply_is_told_apart(answer: str, state: str) -> None:
    (found,) = read_answers(read(f"## Questionnaire\n- Used it? {answer}\n"))
    assert found.state == state
    assert told((found,)) == f"1 {state}"


def test_an_analysis_is_its_lines() -> None:
    text = "## Qualification Analysis\nI fit:\n- **seven** years\n  - of Go\n\n### Gaps\n- R\n\n## Other\n- x\n"
    assert [(each.text, each.line, each.depth) for each in read_analysis(read(text))] == [
        ("I fit:", 4, -1),
        ("seven years", 5, 0),
        ("of Go", 6, 1),
        ("Gaps", 8, -1),
        ("R", 9, 0),
    ]
    assert len(read_analysis(sample("root-insurance"))) == 8
    assert told(()) == ""
