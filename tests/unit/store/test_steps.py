"""The steps of a day on a real folder: what stands in the file, what is told, what is a conflict, one undo for each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jobboard.errors import Conflict, Refused
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.steps import nudge, reply_done, step_done, thank
from jobboard.store.written import Done
from tests.unit.store.acme import card, text

ACME = """# Acme - Engineer

- **Company**: Acme
- **Status**: INTERVIEW
- **Next**: call Ann 2026-11-20
- **Reply by**: 2026-11-23

## Notes
- a

## Interviews

### SQL
- **When**: 2026-11-20
- [ ] Water
- [x] Thank-you note to Ann
- [ ] Send a thank-you note to Bob
- [ ] Thank-you note to Cy

### Panel
- **When**: 2026-11-19
- [ ] Thank-you note to Dee
"""
DO: dict[str, tuple[Callable[[Folder], Done], str]] = {
    "next": (lambda folder: step_done(folder, card(folder)), "Acme: done: call Ann 2026-11-20"),
    "reply": (lambda folder: reply_done(folder, card(folder)), "Acme: replied"),
    "nudge": (lambda folder: nudge(folder, card(folder)), "Acme: nudged on 2026-11-21"),
    "thank": (
        lambda folder: thank(folder, card(folder), card(folder).facts.rounds[0]),
        "Acme: [x] Send a thank-you note to Bob",
    ),
}
AFTER = {
    "next": ACME.replace("- **Next**: call Ann 2026-11-20\n", "").replace(
        "- a\n", "- a\n- 2026-11-21: done: call Ann 2026-11-20\n"
    ),
    "reply": ACME.replace("- **Reply by**: 2026-11-23\n", "").replace(
        "- a\n", "- a\n- 2026-11-21: done: reply by 2026-11-23\n"
    ),
    "nudge": ACME.replace("- a\n", "- a\n- 2026-11-21: nudged\n"),
    "thank": ACME.replace("[ ] Send", "[x] Send"),
}


@pytest.fixture(autouse=True)
def acme(folder: Folder) -> None:
    write(folder, ACME)


def write(folder: Folder, text: str) -> None:
    (folder.path / "acme.md").write_text(text)


def error_of(done: Done) -> object:
    return done.results[0].error


@pytest.mark.parametrize("what", DO)
def test_each_is_one_action_with_one_undo(folder: Folder, what: str) -> None:
    act, label = DO[what]
    assert act(folder).label == label
    assert text(folder) == AFTER[what]
    actions.undo(folder)
    assert text(folder) == ACME
    assert actions.undo(folder) is None


@pytest.mark.parametrize(
    ("what", "old", "new"),
    [
        ("next", "call Ann", "call Bob"),
        ("next", "call Ann 2026-11-20", ""),
        ("reply", "2026-11-23", "2026-11-24"),
        ("nudge", "INTERVIEW", "Rejected"),
        ("thank", "2026-11-20\n- [ ] W", "2026-11-18\n- [ ] W"),
        *((what, "- **Company**: Acme", "- **Company**: Umbrella") for what in DO),
    ],
)
def test_what_was_changed_meanwhile_is_a_conflict_and_nothing_is_written(
    folder: Folder, what: str, old: str, new: str
) -> None:
    seen, now = card(folder), ACME.replace(old, new)
    write(folder, now)
    acts = {
        "next": lambda: step_done(folder, seen),
        "reply": lambda: reply_done(folder, seen),
        "nudge": lambda: nudge(folder, seen),
        "thank": lambda: thank(folder, seen, seen.facts.rounds[0]),
    }
    assert isinstance(error_of(acts[what]()), Conflict)
    assert text(folder) == now


@pytest.mark.parametrize("what", DO)
def test_a_change_elsewhere_in_the_file_stays(folder: Folder, what: str) -> None:
    act, _ = DO[what]
    write(folder, ACME.replace("- [ ] Water", "- [x] Water"))
    act(folder)
    assert text(folder) == AFTER[what].replace("- [ ] Water", "- [x] Water")


def test_one_nudge_a_day_is_noted(folder: Folder) -> None:
    seen = card(folder)
    assert nudge(folder, seen).results[0].changed
    assert not nudge(folder, seen).results[0].changed
    assert text(folder) == AFTER["nudge"]
    assert card(folder).facts.nudged == ("2026-11-21",)


def test_thank_yous_are_ticked_one_after_the_other_until_none_is_left(folder: Folder) -> None:
    seen = card(folder).facts.rounds[0]
    labels = [thank(folder, card(folder), seen).label for _ in range(3)]
    assert labels == [
        "Acme: [x] Send a thank-you note to Bob",
        "Acme: [x] Thank-you note to Cy",
        "Acme: thank-you for SQL",
    ]
    assert text(folder) == AFTER["thank"].replace("[ ] Thank-you note to Cy", "[x] Thank-you note to Cy")
    assert [each.thanks for each in card(folder).facts.rounds] == [0, 1]


def test_what_the_card_does_not_show_cannot_be_done(folder: Folder) -> None:
    write(folder, "- Company: Acme\n- Status: APPLIED\n")
    for act in (step_done, reply_done):
        assert isinstance(error_of(act(folder, card(folder))), Refused)


def test_a_reply_keeps_all_the_words_that_stood_behind_its_day(folder: Folder) -> None:
    write(folder, ACME.replace("2026-11-23", "Mon 23 November 2026, 5 pm, to Ann (number 12345)"))
    reply_done(folder, card(folder))
    assert "- 2026-11-21: done: reply by Mon 23 November 2026, 5 pm, to Ann (number 12345)\n" in text(folder)
    assert "**Reply by**" not in text(folder)


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        (" <!-- 12345 -->", "line 5 holds more than the next action, and a note would not keep it; do it by hand"),
        (
            "\n  and Bob",
            "line 6 belongs to the next action of line 5, and a note keeps only the one line; do it by hand",
        ),
    ],
)
def test_what_a_note_cannot_keep_is_not_taken_out(folder: Folder, behind: str, told: str) -> None:
    now = ACME.replace("call Ann 2026-11-20", f"call Ann 2026-11-20{behind}")
    write(folder, now)
    error = error_of(step_done(folder, card(folder)))
    assert isinstance(error, Refused)
    assert error.sentence == f"acme: {told}"
    assert text(folder) == now
