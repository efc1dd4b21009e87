"""Choosing one of many: keys, the mouse, what is drawn, and what it is dismissed with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from textual import events

from jobboard.text.clean import CleanText, clean
from jobboard.ui.options import Option
from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.widgets.field import Answer
from jobboard.ui.widgets.picker import OptionLines
from tests.ui.desk import Desk, layouts, write

pytestmark = pytest.mark.anyio

FRUIT = ("apple", "banana", "cherry", "damson")
HOSTILE = ("[@click=app.quit]x", "[/m/w/d]", "a\x1b[2Jb", "\u202eemca", "[bold red on [link=y]", "\\[z]")


def options(titles: Iterable[str] = FRUIT, hint: str = "", group: str = "") -> list[Option]:
    """Options whose ids are their titles."""
    return [Option(title, clean(title), clean(hint), clean(group)) for title in titles]


def picking(given: Iterable[Option] = (), **rest: Any) -> Desk:
    """A picker over an empty screen; of fruit, unless something is given."""
    given = list(given) or options()
    return Desk(lambda: PickerScreen(options=given, **{"title": CleanText("Fruit"), **rest}))


def listed(app: Desk) -> list[str]:
    """The lines of the list, with the bar of the cursor, without the foot and what is empty at the end."""
    lines = app.screen.query_one(OptionLines)
    drawn = [lines.render_line(y).text.rstrip() for y in range(lines.rows)]
    while drawn and not drawn[-1]:
        drawn.pop()
    return drawn


def foot(app: Desk) -> str:
    lines = app.screen.query_one(OptionLines)
    return lines.render_line(lines.size.height - 1).text.strip()


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ("enter", "apple"),
        ("down enter", "banana"),
        ("ctrl+n ctrl+j down up enter", "cherry"),
        ("down down ctrl+p ctrl+k up enter", "apple"),
        ("pagedown enter", "damson"),
        ("pagedown pageup enter", "apple"),
        ("c h enter", "cherry"),
        ("a down enter", "banana"),
        ("a down backspace enter", "apple"),
        ("j enter", None),
        ("1 enter", None),
        ("escape", None),
        ("ctrl+c", None),
        ("a escape", None),
    ],
)
async def test_keys_with_a_line_to_type_in(keys: str, taken: str | None) -> None:
    app = picking()
    async with app.run_test() as pilot:
        await pilot.press(*keys.split())
        assert app.answers == ([] if keys in ("j enter", "1 enter") else [taken])


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ("enter", "apple"),
        ("j j k enter", "banana"),
        ("down enter", "banana"),
        ("3", "cherry"),
        ("9 escape", None),
        ("x enter", "apple"),
        ("escape", None),
        ("ctrl+c", None),
    ],
)
async def test_keys_without_one(keys: str, taken: str | None) -> None:
    app = picking(typed=False)
    async with app.run_test() as pilot:
        assert not app.screen.query(Answer)
        await pilot.press(*keys.split())
        assert app.answers == [taken]


async def test_the_cursor_starts_on_the_current_one_and_comes_back_to_it() -> None:
    app = picking(current="cherry")
    async with app.run_test() as pilot:
        assert listed(app) == [" apple", " banana", "▌cherry", " damson"]
        await pilot.press("a")
        assert listed(app) == ["▌apple", " banana", " damson"]
        await pilot.press("backspace")
        assert listed(app) == [" apple", " banana", "▌cherry", " damson"]


async def test_each_option_that_the_cursor_comes_to_is_told_once() -> None:
    told: list[str] = []
    app = picking(on_highlight=told.append)
    async with app.run_test() as pilot:
        await pilot.press("up", "down", "down", "b", "x", "backspace", "escape")
        assert told == ["banana", "cherry", "banana"]


async def test_a_key_that_walks_does_not_write_and_a_digit_takes_only_where_nothing_is_typed() -> None:
    app = picking()
    async with app.run_test() as pilot:
        await pilot.press("a", "home", "down", "ctrl+k")
        assert app.screen.query_one(Answer).value == "a"
        app.screen.set_focus(None)
        await pilot.press("2", "j", "enter")
        assert app.answers == ["apple"]


async def test_a_group_stands_once_where_its_best_one_does() -> None:
    app = picking([*options(["sort later"], group="Actions"), *options(["Be later", "Later Ltd"], group="Cards")])
    async with app.run_test() as pilot:
        await pilot.press("l", "a")
        assert listed(app) == [" Cards", "▌Later Ltd", " Be later", "", " Actions", " sort later"]


async def test_nothing_fits() -> None:
    app = picking()
    async with app.run_test() as pilot:
        await pilot.press("x")
        assert listed(app) == [" Nothing fits"]
        await pilot.press("down", "enter")
        assert app.answers == []


async def test_groups_have_headings_and_stand_apart() -> None:
    app = picking([*options(["undo", "redo"], "u", "Actions"), *options(["Undine Ltd", "Root"], "Applied", "Cards")])
    async with app.run_test() as pilot:
        titles = [line.rsplit("  ", 1)[0].rstrip() for line in listed(app)]
        assert titles == [" Actions", "▌undo", " redo", "", " Cards", " Undine Ltd", " Root"]
        await pilot.press(*"und")
        assert [line.split("  ")[0] for line in listed(app)] == [" Actions", "▌undo", "", " Cards", " Undine Ltd"]
        await pilot.press("down", "enter")
        assert app.answers == ["Undine Ltd"]


async def test_hints_stand_at_the_right_and_are_never_cut() -> None:
    app = picking(options(["a title that is much longer than the box"], "Did not apply"))
    async with app.run_test(size=(40, 20)):
        (line,) = listed(app)
        assert line.startswith("▌a title")
        assert line.endswith("…  Did not apply")


async def test_numbers_stand_before_the_first_nine() -> None:
    app = picking(options(f"option {number}" for number in range(11)), typed=False)
    async with app.run_test():
        assert listed(app)[0] == "▌1  option 0"
        assert listed(app)[8:] == [" 9  option 8", "    option 9", "    option 10"]


async def test_the_foot_says_what_the_keys_do_and_what_is_out_of_sight() -> None:
    app = picking(options(f"option {number:02}" for number in range(40)))
    async with app.run_test(size=(80, 40)) as pilot:
        assert len(listed(app)) == 14
        assert foot(app).startswith("enter takes it   esc leaves")
        assert foot(app).endswith("   26 ▾")
        await pilot.press("pagedown", "down")
        assert listed(app)[0] == " option 02"
        assert listed(app)[-1] == "▌option 15"
        assert foot(app).endswith("   2 ▴  24 ▾")
        await pilot.press("pagedown", "pagedown", "pagedown")
        assert foot(app).endswith("   26 ▴")


async def test_the_heading_of_a_group_is_in_sight_with_its_first_option() -> None:
    app = picking(options((f"option {number:02}" for number in range(40)), group="All"))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press(*["pagedown"] * 3, *["pageup"] * 4)
        assert listed(app)[:2] == [" All", "▌option 00"]


async def test_the_box_stands_in_the_upper_part_and_keeps_its_size() -> None:
    app = picking(options(f"option {number:02}" for number in range(40)))
    async with app.run_test(size=(100, 48)) as pilot:
        box = app.screen.query_one("#picker")
        assert box.region == (14, 6, 72, 20)
        await pilot.press("1", "1")
        assert box.region == (14, 6, 72, 20)
        await pilot.resize_terminal(60, 20)
        assert (box.region.y, box.region.height, box.region.width) == (0, 20, 56)
        await pilot.resize_terminal(60, 12)
        assert (box.region.y, box.region.height) == (0, 12)
        assert listed(app) == ["▌option 11"]


async def test_a_click_takes_and_one_beside_the_box_leaves() -> None:
    app = picking(options(group="Fruit"))
    async with app.run_test() as pilot:
        await pilot.click(OptionLines, offset=(3, 0))
        assert app.answers == []
        await pilot.click(OptionLines, offset=(3, 2))
        assert app.answers == ["banana"]
    app = picking()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.click("#picker", offset=(0, 0))
        assert app.answers == []
        await pilot.click(offset=(1, 35))
        assert app.answers == [None]


async def test_the_wheel_scrolls_and_leaves_the_cursor() -> None:
    app = picking(options(f"option {number:02}" for number in range(40)))
    async with app.run_test(size=(80, 40)) as pilot:
        lines = app.screen.query_one(OptionLines)
        for _ in range(2):
            lines.post_message(events.MouseScrollDown(lines, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert listed(app)[0] == " option 06"
        await pilot.press("down")
        assert listed(app)[0] == "▌option 01"


async def test_a_letter_among_ten_thousand_lays_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    app = picking(options((f"card {number}" for number in range(10_000)), "Applied", "Cards"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert foot(app).endswith("   9987 ▾")
        laid_out = layouts(monkeypatch)
        await write(pilot, "car")
        assert foot(app).endswith("+ ▾")
        await write(pilot, "d 9999")
        assert listed(app)[1].startswith("▌card 9999 ")
        assert laid_out == []
        await pilot.press("enter")
        assert app.answers == ["card 9999"]


async def test_hostile_texts_are_literal() -> None:
    for text in HOSTILE:
        shown = clean(text)
        app = picking([Option("taken", shown, shown, shown)], title=shown, placeholder=text, keys=text)
        async with app.run_test(size=(100, 40)) as pilot:
            assert app.text.count(shown) == 6
            for segment in (each for strip in app.screen._compositor.render_strips() for each in strip):
                assert segment.style is None or (segment.style.link is None and "@click" not in segment.style.meta)
            await pilot.click("#picker", offset=(4, 0))
            await pilot.press("pagedown", "enter")
            assert app.answers == ["taken"]


async def test_a_picker_without_options_can_be_left() -> None:
    app = Desk(lambda: PickerScreen(typed=False))
    async with app.run_test() as pilot:
        await pilot.press("j", "1", "enter", "pagedown")
        assert listed(app) == [" Nothing fits"]
        await pilot.press("escape")
        assert app.answers == [None]
