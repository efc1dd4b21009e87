"""What the pane looks like: for each status what matters most first, beside the board and over it; its forms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from jobboard.ui.app import DARK
from tests.ui.shelf import NARROW, NOW, WIDE, Shelf, shelf

LIGHT = "atom-one-light"
HEAD = """# {company} - Staff Engineer

- **Application Status**: {status}
- **Application Date**: {applied}
- **Salary Range**: $200,000 - $250,000
- **Location**: Remote - US
- **Recruiter**: Priya Rao
{more}
## Job Description
Somebody who knows how models are shipped, and who tells the others.

- Looks after the feature store

## Application Strategy
1. [x] Read the engineering blog
2. [ ] Ask Priya how the team is set up

## Resume bullet points to highlight
- Work experience:
  - Ottermill Foods: the platform, and the alerts of the bottling line
- Education:
  - Master's degree: statistics

## Personal Connection
- Have you used what they make? Yes, for a year
- What did it change for you? N/A

## Notes
- The **team** is nine people; see [their blog](https://root.example/blog)
"""
ROUNDS = """
## Interviews
### Recruiter screen
- **When**: 2026-11-18 10:00, 30 min
- **With**: Priya Rao
- **Result**: passed
- **Asked**:
  - Why insurance? (solid)

### SQL
- **When**: 2026-12-01 14:00 PT, 45 min
- **With**: Dana Fox
- **Where**: https://meet.example/x
- [x] Ask which dialect it is, in which editor, and whether the queries can be run there
- [ ] Thank-you note to Dana Fox within 24 hours

## History

- 2026-11-12: PREPARED → APPLIED
- 2026-11-17: APPLIED → INTERVIEW
"""
SENT = "- **Next**: ask Priya 2026-11-27\n- **Resume**: resume-ml.pdf\n"
WHY = "- **Reason**: wants a PhD, which I do not have\n"
OFFERED = """- **Answer by**: 2026-12-04

## Offer
- Base: $215,000
- Bonus: 15 %
- Equity: $120,000 over four years, one year cliff
"""

FILES = {
    "did-not-apply": HEAD.format(company="Root Insurance", status="DID_NOT_APPLY", applied="[TBD]", more=WHY),
    "prepared": HEAD.format(company="Root Insurance", status="PREPARED", applied="[TBD]", more=""),
    "applied": HEAD.format(company="Root Insurance", status="APPLIED", applied="2026-11-12", more=SENT),
    "interview": HEAD.format(company="Root Insurance", status="INTERVIEW", applied="2026-11-12", more="") + ROUNDS,
    "offer": HEAD.format(company="Root Insurance", status="OFFER", applied="2026-11-12", more=OFFERED),
}
WEIGHED = """# Root Insurance - Staff Machine Learning Engineer

- **Status**: PREPARED
- **Salary**: $200,000 - $250,000
- **Location**: Remote - US

## Criteria

- People who write things down: yes

## Job Description

### Requirements

- Python and SQL; AWS, Google Cloud or Azure
- Airflow, MLflow and k8s

### Nice to have

- Terraform
"""
HYBRID = """# Acme - Staff Engineer

- **Status**: PREPARED
- **Location**: Leeds (hybrid)
"""
PROFILE = """# What I look for

Must have:

- Fully remote
- Staff level or above
- No on-call

Nice to have:

- People who write things down
- Founding role

## Skills

- Python, SQL, AWS, Kubernetes, MLflow
"""
GUIDE = """# Machine Learning Platform Engineer

- **Source**: aipathly.example
- **Year**: 2024
- **Market**: US

## Pay

- Entry level: $96,000 to $152,601 per year
- Mid level: $144,000 to $166,399 per year
- Senior level: $177,177 to $250,000+ per year
"""
BESIDE = """# Bramble - Keeper

- **Status**: OFFER
- **Salary**: €95k
- **Deadline**: 2026-12-01
- **Location**: Ghent
"""


@pytest.fixture
def open_on(tmp_path: Path) -> Callable[..., Shelf]:
    """The board over one application of that status, beside an offer."""

    def opened(status: str, theme: str, now: datetime = NOW) -> Shelf:
        folder = tmp_path / "applications"
        folder.mkdir()
        (folder / "root.md").write_text(FILES[status], encoding="utf-8")
        (folder / "bramble.md").write_text(BESIDE, encoding="utf-8")
        return shelf(folder, theme, now, card="root")

    return opened


def whole(played: Shelf) -> bool:
    """Whether the pane shows all of its file: the posting is its last part but the history."""
    contents = played.board._contents
    return contents is not None and any(row.key == "rest:part:Posting" for row in contents.rows)


@pytest.mark.parametrize(("size", "theme"), [(WIDE, DARK), (NARROW, LIGHT)], ids=["beside", "over"])
@pytest.mark.parametrize("status", FILES)
def test_the_pane(
    picture: Callable[..., bool], open_on: Callable[..., Shelf], status: str, size: tuple[int, int], theme: str
) -> None:
    """Reason, preparation, what was sent, the next round, the offer: by status."""
    assert picture(open_on(status, theme), "enter", size=size, fact=whole)


@pytest.mark.parametrize(
    ("size", "theme"), [((170, 45), DARK), ((100, 45), LIGHT), (NARROW, DARK)], ids=["beside", "over", "narrow"]
)
def test_an_application_that_is_weighed(
    picture: Callable[..., bool], tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    """Criteria with what says so, skills, pay against the guide; the card beside it fails a must-have."""
    files = {"root.md": WEIGHED, "acme.md": HYBRID, "_profile.md": PROFILE, "_guides/platform.md": GUIDE}
    for name, text in files.items():
        path = tmp_path / "applications" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    played = shelf(tmp_path / "applications", theme, card="root")

    def judged(_: Shelf) -> bool:
        return played.board.view.profile is not None and whole(played)

    assert picture(played, "enter", size=size, fact=judged)


def test_a_round_that_is_over(picture: Callable[..., bool], open_on: Callable[..., Shelf]) -> None:
    """The card and the pane ask; a thank-you is due."""
    played = open_on("interview", DARK, datetime(2026, 12, 1, 23, 0))
    assert picture(played, "enter", size=WIDE, fact=whole)


def test_the_form_of_a_round(picture: Callable[..., bool], open_on: Callable[..., Shelf]) -> None:
    """What a typed time means here, and that another round is then."""
    keys = ("r", *"leet", "enter", *"tue 14:30 PT 45m")
    assert picture(open_on("interview", DARK), *keys, size=NARROW)


def test_the_form_of_a_result(picture: Callable[..., bool], open_on: Callable[..., Shelf]) -> None:
    """Result, questions with how they landed, pay, what is next."""
    played = open_on("interview", LIGHT, datetime(2026, 12, 1, 23, 0))
    keys = ("r", "1", "p", "enter", *"Rank the orders of each customer", "enter", "s")
    assert picture(played, *keys, size=NARROW)
