"""How the commands that write tell what they did."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress

import pytest

from jobboard.cli.reporting import report
from jobboard.errors import Conflict, JobboardError, NotFound, Refused
from jobboard.store.written import LineEdit, Result


def result(
    card_id: str, *, changed: bool = True, error: JobboardError | None = None, warnings: tuple[str, ...] = ()
) -> Result:
    edits = (LineEdit(5, "PREPARED", "APPLIED"),) if changed else ()
    return Result(card_id, f"/x/{card_id}.md", changed, edits, error, warnings)


def reported(*results: Result) -> int:
    return report(results, lambda _: "moved", json=False, many=True)


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ((None, None), 0),
        ((None, Refused("no")), 1),
        ((NotFound("no"), Conflict("changed")), 3),
        ((Conflict("changed"), None), 3),
    ],
)
def test_the_exit_code_is_that_of_the_gravest_failure(errors: tuple[JobboardError | None, ...], code: int) -> None:
    assert reported(*(result(str(at), error=error) for at, error in enumerate(errors))) == code


def test_failures_and_warnings_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    reported(result("acme", warnings=("saved, but not synced",)), result("globex", error=Refused("it is read-only")))
    out, err = capsys.readouterr()
    assert out == "acme: moved\n"
    assert err == "jobboard: acme: saved, but not synced\njobboard: globex: it is read-only\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_what_cannot_be_said_changes_no_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/full", "w", buffering=1) as full:
        monkeypatch.setattr(sys, "stderr", full)
        assert reported(result("acme", warnings=("saved, but not synced",))) == 0
        assert reported(result("globex", error=Conflict("changed"))) == 3
        with suppress(OSError):
            full.close()


def test_a_sentence_that_names_its_card_names_it_once(capsys: pytest.CaptureFixture[str]) -> None:
    reported(result("globex", error=Refused("globex: it is read-only")))
    assert capsys.readouterr().err == "jobboard: globex: it is read-only\n"


def test_json_has_an_error_only_where_something_failed(capsys: pytest.CaptureFixture[str]) -> None:
    report([result("acme"), result("globex", changed=False, error=Refused("no"))], str, json=True, many=True)
    assert json.loads(capsys.readouterr().out) == [
        {"id": "acme", "changed": True, "edits": [{"line": 5, "before": "PREPARED", "after": "APPLIED"}]},
        {"id": "globex", "changed": False, "edits": [], "error": "no"},
    ]
