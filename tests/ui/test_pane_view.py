"""Walking the rows of the pane: what is on the screen, where the cursor is."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.slots import replace
from jobboard.ui.pane.row import BLANK, PaneRow
from jobboard.ui.pane.view import PaneView
from tests.ui.pane_rows import ROWS, WORDS, numbered, row, run


def view(*rows: PaneRow, width: int = 20, height: int = 6) -> PaneView:
    return PaneView(rows, width, height)


def on_screen(seen: PaneView) -> list[str]:
    """The texts of the lines that are seen, the cursor's with a `>`."""
    return [
        ">" * (each.row == seen.cursor) + "".join(run.text for run in seen.folds.lines(each.row)[each.line].runs)
        for each in seen.seen()
    ]


def test_the_cursor_goes_over_rows_without_a_key() -> None:
    seen = view(row("title", ""), row("a"), BLANK, row("b"))
    assert on_screen(seen) == ["title", ">a", "", "b"]
    seen.walk(1)
    assert on_screen(seen) == ["title", "a", "", ">b"]
    seen.walk(1)
    assert on_screen(seen) == ["title", "a", "", ">b"]


def test_walking_scrolls_no_further_than_it_must() -> None:
    seen = view(*numbered(10), height=3)
    seen.walk(3)
    assert on_screen(seen) == ["r1", "r2", ">r3"]
    seen.walk(-1)
    assert on_screen(seen) == ["r1", ">r2", "r3"]
    seen.walk(-2)
    assert on_screen(seen) == [">r0", "r1", "r2"]


def test_what_stands_above_the_first_row_and_below_the_last_is_shown_with_them() -> None:
    seen = view(row("title", ""), BLANK, *numbered(9), row("end", ""), height=4)
    seen.walk(9)
    assert on_screen(seen) == ["r6", "r7", ">r8", "end"]
    seen.walk(-9)
    assert on_screen(seen) == ["title", "", ">r0", "r1"]
    seen.scroll(1)
    seen.walk(-1)
    assert on_screen(seen) == ["title", "", ">r0", "r1"]


def test_a_row_taller_than_the_screen_is_scrolled_through_before_the_cursor_leaves_it() -> None:
    tall = row("a1 b2 c3 d4 e5 f6 g7", "tall")
    seen = view(row("x"), tall, row("y"), width=2, height=4)
    steps = []
    for _ in range(4):
        seen.walk(1)
        steps.append(on_screen(seen))
    assert steps == [
        [">a1", ">b2", ">c3", ">d4"],
        [">c3", ">d4", ">e5", ">f6"],
        [">d4", ">e5", ">f6", ">g7"],
        ["e5", "f6", "g7", ">y"],
    ]
    seen.walk(-1)
    assert on_screen(seen) == [">d4", ">e5", ">f6", ">g7"]
    seen.walk(-2)
    assert on_screen(seen) == [">a1", ">b2", ">c3", ">d4"]


def test_the_ends_are_one_key_away() -> None:
    seen = view(*numbered(20), row("end", ""), height=3)
    seen.to_last()
    assert on_screen(seen) == ["r18", ">r19", "end"]
    assert not seen.below
    seen.to_first()
    assert on_screen(seen) == [">r0", "r1", "r2"]
    assert seen.below


def test_half_a_screen_takes_the_cursor_along() -> None:
    seen = view(*numbered(12), height=4)
    seen.walk(1)
    seen.page(1)
    assert on_screen(seen) == ["r2", ">r3", "r4", "r5"]
    seen.page(9)
    assert on_screen(seen) == ["r8", ">r9", "r10", "r11"]
    seen.page(1)
    assert on_screen(seen) == ["r8", "r9", "r10", ">r11"]
    seen.page(-1)
    assert on_screen(seen) == ["r6", "r7", "r8", ">r9"]


def test_a_part_comes_to_the_top() -> None:
    parts = [replace(each, kind="part") if each.text in {"r4", "r7"} else each for each in numbered(16)]
    parts[8] = replace(parts[8], kind="heading")
    seen = view(*parts, height=4)
    seen.to_part(1)
    assert on_screen(seen) == [">r4", "r5", "r6", "r7"]
    seen.to_part(2)
    assert on_screen(seen) == ["r7", ">r8", "r9", "r10"]
    seen.to_part(-2)
    assert on_screen(seen) == [">r4", "r5", "r6", "r7"]


def test_of_a_heading_without_a_key_the_first_row_has_the_cursor() -> None:
    rows = numbered(8)
    rows[2], rows[5] = (replace(rows[number], kind="part", key="") for number in (2, 5))
    seen = view(*rows, height=3)
    seen.to_part(1)
    assert on_screen(seen) == ["r2", ">r3", "r4"]
    seen.to_part(1)
    assert on_screen(seen) == ["r5", ">r6", "r7"]
    seen.to_part(-1)
    assert on_screen(seen) == ["r2", ">r3", "r4"]


def test_the_wheel_leaves_the_cursor_and_a_key_brings_it_back() -> None:
    seen = view(*numbered(20), height=3)
    seen.scroll(9)
    assert on_screen(seen) == ["r9", "r10", "r11"]
    seen.walk(1)
    assert on_screen(seen) == [">r1", "r2", "r3"]


def test_a_row_that_is_pointed_at_stays_where_it_is() -> None:
    seen = view(row("a"), row("b"), row(WORDS), height=4)
    seen.to_row(2)
    assert on_screen(seen) == ["a", "b", ">one two three four", ">five six seven eight"]


