"""What the commands print and write: exit codes, JSON shapes, which card a word means, hostile names and contents."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from jobboard.cli import opening
from jobboard.cli.output import Terminal
from jobboard.config import Settings
from jobboard.store import cache
from jobboard.store.places import config_file
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

HOSTILE = "\x1b]0;owned\x07\x1b[2J\u202eevil\u2066 [bold]x[/bold]"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestList:
    def test_json_is_an_array_of_all_applications_in_board_order(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "offered.md", application("Offered", status="OFFER"))
        write(folder, "odd.md", application("Odd", status="In Review"))
        write(folder, "ready.md", application("Ready", status="PREPARED"))
        records = jobboard_here("list", "--json").json
        assert [(each["id"], each["status"]) for each in records] == [
            ("odd", None),
            ("ready", "PREPARED"),
            ("offered", "OFFER"),
        ]
        assert records[0]["path"] == str(folder / "odd.md")
        assert records[0]["status_text"] == "In Review"

    def test_status_and_open_and_closed_narrow_it(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "a.md", application("A", status="APPLIED"))
        write(folder, "b.md", application("B", status="Applied - rejected"))
        write(folder, "c.md", application("C", status="PREPARED"))

        def ids(*options: str) -> list[str]:
            return sorted(each["id"] for each in jobboard_here("list", "--json", *options).json)

        assert ids("--status", "applied") == ["a", "b"]
        assert ids("--open") == ["a", "c"]
        assert ids("--closed") == ["b"]
        assert ids("--status", "Applied", "--open") == ["a"]

    def test_it_says_what_is_on_the_disk_now_and_keeps_it_for_the_next_time(
        self, folder: Path, jobboard_here: Run
    ) -> None:
        for card_id in ("a", "b", "c"):
            write(folder, f"{card_id}.md", application())
        jobboard_here("list")
        write(folder, "a.md", application(status="OFFER"))
        (folder / "b.md").rename(folder / "d.md")
        now = {"a": "OFFER", "c": "PREPARED", "d": "PREPARED"}
        assert {each["id"]: each["status"] for each in jobboard_here("list", "--json").json} == now
        kept = cache.load(folder, Settings())
        assert kept is not None
        assert {card.id: card.status for card in kept.cards} == now

    def test_an_empty_folder_is_an_empty_array(self, folder: Path, jobboard_here: Run) -> None:
        assert jobboard_here("list", "--json").json == []
        outcome = jobboard_here("list")
        assert (outcome.code, outcome.out) == (0, "")
        assert outcome.err == f"jobboard: no applications in {folder}\n"

    def test_columns_line_up_below_wide_characters(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "a.md", application("株式会社日本", "営業", "APPLIED"))
        write(folder, "b.md", application("Acme", "Engineer", "APPLIED"))
        lines = jobboard_here("list").out.splitlines()
        assert lines == ["APPLIED  2", "    b  Acme          Engineer", "    a  株式会社日本  営業"]

    def test_on_a_terminal_lines_are_cut_and_marks_stand_beside_colour(
        self, folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(folder, "acme.md", application("Acme", "An Engineer of Very Many Things Indeed", "Applied - rejected"))
        monkeypatch.setattr("jobboard.cli.listing.standard_output", lambda: Terminal(width=40, colour=True))
        head, line = jobboard_here("list").out.splitlines()
        assert head == "\x1b[1mAPPLIED  0 · 1 closed\x1b[0m"
        assert line.startswith("\x1b[2mx   acme  Acme  An Engineer")
        assert "…" in line

    def test_nothing_in_a_file_or_a_name_reaches_the_terminal_raw(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, f"{HOSTILE.replace('/', '')}.md", application(HOSTILE, HOSTILE, HOSTILE))
        for command in (["list"], ["check"], ["show", "evil"], ["tick", "evil", HOSTILE], ["move", HOSTILE, "offer"]):
            outcome = jobboard_here(*command)
            printed = outcome.out + outcome.err
            assert printed
            assert not set(printed) & set("\x1b\x07\u202e\u2066"), command
        assert jobboard_here("list", "--json").json[0]["company"] == HOSTILE

    def test_a_name_that_is_not_utf8_is_printed_and_found(self, folder: Path, jobboard_here: Run) -> None:
        (folder / os.fsdecode(b"caf\xe9.md")).write_text(application("Café", status="PREPARED"))
        outcome = jobboard_here("list")
        outcome.out.encode()
        assert (outcome.code, outcome.err) == (0, "")
        document = jobboard_here("list", "--json")
        assert '"id": "caf\\udce9"' in document.out
        assert jobboard_here("move", document.json[0]["id"], "applied").code == 0
        assert "APPLIED" in (folder / os.fsdecode(b"caf\xe9.md")).read_text()


class TestShow:
    def test_json_is_the_list_record_and_all_that_the_file_says(self, folder: Path, jobboard_here: Run) -> None:
        write(
            folder,
            "acme.md",
            application(
                more="\n## Next Actions\n\n- [x] call\n- [ ] write\n\n## History\n\n- 2026-11-20: PREPARED → APPLIED\n"
            ),
        )
        whole = jobboard_here("show", "acme", "--json").json
        record = jobboard_here("list", "--json").json[0]
        assert {key: whole[key] for key in record} == record
        assert [each["heading"] for each in whole["sections"]] == ["Acme - Engineer", "Next Actions", "History"]
        assert [(each["number"], each["text"], each["done"]) for each in whole["checklists"][0]["items"]] == [
            (1, "call", True),
            (2, "write", False),
        ]
        assert whole["history"][0]["to"] == "APPLIED"

    def test_on_a_terminal_long_texts_are_wrapped_under_their_beginning(
        self, folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(folder, "acme.md", application(more="- **Reason**: one two three four five six seven eight nine ten\n"))
        monkeypatch.setattr("jobboard.cli.showing.standard_output", lambda: Terminal(width=30))
        lines = jobboard_here("show", "acme").out.splitlines()
        assert lines[-3:] == ["Reason  one two three four", "        five six seven eight", "        nine ten"]

    def test_a_file_that_cannot_be_read_is_shown_with_the_reason(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "broken.md", b"\xff\xfeS\x00t\x00a\x00")
        shown = jobboard_here("show", "broken", "--json")
        assert shown.code == 0
        assert shown.json["status"] is None
        assert shown.json["problems"][0]["line"] is None
        assert "broken.md" in jobboard_here("show", "broken").out


class TestChanges:
    def test_one_card_is_an_object_and_several_are_an_array(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "a.md", application())
        write(folder, "b.md", application())
        one = jobboard_here("move", "a", "applied", "--json").json
        assert set(one) == {"id", "changed", "edits"}
        assert (one["id"], one["changed"]) == ("a", True)
        assert one["edits"][0] == {"line": 5, "before": "PREPARED", "after": "APPLIED"}
        several = jobboard_here("move", "a", "b", "applied", "--json").json
        assert [(each["id"], each["changed"]) for each in several] == [("a", False), ("b", True)]

    def test_a_card_that_is_named_twice_is_told_of_once(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "acme.md", application())
        outcome = jobboard_here("move", "acme", "applications/acme.md", "acme", "applied", "--json")
        assert [each["id"] for each in outcome.json] == ["acme"]

    def test_a_stranger_among_the_cards_stops_no_other(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "acme.md", application())
        outcome = jobboard_here("move", "nobody", "acme", "applied", "--json")
        assert outcome.code == 1
        assert outcome.json[0] == {
            "id": "nobody",
            "changed": False,
            "edits": [],
            "error": "no application is called “nobody”",
        }
        assert outcome.json[1]["changed"] is True
        assert outcome.err == "jobboard: no application is called “nobody”\n"

    def test_a_wrong_word_changes_nothing(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "acme.md", application())
        before = bytes_of(folder)
        for words in (
            ["move", "acme", "aplied"],
            ["close", "acme", "lost"],
            ["move", "acme", "applied", "--date", "x"],
            ["tick", "acme", " "],
        ):
            assert jobboard_here(*words).code == 2
        for words in (["move", "nobody", "applied"], ["tick", "acme", "7"], ["show", "nobody"]):
            assert jobboard_here(*words).code == 1
        assert bytes_of(folder) == before

    def test_a_refused_file_is_told_of_and_unchanged(self, folder: Path, jobboard_here: Run) -> None:
        path = write(folder, "acme.md", application())
        path.chmod(0o444)
        outcome = jobboard_here("move", "acme", "applied", "--json")
        assert outcome.code == 1
        assert outcome.json["changed"] is False
        assert outcome.json["error"] in outcome.err
        assert path.read_text() == application()

    def test_an_undo_that_somebody_stands_in_the_way_of_is_a_conflict(self, folder: Path, jobboard_here: Run) -> None:
        path = write(folder, "acme.md", application())
        jobboard_here("move", "acme", "applied")
        path.write_text(path.read_text().replace("**Status**: APPLIED", "**Status**: OFFER"))
        before = bytes_of(folder)
        outcome = jobboard_here("undo", "--json")
        assert outcome.code == 3
        assert "OFFER" in outcome.json[0]["error"]
        assert bytes_of(folder) == before

    def test_what_undo_cannot_take_back_is_skipped_and_the_one_before_it_is_in_reach(
        self, folder: Path, jobboard_here: Run
    ) -> None:
        path, other = write(folder, "acme.md", application()), write(folder, "globex.md", application("Globex"))
        jobboard_here("move", "globex", "applied")
        jobboard_here("move", "acme", "applied")
        path.unlink()
        outcome = jobboard_here("undo")
        assert outcome.code == 3
        assert "`jobboard undo --skip` leaves that action as it is" in outcome.err
        outcome = jobboard_here("undo", "--skip")
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out == "acme: left as it is: Acme: PREPARED → APPLIED\n"
        assert jobboard_here("undo").code == 0
        assert other.read_text() == application("Globex")
        outcome = jobboard_here("undo", "--skip")
        assert (outcome.code, outcome.out, outcome.err) == (1, "", "jobboard: there is nothing to skip\n")

    def test_undo_gives_every_byte_of_several_files_back(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "a.md", application().replace("\n", "\r\n"))
        write(folder, "b.md", b"\xef\xbb\xbf" + application("Caf\udce9").encode("utf-8", "surrogateescape"))
        before = bytes_of(folder)
        jobboard_here("close", "a", "b", "ghosted", "--reason", "no word")
        after = bytes_of(folder)
        assert after != before
        assert [each["changed"] for each in jobboard_here("undo", "--json").json] == [True, True]
        assert bytes_of(folder) == before
        assert jobboard_here("redo").code == 0
        assert bytes_of(folder) == after


class TestFolder:
    def test_the_folder_is_named_before_or_after_the_command(self, folder: Path, jobboard_here: Run) -> None:
        write(folder.parent / "other", "acme.md", application())
        for words in (["-C", "other", "list"], ["list", "--folder", "other"]):
            assert jobboard_here(*words).out == "PREPARED  1\n    acme  Acme  Engineer\n"

    @pytest.mark.parametrize("words", [["list", "-C", "nowhere"], ["nowhere"], ["./nowhere"]])
    def test_a_folder_that_is_not_there_is_wrong_usage(self, jobboard_here: Run, words: list[str]) -> None:
        outcome = jobboard_here(*words)
        assert (outcome.code, outcome.out) == (2, "")
        assert "nowhere" in outcome.err

    def test_a_misspelt_command_is_told_of(self, jobboard_here: Run) -> None:
        assert "did you mean `jobboard list`?" in jobboard_here("lsit").err

    def test_two_folders_are_wrong_usage(self, folder: Path, jobboard_here: Run) -> None:
        outcome = jobboard_here("applications", "-C", "applications")
        assert (outcome.code, outcome.err) == (2, "jobboard: two folders are named: applications and applications\n")

    def test_without_any_folder_it_says_where_it_looked(
        self, tmp_path: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "empty").mkdir()
        monkeypatch.chdir(tmp_path / "empty")
        outcome = jobboard_here("list")
        assert outcome.code == 2
        assert "$JOBBOARD_FOLDER is not set" in outcome.err
        assert "jobboard --samples" in outcome.err

    def test_a_card_is_named_by_a_path_from_here_or_from_the_folder(
        self, folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(folder, "big/acme/application.md", application())
        write(folder, "big/globex.md", application("Globex"))
        for word in (
            "applications/big/acme/application.md",
            "big/acme",
            "big/acme/application.md",
            f"{folder}/big/acme/",
        ):
            assert jobboard_here("show", word, "--json").json["id"] == "big/acme"
        monkeypatch.chdir(folder / "big")
        assert jobboard_here("show", "globex.md", "--json", "-C", "..").json["id"] == "big/globex"

    def test_an_ambiguous_part_names_the_candidates(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "acme-1.md", application())
        write(folder, "acme-2.md", application())
        outcome = jobboard_here("move", "acme", "applied")
        assert outcome.code == 1
        assert "fits 2 applications: acme-1, acme-2" in outcome.err

    def test_the_samples_are_copied_and_the_copy_is_named_and_kept(
        self, samples: Path, jobboard_here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        outcome = jobboard_here("list", "--samples", "--json")
        copy = next(tmp_path.glob("jobboard-samples-*"))
        assert str(copy) in outcome.err
        assert bytes_of(copy) == bytes_of(samples)
        assert len(outcome.json) >= 12
        assert all(os.access(path, os.W_OK) for path in copy.rglob("*"))


class TestCheck:
    def test_json_names_every_file_with_something_to_say(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "fine.md", application())
        write(folder, "odd.md", application(status="In Review"))
        write(folder, "torn.md", application(more="- **Status**: OFFER\n"))
        write(folder, "letter.md", "Dear all,\n")
        outcome = jobboard_here("check", "--json")
        found = {Path(each["path"]).name: each for each in outcome.json}
        assert outcome.code == 0
        assert set(found) == {"odd.md", "torn.md", "letter.md"}
        assert found["odd.md"]["id"] == "odd"
        assert found["letter.md"]["id"] is None
        assert found["torn.md"]["problems"][0]["line"] in (5, 6)

    def test_what_is_not_understood_of_the_profile_is_told_by_its_line(self, folder: Path, jobboard_here: Run) -> None:
        (folder / "_profile.md").write_text("Must have:\n\n- Fully remote\n\nPay floor: enough\n", encoding="utf-8")
        assert "Profile (1)" in jobboard_here("check").out
        assert any(line.split(": ")[0].endswith("_profile.md:5") for line in jobboard_here("check").out.splitlines())
        found = jobboard_here("check", "--json").json
        (problem,) = next(each for each in found if each["path"].endswith("_profile.md"))["problems"]
        assert problem["line"] == 5

    def test_the_persons_config_is_checked_too(self, folder: Path, jobboard_here: Run) -> None:
        config = write(config_file().parent, "config.toml", "history = maybe\n")
        found = jobboard_here("check", "--json").json
        assert [(each["id"], each["path"]) for each in found] == [(None, str(config))]
        assert found[0]["problems"][0]["line"] == 1
        assert f"{config}:1: " in jobboard_here("check").out

    def test_a_folder_without_problems_says_so(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "fine.md", application())
        outcome = jobboard_here("check")
        assert (outcome.code, outcome.out) == (0, "")
        assert "nothing" in outcome.err


class TestUnforeseen:
    @pytest.mark.parametrize(
        ("error", "code", "told"),
        [
            (KeyboardInterrupt(), 130, ""),
            (PermissionError(13, "Permission denied", "/x/y.md"), 1, "jobboard: /x/y.md: Permission denied\n"),
            (ZeroDivisionError("odd"), 1, "jobboard: this should not have happened: ZeroDivisionError: odd"),
        ],
    )
    def test_whatever_happens_there_is_a_code_and_at_most_a_sentence(
        self,
        folder: Path,
        jobboard_here: Run,
        monkeypatch: pytest.MonkeyPatch,
        error: BaseException,
        code: int,
        told: str,
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(opening, "open_folder", fail)
        outcome = jobboard_here("undo", "--list")
        assert outcome.code == code
        assert outcome.err.startswith(told)
        assert outcome.err.count("\n") == bool(told)
        assert "Traceback" not in outcome.err


def test_json_survives_every_text(folder: Path, jobboard_here: Run) -> None:
    texts = ["caf\udce9", "\x00\x1f\x7f", "\U0001f600", "\u2028\u0085", "<script>", '"\\']
    for number, text in enumerate(texts):
        write(folder, f"{number}.md", f"# Acme - Engineer\n\n**Status**: PREPARED\n**Reason**: a{text}b\n")
    records = {each["id"]: each for each in jobboard_here("list", "--json").json}
    assert len(records) == len(texts)
    assert json.dumps(records)
