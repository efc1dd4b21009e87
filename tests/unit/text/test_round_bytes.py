"""Rounds in files of every shape: only whole lines come, each at its place, and all others stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.text.changes.interviews.add import add_round
from jobboard.text.changes.interviews.result import note_result
from jobboard.text.changes.interviews.rounds import Asked, Debrief, NewRound
from jobboard.text.changes.interviews.taken import take_items
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply, inverse
from jobboard.text.interviews.moment import Moment
from tests.unit.text.shapes import LINE_SHAPES, commonest, plans, sample_of

SQL = NewRound("SQL", Moment("2026-12-01", "14:00", "PT", 45), ("Dana Fox", "Lee Park"), "https://meet.example/x")


def read(text: str) -> Document:
    return read_document(text, "acme")


def patched(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with a patch made, and the proof that taking it back gives the very bytes back."""
    after = apply(text, edits)
    assert apply(after, inverse(edits)) == text
    return after


@pytest.mark.parametrize("shape", [*LINE_SHAPES, "front matter"])
@settings(max_examples=5)
@given(values=st.data())
def test_in_files_of_every_shape_only_whole_lines_come_each_at_its_place(shape: str, values: st.DataObject) -> None:
    text = values.draw(plans([shape]).map(sample_of)).text
    newline, ended = commonest(text), text.endswith(("\n", "\r"))
    after = patched(text, add_round(read(text), SQL, "UTC"))
    tail = after.removeprefix(text)
    assert tail + text == after[len(text) :] + after[: len(text)]
    assert tail.endswith(newline) is ended
    assert [bare(line) for line in without_blanks(tail)][2:] == [*fields_in(shape), *THANKS_BARE]
    debrief = Debrief("passed", (Asked("Why us", "gap"),), "$200k")
    document = read(after)
    told = patched(after, note_result(document, document.rounds[0], debrief))
    assert told.startswith(after[: after.index("meet.example")])
    assert lines_that_came(after, told) == [*fields_in(shape, ("Result", "passed"), ("Asked", "")), "Why us (gap)",
                                            *fields_in(shape, ("Pay named", "$200k"))]  # fmt: skip
    document = read(told)
    taken = patched(told, take_items(document, document.rounds[0], ["Sleep"], ["Sleep"], done=True))
    assert lines_that_came(told, taken) == ["[x] Sleep"]
    assert bare(without_blanks(taken[: taken.index("[x] Sleep")])[-2]) in fields_in(shape, ("Pay named", "$200k"))


THANKS_BARE = [f"[ ] Thank-you note to {name} within 24 hours" for name in SQL.with_whom]
GIVEN = (("When", "2026-12-01 14:00 PT, 45 min"), ("With", "Dana Fox, Lee Park"), ("Where", "https://meet.example/x"))


def fields_in(shape: str, *fields: tuple[str, str]) -> list[str]:
    """The fields as a file of the shape has them, without the mark of a list."""
    before = LINE_SHAPES.get(shape, ("**{}**: ", ""))[0]
    before = bare(before)
    if shape in ("head block", "plain bullets"):
        before = "{}: "
    elif not before.startswith("**{}") or "\n" in before:
        before = "**{}**: "
    return [(before.format(name) + value).rstrip() for name, value in fields or GIVEN]


def without_blanks(text: str) -> list[str]:
    return [line for line in re.split(r"\r\n|\r|\n", text) if line.strip()]


def bare(line: str) -> str:
    """A line without the mark of a list, and without blanks around it."""
    return re.sub(r"^\s*[-*+] ", "", line)


def lines_that_came(before: str, after: str) -> list[str]:
    """The lines that stand in `after` only, without marks; all the others have to stand there in their order."""
    rest = re.split(r"\r\n|\r|\n", before)
    came = []
    for line in re.split(r"\r\n|\r|\n", after):
        if rest and line == rest[0]:
            rest.pop(0)
        elif line.strip():
            came.append(bare(line))
    assert not rest
    return came
