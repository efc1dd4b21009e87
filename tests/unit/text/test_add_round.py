"""A round is added: where it goes in every kind of file, in whose style, and that nothing else changes."""

from __future__ import annotations

import re

import pytest

from jobboard.errors import Refused
from jobboard.text.changes.interviews.add import add_round
from jobboard.text.changes.interviews.rounds import NewRound
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply, inverse
from jobboard.text.interviews.moment import Moment

TUESDAY = Moment("2026-12-01", "14:00", "PT", 45)
SQL = NewRound("SQL", TUESDAY, ("Dana Fox", "Lee Park"), "https://meet.example/x")
BARE = NewRound("SQL")
FIELDS = (
    "- **When**: 2026-12-01 14:00 PT, 45 min\n- **With**: Dana Fox, Lee Park\n- **Where**: https://meet.example/x\n"
)
THANKS = "- [ ] Thank-you note to Dana Fox within 24 hours\n- [ ] Thank-you note to Lee Park within 24 hours\n"
THANK = "- [ ] Thank-you note within 24 hours\n"
HEAD = "# Acme - Engineer\n\n- **Status**: INTERVIEW\n"


def read(text: str) -> Document:
    return read_document(text, "acme")


def patched(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with a patch made, and the proof that taking it back gives the very bytes back."""
    after = apply(text, edits)
    assert apply(after, inverse(edits)) == text
    return after


def added(text: str, new: NewRound = SQL, own_zone: str = "Europe/Berlin") -> str:
    return patched(text, add_round(read(text), new, own_zone))


def test_the_first_round_makes_a_section_at_the_end_of_the_file() -> None:
    assert added(HEAD) == f"{HEAD}\n## Interviews\n\n### SQL\n\n{FIELDS}{THANKS}"


def test_it_reads_back_as_what_was_given() -> None:
    (one,) = read(added(HEAD)).rounds
    assert (one.kind, one.when, one.date, one.minutes) == ("SQL", "2026-12-01 14:00 PT, 45 min", "2026-12-01", 45)
    assert (one.with_whom, one.where, one.result) == ("Dana Fox, Lee Park", "https://meet.example/x", None)


def test_what_is_not_known_has_no_line_and_one_thank_you_is_to_nobody_by_name() -> None:
    assert added(f"{HEAD}\n## Notes\n- x\n", BARE) == f"{HEAD}\n## Notes\n- x\n\n## Interviews\n\n### SQL\n{THANK}"


@pytest.mark.parametrize(("zone", "written"), [("Europe/Berlin", " Europe/Berlin"), ("+02:00", " UTC+2"), ("", "")])
def test_a_time_without_a_zone_is_written_with_the_person_s_own(zone: str, written: str) -> None:
    new = NewRound("SQL", Moment("2026-12-01", "14:00"))
    assert f"- **When**: 2026-12-01 14:00{written}\n" in added(HEAD, new, zone)


@pytest.mark.parametrize(
    ("before", "section", "behind"),
    [
        pytest.param(
            "## Log\nx\n", "\n## Interviews\n### SQL\n{}", "", id="no blank below headings where most have none"
        ),
        pytest.param(
            "", "## Interviews\n\n### SQL\n{}\n", "## History\n\n- 2026-01-01: x → INTERVIEW\n", id="before History"
        ),
        pytest.param(
            "", "### Interviews\n#### SQL\n{}\n", "### History\n- 2026-01-01: found\n", id="as deep as History"
        ),
        pytest.param("## a\n\n## b\n", "\n### Interviews\n#### SQL\n{}\n", "### History\n- x\n", id="beside History"),
        pytest.param("## History\n- x\n## Fin\n", "\n## Interviews\n### SQL\n{}", "", id="History is not the end"),
        pytest.param(
            "## Job Description\n### a\n\n### b\n\n", "## Interviews\n\n### SQL\n{}", "", id="behind a posting"
        ),
        pytest.param("###### a\n\n###### b\n\n", "##### Interviews\n\n###### SQL\n\n{}", "", id="very deep"),
    ],
)
def test_where_the_section_goes_and_how_deep_it_is(before: str, section: str, behind: str) -> None:
    head = "# Acme - Engineer\n- **Status**: INTERVIEW\n\n" + before
    assert added(head + behind, BARE) == head + section.format(THANK) + behind


@pytest.mark.parametrize(
    ("above", "heading", "rest"),
    [
        pytest.param("## Interviews\n", "### SQL", "", id="empty"),
        pytest.param("### Interviews\n", "#### SQL", "\n", id="deep, a blank below"),
        pytest.param("## Interviews\n\n- 2026-11-20: Recruiter screen\n", "### SQL", "", id="dated items"),
        pytest.param("## Interviews\n\n| Date | Kind |\n|---|---|\n| 2026-11-20 | x |\n", "### SQL", "", id="a table"),
        pytest.param("## Interviews\n\n### Phone\nwent well\n", "### SQL", "\n", id="a heading with text"),
        pytest.param("## Interviews\n#### Phone\n- **Result**: passed\n", "#### SQL", "", id="as deep as the others"),
        pytest.param("## Interviews\n\nsoon\n", "### SQL", "\n---\n", id="before a rule"),
    ],
)
@pytest.mark.parametrize("behind", ["", "\n## Notes\n\n- x\n", "## Notes\n- x"])
def test_in_a_section_that_is_there_it_goes_behind_all_that_stands_in_it(
    above: str, heading: str, rest: str, behind: str
) -> None:
    start, end = f"{HEAD}\n{above}", rest + behind
    after = added(start + end, BARE)
    assert after.startswith(start)
    assert after.endswith(end)
    assert without_blanks(after[len(start) : len(after) - len(end)]) == [heading, THANK.rstrip()]


def without_blanks(text: str) -> list[str]:
    return [line for line in re.split(r"\r\n|\r|\n", text) if line.strip()]


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        ("* **Status:** INTERVIEW\n", ["* **When:** 2026-12-01 14:00 PT, 45 min", "* [ ] Thank-you note"]),
        ("- Status: INTERVIEW\n", ["- When: 2026-12-01 14:00 PT, 45 min", "- [ ] Thank-you note"]),
        (
            "**Company**: A  \n**Status**: INTERVIEW  \n",
            ["**When**: 2026-12-01 14:00 PT, 45 min  ", "", "- [ ] Thank-you note"],
        ),
        ("Company: A\nStatus: INTERVIEW\n", ["- When: 2026-12-01 14:00 PT, 45 min", "- [ ] Thank-you note"]),
        (
            "| Company | A |\n| Status | INTERVIEW |\n",
            ["- **When**: 2026-12-01 14:00 PT, 45 min", "- [ ] Thank-you note"],
        ),
        (
            "- **company**: A\n- **status**: INTERVIEW\n",
            ["- **when**: 2026-12-01 14:00 PT, 45 min", "- [ ] Thank-you note"],
        ),
        (
            "- **COMPANY**: A\n- **STATUS**: INTERVIEW\n",
            ["- **WHEN**: 2026-12-01 14:00 PT, 45 min", "- [ ] Thank-you note"],
        ),
        (
            "## Status\nINTERVIEW\n\n**Reason**: x\n",
            ["- **When**: 2026-12-01 14:00 PT, 45 min", "- [ ] Thank-you note"],
        ),
        (
            "- **Status**: INTERVIEW\n\n## Interviews\n### Phone\n__Date:__ 2026-11-20\n",
            ["__When:__ 2026-12-01 14:00 PT, 45 min", "", "- [ ] Thank-you note"],
        ),
    ],
)
def test_labels_are_written_as_the_other_rounds_have_them_else_as_the_fields_of_the_file(
    file: str, lines: list[str]
) -> None:
    after = added(f"# Acme - Engineer\n\n{file}", NewRound("SQL", TUESDAY))
    assert after.rpartition("### SQL\n")[2].lstrip("\n").startswith("\n".join(lines))


def test_fields_that_stand_apart_stay_apart() -> None:
    head = "# Acme - Engineer\n\n**Company:** A\n\n**Status:** INTERVIEW\n"
    fields = "**When:** 2026-12-01 14:00 PT, 45 min\n\n**Where:** Zoom\n\n"
    new = NewRound("SQL", TUESDAY, where="Zoom")
    assert added(head, new) == f"{head}\n## Interviews\n\n### SQL\n\n{fields}{THANK}"


def test_what_is_wrong_further_down_in_the_file_is_in_no_way() -> None:
    head = "# Acme - Engineer\n\n- **Status**: INTERVIEW\n\n## Interviews\n"
    after = read(added(f"{head}\n## More\n- **Status**: OFFER\n", BARE))
    assert [each.message for each in after.facts.problems] == [
        f"status also says OFFER, line {each.line}" for each in after.facts.problems
    ]


@pytest.mark.parametrize(("word", "before"), [("Rejected", "APPLIED"), ("in progress", None)])
def test_with_its_first_round_an_application_is_known_to_have_got_as_far(word: str, before: str | None) -> None:
    text = f"# Acme - Engineer\n\n- **Status**: {word}\n"
    assert (read(text).facts.status, read(added(text, BARE)).facts.status) == (before, "INTERVIEW")


def test_a_sign_that_opens_a_comment_does_not_swallow_what_follows() -> None:
    after = added(f"{HEAD}\n## Interviews\n\n## Notes\na --> b\n", NewRound("SQL", where="x <!-- y"))
    assert [each.where for each in read(after).rounds] == ["x <!-- y"]
    assert [each.heading for each in read(after).sections][-1] == "Notes"


def test_a_file_without_a_last_newline_has_none_afterwards_and_the_newlines_are_its_own() -> None:
    text = f"\ufeff{HEAD}\n## Notes\nx \udcff".replace("\n", "\r\n")
    tail = f"\n\n## Interviews\n\n### SQL\n{THANK}".replace("\n", "\r\n").removesuffix("\r\n")
    assert added(text, BARE) == text + tail


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("[x]", r"\[x]"),
        ("## SQL", r"\## SQL"),
        ("C#", "C#"),
        ("Talk #", r"Talk \#"),
        ("SQL\n\x1bround", "SQL round"),
    ],
)
def test_a_kind_that_would_be_markdown_is_spelled_so_that_it_reads_as_typed(kind: str, written: str) -> None:
    after = added(HEAD, NewRound(kind))
    assert f"\n### {written}\n" in after
    assert [each.kind for each in read(after).rounds] == [kind.replace("\n\x1b", " ")]


@pytest.mark.parametrize(
    "kind", ["Notes", "*Big* one", "Job Description", "SQL with Jane Roe", "Interview", "2nd, 2026-11-20"]
)
def test_a_kind_that_no_heading_can_say_is_a_field(kind: str) -> None:
    after = added(HEAD, NewRound(kind))
    assert "\n### Round\n\n- **Kind**: " in after
    (one,) = read(after).rounds
    assert (one.kind, one.date, one.with_whom, one.result) == (kind, None, None, None)


@pytest.mark.parametrize(
    "value",
    [
        "[x]",
        "a [link](https://x.example)",
        "`code` --> <!-- x",
        "A\nB",
        "When: x",
        "# x",
        "- x",
        "--> x",
        "https://x.example/a/",
    ],
)
def test_people_and_places_read_as_typed(value: str) -> None:
    (one,) = read(added(HEAD, NewRound("SQL", None, (value,), value))).rounds
    assert (one.with_whom, one.where) == (value.replace("\n", " "),) * 2


def test_a_name_with_a_comma_in_brackets_is_one_name_and_is_thanked_without_them() -> None:
    after = added(HEAD, NewRound("SQL", None, ("Dana Fox (Data, US)",)))
    assert "- **With**: Dana Fox (Data, US)\n- [ ] Thank-you note to Dana Fox within 24 hours\n" in after


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        (NewRound("  "), "needs a kind"),
        (NewRound("SQL", where="TBD"), "“TBD” says nothing as the place"),
        (NewRound("x" * 2_000), "longer than 1000 characters"),
        (NewRound("SQL", None, ("Fox, Dana", "Lee; Park")), "“Fox, Dana” would be read as several people"),
    ],
)
def test_what_cannot_be_read_back_is_refused(new: NewRound, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        added(HEAD, new)


@pytest.mark.parametrize("end", ["```\nopen", "<!--\nopen", "## Interviews\n```\nopen"])
def test_behind_a_block_that_is_never_closed_nothing_is_added(end: str) -> None:
    line = f"{HEAD}\n{end}".split("\n").index(end.split("\n")[-2]) + 1
    with pytest.raises(Refused, match=f"line {line} opens"):
        added(f"{HEAD}\n{end}")


def test_below_a_heading_of_the_sixth_level_there_is_no_room() -> None:
    with pytest.raises(Refused, match="line 5: this heading is so deep"):
        added(f"{HEAD}\n###### Interviews\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_round_in_front_of_an_underlined_heading_has_a_blank_line_below_it(newline: str) -> None:
    tight = "## A\nx\n## B\ny\n## Interviews\n### Phone\n- **Result**: passed\n"
    behind = "Later\n-----\nz\n"
    after = added((tight + behind).replace("\n", newline), BARE)
    assert after == f"{tight}### SQL\n{THANK}\n{behind}".replace("\n", newline)


def test_a_section_in_front_of_an_underlined_heading_has_a_blank_line_below_it() -> None:
    tight, behind = "# Acme - Engineer\n## A\nx\n## B\n- y\n", "History\n-------\n- 2026-11-01: APPLIED\n"
    assert added(tight + behind, BARE) == f"{tight}## Interviews\n### SQL\n{THANK}\n{behind}"
