"""The command as a process: exit codes as the shell sees them, signals, pipes, encodings, what is never imported."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from jobboard import __version__
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run, environment

WATCHED = """
import sys
from jobboard.cli import main
for call in sys.argv[1:]:
    print("CODE", main(call.split()))
print(*sys.modules)
"""
"""Runs calls and then prints what they imported."""


def test_version_and_help_go_to_standard_output(process: Run) -> None:
    assert process("--version").out == f"jobboard {__version__}\n"
    overview = process("--help")
    assert (overview.code, overview.err) == (0, "")
    assert "exit codes:" in overview.out
    assert "examples:" in process("move", "--help").out


def test_the_board_without_a_terminal_says_so(folder: Path, process: Run) -> None:
    write(folder, "acme.md", application())
    outcome = process()
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "jobboard: the board needs a terminal for both input and output; `jobboard list` prints it without one\n"
    )


def imported(*calls: str) -> set[str]:
    """The top-level modules that a process has imported after these calls, which go well."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *calls], env=environment(), capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    assert lines.count("CODE 0") == len(calls), done
    return {name.partition(".")[0] for name in lines[-1].split()}


def test_no_command_imports_the_screen(folder: Path) -> None:
    write(folder, "acme.md", application(more="\n## Next Actions\n\n- call\n"))
    modules = imported("show acme", "move acme applied", "tick acme 1", "undo")
    assert "jobboard" in modules
    assert not modules & {"textual", "rich", "watchfiles"}


def test_a_list_needs_neither_models_nor_yaml(folder: Path) -> None:
    write(folder, "acme.md", application())
    assert not imported("list") & {"pydantic", "yaml", "frontmatter", "markdown_it", "shutil"}


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_went_away_ends_it_quietly(folder: Path, unbuffered: str) -> None:
    for number in range(300):
        write(folder, f"{number}.md", application("A" * 300))
    with subprocess.Popen(
        [sys.executable, "-m", "jobboard", "list", "--json"],
        env=environment({"PYTHONUNBUFFERED": unbuffered}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.read(10)
        command.stdout.close()
        told = command.stderr.read()
    assert (command.returncode, told) == (141, b"")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_told_of(folder: Path, unbuffered: str) -> None:
    write(folder, "acme.md", application())
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "jobboard", "list"],
            env=environment({"PYTHONUNBUFFERED": unbuffered}),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "jobboard: No space left on device\n")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_ends_it_without_a_traceback(folder: Path, number: int, code: int) -> None:
    write(
        folder.parent, "waiting.py", "import time\n\ndef run(_):\n    print('here', flush=True)\n    time.sleep(60)\n"
    )
    start = (
        "import sys, waiting; from jobboard import cli; sys.modules['jobboard.cli.waiting'] = waiting; "
        "cli.RUNNERS['list'] = ('waiting', 'run'); sys.exit(cli.main(['list']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", start],
        env=environment({"PYTHONPATH": f"{environment()['PYTHONPATH']}:{folder.parent}"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        assert command.stdout.readline() == b"here\n"
        command.send_signal(number)
        told = command.stderr.read()
    assert command.returncode == code
    assert b"Traceback" not in told


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_in_the_middle_of_a_move_waits_for_its_end(folder: Path, process: Run, number: int) -> None:
    write(folder, "acme.md", application())
    slow = (
        "import sys; from jobboard.store import actions; from jobboard.cli import main; move = actions.move\n"
        "def slowly(*words, **more):\n"
        "    print('here', flush=True); sys.stdin.readline()\n"
        "    return move(*words, **more)\n"
        "actions.move = slowly; sys.exit(main(['move', 'acme', 'applied']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", slow],
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None
        assert command.stdout.readline() == b"here\n"
        command.send_signal(number)
        _, told = command.communicate(b"\n", timeout=30)
    assert (command.returncode, told) == (130 if number == signal.SIGINT else -number, b"")
    assert "APPLIED" in (folder / "acme.md").read_text()
    assert process("undo").code == 0
    assert (folder / "acme.md").read_text() == application()


def test_a_poor_encoding_prints_marks_instead_of_failing(folder: Path, process: Run) -> None:
    write(folder, "acme.md", application("日本 – Zürich"))
    outcome = process("list", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (outcome.code, outcome.err) == (0, "")
    assert "?? ? Z?rich" in outcome.out


def test_an_argument_that_is_not_utf8_names_its_card(folder: Path, process: Run) -> None:
    (folder / os.fsdecode(b"caf\xe9.md")).write_text(application("Café"))
    assert process("move", b"caf\xe9", "applied", "--json").json["changed"] is True
    assert process("show", b"applications/caf\xe9.md", "--json").json["id"] == "caf\udce9"


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    acme = folder / "acme.md"
    acme.write_text("**Company**: Acme\n**Status**: PREPARED\n")
    command = [sys.executable, "-m", "jobboard", "-C", str(folder), "list"]
    run = partial(subprocess.run, command, capture_output=True, text=True, env=environment())
    assert "Acme" in run().stdout
    acme.write_text("")
    writing = subprocess.Popen(
        [sys.executable, "-c", f"import time; time.sleep(.4); open({str(acme)!r}, 'w').write('**Company**: Acme\\n')"]
    )
    assert "Acme" in run().stdout
    assert writing.wait() == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_what_was_done_but_cannot_be_printed_is_done(tmp_path: Path) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    (folder / "acme.md").write_text("**Company**: Acme\n**Status**: PREPARED\n")
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "jobboard", "-C", str(folder), "move", "acme", "applied"]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=environment())
    assert (ended.returncode, "APPLIED" in (folder / "acme.md").read_text().upper()) == (0, True)
    assert "could not be printed" in ended.stderr
