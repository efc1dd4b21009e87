"""A zone that is not certain behind the time of a round: the hour is left out, and the card says why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.document import read_document
from jobboard.text.interviews.unclear import unclear_in, unclear_zone
from jobboard.text.values import Problem, Round

AEST = "AEST is the name of several zones; write Australia/Sydney or Australia/Brisbane"
IST = "IST is the name of several zones; write Asia/Kolkata, Asia/Jerusalem or Europe/Dublin"
AS_IN = "is not understood; write the zone as in: 2026-12-01 14:00 Europe/Berlin"

UNCLEAR = {
    "AEST": AEST,
    "(AEST)": AEST,
    "[AEST]": AEST,
    ", AEST": AEST,
    "– AEST": AEST,
    "/ AEST": AEST,
    "aest": AEST,
    "(AEST, Zoom)": AEST,
    "–10:00 AEST": AEST,
    "45 min, AEST": AEST,
    "(45 min) AEST": AEST,
    "Uhr IST": IST,
    "IST": IST,
    "CST": "CST is the name of several zones; write CT for Chicago, or Asia/Shanghai",
    "MYT": f"“MYT” {AS_IN}",
    "PST/PDT": f"“PST/PDT” {AS_IN}",
    "their time": f"“their time” {AS_IN}",
    "(their time)": f"“their time” {AS_IN}",
    "local time": f"“local time” {AS_IN}",
    "Jo's time": f"“Jo's time” {AS_IN}",
    "LA time": f"“LA time” {AS_IN}",
    "heure de Paris": f"“heure de Paris” {AS_IN}",
    "hora de Madrid": f"“hora de Madrid” {AS_IN}",
    "Berliner Zeit": f"“Berliner Zeit” {AS_IN}",
    "Uhr Ortszeit": f"“Ortszeit” {AS_IN}",
    "+2": f"“+2” {AS_IN}",
    "(-5)": f"“-5” {AS_IN}",
    "-07:00": f"“-07:00” {AS_IN}",
    "UTC+15": f"“UTC+15” {AS_IN}",
    "(Sydney)": "“Sydney” is not understood; write Australia/Sydney for the zone",
    "Paris": "“Paris” is not understood; write Europe/Paris for the zone",
}
"""What stands behind `09:00`, and the sentence."""

CERTAIN = {
    "Berlin": "Europe/Berlin",
    "(Berlin)": "Europe/Berlin",
    "Berlin time": "Europe/Berlin",
    "(Munich)": "Europe/Berlin",
    "Sydney time": "Australia/Sydney",
    "New York": "America/New_York",
    "(London)": "Europe/London",
    "CET": "Europe/Berlin",
    "PT": "America/Los_Angeles",
    "(UTC-5)": "-05:00",
}
"""What names one zone."""

NO_ZONES = {
    "with Ann": "Talk",
    "SQL": "Talk SQL",
    "Uhr": "Talk",
    "sharp": "Talk sharp",
    "(Zoom)": "Talk (Zoom)",
    "Sydney Meyer": "Talk Sydney Meyer",
    "Berlin office": "Talk Berlin office",
    "— Berlin": "Talk — Berlin",
    "- IST Research": "Talk - IST Research",
    "Lunch time": "Talk Lunch time",
    "my time": "Talk my time",
    "(2nd round)": "Talk (2nd round)",
    "+1 more": "Talk +1 more",
    "in person": "Talk in person",
}
"""What says nothing of a zone, and the kind of the round with it."""


def read(lines: str) -> tuple[Round, tuple[Problem, ...]]:
    document = read_document(f"# Acme — Editor\n\n- Status: interview\n\n## Interviews\n\n{lines}\n", "acme")
    (each,) = document.rounds
    return each, tuple(document.facts.problems)


@pytest.mark.parametrize(("zone", "sentence"), UNCLEAR.items())
def test_behind_the_time_of_a_heading_it_takes_the_hour_and_leaves_the_day(zone: str, sentence: str) -> None:
    each, problems = read(f"### Talk — 2026-12-02 09:00 {zone}")
    assert (each.kind, each.date, each.time, each.zone) == ("Talk", "2026-12-02", None, None)
    assert (each.when or "").replace(" ,", ",") == f"2026-12-02 09:00 {zone}".replace(" ,", ",")
    assert problems == (Problem(7, f"Talk: {sentence}"),)


@pytest.mark.parametrize(("zone", "sentence"), UNCLEAR.items())
def test_behind_a_label_too(zone: str, sentence: str) -> None:
    each, problems = read(f"### Talk\n\n- **When**: 2026-12-02 09:00 {zone}")
    assert (each.date, each.time, problems) == ("2026-12-02", None, (Problem(7, f"Talk: {sentence}"),))


@pytest.mark.parametrize(("zone", "iana"), CERTAIN.items())
def test_what_names_one_zone_is_read(zone: str, iana: str) -> None:
    each, problems = read(f"### Talk — 2026-12-02 09:00 {zone}")
    assert (each.kind, each.time, each.zone, problems) == ("Talk", "09:00", iana, ())
    each, problems = read(f"### Talk\n\n- **When**: 2026-12-02 09:00 {zone}")
    assert (each.kind, each.time, each.zone, problems) == ("Talk", "09:00", iana, ())


@pytest.mark.parametrize(("words", "kind"), NO_ZONES.items())
def test_other_words_leave_the_hour_as_it_is(words: str, kind: str) -> None:
    each, problems = read(f"### Talk — 2026-12-02 09:00 {words}")
    assert (each.kind, each.time, each.zone, problems) == (kind, "09:00", None, ())


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("- 2026-12-02 09:00 AEST: talk with Jo", "talk"),
        ("- **Panel** (2026-12-02, 09:00 AEST)", "Panel"),
        ("### Panel (2026-12-02, 09:00) AEST", "Panel"),
        ("2026-12-02 09:00 AEST with Jo", "Interview"),
        ("| Round | When |\n|---|---|\n| Panel | 2026-12-02 09:00 AEST |", "Panel"),
        ("### Panel\n\n| When | 2026-12-02 09:00 AEST |", "Panel"),
        ("### Panel\n\nDate: 2026-12-02\nTime: 09:00\nTime zone: AEST", "Panel"),
    ],
)
def test_in_every_shape_of_a_round(lines: str, kind: str) -> None:
    each, problems = read(lines)
    assert (each.kind, each.date, each.time) == (kind, "2026-12-02", None)
    assert problems == (Problem(each.line, f"{kind}: {AEST}"),)


@pytest.mark.parametrize("when", ["2026-12-02 (Paris)", "2026-12-02, 45 min (Paris)", "2026-12-02 AEST", "2026-12-02"])
def test_without_a_time_no_zone_is_asked_for(when: str) -> None:
    assert read(f"### Talk\n\n- **When**: {when}")[1] == ()


@given(st.text(alphabet="AEST (),-+/:09 timezondhré'’.–\udce9", max_size=80))
def test_any_text_is_looked_at_and_the_words_stand_in_it(text: str) -> None:
    found = unclear_zone(text)
    assert found is None or (found[1] in text and len(found[1]) <= found[0] <= len(text))
    assert unclear_in(text) is None or any(map(str.isdecimal, text))
