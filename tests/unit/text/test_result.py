"""How a round went is noted: what is written where, what stays, in rounds of every shape; and which round is meant."""

from __future__ import annotations

import pytest

from jobboard.errors import Conflict, Refused
from jobboard.slots import replace
from jobboard.text.changes.interviews.asked import asked_in
from jobboard.text.changes.interviews.result import note_result
from jobboard.text.changes.interviews.rounds import Asked, Debrief
from jobboard.text.changes.interviews.same import same_round
from jobboard.text.document import Document, read_document
from jobboard.text.edit import apply, inverse

HEAD = "# Acme - Engineer\n\n- **Status**: INTERVIEW\n\n## Interviews\n\n"
SQL = """\
### SQL
- **When**: 2026-11-20 14:00
- **With**: Dana Fox
- **Where**: Zoom
- [ ] Thank-you note to Dana Fox within 24 hours
"""
FULL = Debrief("passed", (Asked("Rank the orders", "strong"), Asked("Why us")), "$200–220k")
TOLD = """\
- **Result**: passed
- **Asked**:
  - Rank the orders (strong)
  - Why us
- **Pay named**: $200–220k
"""


def read(text: str) -> Document:
    return read_document(text, "acme")


def told(text: str, debrief: Debrief, number: int = 0) -> str:
    """The text once it is noted how a round went; taken back it is the first text, noted again it stays."""
    document = read(text)
    edits = note_result(document, document.rounds[number], debrief)
    after = apply(text, edits)
    assert apply(after, inverse(edits)) == text
    again = read(after)
    assert note_result(again, again.rounds[number], debrief) == ()
    return after


def test_result_questions_and_pay_stand_behind_the_other_fields() -> None:
    before, box = HEAD + SQL.partition("- [ ]")[0], SQL[SQL.index("- [ ]") :]
    assert told(HEAD + SQL, FULL) == before + TOLD + box


def test_what_is_not_said_is_not_written() -> None:
    assert told(HEAD + SQL, Debrief()) == HEAD + SQL
    assert told(HEAD + SQL, Debrief("waiting")) == HEAD + SQL.replace("Zoom\n", "Zoom\n- **Result**: waiting\n")


def test_a_second_debrief_writes_over_the_values_and_adds_to_the_questions() -> None:
    first = told(HEAD + SQL, FULL)
    asked = (Asked("rank the orders", "gap"), Asked("Why us", "solid"), Asked("CTEs"))
    second = told(first, Debrief("failed", asked, "$210k"))
    expected = first.replace(": passed", ": failed").replace("$200–220k", "$210k")
    assert second == expected.replace("(strong)", "(gap)").replace("Why us\n", "Why us (solid)\n  - CTEs\n")
    assert asked_in(read(second), read(second).rounds[0]) == (replace(asked[0], question="Rank the orders"), *asked[1:])


@pytest.mark.parametrize(
    "question", ["When: was it", "What is a (gap)", "[x] done", "- a", "# a", "*a* <!-- b", "1. `a`"]
)
@pytest.mark.parametrize("style", ["- **When**: 2026-11-20\n", "**When**: 2026-11-20\n"])
@pytest.mark.parametrize("landed", [None, "solid"])
def test_questions_read_back_as_they_were_asked(question: str, style: str, landed: str | None) -> None:
    asked = (Asked("Why", "gap"), Asked(question, landed))
    after = read(told(f"{HEAD}### SQL\n{style}", Debrief("passed", asked, "$1")))
    assert asked_in(after, after.rounds[0]) == asked
    assert after.rounds[0].when == "2026-11-20"


