"""The commands as `manual.md` shows them: what is typed, and what is printed. Each part runs on a fresh folder."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.unit.cli.builders import write
from tests.unit.cli.conftest import Outcome, Run

MANUAL = Path(__file__).with_name("manual.md").read_text(encoding="utf-8")
PARTS = dict(part.split("\n", 1) for part in MANUAL.split("\n## ")[1:])
TIME = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d  ", re.MULTILINE)

ROOT_INSURANCE = """\
# Root Insurance - Staff Machine Learning Engineer II

- **Company**: Root Insurance
- **Position**: Staff Machine Learning Engineer II
- **Status**: PREPARED
- **Application Date**: [TBD]
- **Salary**: $200,000 - $250,000

## Application Strategy
1. Tailor the résumé
2. Find somebody who works there

## Follow-up Questions
- How is the team made up?
"""

GLOBEX = """\
---
company: Globex
role: Data Engineer
status: applied
Date-Applied: 2026-11-12
---

## History

- 2026-11-12: PREPARED → APPLIED
"""

INITECH = "Company: Initech\nPosition: Analyst\nStatus: In Review\n"
LETTER = "Dear all,\n\nhello.\n"


@pytest.mark.parametrize("title", PARTS)
def test_the_commands_print_what_the_manual_shows(folder: Path, jobboard_here: Run, title: str) -> None:
    write(folder, "root-insurance.md", ROOT_INSURANCE)
    write(folder, "globex.md", GLOBEX)
    write(folder, "initech.md", INITECH)
    write(folder, "letter.md", LETTER)
    shown = [line.removeprefix("    ") for line in PARTS[title].strip("\n").splitlines()]
    printed: list[str] = []
    for line in shown:
        if line.startswith("$ "):
            printed += [line, *_lines(jobboard_here(*shlex.split(line)[2:]))]
    assert printed == shown


def _lines(outcome: Outcome) -> list[str]:
    """What stands on the terminal, without what is different on each run: the place of the folder, the time."""
    here = str(Path.cwd())
    out, err = (TIME.sub("2026-11-21 14:05  ", text.replace(here, "~")) for text in (outcome.out, outcome.err))
    told = [f"2> {line}" for line in err.splitlines()]
    return [*out.splitlines(), *told, *([f"[{outcome.code}]"] if outcome.code else [])]
