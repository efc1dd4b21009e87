"""A folder of applications to run commands on, in this process or as a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import jobboard
from jobboard.cli import main, opening
from jobboard.store.live import open_folder

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30)
REPOSITORY = Path(jobboard.__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one document it is."""
        assert self.out.isascii()
        assert self.out.endswith("\n")
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty `applications` folder below the current directory."""
    applications = tmp_path / "applications"
    applications.mkdir()
    monkeypatch.chdir(tmp_path)
    return applications


@pytest.fixture
def jobboard_here(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A call in this process, on 2026-11-21: `jobboard_here("list", "--json")`."""
    monkeypatch.setattr(opening, "open_folder", partial(open_folder, now=lambda: NOW))

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        code = main(arguments)
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return run


@pytest.fixture
def process(folder: Path) -> Run:
    """A call as a process, with nothing on standard input: `process("list", NO_COLOR="1")`."""

    def run(*arguments: str | bytes, **environ: str) -> Outcome:
        finished = subprocess.run(
            [sys.executable, "-m", "jobboard", *arguments],
            env=environment(environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Outcome(finished.returncode, finished.stdout.decode(), finished.stderr.decode())

    return run


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that runs jobboard from this checkout."""
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONWARNINGS": "error", **(more or {})}
