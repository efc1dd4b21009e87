"""`jobboard sweep`: what is shown, when it asks, what is closed, and that one undo takes all of it back."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jobboard.board.sweep import Sweep, Swept
from jobboard.cli import sweep as command
from jobboard.cli.output import Terminal
from jobboard.cli.sweep_table import planned, table
from jobboard.cli.table import cells
from jobboard.text.values import OUTCOMES
from tests.unit.cli.builders import application, card, write
from tests.unit.cli.conftest import Run

TODAY = date(2026, 11, 21)
Answer = Callable[[str], str]


def sent(company: str, day: str, more: str = "") -> str:
    """An application that was sent on that day, and of which nothing was heard since."""
    return application(company, status="APPLIED", more=f"\n## History\n\n- {day}: PREPARED → APPLIED\n{more}")


@pytest.fixture
def quiet(folder: Path) -> Path:
    """On 2026-11-21: two that are quiet for 20 days or longer, one that has a plan, one that is not as quiet."""
    write(folder, "globex.md", sent("Globex", "2026-11-01"))
    write(folder, "acme.md", sent("Acme", "2026-10-01", "- 2026-10-20: nudged\n"))
    write(folder, "hooli.md", application("Hooli", status="APPLIED", more="- **Applied**: 2026-10-01\n- **Next**: Call,"
          " 2026-12-01\n"))  # fmt: skip
    write(folder, "initech.md", sent("Initech", "2026-11-10"))
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> None:
    """Let there be a terminal, at which somebody answers so."""
    monkeypatch.setattr(command, "is_terminal", lambda stream: True)
    monkeypatch.setattr(builtins, "input", answer)


def test_without_yes_it_is_only_shown(quiet: Path, jobboard_here: Run) -> None:
    before = bytes_of(quiet)
    outcome = jobboard_here("sweep", "--quiet", "20")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "company  position  column   last sign   quiet  waiting  nudges  id",
        "Acme     Engineer  APPLIED  2026-10-20   32 d     51 d       1  acme",
        "Globex   Engineer  APPLIED  2026-11-01   20 d     20 d          globex",
    ]
    assert outcome.err.splitlines() == [
        "jobboard: 1 more is as quiet, and left out: it has a plan, or waits for you",
        "jobboard: nothing was closed; --yes closes these 2 as ghosted",
    ]
    assert bytes_of(quiet) == before


def test_yes_closes_them_and_one_undo_takes_all_back(quiet: Path, jobboard_here: Run) -> None:
    before = bytes_of(quiet)
    outcome = jobboard_here("sweep", "--quiet", "20", "--yes")
    assert outcome.code == 0
    assert outcome.out.splitlines()[-2:] == [
        "acme: APPLIED → ghosted (2 edits)",
        "globex: APPLIED → ghosted (2 edits)",
    ]
    after = bytes_of(quiet)
    assert {name for name, data in after.items() if data != before[name]} == {"acme.md", "globex.md"}
    assert after["globex.md"].decode() == (
        "# Globex - Engineer\n\n- **Company**: Globex\n- **Position**: Engineer\n- **Status**: APPLIED\n"
        "- **Outcome**: ghosted\n\n## History\n\n- 2026-11-01: PREPARED → APPLIED\n- 2026-11-21: APPLIED → ghosted\n"
    )
    assert jobboard_here("undo").code == 0
    assert bytes_of(quiet) == before
    assert jobboard_here("undo").code == 1


@pytest.mark.parametrize(("answer", "closed"), [("y", 2), ("YES ", 2), ("", 0), ("n", 0), ("2", 0), (None, 0)])
def test_on_a_terminal_it_asks_once(
    quiet: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, answer: str | None, closed: int
) -> None:
    asked: list[str] = []

    def reply(prompt: str) -> str:
        asked.append(prompt)
        if answer is None:
            raise EOFError
        return answer

    at_a_terminal(monkeypatch, reply)
    before = bytes_of(quiet)
    assert jobboard_here("sweep", "--quiet", "20").code == 0
    assert asked == ["Close these 2 as ghosted? [y/N] "]
    assert sum(data != before[name] for name, data in bytes_of(quiet).items()) == closed


@pytest.mark.parametrize("name", ["stdin", "stdout"])
def test_it_asks_only_where_both_ends_are_a_terminal(
    quiet: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    at_a_terminal(monkeypatch, pytest.fail)
    monkeypatch.setattr(command, "is_terminal", lambda stream: stream is getattr(sys, name))
    outcome = jobboard_here("sweep", "--quiet", "20")
    assert (outcome.code, "--yes closes" in outcome.err) == (0, True)


def test_one_is_asked_about_as_one(quiet: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def reply(prompt: str) -> str:
        asked.append(prompt)
        return ""

    at_a_terminal(monkeypatch, reply)
    jobboard_here("sweep", "--quiet", "30")
    assert asked == ["Close this one as ghosted? [y/N] "]


@pytest.mark.parametrize("more", [["--json"], ["--yes"], ["--json", "--yes"]])
def test_with_json_or_yes_it_does_not_ask(
    quiet: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    before = bytes_of(quiet)
    at_a_terminal(monkeypatch, pytest.fail)
    assert jobboard_here("sweep", "--quiet", "20", *more).code == 0
    assert (bytes_of(quiet) != before) is ("--yes" in more)


def test_json_says_what_is_swept_and_what_was_done(quiet: Path, jobboard_here: Run) -> None:
    swept = [
        {
            "id": "acme", "company": "Acme", "position": "Engineer", "status": "APPLIED", "last_sign": "2026-10-20",
            "days_quiet": 32, "days_waiting": 51, "nudges": 1, "next_late": 0,
        },
        {
            "id": "globex", "company": "Globex", "position": "Engineer", "status": "APPLIED", "last_sign": "2026-11-01",
            "days_quiet": 20, "days_waiting": 20, "nudges": 0, "next_late": 0,
        },
    ]  # fmt: skip
    shown = {"days": 20, "swept": swept, "planned": 1, "changed": False, "results": []}
    assert jobboard_here("sweep", "--quiet", "20", "--json").json == shown
    done = jobboard_here("sweep", "--quiet", "20", "--json", "--yes").json
    results = [(each["id"], each["changed"], len(each["edits"])) for each in done.pop("results")]
    assert done | {"results": []} == shown | {"changed": True}
    assert results == [("acme", True, 2), ("globex", True, 2)]


def test_where_nothing_is_quiet_it_says_so_and_does_not_ask(
    quiet: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(monkeypatch, pytest.fail)
    outcome = jobboard_here("sweep", "--quiet", "90", "--yes")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "jobboard: nothing to close is quiet for 90 days or longer\n"
    assert jobboard_here("sweep", "--quiet", "90", "--json").json == {
        "days": 90, "swept": [], "planned": 0, "changed": False, "results": [],
    }  # fmt: skip
    for path in quiet.iterdir():
        path.unlink()
    assert jobboard_here("sweep", "--quiet", "1").err == "jobboard: nothing to close is quiet for 1 day or longer\n"


def test_another_day_may_be_given(quiet: Path, jobboard_here: Run) -> None:
    records = jobboard_here("sweep", "--quiet", "20", "--today", "2026-12-15", "--json").json["swept"]
    assert [(each["id"], each["days_quiet"]) for each in records] == [
        ("acme", 56),
        ("globex", 44),
        ("initech", 35),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "quiet for how many days? `jobboard sweep --quiet 45`"),
        (["--yes"], "quiet for how many days? `jobboard sweep --quiet 45`"),
        (["--quiet", "0"], "“0” is no number of days, from 1 to 3650"),
        (["--quiet", "soon"], "“soon” is no number of days, from 1 to 3650"),
    ],
)
def test_days_have_to_be_said(quiet: Path, jobboard_here: Run, arguments: list[str], told: str) -> None:
    outcome = jobboard_here("sweep", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


class TestMeanwhile:
    """While the question stands, something else happens to Acme; Globex is closed all the same."""

    @pytest.fixture
    def happens(self, quiet: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
        def happens(text: str | None, code: int) -> str:
            def reply(_: str) -> str:
                path = quiet / "acme.md"
                if text is None:
                    path.unlink()
                else:
                    path.write_text(text, encoding="utf-8")
                return "y"

            at_a_terminal(monkeypatch, reply)
            outcome = jobboard_here("sweep", "--quiet", "20")
            assert outcome.code == code
            assert outcome.out.splitlines()[3:] == ["globex: APPLIED → ghosted (2 edits)"]
            assert (quiet / "acme.md").exists() is (text is not None)
            assert text is None or (quiet / "acme.md").read_text(encoding="utf-8") == text
            return outcome.err.splitlines()[-1]

        return happens

    @pytest.mark.parametrize(
        "more",
        ["- 2026-11-21: they called, and are sorry\n", "\n## Notes\n\n- 2026-11-20: nudged\n"],
    )
    def test_a_sign_of_life_is_a_conflict(self, happens: Callable[..., str], more: str) -> None:
        told = happens(sent("Acme", "2026-10-01", more), 3)
        assert told == "jobboard: acme: it is quiet no longer; nothing was changed"

    def test_so_is_a_plan(self, happens: Callable[..., str]) -> None:
        text = sent("Acme", "2026-10-01").replace("\n\n## History", "\n- **Next**: Call Ann, 2026-11-30\n\n## History")
        assert happens(text, 3).endswith("acme: it is quiet no longer; nothing was changed")

    def test_so_is_another_status(self, happens: Callable[..., str]) -> None:
        told = happens(sent("Acme", "2026-10-01").replace("Status**: APPLIED", "Status**: OFFER"), 3)
        assert told.endswith("acme: it says OFFER on the disk now, not APPLIED; nothing was changed")

    def test_so_is_another_outcome(self, happens: Callable[..., str]) -> None:
        told = happens(sent("Acme", "2026-10-01").replace("\n\n## H", "\n- **Outcome**: rejected\n\n## H"), 3)
        assert told.endswith("acme: it says rejected at APPLIED on the disk now, not APPLIED; nothing was changed")

    def test_so_is_a_file_that_is_gone(self, happens: Callable[..., str]) -> None:
        assert happens(None, 3) == "jobboard: acme: It was moved or removed meanwhile"


def test_an_answer_that_comes_later_opens_it_again_and_the_history_says_so(quiet: Path, jobboard_here: Run) -> None:
    jobboard_here("sweep", "--quiet", "20", "--yes", "--today", "2026-11-18")
    jobboard_here("sweep", "--quiet", "10", "--yes")
    assert jobboard_here("sweep", "--quiet", "10", "--json").json["swept"] == []
    outcome = jobboard_here("reopen", "acme")
    assert outcome.out == "acme: ghosted → APPLIED (2 edits)\n"
    shown = jobboard_here("show", "acme", "--json").json
    assert (shown["status"], shown["outcome"], shown["closed"]) == ("APPLIED", None, False)
    moves = [(each["date"], each["from"], each["to"]) for each in shown["history"] if each["from"]]
    assert moves == [
        ("2026-10-01", "PREPARED", "APPLIED"),
        ("2026-11-18", "APPLIED", "ghosted"),
        ("2026-11-21", "ghosted", "APPLIED"),
    ]
    text = (quiet / "acme.md").read_text(encoding="utf-8")
    assert text.endswith("- 2026-11-18: APPLIED → ghosted\n- 2026-11-21: ghosted → APPLIED\n")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_was_reopened_is_not_quiet_at_once(quiet: Path, jobboard_here: Run, outcome: str) -> None:
    jobboard_here("close", "acme", outcome)
    jobboard_here("reopen", "acme")
    assert [each["id"] for each in jobboard_here("sweep", "--quiet", "1", "--json").json["swept"]] == [
        "globex",
        "initech",
    ]


@pytest.mark.parametrize("width", [30, 60, 80, 100, 160])
def test_the_table_fits_the_terminal_and_keeps_the_days(width: int) -> None:
    names = {"company": "Zentralverband für Ausfuhr", "position": "Leiterin 営業 " * 4, "status": "INTERVIEW"}
    given = Swept(card("2026-W40/zentralverband-leiterin", **names), "2026-10-02", 50, 1024, 2)
    lines = list(table(Sweep((given, given)), TODAY, Terminal(width)))
    assert all(cells(line) <= width for line in lines)
    assert len(lines) == 3
    if width >= 80:
        assert "INTERVIEW  2026-10-02   50 d   1024 d       2" in lines[1]
    if width >= 100:
        assert lines[1].startswith("Zentralverband")
    if width >= 160:
        assert lines[1].endswith("  2026-W40/zentralverband-leiterin")


def test_nothing_in_a_file_is_drawn_as_it_stands() -> None:
    given = Swept(card("a\x1b[2J", company="\x1b]0;owned\x07Acme", position="\u202ePoet", status="APPLIED"), "", 1)
    assert not {"\x1b", "\x07", "\u202e"} & set("".join(table(Sweep((given,)), TODAY, Terminal())))


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, []),
        (1, ["1 more is as quiet, and left out: it has a plan, or waits for you"]),
        (3, ["3 more are as quiet, and left out: they have a plan, or wait for you"]),
    ],
)
def test_what_is_left_out_is_counted(count: int, told: list[str]) -> None:
    assert list(planned(Sweep((), count))) == told
