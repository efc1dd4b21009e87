"""What `show`, `new` and `import` say of the other applications at a company."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

ENDED = "- **Outcome**: rejected\n- **Application Date**: 2026-07-01\n- **Contact**: Jane Roe\n"
HISTORY = "\n## History\n\n- 2026-07-01: PREPARED → APPLIED\n- 2026-08-20: APPLIED → rejected\n"
ROUND = "\n## Interviews\n\n### Screen\n\n- **When**: 2026-07-20\n- **With**: Dana Fox, Jane Roe\n"
EDITOR = application("Acme GmbH", "Editor", "APPLIED", more=ENDED + ROUND + HISTORY)


def test_show_names_the_others_with_outcome_age_and_people(folder: Path, jobboard_here: Run) -> None:
    write(folder, "mine.md", application("Acme", "Poet"))
    write(folder, "editor.md", EDITOR)
    write(folder, "clerk.md", application("ACME, Inc.", "Clerk", more="- **Application Date**: 2026-11-12\n"))
    write(folder, "other.md", application("Globex", "Poet"))
    page = jobboard_here("show", "mine").out
    part = page.partition("Same company")[2].partition("\n\n")[0].splitlines()
    assert part == [
        " (1 open)",
        "  prepared               Clerk (clerk)",
        "  rejected 3 months ago  Editor, after Screen (editor)",
        "  contact                Jane Roe · Editor",
        "  contact                Dana Fox · Screen of Editor",
    ]
    assert "Same company" not in jobboard_here("show", "other").out


def test_show_as_json_has_a_record_of_each(folder: Path, jobboard_here: Run) -> None:
    write(folder, "mine.md", application("Acme", "Poet"))
    write(folder, "editor.md", EDITOR)
    (other,) = jobboard_here("show", "mine", "--json").json["same_company"]
    assert other == {
        "id": "editor", "position": "Editor", "status": "APPLIED", "outcome": "rejected", "since": "2026-08-20",
        "ago": "3 months ago", "applied": "2026-07-01", "round": "Screen",
        "contacts": [{"name": "Jane Roe", "round": None}, {"name": "Dana Fox", "round": "Screen"}],
    }  # fmt: skip
    (mine,) = jobboard_here("show", "editor", "--json").json["same_company"]
    assert (mine["id"], mine["since"], mine["ago"], mine["contacts"]) == ("mine", None, None, [])


def test_show_tells_the_first_five_and_counts_the_others(folder: Path, jobboard_here: Run) -> None:
    for number in range(8):
        write(folder, f"acme-{number}.md", application(more=f"- **Contact**: Jane {number}\n"))
    page = jobboard_here("show", "acme-0").out
    part = page.partition("Same company")[2].partition("\n\n")[0].splitlines()
    assert part[:1] == [" (7 open)"]
    assert [line.strip() for line in part[6::6]] == ["… and 2 more", "… and 2 more"]
    assert len(part) == 13
    assert len(jobboard_here("show", "acme-0", "--json").json["same_company"]) == 7


def test_a_company_that_is_not_named_is_the_same_as_none(folder: Path, jobboard_here: Run) -> None:
    write(folder, "a.md", application("Confidential", "Poet"))
    write(folder, "b.md", application("Confidential", "Editor"))
    assert jobboard_here("show", "a", "--json").json["same_company"] == []
    assert jobboard_here("new", "--company", "Confidential", "--position", "Clerk").err == ""


@pytest.mark.parametrize("again", [[], ["--again"]])
def test_new_tells_it_on_standard_error(folder: Path, jobboard_here: Run, again: list[str]) -> None:
    write(folder, "editor.md", EDITOR)
    write(folder, "clerk.md", application("Acme", "Clerk", "REJECTED", more="- **Application Date**: 2026-03-01\n"))
    outcome = jobboard_here("new", "--company", "Acme", "--position", "Poet", *again)
    assert outcome.code == 0
    assert outcome.out.endswith("acme-poet.md\n")
    assert outcome.err == "jobboard: also at Acme: Editor, rejected 3 months ago; 1 more\n"
    assert jobboard_here("new", "--position", "Poet").err == ""


def test_import_tells_it_once_for_all_files_of_which_it_is_so(folder: Path, jobboard_here: Run) -> None:
    write(folder, "editor.md", EDITOR)
    for name in ("poet", "clerk"):
        write(folder.parent, f"{name}.md", f"# {name.title()}\n\nCompany: Acme\n\n## Job Description\n\nYou write.\n")
    outcome = jobboard_here("import", "poet.md", "clerk.md", "--json")
    assert outcome.err == "jobboard: poet.md, clerk.md: also at Acme: Editor, rejected 3 months ago\n"
    assert [[each["id"] for each in made["same_company"]] for made in outcome.json] == [
        ["acme-clerk", "editor"],
        ["acme-poet", "editor"],
    ]


def test_what_is_refused_says_only_that(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", application())
    outcome = jobboard_here("new", "--company", "Acme", "--position", "Engineer")
    assert outcome.code == 1
    assert "also at" not in outcome.err


def test_as_a_process(folder: Path, process: Run) -> None:
    write(folder, "acme.md", application("Acme", "Editor"))
    made = process("new", "--company", "ACME, Inc.", "--position", "Poet")
    assert (made.code, made.err) == (0, "jobboard: also at ACME, Inc.: Editor, prepared\n")
    shown = process("show", "acme-inc-poet")
    assert "Same company (1 open)\n  prepared  Editor (acme)\n" in shown.out
