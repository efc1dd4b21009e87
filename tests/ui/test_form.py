"""What every form does with keys, and what typed values mean."""

from __future__ import annotations

from datetime import date

import pytest

from jobboard.errors import Refused
from jobboard.text.clean import CleanText
from jobboard.ui.meant import address, as_written, day_in_words, meaning, next_meaning, thanked
from jobboard.ui.screens.form import Form
from jobboard.ui.widgets.choice import Choice
from jobboard.ui.widgets.field import Saying
from jobboard.ui.widgets.form_rows import Row, TextField
from tests.ui.desk import Desk

TODAY = date(2026, 11, 25)
"""A Wednesday."""


class Some(Form[tuple[str, ...]]):
    """A form of so many fields."""

    def __init__(self, count: int) -> None:
        super().__init__("some", CleanText("Some"))
        self.texts = [self.line(TextField(f"f{each}", CleanText(f"Field {each}"))) for each in range(count)]
        self.rows = tuple(Row(each.field.label, each) for each in self.texts)

    def answer(self) -> tuple[str, ...] | None:
        texts = tuple(each.text for each in self.texts)
        if "?" in texts:
            self.say(Saying(CleanText("what is that?"), wrong=True))
            return None
        return texts


@pytest.mark.anyio
async def test_enter_goes_on_and_behind_the_last_field_there_is_a_last_step_that_writes() -> None:
    app = Desk(lambda: Some(2))
    async with app.run_test(size=(60, 20)) as pilot:
        assert "enter goes on   ctrl+s writes it" in app.text
        await pilot.press("a", "enter")
        assert "enter goes on   ctrl+s writes it" in app.text
        await pilot.press("b", "enter")
        assert "enter writes it   esc leaves" in app.text
        assert app.answers == []
        await pilot.press("enter")
        assert app.answers == [("a", "b")]


@pytest.mark.anyio
@pytest.mark.parametrize("key", ["c", "left", "shift+tab", "escape"])
async def test_what_is_still_being_typed_after_one_enter_too_many_stays_in_the_form(key: str) -> None:
    app = Desk(lambda: Some(1 if key != "shift+tab" else 2))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("up", "b", "enter", key)
        assert ("enter writes it" in app.text) == (key == "left")
        await pilot.press(*(["tab"] if key == "shift+tab" else []), "x", "enter")
        assert app.answers == []
        await pilot.press("enter")
        text = {"c": "bcx", "left": "xb"}.get(key, "bx")
        assert [answer[-1] for answer in app.answers] == [text]


@pytest.mark.anyio
async def test_the_last_step_is_not_reached_with_what_cannot_be_written() -> None:
    app = Desk(lambda: Some(1))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("question_mark", "enter")
        assert "! what is that?" in app.text
        assert "enter writes it" not in app.text
        await pilot.press("enter", "ctrl+s")
        assert app.answers == []


@pytest.mark.anyio
async def test_in_a_low_terminal_the_field_with_the_keys_the_sentence_and_the_keys_are_in_sight() -> None:
    app = Desk(lambda: Some(20))
    async with app.run_test(size=(60, 14)) as pilot:
        for keys, label in (([], "Field 0"), (["up"], "Field 19"), (["down", *["tab"] * 9], "Field 9")):
            await pilot.press(*keys)
            await pilot.pause()
            assert f"▌{label}" in app.text
            assert "esc leaves" in app.text


@pytest.mark.anyio
async def test_a_choice_may_begin_with_none_and_go_back_to_it() -> None:
    names = tuple(map(CleanText, ("passed", "failed")))
    app = Desk(lambda: Choice(names, -1, letters=True))
    async with app.run_test(size=(60, 3)) as pilot:
        seen = [app.lines[0]]
        for key in ("f", "p", "left", "2", "backspace", "right", "x"):
            await pilot.press(key)
            seen.append(app.lines[0].strip())
        none, passed, failed = "passed  failed", "[passed] failed", "passed [failed]"
        assert [each.strip() for each in seen] == [none, failed, passed, none, failed, none, passed, passed]


