"""Answers to criteria on a real folder: what stands in the file, what is told, what is a conflict."""

from __future__ import annotations

from typing import Literal

import pytest

from jobboard.errors import Conflict, Refused
from jobboard.store import actions
from jobboard.store.criteria import answer
from jobboard.store.live import Folder
from tests.unit.store.acme import ACME, card, text

SECTION = "\n## Criteria\n\n- Founding role: yes\n"


def test_an_answer_is_written_changed_and_taken_back(folder: Folder) -> None:
    done = answer(folder, card(folder), "Founding role", "yes", seen=None)
    assert (text(folder), done.label) == (ACME + SECTION, "Acme: Founding role → yes")
    answer(folder, card(folder), "Founding role", "no", seen="yes")
    assert text(folder) == ACME + SECTION.replace("yes", "no")
    actions.undo(folder)
    actions.undo(folder)
    assert text(folder) == ACME


@pytest.mark.parametrize("value", ["yes", "unknown"])
def test_what_is_so_already_is_not_written(folder: Folder, value: str) -> None:
    before = ACME + SECTION if value == "yes" else ACME
    (folder.path / "acme.md").write_text(before)
    done = answer(folder, card(folder), "founding-role", value, seen="no")  # type: ignore[arg-type]
    assert (done.results[0].changed, done.results[0].error, text(folder)) == (False, None, before)
    assert actions.undo(folder) is None


@pytest.mark.parametrize(
    ("seen", "on_disk", "told"),
    [
        ("no", "unknown", ("unknown", "not no")),
        (None, "no", ("is no on", "not unknown")),
        ("unknown", "no", ("is no",)),
    ],
)
def test_an_answer_that_was_changed_meanwhile_is_a_conflict_that_shows_both(
    folder: Folder, seen: str | None, on_disk: str, told: tuple[str, ...]
) -> None:
    now = ACME + SECTION.replace("yes", on_disk)
    (folder.path / "acme.md").write_text(now)
    result = answer(folder, card(folder), "Founding role", "yes", seen=seen).results[0]
    assert isinstance(result.error, Conflict)
    assert all(words in result.error.sentence for words in told)
    assert text(folder) == now


@pytest.mark.parametrize("seen", ["yes", "no", "unknown", None])
@pytest.mark.parametrize("value", ["yes", "no", "unknown"])
def test_answers_that_contradict_each_other_are_settled_whatever_was_seen(
    folder: Folder, seen: str | None, value: Literal["yes", "no", "unknown"]
) -> None:
    (folder.path / "acme.md").write_text(ACME + SECTION + "- founding role: no\n")
    assert answer(folder, card(folder), "Founding role", value, seen=seen).results[0].changed
    assert text(folder) == ACME + SECTION.replace("yes", value) + f"- founding role: {value}\n"


def test_an_open_answer_beside_another_one_says_nothing(folder: Folder) -> None:
    (folder.path / "acme.md").write_text(ACME + SECTION + "- founding role: ?\n")
    assert answer(folder, card(folder), "Founding role", "no", seen="yes").results[0].changed
    assert text(folder) == ACME + SECTION.replace("yes", "no") + "- founding role: no\n"


def test_none_seen_and_unknown_seen_are_the_same(folder: Folder) -> None:
    assert answer(folder, card(folder), "A", "yes", seen="unknown").results[0].changed
    assert answer(folder, card(folder), "A", "unknown", seen="yes").results[0].changed
    assert answer(folder, card(folder), "A", "no", seen=None).results[0].changed
    assert text(folder).endswith("\n- A: no\n")


def test_a_file_about_another_company_is_not_changed_and_what_cannot_stand_is_refused(folder: Folder) -> None:
    seen = card(folder)
    assert isinstance(answer(folder, seen, " ", "yes", seen=None).results[0].error, Refused)
    (folder.path / "acme.md").write_text(ACME.replace("Acme", "Umbrella"))
    assert isinstance(answer(folder, seen, "A", "yes", seen=None).results[0].error, Conflict)
    assert text(folder) == ACME.replace("Acme", "Umbrella")
