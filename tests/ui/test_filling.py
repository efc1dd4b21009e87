"""A fact edited in place, and a dated note: what is asked, and what is written then. Without a screen behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from jobboard.board.card import Card
from jobboard.errors import Unreadable
from jobboard.text.changes.fields.wished import SETTABLE
from jobboard.text.clean import CleanText
from jobboard.text.document import Document, read_document
from jobboard.ui.kept import Kept, Slip
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.board.filling import FIELDS, Filling, can_be_edited, options
from jobboard.ui.screens.dialog import Dialog
from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.view import View
from tests.ui.builders import FOLDER, board, card

ACME = card("acme", salary=None, deadline="2020-01-01")
"""As it was long ago."""

TEXT = """# Acme - Engineer

- **Status**: APPLIED
- **Salary**: $200k
- **Applied**: 2026-11-20
- **Location**: TBD
- **Next**: write to Anna 2026-11-22
"""


class Fakes:
    """The folder, its files and the changes, in one."""

    folder = FOLDER

    def __init__(self, text: str, trouble: Unreadable | None) -> None:
        self.text, self.trouble = text, trouble
        self.written: list[tuple[str | None, ...]] = []
        self.kept = Kept()

    def read_card(self, folder: object, card: Card) -> Document:
        if self.trouble:
            raise self.trouble
        return read_document(self.text, card.id)

    def set_field(self, card: Card, name: str, value: str, seen: str | None, _: Slip) -> None:
        self.written.append((card.id, name, value, seen))

    def note(self, card: Card, text: str, _: Slip) -> None:
        self.written.append((card.id, text))


class Asking(Filling):
    """Answers its dialogs itself, one after the other, and keeps what they asked and what was said."""

    def __init__(self, text: str, answers: tuple[str | None, ...], trouble: Unreadable | None = None) -> None:
        fakes: Any = Fakes(text, trouble)
        self._live = self._actions = self._changes = fakes
        self._view = View(board(ACME), board(ACME))
        self.fakes, self.answers = fakes, list(answers)
        self.asked: list[Dialog[Any]] = []
        self.said: list[str] = []

    def soon(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run(work)

    async def ask(self, dialog: Dialog[Any]) -> Any:
        self.asked.append(dialog)
        return self.answers.pop(0)

    def say(self, *lines: CleanText, severity: str = "said") -> None:
        self.said += lines


def filled(name: str | None, *answers: str | None, text: str = TEXT) -> Asking:
    """After a fact was edited."""
    asking = Asking(text, answers)
    asyncio.run(asking.edit_field(ACME, name))
    return asking


def the_question(asking: Asking) -> AskScreen:
    (dialog,) = asking.asked
    assert isinstance(dialog, AskScreen)
    return dialog


def test_a_fact_is_chosen_among_all_with_the_values_of_the_file_and_edited() -> None:
    asking = filled(None, "salary", "$210k")
    picker, question = asking.asked
    assert isinstance(picker, PickerScreen)
    assert isinstance(question, AskScreen)
    listed = {each.id: each.hint for each in picker._options.all}
    assert listed["salary"] == "$200k"
    assert listed["deadline"] == listed["location"] == ""
    assert (question._question, question._value) == ("Acme: pay", "$200k")
    assert asking.fakes.written == [("acme", "salary", "$210k", "$200k")]


@pytest.mark.parametrize(
    ("name", "typed", "written"),
    [
        ("applied", "yesterday", ("2026-11-24", "2026-11-20")),
        ("next", "call Jane fri", ("call Jane 2026-11-27", "write to Anna 2026-11-22")),
        ("url", "acme.example/7", ("https://acme.example/7", None)),
        ("location", "Berlin", ("Berlin", None)),
        ("salary", "", ("", "$200k")),
    ],
)
def test_what_is_typed_is_written_over_what_was_seen(name: str, typed: str, written: tuple[str, str | None]) -> None:
    assert filled(name, typed).fakes.written == [("acme", name, *written)]


@pytest.mark.parametrize(("name", "typed"), [("salary", None), ("salary", "$200k"), ("location", ""), (None, None)])
def test_what_is_left_or_stays_the_same_writes_nothing(name: str | None, typed: str | None) -> None:
    assert filled(name, typed).fakes.written == []


def test_what_is_only_guessed_is_written_down_by_enter() -> None:
    text = "**Status**: APPLIED\n"
    assert filled("company", "Acme", text=text).fakes.written == [("acme", "company", "Acme", "Acme")]
    assert filled("company", None, text=text).fakes.written == []


def test_what_is_typed_is_checked_and_explained() -> None:
    check = the_question(filled("applied", None))._check
    assert check is not None
    assert check("yesterday") == ("Tue 24 Nov 2026, yesterday", True)
    assert check("some day")[1] is False
    assert check("2026-11-20") == ("it says so already", True)


@pytest.mark.parametrize(
    "value",
    ["Ber\tlin", "Ber\x1b[2Jlin", "Ber\u202elin", "Ber\udcfflin", "x" * 2_001],
    ids=["tab", "escape", "bidi", "not UTF-8", "too long"],
)
def test_a_value_that_a_line_cannot_show_as_it_is_is_left_to_the_editor(value: str) -> None:
    asking = filled("contact", "", text=f"{TEXT}- **Contact**: {value}\n")
    assert asking.asked == []
    assert asking.fakes.written == []
    assert asking.said == ["the contact cannot stand in one line as it is: e opens the editor"]


@pytest.mark.parametrize(
    "value", ['"Ber\\e[2Jlin"', "|\n  Berlin\n  Paris", '"Ber\n\n  lin"', "Ber\n  lin", ">\n  Ber\n  lin"]
)
def test_a_value_of_several_lines_or_with_hidden_signs_in_the_front_matter_too(value: str) -> None:
    document = read_document(f"---\nstatus: APPLIED\ncompany: Acme\nlocation: {value}\n---\n", "acme")
    assert document.facts.location
    assert not can_be_edited(document, "location")
    assert can_be_edited(document, "company")
    assert can_be_edited(document, "salary")


def test_every_fact_that_can_be_set_can_be_chosen_those_of_the_column_first() -> None:
    assert set(FIELDS) == set(SETTABLE)
    listed = [each.id for each in options(read_document(TEXT, "acme"))]
    assert sorted(listed) == sorted(FIELDS)
    assert {"resume", "letter"} <= set(listed[:5])


def test_a_file_that_cannot_be_read_says_so() -> None:
    asking = Asking(TEXT, (), Unreadable("acme: no permission to read it"))
    asyncio.run(asking.edit_field(ACME))
    assert asking.said == ["acme: no permission to read it"]


@pytest.mark.parametrize(
    ("typed", "written"), [("Anna likes jazz", [("acme", "Anna likes jazz")]), ("", []), (None, [])]
)
def test_a_note_is_one_line_of_text(typed: str | None, written: list[tuple[str, str]]) -> None:
    asking = Asking(TEXT, (typed,))
    asking.action_note()
    assert the_question(asking)._question == "Acme: a note"
    assert asking.fakes.written == written
