"""Adding an application: the file that is made, the template, what is told, and the way back."""

from __future__ import annotations

import errno
import os
from functools import partial
from pathlib import Path

import pytest

from jobboard.errors import Refused, Unreadable
from jobboard.slots import replace
from jobboard.store import actions
from jobboard.store.adding import template_of, text_of
from jobboard.store.files import CAP
from jobboard.store.journal import Journal
from jobboard.store.live import Folder
from jobboard.store.written import Done
from jobboard.text.new import Wanted, new_application
from tests.unit.store.acme import card, text, texts
from tests.unit.store.faults import failing_at, names_of

WANTED = Wanted(company="Initech", position="Engineer", url="https://initech.example/jobs/1")


def test_an_application_gets_a_file_named_by_company_and_position(folder: Folder) -> None:
    done = actions.add(folder, WANTED)
    assert text(folder, "initech-engineer") == new_application(WANTED)
    assert done.label == "Initech: added as initech-engineer.md"
    (result,) = done.results
    assert (result.id, result.path, result.changed) == (
        "initech-engineer",
        str(folder.path / "initech-engineer.md"),
        True,
    )
    assert card(folder, "initech-engineer").facts.url == WANTED.url


def test_a_second_one_gets_a_number(folder: Folder) -> None:
    actions.add(folder, WANTED)
    before = texts(folder)
    done = actions.add(folder, WANTED)
    assert done.results[0].id == "initech-engineer-2"
    assert texts(folder) == before | {"initech-engineer-2.md": new_application(WANTED)}


def test_one_that_was_sent_is_moved_to_applied_today_with_a_line_of_history_and_needs_no_preparation(
    folder: Folder,
) -> None:
    today = folder.today().isoformat()
    actions.add(folder, replace(WANTED, status="APPLIED", posting="# Engineer\n\n- [ ] History"))
    made = text(folder, "initech-engineer")
    assert f"- **Status**: APPLIED\n- **Application Date**: {today}\n\n## Notes\n" in made
    assert made.endswith(f"\n- \\[ ] History\n\n## History\n\n- {today}: PREPARED → APPLIED\n")
    facts = card(folder, "initech-engineer").facts
    assert (facts.status, facts.applied, facts.total) == ("APPLIED", today, 0)


def test_one_that_was_sent_on_a_known_day_keeps_it_and_has_no_history_yet(folder: Folder) -> None:
    wanted = replace(WANTED, status="APPLIED", applied="2026-03-01", outcome="rejected")
    actions.add(folder, wanted)
    assert text(folder, "initech-engineer") == new_application(wanted)
    facts = card(folder, "initech-engineer").facts
    assert (facts.status, facts.applied, facts.outcome) == ("APPLIED", "2026-03-01", "rejected")


def test_the_text_for_many_is_made_without_reading_the_template_each_time(folder: Folder) -> None:
    template = "# {company}\n\nStatus: found\n\n## Job Description\n\n[paste here]\n"
    made = text_of(folder, Wanted(company="Initech", posting="## Baker"), template)
    assert made == "# Initech\n\nStatus: found\nCompany: Initech\n\n## Job Description\n\n### Baker\n"


def test_the_template_of_the_folder_shapes_it(folder: Folder) -> None:
    (folder.path / "_template.md").write_text("# {company}\n\n- **Status**: PREPARED\n\n## My questions\n")
    assert template_of(folder) == "# {company}\n\n- **Status**: PREPARED\n\n## My questions\n"
    actions.add(folder, Wanted(company="Initech"))
    assert "## My questions\n" in text(folder, "initech")


