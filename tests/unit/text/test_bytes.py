"""Every byte that a patch is not about stays: generated files in every shape, and an oracle that knows the places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import JobboardError
from jobboard.slots import replace
from jobboard.text.changes import close, move, reopen, tick
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply, inverse
from jobboard.text.values import OUTCOMES
from tests.unit.text.shapes import (
    LINE_SHAPES,
    OUTCOME_WORDS,
    STATUSES,
    Sample,
    closed,
    commonest,
    moved,
    plans,
    reopened,
    sample_of,
)

DAY, WRITTEN = date(2026, 11, 21), date(2026, 11, 20)
samples = plans().map(sample_of)
statuses = st.sampled_from(STATUSES)
SHAPES = [*LINE_SHAPES, "front matter"]


def read(text: str) -> Document:
    return read_document(text, "acme")


def data(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def patched(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with a patch made, and the proof that taking it back gives the very bytes back."""
    after = apply(text, edits)
    assert data(apply(after, inverse(edits))) == data(text)
    assert data(after).decode("utf-8", "surrogateescape") == after
    return after


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=15)
@given(values=st.data(), status=statuses)
def test_a_move_changes_the_status_the_unstated_date_and_the_history_and_nothing_else(
    shape: str, values: st.DataObject, status: str
) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    document = read(sample.text)
    assert (document.facts.status, document.facts.outcome) == (sample.status, None), sample.plan
    edits = move(document, status, day=DAY, written=WRITTEN)
    if status == sample.status:
        assert edits == ()
        return
    after = patched(sample.text, edits)
    assert data(after) == data(moved(sample, status, "2026-11-21", "2026-11-20"))
    again = read(after)
    assert again.facts.status == status
    assert again.facts.changed == "2026-11-21"
    assert move(again, status, day=DAY, written=WRITTEN) == ()


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=15)
@given(values=st.data(), status=statuses)
def test_without_history_a_move_changes_the_status_and_the_unstated_date_only(
    shape: str, values: st.DataObject, status: str
) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    after = patched(sample.text, move(read(sample.text), status, day=DAY, written=WRITTEN, history=False))
    spans = [sample.places["status"]] if status != sample.status else []
    if status == "APPLIED" and status != sample.status and "unstated" in sample.places:
        spans.append(sample.places["unstated"])
    expected = sample.text
    for start, end in sorted(spans, reverse=True):
        value = sample.written(status) if (start, end) == sample.places["status"] else "2026-11-21"
        expected = expected[:start] + value + expected[end:]
    assert data(after) == data(expected)


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=10)
@given(values=st.data(), status=statuses)
def test_where_the_outcome_is_the_status_value_a_move_and_a_reopen_replace_it(
    shape: str, values: st.DataObject, status: str
) -> None:
    sample = values.draw(plans([shape], OUTCOME_WORDS).map(sample_of))
    document = read(sample.text)
    assert (document.facts.status, document.facts.outcome) == (sample.status, sample.source)
    back = patched(sample.text, reopen(document, day=DAY, written=WRITTEN))
    if status == sample.status:
        assert move(document, status, day=DAY, written=WRITTEN) == ()
    else:
        after = patched(sample.text, move(document, status, day=DAY, written=WRITTEN))
        assert data(after) == data(moved(sample, status, "2026-11-21", "2026-11-20"))
    without_date = {name: place for name, place in sample.places.items() if name != "unstated"}
    undated = replace(sample, places=without_date)
    assert data(back) == data(moved(undated, sample.status, "2026-11-21", "2026-11-20"))


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=15)
@given(values=st.data(), outcome=st.sampled_from(OUTCOMES))
def test_a_close_adds_one_line_beside_the_status_and_the_history(
    shape: str, values: st.DataObject, outcome: str
) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    edits = close(read(sample.text), outcome, day=DAY, written=WRITTEN)
    after = patched(sample.text, edits)
    line = next(edit.after for edit in edits if edit.start == sample.beside and outcome in edit.after)
    assert without_blanks(line) == without_blanks(outcome_line(sample, outcome))
    assert data(after) == data(closed(sample, outcome, "2026-11-21", "2026-11-20", line))
    again = read(after)
    assert (again.facts.status, again.facts.outcome) == (sample.status, outcome)
    assert close(again, outcome, day=DAY, written=WRITTEN) == ()


