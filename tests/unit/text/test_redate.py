"""Redate: what another date for the last move makes of a file, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.changes import close, last_move, move, redate
from jobboard.text.document import read_document
from jobboard.text.edit import apply, inverse
from tests.unit.text.shapes import LINE_SHAPES, STATUSES, moved, plans, sample_of

DAY, WRITTEN, EARLIER = date(2026, 11, 21), date(2026, 11, 20), date(2026, 11, 18)
ACME = "- **Company**: Acme\n"
SHAPES = [*LINE_SHAPES, "front matter"]


def redated(text: str, day: date = EARLIER, words: dict[str, str] | None = None) -> str:
    return apply(text, redate(read_document(text, "acme", words), day))


def with_history(*lines: str, applied: str | None = None, status: str = "Applied") -> str:
    stated = f"- **Application Date**: {applied}\n" if applied is not None else ""
    body = "".join(f"- {line}\n" for line in lines)
    return f"{ACME}- **Status**: {status}\n{stated}\n## History\n\n{body}"


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=12)
@given(values=st.data(), status=st.sampled_from(STATUSES), day=st.dates())
def test_a_move_that_is_redated_is_the_move_as_if_made_on_that_day(
    shape: str, values: st.DataObject, status: str, day: date
) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    if status == sample.status:
        return
    document = read_document(sample.text, "acme")
    after = read_document(apply(sample.text, move(document, status, day=DAY, written=WRITTEN)), "acme")
    patch = redate(after, day)
    text = apply(after.text, patch)
    assert bytes(text, "utf-8", "surrogateescape") == bytes(
        moved(sample, status, day.isoformat(), "2026-11-20"), "utf-8", "surrogateescape"
    )
    assert apply(text, inverse(patch)) == after.text
    assert all(edit.before == "2026-11-21" for edit in patch)
    assert (patch == ()) is (day == DAY)


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=10)
@given(values=st.data())
def test_a_close_that_is_redated_is_the_close_as_if_made_on_that_day(shape: str, values: st.DataObject) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    document = read_document(sample.text, "acme")
    after, expected = (
        apply(sample.text, close(document, "rejected", day=day, written=WRITTEN)) for day in (DAY, EARLIER)
    )
    assert redated(after) == expected


@pytest.mark.parametrize(
    ("lines", "changed"),
    [
        (["2026-11-01: PREPARED → APPLIED", "2026-11-10: APPLIED → INTERVIEW"], 1),
        (["2026-11-10: APPLIED → INTERVIEW", "2026-11-01: PREPARED → APPLIED"], 0),
        (["2026-11-10: PREPARED → APPLIED", "2026-11-10: APPLIED → INTERVIEW"], 1),
        (["2026-11-10: PREPARED → APPLIED", "2026-11-12: I called them"], 0),
        (["2026-11-10: APPLIED → rejected: not a fit 2026-11-09"], 0),
        (["by 2026-11-20: APPLIED → INTERVIEW (by hand)", "2026-11-10: INTERVIEW → OFFER"], 1),
        (["2026-11-10: APPLIED → rejected: nothing since 2026-11-10"], 0),
        (["2026-11-10: OFFER → declined"], 0),
        (["2026-11-10 - applied"], 0),
        (["**2026-11-10**: applied"], 0),
        (["[ ] 2026-11-10: applied"], 0),
        (["2026-02-30: PREPARED → APPLIED", "2026-11-10: APPLIED → INTERVIEW"], 1),
    ],
)
def test_the_newest_line_that_tells_of_a_move_gets_the_day(lines: list[str], changed: int) -> None:
    expected = [*lines]
    expected[changed] = lines[changed].replace("2026-11-10", "2026-11-18", 1)
    document = read_document(with_history(*lines), "acme")
    line = last_move(document)
    assert line is not None
    assert document.outline.lines[line.line - 1] == f"- {lines[changed]}"
    assert redated(document.text) == with_history(*expected)


def test_a_word_of_the_persons_own_tells_of_a_move_too() -> None:
    text = with_history("2026-11-10: In Review")
    assert redated(text, words={"In Review": "APPLIED"}) == text.replace("2026-11-10", "2026-11-18")


@pytest.mark.parametrize(
    "applied", ["2026-11-10", "**2026-11-10**", '"2026-11-10"', "[[2026-11-10]]", "2026-11-10 <!-- sent -->"]
)
def test_an_application_date_that_the_move_wrote_follows(applied: str) -> None:
    text = with_history("2026-11-10: PREPARED → APPLIED", applied=applied)
    assert redated(text) == text.replace("2026-11-10", "2026-11-18")


def test_an_application_date_that_stands_twice_follows_in_both_places() -> None:
    text = f"---\napplied: 2026-11-10\n---\n{with_history('2026-11-10: PREPARED → APPLIED', applied='2026-11-10')}"
    assert redated(text) == text.replace("2026-11-10", "2026-11-18")


@pytest.mark.parametrize(
    ("line", "applied"),
    [
        ("2026-11-10: PREPARED → APPLIED", "2026-11-09"),
        ("2026-11-10: PREPARED → APPLIED", "November 10, 2026"),
        ("2026-11-10: PREPARED → APPLIED", "2026-11-10 (through their portal)"),
        ("2026-11-10: PREPARED → APPLIED", "TBD"),
        ("2026-11-10: PREPARED → APPLIED", ""),
        ("2026-11-10: APPLIED → INTERVIEW", "2026-11-10"),
        ("2026-11-10: APPLIED → rejected", "2026-11-10"),
    ],
)
def test_an_application_date_that_the_move_did_not_write_stays(line: str, applied: str) -> None:
    text = with_history(line, applied=applied)
    assert redated(text) == text.replace(f"- {line}", f"- {line.replace('2026-11-10', '2026-11-18')}")


def test_an_application_date_that_another_one_contradicts_stays() -> None:
    text = f"---\napplied: 2026-11-09\n---\n{with_history('2026-11-10: PREPARED → APPLIED', applied='2026-11-10')}"
    assert redated(text) == text.replace("2026-11-10: PREP", "2026-11-18: PREP")


def test_a_move_that_has_that_date_is_left_alone() -> None:
    text = with_history("2026-11-18: PREPARED → APPLIED", applied="2026-11-18")
    assert redate(read_document(text, "acme"), EARLIER) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ACME}- **Status**: Applied\n", "no move with a date"),
        (with_history(), "no move with a date"),
        (with_history("2026-11-10: I called them"), "no move with a date"),
        (with_history("by 2026-11-20: APPLIED → INTERVIEW (by hand)"), "no move with a date"),
        (with_history("2026-02-30: PREPARED → APPLIED"), "no move with a date"),
        (with_history("November 10, 2026: applied"), "line 6: the date of the last move is not written as 2026-11-10"),
        (with_history("2026-11-10: PREPARED → APPLIED", "2026-02-30: APPLIED → OFFER"), "line 7: the last move has no"),
        (
            with_history("2026-11-10: PREPARED → APPLIED").replace(
                ACME, '---\napplied: "2026-11-\\\n  10"\n---\n' + ACME
            ),
            "line 2: the application date cannot be changed safely",
        ),
    ],
)
def test_what_cannot_be_redated_is_refused_with_one_sentence(text: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        redated(text)
    assert told in refused.value.sentence
    assert "\n" not in refused.value.sentence


def test_newlines_the_byte_order_mark_and_bytes_that_are_not_utf8_stay() -> None:
    text = "\ufeff" + with_history("2026-11-10: PREPARED → APPLIED: Caf\udce9", applied="2026-11-10").replace(
        "\n", "\r\n"
    )
    assert redated(text) == text.replace("2026-11-10", "2026-11-18")