@pytest.mark.parametrize(
    ("by_hand", "asked"),
    [
        ("- **Asked**: window functions (gap)\n", [("window functions", "gap")]),
        ("**Questions asked:**\n\n1. Why us?\n2. **Joins** (Strong)\n", [("Why us?", None), ("Joins", "strong")]),
        ("- Asked:\n\t* a\n\t\t* deeper\n\t* b (solid)\n- Pay: 100\n", [("a", None), ("b", "solid")]),
        ("nothing\n", []),
    ],
)
def test_questions_are_found_as_people_write_them(by_hand: str, asked: list[tuple[str, str | None]]) -> None:
    document = read(f"{HEAD}### SQL 2026-11-20\n{by_hand}")
    assert asked_in(document, document.rounds[0]) == tuple(Asked(*each) for each in asked)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- Asked:\n\t* a\n\t\t* deeper\n", "- Asked:\n\t* a\n\t\t* deeper\n\t* Why (gap)\n"),
        ("- Asked: joins\n- [ ] x\n", "- Asked: joins\n  - Why (gap)\n- [ ] x\n"),
        ("- Asked: why (solid)\n", "- Asked: why (solid)\n"),
        ("**Asked**:\n- a\n- [ ] x\n", "**Asked**:\n- a\n- Why (gap)\n- [ ] x\n"),
        ("**When**: 2026-11-20\n", "**When**: 2026-11-20\n**Asked**:\n- Why (gap)\n"),
    ],
)
def test_a_question_goes_below_the_others_written_like_them(before: str, after: str) -> None:
    head = f"{HEAD}### SQL 2026-11-20\n"
    assert told(head + before, Debrief(asked=(Asked("Why", "gap"),))) == head + after


def test_who_was_there_is_written_over_who_was_expected_and_each_is_owed_a_thank_you() -> None:
    after = told(HEAD + SQL, Debrief(with_whom=("Dana Fox", "Lee Park (CTO, US)")))
    lee = "- [ ] Thank-you note to Lee Park within 24 hours\n"
    assert after == HEAD + SQL.replace("Dana Fox\n", "Dana Fox, Lee Park (CTO, US)\n") + lee


def test_a_thank_you_to_nobody_by_name_becomes_that_to_the_first() -> None:
    box = "- [ ] Thank-you note within 24 hours\n"
    after = told(f"{HEAD}### SQL\n{box}", Debrief(with_whom=("Dana", "Lee")))
    thanks = "".join(f"- [ ] Thank-you note to {name} within 24 hours\n" for name in ("Dana", "Lee"))
    assert after == f"{HEAD}### SQL\n- **With**: Dana, Lee\n{thanks}"
    ticked = f"{HEAD}### SQL\n{box.replace('[ ]', '[x]')}"
    assert told(ticked, Debrief(with_whom=("Dana",))) == ticked.replace("SQL\n", "SQL\n- **With**: Dana\n")


def test_a_thank_you_goes_below_the_others() -> None:
    text = HEAD + SQL + "- [ ] Write down what was asked\n"
    after = told(text, Debrief(with_whom=("Dana Fox", "Lee")))
    assert "Dana Fox within 24 hours\n- [ ] Thank-you note to Lee within 24 hours\n- [ ] Write down" in after


def test_after_a_round_that_was_cancelled_nobody_is_owed_thanks() -> None:
    text = f"{HEAD}### SQL\n- **With**: Dana\n"
    assert told(text, Debrief("cancelled")) == f"{text}- **Result**: cancelled\n"


