"""The skills that a posting names, in the pane: by need, by what covers them, one of several as one."""

from __future__ import annotations

from jobboard.profile.reader import read_profile
from jobboard.ui.pane.skills import skills
from jobboard.ui.pane.subject import Subject
from tests.ui.builders import NOW, card

POSTING = """# Acme - Engineer

- **Status**: PREPARED

## Job Description

### Requirements
- AWS, GCP or Azure
- Airflow or Dagster
- Kubernetes, Python

### Nice to have
- Spark or Flink
"""


def shown(profile: str, posting: str = POSTING) -> list[str]:
    """The rows, as `label text right`, for a `_profile.md`."""
    from jobboard.fit.skills import skills_of
    from jobboard.store.skills import ours
    from jobboard.text.document import read_document

    document = read_document(posting, "acme")
    found = skills_of(document, read_profile(profile), None, ours())
    rows = [row for row, _ in skills(Subject(card(), NOW, document, skills=found))]
    told = [(row.label.text, "".join(run.text for run in row.runs), row.right.text) for row in rows]
    return [" ".join(text for text in each if text) for each in told if any(each)]


def test_one_of_several_stands_as_one_with_what_covers_it_and_counts_once() -> None:
    assert shown("# Me\n\n## Skills\n- GCP\n- k8s\n- Apache Flink\n") == [
        "Skills the posting names 2 of 4 required covered",
        "Required",
        "missing Airflow or Dagster, Python",
        "other words Kubernetes (k8s)",
        "covered AWS or Google Cloud or Azure (by GCP)",
        "Preferred",
        "other words Spark or Flink (Apache Flink)",
    ]


def test_with_a_profile_that_names_no_skill_the_skills_are_listed_and_nothing_is_missing() -> None:
    lines = shown("# Me\n\n## Must have\n- Remote\n")
    assert lines[0] == "Skills the posting names"
    assert any("_profile.md names no skills; write them under Skills." in line for line in lines)
    assert "AWS or Google Cloud or Azure, Airflow or Dagster, Kubernetes, Python" in lines
