"""Checklists: what can be ticked, what counts, and what only looks like it."""

from __future__ import annotations

import pytest

from jobboard.text.document import read_document

APPLICATION = "# Acme - Engineer\n\n**Status**: found\n\n"


def progress(text: str) -> tuple[int, int]:
    facts = read_document(APPLICATION + text, "acme").facts
    return facts.done, facts.total


def items(text: str) -> list[str]:
    document = read_document(APPLICATION + text, "acme")
    return [item.text for each in document.checklists for item in each.items]


def lists(text: str) -> list[tuple[str, str, int]]:
    document = read_document(APPLICATION + text, "acme")
    return [(each.kind, each.title, len(each.items)) for each in document.checklists]


@pytest.mark.parametrize(
    "box",
    ["- [x] a", "* [X] a", "+ [x] a", "1. [x] a", "2) [x] a", "\t- [x] a", "-   [x]   a", "- [x] **a** 2026-01-02"],
)
def test_a_box_counts_wherever_it_stands(box: str) -> None:
    assert progress(f"{box}\n") == (1, 1)
    assert progress(f"## Notes\n{box}\n") == (1, 1)
    assert progress(f"## Anything\n{box.replace('x]', ' ]').replace('X]', ' ]')}\n") == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "## Job Description\n- [ ] a\n### Tasks\n- [ ] b\n",
        "```\n- [ ] a\n```\n",
        "> - [ ] a\n",
        "<!-- - [ ] a -->\n",
        "<!--\n- [ ] a\n-->\n",
        "- [ ] \n",
        "- [ ]\n",
        "- [ ] ~~a~~\n",
        "- [] a\n",
        "- a [ ] b\n",
        "[ ] a\n",
        "## History\n- [ ] 2026-01-02: a\n",
        "- plain\n",
    ],
)
def test_what_is_no_item_does_not_count(text: str) -> None:
    assert progress(text) == (0, 0)


@pytest.mark.parametrize(
    "heading",
    [
        "Key skills to emphasize",
        "Resume customization ideas",
        "Resume bullet points to highlight (by employer)",
        "Cover letter points",
        "Cover Letter Focus",
        "Application Strategy",
        "Next Actions",
        "Checklist",
        "🎯 **Next Actions**",
        "1. Application Strategy",
    ],
)
def test_the_items_of_a_preparation_section_count_without_a_box(heading: str) -> None:
    assert progress(f"## {heading}\n- a\n- b\n\n## Other\n- c\n") == (0, 2)
    assert progress(f"## {heading}\n1. a\n2. [x] b\n") == (1, 2)


def test_only_leaves_count() -> None:
    assert items("## Checklist\n- a\n- b\n  - c\n  - d\n    - e\n") == ["a", "c", "e"]
    assert items("## Checklist\n1. a\n   1. b\n2. c\n") == ["b", "c"]


def test_a_box_with_boxes_nested_below_it_counts_too() -> None:
    assert progress("- [x] a\n  - [ ] b\n  - [x] c\n") == (2, 3)


def test_questions_can_be_ticked_but_do_not_count() -> None:
    assert progress("## Follow-up Questions\n- a?\n- [x] b?\n") == (0, 0)
    assert items("## Questions to ask\n- a?\n- [x] b?\n") == ["a?", "b?"]


def test_a_questionnaire_and_an_analysis_are_only_shown() -> None:
    assert lists("## Personal Connection\n- Used it? No\n\n## Qualification Analysis\n- 7 years\n") == []


def test_a_bullet_that_ends_in_a_colon_is_a_section_for_what_is_nested_below() -> None:
    text = (
        "## Notes\n- Key skills to emphasize:\n  - a\n  - b\n\n- **Resume bullet points to highlight or modify:**\n"
        "  - Work experience:\n    - c\n    - d\n  - Education:\n    - e\n- Cover letter points\n  - f\n- just a note\n"
    )
    assert lists(text) == [
        ("skills", "Key skills to emphasize", 2),
        ("resume", "Resume bullet points to highlight or modify", 3),
    ]
    assert progress(text) == (0, 5)


def test_a_plain_note_is_no_item_even_beside_a_list_of_things_to_do() -> None:
    assert items("## Notes\n- Key skills:\n  - a\n- note\n  - nested note\n") == ["a"]


def test_a_paragraph_at_the_margin_ends_a_list_and_a_line_that_only_runs_on_does_not() -> None:
    assert items("## Notes\n- Key skills:\n  - a\nand more\n  - b\n") == ["a", "b"]
    assert items("## Notes\n- Key skills:\n  - a\n\nSomething else.\n\n  - b\n") == ["a"]


def test_a_section_of_the_posting_is_no_preparation() -> None:
    assert lists("## Job Description\nWe are.\n### Key skills\n- a\n## Requirements\n- b\n") == []
    assert lists("## Job Description\nWe are.\n## Key skills\n- a\n") == [("skills", "Key skills", 1)]


def test_subheadings_belong_to_the_section_above() -> None:
    assert lists("## Resume bullet points\n### Acme\n- a\n### Beta\n- b\n") == [
        ("resume", "Acme", 1),
        ("resume", "Beta", 1),
    ]


def test_items_are_numbered_through_the_file() -> None:
    document = read_document(APPLICATION + "- [ ] a\n\n## Questions to ask\n- b\n\n## Checklist\n- c\n", "acme")
    assert [(item.number, item.line) for each in document.checklists for item in each.items] == [
        (1, 5),
        (2, 8),
        (3, 11),
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_make_no_difference(newline: str) -> None:
    text = "## Notes\n- Key skills:\n\t- a\n\t- [x] b\n\n## Next Actions\n1. c".replace("\n", newline)
    assert progress(text) == (1, 3)
    assert items(text) == ["a", "b", "c"]


def test_markup_is_off_in_the_text_of_an_item() -> None:
    assert items("- [ ] **Send** [the form](https://a.example) to `hr`\n") == ["Send the form to hr"]


def test_boxes_under_criteria_are_answers_and_nothing_to_do() -> None:
    text = "## Criteria\n- [x] Fully remote\n### Nice\n- [ ] Large scope\n\n## Notes\n- [ ] a\n"
    assert (progress(text), items(text)) == ((0, 1), ["a"])
