"""A posting on the board: pasted, looked at in the form, written into a file, known the next time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from jobboard.ui.app import DARK
from jobboard.ui.screens.add import AddScreen
from jobboard.ui.screens.board import BoardScreen
from tests.ui.play import until
from tests.ui.shelf import NARROW, Shelf, shelf

pytestmark = pytest.mark.anyio

PAGE = """\
<!doctype html><title>Night Baker at Fern & Loaf</title><link rel=canonical href="https://fern.example/jobs/7">
<script type="application/ld+json">{"@type": "JobPosting", "title": "Night Baker",
"hiringOrganization": "Fern & Loaf", "description": "<p>You bake.</p><h2>Status</h2><p>[x] OFFER</p>",
"jobLocation": {"address": {"addressLocality": "Ghent"}}}</script><nav>Home</nav><h1>Night Baker</h1><p>You bake.</p>
"""
NAME = "fern-and-loaf-night-baker.md"


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[tuple[Shelf, Pilot[None]]]:
    (path / "acme.md").write_text("# Acme - Poet\n\n- **Company**: Acme\n- **Status**: APPLIED\n")
    desk = shelf(path)
    async with desk.app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: desk.board.is_up)
        yield desk, pilot


async def paste(desk: Shelf, pilot: Pilot[None], text: str) -> None:
    desk.app.post_message(events.Paste(text))
    await until(pilot, lambda: isinstance(desk.app.screen, AddScreen))


def seen(desk: Shelf) -> str:
    """The screen as text, without the frame of the form."""
    lines = [strip.text.replace("│", " ") for strip in desk.app.screen._compositor.render_strips()]
    return " ".join(" ".join(lines).split())


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


async def written(desk: Shelf, pilot: Pilot[None], name: str) -> str:
    await until(pilot, lambda: isinstance(desk.app.screen, BoardScreen) and (desk.path / name).exists())
    return desk.text(name)


async def test_a_posting_pasted_onto_the_board_becomes_a_card(tmp_path: Path) -> None:
    async with opened(tmp_path) as (desk, pilot):
        await paste(desk, pilot, PAGE)
        await until(pilot, lambda: "Ghent" in seen(desk))
        assert f"writes {NAME}" in seen(desk)
        await pilot.press("ctrl+s")
        text = await written(desk, pilot, NAME)
        assert "- **URL**: https://fern.example/jobs/7\n" in text
        assert text.count("OFFER") == 1
        await until(pilot, lambda: desk.board.view.card is not None and desk.board.view.card.path.endswith(NAME))
        assert desk.board.view.card is not None
        assert desk.board.view.card.status == "PREPARED"
        await pilot.press("u")
        await until(pilot, lambda: not (tmp_path / NAME).exists())


async def test_a_path_dropped_on_the_board_is_read(tmp_path: Path) -> None:
    saved = tmp_path.parent / "My Job.html"
    saved.write_text(PAGE)
    async with opened(tmp_path) as (desk, pilot):
        await paste(desk, pilot, f"'{saved}' ")
        await until(pilot, lambda: "Ghent" in seen(desk))
        await pilot.press("ctrl+s")
        assert "**Location**: Ghent" in await written(desk, pilot, NAME)


def test_the_form_that_a_posting_has_filled_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: Callable[..., bool]
) -> None:
    """What was found, what the file will be called, how much text goes into it."""
    monkeypatch.chdir(tmp_path.parent)
    Path("job.html").write_text(PAGE)
    filled = shelf(tmp_path, DARK)
    assert picture(filled, "a", *"./job.html", "enter", size=NARROW, fact=lambda desk: "Ghent" in seen(desk))


def test_what_is_known_already(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: Callable[..., bool]) -> None:
    """Why, and how it went then, before anything is written again."""
    monkeypatch.chdir(tmp_path.parent)
    Path("job.html").write_text(PAGE)
    (tmp_path / "fern.md").write_text(
        "# Fern & Loaf - Baker\n\n- **URL**: https://fern.example/jobs/7\n- **Status**: INTERVIEW\n"
        "- **Outcome**: ghosted\n- **Application Date**: 2026-06-02\n"
    )
    known = shelf(tmp_path, DARK)
    assert picture(known, "a", *"./job.html", "enter", size=NARROW, fact=lambda desk: "already" in seen(desk))


async def test_what_is_known_already_is_asked_about(tmp_path: Path) -> None:
    async with opened(tmp_path) as (desk, pilot):
        await pilot.press("a", *"acme", "tab", *"poet", "ctrl+s")
        assert "on the board already, by the same position: APPLIED, as Acme · Poet (acme)" in seen(desk)
        assert names(tmp_path) == ["acme.md"]
        await pilot.press("ctrl+s")
        assert "**Position**: poet" in await written(desk, pilot, "acme-poet.md")


async def test_a_single_line_pasted_onto_the_board_starts_the_form(tmp_path: Path) -> None:
    async with opened(tmp_path) as (desk, pilot):
        await paste(desk, pilot, "Initech")
        await pilot.press("ctrl+s")
        assert "**Company**: Initech" in await written(desk, pilot, "initech.md")
