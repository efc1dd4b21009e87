"""Hints: they come, they may be too many, the watcher may die, and all of that is told."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from jobboard.store import watch as watching
from jobboard.store.watch import Watch

Hints = AsyncGenerator[frozenset[str] | None, None]
PATIENCE = 10.0


def run(story: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(story, PATIENCE))


async def until(hints: Hints, is_it: Callable[[frozenset[str] | None], bool]) -> None:
    async for paths in hints:
        if is_it(paths):
            return


async def begun(watch: Watch, hints: Hints) -> None:
    """Until the watcher is there: it asks for a second look at everything."""
    assert await anext(hints) is None
    assert await anext(hints) is None
    assert not watch.polling


def test_the_first_hint_is_to_look_at_everything(tmp_path: Path) -> None:
    async def story() -> None:
        async with aclosing(Watch(str(tmp_path)).hints()) as hints:
            assert await anext(hints) is None

    run(story())


def test_a_change_is_heard(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            (tmp_path / "acme.md").write_text("# Acme")
            assert await anext(hints) == frozenset({str(tmp_path / "acme.md")})

    run(story())


def test_a_change_is_told_by_the_name_that_the_folder_was_opened_by(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")

    async def story() -> None:
        watch = Watch(str(tmp_path / "link"))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            (tmp_path / "real" / "acme.md").write_text("# Acme")
            assert await anext(hints) == frozenset({str(tmp_path / "link" / "acme.md")})

    run(story())


@pytest.mark.parametrize("recursive", [True, False])
def test_sub_folders_are_heard_only_if_asked_for(tmp_path: Path, recursive: bool) -> None:
    (tmp_path / "sub").mkdir()

    async def story() -> None:
        watch = Watch(str(tmp_path))
        watch.recursive = recursive
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            (tmp_path / "sub" / "acme.md").write_text("# Acme")
            (tmp_path / "last.md").write_text("# Last")
            heard: set[str] = set()
            while str(tmp_path / "last.md") not in heard:
                paths = await anext(hints)
                heard.update(paths or ())
            assert (str(tmp_path / "sub" / "acme.md") in heard) is recursive

    run(story())


def test_hidden_and_editors_files_are_not_told(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    async def story() -> None:
        watch = Watch(str(tmp_path))
        watch.recursive = True
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            for name in (".git/index", ".acme.md.swp", "4913", "acme.md~", "acme.md"):
                (tmp_path / name).write_text("x")
            assert await anext(hints) == frozenset({str(tmp_path / "acme.md")})

    run(story())


def test_very_many_changes_are_one_look_at_everything(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            assert await anext(hints) is None
            watch.hear(str(number) for number in range(watching.MANY + 1))
            assert await anext(hints) is None

    run(story())


def test_one_may_ask_for_a_look_at_everything(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            watch.nudge()
            assert await anext(hints) is None

    run(story())


def test_everything_is_looked_at_now_and_then(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path), every=0.05)
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            await until(hints, lambda paths: paths is None and watch.by_the_clock)

    run(story())


@pytest.mark.parametrize("what", ["a folder above it", "a link"])
def test_a_path_that_comes_to_lead_elsewhere_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(watching, "ITSELF", 0.02)
    (tmp_path / "above" / "board").mkdir(parents=True)
    (tmp_path / "link").symlink_to("above")
    folder = tmp_path / ("above" if what == "a folder above it" else "link") / "board"

    async def story() -> None:
        watch = Watch(str(folder))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            os.rename(folder.parent, tmp_path / "elsewhere")
            assert await anext(hints) is None
            (tmp_path / "elsewhere").rename(folder.parent)
            assert await anext(hints) is None
            assert not watch.by_the_clock

    run(story())


def test_a_path_that_leads_where_it_led_is_no_reason_to_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "ITSELF", 0.001)
    looks: list[str] = []
    monkeypatch.setattr(Watch, "_identity", lambda self: looks.append(self._folder))

    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            heard = asyncio.create_task(anext(hints))
            while len(looks) < 4:  # noqa: ASYNC110  looked at by a thread
                await asyncio.sleep(0)
            assert not heard.done()
            watch.hear(["acme.md"])
            assert await heard == frozenset({"acme.md"})

    run(story())


def test_a_path_may_be_heard_of_later(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            watch.hear_later(0.01, "acme.md")
            assert await anext(hints) == frozenset({"acme.md"})

    run(story())


def test_a_name_that_ends_the_watcher_leads_to_polling_and_back(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path), every=0.5)
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            open(os.fsencode(tmp_path) + b"/acm\xe9.md", "w").close()
            await until(hints, lambda paths: paths is None and watch.polling)
            await until(hints, lambda paths: paths is None and not watch.polling)

    run(story())


def test_a_watcher_that_cannot_begin_leads_to_polling(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path / "nowhere"))
        async with aclosing(watch.hints()) as hints:
            for _ in range(4):
                assert await anext(hints) is None
            assert watch.polling

    run(story())


def test_a_watcher_that_hears_nothing_is_given_up_for_good(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path), every=0.01)
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            watch.give_up(for_good=True)
            for _ in range(3):
                assert await anext(hints) is None
                assert watch.polling

    run(story())


@pytest.mark.parametrize("turns", range(6))
def test_a_listener_stops_when_told_to_even_as_it_hears_something(tmp_path: Path, turns: int) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path))
        first = asyncio.Event()

        async def listen() -> None:
            async for _ in watch.hints():
                first.set()

        listening = asyncio.create_task(listen())
        await first.wait()
        await asyncio.sleep(0)
        watch.hear(["acme.md"])
        for _ in range(turns):
            await asyncio.sleep(0)
        listening.cancel()
        await asyncio.wait({listening}, timeout=1)
        assert listening.cancelled()

    run(story())


def test_the_watcher_ends_with_its_listener(tmp_path: Path) -> None:
    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            assert watchers()

    def watchers() -> list[threading.Thread]:
        return [each for each in threading.enumerate() if each.name == "jobboard-watch"]

    run(story())
    for watcher in watchers():
        watcher.join(PATIENCE)
        assert not watcher.is_alive()


def test_polling_takes_one_part_in_twenty_of_the_time(tmp_path: Path) -> None:
    watch = Watch(str(tmp_path))
    polls = []
    for seconds in (0.001, 0.1, 10):
        watch.took(seconds)
        polls.append(watch.poll)
    assert polls == [0.3, 2.0, 5.0]


def test_after_a_quiet_while_everything_is_looked_at_once_and_then_changes_are_heard_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "QUIET_MS", 50)

    async def story() -> None:
        watch = Watch(str(tmp_path))
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            assert await anext(hints) is None  # it was quiet
            (tmp_path / "acme.md").write_text("x")
            await until(hints, lambda paths: paths is not None and str(tmp_path / "acme.md") in paths)

    run(story())
