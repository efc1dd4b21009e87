"""`jobboard export ics`: what is printed, what is written, and at which moment of the world."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.unit.board import icalendar
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Outcome, Run

ROUND = "\n## Interviews\n\n### {kind}\n- **When**: {when}\n- **With**: Priya Nair\n- **Where**: {where}\n"


def interviewing(when: str, kind: str = "System design", where: str = "https://meet.example/x", more: str = "") -> str:
    """An application with one round."""
    return application(status="INTERVIEW", more=more + ROUND.format(kind=kind, when=when, where=where))


def read(outcome: Outcome) -> icalendar.Component:
    """The calendar that was printed, as another program reads it."""
    assert outcome.code == 0
    return icalendar.read(outcome.out.encode())


def test_the_calendar_holds_rounds_answers_deadlines_and_actions(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", interviewing("2026-12-01 14:00 PT, 45 min"))
    write(folder, "globex.md", application("Globex", status="OFFER", more="- **Deadline**: 2026-11-28\n"))
    write(folder, "initech.md", application("Initech", status="APPLIED", more="- **Next**: Call Wiebke, 2026-11-24\n"))
    write(folder, "hooli.md", application("Hooli", more="- **Deadline**: 2026-11-30\n"))
    outcome = jobboard_here("export", "ics")
    events = read(outcome).inner
    assert [(each.text("SUMMARY"), each.when("DTSTART"), each.when("DTEND")) for each in events] == [
        ("Initech: Call Wiebke", date(2026, 11, 24), date(2026, 11, 25)),
        ("Globex: answer the offer", date(2026, 11, 28), date(2026, 11, 29)),
        ("Hooli: deadline of the posting", date(2026, 11, 30), date(2026, 12, 1)),
        (
            "Acme: System design with Priya Nair",
            datetime(2026, 12, 1, 22, 0, tzinfo=UTC),
            datetime(2026, 12, 1, 22, 45, tzinfo=UTC),
        ),
    ]
    assert events[-1].values["URL"] == "https://meet.example/x"
    assert outcome.err == ""


def test_json_is_an_array_of_the_same_events(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", interviewing("2026-12-01 14:00 UTC"))
    uid = read(jobboard_here("export", "ics")).inner[0].text("UID")
    assert jobboard_here("export", "ics", "--json").json == [
        {
            "id": "acme",
            "kind": "round",
            "uid": uid,
            "summary": "Acme: System design with Priya Nair",
            "start": "2026-12-01T14:00:00Z",
            "end": "2026-12-01T15:00:00Z",
            "all_day": False,
            "cancelled": False,
            "location": None,
            "url": "https://meet.example/x",
            "description": "Engineer\nWith Priya Nair\nhttps://meet.example/x\nApplication: acme",
        }
    ]


def test_a_round_that_is_moved_cancelled_or_told_of_and_one_that_is_added_keep_what_they_are_known_by(
    folder: Path, jobboard_here: Run
) -> None:
    def exported() -> dict[str, bool]:
        return {each["uid"]: each["cancelled"] for each in jobboard_here("export", "ics", "--json").json}

    path = write(folder, "acme.md", interviewing("2026-12-01 14:00"))
    (first,) = exported()
    assert jobboard_here("round", "add", "acme", "System design", "--when", "2026-12-08 10:00").code == 0
    both = exported()
    assert first in both
    assert len(both) == 2
    path.write_text("note at the top\n\n" + path.read_text().replace("2026-12-01 14:00", "2026-12-03"))
    assert exported().keys() == both.keys()
    path.write_text(path.read_text().replace("- **With**", "- **Result**: cancelled\n- **With**"))
    cancelled = exported()
    assert cancelled.keys() == both.keys()
    assert sorted(cancelled.values()) == [False, True]
    assert jobboard_here("close", "acme", "withdrawn").code == 0
    assert exported() == dict.fromkeys(both, True)


def test_where_nothing_has_a_day_a_sentence_says_so_and_the_calendar_is_one_all_the_same(
    folder: Path, jobboard_here: Run
) -> None:
    write(folder, "acme.md", application())
    outcome = jobboard_here("export", "ics")
    assert [each.name for each in read(outcome).inner] == ["VTIMEZONE"]
    assert outcome.err == f"jobboard: nothing in {folder} has a day that is still of interest; the calendar is empty\n"
    assert jobboard_here("export", "ics", "--json").json == []


def test_a_zone_that_is_not_known_here_is_told_once_and_its_rounds_stand_on_their_day(
    folder: Path, jobboard_here: Run
) -> None:
    for name in ("acme", "globex", "hooli", "initech"):
        write(folder, f"{name}.md", interviewing("2026-12-01 14:00 Europe/Nowhere"))
    outcome = jobboard_here("export", "ics")
    assert {each.when("DTSTART") for each in read(outcome).inner} == {date(2026, 12, 1)}
    assert outcome.err == (
        "jobboard: the time in Europe/Nowhere is not known on this machine: "
        "4 rounds stand on the day only (acme, globex, hooli …)\n"
    )


def test_today_is_the_day_that_is_counted_from(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", interviewing("2026-10-01 14:00"))
    assert jobboard_here("export", "ics", "--json").json == []
    assert len(jobboard_here("export", "ics", "--json", "--today", "2026-10-31").json) == 1
    assert jobboard_here("export", "ics", "--json", "--today", "2026-11-01").json == []


def test_out_writes_a_file_and_writes_it_again(folder: Path, jobboard_here: Run) -> None:
    path = write(folder, "acme.md", interviewing("2026-12-01 14:00"))
    outcome = jobboard_here("export", "ics", "--out", "search.ics")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "jobboard: search.ics: 1 event\n")
    before = icalendar.read(Path("search.ics").read_bytes())
    path.write_text(path.read_text().replace("14:00", "15:00"))
    assert jobboard_here("export", "ics", "--out", "search.ics", "--json").json[0]["start"] == "2026-12-01T15:00:00Z"
    after = icalendar.read(Path("search.ics").read_bytes())
    assert before.inner[0].when("DTSTART") == datetime(2026, 12, 1, 14, tzinfo=UTC)
    assert after.inner[0].when("DTSTART") == datetime(2026, 12, 1, 15, tzinfo=UTC)
    path.unlink()
    jobboard_here("export", "ics", "--out", "search.ics")
    assert [each.name for each in icalendar.read(Path("search.ics").read_bytes()).inner] == ["VTIMEZONE"]


@pytest.mark.parametrize("text", ["BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n", "# notes\n"])
def test_out_leaves_what_somebody_else_made(folder: Path, jobboard_here: Run, text: str) -> None:
    write(folder, "acme.md", interviewing("2026-12-01 14:00"))
    theirs = write(Path.cwd(), "search.ics", text)
    outcome = jobboard_here("export", "ics", "--out", "search.ics")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == ("jobboard: search.ics: it is not a file that was exported here, so it is left as it is\n")
    assert theirs.read_bytes() == text.encode()


def test_out_minus_is_standard_output(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", interviewing("2026-12-01 14:00 UTC"))
    assert len(read(jobboard_here("export", "ics", "--out", "-")).inner) == 1
    assert len(jobboard_here("export", "ics", "--out", "-", "--json").json) == 1
    assert not Path("-").exists()


@pytest.mark.parametrize("name", ["", " ", "\t"])
def test_out_needs_a_name(folder: Path, jobboard_here: Run, name: str) -> None:
    outcome = jobboard_here("export", "ics", "--out", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert "--out: no file is named" in outcome.err


def test_out_knows_the_home_of_the_person(
    folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert jobboard_here("export", "ics", "--out", "~/search.ics").code == 0
    assert (tmp_path / "search.ics").exists()


def test_out_makes_an_application_no_calendar(folder: Path, jobboard_here: Run) -> None:
    path = write(folder, "acme.md", interviewing("2026-12-01 14:00"))
    before = path.read_bytes()
    assert jobboard_here("export", "ics", "--out", str(path)).code == 1
    assert jobboard_here("export", "ics", "--out", str(folder)).code == 1
    assert jobboard_here("export", "ics", "--out", "none/search.ics").code == 1
    assert path.read_bytes() == before


def test_what_can_be_exported_is_named(folder: Path, jobboard_here: Run) -> None:
    told = "makes a calendar of rounds, answers"
    assert all(told in jobboard_here("export", *words).err for words in ((), ("csv",)))


@pytest.mark.parametrize("words", [("export",), ("export", "vcf"), ("export", "ics", "more")])
def test_there_is_nothing_but_ics_to_export(folder: Path, jobboard_here: Run, words: tuple[str, ...]) -> None:
    assert jobboard_here(*words).code == 2


@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        ("Europe/Berlin", "20261025T003000Z 20260329T013000Z 20260328T100000Z 20260330T090000Z"),
        ("America/New_York", "20261025T063000Z 20260329T063000Z 20260328T150000Z 20260330T150000Z"),
    ],
)
def test_a_time_without_a_zone_is_one_of_the_persons_own(folder: Path, process: Run, zone: str, begins: str) -> None:
    times = ("2026-10-25 02:30", "2026-03-29 02:30", "2026-03-28 11:00", "2026-03-30 11:00")
    for name, when in zip("abcd", times, strict=True):
        write(folder, f"{name}.md", interviewing(when))
    events = read(process("export", "ics", "--today", "2026-03-20", TZ=zone, LC_ALL="C")).inner
    by_id = {(each.text("DESCRIPTION") or "")[-1]: each.values["DTSTART"] for each in events}
    assert " ".join(by_id[name] for name in "abcd") == begins


def test_a_process_prints_utf_8_whatever_the_encoding_of_the_terminal(folder: Path, process: Run) -> None:
    write(folder, "acme.md", interviewing("2026-12-01 14:00", kind="Gespräch \x1b[2J", where="Café 😀"))
    outcome = process("export", "ics", LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUNBUFFERED="1")
    (event,) = read(outcome).inner
    assert event.text("SUMMARY") == "Acme: Gespräch ·[2J with Priya Nair"
    assert event.text("LOCATION") == "Café 😀"