def test_a_template_that_cannot_be_read_is_told_of_and_nothing_is_made(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# {company}\n")
    (folder.path / "_template.md").symlink_to(tmp_path / "secret.md")
    before = sorted(os.listdir(folder.path))
    done = actions.add(folder, WANTED)
    assert isinstance(done.results[0].error, Unreadable)
    assert done.results[0].error.sentence == "_template.md: It is a link that leads out of the folder"
    assert done.label == "Initech: not added"
    assert sorted(os.listdir(folder.path)) == before


def test_without_a_template_there_is_none(folder: Folder) -> None:
    assert template_of(folder) is None
    assert template_of(replace(folder, path=folder.path / "nowhere")) is None


def test_what_cannot_be_said_is_refused_and_nothing_is_made(folder: Folder) -> None:
    before = texts(folder)
    done = actions.add(folder, Wanted())
    assert isinstance(done.results[0].error, Refused)
    assert texts(folder) == before
    assert actions.undo(folder) is None


def test_a_folder_that_is_still_to_be_made_is_made(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "applications", looked=("./applications is not there",))
    actions.add(folder, WANTED)
    assert list(texts(folder)) == ["initech-engineer.md"]
    actions.undo(folder)
    assert texts(folder) == {}


def test_while_the_folder_is_away_it_is_not_made_anew_and_nothing_is_taken_off_the_stacks(folder: Folder) -> None:
    actions.move(folder, [card(folder)], "APPLIED")
    actions.add(folder, WANTED)
    before = texts(folder)
    away = folder.path.with_name("away")
    folder.path.rename(away)
    for act in (partial(actions.add, wanted=WANTED), actions.undo, actions.redo, actions.skip):
        done = act(folder)
        assert done is not None
        assert str(done.results[0].error).startswith(f"The folder {folder.path} is not there")
        assert done.exit_code == 1
        assert not folder.path.exists()
    away.rename(folder.path)
    undone = actions.undo(folder)
    assert undone is not None
    assert undone.label == "Initech: added as initech-engineer.md"
    folder.path.rename(away)
    again = actions.redo(folder)
    assert again is not None
    assert again.exit_code == 1
    assert not folder.path.exists()
    away.rename(folder.path)
    actions.redo(folder)
    assert texts(folder) == before


@pytest.mark.parametrize("looked", [(), ("./applications is not there",)])
def test_what_was_done_in_a_folder_is_not_undone_while_it_is_awaited_again(
    folder: Folder, looked: tuple[str, ...]
) -> None:
    """The board was opened beside where the folder should be, which is away."""
    actions.add(folder, WANTED)
    folder.path.rename(folder.path.with_name("away"))
    done = actions.undo(replace(folder, looked=looked))
    assert done is not None
    assert done.exit_code == 1
    assert len(actions.undo_list(folder)) == 1


def test_a_file_that_would_be_too_large_to_be_read_again_is_not_made(folder: Folder) -> None:
    (folder.path / "_template.md").write_text("**Status**: PREPARED\n\n" + "x" * (CAP - 30))
    before = texts(folder)
    done = actions.add(folder, WANTED)
    assert isinstance(done.results[0].error, Refused)
    assert texts(folder) == before
    assert actions.undo(folder) is None


def test_an_add_is_taken_back_and_made_again(folder: Folder) -> None:
    before = texts(folder)
    actions.add(folder, WANTED)
    added = texts(folder)
    done = actions.undo(folder)
    assert done is not None
    assert done.label == "Initech: added as initech-engineer.md"
    assert texts(folder) == before
    actions.redo(folder)
    assert texts(folder) == added


@pytest.mark.parametrize("company", ["../../x", "/etc/passwd", ".hidden", "_x", "a\0b", "💥", "CON", "é" * 300])
def test_no_company_leads_out_of_the_folder_or_hides_its_file(folder: Folder, tmp_path: Path, company: str) -> None:
    outside = sorted(os.listdir(tmp_path))
    done = actions.add(folder, Wanted(company=company, position="Engineer"))
    if done.exit_code == 0:
        (made,) = set(texts(folder)) - {"acme.md", "globex.md"}
        assert done.results[0].path == str(folder.path / made)
        assert done.results[0].id in {each.id for each in [card(folder, made.removesuffix(".md"))]}
    assert sorted(os.listdir(tmp_path)) == outside


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_an_error_at_any_moment_is_told_or_harmless(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, *, lasting: bool
) -> None:
    """The file is there whole, or it is not there and the result says so; the next start clears away what is left."""
    monkeypatch.setattr("jobboard.store.temporary._is_alive", lambda _: False)
    before = texts(folder)
    steps = names_of(lambda: actions.add(folder, WANTED))
    assert actions.undo(folder)
    for fault in range(1, 1 + len(steps)):
        done = failing_at(fault, errno.ENOSPC, lambda: actions.add(folder, WANTED), lasting=lasting)
        assert isinstance(done, Done)
        made = texts(folder)
        if done.results[0].changed:
            assert made.items() >= {"initech-engineer.md": new_application(WANTED)}.items(), (fault, steps[fault - 1])
        else:
            assert done.results[0].error is not None
            assert "initech-engineer.md" not in made, (fault, steps[fault - 1])
        assert actions.tidy(folder) == ()
        (folder.path / "initech-engineer.md").unlink(missing_ok=True)
        assert texts(folder) == before, (fault, steps[fault - 1])


def test_an_added_file_is_in_the_journal_before_it_has_its_name(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[bool] = []
    real = Journal.append

    def append(self: Journal, entry: object, *, durably: bool) -> None:
        there.append((folder.path / "initech-engineer.md").exists())
        real(self, entry, durably=durably)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "append", append)
    actions.add(folder, WANTED)
    assert there == [False, True]


@pytest.mark.parametrize("status", ["PREPARED", "APPLIED"])
def test_the_template_is_told_what_day_it_is(folder: Folder, status: str) -> None:
    made = text_of(
        folder, replace(WANTED, status=status), "Company:\nStatus: found\n\n## Letter\n{{today}}, {{company}}\n"
    )
    assert f"## Letter\n{folder.today().isoformat()}, Initech\n" in made