def outcome_line(sample: Sample, outcome: str) -> str:
    """The line that a close adds, as it would be written by hand beside the status."""
    label = {"STATUS": "OUTCOME"}.get(sample.plan.label, "Outcome")
    if sample.plan.shape == "front matter":
        return f"{label}: {outcome}"
    if sample.plan.shape == "brackets":
        return f"[outcome:: {outcome}]"
    if "headings" in sample.plan.shape:
        return f"**Outcome**: {outcome}"
    before, behind = LINE_SHAPES[sample.plan.shape]
    return before.partition("\n")[0].format(label) + outcome + behind


def without_blanks(line: str) -> str:
    return "".join(line.split())


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=10)
@given(values=st.data(), outcome=st.sampled_from(OUTCOMES))
def test_reopen_takes_away_what_close_wrote(shape: str, values: st.DataObject, outcome: str) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    shut = patched(sample.text, close(read(sample.text), outcome, day=DAY, written=WRITTEN, history=False))
    assert data(patched(shut, reopen(read(shut), day=DAY, written=WRITTEN, history=False))) == data(sample.text)


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=10)
@given(
    values=st.data(),
    outcome=st.sampled_from(OUTCOMES),
    reason=st.sampled_from(['too: far | "away" # 1', "yes", "it's"]),
)
def test_reopen_leaves_the_two_lines_of_history_and_nothing_else(
    shape: str, values: st.DataObject, outcome: str, reason: str
) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    shut = patched(sample.text, close(read(sample.text), outcome, day=DAY, written=WRITTEN, reason=reason))
    assert (read(shut).facts.outcome, read(shut).facts.reason) == (outcome, reason)
    after = patched(shut, reopen(read(shut), day=DAY, written=WRITTEN))
    assert data(after) == data(reopened(sample, outcome, reason, "2026-11-21", "2026-11-20", commonest(shut)))


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=15)
@given(values=st.data())
def test_a_tick_changes_one_character(shape: str, values: st.DataObject) -> None:
    sample = values.draw(plans([shape]).map(sample_of))
    document = read(sample.text)
    items = [item for each in document.checklists for item in each.items]
    assert [item.done for item in items] == [box.partition("[")[2][0] in "xX" for box in sample.plan.boxes]
    for number, item in enumerate(items):
        start, end = sample.places[f"box {number}"]
        after = patched(sample.text, tick(document, item.number, on=not item.done))
        assert data(after) == data(sample.text[:start] + (" " if item.done else "x") + sample.text[end:])
        assert tick(document, item.number, on=item.done) == ()


WILD = st.one_of(
    st.text(st.characters()),
    st.text(st.sampled_from("\r\n \t#-*_`~<>|[]():\"'.!\\{}xA1é\u00a0\u200b\u2028\x85\ufeff\udcff\ud800\x00\x1b")),
    st.lists(
        st.sampled_from(
            [
                "---",
                "\n",
                "\r",
                "status",
                "Status",
                ": ",
                ":: ",
                "**",
                "- ",
                "| ",
                "# ",
                "## ",
                "[x] ",
                "<!--",
                "-->",
                "```",
                "History",
                "Job Description",
                "Notes",
                "offer",
                "Applied",
                "  ",
                "'",
                '"',
                "{",
                "[",
                "&a ",
                "*a",
                "\\",
                "<br>",
            ]
        )
    ).map("".join),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A file that a person might have, with a few stretches of it cut out, doubled, or overwritten by anything."""
    text = draw(samples).text
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        piece = draw(st.one_of(st.just(""), st.just(text[start:end] * 2), WILD))
        text = text[:start] + piece + text[end:]
    return text


@settings(max_examples=150)
@given(text=st.one_of(WILD, mutated()), status=statuses, outcome=st.sampled_from(OUTCOMES))
def test_any_text_is_read_and_each_change_of_it_is_proven_or_refused_with_a_sentence(
    text: str, status: str, outcome: str
) -> None:
    document = read(text)
    changes: tuple[Callable[[Document], tuple[Edit, ...]], ...] = (
        lambda each: move(each, status, day=DAY, written=WRITTEN, reason="a | b: c"),
        lambda each: close(each, outcome, day=DAY, written=WRITTEN, reason="a | b: c"),
        lambda each: reopen(each, day=DAY, written=WRITTEN),
        lambda each: tick(each, 1, on=True),
    )
    told: list[str] = []
    for change in changes:
        try:
            edits = change(document)
        except JobboardError as error:
            told.append(error.sentence)
            continue
        after = apply(text, edits)
        assert apply(after, inverse(edits)) == text
        assert change(read(after)) == ()
    assert all(sentence and "\n" not in sentence for sentence in told)
