"""The brief over the board: what stands there, and the ways that its page goes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot

from jobboard.board.brief.values import Brief
from jobboard.config import Settings
from jobboard.store.brief import write_new
from jobboard.text.clean import clean
from jobboard.ui.app import DARK
from jobboard.ui.keymap import presses
from jobboard.ui.pane.paper import paper_rows
from jobboard.ui.pane.row import Run
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.brief import BRIEF, BriefScreen
from jobboard.ui.widgets.field import Answer, Said
from jobboard.ui.widgets.notice import Notice
from tests.ui.desk import Desk
from tests.ui.play import until
from tests.ui.shelf import Shelf, shelf

pytestmark = pytest.mark.anyio

LIGHT = "atom-one-light"
SIZE = (100, 30)
CAT = shutil.which("cat")

ROOT = """# Root Insurance - Staff Engineer of the Platform for Pricing

- **Application Status**: INTERVIEW
- **Salary Range**: $200,000 - $250,000
- **Resume**: cv-platform.pdf

## Interviews

### Recruiter screen
- **When**: 2026-11-18 10:00, 30 min
- **Result**: passed
- **Asked**:
  - Why insurance? (gap)

### SQL
- **When**: 2026-11-26 14:00, 45 min
- **With**: Dana Fox
- **Where**: https://meet.example/x
- [ ] Ask which dialect it is
- [ ] Water, and a second connection

## Strategy
1. [ ] The migration that went wrong, and what was learnt from it
2. [x] The feature store
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    (path / "root.md").write_text(ROOT, encoding="utf-8")
    return path


