"""`jobboard new`: what is made where, what is printed, what is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobboard.errors import Unreadable
from jobboard.text.new import Wanted, new_application
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run, environment

ACME = new_application(Wanted(company="Acme"))
HOSTILE = "Acme\x1b]0;x\x07 \u202e[red]**Status**: Offer<!-- --> ../../x"


def test_the_file_is_made_and_its_path_printed(folder: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("new", "--company", "Acme")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{folder / 'acme.md'}\n", "")
    assert (folder / "acme.md").read_text() == ACME


def test_all_that_was_given_stands_in_the_file(folder: Path, jobboard_here: Run) -> None:
    given = {
        "company": "Acme",
        "position": "Staff Engineer",
        "url": "https://acme.example/7",
        "location": "Berlin",
        "salary": "€75–85k",
        "source": "Ada",
        "reason": "too far",
    }
    words = [word for name, value in given.items() for word in (f"--{name}", value)]
    made = jobboard_here("new", *words, "--status", "did-not-apply", "--json").json
    assert {name: made[name] for name in given if name != "salary"} | {"salary": made["salary"]["text"]} == given
    assert (made["id"], made["path"], made["status"]) == (
        "acme-staff-engineer",
        str(folder / "acme-staff-engineer.md"),
        "DID_NOT_APPLY",
    )
    assert made == jobboard_here("show", "acme", "--json").json


def test_no_other_file_is_written_over(folder: Path, jobboard_here: Run) -> None:
    write(folder, "Acme-Engineer.md", "mine")
    for name in ("acme-engineer-2.md", "acme-engineer-3.md"):
        outcome = jobboard_here("new", "--company", "Acme", "--position", "Engineer", "--again")
        assert outcome.out == f"{folder / name}\n"
    assert (folder / "Acme-Engineer.md").read_text() == "mine"


def test_the_template_of_the_folder_shapes_the_file(folder: Path, jobboard_here: Run) -> None:
    write(folder, "_template.md", "# {company} - {position}\r\n\r\nStatus: found\r\nURL:\r\n\r\n## Why\r\n")
    jobboard_here("new", "--company", "Acme", "--position", "Engineer", "--url", "https://acme.example/7")
    made = (folder / "acme-engineer.md").read_bytes().decode()
    assert made == "# Acme - Engineer\r\n\r\nStatus: found\r\nURL: https://acme.example/7\r\n\r\n## Why\r\n"


def test_the_default_folder_is_made_with_the_first_application(
    tmp_path: Path, jobboard_here: Run, folder: Path
) -> None:
    folder.rmdir()
    assert jobboard_here("new").code == 2
    assert not folder.exists()
    assert jobboard_here("new", "--company", "TBD").code == 1
    assert not folder.exists()
    assert jobboard_here("new", "--company", "Acme").out == f"{folder / 'acme.md'}\n"
    assert jobboard_here("list").code == 0


def test_a_folder_that_is_named_has_to_be_there(folder: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("-C", "nowhere", "new", "--company", "Acme")
    assert (outcome.code, outcome.out) == (2, "")
    assert not Path("nowhere").exists()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], 2, "an application needs a company or a position: --company C, --position P"),
        (["--company", " ", "--url", "https://a.example"], 2, "an application needs a company or a position"),
        (["--company", "Acme", "--status", "aplied"], 2, "“aplied” is no status"),
        (["--company", "Acme", "more"], 2, "too many words: more"),
        (["--company", "Acme", "--url", "javascript:x"], 1, "“javascript:x” is no address that begins with http"),
        (["--company", "N/A"], 1, "“N/A” says nothing as the company"),
    ],
)
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_what_is_refused_makes_nothing(
    folder: Path, jobboard_here: Run, words: list[str], code: int, told: str, json: list[str]
) -> None:
    outcome = jobboard_here("new", *words, *json)
    assert (outcome.code, outcome.out, list(folder.iterdir())) == (code, "", [])
    assert outcome.err.startswith(f"jobboard: {told}")
    assert outcome.err.count("\n") == 1


def test_undo_takes_it_back(folder: Path, jobboard_here: Run) -> None:
    jobboard_here("new", "--company", "Acme")
    assert jobboard_here("undo").code == 0
    assert list(folder.iterdir()) == []
    assert jobboard_here("redo").code == 0
    assert (folder / "acme.md").read_text() == ACME


def test_hostile_words_stay_text_and_in_the_folder(tmp_path: Path, folder: Path, jobboard_here: Run) -> None:
    made = jobboard_here("new", "--company", HOSTILE, "--position", HOSTILE, "--json").json
    assert (made["status"], made["problems"], made["outcome"]) == ("PREPARED", [], None)
    assert made["company"] == made["position"] == "Acme ]0;x [red]**Status**: Offer<!-- --> ../../x"
    assert [each.parent for each in tmp_path.rglob("*.md")] == [folder]
    assert "\x1b" not in (folder / os.path.basename(made["path"])).read_text()


def test_a_file_that_the_config_leaves_out_is_made_and_told_of(
    folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    write(tmp_path / "config", "jobboard/config.toml", 'ignore = ["acme*"]\n')
    outcome = jobboard_here("new", "--company", "Acme", "--json")
    assert (outcome.code, outcome.json["id"], outcome.json["company"]) == (0, "acme", "Acme")
    assert outcome.err == "jobboard: acme is made, but the config leaves it out, so it is not on the board\n"


@pytest.mark.parametrize("reading", ["board_now", "read_card"])
def test_what_was_made_but_cannot_be_read_any_more_is_made(
    folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, reading: str
) -> None:
    def raises(*_: object) -> None:
        raise Unreadable("The disk is on fire")

    monkeypatch.setattr(f"jobboard.cli.showing.{reading}", raises)
    outcome = jobboard_here("new", "--company", "Acme", "--json")
    assert (outcome.code, outcome.json["id"], outcome.json["company"]) == (0, "acme", None)
    assert outcome.err == "jobboard: acme is made, but cannot be shown: The disk is on fire\n"
    assert (folder / "acme.md").is_file()


def test_as_a_process_the_path_is_all_that_is_printed(folder: Path, process: Run) -> None:
    outcome = process("new", "--company", "Café & Söhne", "--position", "Poet")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{folder / 'cafe-and-sohne-poet.md'}\n", "")
    assert process("new").code == 2
    assert process("show", "cafe", "--json").json["company"] == "Café & Söhne"


def test_words_that_are_not_utf8_make_a_file_that_is(folder: Path, process: Run) -> None:
    assert process("new", "--company", b"Caf\xe9 Noir").code == 0
    (made,) = folder.iterdir()
    assert "- **Company**: Caf Noir\n" in made.read_text(encoding="utf-8")


def test_it_imports_neither_the_screen_nor_yaml(folder: Path) -> None:
    write(folder, "old.md", application())
    start = "import sys; from jobboard.cli import main; main(['new', '--company', 'Acme']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", start], env=environment(), capture_output=True, text=True, check=True)
    modules = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    assert "jobboard" in modules
    assert not modules & {"textual", "rich", "watchfiles", "yaml", "frontmatter", "markdown_it"}


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize(("json", "unbuffered"), [([], "1"), (["--json"], "")])
def test_what_was_made_but_cannot_be_printed_is_made(folder: Path, json: list[str], unbuffered: str) -> None:
    environ = environment({"PYTHONUNBUFFERED": unbuffered})
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "jobboard", "new", "--company", "Acme", *json]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=environ)
    assert (ended.returncode, (folder / "acme.md").read_text()) == (0, ACME)
    assert ended.stderr == "jobboard: acme is made, but that could not be printed (No space left on device)\n"
