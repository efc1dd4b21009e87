"""Taking an edit back after others edited the file elsewhere: exactly, or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Conflict
from jobboard.slots import replace
from jobboard.text.anchor import anchored, difference, take_back
from jobboard.text.edit import Edit, apply

FILE = """\
# Root Insurance

- **Status**: PREPARED
- **Date applied**: [TBD]

## Strategy

- [ ] Call Ann
- [ ] Write the letter
- [ ] Call Ann

Some last words.
"""
NEWLINES = ["\n", "\r\n", "\r"]


def written(text: str, old: str, new: str) -> Edit:
    """The edit that replaces the only `old` in the text."""
    assert text.count(old) == 1
    return Edit(text.index(old), old, new)


def taken_back(text: str, edits: tuple[Edit, ...], now: str | None = None) -> str:
    """The text after the edits were made, the file became `now` (default: stayed so) and the edits were taken back."""
    after = apply(text, edits)
    now = after if now is None else now
    return apply(now, take_back(now, anchored(after, edits)))


def conflict(text: str, edits: tuple[Edit, ...], now: str) -> str:
    with pytest.raises(Conflict) as raised:
        taken_back(text, edits, now)
    return raised.value.sentence


MOVE = (
    written(FILE, "PREPARED", "APPLIED"),
    written(FILE, "[TBD]", "2026-11-21"),
    Edit(len(FILE), "", "\n## History\n\n- 2026-11-21: PREPARED → APPLIED\n"),
)
MOVED = apply(FILE, MOVE)


@pytest.mark.parametrize("newline", NEWLINES)
@pytest.mark.parametrize("last", ["", "newline"])
def test_a_move_is_taken_back_byte_for_byte(newline: str, last: str) -> None:
    text = (FILE if last else FILE.removesuffix("\n")).replace("\n", newline)
    line = "\n## History\n\n- PREPARED → APPLIED\n" if last else "\n\n## History\n\n- PREPARED → APPLIED"
    move = (written(text, "PREPARED", "APPLIED"), Edit(len(text), "", line.replace("\n", newline)))
    assert taken_back(text, move) == text


def test_an_edit_elsewhere_is_kept() -> None:
    now = MOVED.replace("# Root", "A line above.\n\n# Root").replace("Some last", "My very last")
    assert taken_back(FILE, MOVE, now) == FILE.replace("# Root", "A line above.\n\n# Root").replace(
        "Some last", "My very last"
    )


def test_a_line_added_to_the_end_stays_at_the_end() -> None:
    assert taken_back(FILE, MOVE, MOVED + "- a note of mine\n") == FILE + "- a note of mine\n"


def test_a_section_moved_to_another_place_is_found_there() -> None:
    head = "- **Status**: APPLIED\n- **Date applied**: 2026-11-21\n\n"
    now = (
        MOVED.replace(head, "")
        .replace("## Strategy", head + "## Strategy")
        .replace("# Root", "Intro.\n\nMore.\n\n# Root")
    )
    found = taken_back(FILE, MOVE, now)
    assert "- **Status**: PREPARED\n- **Date applied**: [TBD]" in found
    assert "History" not in found


def test_a_value_changed_since_is_a_conflict_that_names_both() -> None:
    sentence = conflict(FILE, MOVE, MOVED.replace("**: APPLIED", "**: OFFER"))
    assert sentence == "“APPLIED” was written, but “OFFER” stands there now"


def test_a_word_added_to_the_line_is_a_conflict() -> None:
    assert "“APPLIED today”" in conflict(FILE, MOVE, MOVED.replace("**: APPLIED", "**: APPLIED today"))


def test_a_history_line_edited_since_is_a_conflict() -> None:
    now = MOVED.replace("PREPARED → APPLIED", "PREPARED → APPLIED, by mail")
    assert conflict(FILE, MOVE, now).startswith("“## History” was written")


def test_one_of_two_equal_lines_is_told_by_its_place() -> None:
    second = FILE.rindex("[ ] Call Ann") + 1
    tick = (Edit(second, " ", "x"),)
    both = apply(FILE, tick).replace("- [ ] Call Ann", "- [x] Call Ann")
    assert taken_back(FILE, tick, both) == FILE.replace("- [ ] Call Ann", "- [x] Call Ann", 1)


def test_one_of_many_equal_lines_is_in_doubt_when_one_is_gone() -> None:
    text = "- [x] a\n" * 4 + "- [ ] a\n" + "- [x] a\n" * 4
    tick = (Edit(8 * 4 + 3, " ", "x"),)
    now = "- [x] a\n" * 8
    assert "its place is not certain" in conflict(text, tick, now)


def test_a_line_that_occurs_once_but_among_all_other_lines_is_in_doubt() -> None:
    text = "a\nb\nc\nStatus: x\nd\ne\nf\n"
    assert "not certain" in conflict(text, (written(text, "x", "y"),), "1\n2\n3\nStatus: y\n4\n5\n6\n")


def test_one_of_two_equal_lines_is_in_doubt_when_one_was_made_elsewhere() -> None:
    """There are two as before, but the lines around say that ours is the first now."""
    text = "a\n- [x] x\nb\n\nc\n- [ ] x\nd\ne\nf\n"
    tick = (Edit(text.index("[ ]") + 1, " ", "x"),)
    now = "c\n- [x] x\nd\ne\nf\n\ng\n- [x] x\nh\n"
    assert "not certain" in conflict(text, tick, now)


def test_two_edits_are_never_found_in_one_line() -> None:
    text = "a\nb\nc\n- [ ] x\n- [ ] x\nd\ne\nf\n"
    first, second = (found.start() + 1 for found in re.finditer(r"\[ ]", text))
    ticks = (Edit(first, " ", "x"), Edit(second, " ", "x"))
    now = apply(text, ticks).replace("- [x] x\n", "", 1)
    assert "not certain" in conflict(text, ticks, now)


def test_sections_that_changed_places_are_found() -> None:
    one, other = "## One\nStatus: x\n\n", "## Other\nApplied: y\n\n"
    edits = (written(one + other, "x", "1"), written(one + other, "y", "2"))
    now = (other + one).replace("x", "1").replace("y", "2")
    assert taken_back(one + other, edits, now) == other + one


def test_a_line_that_was_taken_out_comes_back_between_its_neighbours() -> None:
    text = "- **Status**: APPLIED\n- **Outcome**: rejected\n- **Reason**: none\n\nText.\n"
    reopen = (Edit(22, "- **Outcome**: rejected\n", ""),)
    now = "# New\n\n" + apply(text, reopen) + "More.\n"
    assert taken_back(text, reopen, now) == "# New\n\n" + text + "More.\n"


def test_a_line_that_was_taken_out_from_between_lines_that_are_gone_stays_out() -> None:
    text = "one\ntwo\nthree\n"
    assert "“two” was taken out" in conflict(text, (Edit(4, "two\n", ""),), "nothing\nof\nthat\n")


PARAGRAPH = "We look for a person who likes to read long lines. " * 60
LONG = f"# Acme\n\n{PARAGRAPH}\n- **Status**: PREPARED\n{PARAGRAPH}1\n\n{PARAGRAPH}2\n"
LONG_MOVE = (written(LONG, "PREPARED", "APPLIED"), Edit(len(LONG), "", "\n## History\n\n- PREPARED → APPLIED\n"))


def test_long_lines_around_an_edit_are_kept_short() -> None:
    for anchor in anchored(apply(LONG, LONG_MOVE), LONG_MOVE):
        assert len(anchor.above + anchor.below) < 400
    line = Edit(LONG.index(PARAGRAPH + "1"), "", "- **Company**: Acme\n")
    (anchor,) = anchored(apply(LONG, (line,)), (line,))
    assert len(anchor.above + anchor.below) < 400


@pytest.mark.parametrize("newline", NEWLINES)
def test_an_edit_among_long_lines_is_taken_back(newline: str) -> None:
    text = LONG.replace("\n", newline)
    move = (written(text, "PREPARED", "APPLIED"), Edit(len(text), "", f"{newline}- PREPARED → APPLIED{newline}"))
    now = f"Above.{newline}{apply(text, move)}Below.{newline}"
    assert taken_back(text, move, now) == f"Above.{newline}{text}Below.{newline}"


def test_an_edit_in_a_long_line_is_taken_back_and_the_whole_line_has_to_be_as_it_was() -> None:
    text = f"One.\n{PARAGRAPH}status: x, {PARAGRAPH}\nTwo.\n"
    edits = (written(text, "status: x", "status: y"),)
    assert taken_back(text, edits, "More.\n" + apply(text, edits)) == "More.\n" + text
    conflict(text, edits, apply(text, edits).replace("lines. \nTwo", "lines! \nTwo"))
    conflict(text, edits, apply(text, edits).replace("One.\nWe", "One.\nYou"))


def test_long_lines_that_end_otherwise_are_other_lines() -> None:
    """The line occurs as often as before; only the ends of the long lines around tell whether it is another one."""
    text = "".join(f"{PARAGRAPH}{number}\n" for number in range(3, 10)).replace(f"{PARAGRAPH}6", "Status: 0")
    edits = (written(text, "0", "1"),)
    assert taken_back(text, edits, "Above.\n" + apply(text, edits)) == "Above.\n" + text
    now = re.sub(r"([3-9])\n", r"\1 of another\n", apply(text, edits))
    assert "not certain" in conflict(text, edits, now)


def test_edits_kept_with_whole_lines_around_them_are_taken_back() -> None:
    after = apply(LONG, LONG_MOVE)
    kept = tuple(
        replace(anchor, above=after[: anchor.start], below=after[anchor.start + len(anchor.after) :])
        for anchor in anchored(after, LONG_MOVE)
    )
    now = "Above.\n" + after
    assert apply(now, take_back(now, kept)) == "Above.\n" + LONG


def test_a_long_value_is_cut_in_the_message() -> None:
    text = "- **Status**: x\n"
    sentence = conflict(text, (written(text, "x", "APPLIED"),), "- **Status**: " + "y" * 500 + "\n")
    assert "y…”" in sentence
    assert len(sentence) < 150


def test_the_difference_of_two_texts_is_one_short_edit() -> None:
    assert difference("abc\ndef\n", "abc\nxef\n") == Edit(4, "d", "x")
    assert difference("aa", "aaa") == Edit(2, "", "a")
    assert difference("aaa", "aa") == Edit(2, "a", "")


@given(st.text("ab\n"), st.text("ab\n"))
def test_the_difference_makes_the_one_of_the_other(before: str, after: str) -> None:
    assert apply(before, (difference(before, after),)) == after


@st.composite
def patches(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    """Any text, with all kinds of line ends, and any patch of it."""
    text = draw(st.text("ab: \n\r\udcff", max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, tuple(Edit(a, text[a:b], draw(st.text("ab: \n\r\udcff", max_size=5))) for a, b in spans)


@given(patches())
def test_any_patch_is_taken_back_at_once_byte_for_byte(patch: tuple[str, tuple[Edit, ...]]) -> None:
    text, edits = patch
    assert taken_back(text, edits) == text


@dataclass(frozen=True)
class Story:
    """A file as its lines; what we did to some of them; what others did to the lines between.

    `ours` and `theirs` give new lines for a line of that number; a list of none takes it out.
    """

    lines: list[str]
    ours: dict[int, list[str]]
    theirs: dict[int, list[str]]
    newline: str

    def text(self, *changes: dict[int, list[str]]) -> str:
        """The text after these changes."""
        found: list[str] = []
        for number, line in enumerate(self.lines):
            for change in changes:
                if number in change:
                    found += change[number]
                    break
            else:
                found.append(line)
        return "".join(line + self.newline for line in found)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What we did, as a patch: the smallest for a changed line, whole lines otherwise."""
        edits, start = [], 0
        for number, line in enumerate(self.lines):
            whole = line + self.newline
            if number in self.ours:
                edit = difference(whole, "".join(each + self.newline for each in self.ours[number]))
                edits.append(Edit(start + edit.start, edit.before, edit.after))
            start += len(whole)
        return tuple(edits)