def test_the_next_action_becomes_the_one_of_the_application() -> None:
    after = read(told(HEAD + SQL, Debrief("passed", next="send the code 2026-12-09")))
    assert after.facts.next is not None
    assert (after.facts.next.text, after.facts.next.date) == ("send the code 2026-12-09", "2026-12-09")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- 2026-11-20: SQL\n", "- 2026-11-20: SQL\n  - **Result**: passed\n", id="dated item"),
        pytest.param(
            "* 2026-11-20: SQL\n\t* With: Dana\n\t* [x] thanked Dana\n* 2026-11-28: Panel\n",
            "* 2026-11-20: SQL\n\t* With: Dana\n\t* Result: passed\n\t* [x] thanked Dana\n* 2026-11-28: Panel\n",
            id="nested under tabs",
        ),
        pytest.param(
            "### SQL 2026-11-20\nwell\n", "### SQL 2026-11-20\n- **Result**: passed\n\nwell\n", id="text below"
        ),
        pytest.param(
            "### SQL 2026-11-20\n\nwell\n", "### SQL 2026-11-20\n\n- **Result**: passed\n\nwell\n", id="text apart"
        ),
        pytest.param(
            "### SQL\n**When**: 2026-11-20\n**Where**: Zoom\n\nwell\n",
            "### SQL\n**When**: 2026-11-20\n**Where**: Zoom\n**Result**: passed\n\nwell\n",
            id="bold lines",
        ),
        pytest.param("### SQL\n- **Result**:\n", "### SQL\n- **Result**: passed\n", id="an empty value"),
        pytest.param("### SQL\n- **Outcome**: `waiting`  \n", "### SQL\n- **Outcome**: passed  \n", id="another value"),
        pytest.param("### SQL\n- **Status**: waiting  \n", "### SQL\n- **Status**: passed  \n", id="a status"),
        pytest.param(
            "### SQL\n- **Status**: booked\n",
            "### SQL\n- **Result**: passed\n- **Status**: booked\n",
            id="another status",
        ),
        pytest.param(
            "### SQL 2026-11-20\n**Asked**:\n- Where: to?\n",
            "### SQL 2026-11-20\n**Result**: passed\n**Asked**:\n- Where: to?\n",
            id="above the questions",
        ),
        pytest.param("### SQL 2026-11-20 (waiting)\n", "### SQL 2026-11-20 (passed)\n", id="in the heading"),
        pytest.param(
            "### SQL\n- When: 2026-11-20", "### SQL\n- When: 2026-11-20\n- Result: passed", id="no last newline"
        ),
        pytest.param(
            "| Date | Kind | Result |\n|---|---|:--|\n| 2026-11-20 | SQL | waiting? |\n",
            "| Date | Kind | Result |\n|---|---|:--|\n| 2026-11-20 | SQL | passed   |\n",
            id="row of a table",
        ),
        pytest.param(
            "2026-11-20: SQL\n2026-11-28: Panel\n",
            "2026-11-20: SQL\n\n- **Result**: passed\n\n2026-11-28: Panel\n",
            id="lines of text",
        ),
    ],
)
def test_in_the_style_of_what_people_write_by_hand(before: str, after: str) -> None:
    head = "# Acme - Engineer\n- **Status**: INTERVIEW\n\n## Interviews\n"
    assert told(head + before, Debrief("passed")) == head + after
    crlf = (head + before).replace("\n", "\r\n")
    assert told(crlf, Debrief("passed")) == (head + after).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("section", "debrief", "sentence"),
    [
        ("| Date | Kind |\n|---|---|\n| 2026-11-20 | SQL |\n", Debrief("passed"), "no column for the result"),
        (
            "| Date | Kind | Result |\n|---|---|---|\n| 2026-11-20 | SQL | |\n",
            FULL,
            "line 9: this round is a row of a table",
        ),
        ("### SQL\n- **When**: 2026-11-20\n```\nx\n", Debrief("passed"), "line 9 opens"),
        (SQL, Debrief("great"), "“great” is no result"),
        (SQL, Debrief("passed", pay="TBD"), "“TBD” says nothing as the pay"),
    ],
)
def test_what_is_not_safe_is_refused(section: str, debrief: Debrief, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        told(HEAD + section, debrief)


def test_a_round_is_found_by_what_it_says_wherever_it_stands_now() -> None:
    seen = read(HEAD + SQL).rounds[0]
    moved = read(f"{HEAD}### Panel\n- **When**: 2026-11-10\n\n{SQL.replace('Zoom', 'Teams')}")
    assert same_round(moved, seen) is moved.rounds[1]


def test_of_twins_the_one_that_says_the_same_else_is_meant() -> None:
    twins = "### SQL\n- **With**: Dana\n\n### SQL\n- **With**: Lee\n\n### SQL\n- **With**: Lee\n"
    document = read(HEAD + twins)
    assert [same_round(document, each) for each in document.rounds] == list(document.rounds)
    below = read(HEAD + "x\n\n" + twins)
    assert same_round(below, document.rounds[0]) is below.rounds[0]
    with pytest.raises(Conflict):
        same_round(below, document.rounds[1])


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (SQL.replace("11-20", "11-21"), "the file has “SQL, 2026-11-21 14:00” now"),
        (SQL.replace("### SQL", "### NoSQL"), "the file has “NoSQL, 2026-11-20 14:00” now"),
        ("", "the file has no round now"),
    ],
)
def test_a_round_that_says_something_else_now_is_a_conflict_that_names_both(now: str, told: str) -> None:
    with pytest.raises(Conflict, match=f"“SQL, 2026-11-20 14:00” is not there: {told}"):
        same_round(read(HEAD + now), read(HEAD + SQL).rounds[0])