def test_rows_without_any_key_scroll() -> None:
    seen = view(*(row(each, "") for each in "abcdef"), height=3)
    seen.walk(1)
    assert on_screen(seen) == ["b", "c", "d"]
    seen.page(9)
    assert on_screen(seen) == ["d", "e", "f"]


# Other rows, another size


def test_the_cursor_keeps_its_row_and_its_line_of_the_screen() -> None:
    seen = view(*numbered(20), height=5)
    seen.walk(10)
    assert on_screen(seen) == ["r6", "r7", "r8", "r9", ">r10"]
    seen.show((*[row(f"x{number}") for number in range(700)], *numbered(20)))
    assert on_screen(seen) == ["r6", "r7", "r8", "r9", ">r10"]


def test_where_the_cursor_is_out_of_sight_what_is_seen_stays() -> None:
    seen = view(*numbered(20), height=3)
    seen.scroll(9)
    seen.show([row("above"), *numbered(20)])
    assert on_screen(seen) == ["r9", "r10", "r11"]
    seen.to_key("r0")
    assert on_screen(seen) == [">r0", "r1", "r2"]


def test_a_row_whose_key_names_a_line_is_found_by_its_text() -> None:
    def at_lines(first: int, *texts: str) -> list[PaneRow]:
        return [row(text, f"line:{number}") for number, text in enumerate(texts, first)]

    seen = view(*at_lines(1, "a", "b", "c"))
    seen.walk(1)
    seen.show(at_lines(1, "above", "a", "b", "c"))
    assert seen.current == row("b", "line:3")


def test_an_item_that_is_ticked_keeps_the_cursor_beside_one_that_says_the_same() -> None:
    rows = [row("mail", "item:1", label="[ ]"), row("mail", "item:2", label="[ ]")]
    seen = view(*rows)
    seen.walk(1)
    ticked = replace(rows[1], label=run("[x]"))
    seen.show([row("above"), rows[0], ticked])
    assert seen.current == ticked


def test_where_the_row_is_gone_the_next_one_has_the_cursor() -> None:
    seen = view(*numbered(5))
    seen.walk(2)
    seen.show([*numbered(2), BLANK, *numbered(2, 3)])
    assert on_screen(seen) == ["r0", "r1", "", ">r3", "r4"]
    seen.show(numbered(1))
    assert on_screen(seen) == [">r0"]
    seen.show([])
    assert seen.current is None


def test_rows_of_something_else_begin_at_the_top() -> None:
    seen = view(*numbered(20), height=3)
    seen.to_last()
    seen.show([row("title", ""), *numbered(9)], "r1")
    assert on_screen(seen) == ["title", "r0", ">r1"]
    seen.show([row("title", ""), *numbered(9)], "")
    assert on_screen(seen) == ["title", ">r0", "r1"]


def test_more_rows_below_move_nothing() -> None:
    seen = view(*numbered(3), height=3)
    seen.walk(2)
    assert not seen.below
    seen.extend(numbered(3, 3))
    assert on_screen(seen) == ["r0", "r1", ">r2"]
    assert seen.below


def test_another_width_keeps_the_cursor_in_sight() -> None:
    seen = view(*(row(f"{WORDS} {number}") for number in range(9)), width=80, height=5)
    seen.walk(4)
    seen.resize(12, 5)
    assert seen.cursor == 4
    assert [each.row for each in seen.seen()] == [4] * 5


def test_a_step_folds_only_rows_that_are_near() -> None:
    seen = view(*[row("r")] * 100_000, height=4)
    seen.to_last()
    seen.walk(-8)
    assert on_screen(seen) == [">r", "r", "r", "r"]
    assert len(seen.folds._kept) < 40


SHOWING = ("walk 1", "walk -1", "walk 3", "page 1", "page -1", "first", "last", "wide", "narrow", "others")
"""Moves after which the cursor is in sight."""

MOVES = st.lists(
    st.sampled_from([*SHOWING, "part 1", "part -1", "scroll 3", "scroll -5", "more", "fewer", "none"]), max_size=20
)


@settings(max_examples=80, deadline=None)
@given(st.lists(ROWS, max_size=8), st.lists(st.booleans(), min_size=8, max_size=8), MOVES)
def test_the_cursor_is_always_on_a_row_with_a_key(rows: list[PaneRow], keyed: list[bool], moves: list[str]) -> None:
    some = [replace(each, key=f"k{number}" * keyed[number]) for number, each in enumerate(rows)]
    seen = view(*some, width=24, height=5)
    for move in moves:
        _move(seen, move, some)
        assert (seen.current is None) == (not any(each.key for each in seen.rows))
        assert seen.current is None or seen.current.key
        total = sum(seen.folds.height(number) for number in range(len(seen.rows)))
        assert len(list(seen.seen())) == min(total, 5)
        assert seen.cursor is None or move not in SHOWING or seen.is_seen(seen.cursor)


def _move(seen: PaneView, move: str, rows: list[PaneRow]) -> None:
    verb, _, number = move.partition(" ")
    many = int(number or 0)
    moves: dict[str, Callable[[], None]] = {
        "walk": lambda: seen.walk(many),
        "page": lambda: seen.page(many),
        "part": lambda: seen.to_part(many),
        "first": seen.to_first,
        "last": seen.to_last,
        "scroll": lambda: seen.scroll(many),
        "wide": lambda: seen.resize(60, 5),
        "narrow": lambda: seen.resize(6, 5),
        "more": lambda: seen.extend([row("more", f"more{len(seen.rows)}")]),
        "fewer": lambda: seen.show(seen.rows[1:]),
        "none": lambda: seen.show([]),
        "others": lambda: seen.show(rows, "k1"),
    }
    moves[verb]()
