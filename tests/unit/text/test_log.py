"""The log of an application: which lines below History and Notes begin with a day, and which tell of a nudge."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.text.document import read_document
from jobboard.text.values import Facts

APPLICATION = "# Acme - Engineer\n\n**Status**: Applied\n\n"
DAY = "2026-11-20"


def read(text: str) -> Facts:
    return read_document(APPLICATION + text, "acme").facts


def logged(*lines: str, section: str = "Notes") -> tuple[str, ...]:
    return read(f"## {section}\n\n" + "".join(f"{line}\n" for line in lines)).logged


SHAPES = (
    "- 2026-11-20: they called",
    "- 2026-11-20 they called",
    "- 2026-11-20 – they called",
    "- 2026-11-20 - they called",
    "- 2026-11-20, they called",
    "* 2026-11-20",
    "1. 2026-11-20: they called",
    "- [x] 2026-11-20: sent the papers",
    "- **2026-11-20** they called",
    "- **2026-11-20:** they called",
    "- **2026-11-20: they called**",
    "- _2026-11-20_ they called",
    "- [[2026-11-20]] they called",
    "- [2026-11-20] they called",
    "- (2026-11-20) they called",
    "- [2026-11-20](daily/2026-11-20.md): they called",
    "- 2026/11/20: they called",
    "- 20.11.2026: they called",
    "- 20. November 2026: they called",
    "- 20 Nov 2026: they called",
    "- 20th November 2026 – they called",
    "- Nov 20, 2026: they called",
    "- November 20th, 2026 they called",
    "- 20 novembre 2026 : ils ont appelé",
    "- 20/11/2026: they called",
    "- 2026年11月20日: called",
    "- Fri 2026-11-20: they called",
    "- Friday, 20 November 2026: they called",
    "- **Fri, Nov 20, 2026** they called",
    "- Fr. 20.11.2026: angerufen",
    "- 2026-11-20 (Fri): they called",
    "- 2026-11-20 14:30: they called",
    "- 2026-11-20 14:30 they called",
    "- 2026-11-20, 2:30 pm – they called",
    "- 2026-11-20T14:30: they called",
    "- 📞 2026-11-20: they called",
    "- Calls:\n  - 2026-11-20: with Ann",
    "2026-11-20: they called",
    "2026-11-20 – they called",
    "2026-11-20 they called",
    "**2026-11-20** they called",
    "20 Nov 2026: they called",
    "**20 Nov 2026**\nThey called.",
    "### 2026-11-20",
    "### 2026-11-20: call with Ann",
    "### Friday, 20 November 2026",
    "| 2026-11-20 | they called |",
    "|2026-11-20|they called|",
    "| Date | What |\n|---|---|\n| 20 Nov 2026 | they called |",
    "- 2026-11-20: on 2026-11-27 they decide",
    "- 2026-11-20: 2026-11-27 is the day of the onsite",
)


@pytest.mark.parametrize("lines", SHAPES)
def test_a_line_that_begins_with_a_day_is_logged(lines: str) -> None:
    assert logged(lines) == (DAY,)


@pytest.mark.parametrize(
    "lines",
    [
        "- they called on 2026-11-20",
        "- Until 2026-11-20: wait",
        "- by 2026-11-20: APPLIED → INTERVIEW (by hand)",
        "- [ ] 2026-11-20: call them",
        "- ~~2026-11-20: call them~~",
        "- 2026-11-20 – 2026-11-24: holidays",
        "- 2026-11-20 to 2026-11-24: holidays",
        "- 2026-11-20..24: holidays",
        "- 2026-11-20/2026-11-24: holidays",
        "- 2026-11-20 is a holiday",
        "- 2026-11-20 at three works for me",
        "- 2026-11-20 or 2026-11-21?",
        "- 2026-11-20: deadline",
        "- 2026-11-20: due",
        "- **2026-11-20**: deadline of the take-home",
        "- 2026-11-20's mail was lost",
        "- 8/7/2026: they called",
        "- 11-20: they called",
        "- 20 Nov: they called",
        "- Nov 2026: they called",
        "- 2026-11: they called",
        "- 2026-W47: they called",
        "- 2026-11-31: they called",
        "- 2026-11-2099: req",
        "- 2026-1120 is the requisition",
        "- today: they called",
        "- 3 people called in 2026",
        "> - 2026-11-20: they called",
        "```\n- 2026-11-20: they called\n```",
        "<!-- 2026-11-20: they called -->",
        "They said that they will decide by\n2026-11-20 and then call.",
        "They said that they will decide by\n2026-11-20",
        "- They will decide by\n2026-11-20 – or later",
        "| What | Date |\n|---|---|\n| they called | 2026-11-20 |",
    ],
)
def test_what_begins_otherwise_or_is_in_doubt_is_not_logged(lines: str) -> None:
    assert logged(lines) == ()


@pytest.mark.parametrize("heading", ["## Notes", "## My Notes", "# **Notes**", "## History", "### Application History"])
def test_notes_and_history_hold_a_log(heading: str) -> None:
    assert read(f"{heading}\n\n- 2026-11-20: they called\n").logged == (DAY,)


@pytest.mark.parametrize(
    "heading",
    ["## Job Description", "## Next Actions", "## Checklist", "## About us", "## Job Description\n### Notes x"],
)
def test_no_other_section_holds_one(heading: str) -> None:
    assert read(f"{heading}\n\n- 2026-11-20: they called\n").logged == ()


def test_a_heading_below_the_history_or_an_interview_is_no_line_of_the_log() -> None:
    assert read("## History\n\n### 2026-11-20\n\nText.\n").logged == ()
    assert read("## Interviews\n\n### 2026-11-20 Technical\n\nText.\n").logged == ()


@pytest.mark.parametrize(
    "heading",
    [
        "## Timeline",
        "## Log",
        "## 📅 Activity log",
        "### **Updates**",
        "## Contact-Log",
        "Correspondence\n---",
        "# Journal",
    ],
)
def test_sections_that_people_keep_a_log_in_are_one(heading: str) -> None:
    assert read(f"{heading}\n\n- 2026-11-20: they called\n").logged == (DAY,)
    assert read(f"{heading}\n\n- 2026-11-20: nudged\n- [ ] 2026-11-21: call\n").nudged == (DAY,)


def test_a_log_reaches_to_the_next_heading_of_its_level() -> None:
    text = "## Timeline\n\n### 2026-11-20 Called\n\n- 2026-11-19: mail\n\n## Pay\n\n- 2026-11-21: as of\n"
    assert read(text).logged == ("2026-11-20", "2026-11-19")
    assert read("# Log\n\n## Anything\n\n- 2026-11-19: mail\n").logged == ("2026-11-19",)


@pytest.mark.parametrize(
    "text",
    [
        "## Job Description\n\n### Timeline\n\n- 2026-11-20: you apply\n",
        "## Job Description\n\n## Timeline\n\n- 2026-11-20: you apply\n",
        "## Timeline of the role\n\n- 2026-11-20: you apply\n",
        "## Key skills\n\n### Log\n\n- 2026-11-20: skill\n",
        "## The team\n\n- 2026-11-20: founded\n",
    ],
)
def test_what_the_posting_says_and_what_is_to_be_prepared_is_no_log(text: str) -> None:
    assert read(text).logged == ()


@pytest.mark.parametrize(
    "text",
    [
        "# Acme: Clerk\n\n- Status: applied\n- 2026-11-20 nudged\n",
        "# Acme: Clerk\n- 2026-11-20: nudged, no answer\n- [ ] 2026-11-22: call\n\n## Pay\n- 2026-11-24: as of\n",
        "- Company: Acme\n- **2026-11-20** nudged\n",
        "| **Company** | Acme |\n|---|---|\n\nLog:\n2026-11-20: nudged\n",
        "# Acme\n\nStatus: applied\n\n**Log:**\n- 2026-11-20 nudged\n",
        "# Acme\n\nStatus: applied\n\n## Acts\n\nTimeline:\n\n- 2026-11-20: nudged\n\nPay:\n- 2026-11-24: as of\n",
        "# Acme\n\nStatus: applied\nNotes:\n- they are\n  on holiday\n- 2026-11-20: nudged\n",
    ],
)
def test_items_below_the_title_and_lines_below_the_name_of_a_log_count(text: str) -> None:
    facts = read_document(text, "acme").facts
    assert (facts.logged, facts.nudged) == ((DAY,), (DAY,))


@pytest.mark.parametrize(
    "text",
    [
        "# Acme\n\nStatus: applied\n\nThey decide by\n2026-11-20\n",
        "# Acme\n\nStatus: applied\n\n2026-11-20: nudged\n",
        "# Acme\n\nStatus: applied\n\n- Applied: 20 Nov\n- Interview: 2026-11-20\n",
        "# Acme\n\nStatus: applied\n\n- [ ] 2026-11-20: call\n- 2026-11-20: deadline\n",
        "# Acme\n\nStatus: applied\n\n# The team\n\n- 2026-11-20: founded\n",
        "# Acme\n\nStatus: applied\n\n## The team\n\n- 2026-11-20: founded\n",
        "# Acme\n\nStatus: applied\n\nLog:\n- they said that they decide by\n2026-11-20 and call\n",
        "# Acme\n\nStatus: applied\n\nLog: none\n2026-11-20: nudged\n",
        "# Acme\n\nStatus: applied\n\n## Job Description\n\nLog:\n- 2026-11-20: nudged\n",
    ],
)
def test_other_lines_above_the_sections_do_not(text: str) -> None:
    assert read_document(text, "acme").facts.logged == ()


def test_notes_under_a_round_count_and_the_line_of_a_round_does_not() -> None:
    text = (
        "## Interviews\n\n- 2026-11-10: phone screen with Ann\n  - 2026-11-12: they called back\n\n"
        "### Technical, 2026-11-18\n\n#### Notes\n\n- 2026-11-19: thanked Bea\n"
    )
    assert read(text).logged == ("2026-11-19", "2026-11-12")
    assert [each.date for each in read(text).rounds] == ["2026-11-10", "2026-11-18"]


def test_the_latest_32_days_are_kept_each_once_whichever_way_they_run() -> None:
    days = [f"2026-{month}-{day:02}" for month in (10, 11) for day in range(1, 21)]
    latest = tuple(reversed(days))[:32]
    assert (latest[0], latest[-1]) == ("2026-11-20", "2026-10-09")
    assert logged(*(f"- {day}: nudged" for day in days)) == latest
    assert logged(*(f"- {day}: nudged" for day in reversed(days + days))) == latest
    assert read("## Notes\n" + "".join(f"- {day}: nudged\n" for day in days)).nudged == latest


def test_days_ahead_do_not_push_out_what_has_happened() -> None:
    ahead = [f"- 2026-12-{day:02} 10:00 with Ann" for day in range(1, 32)]
    assert logged("- 2026-11-23: the recruiter called", *ahead)[-1] == "2026-11-23"


def test_a_day_of_the_future_is_kept_for_there_is_no_clock() -> None:
    assert logged("- 2126-11-20: they call") == ("2126-11-20",)


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-11-20: nudged",
        "- 2026-11-20 14:30: nudged Ann",
        "- **2026-11-20** nudge sent",
        "- **2026-11-20: Followed up with Ann**",
        "- 20 Nov 2026 – followed up by mail",
        "- [x] 2026-11-20: chased",
        "### 2026-11-20 Reminder sent",
        "| 2026-11-20 | Nudged | by mail |",
        "2026-11-20: relancé",
    ],
)
@pytest.mark.parametrize("section", ["Notes", "History"])
def test_what_was_sent_on_a_day_is_a_nudge(line: str, section: str) -> None:
    if not (line.startswith("#") and section == "History"):
        assert read(f"## {section}\n\n{line}\n").nudged == (DAY,)


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-11-20: follow up on Friday",
        "- 2026-11-20: recruiter followed up",
        "- 2026-11-20: called; nudged",
        "- 2026-11-20: PREPARED → APPLIED",
        "- [ ] 2026-11-20: nudged",
        "- nudged",
        "| 2026-11-20 | Ann | nudged |",
        "- 8/7/2026: nudged",
    ],
)
def test_what_does_not_begin_with_it_is_no_nudge(line: str) -> None:
    assert read(f"## Notes\n\n{line}\n").nudged == ()


PIECES = st.sampled_from(
    "- |2026-11-20|**|[|]|(|: | – |Fri |Nov |20|, |2026|\n|nudged|\u00a0|## Notes\n|## History\n|## Interviews\n|### "
    "|[ ] |[x] | 14:30|/|T|\t|<!--|-->|```\n".split("|")
)


@settings(max_examples=300)
@given(st.lists(PIECES | st.just("|") | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_has_a_log_of_days_of_the_calendar_each_once_the_latest_first(text: str) -> None:
    facts = read_document("# Acme\n\n## Notes\n\n" + text, "acme").facts
    assert list(facts.logged) == sorted({*facts.logged}, reverse=True)
    assert {*facts.nudged} <= {*facts.logged}
    assert len(facts.logged) <= 32
    assert all(len(day) == 10 for day in facts.logged)


UNITS = (
    "- 2026-11-20: nudged\n",
    "- 20 Nov 2026, called\n",
    "2026-11-20 – 2026-11-21 ",
    "**[[(Fri 2026-11-20",
    "* ",
    "*",
    "\u2714",
    "2026-",
    "1",
    "Nov ",
    "a ",
    "((((",
    "| 2026-11-20 ",
    "2026-11-20: sent a a a a ",
    " ",
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("begins", ["", "- 2026-11-20 ("])
def test_a_text_ten_times_as_long_takes_ten_times_as_long_at_most(unit: str, begins: str) -> None:
    def seconds(count: int) -> float:
        text = f"# Acme\n\n## Notes\n\n{begins}{unit * (count // len(unit))}\n"
        start = process_time()
        read_document(text, "acme")
        return process_time() - start

    seconds(1_000)
    short = min(seconds(20_000) for _ in range(3))
    assert min(seconds(200_000) for _ in range(2)) < 30 * short + 0.2