def test_of_rounds_without_a_date_the_one_that_is_left_is_no_other() -> None:
    seen = read_document("# A\n\n## Interviews\n### Technical\n- **With**: Lee\n", "a").rounds[0]
    left = read_document("# A\n\n## Interviews\n### Technical\n- **With**: Dana\n", "a")
    with pytest.raises(Conflict):
        same_round(left, seen)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("- [ ] own\n  of two lines\n", "- [ ] own\n  of two lines\n- {}", id="an item of two lines"),
        pytest.param("- Before:\n  - [ ] own\n  - x\n", "- Before:\n  - [ ] own\n  - x\n- {}", id="a nested list"),
        pytest.param(
            "- After:\n  * [x] Thank-you note to Bo\n  * [ ] own\n",
            "- After:\n  * [x] Thank-you note to Bo\n  * {}  * [ ] own\n",
            id="nested thanks",
        ),
        pytest.param("1. [ ] own\n", "1. [ ] own\n2. {}", id="numbers"),
    ],
)
def test_a_thank_you_is_written_like_the_item_beside_which_it_goes(before: str, after: str) -> None:
    head = f"{HEAD}### SQL\n- **With**: Dana\n- **Result**: passed\n"
    box = "[ ] Thank-you note to Dana within 24 hours\n"
    assert told(head + before, Debrief("passed")) == head + after.format(box)


def test_what_stands_under_a_field_stays_there() -> None:
    text = f"{HEAD}### SQL\n- **When**: 2026-11-20\n  - [ ] Thank-you note\n- **Where**: Zoom\n"
    assert told(text, Debrief("passed")) == f"{text}- **Result**: passed\n"
    nested = text.partition("- **Where**")[0]
    assert told(nested, Debrief("passed")) == f"{nested}- **Result**: passed\n"


def test_a_field_goes_into_a_list_that_is_indented_and_takes_no_item_under_itself() -> None:
    text = f"{HEAD}### SQL\n  - **When**: 2026-11-20\n  - [ ] Thank-you note\n"
    after = told(text, Debrief("passed", (Asked("Why"),)))
    told_in = "  - **Result**: passed\n  - **Asked**:\n    - Why\n"
    assert after == text.replace("11-20\n", f"11-20\n{told_in}")
    tabs = f"{HEAD}### SQL\n{{}}\t- [ ] a\n"
    assert told(tabs.format(""), Debrief("passed")) == tabs.format("\t- **Result**: passed\n")


def test_a_value_under_which_items_stand_can_change() -> None:
    text = f"{HEAD}### SQL\n- **Result**: waiting\n  - [ ] Thank-you note\n"
    assert told(text, Debrief("passed")) == text.replace("waiting", "passed")


def test_what_is_told_below_a_dated_item_is_written_like_the_fields_of_the_file() -> None:
    head, item = "# Acme - Engineer\n\n- Status: INTERVIEW\n- Company: Acme\n\n## Interviews\n\n", "- 2026-11-20: SQL\n"
    assert told(head + item, Debrief("passed")) == f"{head}{item}  - Result: passed\n"
    other = "- 2026-11-19: Phone\n  - **Result**: passed\n"
    assert told(head + other + item, Debrief("failed"), 1) == f"{head}{other}{item}  - **Result**: failed\n"