@pytest.fixture
def shims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH on which there is nothing but what a test puts there."""
    path = tmp_path / "bin"
    path.mkdir()
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.setenv("DISPLAY", ":9")
    return path


def shim(shims: Path, name: str, code: int = 0) -> None:
    """A program that notes its arguments, one on a line, and its input, says rude things and ends."""
    note = shims.parent / name
    (shims / name).write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" >{note}.called\n{CAT} >{note}.given\nprintf "\\033[2J"; exit {code}\n'
    )
    (shims / name).chmod(0o755)


def given(shims: Path, name: str) -> bytes | None:
    note = shims.parent / f"{name}.given"
    return note.read_bytes() if note.exists() else None


def brief_screen(played: Shelf) -> BriefScreen | None:
    found = [each for each in played.app.screen_stack if isinstance(each, BriefScreen)]
    return found[0] if found and found[0].is_mounted else None


def page(played: Shelf) -> str:
    """The text of the page."""
    screen = brief_screen(played)
    assert screen is not None
    return screen._page


def lines(played: Shelf) -> list[str]:
    """What is on the screen."""
    return [strip.text.rstrip() for strip in played.app.screen._compositor.render_strips()]


def said(played: Shelf) -> str:
    screen = brief_screen(played)
    assert screen is not None
    notice = screen.query_one(Notice)
    return notice.content if notice.display else ""


async def opened(pilot: Pilot[None], played: Shelf) -> None:
    await pilot.press("b")
    await until(pilot, lambda: brief_screen(played))


async def test_b_shows_the_page_for_the_next_round_and_esc_goes_back(folder: Path) -> None:
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        shown = "\n".join(lines(played))
        assert "SQL" in lines(played)[1]
        assert "Root Insurance" in lines(played)[1]
        assert "26 Nov" in shown
        assert "https://meet.example/x" in shown
        assert "1. The migration that went wrong" in shown
        assert "#" not in shown
        for key in ("escape", "q", "b"):
            await pilot.press(key)
            assert played.app.screen is played.board
            await opened(pilot, played)


async def test_b_in_the_pane_is_about_its_card(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=SIZE) as pilot:
        await played.open(pilot, "root", "Root Insurance")
        await opened(pilot, played)
        assert page(played).startswith("# SQL")


async def test_the_page_is_scrolled_with_the_keys_of_a_page(folder: Path) -> None:
    played = shelf(folder, card="root")
    async with played.app.run_test(size=(80, 16)) as pilot:
        await opened(pilot, played)
        top, second = lines(played)[1:3]
        assert lines(played)[-1].endswith("more ▾")
        await pilot.press("h", "l", "enter")
        assert lines(played)[1] == top
        await pilot.press("j")
        assert lines(played)[1] == second
        await pilot.press("G")
        assert "[ ] Water, and a second connection" in "\n".join(lines(played))
        assert not lines(played)[-1].endswith("more ▾")
        await pilot.press("g", "g")
        assert lines(played)[1] == top
        await pilot.press("space")
        assert lines(played)[1] != top


async def test_each_way_of_the_page_has_its_key_in_the_foot_of_a_small_screen(folder: Path) -> None:
    played = shelf(folder, card="root")
    async with played.app.run_test(size=(60, 20)) as pilot:
        await opened(pilot, played)
        foot = lines(played)[-1]
        assert [
            cap for cap in ("y copy", "w write", "P print", "e edit", "esc back", "more ▾") if cap not in foot
        ] == []
        assert not any(line.endswith("·") for line in lines(played))


async def test_y_copies_exactly_the_page(folder: Path, shims: Path) -> None:
    shim(shims, "xclip")
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await pilot.press("y")
        await until(pilot, lambda: given(shims, "xclip"))
        assert given(shims, "xclip") == page(played).encode()
        assert played.app.clipboard == page(played)
        assert said(played) == "· copied: the page"


# To a file


def asked(played: Shelf) -> tuple[str, str]:
    """What is typed in the question, and what is said of it."""
    screen = played.app.screen
    assert isinstance(screen, AskScreen)
    return screen.query_one(Answer).value, screen.query_one(Said)._value.text  # type: ignore[attr-defined]


async def typing(pilot: Pilot[None], played: Shelf) -> None:
    """Open the question where to write it, with nothing in its line."""
    await pilot.press("w")
    await until(pilot, lambda: isinstance(played.app.screen, AskScreen))


async def typed(pilot: Pilot[None], played: Shelf, text: str) -> None:
    played.app.screen.query_one(Answer).value = text
    await pilot.pause()


async def test_w_writes_exactly_the_page_to_a_new_file_in_the_home(folder: Path) -> None:
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await typing(pilot, played)
        path = Path.home() / "brief-root-insurance-2026-11-26.md"
        assert asked(played) == (f"~/{path.name}", f"a new file: ~/{path.name}")
        await pilot.press("enter")
        await until(pilot, path.exists)
        assert path.read_bytes() == page(played).encode()
        await until(pilot, lambda: said(played) == f"✓ written: ~/{path.name}")
        await typing(pilot, played)
        assert asked(played)[0] == "~/brief-root-insurance-2026-11-26-2.md"
        await pilot.press("escape")
        assert isinstance(played.app.screen, BriefScreen)


async def test_w_refuses_a_file_that_is_there_and_a_folder_that_is_not(folder: Path, tmp_path: Path) -> None:
    played = shelf(folder, card="root")
    there = tmp_path / "there.md"
    there.write_text("mine")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await typing(pilot, played)
        for wish, sentence in (
            (f"{there}", f"a file is there already, and nothing is written over it: {there}"),
            (f"{tmp_path}/away/x.md", f"there is no folder {tmp_path}/away"),
            (f"{tmp_path}", f"the name of the file is to stand behind the folder: {tmp_path}"),
        ):
            await typed(pilot, played, wish)
            assert asked(played) == (wish, sentence)
            await pilot.press("enter")
            assert isinstance(played.app.screen, AskScreen)
        await typed(pilot, played, f"{folder}/brief.md")
        assert asked(played)[1].startswith("among the applications the name of a page begins with _")
        await typed(pilot, played, f"{folder}/_brief.md")
        assert asked(played)[1] == f"a new file, among the applications: {folder}/_brief.md"
    assert there.read_text() == "mine"
    assert sorted(os.listdir(tmp_path)) == ["applications", "there.md"]


async def test_a_file_that_comes_into_being_meanwhile_is_not_written_over(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = shelf(folder, card="root")
    path = tmp_path / "brief.md"

    def late(path: Path, text: str) -> None:
        path.write_text("theirs")
        write_new(path, text)

    monkeypatch.setattr("jobboard.store.brief.write_new", late)
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await typing(pilot, played)
        await typed(pilot, played, str(path))
        await pilot.press("enter")
        await until(pilot, lambda: said(played))
        assert said(played) == f"! a file is there already, and nothing is written over it: {path}"
    assert path.read_text() == "theirs"


# To the printer


async def test_p_gives_the_page_to_the_printer_that_is_there(folder: Path, shims: Path) -> None:
    shim(shims, "lpr")
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await pilot.press("P")
        await until(pilot, lambda: said(played) == "✓ lpr has the page")
        assert given(shims, "lpr") == page(played).encode()
        assert (shims.parent / "lpr.called").read_text() == "\n"


async def test_p_gives_it_to_the_printer_of_the_config_with_its_arguments(folder: Path, shims: Path) -> None:
    for name in ("lp", "enscript"):
        shim(shims, name)
    played = shelf(folder, card="root")
    played.app._board._live.use(Settings(printer="enscript -d 'Back room' $(touch x)"))
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await pilot.press("P")
        await until(pilot, lambda: said(played) == "✓ enscript has the page")
        assert (shims.parent / "enscript.called").read_text() == "-d\nBack room\n$(touch\nx)\n"
        assert given(shims, "lp") is None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (None, '! no printer command is known: printer = "lpr" in config.toml names one'),
        (4, "! lp could not print the page: it ended with 4"),
    ],
)
async def test_what_keeps_it_from_being_printed_is_told_in_a_sentence(
    folder: Path, shims: Path, code: int | None, sentence: str
) -> None:
    if code is not None:
        shim(shims, "lp", code)
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await pilot.press("P")
        await until(pilot, lambda: said(played) == sentence)


async def test_how_printing_went_is_told_on_the_board_where_one_has_gone_back(folder: Path, shims: Path) -> None:
    os.mkfifo(folder.parent / "paper")
    (shims / "lp").write_text(f'#!/bin/sh\nread -r sheet <"{folder.parent}/paper"; exit 1\n')
    (shims / "lp").chmod(0o755)
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await pilot.press("P")
        assert said(played) == "· printing the page …"
        await pilot.press("P")
        assert said(played) == "· a page is being printed already"
        await pilot.press("escape")
        (folder.parent / "paper").write_text("one\n")
        await until(pilot, lambda: played.notice)
        assert played.notice == "! lp could not print the page: it ended with 1"


# The file meanwhile


async def test_the_page_follows_the_file(folder: Path) -> None:
    played = shelf(folder, card="root")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        (folder / "root.md").write_text(ROOT.replace("Dana Fox", "Dana Fox-Iyer"), encoding="utf-8")
        await until(pilot, lambda: "Dana Fox-Iyer" in "\n".join(lines(played)))
        assert "Dana Fox-Iyer" in page(played)
        (folder / "root.md").unlink()
        await until(pilot, lambda: not len(played.board.view.board))
        assert "Dana Fox-Iyer" in page(played)
        await pilot.press("escape")
        assert played.app.screen is played.board


async def test_a_file_that_cannot_be_read_is_told_on_the_board(folder: Path) -> None:
    played = shelf(folder, card="root")
    (folder / "root.md").unlink()
    async with played.app.run_test(size=SIZE) as pilot:
        played.board.action_brief()
        await until(pilot, lambda: played.notice)
        assert brief_screen(played) is None


async def test_e_opens_the_file_of_the_application(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played = shelf(folder, card="root")
    monkeypatch.setenv("VISUAL", "no-such-editor")
    async with played.app.run_test(size=SIZE) as pilot:
        await opened(pilot, played)
        await pilot.press("e")
        await until(pilot, lambda: said(played))
        assert said(played) in ("! an editor needs a terminal", "! no-such-editor could not be started: No such file")


# The page as rows


def test_headings_boxes_and_lines_to_fill_in_are_told_apart() -> None:
    rows = paper_rows(
        "# SQL · Root\n\nStaff · root\n\n## When\n\n- Link: ____________________\n- [ ] Water\n- [x] Pen\n"
    )
    assert [row.kind for row in rows] == ["title", "subtitle", "blank", "part", "item", "item", "item"]
    assert rows[4].runs == (Run(clean("Link: ")), Run(clean("____________________"), "blank"))
    assert [(row.label.tone, row.runs[0].tone) for row in rows[5:]] == [("box", "text"), ("done", "text")]
    assert not any(row.key for row in rows)


def test_the_day_of_the_brief_stands_at_the_right_end_below_the_title() -> None:
    _, row = [
        each for each in paper_rows("# SQL · Root\n\nStaff · Pay · brief of Wed 25 Nov 2026 · root\n") if each.text
    ]
    assert (row.kind, row.text, row.right.text) == ("subtitle", "Staff · Pay", "brief of Wed 25 Nov 2026 · root")
    _, row = [each for each in paper_rows("# SQL · Root\n\nStaff\n· brief of Wed 25 Nov 2026 · root\n") if each.text]
    assert (row.text, row.right.text) == ("Staff", "brief of Wed 25 Nov 2026 · root")
    _, row = [each for each in paper_rows("# SQL · Root\n\nbrief of Wed 25 Nov 2026 · root\n") if each.text]
    assert (row.text, row.right.text) == ("brief of Wed 25 Nov 2026 · root", "")


def test_a_name_with_underscores_is_no_line_to_fill_in() -> None:
    (row,) = paper_rows("a\\_\\_\\_b and x__\n")
    assert [run.tone for run in row.runs] == ["text"]


def test_each_key_does_one_thing_and_each_command_has_its_method() -> None:
    assert all(len(meant) == 1 for meant in presses(BRIEF).values())
    assert all(hasattr(BriefScreen, f"action_{each.id}") for each in BRIEF)


async def test_what_a_page_says_is_only_text() -> None:
    brief = Brief("root", "Root Insurance", None, "2026-11-25")
    hostile = "# [@click=app.quit]A[/] \x1b[31mB\n\n- [red]c\x1b]0;x\x07 \u202e <b>d</b>\n- " + "x" * 100_000 + "\n"
    played = Desk(lambda: BriefScreen(brief, hostile, NoWays()))
    async with played.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "[@click=app.quit]A[/]" in played.text)
        assert "[red]c" in played.text
        assert "<b>d</b>" in played.text
        assert "\x1b" not in played.text
        assert "\u202e" not in played.text


# What it looks like


PAGE = """# SQL · Root Insurance

