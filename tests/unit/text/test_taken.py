"""Offered items are taken into the file: each once, in the order of the catalogue, below the fields of the round."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from jobboard.errors import Refused
from jobboard.text.changes.interviews.proof import Meant, proven
from jobboard.text.changes.interviews.taken import take_items
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply, inverse

HEAD = "# Acme - Engineer\n\n- **Status**: INTERVIEW\n\n## Interviews\n\n"
FIELDS = "### SQL\n- **When**: 2026-12-01\n- **Asked**:\n  - Joins (gap)\n"
THANKS = "- [ ] Thank-you note to Dana within 24 hours\n"
ORDER = ("Confirm the link", "Read [the plan](https://x.example)", "**Water**")


def read(text: str) -> Document:
    return read_document(text, "acme")


def taken(text: str, items: Sequence[str], order: Sequence[str] = ORDER, *, done: bool = True, number: int = 0) -> str:
    """The text with the items; taken back it is the first text, taken again it stays."""
    document = read(text)
    edits = take_items(document, document.rounds[number], items, order, done=done)
    after = apply(text, edits)
    assert apply(after, inverse(edits)) == text
    again = read(after)
    assert take_items(again, again.rounds[number], items, order, done=done) == ()
    return after


def boxes(*items: str, mark: str = "- [x] ") -> str:
    return "".join(f"{mark}{item}\n" for item in items)


@pytest.mark.parametrize("below", ["", THANKS])
def test_the_first_item_goes_below_the_fields_and_before_the_thank_yous(below: str) -> None:
    assert taken(HEAD + FIELDS + below, ORDER[1:2]) == HEAD + FIELDS + boxes(ORDER[1]) + below


@pytest.mark.parametrize("one_by_one", permutations(ORDER))
def test_in_whatever_order_they_are_taken_they_stand_in_that_of_the_catalogue(one_by_one: tuple[str, ...]) -> None:
    text = HEAD + FIELDS + THANKS
    for item in one_by_one:
        text = taken(text, [item])
    assert text == HEAD + FIELDS + boxes(*ORDER) + THANKS


def test_all_at_once_takes_what_is_not_there_and_ticks_nothing() -> None:
    there = HEAD + FIELDS + boxes("water", mark="- [ ] ") + THANKS
    after = taken(there, ORDER[::-1], done=False)
    assert after == there.replace("- [ ] water", boxes(*ORDER[:2], mark="- [ ] ") + "- [ ] water")


def test_an_item_that_stands_there_is_only_ticked() -> None:
    there = HEAD + FIELDS + "- [ ] confirm  the link\n"
    assert taken(there, [ORDER[0], ORDER[0].upper()]) == there.replace("[ ]", "[x]")


def test_what_comes_after_the_thank_you_in_the_catalogue_goes_behind_it() -> None:
    order = (*ORDER, "Thank-you note within 24 hours", "Write down what was asked")
    there = HEAD + FIELDS + THANKS
    assert taken(there, order[-1:], order) == there + boxes(order[-1])
    assert taken(there, [*ORDER, *order], order, done=False) == (
        HEAD + FIELDS + boxes(*ORDER, mark="- [ ] ") + THANKS + boxes(order[-1], mark="- [ ] ")
    )


def test_items_that_are_the_person_s_own_stay_where_they_are() -> None:
    own = "- [ ] ask Lee\n  about the team\n"
    assert taken(HEAD + FIELDS + own, ORDER[:1]) == HEAD + FIELDS + own + boxes(ORDER[0])
    between = boxes(ORDER[0]) + own + boxes(ORDER[2])
    assert taken(HEAD + FIELDS + between, ORDER[1:2]) == HEAD + FIELDS + boxes(*ORDER[:2]) + own + boxes(ORDER[2])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("### SQL\n", "### SQL\n{}", id="nothing below"),
        pytest.param("### SQL\nwell\n\n## Notes\n- x\n", "### SQL\nwell\n\n{}\n## Notes\n- x\n", id="text below"),
        pytest.param(
            "### SQL\n**When**: 2026-12-01", "### SQL\n**When**: 2026-12-01\n\n{}", id="bold line, no newline"
        ),
        pytest.param(
            "- 2026-12-01: SQL\n- 2026-12-02: x\n", "- 2026-12-01: SQL\n  {}- 2026-12-02: x\n", id="dated item"
        ),
        pytest.param("* 2026-12-01: SQL\n\t* [ ] a\n", "* 2026-12-01: SQL\n\t* [ ] a\n\t{}", id="under tabs"),
    ],
)
def test_rounds_of_every_shape_take_items(before: str, after: str) -> None:
    line = "* [x] Confirm the link\n" if before.startswith("*") else "- [x] Confirm the link\n"
    expected = HEAD.replace("\n\n", "\n") + after.format(line)
    if not before.endswith("\n"):
        expected = expected.removesuffix("\n")
    text = HEAD.replace("\n\n", "\n") + before
    assert taken(text, ORDER[:1]) == expected
    assert taken(text.replace("\n", "\r\n"), ORDER[:1]) == expected.replace("\n", "\r\n")


def test_only_the_round_that_is_meant_gets_them() -> None:
    text = HEAD + FIELDS + THANKS + "\n" + FIELDS.replace("12-01", "12-02") + THANKS
    after = taken(text, ORDER[:1], number=1)
    assert after.startswith(HEAD + FIELDS + THANKS + "\n### SQL")
    assert after.endswith(boxes(ORDER[0]) + THANKS)


@pytest.mark.parametrize(
    ("section", "item", "sentence"),
    [
        ("| Date | Kind |\n|---|---|\n| 2026-12-01 | SQL |\n", "a", "line 9: this round is a row of a table"),
        (FIELDS + "```\nx\n", "a", "line 11 opens"),
        (FIELDS, "~~a~~", "nothing can be added safely to “SQL, 2026-12-01”"),
    ],
)
def test_what_is_not_safe_is_refused(section: str, item: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        taken(HEAD + section, [item])


@pytest.mark.parametrize(
    ("before", "item", "after"),
    [
        pytest.param(
            "- Before:\n  - [ ] Confirm the link\n  - [ ] own\n- Day:\n  - [ ] rest\n",
            ORDER[2],
            "- Before:\n  - [ ] Confirm the link\n  - [x] **Water**\n  - [ ] own\n- Day:\n  - [ ] rest\n",
            id="nested, behind one of the catalogue",
        ),
        pytest.param(
            "- Before:\n  * [ ] Water\n  * [ ] own\n",
            ORDER[0],
            "- Before:\n  * [x] Confirm the link\n  * [ ] Water\n  * [ ] own\n",
            id="nested, in front of one of the catalogue",
        ),
        pytest.param(
            "- Before:\n\n  - [ ] own\n\n  - x\n",
            ORDER[0],
            "- Before:\n\n  - [ ] own\n\n  - x\n- [x] Confirm the link\n",
            id="behind a list of the person's own",
        ),
        pytest.param(
            "1. [ ] Confirm the link\n2. [ ] own\n",
            ORDER[1],
            f"1. [ ] Confirm the link\n2. [x] {ORDER[1]}\n2. [ ] own\n",
            id="numbered",
        ),
        pytest.param("9) [ ] own\n", ORDER[0], "9) [ ] own\n10) [x] Confirm the link\n", id="numbered, behind own"),
        pytest.param("+ [ ] own\n", ORDER[0], "+ [ ] own\n+ [x] Confirm the link\n", id="another mark"),
    ],
)
def test_an_item_is_written_like_the_one_beside_which_it_goes(before: str, item: str, after: str) -> None:
    assert taken(f"{HEAD}{FIELDS}{before}", [item]) == f"{HEAD}{FIELDS}{after}"


def test_several_items_behind_a_number_count_on() -> None:
    after = taken(f"{HEAD}### SQL\n1. [ ] Confirm the link\n", ORDER, done=False)
    assert after == f"{HEAD}### SQL\n1. [ ] Confirm the link\n2. [ ] {ORDER[1]}\n3. [ ] {ORDER[2]}\n"


def test_a_patch_that_puts_an_item_under_another_is_not_proven() -> None:
    document = read(f"{HEAD}### SQL\n- Before:\n  - [ ] own\n")
    at = document.text.index("  - [ ] own")
    with pytest.raises(Refused, match="the lists of this file"):
        proven(document, [Edit(at, "", "- [ ] new\n")], Meant(document.rounds, (("new", False),)))
