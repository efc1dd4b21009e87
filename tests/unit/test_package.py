"""What goes out: the wheel with the look and the samples in it, and a README that tells the truth."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import jobboard
from jobboard.cli.manual import COMMANDS
from jobboard.ui.command import Command
from jobboard.ui.commands import BOARD

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a freshly built wheel."""
    (wheel,) = WheelBuilder(str(CHECKOUT)).build(directory=str(tmp_path_factory.mktemp("dist")))
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_the_whole_package_and_its_look(shipped: set[str]) -> None:
    modules = {str(path.relative_to(CHECKOUT)) for path in (CHECKOUT / "jobboard").rglob("*.py")}
    assert modules | {"jobboard/jobboard.tcss"} <= shipped


def test_the_wheel_holds_every_sample(shipped: set[str]) -> None:
    samples = {path.relative_to(CHECKOUT / "applications") for path in (CHECKOUT / "applications").rglob("*.md")}
    assert {f"jobboard/_samples/{sample}" for sample in samples} <= shipped


def test_the_wheel_holds_every_kind_of_interview(shipped: set[str]) -> None:
    kinds = {str(path.relative_to(CHECKOUT)) for path in (CHECKOUT / "jobboard" / "prep" / "kinds").glob("*.md")}
    assert "jobboard/prep/kinds/sql.md" in kinds
    assert kinds <= shipped


def test_the_wheel_holds_nothing_else(shipped: set[str]) -> None:
    assert {name.partition("/")[0] for name in shipped} == {"jobboard", f"jobboard-{jobboard.__version__}.dist-info"}


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {jobboard.__version__}\n" in (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_readme_has_the_two_lines_that_do_everything() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv .venv && ")]
    last = [line.rpartition(" && ")[2] for line in lines]
    assert last == [".venv/bin/jobboard --samples", ".venv/bin/python -m pytest -n 2"]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_tells_of_each_command(command: str) -> None:
    assert re.search(rf"^    jobboard {command}\b", README, re.MULTILINE)


@pytest.mark.parametrize("command", [each for each in BOARD if each.id != "interrupt"], ids=lambda each: each.id)
def test_the_readme_tells_of_each_key(command: Command) -> None:
    _, _, table = README.partition("## Keys")
    table, _, _ = table.partition("## Commands")
    told = set(" ".join(re.findall(r"`([^`]+)`", table)).split())
    arrows = {"←", "→", "↑", "↓"} if "arrows" in table else set()
    assert set(command.shown.split()) - {"…"} <= told | arrows


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"(?<![\w/.])(?:jobboard|docs|tests|applications|\.ci)/[\w./]*", README)))
)
def test_what_the_readme_names_is_there(path: str) -> None:
    assert (CHECKOUT / path).exists()


def test_the_picture_shows_the_samples() -> None:
    picture = (CHECKOUT / "docs" / "board.svg").read_text(encoding="utf-8").replace("&#160;", " ")
    for name in ("Prepared", "Interview", "Root Insurance", "Backblaze", "Pomelo Health", "Key skills to emphasize"):
        assert name in picture


def test_ci_is_a_script_that_can_be_run() -> None:
    script = CHECKOUT / ".ci" / "run"
    assert script.stat().st_mode & 0o100
    assert subprocess.run(["bash", "-n", script], capture_output=True, check=False).returncode == 0
