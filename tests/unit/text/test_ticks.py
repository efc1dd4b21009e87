"""Ticks: any nesting and mark, the item that was seen, what stands above the items; and the seeds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from jobboard.errors import Conflict
from jobboard.slots import replace
from jobboard.text.changes.tick import same_item, tick
from jobboard.text.document import Document, read_document
from jobboard.text.edit import apply, inverse
from jobboard.text.values import Item, Parent

HEAD = "# Acme - Engineer\n\n**Status**: found\n\n"


def read(text: str) -> Document:
    return read_document(HEAD + text, "acme")


def items(document: Document) -> list[Item]:
    return [item for each in document.checklists for item in each.items]


def item(text: str, words: str, nth: int = 0) -> Item:
    return [each for each in items(read(text)) if each.text == words][nth]


def ticked(text: str, words: str, *, on: bool = True, nth: int = 0) -> str:
    document = read(text)
    patch = tick(document, item(text, words, nth).number, on=on)
    after = apply(document.text, patch)
    assert apply(after, inverse(patch)) == document.text
    return after.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- [ ] a\n", "- [x] a\n"),
        ("* [ ] a\n", "* [x] a\n"),
        ("+ [ ] a\n", "+ [x] a\n"),
        ("1. [ ] a\n", "1. [x] a\n"),
        ("2) [ ] a\n", "2) [x] a\n"),
        ("-\t[ ]\ta\n", "-\t[x]\ta\n"),
        ("- b\n\t- [ ] a\n", "- b\n\t- [x] a\n"),
        ("- b\n  * c\n\t\t+ [ ] a", "- b\n  * c\n\t\t+ [x] a"),
        ("- [ ] a\r\n  - [ ] b\r\n", "- [x] a\r\n  - [ ] b\r\n"),
        ("## Checklist\n- a\n", "## Checklist\n- [x] a\n"),
        ("## Checklist\n\n1.  a\n2.  b\n", "## Checklist\n\n1.  [x] a\n2.  b\n"),
        ("## Checklist\r\n*\ta", "## Checklist\r\n*\t[x] a"),
        ("## Checklist\n- b\n\t1) a\n", "## Checklist\n- b\n\t1) [x] a\n"),
        ("## Checklist\n-\u00a0a\n", "## Checklist\n-\u00a0[x] a\n"),
        ("## Checklist\n- [a](https://a.example)\n", "## Checklist\n- [x] [a](https://a.example)\n"),
        ("## Checklist\n- **a**  \n  \udcff more\n", "## Checklist\n- [x] **a**  \n  \udcff more\n"),
        ("## Checklist\n```\n- a\n```\n- a\n", "## Checklist\n```\n- a\n```\n- [x] a\n"),
        ("~~~\n- [ ] a\n~~~\n> - [ ] a\n<!--\n- [ ] a\n-->\n- [ ] a\n", None),
    ],
)
def test_one_mark_or_one_box_is_written(text: str, after: str | None) -> None:
    new = ticked(text, "a")
    assert new == (text[: text.rindex("[ ]")] + "[x] a\n" if after is None else after)
    assert ticked(new, "a", on=False) == new.replace("[x]", "[ ]")


def test_items_in_fences_are_none_also_in_nested_ones() -> None:
    text = "## Checklist\n- a\n  ```sh\n  - b\n  1. [ ] c\n  ```\n\n    ~~~\n    - d\n    ~~~\n- e\n"
    assert [each.text for each in items(read(text))] == ["a", "e"]


SEEN = "## Checklist\n- a\n- b\n\n## Next Actions\n- a\n- Mail:\n  - c\n- Call:\n  - c\n"


@pytest.mark.parametrize(
    ("words", "nth", "now", "line"),
    [
        ("b", 0, "## Checklist\n- x\n- a\n- b\n", 8),
        ("b", 0, "## Checklist\n- a\n\n## Next Actions\n- b\n", 9),
        ("b", 0, "## Next Actions\n- b\n\n## Checklist\n- [x] b\n", 9),
        ("a", 1, SEEN, 10),
        ("a", 1, "- [ ] x\n\n" + SEEN, 12),
        ("c", 1, SEEN, 14),
        ("c", 0, SEEN.replace("- a\n", "- a\n- y\n"), 14),
    ],
)
def test_the_item_that_was_seen_is_found_where_it_stands(words: str, nth: int, now: str, line: int) -> None:
    found = same_item(read(now), item(SEEN, words, nth))
    assert (found.text, found.line) == (words, line)


@pytest.mark.parametrize(
    ("words", "nth", "now"),
    [
        ("b", 0, "## Checklist\n- a\n"),
        ("b", 0, "## Checklist\n- b, or so\n"),
        ("b", 0, "## Checklist\n- b\n- b\n"),
        ("b", 0, "## Strategy\n- b\n\n## Next Actions\n- b\n"),
        ("a", 0, "## Checklist\n- a\n- b\n"),
        ("a", 1, "## Next Actions\n- a\n\n## Checklist\n- a\n"),
        ("c", 0, SEEN.replace("Mail", "Post")),
        ("c", 1, SEEN.replace("- Mail:\n  - c\n", "")),
    ],
)
def test_what_is_not_certainly_the_item_that_was_seen_is_a_conflict(words: str, nth: int, now: str) -> None:
    with pytest.raises(Conflict):
        same_item(read(now), item(SEEN, words, nth))


def test_an_item_is_the_same_whether_it_is_ticked_or_not() -> None:
    seen = item(SEEN, "b")
    now = read(SEEN.replace("- b", "- [x] **b**"))
    assert replace(same_item(now, seen), done=False) == seen
    assert tick(now, seen.number, on=True) == ()


def drawn(text: str) -> list[list[str]]:
    """The lists as a pane draws them: parents and items by their lines, as deep as they are."""
    lists: list[list[Item | Parent]] = [[*each.items, *each.parents] for each in read_document(text, "acme").checklists]
    return [["  " * row.depth + row.text for row in sorted(each, key=lambda row: row.line)] for each in lists]


def test_a_list_can_be_drawn_as_it_stands() -> None:
    text = (
        "## Notes\n- Key skills:\n\t- a\n\t- Tools:\n\t\t- b\n\t\t- [ ] c\n\t\t\t- [ ] d\n\n"
        "## Resume bullets\n**Acme**\n- e\n- f\n\nAt Globex:\n\n1. g\n\nSome prose.\n\n- h\n"
    )
    assert drawn(text) == [
        ["a", "Tools:", "  b", "  c", "    d"],
        ["Acme", "  e", "  f", "At Globex:", "  g", "h"],
    ]


def test_an_item_tells_what_it_stands_under_its_list_and_its_twins() -> None:
    first, second = item(SEEN, "c"), item(SEEN, "c", 1)
    assert (first.under, first.home, first.depth) == (("Mail:",), "Next Actions", 1)
    assert (second.under, second.nth, second.of) == (("Call:",), 1, 2)


SAMPLES = Path(__file__).parents[3] / "applications"
"""Two of the samples have the shape of the files that the project began from."""


@pytest.mark.parametrize(
    ("name", "lists", "progress"),
    [
        ("root-insurance", {"strategy": 6, "letter": 5, "questions": 4}, (0, 11)),
        ("backblaze", {"skills": 7, "resume": 6 + 8, "letter": 4}, (0, 25)),
    ],
)
def test_the_preparation_of_the_samples_can_be_ticked_item_by_item(
    name: str, lists: dict[str, int], progress: tuple[int, int]
) -> None:
    text = (SAMPLES / f"{name}.md").read_bytes().decode()
    document = read_document(text, name)
    found = Counter(each.kind for each in document.checklists for _ in each.items)
    assert dict(found) == lists
    assert (document.facts.done, document.facts.total) == progress
    for each in items(document):
        patch = tick(document, each.number, on=True)
        after = read_document(apply(text, patch), name)
        assert after.facts.done == int(each.counts)
        assert [one.text for one in items(after) if one.done] == [each.text]


def test_bullets_by_employer_are_drawn_under_their_headings() -> None:
    text = (SAMPLES / "backblaze.md").read_bytes().decode()
    (bullets,) = (each for each in drawn(text) if "Work experience:" in each)
    assert [each if each.endswith(":") else each[:3] for each in bullets] == [
        *("Work experience:", "  F", "  O", "  O", "  L", "  B"),
        *("Education:", "  M", "  B"),
        *("Projects:", "  P"),
    ]


def test_the_same_words_below_another_round_are_another_item() -> None:
    before = "# Acme\n\n## Interviews\n### SQL\n- [ ] Thank-you note within 24 hours\n### Panel\n"
    after = "# Acme\n\n## Interviews\n### SQL\n### Panel\n- [ ] Thank-you note within 24 hours\n"
    seen = read_document(before, "acme").checklists[0].items[0]
    with pytest.raises(Conflict):
        same_item(read_document(after, "acme"), seen)
