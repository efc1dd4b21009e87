"""`jobboard list --filter`: what the board's filter leaves, for scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run


@pytest.fixture
def three(folder: Path) -> Path:
    """Three applications: one open in São Paulo, one rejected, one of which nothing more is known."""
    write(folder, "acme.md", application("Acme", "Engineer", "APPLIED", more="- **Location**: São Paulo\n\nNo visa.\n"))
    write(folder, "globex.md", application("Globex", "Engineer", "Applied - rejected"))
    write(
        folder, "initech.md", application("Initech", "Analyst", more="- **Salary**: $150,000\n\nWe sponsor a visa.\n")
    )
    return folder


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", ["initech", "acme", "globex"]),
        ("engineer", ["acme", "globex"]),
        ("engineer sao", ["acme"]),
        ("status:rejected", ["globex"]),
        ("pay:>=150k", ["initech"]),
        ("text:visa", ["initech", "acme"]),
        ('text:visa -text:"no visa"', ["initech"]),
        ("engineer text:visa", ["acme"]),
        ("pay:>", ["initech", "acme", "globex"]),
    ],
)
def test_it_leaves_what_the_filter_of_the_board_leaves(
    three: Path, jobboard_here: Run, text: str, left: list[str]
) -> None:
    assert [each["id"] for each in jobboard_here("list", "--json", "--filter", text).json] == left


def test_it_narrows_further_than_the_other_options(three: Path, jobboard_here: Run) -> None:
    def ids(*options: str) -> list[str]:
        return [each["id"] for each in jobboard_here("list", "--json", *options).json]

    assert ids("--filter", "engineer", "--open") == ["acme"]
    assert ids("--filter", "engineer", "--closed") == ["globex"]
    assert ids("--filter", "initech", "--status", "applied") == []
    assert ids("--filter=-engineer") == ["initech"]


def test_heads_count_what_is_left(three: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("list", "--filter", "globex")
    assert outcome.out.splitlines()[0] == "APPLIED  0 · 1 closed"
    assert "Acme" not in outcome.out


def test_as_a_process_it_prints_and_says_when_nothing_is_left(three: Path, process: Run) -> None:
    outcome = process("list", "--filter", "são")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == ["APPLIED  1", "    acme  Acme  Engineer"]
    nothing = process("list", "--filter", "zzz")
    assert (nothing.code, nothing.out) == (0, "")
    assert nothing.err == f"jobboard: no such applications in {three}\n"


def test_a_filter_that_makes_no_sense_is_wrong_usage(three: Path, process: Run) -> None:
    outcome = process("list", "--filter", "acme quiet:x")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "jobboard: “quiet:x” says no number of days; write quiet:>14\n"


def test_a_hostile_filter_is_cleaned_before_it_is_told(three: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("list", "--filter", "status:\x1b]0;owned\x07")
    assert outcome.code == 2
    assert not set(outcome.err) & set("\x1b\x07")


def test_a_filter_of_bytes_that_are_no_text_finds_such_names(folder: Path, process: Run) -> None:
    write(folder, "caf\udce9.md", "**Position**: Barista\n**Status**: APPLIED\n")
    assert [each["id"] for each in process("list", "--json", "--filter", b"caf\xe9").json] == ["caf\udce9"]