@pytest.mark.parametrize(
    ("name", "typed", "means"),
    [
        ("applied", "yesterday", "Tue 24 Nov 2026, yesterday"),
        ("applied", "fri", "Fri 20 Nov 2026, 5 days ago"),
        ("deadline", "fri", "Fri 27 Nov 2026, in 2 days"),
        ("next", "hear from them fri", "writes “hear from them 2026-11-27”: Fri 27 Nov 2026, in 2 days"),
        ("next", "hear from them", "names no day; “fri” or “in 2 weeks” at its end would"),
        ("tags", "remote; ml, remote", "2 tags: remote · ml"),
        ("url", "acme.example/7", "writes https://acme.example/7"),
        ("location", "Berlin", ""),
        ("location", "", "takes it out of the file"),
        ("location", "Bonn", "it says so already"),
    ],
)
def test_what_a_typed_value_means(name: str, typed: str, means: str) -> None:
    assert meaning(name, typed, TODAY, "Bonn") == (means, True)


@pytest.mark.parametrize(
    ("name", "typed"), [("applied", "soon"), ("url", "javascript:alert(1)"), ("location", "TBD"), ("next", "tbd")]
)
def test_what_can_be_no_value_is_said_in_a_sentence(name: str, typed: str) -> None:
    said, fits = meaning(name, typed, TODAY)
    assert not fits
    assert typed in said


def test_what_is_only_guessed_can_be_written_down_and_not_taken_out() -> None:
    assert meaning("company", "Acme", TODAY, "Acme", guessed=True) == (
        "this is only guessed; enter writes it down",
        True,
    )
    assert meaning("company", "", TODAY, "Acme", guessed=True)[1] is False


def test_an_empty_place_stays_empty_without_a_word() -> None:
    assert meaning("next", "", TODAY) == ("", True)


def test_a_value_goes_into_the_file_with_its_day_and_its_scheme() -> None:
    assert as_written("deadline", "in 2 weeks", TODAY) == "2026-12-09"
    assert as_written("next", "fri: call Jane", TODAY) == "2026-11-27: call Jane"
    assert as_written("url", " acme.example ", TODAY) == "https://acme.example"
    with pytest.raises(Refused):
        as_written("posted", "some day", TODAY)


def test_days_have_names() -> None:
    assert [day_in_words(date(2026, 11, 24 + each), TODAY).partition(", ")[2] for each in range(4)] == [
        "yesterday",
        "today",
        "tomorrow",
        "in 2 days",
    ]


def test_addresses_and_people() -> None:
    assert address("-x.example") == "-x.example"
    assert thanked("") == ""
    assert thanked("Dana Fox") == "with a thank-you note for Dana Fox"
    assert thanked("Dana Fox, Lee Park") == "2 people, a thank-you note for each: Dana Fox · Lee Park"


@pytest.mark.parametrize(
    ("typed", "said", "fits"),
    [
        ("next week", "writes “call Jane 2026-11-30”: Mon 30 Nov 2026, in 5 days", True),
        ("fri 10:00", "writes “call Jane 2026-11-27 10:00”: Fri 27 Nov 2026, in 2 days", True),
        ("mon 7 dec: write", "writes “2026-12-07: write”: Mon 7 Dec 2026, in 12 days", True),
        ("write to Bob", "names no day, and 2026-11-23 goes; “fri” or “in 2 weeks” at its end would name one", True),
        ("30/11", "which day is “30/11”? As in: fri, +7, in 2 weeks, 12 dec, 2026-12-12", False),
        ("next friday", "next friday: 2026-11-27 or 2026-12-04? Write the date", False),
        ("mon 8 dec: call", "Mon is not the 8th: 2026-12-08 is a Tue", False),
    ],
)
def test_a_next_action_says_its_day_or_why_it_is_not_taken(typed: str, said: str, fits: bool) -> None:
    assert next_meaning(typed, TODAY, "call Jane 2026-11-23", "APPLIED") == (said, fits)
