"""`jobboard fit`: the criteria of one application, a line for each of all, answers that go into the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.cli.fit_page import page, table
from jobboard.cli.output import Terminal
from jobboard.cli.table import cells
from jobboard.fit.judge import fit_of
from tests.unit.cli.builders import application, card, write
from tests.unit.cli.conftest import Run
from tests.unit.fit.verdicts import facts, profile, remote

PROFILE = """# What I look for

Must have:

* Fully Remote
* Staff+ Title
* Engineering-Focused Position

Nice to have:

* "Founding" Role
* Large scope
"""
GUIDE = """# Machine Learning Engineer

## Pay by level

| Level | Base |
|---|---|
| Senior | $177,177 - $250,000 |
"""
FAILED = "  not met: Fully Remote"
ROOT = application("Root", "Staff Machine Learning Engineer II", more="- **Location**: Remote - US\n")


@pytest.fixture
def search(folder: Path) -> Path:
    """A profile and two applications: one that fits so far, one that does not."""
    write(folder, "_profile.md", PROFILE)
    write(folder, "root.md", ROOT)
    write(folder, "acme.md", application("Acme", "Engineer", "APPLIED", more="- **Location**: Berlin (hybrid)\n"))
    return folder


def test_one_application_is_a_row_for_each_criterion_and_the_questions_that_are_left(
    search: Path, jobboard_here: Run
) -> None:
    outcome = jobboard_here("fit", "root")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "Root · Staff Machine Learning Engineer II\n"
        "must-haves: 2 met, 1 unknown\n"
        "\n"
        " 1  met      must  Fully Remote                  Remote - US, line 6\n"
        " 2  met      must  Staff+ Title                  Staff Machine Learning Engineer II, line 4\n"
        " 3  unknown  must  Engineering-Focused Position\n"
        ' 4  unknown  nice  "Founding" Role\n'
        " 5  unknown  nice  Large scope\n"
        "\n"
        "To ask in the next round:\n"
        "- How does the role meet this: “Engineering-Focused Position”?\n"
    )


def test_as_json_it_is_one_object(search: Path, jobboard_here: Run) -> None:
    record = jobboard_here("fit", "root", "--json").json
    assert list(record) == ["id", "path", "company", "position", "standing", "criteria", "pay"]
    assert (record["id"], record["path"], record["standing"]) == ("root", str(search / "root.md"), "open")
    assert record["criteria"][0] == {
        "criterion": "Fully Remote",
        "must": True,
        "answer": "met",
        "by": "file",
        "why": "Remote - US",
        "line": 6,
        "question": None,
    }
    assert record["criteria"][4] == {
        "criterion": "Large scope",
        "must": False,
        "answer": "unknown",
        "by": None,
        "why": None,
        "line": None,
        "question": "How does the role meet this: “Large scope”?",
    }


def test_all_applications_are_a_line_each_and_the_failed_must_haves_are_named(search: Path, jobboard_here: Run) -> None:
    write(search, "gone.md", application("Gone", "Engineer", more="- **Outcome**: rejected\n"))
    lines = jobboard_here("fit").out.splitlines()
    assert lines == [
        "  open    root  Root  Staff Machine Learning Engineer II  2 met, 1 unknown · nice 0/2",
        "x open    gone  Gone  Engineer                            3 unknown · nice 0/2",
        "  failed  acme  Acme  Engineer                            1 not met, 2 unknown · nice 0/2" + FAILED,
    ]
    assert [line.split()[1] for line in jobboard_here("fit", "--open").out.splitlines()] == ["root", "acme"]
    assert [line.split()[2] for line in jobboard_here("fit", "--closed").out.splitlines()] == ["gone"]


def test_all_as_json_are_an_array_of_the_same_objects(search: Path, jobboard_here: Run) -> None:
    records = jobboard_here("fit", "--json").json
    assert [(each["id"], each["standing"]) for each in records] == [("root", "open"), ("acme", "failed")]
    assert records[0] == jobboard_here("fit", "root", "--json").json
    assert jobboard_here("fit", "--json", "--closed").json == []


@pytest.mark.parametrize("word", ["3", "engineering", "Engineering-Focused Position", "engineering focused"])
def test_an_answer_goes_into_the_file_by_number_or_by_a_part_of_the_text(
    search: Path, jobboard_here: Run, word: str
) -> None:
    outcome = jobboard_here("fit", "root", word, "yes")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "root: Engineering-Focused Position: yes (1 edit)\n"
    text = (search / "root.md").read_text()
    assert text.startswith(ROOT)
    assert text[len(ROOT) :].split() == ["##", "Criteria", "-", "Engineering-Focused", "Position:", "yes"]
    line = text.splitlines().index("- Engineering-Focused Position: yes") + 1
    shown = jobboard_here("fit", "root").out
    assert f" 3  met      must  Engineering-Focused Position  you say yes, line {line}\n" in shown
    assert "To ask" not in shown
    again = jobboard_here("fit", "root", word, "yes")
    assert (again.code, again.out) == (0, "root: already Engineering-Focused Position: yes\n")


def test_the_whole_text_of_a_criterion_goes_before_a_part_of_others(search: Path, jobboard_here: Run) -> None:
    write(search, "_profile.md", "Must have:\n\n- Mentoring juniors\n- Mentoring\n")
    assert jobboard_here("fit", "root", "mentoring", "yes").out == "root: Mentoring: yes (1 edit)\n"


def test_an_answer_counts_before_what_the_file_says_and_can_be_taken_back(search: Path, jobboard_here: Run) -> None:
    jobboard_here("fit", "root", "remote", "no")
    found = jobboard_here("fit", "root", "--json").json["criteria"][0]
    assert (found["answer"], found["by"]) == ("not met", "person")
    assert found["why"] == "no; the file says met: Remote - US (line 6)"
    assert jobboard_here("fit", "root", "remote", "unknown").code == 0
    found = jobboard_here("fit", "root", "--json").json["criteria"][0]
    assert (found["answer"], found["by"]) == ("met", "file")


def test_an_answer_as_json_is_what_other_verbs_print(search: Path, jobboard_here: Run) -> None:
    record = jobboard_here("fit", "root", "3", "no", "--json").json
    assert list(record) == ["id", "changed", "edits"]
    assert record["changed"] is True


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("fit", "nobody"), 1, "no application is called “nobody”"),
        (
            ("fit", "root", "salary", "yes"),
            1,
            "no criterion is called “salary”; there are 1 Fully Remote; 2 Staff+ Title",
        ),
        (("fit", "root", "0", "yes"), 1, "no criterion is called “0”"),
        (("fit", "root", "6", "yes"), 1, "no criterion is called “6”"),
        (("fit", "root", "9" * 5000, "yes"), 1, "no criterion is called"),
        (("fit", "root", "e", "yes"), 1, "5 criteria hold “e”: 1 Fully Remote; 2 Staff+ Title"),
        (("fit", "root", " ", "yes"), 1, "no criterion is called “ ”"),
        (("fit", "root", "remote"), 2, "what is the answer: `jobboard fit CARD CRITERION yes`, no or unknown"),
        (("fit", "root", "remote", "maybe"), 2, "“maybe” is no answer"),
        (("fit", "root", "--open"), 2, "--open and --closed choose among all applications"),
        (("fit", "--open", "--closed"), 2, "not allowed with"),
    ],
)
def test_what_makes_no_sense_is_told(
    search: Path, jobboard_here: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    before = (search / "root.md").read_bytes()
    outcome = jobboard_here(*arguments)
    assert (outcome.code, outcome.out) == (code, "")
    assert told in outcome.err
    assert (search / "root.md").read_bytes() == before


def test_without_a_profile_it_says_how_to_begin(folder: Path, jobboard_here: Run) -> None:
    write(folder, "root.md", ROOT)
    for arguments in (("fit",), ("fit", "root"), ("fit", "--json"), ("fit", "root", "1", "yes")):
        outcome = jobboard_here(*arguments)
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err == (
            f"jobboard: there is no _profile.md with criteria in {folder}; "
            "`jobboard profile --init` writes one to begin with\n"
        )


def test_without_criteria_the_pay_is_still_laid_against_its_guide(search: Path, jobboard_here: Run) -> None:
    write(search, "_guides/ml.md", GUIDE)
    write(search, "root.md", ROOT + "- **Salary**: $200,000 - $250,000\n")
    for text in (None, "# What I look for\n\n## Skills\n\n- Python\n"):
        (search / "_profile.md").unlink() if text is None else write(search, "_profile.md", text)
        outcome = jobboard_here("fit", "root")
        assert outcome.code == 0
        assert outcome.out.startswith("Root · Staff Machine Learning Engineer II\n\nPay against the guide\n")
        assert outcome.err.count("\n") == 1
        assert outcome.err.endswith("; `jobboard profile --init` writes one to begin with\n") == (text is None)
        outcome = jobboard_here("fit", "root", "--json")
        assert (outcome.json["criteria"], outcome.json["standing"]) == ([], None)
        assert outcome.json["pay"]["role"] == "Machine Learning Engineer"
        assert outcome.code == 0
    assert jobboard_here("fit", "acme").code == 1
    assert jobboard_here("fit", "root", "1", "yes").code == 1


def test_a_profile_without_criteria_is_told_as_that(search: Path, jobboard_here: Run) -> None:
    write(search, "_profile.md", "# What I look for\n")
    outcome = jobboard_here("fit", "root")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"jobboard: _profile.md names no criteria in {search};")


def test_a_file_that_cannot_be_read_stands_among_all_and_is_told_of_alone(search: Path, jobboard_here: Run) -> None:
    write(search, "torn.md", b"\xff\xfeS\x00t\x00")
    assert {each["id"]: each["standing"] for each in jobboard_here("fit", "--json").json}["torn"] == "open"
    outcome = jobboard_here("fit", "torn")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("jobboard: torn: ")


def test_answers_that_contradict_each_other_are_settled_by_one(search: Path, jobboard_here: Run) -> None:
    said = "\n## Criteria\n\n- Large scope: yes\n- Fully Remote: no\n- Large scope: no\n"
    write(search, "root.md", ROOT + said)
    assert "contradict each other" in jobboard_here("fit", "root").out
    assert jobboard_here("fit", "root", "large", "no").code == 0
    assert (search / "root.md").read_text().count("- Large scope: no\n") == 2


def test_a_word_of_any_length_is_told_in_short(search: Path, jobboard_here: Run) -> None:
    assert len(jobboard_here("fit", "root", "x" * 100_000, "yes").err) < 400


LONG = fit_of(
    facts(remote("remote", "Remote\x1b[2J within the US, with two weeks a year in the office at the sea", 6)),
    profile("Fully Remote", "A role in which engineering is what most of the week goes into", "Large scope"),
)


@pytest.mark.parametrize("width", [30, 50, 80, None])
def test_on_a_narrow_terminal_nothing_is_cut_and_nothing_is_too_wide(width: int | None) -> None:
    lines = list(page("Root · Engineer", LONG, Terminal(width)))
    words = " ".join(" ".join(lines).split())
    assert "\x1b" not in words
    assert "in the office at the sea, line 6" in words
    assert "what most of the week goes into" in words
    if width and width > 40:
        assert all(cells(line) <= width for line in lines)


def test_colour_is_never_the_only_sign() -> None:
    plain = list(page("Root", LONG, Terminal(80)))
    drawn = list(page("Root", LONG, Terminal(80, colour=True)))
    stripped = [line.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "") for line in drawn]
    assert drawn != plain
    assert stripped == plain


def test_the_table_keeps_to_its_width_and_holds_no_control_characters() -> None:
    fits = [(card("a\x1b[2J", company="Acme\x07", position="Engineer" * 9), LONG)]
    (line,) = table(fits, Terminal(60))
    assert cells(line) <= 60
    assert line.isprintable()
    assert list(table([], Terminal(60))) == []