@st.composite
def stories(draw: st.DrawFn, *, blank: bool, near: bool) -> Story:
    """Any story of lines that are all different, `blank` ones among them or not.

    Unless `near`, others leave the three lines above or the three lines below each of our lines alone.
    """
    numbers = map(str, range(1000))

    def line() -> str:
        return "" if blank and draw(st.integers(0, 3)) == 0 else f"line {draw(LENGTHS) * 'long '}{next(numbers)}"

    lines = [line() for _ in range(draw(st.integers(1, 12)))]
    places = draw(st.permutations(range(len(lines))))
    count = draw(st.integers(1, min(3, len(lines))))
    ours = {place: [line() or "ours"] for place in places[:count]}
    spared = set() if near else {place + way * step for place in ours for way in [draw(WAYS)] for step in (1, 2, 3)}
    free = [place for place in places[count:] if place not in spared and draw(st.booleans())]
    theirs = {place: [line() for _ in range(draw(st.integers(0, 3)))] for place in free}
    return Story(lines, ours, theirs, draw(st.sampled_from(NEWLINES)))


WAYS = st.sampled_from([-1, 1])
LENGTHS = st.sampled_from([0, 0, 30])


def outcome(story: Story) -> str | None:
    """The text after ours were taken back from under theirs; None for a conflict."""
    try:
        return taken_back(story.text(), story.edits, story.text(story.ours, story.theirs))
    except Conflict:
        return None


@given(stories(blank=True, near=True))
def test_it_is_never_taken_back_at_a_wrong_place(story: Story) -> None:
    assert outcome(story) in (None, story.text(story.theirs))


@given(stories(blank=False, near=False))
def test_it_is_found_while_the_lines_on_one_side_are_as_they_were(story: Story) -> None:
    assert outcome(story) == story.text(story.theirs)
