"""A next action that is done: it goes with its line, a dated note keeps its words, every other byte stays."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from jobboard.errors import Conflict, Refused
from jobboard.slots import replace
from jobboard.text.changes.fields.field import set_value
from jobboard.text.changes.next import done_next, done_reply
from jobboard.text.document import read_document
from jobboard.text.edit import apply, inverse
from tests.unit.text.shapes import Plan, plans, sample_of

DAY = date(2026, 11, 25)
CALL = "call Jane 2026-11-24"
NOTES = f"\n## Notes\n\n- 2026-11-25: done: {CALL}\n"


def done(text: str, seen: str = CALL) -> str:
    patch = done_next(read_document(text, "acme"), seen, DAY)
    after = apply(text, patch)
    assert apply(after, inverse(patch)) == text
    return after


def replied(text: str, seen: str) -> str:
    return apply(text, done_reply(read_document(text, "acme"), seen, DAY))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"- **Status**: APPLIED\n- **Next**: {CALL}\n", f"- **Status**: APPLIED\n{NOTES}"),
        (f"**Next action**: {CALL}\n**Status**: APPLIED", f"**Status**: APPLIED\n{NOTES}".removesuffix("\n")),
        (f"| Status | APPLIED |\n| Next | {CALL} |\n", f"| Status | APPLIED |\n{NOTES}"),
        (f"---\nstatus: applied\nnext: {CALL}\n---\n", f"---\nstatus: applied\n---\n{NOTES}"),
        (f"---\nstatus: applied\nnext: '{CALL}'\n---\n", f"---\nstatus: applied\n---\n{NOTES}"),
        (f"Status: APPLIED\nfollow up:: {CALL}\n", f"Status: APPLIED\n{NOTES}"),
        (f"Status: APPLIED\n\n**Next step:** {CALL}\n\ntext\n", f"Status: APPLIED\n\ntext\n{NOTES}"),
        (f"**Status**: APPLIED\n**Next**: {CALL}", NOTES.removesuffix("\n").join(["**Status**: APPLIED\n", ""])),
        (
            f"- Status: APPLIED\n- Next: {CALL}\n\n## Notes\n- a\n\n## History\n- x\n",
            f"- Status: APPLIED\n\n## Notes\n- a\n- 2026-11-25: done: {CALL}\n\n## History\n- x\n",
        ),
        (
            f"**Status**: APPLIED\r\n**Next**: {CALL}\r\n\r\n## Notes\r\n",
            f"**Status**: APPLIED\r\n\r\n## Notes\r\n\r\n- 2026-11-25: done: {CALL}\r\n",
        ),
    ],
)
def test_it_goes_with_its_line_and_a_note_keeps_its_words(text: str, after: str) -> None:
    assert done(text) == after


def test_under_a_heading_the_heading_stays() -> None:
    text = f"**Status**: APPLIED\n\n## Next action\n\n{CALL}\n\n## Notes\n\n- a\n"
    assert done(text) == f"**Status**: APPLIED\n\n## Next action\n\n\n\n## Notes\n\n- a\n- 2026-11-25: done: {CALL}\n"


@pytest.mark.parametrize(
    ("line", "seen", "noted"),
    [
        ("**Next**: **call** [Jane](https://x.example/1)", "call Jane", "done: **call** [Jane](https://x.example/1)"),
        ("**Next**: 2026-11-24", "2026-11-24", "done: next action 2026-11-24"),
        ("**Follow up**: 2026-11-24", "2026-11-24", "nudged: follow up 2026-11-24"),
        ("**Next**: follow up 2026-11-24", "follow up 2026-11-24", "nudged: follow up 2026-11-24"),
        ("**Next**: Ask how it stands", "Ask how it stands", "nudged: Ask how it stands"),
        ("**Next**: followers of theirs", "followers of theirs", "done: followers of theirs"),
        ("**Next**: <!-- hm --> call", "call", "done: <\\!-- hm --> call"),
        ("**Next**: 24 Nov 2026", "24 Nov 2026", "done: next action 24 Nov 2026"),
        (
            "**Next**: 2026-11-24, 5 pm, at Jane's (room 7)",
            "2026-11-24, 5 pm, at Jane's (room 7)",
            "done: 2026-11-24, 5 pm, at Jane's (room 7)",
        ),
        ("**Next**: call Jane  ", "call Jane", "done: call Jane"),
        ("**Next**: call Jane<br>", "call Jane", "done: call Jane"),
    ],
)
def test_the_words_are_kept_as_they_stand_and_a_nudge_is_noted_as_one(line: str, seen: str, noted: str) -> None:
    after = done(f"**Status**: APPLIED\n{line}\n\n## Notes\n", seen)
    assert after == f"**Status**: APPLIED\n\n## Notes\n\n- 2026-11-25: {noted}\n"
    assert read_document(after, "acme").facts.nudged == (("2026-11-25",) if noted.startswith("nudged") else ())


def test_of_several_actions_the_next_one_comes_to_its_place() -> None:
    text = f"**Status**: APPLIED\n**Next**: {CALL}\n**Next step**: write\n**Next action**: {CALL}\n\n## Notes\n"
    after = done(text)
    assert after == f"**Status**: APPLIED\n**Next step**: write\n\n## Notes\n\n- 2026-11-25: done: {CALL}\n"
    assert read_document(after, "acme").facts.next is not None


@pytest.mark.parametrize(("there", "told"), [("call Bob", "“call Bob”"), ("TBD", "not stated")])
def test_another_action_than_the_one_that_was_seen_is_a_conflict(there: str, told: str) -> None:
    with pytest.raises(Conflict) as raised:
        done(f"**Status**: APPLIED\n**Next**: {there}\n")
    assert raised.value.sentence == f"the next action is {told} on the disk now, not “{CALL}”; nothing was changed"


@pytest.mark.parametrize(
    ("text", "seen", "told"),
    [
        (f"**Status**: APPLIED\n**Next**: {CALL}\n\n```\ncode\n", CALL, "line 4 opens a code block"),
        ("---\nstatus: applied\nnext:\n- call\n- write\n---\n", "call", "do it by hand"),
        ("---\nstatus: applied\nnext: >\n  call\n  Jane\n---\n", "call Jane", "change it by hand"),
        ("**Status**: APPLIED\n**Next**: call \x1bJane\n", "call \x1bJane", "line 2: the next action holds signs"),
        ("**Status**: APPLIED\n**Next**: call \udcffJane\n", "call \udcffJane", "line 2: the next action holds signs"),
        (f"**Status**: APPLIED\n**Next**: {'x' * 20_000}\n", "x" * 20_000, "longer than 10000"),
    ],
    ids=["unclosed", "list", "folded", "control", "not UTF-8", "long"],
)
def test_what_cannot_be_taken_out_or_noted_safely_is_refused(text: str, seen: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        done(text, seen)


def test_a_day_to_reply_by_goes_and_the_deadline_of_the_posting_stays() -> None:
    text = "- Status: INTERVIEW\n- Deadline: 2026-12-01\n- Reply by: 26 Nov 2026\n\n## Notes\n- a\n"
    noted = "- 2026-11-25: done: reply by 26 Nov 2026\n"
    assert replied(text, "2026-11-26") == text.replace("- Reply by: 26 Nov 2026\n", "") + noted
    with pytest.raises(Conflict, match="is “2026-11-26” on the disk now"):
        replied(text, "2026-11-27")


def test_a_reply_that_is_done_keeps_all_that_stood_there_and_another_deadline_of_that_day() -> None:
    answer = "Mon 23 November 2026, 5 pm, to Jane (number 12345)"
    text = f"- **Status**: INTERVIEW\n- **Deadline**: 2026-11-23\n- **Answer by**: {answer}\n\n## Notes\n- a\n"
    after = replied(text, "2026-11-23")
    assert after == text.replace(f"- **Answer by**: {answer}\n", "") + f"- 2026-11-25: done: reply by {answer}\n"


@settings(max_examples=60)
@given(plan=plans())
def test_in_a_file_of_any_shape_one_line_comes_and_one_goes(plan: Plan) -> None:
    text = sample_of(replace(plan, after=())).text
    text = apply(text, set_value(read_document(text, "acme"), "next", CALL))
    after = done(text)
    note = f"- 2026-11-25: done: {CALL}"
    assert after.count(note) == 1
    line = next(each for each in after.splitlines(keepends=True) if each.startswith(note))
    left = after.replace(line, "", 1)
    start = next((at for at, sign in enumerate(left) if text[at] != sign), len(left))
    gone = text[start : start + len(text) - len(left)]
    assert text[:start] + text[start + len(gone) :] == left
    assert CALL in text.replace(left[:start], "", 1)
    assert CALL not in left
    assert sum(gone.count(sign) for sign in "\r\n") <= 4
