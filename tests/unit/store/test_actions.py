"""The actions on a real folder: what stands in the files afterwards, what is told, what can be taken back."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from jobboard.errors import Conflict, NotFound, Refused
from jobboard.store import actions
from jobboard.store.live import Folder, open_folder
from jobboard.store.places import state_of
from tests.unit.store.acme import ACME, GLOBEX, NOW, TODAY, board, card, text


def test_a_move_writes_status_date_and_history_and_says_which_lines(folder: Folder) -> None:
    done = actions.move(folder, [card(folder)], "APPLIED")
    assert text(folder) == ACME.replace("PREPARED", "APPLIED").replace("TBD", "2026-11-21") + (
        "\n## History\n\n- 2026-11-21: PREPARED → APPLIED\n"
    )
    assert done.label == "Acme: PREPARED → APPLIED"
    assert [(edit.line, edit.before) for edit in done.results[0].edits] == [(4, "PREPARED"), (5, "TBD"), (10, "")]


def test_a_move_to_the_same_status_writes_nothing(folder: Folder) -> None:
    before = os.stat(folder.path / "acme.md")
    done = actions.move(folder, [card(folder)], "PREPARED")
    assert not done.results[0].changed
    assert os.stat(folder.path / "acme.md") == before
    assert actions.undo(folder) is None


def test_each_card_goes_to_its_own_status_in_one_action(folder: Folder) -> None:
    done = actions.moves(folder, [(card(folder), "INTERVIEW"), (card(folder, "globex"), "OFFER")])
    assert done.label == "2 applications moved"
    assert [each.status for each in (card(folder), card(folder, "globex"))] == ["INTERVIEW", "OFFER"]
    actions.undo(folder)
    assert (text(folder), text(folder, "globex")) == (ACME, GLOBEX)
    assert actions.undo(folder) is None


def test_a_reason_of_cards_that_part_is_that_of_those_that_are_not_applied_for(folder: Folder) -> None:
    steps = [(card(folder), "DID_NOT_APPLY"), (card(folder, "globex"), "OFFER")]
    actions.moves(folder, steps, reason="too far")
    assert text(folder).count("too far") == 2
    assert "too far" not in text(folder, "globex")


def test_of_two_steps_of_one_card_the_later_one_counts(folder: Folder) -> None:
    done = actions.moves(folder, [(card(folder), "INTERVIEW"), (card(folder), "OFFER")])
    assert done.label == "Acme: PREPARED → OFFER"
    assert text(folder).endswith("\n- 2026-11-21: PREPARED → OFFER\n")
    actions.undo(folder)
    assert text(folder) == ACME


def test_no_steps_are_no_action(folder: Folder) -> None:
    assert actions.moves(folder, []).results == ()
    assert actions.undo(folder) is None


def test_the_last_move_gets_another_day_with_the_date_of_application_that_it_wrote(folder: Folder) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    done = actions.redate(folder, card(folder), date(2026, 11, 19))
    assert done.label == "Acme: last move on 2026-11-19"
    assert "- 2026-11-19: PREPARED → APPLIED\n" in text(folder)
    assert "- **Applied**: 2026-11-19\n" in text(folder)
    actions.undo(folder)
    assert "2026-11-19" not in text(folder)


def test_a_move_that_came_meanwhile_is_not_redated(folder: Folder) -> None:
    actions.move(folder, [card(folder)], "APPLIED", day=date(2026, 11, 1))
    seen = card(folder)
    path = folder.path / "acme.md"
    path.write_text(text(folder) + "- 2026-11-18: note of an interview → APPLIED\n")
    before = text(folder)
    error = actions.redate(folder, seen, date(2026, 11, 19)).results[0].error
    assert isinstance(error, Conflict)
    assert "2026-11-18" in error.sentence
    assert "2026-11-01" in error.sentence
    assert text(folder) == before


def test_a_file_that_tells_of_no_move_has_none_to_redate(folder: Folder) -> None:
    assert isinstance(actions.redate(folder, card(folder), TODAY).results[0].error, Refused)
    assert text(folder) == ACME


def test_a_file_that_another_one_took_the_name_of_is_not_changed(folder: Folder) -> None:
    seen = card(folder)
    other = ACME.replace("Acme", "Umbrella")
    (folder.path / "acme.md").write_text(other)
    (result,) = actions.close(folder, [seen], "rejected").results
    assert isinstance(result.error, Conflict)
    assert "Umbrella" in result.error.sentence
    assert text(folder) == other


def test_a_status_that_somebody_else_changed_meanwhile_is_a_conflict_that_names_both(folder: Folder) -> None:
    seen = card(folder)
    (folder.path / "acme.md").write_text(ACME.replace("PREPARED", "OFFER"))
    result = actions.move(folder, [seen], "APPLIED").results[0]
    assert isinstance(result.error, Conflict)
    assert "OFFER" in result.error.sentence
    assert "PREPARED" in result.error.sentence
    assert text(folder) == ACME.replace("PREPARED", "OFFER")


def test_an_edit_elsewhere_in_the_file_is_kept_by_the_move_and_by_its_undo(folder: Folder) -> None:
    seen = card(folder)
    (folder.path / "acme.md").write_text(ACME + "\nA note.\n")
    actions.move(folder, [seen], "INTERVIEW")
    moved = text(folder)
    (folder.path / "acme.md").write_text(moved.replace("A note.", "Another note.").replace("Acme\n", "Acme Ltd\n"))
    actions.undo(folder)
    assert text(folder) == (ACME + "\nAnother note.\n").replace("Acme\n", "Acme Ltd\n")


def test_undo_and_redo_work_in_another_process_on_all_that_one_action_moved(folder: Folder) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    moved = text(folder), text(folder, "globex")
    again = open_folder(folder.path, now=lambda: NOW)
    actions.undo(again)
    assert (text(folder), text(folder, "globex")) == (ACME, GLOBEX)
    actions.redo(again)
    assert (text(folder), text(folder, "globex")) == moved


def test_where_one_file_of_an_action_cannot_be_taken_back_none_is(folder: Folder) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    (folder.path / "globex.md").write_text(text(folder, "globex").replace("applied", "offer"))
    before = text(folder), text(folder, "globex")
    done = actions.undo(folder)
    assert done is not None
    assert [result.id for result in done.results] == ["globex"]
    assert isinstance(done.results[0].error, Conflict)
    assert (text(folder), text(folder, "globex")) == before


def test_undo_never_makes_a_deleted_file_again(folder: Folder) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    (folder.path / "acme.md").unlink()
    done = actions.undo(folder)
    assert done is not None
    assert isinstance(done.results[0].error, Conflict)
    assert not (folder.path / "acme.md").exists()


def test_of_many_files_each_that_can_be_changed_is_changed(folder: Folder) -> None:
    cards = list(board(folder))
    (folder.path / "acme.md").chmod(0o444)
    done = actions.close(folder, cards, "ghosted", reason="quiet")
    errors = {result.id: type(result.error) for result in done.results}
    assert errors == {"acme": Refused, "globex": type(None)}
    assert text(folder) == ACME
    assert "outcome: ghosted\nreason: quiet\n" in text(folder, "globex")


def test_an_item_is_ticked_by_its_number_or_by_words_that_only_it_has(folder: Folder) -> None:
    actions.tick(folder, card(folder), "2")
    assert "- [x] Call Bob" in text(folder)
    actions.tick(folder, card(folder), "ann")
    assert "- [x] Call Ann" in text(folder)
    actions.tick(folder, card(folder), "bob", on=False)
    assert "- [ ] Call Bob" in text(folder)
    assert isinstance(actions.tick(folder, card(folder), "call").results[0].error, NotFound)
    assert isinstance(actions.tick(folder, card(folder), "7").results[0].error, NotFound)


def test_a_journal_that_cannot_be_written_is_a_warning_for_the_file_is_saved(folder: Folder) -> None:
    state = state_of(folder.path)
    state.parent.mkdir(parents=True)
    state.write_text("a file where the folder should be")
    result = actions.move(folder, [card(folder)], "APPLIED").results[0]
    assert result.changed
    assert "cannot be undone" in result.warnings[0]
    assert "APPLIED" in text(folder)


def test_the_card_of_a_folder_is_undone_under_its_own_name(folder: Folder) -> None:
    inside = folder.path / "initech"
    inside.mkdir()
    (inside / "application.md").write_text(ACME.replace("Acme", "Initech"))
    actions.move(folder, [card(folder, "initech")], "APPLIED")
    done = actions.undo(folder)
    assert done is not None
    assert [result.id for result in done.results] == ["initech"]


def test_history_can_be_turned_off(tmp_path: Path, folder: Folder) -> None:
    config = Path(os.environ["XDG_CONFIG_HOME"]) / "jobboard" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("history = false\n")
    again = open_folder(folder.path, now=lambda: NOW)
    actions.move(again, [card(again, "globex")], "APPLIED")
    assert text(folder, "globex") == GLOBEX.replace("prepared", "applied")


def test_what_a_save_that_was_cut_short_left_is_cleared_away_and_foreign_words_are_kept(folder: Folder) -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
    litter = folder.path / f".jobboard-{child}-{'0' * 44}.tmp"
    litter.write_text("what another program wrote")
    told = actions.tidy(folder)
    assert not litter.exists()
    assert len(told) == 1
    copies = list((state_of(folder.path) / "recovery").iterdir())
    assert [copy.read_text() for copy in copies] == ["what another program wrote"]
    assert str(copies[0]) in told[0]
    assert actions.tidy(folder) == ()


def test_what_was_done_is_told_by_what_the_file_said(folder: Folder) -> None:
    (folder.path / "globex.md").write_text(GLOBEX.replace("prepared", "applied\noutcome: rejected"))
    assert actions.move(folder, [card(folder, "globex")], "OFFER").label == "Globex: APPLIED → OFFER"
    assert actions.reopen(folder, [card(folder, "globex")]).label == "Globex: rejected → OFFER"
    (folder.path / "acme.md").write_text(ACME.replace("PREPARED", "Rejected"))
    assert actions.move(folder, [card(folder)], "INTERVIEW").label == "Acme: rejected → INTERVIEW"
    assert actions.move(folder, list(board(folder)), "OFFER").label == "2 applications → OFFER"


def test_a_file_that_cannot_be_saved_is_in_the_way_of_a_whole_undo_which_works_once_it_can_be(folder: Folder) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    moved = text(folder), text(folder, "globex")
    (folder.path / "globex.md").chmod(0o444)
    done = actions.undo(folder)
    assert done is not None
    assert isinstance(done.results[0].error, Refused)
    assert (text(folder), text(folder, "globex")) == moved
    (folder.path / "globex.md").chmod(0o644)
    actions.undo(folder)
    assert (text(folder), text(folder, "globex")) == (ACME, GLOBEX)


def test_a_file_that_fails_after_the_rehearsal_can_still_be_undone(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.move(folder, list(board(folder)), "APPLIED")
    with monkeypatch.context() as patch:
        patch.setattr("jobboard.store.undo.rehearse", lambda *_, **__: None)
        (folder.path / "globex.md").chmod(0o444)
        actions.undo(folder)
    assert text(folder) == ACME
    assert text(folder, "globex") != GLOBEX
    (folder.path / "globex.md").chmod(0o644)
    actions.undo(folder)
    assert text(folder, "globex") == GLOBEX


def test_what_is_not_in_the_journal_is_not_offered_to_be_undone(folder: Folder) -> None:
    assert actions.move(folder, [card(folder)], "APPLIED").undoable
    journal = state_of(folder.path) / "journal.jsonl"
    journal.unlink()
    journal.mkdir()
    assert not actions.move(folder, [card(folder)], "OFFER").undoable


def test_a_journal_that_cannot_be_read_is_told_and_never_waited_for(folder: Folder) -> None:
    state = state_of(folder.path)
    state.mkdir(parents=True)
    os.mkfifo(state / "journal.jsonl")
    done = actions.undo(folder)
    assert done is not None
    assert "cannot be read" in str(done.results[0].error)


def test_a_tick_is_about_the_application_that_was_seen(folder: Folder) -> None:
    seen = card(folder)
    path = folder.path / "acme.md"
    swapped = ACME.replace("Acme", "Bolt")
    path.write_text(swapped, encoding="utf-8")
    done = actions.tick(folder, seen, "1")
    assert isinstance(done.results[0].error, Conflict)
    assert text(folder) == swapped
