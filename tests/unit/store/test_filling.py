"""Fields and notes on a real folder: what stands in the files, what is told, what is a conflict."""

from __future__ import annotations

import os
from datetime import date

import pytest

from jobboard.errors import Conflict, Refused
from jobboard.store import actions
from jobboard.store.filling import note, set_field
from jobboard.store.live import Folder
from jobboard.text.values import Item
from tests.unit.store.acme import ACME, GLOBEX, card, text

WITH_PAY = ACME.replace("- **Applied**", "- **Salary**: 5k\n- **Applied**")


def item(folder: Folder, words: str) -> Item:
    lists = actions.read_card(folder, card(folder)).checklists
    return next(each for one in lists for each in one.items if each.text == words)


def test_a_field_is_set_taken_away_and_given_back(folder: Folder) -> None:
    done = set_field(folder, card(folder), "deadline", "2026-12-01")
    added = ACME.replace("TBD\n", "TBD\n- **Deadline**: 2026-12-01\n")
    assert (text(folder), done.label) == (added, "Acme: deadline → 2026-12-01")
    assert set_field(folder, card(folder), "deadline", "").label == "Acme: deadline taken away"
    assert text(folder) == ACME
    actions.undo(folder)
    assert text(folder) == added
    actions.undo(folder)
    assert text(folder) == ACME
    assert actions.undo(folder) is None


def test_what_is_so_already_is_not_written_and_not_in_the_journal(folder: Folder) -> None:
    before = os.stat(folder.path / "globex.md")
    assert not set_field(folder, card(folder, "globex"), "position", "Baker").results[0].changed
    assert os.stat(folder.path / "globex.md") == before
    assert actions.undo(folder) is None


def test_a_note_is_of_today_or_of_a_day(folder: Folder) -> None:
    assert note(folder, card(folder), "Jane\ncalled").label == "Acme: note of 2026-11-21: Jane called"
    note(folder, card(folder), "and again", day=date(2026, 11, 20))
    assert text(folder) == f"{ACME}\n## Notes\n\n- 2026-11-21: Jane called\n- 2026-11-20: and again\n"
    actions.undo(folder)
    actions.undo(folder)
    assert text(folder) == ACME


@pytest.mark.parametrize(
    ("seen", "on_disk", "told"), [("5k", "6k", ("5k", "6k")), (None, "6k", ("not stated", "6k")), ("5k", None, ("5k",))]
)
def test_a_value_that_was_changed_meanwhile_is_a_conflict_that_shows_both(
    folder: Folder, seen: str | None, on_disk: str | None, told: tuple[str, ...]
) -> None:
    now = WITH_PAY.replace("5k", on_disk) if on_disk else ACME
    (folder.path / "acme.md").write_text(now)
    result = set_field(folder, card(folder), "salary", "7k", seen=seen).results[0]
    assert isinstance(result.error, Conflict)
    assert all(word in result.error.sentence for word in told)
    assert text(folder) == now


def test_what_the_card_says_is_what_was_seen_where_nothing_else_is_told(folder: Folder) -> None:
    seen = card(folder)
    (folder.path / "acme.md").write_text(WITH_PAY)
    assert isinstance(set_field(folder, seen, "salary", "7k").results[0].error, Conflict)
    assert not set_field(folder, seen, "salary", "5k").results[0].changed
    assert set_field(folder, seen, "location", "Rome").results[0].changed


@pytest.mark.parametrize("name", ["note", "location"])
def test_a_file_that_is_about_another_company_is_not_changed(folder: Folder, name: str) -> None:
    seen, other = card(folder), ACME.replace("Acme", "Umbrella")
    (folder.path / "acme.md").write_text(other)
    done = note(folder, seen, "x") if name == "note" else set_field(folder, seen, name, "x")
    assert isinstance(done.results[0].error, Conflict)
    assert text(folder) == other


def test_the_company_itself_can_be_set(folder: Folder) -> None:
    set_field(folder, card(folder, "globex"), "company", "Globex AG", seen="Globex")
    assert text(folder, "globex") == GLOBEX.replace("Globex", "Globex AG")


def test_what_cannot_stand_is_refused_and_the_file_is_as_it_was(folder: Folder) -> None:
    result = set_field(folder, card(folder), "url", "acme").results[0]
    assert isinstance(result.error, Refused)
    assert result.error.sentence == "acme: “acme” is no address that begins with http:// or https://"
    assert isinstance(note(folder, card(folder), " ").results[0].error, Refused)
    assert text(folder) == ACME
    assert actions.undo(folder) is None


def test_a_card_that_cannot_be_read_is_not_written(folder: Folder) -> None:
    (folder.path / "acme.md").write_bytes(b"\x00\x01")
    unread = next(each for each in (card(folder),) if each.unread)
    assert isinstance(set_field(folder, unread, "url", "https://a.example").results[0].error, Refused)
    assert isinstance(note(folder, unread, "x").results[0].error, Refused)


def test_the_item_that_was_seen_is_ticked_wherever_it_stands_by_now(folder: Folder) -> None:
    seen = item(folder, "Call Bob")
    (folder.path / "acme.md").write_text(ACME.replace("- Call Ann", "- Mail Ann\n- Call Eve\n- Call Ann"))
    assert actions.tick(folder, card(folder), seen).label == "Acme: [x] Call Bob"
    assert "- [x] Call Bob\n" in text(folder)
    assert text(folder).count("[x]") == 1


def test_an_item_that_is_gone_is_a_conflict_and_one_that_is_as_wanted_is_not_written(folder: Folder) -> None:
    ann, bob = item(folder, "Call Ann"), item(folder, "Call Bob")
    other = ACME.replace("Call Bob", "Call Rob").replace("- Call Ann", "- [x] Call Ann")
    (folder.path / "acme.md").write_text(other)
    assert isinstance(actions.tick(folder, card(folder), bob).results[0].error, Conflict)
    done = actions.tick(folder, card(folder), ann)
    assert (done.results[0].error, done.results[0].changed) == (None, False)
    assert text(folder) == other


def test_the_whole_text_of_an_item_names_it_though_others_hold_it(folder: Folder) -> None:
    (folder.path / "acme.md").write_text(ACME.replace("Call Bob", "Call Anna"))
    assert actions.tick(folder, card(folder), "call ann").label == "Acme: [x] Call Ann"
