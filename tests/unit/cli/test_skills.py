"""`jobboard skills`: what a posting asks for and what the profile covers, as a page and as JSON."""

from __future__ import annotations

from pathlib import Path

from jobboard.cli.output import Terminal
from jobboard.cli.skills import page
from jobboard.cli.table import cells
from jobboard.fit.skills import Asked, Skills
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

POSTING = """
## Job Description
We use Kafka.

### Requirements
- Python
- Kubernetes

### Nice to have
- Terraform
"""


def posting(folder: Path, text: str = POSTING) -> Path:
    return write(folder, "acme.md", application(more=text))


def test_the_skills_stand_by_need_each_with_how_it_is_covered(folder: Path, jobboard_here: Run) -> None:
    posting(folder)
    write(folder, "_profile.md", "# Me\n\n## Skills\n- Python\n- k8s\n")
    outcome = jobboard_here("skills", "acme")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "Required\n"
        "  Python      covered, profile line 4               line 11\n"
        "  Kubernetes  in other words “k8s”, profile line 5  line 12\n"
        "\n"
        "Preferred\n"
        "  Terraform   missing                               line 15\n"
        "\n"
        "Named, not said whether required\n"
        "  Kafka       missing                               line 8\n"
        "\n"
        "Covered: required 2 of 2, preferred 0 of 1, named 0 of 1\n"
    )


def test_without_a_profile_what_the_posting_names_is_listed(folder: Path, jobboard_here: Run) -> None:
    posting(folder)
    lines = jobboard_here("skills", "acme").out.splitlines()
    assert lines[:3] == ["Required", "  Python      line 11", "  Kubernetes  line 12"]
    assert lines[-2:] == ["There is no profile to lay it against.", "In all: required 2, preferred 1, named 1"]


def test_that_nothing_tells_or_is_named_is_told(folder: Path, jobboard_here: Run) -> None:
    posting(folder, "\n## Job Description\nWe use Kafka.\n")
    assert jobboard_here("skills", "acme").out == (
        "Named\n  Kafka  line 8\n\nNo heading tells required from preferred.\n"
        "There is no profile to lay it against.\nIn all: named 1\n"
    )
    posting(folder, "\n## Job Description\nWe bake bread.\n")
    assert jobboard_here("skills", "acme").out == (
        "No skill that I know is named; that does not mean there are no gaps.\n"
    )
    posting(folder, "")
    assert jobboard_here("skills", "acme").out == "There is no posting in the file.\n"


def test_the_same_as_json(folder: Path, jobboard_here: Run) -> None:
    path = posting(folder)
    write(folder, "_profile.md", "# Me\n\n## Skills\n- k8s\n")
    found = jobboard_here("skills", "acme", "--json").json
    assert list(found) == ["id", "path", "posting", "headings", "profile", "notes", "skills"]
    assert (found["id"], found["path"]) == ("acme", str(path))
    assert (found["posting"], found["headings"], found["profile"], found["notes"]) == (True, True, True, [])
    assert [each["skill"] for each in found["skills"]] == ["Python", "Kubernetes", "Terraform", "Kafka"]
    assert found["skills"][1] == {
        "skill": "Kubernetes",
        "instead": [],
        "need": "required",
        "words": "Kubernetes",
        "line": 12,
        "lines": [12],
        "cover": "other words",
        "covered_by": {"words": "k8s", "in": "profile", "line": 4},
    }
    assert found["skills"][0]["covered_by"] is None


def test_one_of_several_is_one_line_counted_once_and_told_in_json(folder: Path, jobboard_here: Run) -> None:
    posting(folder, "\n## Job Description\n### Requirements\n- AWS, GCP or Azure\n- Airflow or Dagster\n")
    write(folder, "_profile.md", "# Me\n\n## Skills\n- GCP\n")
    assert jobboard_here("skills", "acme").out == (
        "Required\n"
        "  AWS or Google Cloud or Azure  covered by “GCP”, profile line 4  line 9\n"
        "  Airflow or Dagster            missing                           line 10\n"
        "\n"
        "Covered: required 1 of 2\n"
    )
    cloud, airflow = jobboard_here("skills", "acme", "--json").json["skills"]
    assert (cloud["skill"], cloud["instead"]) == ("AWS", ["Google Cloud", "Azure"])
    assert cloud["covered_by"] == {"words": "GCP", "in": "profile", "line": 4}
    assert (airflow["instead"], airflow["cover"]) == (["Dagster"], "missing")


def test_a_profile_that_names_no_skill_is_told_of_and_nothing_is_missing(folder: Path, jobboard_here: Run) -> None:
    posting(folder)
    write(folder, "_profile.md", "# Me\n\n## Must have\n- Remote\n\n<!--\n## Skills\n- Python\n-->\n")
    lines = jobboard_here("skills", "acme").out.splitlines()
    assert lines[:3] == ["Required", "  Python      line 11", "  Kubernetes  line 12"]
    assert lines[-2] == "_profile.md names no skills; write them under Skills."


def test_the_resume_that_the_profile_names_covers_too(folder: Path, jobboard_here: Run) -> None:
    posting(folder)
    write(folder, "_profile.md", "# Me\n\nRésumé: me.md\n")
    write(folder, "me.md", "# Ada\n\n- Python for years\n")
    assert "Python      covered, résumé line 3" in jobboard_here("skills", "acme").out


def test_ones_own_words_count_and_what_is_wrong_with_them_is_told(folder: Path, jobboard_here: Run) -> None:
    posting(folder, "\n## Job Description\nWe go hawking.\n")
    write(folder, "_skills.md", "- Falconry: hawking\n-\n")
    outcome = jobboard_here("skills", "acme")
    assert "  Falconry  line 8" in outcome.out
    assert outcome.err == "jobboard: _skills.md:2: this bullet names no skill\n"


def test_an_unknown_card_and_one_that_cannot_be_read_are_told_of(folder: Path, jobboard_here: Run) -> None:
    posting(folder)
    write(folder, "other.md", b"# A\x00")
    assert jobboard_here("skills", "nobody").code == 1
    outcome = jobboard_here("skills", "other")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err


def test_what_a_terminal_would_act_on_is_taken_out() -> None:
    each = Asked("S\x1b[2J", "required", "s", 3, (3, 5), "other words", "w\x07", "profile", 4)
    text = "\n".join(page(Skills((each,), True, True, True), Terminal()))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "line 3 and 1 more" in text


def test_a_narrow_terminal_holds_every_line_of_the_list() -> None:
    asked = tuple(
        Asked(
            "A very long name of a skill " * 2,
            "required",
            "s",
            at,
            (at,),
            "other words",
            "long words " * 4,
            "résumé",
            9,
        )
        for at in (1, 200)
    )
    lines = list(page(Skills(asked, True, True, True), Terminal(60)))
    assert all(cells(line) <= 60 for line in lines)
    assert lines[1].endswith("line 1")
