"""`jobboard profile check`: what a résumé could say better, with its lines; what is told where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.builders import write
from tests.unit.cli.conftest import Run

RESUME = """# Jane Doe

jane@acme.example · [LinkedIn](https://www.linkedin.com/in/jane)

## Experience

### Acme, engineer

- Improved deployment speed
- Cut the time of a release from an hour to 9 minutes
- Maintained the billing service

## Skills

- Python, improved soft skills
"""

GOOD = """# Jane Doe

[Why caches lie](https://jane.example/caches), a post

- Cut the time of a release from an hour to 9 minutes
- Wrote services in Python and SQL
"""

EFFECTS = "Effects without a figure: how much, from what to what, what did it save?"
SKILLS = "Asked for by open postings, and not named"
APART = "What sets you apart"

POSTING = "# {name}\n**Status**: {status}\n**Company**: {name}\n\n## Job Description\n\n### Requirements\n\n{asks}\n"


@pytest.fixture
def postings(folder: Path) -> Path:
    """Three open applications, of which two ask for Java, two that have ended, and one that was passed on."""
    for name, asks, status in (
        ("acme", "- Python\n- Java", "APPLIED"),
        ("globex", "- Java\n- SQL\n- Rust programming", "PREPARED"),
        ("initech", "- Python\n- SQL", "INTERVIEW"),
        ("hooli", "- Java\n- TypeScript", "Rejected"),
        ("umbrella", "- TypeScript", "Rejected"),
        ("stark", "- Java\n- TypeScript", "Did not apply"),
    ):
        write(folder, f"{name}.md", POSTING.format(name=name.title(), status=status, asks=asks))
    return folder


@pytest.fixture
def resume(tmp_path: Path, folder: Path) -> Path:
    """A résumé in the current directory."""
    path = tmp_path / "resume.md"
    path.write_text(RESUME)
    return path


def groups_of(text: str) -> dict[str, list[str]]:
    """The lines below each heading."""
    blocks = (block.splitlines() for block in text.split("\n\n"))
    return {heading: lines for heading, *lines in blocks}


def test_each_suggestion_stands_with_its_line(resume: Path, postings: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("profile", "check", "resume.md")
    assert (outcome.code, outcome.err) == (0, "")
    assert groups_of(outcome.out) == {
        EFFECTS: ["resume.md:9: Improved deployment speed"],
        SKILLS: [
            "resume.md: Java: asked for by 2 of 3 open postings, required in 2 (globex, acme)",
            "resume.md: SQL: asked for by 2 of 3 open postings, required in 2 (globex, initech)",
        ],
        APART: [
            "resume.md:3: no own work is linked: a post, a talk, a project or a repository, with a line on each",
        ],
    }


def test_of_several_of_which_one_will_do_none_is_asked_for_where_one_is_named(
    resume: Path, folder: Path, jobboard_here: Run
) -> None:
    asks = "- Python or Scala\n- Airflow or Dagster"
    write(folder, "acme.md", POSTING.format(name="Acme", status="APPLIED", asks=asks))
    found = jobboard_here("profile", "check", "resume.md", "--json").json["skills"]
    assert [(each["skill"], each["postings"], each["required"]) for each in found] == [
        ("Airflow", 1, 0),
        ("Dagster", 1, 0),
    ]


def test_where_nothing_is_to_be_said_a_sentence_says_so(resume: Path, postings: Path, jobboard_here: Run) -> None:
    resume.write_text(GOOD.replace("Python", "Python, Java"))
    assert groups_of(jobboard_here("profile", "check", "resume.md").out) == {
        EFFECTS: ["No bullet claims an effect without a figure."],
        SKILLS: ["It names every skill that more than one open posting asks for."],
        APART: ["resume.md:3: own work is linked (https://jane.example/caches), so whoever reads this can look at it"],
    }


def test_nothing_found_to_look_at_is_not_nothing_to_say(resume: Path, jobboard_here: Run) -> None:
    resume.write_text("Jane Doe\n\n## Skills\n- Python\n")
    found = groups_of(jobboard_here("profile", "check", "resume.md").out)
    assert found[EFFECTS] == ["It has no bullets about work, so there is none to look at."]
    assert found[SKILLS] == [
        "No open application holds a posting that names a skill, so there is nothing to compare with."
    ]
    assert found[APART][0].startswith("resume.md: no own work is linked")


def test_a_profile_on_github_counts_half(resume: Path, jobboard_here: Run) -> None:
    resume.write_text("# Jane\n\n[GitHub](https://github.com/jane)\n")
    (told,) = groups_of(jobboard_here("profile", "check", "resume.md").out)[APART]
    assert told.startswith(
        "resume.md:3: only a profile or a site as a whole is linked (https://github.com/jane); link one thing"
    )


def test_as_json(resume: Path, postings: Path, jobboard_here: Run) -> None:
    record = jobboard_here("profile", "check", "resume.md", "--json").json
    assert record["path"] == str(resume)
    assert record["claims"] == [{"line": 9, "text": "Improved deployment speed"}]
    assert (record["bullets"], record["postings"]) == (3, 3)
    assert record["skills"][0] == {"skill": "Java", "postings": 2, "required": 2, "cards": ["globex", "acme"]}
    own = record["own_work"]
    assert (own["standing"], own["line"], own["address"]) == ("none", 3, "https://www.linkedin.com/in/jane")
    assert "link" in own["message"]


def test_what_is_linked_has_no_message(resume: Path, jobboard_here: Run) -> None:
    resume.write_text(GOOD)
    own = jobboard_here("profile", "check", "resume.md", "--json").json["own_work"]
    assert own == {"standing": "linked", "line": 3, "address": "https://jane.example/caches", "message": None}


def test_only_open_postings_count_and_their_notes_do_not(resume: Path, postings: Path, jobboard_here: Run) -> None:
    write(postings, "notes.md", "# Notes Ltd\n**Status**: APPLIED\n\n## Notes\n\n- TypeScript and Java\n")
    record = jobboard_here("profile", "check", "resume.md", "--json").json
    assert record["postings"] == 3
    assert "TypeScript" not in [each["skill"] for each in record["skills"]]


def test_the_persons_own_words_for_skills_count(resume: Path, postings: Path, jobboard_here: Run) -> None:
    write(postings, "_skills.md", "## Trades\n- Welding: weld\n")
    for name in ("a", "b"):
        write(postings, f"{name}.md", POSTING.format(name=name, status="APPLIED", asks="- Welding"))
    told = groups_of(jobboard_here("profile", "check", "resume.md").out)[SKILLS]
    assert "resume.md: Welding: asked for by 2 of 5 open postings, required in 2 (a, b)" in told


def test_of_many_cards_and_skills_the_first_are_told(resume: Path, postings: Path, jobboard_here: Run) -> None:
    write(postings, "_skills.md", "## Trades\n" + "".join(f"- Trade{number}\n" for number in range(12)))
    asks = "\n".join(f"- Trade{number}" for number in range(12))
    for name in "abcde":
        write(postings, f"{name}.md", POSTING.format(name=name, status="APPLIED", asks=asks))
    told = groups_of(jobboard_here("profile", "check", "resume.md").out)[SKILLS]
    assert told[0].endswith("(a, b, c and 2 more)")
    assert len(told) == 11
    assert told[-1] == "and 4 more; --json has all"


class TestWhichFile:
    def test_from_here_then_from_the_folder(self, resume: Path, folder: Path, jobboard_here: Run) -> None:
        write(folder, "resume.md", GOOD)
        assert jobboard_here("profile", "check", "resume.md", "--json").json["path"] == str(resume)
        resume.unlink()
        assert jobboard_here("profile", "check", "resume.md", "--json").json["path"] == str(folder / "resume.md")
        assert "applications/resume.md" not in jobboard_here("profile", "check", "resume.md").err

    def test_one_that_is_not_there_is_told_in_one_sentence(self, folder: Path, jobboard_here: Run) -> None:
        outcome = jobboard_here("profile", "check", "cv.md")
        assert (outcome.code, outcome.out, outcome.err) == (1, "", "jobboard: cv.md: There is no such file\n")

    @pytest.mark.parametrize("data", [b"%PDF-1.7\n\0\0", b"PK\x03\x04\0\0\0", b"{\\rtf1 Jane}"])
    def test_so_is_one_that_is_no_text(self, resume: Path, jobboard_here: Run, data: bytes) -> None:
        resume.write_bytes(data)
        outcome = jobboard_here("profile", "check", "resume.md")
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.startswith("jobboard: resume.md: It is a")
        assert outcome.err.endswith("; a résumé in markdown or plain text can be looked through\n")
        assert outcome.err.count("\n") == 1

    def test_so_is_one_that_is_too_large(self, resume: Path, jobboard_here: Run) -> None:
        resume.write_bytes(b"- a\n" * 250_001)
        outcome = jobboard_here("profile", "check", "resume.md")
        assert (outcome.code, outcome.err) == (1, "jobboard: resume.md: It is larger than 1 MB, which no résumé is\n")

    def test_so_is_a_folder(self, folder: Path, jobboard_here: Run) -> None:
        assert jobboard_here("profile", "check", "applications").code == 1

    def test_one_has_to_be_named(self, folder: Path, jobboard_here: Run) -> None:
        assert jobboard_here("profile", "check").code == 2

    def test_nothing_is_written(self, resume: Path, postings: Path, jobboard_here: Run) -> None:
        before = {path: path.stat().st_mtime_ns for path in resume.parent.rglob("*")}
        jobboard_here("profile", "check", "resume.md")
        assert {path: path.stat().st_mtime_ns for path in resume.parent.rglob("*")} == before


def test_nothing_of_a_file_reaches_the_terminal_as_it_is(resume: Path, jobboard_here: Run) -> None:
    resume.write_text("- Improved\x1b[31m speed\n\nhttps://github.com/\x1b[2Jjane\n")
    assert "\x1b" not in jobboard_here("profile", "check", "resume.md").out
