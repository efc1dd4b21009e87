"""A part of an offer set and taken away: where it goes, in which style, and that nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.changes.offer import part_of, set_part
from jobboard.text.document import read_document
from jobboard.text.edit import apply, inverse
from jobboard.text.offer import read_offer
from jobboard.text.offer_names import PARTS
from tests.unit.text.shapes import Plan, plans, sample_of

HEAD = "# Acme - Engineer\n\n- **Status**: OFFER\n\n"


def after(text: str, part: str = "bonus", value: str = "15 %") -> str:
    """The text with the part set; the way back is proved on the way."""
    patch = set_part(read_document(text, "acme"), part, value)
    changed = apply(text, patch)
    assert apply(changed, inverse(patch)) == text
    assert set_part(read_document(changed, "acme"), part, value) == ()
    return changed


@pytest.mark.parametrize(
    ("offer", "changed"),
    [
        ("- **Base**: $5\n", "- **Base**: $5\n- **Bonus**: 15 %\n"),
        ("- **Base:** $5", "- **Base:** $5\n- **Bonus:** 15 %"),
        ("* base: $5\n", "* base: $5\n* bonus: 15 %\n"),
        ("1. Base: 5\n", "1. Base: 5\n2. Bonus: 15 %\n"),
        ("**Base:** $5\\\n**Level:** 3\\\n", "**Base:** $5\\\n**Level:** 3\\\n**Bonus:** 15 %\\\n"),
        ("Base:: $5\n", "Base:: $5\nBonus:: 15 %\n"),
        ("| **Base** | $5 |\n", "| **Base** | $5 |\n| **Bonus** | 15 % |\n"),
        ("### Base\n\n$5\n", "### Base\n\n$5\n\n### Bonus\n\n15 %\n"),
        ("- Base: 5\n  - net\n- Level: 3\n  more\n", "- Base: 5\n  - net\n- Level: 3\n  more\n- Bonus: 15 %\n"),
        ("- Base: 5\n\n- Level: 3\n", "- Base: 5\n\n- Level: 3\n\n- Bonus: 15 %\n"),
        ("* Base — $5\n", "* Base — $5\n* Bonus — 15 %\n"),
        ("- Level: 3\n  - or 4\n", "- Level: 3\n  - or 4\n- Bonus: 15 %\n"),
        ("### Base", "### Base\n\n### Bonus\n15 %"),
        ("\n", "\n- **Bonus**: 15 %\n\n"),
        ("By phone, on Friday.\n", "By phone, on Friday.\n\n- **Bonus**: 15 %\n"),
        ("- they will write\n", "- they will write\n- **Bonus**: 15 %\n"),
        ("- Base: 5\n\n### Said\n\n- all\n", "- Base: 5\n- Bonus: 15 %\n\n### Said\n\n- all\n"),
        ("- Base: 5\r\n- Level: 3\r\n", "- Base: 5\r\n- Level: 3\r\n- Bonus: 15 %\r\n"),
    ],
)
def test_a_new_part_stands_behind_the_others_in_their_style(offer: str, changed: str) -> None:
    newline = "\r\n" if "\r" in offer else "\n"
    head = f"{HEAD}## Offer\n".replace("\n", newline)
    assert after(head + offer) == head + changed


@pytest.mark.parametrize(
    ("offer", "changed"),
    [
        ("- **Bonus**: 10 %\n", "- **Bonus**: 15 %\n"),
        ("- **Bonus**: **10 %** <!-- said on the phone -->\n", "- **Bonus**: **15 %** <!-- said on the phone -->\n"),
        ("- Target bonus: 10 %\n", "- Target bonus: 15 %\n"),
        ("| Bonus | 10 % |\n", "| Bonus | 15 % |\n"),
        ("### Bonus\n10 %\n", "### Bonus\n15 %\n"),
        ("- **Bonus**:\n- Base: 5\n", "- **Bonus**: 15 %\n- Base: 5\n"),
        ("- **Bonus**: TBD\n", "- **Bonus**: 15 %\n"),
        ("- Bonus: none\n", "- Bonus: 15 %\n"),
        ("### Bonus\n\n## X\n", "### Bonus\n15 %\n\n## X\n"),
        ("| bonus | |\n", "| bonus | 15 % |\n"),
    ],
)
def test_a_part_is_written_over_where_it_stands_or_into_its_empty_place(offer: str, changed: str) -> None:
    assert after(f"{HEAD}## Offer\n{offer}") == f"{HEAD}## Offer\n{changed}"


def test_elsewhere_too() -> None:
    assert after("---\ncompany: A\nbonus: 5 %\n---\n") == '---\ncompany: A\nbonus: "15 %"\n---\n'
    assert after(f"{HEAD}- Bonus: 5 %\n") == f"{HEAD}- Bonus: 15 %\n"
    posting = f"{HEAD}## Job Description\n\ntext\n\n## Offer\n\n- Bonus: 5 %\n"
    assert after(posting) == posting.replace("5 %", "15 %")


NEW = "## Offer\n\n- **Bonus**: 15 %\n"


@pytest.mark.parametrize(
    ("rest", "changed"),
    [
        ("", NEW),
        ("## Notes\n\n- a\n", f"## Notes\n\n- a\n\n{NEW}"),
        ("## Notes\n\n- a\n\n## History\n\n- x\n", f"## Notes\n\n- a\n\n{NEW}\n## History\n\n- x\n"),
        ("## Job Description\n\ntext\n\n### R\n\n- x\n", f"{NEW}\n## Job Description\n\ntext\n\n### R\n\n- x\n"),
        (
            "## Job Description\n\ntext\n\n## History\n\n- x\n",
            f"{NEW}\n## Job Description\n\ntext\n\n## History\n\n- x\n",
        ),
        ("## Job Description\n\ntext\n\n## Notes\n\n- a\n", f"## Job Description\n\ntext\n\n## Notes\n\n- a\n\n{NEW}"),
        ("### Job Description\n\ntext\n", f"#{NEW}\n### Job Description\n\ntext\n"),
    ],
)
def test_without_an_offer_a_section_is_made_before_a_last_posting_and_the_history(rest: str, changed: str) -> None:
    assert after(HEAD + rest) == HEAD + changed


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("- Base: 5\n- Bonus: 10 %\n- Level: 3\n", "- Base: 5\n- Level: 3\n"),
        ("| Base | 5 |\n| Bonus | 10 % |\n", "| Base | 5 |\n"),
        ("### Bonus\n10 %\n", "### Bonus\n\n"),
        ("- Base: 5\n", "- Base: 5\n"),
        ("- Bonus: TBD\n", "- Bonus: TBD\n"),
    ],
)
def test_nothing_takes_a_part_away(text: str, changed: str) -> None:
    assert after(f"{HEAD}## Offer\n{text}", value="") == f"{HEAD}## Offer\n{changed}"


def test_the_day_to_answer_by_is_the_deadline_where_that_stands() -> None:
    text = f"{HEAD}- **Deadline**: 2026-11-01\n"
    assert after(text, "answer by", "2026-12-01") == text.replace("11-01", "12-01")
    both = f"{text}\n## Offer\n\n- Answer by: 2026-11-30\n"
    assert after(both, "answer by", "2026-12-01") == both.replace("11-30", "12-01")
    assert part_of(read_document(text, "x"), "answer by") == "2026-11-01"
    assert part_of(read_document(both, "x"), "answer by") == "2026-11-30"
    fresh = after(f"{HEAD}## Offer\n\n- Base: 5\n", "answer by", "2026-12-01")
    assert read_document(fresh, "x").facts.deadline == "2026-12-01"
    assert fresh.endswith("- Answer by: 2026-12-01\n")


def test_the_salary_of_an_offer_is_its_base_and_a_fact_too() -> None:
    text = f"{HEAD}## Offer\n- Salary: $5k\n"
    changed = after(text, "base", "$7k")
    assert changed == text.replace("5k", "7k")
    salary = read_document(changed, "x").facts.salary
    assert salary is not None
    assert salary.text == "$7k"


@pytest.mark.parametrize(
    ("offer", "part", "value", "told"),
    [
        ("- Bonus: 10 %\n- Commission: 5k\n", "bonus", "1", "more than one line (6 and 7)"),
        ("- Bonus:\n  - 10 %\n", "bonus", "1", "line 6: what the bonus is stands in the lines below"),
        ("### Benefits\n- health\n- dental\n", "benefits", "x", "line 6: the benefits is more than one line"),
        (
            "- **Bonus**: 5 % **Location**: Berlin\n",
            "bonus",
            "1",
            "line 6: the bonus cannot be changed without changing",
        ),
        ("- Base: 5\n", "mood", "x", "no part of an offer"),
        ("- Base: 5\n", "bonus", "TBD", "says nothing"),
        ("- Base: 5\n", "bonus", "x" * 301, "longer than 300"),
        ("- Base: 5\n", "answer by", "soon", "no date"),
        ("```\n- Base: 5\n", "bonus", "1", "never closed"),
    ],
)
def test_what_cannot_be_done_safely_is_refused(offer: str, part: str, value: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        set_part(read_document(f"{HEAD}## Offer\n{offer}", "acme"), part, value)
    assert told in refused.value.sentence


def test_a_part_that_is_an_address_is_not_that_of_the_posting() -> None:
    text = f"{HEAD}## Offer\n\n### Base\n\n$200k\n"
    before = read_document(text, "x").facts
    try:
        now = read_document(after(text, "pension", "https://plan.example/p?x=1"), "x").facts
    except Refused:
        now = before
    assert now.url is None
    assert now == before


def test_what_is_so_already_is_so_again() -> None:
    text = f"{HEAD}## Offer\n\n### Base\na | b\n- more\n"
    assert set_part(read_document(text, "acme"), "base", "a | b") == ()
    both = "- Base: 5\n- Base:\n  - a\n"
    with pytest.raises(Refused, match=r"more than one line|it would then be “a”"):
        set_part(read_document(f"{HEAD}## Offer\n{both}", "acme"), "base", "")


def test_a_part_that_would_show_another_is_not_taken_away() -> None:
    text = "- Company: A\n- Bonus: 5 %\n\n## Offer\n- Bonus: 10 %\n"
    with pytest.raises(Refused, match="it would then be “5 %”"):
        set_part(read_document(text, "acme"), "bonus", "")


@pytest.mark.parametrize(
    "value",
    [
        "[ ] x",
        "# x",
        "| a | b |",
        "```",
        "<!-- x",
        "x <!-- y -->",
        "**x",
        "*x*",
        "a: b",
        "[a](b)",
        "## Status",
        "x **Location**: Berlin",
    ],
)
@pytest.mark.parametrize("offer", ["- **Base**: $5\n", "| Base | 5 |\n", "### Base\n\n5\n", ""])
def test_nothing_else_comes_of_a_value(offer: str, value: str) -> None:
    text = f"{HEAD}## Offer\n{offer}\n## Next Actions\n- [ ] a\n\n<!-- b -->\n"
    before = read_document(text, "acme")
    try:
        now = read_document(after(text, "equity", value), "acme")
    except Refused:
        return
    assert now.facts == before.facts
    assert [each.value for each in read_offer(now) if each.name == "equity"] == [value]
    assert now.checklists[0].items[0].text == "a"


@settings(max_examples=40)
@given(plan=plans(), part=st.sampled_from([each for each in PARTS if each != "answer by"]))
def test_in_a_file_of_any_shape_one_piece_is_added(plan: Plan, part: str) -> None:
    text = sample_of(plan).text
    document = read_document(text, "acme")
    changed = after(text, part, "first thing")
    now = read_document(changed, "acme")
    assert now.facts == document.facts
    assert [(each.name, each.value) for each in read_offer(now)] == [(part, "first thing")]
    at = next((at for at, (old, new) in enumerate(zip(text, changed, strict=False)) if old != new), len(text))
    assert text[at:] == changed[at + len(changed) - len(text) :]