Staff Engineer · brief of Wed 25 Nov 2026 · root

## When and where

- When: Thu 26 Nov 2026, 22:00 (tomorrow)
- There: Thu 26 Nov 2026, 14:00 PT
- Link: https://meet.example/x
- Place: ____________________
- With: Dana Fox (head of the platform for pricing), Isaac Trelawney-Boyd (who
  keeps the feature store)

## Points to land

1. The migration that went wrong, and what was learnt from it
2. The feature store
3. Point: ____________________

## What they have from you

- Letter: ____________________
- [x] Ottermill Foods: the platform, and the alerts of the bottling line
- [ ] Mastering statistics

## Earlier rounds

- Recruiter screen, Wed 18 Nov 2026: passed
  - (gap) Why insurance?

## Still open

- [ ] Ask which dialect it is, in which editor, and whether queries can be run
- [ ] Water, and a second connection
"""


@dataclass(frozen=True)
class Played:
    """A desk as `picture` wants it."""

    app: Desk


class NoWays:
    """Takes the page nowhere."""

    def copy_page(self, page: str) -> None: ...
    def write_page(self, brief: Brief, page: str) -> None: ...
    def print_page(self, page: str) -> None: ...
    def edit_briefed(self) -> None: ...


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("size", [(80, 24), (120, 50)], ids=["80", "120"])
def test_the_brief(picture: Callable[..., bool], size: tuple[int, int], theme: str) -> None:
    """Of a round tomorrow about which much is known, and something is not."""
    brief = Brief("root", "Root Insurance", "Staff Engineer", "2026-11-25")
    played = Played(Desk(lambda: BriefScreen(brief, PAGE, NoWays()), theme))
    assert picture(played, size=size, fact=lambda _: "Root Insurance" in played.app.text)
