"""What else there is at the company: in the pane, in the form, in what is told of a move."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from textual.pilot import Pilot

from jobboard.board.card import Card
from jobboard.board.same_company import Firms, same_company
from jobboard.text.values import Round
from jobboard.ui.pane.acts import Visit
from jobboard.ui.pane.company import company
from jobboard.ui.pane.subject import Subject
from jobboard.ui.screens.add import AddScreen
from tests.ui.builders import NOW, card, stage
from tests.ui.play import SIZE, board_of, notice, under_cursor, until
from tests.ui.shelf import NARROW, WIDE, Shelf, shelf

pytestmark = pytest.mark.anyio

EDITOR = """# Acme GmbH - Editor

- **Company**: Acme GmbH
- **Position**: Editor
- **Status**: APPLIED
- **Outcome**: rejected
- **Contact**: Jane Roe

## Interviews

### Screen

- **When**: 2026-07-20
- **With**: Dana Fox

## History

- 2026-07-01: PREPARED → APPLIED
- 2026-08-20: APPLIED → rejected
"""
POET = "# Acme - Poet\n\n- **Company**: Acme\n- **Position**: Poet\n- **Status**: PREPARED\n"
CLERK = "# Globex - Clerk\n\n- **Company**: Globex\n- **Position**: Clerk\n- **Status**: PREPARED\n"
EXPECTED = "also at Acme: Editor, rejected 3 months ago"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "applications"
    path.mkdir()
    for name, text in (("editor", EDITOR), ("poet", POET), ("clerk", CLERK)):
        (path / f"{name}.md").write_text(text, encoding="utf-8")
    return path


def rows(*others: Card, mine: Card | None = None) -> list[str]:
    """The rows of the part, as `label text right`."""
    mine = mine or card("mine", company="Acme")
    firms = Firms().now({each.id: each for each in (mine, *others)})
    lines = company(Subject(mine, NOW, same=same_company(firms, mine.facts.company, {mine.id})))
    told = [(row.label.text, row.text, row.right.text) for row, _ in lines]
    return [" | ".join(text for text in each if text) for each in told if any(each)]


# The part of the pane


def test_a_row_tells_position_and_standing_and_people_stand_in_one_row() -> None:
    assert rows(
        card("a", company="ACME", position="Editor", status="APPLIED", applied="2026-11-16"),
        card(
            "b", company="Acme", position="Clerk", status="INTERVIEW", outcome="rejected", since="2026-08-20",
            contact="Jane Roe", rounds=(Round(3, "Screen", date="2026-08-01", with_whom="Dana Fox"),),
        ),
        card("c", company="Globex"),
    ) == [
        "Also at Acme | 1 open · 1 earlier",
        "Editor | applied 9 days ago",
        "Clerk | rejected 3 months ago, after Screen",
        "People | Jane Roe (Clerk), Dana Fox (Screen of Clerk)",
    ]  # fmt: skip


def test_without_another_there_is_no_part() -> None:
    assert rows(card("c", company="Globex")) == []
    assert rows(card("c", company="Confidential"), mine=card("mine", company="Confidential")) == []


def test_ten_thousand_do_not_flood() -> None:
    others = [card(f"c{at:05}", company="Acme", contact=f"Jane {at}") for at in range(10_000)]
    shown = rows(*others)
    assert len(shown) == 8
    assert shown[0] == "Also at Acme | 10,000 open"
    assert shown[6] == "… and 9,995 more"
    assert shown[7].endswith("Jane 4 (Engineer), 9,995 more")


def test_what_a_file_says_there_draws_nothing() -> None:
    hostile = "Ed\x1b[31m\u202eitor\n[b]x" + "y" * 5_000
    contact = "J\x07ane" + "z" * 5_000
    shown = rows(card("a", company="Acme", position=hostile, contact=contact, status=None, status_text=hostile))
    assert all(each.replace("\u202e", "").isprintable() and "\u202e" not in each for each in shown)
    assert max(map(len, shown)) < 300


def test_enter_is_about_the_card_of_the_row() -> None:
    other = card("a", company="Acme")
    same = same_company(Firms().now({"a": other}), "Acme")
    acts = [
        act for row, act in company(Subject(card("mine", company="Acme"), NOW, same=same)) if row.key == "company:a"
    ]
    assert acts == [Visit("a")]


# The pane over files


async def reads(pilot: Pilot[None], played: Shelf, text: str) -> None:
    await until(pilot, lambda: any(text in line for line in played.shown))


async def test_the_pane_tells_it_after_the_facts_and_before_what_is_to_be_prepared(folder: Path) -> None:
    (folder / "poet.md").write_text(f"{POET}\n## Checklist\n\n- [ ] Write a verse\n", encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "poet", "Also at Acme")
        await reads(pilot, played, "Write a verse")
        shown = played.shown
        at = [
            next(y for y, line in enumerate(shown) if text in line) for text in ("Status", "Also at", "Write a verse")
        ]
        assert at == sorted(at)
        (row,) = [line for line in shown if "Editor  " in line]
        assert row.rstrip(" │").endswith("rejected 3 months ago, after Screen")
        assert any("Jane Roe (Editor), Dana Fox (Screen of Editor)" in line for line in shown)
        await played.open(pilot, "clerk", "Globex")
        assert not any("Also at" in line for line in played.shown)


async def test_when_it_arrives_the_cursor_stays_on_its_row_and_the_title_on_the_screen(folder: Path) -> None:
    verses = "".join(f"- [ ] Verse {number}\n" for number in range(100))
    (folder / "poet.md").write_text(f"{POET}\n## Checklist\n\n{verses}", encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "poet", "Also at Acme")
        assert played.here == "Verse 0"
        assert "Acme" in played.shown[0]


async def test_the_pane_is_painted_before_cards_are_sorted_by_company(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    sort = Firms.now

    def held_back(self: Firms, by_id: Mapping[str, Card]) -> Firms:
        gate.wait(10)
        return sort(self, by_id)

    monkeypatch.setattr(Firms, "now", held_back)
    (folder / "poet.md").write_text(f"{POET}\n## Checklist\n\n- [ ] Write a verse\n", encoding="utf-8")
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "poet", "Write a verse")
        assert not any("Also at" in line for line in played.shown)
        gate.set()
        await reads(pilot, played, "Also at Acme")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_enter_goes_to_a_card_that_is_hidden_and_the_pane_stays_open_on_it(
    folder: Path, size: tuple[int, int]
) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=size) as pilot:
        await played.open(pilot, "poet", "Also at Acme")
        await played.to(pilot, "Editor")
        await pilot.press("enter")
        await reads(pilot, played, "Ended")
        assert under_cursor_of(played) == "editor"
        assert played.board.view.in_pane
        await reads(pilot, played, "prepared")
        await played.to(pilot, "Poet")
        await pilot.press("enter")
        assert under_cursor_of(played) == "poet"


async def test_a_card_that_is_gone_meanwhile_is_told(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "poet", "Also at Acme")
        await played.to(pilot, "Editor")
        (folder / "editor.md").unlink()
        await until(pilot, lambda: "editor" not in played.board.view.whole.by_id)
        await pilot.press("enter")
        await until(pilot, lambda: "no longer on the board" in played.notice)
        assert under_cursor_of(played) == "poet"


async def test_another_card_that_changes_is_told_as_it_is(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await played.open(pilot, "poet", "rejected 3 months ago")
        (folder / "editor.md").write_text(EDITOR.replace("- **Outcome**: rejected\n", ""), encoding="utf-8")
        await until(pilot, lambda: played.board.view.whole.by_id["editor"].facts.outcome is None)
        await played.open(pilot, "clerk", "Globex")
        await played.open(pilot, "poet", "1 open")


def under_cursor_of(played: Shelf) -> str | None:
    found = played.board.view.card
    return found.id if found else None


# Moves


async def test_a_move_names_the_other_once_for_each_card(folder: Path) -> None:
    played = shelf(folder, card="poet")
    async with played.app.run_test(size=WIDE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: EXPECTED in played.notice)
        assert played.notice.splitlines()[1].strip() == EXPECTED
        await pilot.press("H")
        await until(pilot, lambda: "APPLIED → PREPARED" in played.notice)
        assert "also at" not in played.notice


async def test_a_move_further_on_or_of_a_card_that_is_alone_tells_nothing() -> None:
    other = card("old", company="Acme", position="Editor", status="APPLIED", outcome="rejected", since="2026-08-20")
    played = stage([card("acme", status="APPLIED"), card("globex"), other])
    async with played.app.run_test(size=SIZE) as pilot:
        board_of(played).look(board_of(played).view.to_card("acme"))
        await pilot.press("L")
        await until(pilot, lambda: "APPLIED → INTERVIEW" in notice(played) or "→ INTERVIEW" in notice(played))
        assert "also at" not in notice(played)
        board_of(played).look(board_of(played).view.to_card("globex"))
        await pilot.press("L")
        await until(pilot, lambda: "Globex" in notice(played))
        assert "also at" not in notice(played)
        board_of(played).look(board_of(played).view.to_card("acme"))
        await pilot.press("H")
        await until(pilot, lambda: EXPECTED in notice(played))


async def test_a_move_that_is_refused_tells_nothing_and_the_next_one_does() -> None:
    from jobboard.errors import Refused

    other = card("old", company="Acme", position="Editor", status="APPLIED", outcome="rejected", since="2026-08-20")
    played = stage([card("acme"), other])
    async with played.app.run_test(size=SIZE) as pilot:
        assert under_cursor(played) == "acme"
        played.actions.refusal = Refused("it is locked")
        await pilot.press("L")
        await until(pilot, lambda: "it is locked" in notice(played))
        assert "also at" not in notice(played)
        played.actions.refusal = None
        await pilot.press("L")
        await until(pilot, lambda: EXPECTED in notice(played))


async def test_of_marked_cards_no_company_is_named() -> None:
    played = stage([card("a", company="Acme"), card("b", company="Acme"), card("c", company="Acme", status="OFFER")])
    async with played.app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space", "L")
        await until(pilot, lambda: "2 applications" in notice(played))
        assert "also at" not in notice(played)


# The form


def form(played: Shelf) -> str:
    screen = played.app.screen
    assert isinstance(screen, AddScreen)
    return "\n".join(strip.text.rstrip() for strip in screen._compositor.render_strips())


async def test_the_form_tells_it_and_so_does_what_was_added(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await pilot.press("a")
        await until(pilot, lambda: isinstance(played.app.screen, AddScreen) and played.board.knows_firms)
        await pilot.press(*"Globex", "tab", *"Editor")
        await until(pilot, lambda: "also at Globex: Clerk, prepared" in form(played))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "also at Globex: Clerk, prepared" in played.notice)
        assert (folder / "globex-editor.md").exists()


async def test_the_form_tells_of_what_is_known_only_once(folder: Path) -> None:
    played = shelf(folder)
    async with played.app.run_test(size=WIDE) as pilot:
        await pilot.press("a")
        await until(pilot, lambda: isinstance(played.app.screen, AddScreen) and played.board.knows_firms)
        await pilot.press(*"Acme", "tab", *"Poet")
        await until(pilot, lambda: "the same position" in form(played))
        words = " ".join(form(played).replace("│", " ").split())
        assert "on the board already, by the same position: PREPARED" in words
        assert EXPECTED in words
