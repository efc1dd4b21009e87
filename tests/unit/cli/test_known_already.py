"""`jobboard new` for what is on the board already: what is refused, how it is told, and `--again`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

LINK = "- **URL**: https://acme.example/jobs/7?utm_source=x\n"
ENDED = "- **Outcome**: rejected\n- **Application Date**: 2026-08-14\n"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("json", [[], ["--json"]])
@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--company", "Globex", "--url", "http://www.acme.example/jobs/7"], "the same link"),
        (["--company", "ACME, Inc.", "--position", "Sr. ML Engineer"], "the same position"),
        (["--company", "Acme", "--position", "Senior ML Engineer (GCP)"], "nearly the same position"),
    ],
)
def test_what_is_known_is_refused_and_told_with_how_it_stands(
    folder: Path, jobboard_here: Run, words: list[str], why: str, json: list[str]
) -> None:
    write(folder, "acme.md", application("Acme", "Senior ML Engineer", "Applied", more=LINK + ENDED))
    outcome = jobboard_here("new", *words, *json)
    assert (outcome.code, outcome.out, names(folder)) == (1, "", ["acme.md"])
    assert outcome.err == (
        f"jobboard: on the board already, by {why}: APPLIED, rejected, 3 months ago, "
        "as Acme · Senior ML Engineer (acme); --again makes it all the same\n"
    )


def test_again_makes_it_all_the_same(folder: Path, jobboard_here: Run) -> None:
    words = ["new", "--company", "Acme", "--position", "Engineer"]
    assert jobboard_here(*words).code == 0
    assert jobboard_here(*words).code == 1
    made = jobboard_here(*words, "--again", "--json")
    assert (made.code, made.json["company"], len(names(folder))) == (0, "Acme", 2)
    assert made.err == "jobboard: also at Acme: Engineer, prepared\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--company", "Acme"],
        ["--position", "Engineer"],
        ["--company", "Acme", "--position", "Senior Engineer"],
        ["--company", "Acme Labs", "--position", "Engineer"],
        ["--company", "Globex", "--position", "Engineer", "--url", "https://acme.example/jobs"],
    ],
)
def test_what_has_nothing_certain_in_common_is_made(folder: Path, jobboard_here: Run, words: list[str]) -> None:
    write(folder, "acme.md", application("Acme", "Engineer", more="- **URL**: https://acme.example/jobs\n"))
    assert (jobboard_here("new", *words).code, len(names(folder))) == (0, 2)


def test_three_cards_are_named_and_the_others_counted(folder: Path, jobboard_here: Run) -> None:
    for number in range(5):
        write(folder, f"acme-{number}.md", application(more=f"- **Application Date**: 2026-11-1{number}\n"))
    outcome = jobboard_here("new", "--company", "Acme", "--position", "Engineer")
    told = outcome.err.removeprefix("jobboard: ").rstrip().split("; ")
    assert [part.partition("(")[2].partition(")")[0] for part in told[:3]] == ["acme-4", "acme-3", "acme-2"]
    assert told[3:] == ["and 2 more", "--again makes it all the same"]


def test_the_board_is_looked_at_as_it_is_on_the_disk(folder: Path, jobboard_here: Run) -> None:
    words = ["new", "--company", "Acme", "--position", "Engineer"]
    jobboard_here(*words)
    (made,) = folder.iterdir()
    write(folder, made.name, application("Acme", "Poet"))
    assert jobboard_here(*words).code == 0
    assert jobboard_here("undo").code == 0
    assert jobboard_here(*words).code == 0
    assert jobboard_here(*words).code == 1


def test_a_folder_that_is_still_to_be_made_holds_nothing_known(folder: Path, jobboard_here: Run) -> None:
    folder.rmdir()
    assert jobboard_here("new", "--company", "Acme", "--position", "Engineer").code == 0
    assert jobboard_here("new", "--company", "Acme", "--position", "Engineer").code == 1


def test_what_is_told_of_a_hostile_file_draws_nothing(folder: Path, jobboard_here: Run) -> None:
    write(folder, "x.md", application("Ac\u202eme\x1b]0;x\x07", "Engineer", more=LINK))
    outcome = jobboard_here("new", "--company", "Acme", "--url", "https://acme.example/jobs/7")
    assert outcome.code == 1
    assert outcome.err.rstrip("\n").isprintable()


def test_as_a_process_it_is_refused_with_the_code_1(folder: Path, process: Run) -> None:
    write(folder, "acme.md", application())
    outcome = process("new", "--company", "Acme", "--position", "Engineer", "--json")
    assert (outcome.code, outcome.out, names(folder)) == (1, "", ["acme.md"])
    assert outcome.err == (
        "jobboard: on the board already, by the same position: PREPARED, as Acme · Engineer (acme); "
        "--again makes it all the same\n"
    )
