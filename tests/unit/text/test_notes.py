"""Notes: where a dated note goes, in which bullets, and that nothing else comes of its text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.text.changes.note import note
from jobboard.text.document import read_document
from jobboard.text.edit import apply, inverse
from tests.unit.text.shapes import Plan, commonest, plans, sample_of

DAY = date(2026, 11, 21)
LINE = "2026-11-21: Jane called"


def noted(text: str, words: str = "Jane called") -> str:
    patch = note(read_document(text, "acme"), words, DAY)
    after = apply(text, patch)
    assert len(patch) == 1
    assert apply(after, inverse(patch)) == text
    return after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("## Notes\n- a\n- b\n\n## History\n", f"## Notes\n- a\n- b\n- {LINE}\n\n## History\n"),
        ("## Notes\n* a\n\t* b\n", f"## Notes\n* a\n\t* b\n* {LINE}\n"),
        ("## Notes\n+ a\n  more of a\nand more\n", f"## Notes\n+ a\n  more of a\nand more\n+ {LINE}\n"),
        ("## Notes\n1. a\n2. b\n", f"## Notes\n1. a\n2. b\n3. {LINE}\n"),
        ("## Notes\n9) a\n", f"## Notes\n9) a\n10) {LINE}\n"),
        ("## Notes\n- a\n\n- b\n", f"## Notes\n- a\n\n- b\n\n- {LINE}\n"),
        ("## Notes\n- [ ] a\n- [x] b", f"## Notes\n- [ ] a\n- [x] b\n- {LINE}"),
        ("## Notes\r\n- a\r\n", f"## Notes\r\n- a\r\n- {LINE}\r\n"),
        ("## Notes\nProse.\n\n## X\n", f"## Notes\nProse.\n\n- {LINE}\n\n## X\n"),
        ("## Notes\n", f"## Notes\n\n- {LINE}\n"),
        ("## Notes\n\n## X\n\ntext\n", f"## Notes\n\n- {LINE}\n\n## X\n\ntext\n"),
        ("## X\ntext\n## Notes\n## Y\ntext\n", f"## X\ntext\n## Notes\n- {LINE}\n## Y\ntext\n"),
        ("## Notes\n- a\n### Call\n- b\n", f"## Notes\n- a\n- {LINE}\n### Call\n- b\n"),
        ("## My Notes\n- a\n\n  ```\n  - b\n  ```\n", f"## My Notes\n- a\n\n  ```\n  - b\n  ```\n- {LINE}\n"),
        ("## Notes\n- a\n\n## Notes\n- b\n", f"## Notes\n- a\n\n## Notes\n- b\n- {LINE}\n"),
    ],
)
def test_a_note_is_the_last_item_of_the_notes(text: str, after: str) -> None:
    assert noted(text) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("# A\n\n## B\n\ntext\n", f"# A\n\n## B\n\ntext\n\n## Notes\n\n- {LINE}\n"),
        ("# A\n\n## B\ntext\n\n## History\n- x\n", f"# A\n\n## B\ntext\n\n## Notes\n- {LINE}\n\n## History\n- x\n"),
        ("# A\n\n## Interviews\n\n### SQL\n\n#### Notes\n\n- x\n", None),
        ("# A\n\n### Job Description\n\nWe bake.\n\n#### Notes\n- x\n", None),
    ],
)
def test_where_there_are_no_notes_a_section_is_made(text: str, after: str | None) -> None:
    new = noted(text)
    assert new == after if after else new.startswith(text[:3])
    assert [each.heading for each in read_document(new, "acme").sections].count("Notes") == 1 + text.count("# Notes")


@pytest.mark.parametrize(
    "words",
    ["[ ] x", "- [ ] x", "# x", "x\n## Status\noffer", "```", "x <!-- y", "<!--", "> x", "| a | b |", "**x", "~~~"],
)
def test_nothing_else_comes_of_its_text(words: str) -> None:
    text = "- Company: A\n\n## Notes\n- [ ] a\n\n<!-- b -->\n\n## Next Actions\n- c\n"
    after = noted(text, words)
    before, now = read_document(text, "acme"), read_document(after, "acme")
    assert (now.facts, now.sections[-1].heading) == (before.facts, "Next Actions")
    assert after.count("<!--") == text.count("<!--")
    assert after.count("\n") == text.count("\n") + 1
    assert [item.text for each in now.checklists for item in each.items] == ["a", "c"]


def test_several_lines_become_one() -> None:
    assert noted("## Notes\n", " they use\r\n\tAirflow \n") == "## Notes\n\n- 2026-11-21: they use Airflow\n"


def test_a_note_without_a_text_is_refused_and_one_that_would_be_swallowed() -> None:
    with pytest.raises(Refused, match="needs a text"):
        note(read_document("## Notes\n", "acme"), " \n", DAY)
    with pytest.raises(Refused, match="longer than"):
        note(read_document("## Notes\n", "acme"), "x" * 10_001, DAY)
    for text in ("## Notes\n```\n- a\n", "# A\n\n```\ntext\n"):
        with pytest.raises(Refused, match=r"line \d opens a code block"):
            note(read_document(text, "acme"), "x", DAY)


@settings(max_examples=40)
@given(plan=plans())
def test_in_a_file_of_any_shape_one_line_is_added_below_the_notes(plan: Plan) -> None:
    text = sample_of(replace(plan, after=())).text
    after = noted(text)
    line = f"- {LINE}{commonest(text)}"
    assert after.replace(line, "", 1) == text
    above = after[: after.index(line)].rstrip("\r\n")
    assert above.endswith("- **Outcome**: accepted")


UNDERLINED = "Interviews\n----------\n"
TIGHT = "## A\nx\n## B\ny\n## C\nz\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (TIGHT + "\n" + UNDERLINED, f"{TIGHT}\n## Notes\n- {LINE}\n\n{UNDERLINED}"),
        (TIGHT + "## Notes\n" + UNDERLINED, f"{TIGHT}## Notes\n- {LINE}\n\n{UNDERLINED}"),
        (TIGHT + "## Notes\n- a\n" + UNDERLINED, f"{TIGHT}## Notes\n- a\n- {LINE}\n\n{UNDERLINED}"),
        (UNDERLINED, f"## Notes\n\n- {LINE}\n\n{UNDERLINED}"),
    ],
)
def test_an_underlined_heading_has_a_blank_line_above_it_always(text: str, after: str) -> None:
    assert noted(text) == after
