"""Where a watcher listens: in the folders that are read, wherever links lead; as folders come and go."""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing
from pathlib import Path

import pytest

from jobboard.store import heard
from jobboard.store.heard import folders_of
from jobboard.store.watch import Watch
from tests.unit.store.test_watch import begun, run


def test_the_folders_that_are_read_are_listened_in_and_no_others(tmp_path: Path) -> None:
    root = tmp_path / "board"
    deep = root / "1" / "2" / "3" / "4" / "5" / "6"
    for each in (deep / "7", root / ".git" / "objects", root / "_interviews", tmp_path / "outside" / "below"):
        each.mkdir(parents=True)
    (root / "link").symlink_to(tmp_path / "outside")
    (root / "1" / "up").symlink_to("..")
    (root / "acme.md").write_text("# Acme\n")
    assert folders_of(str(root)) == [
        str(root),
        *sorted(str(each) for each in (deep, *deep.parents) if root in each.parents),
    ]


def test_what_may_not_be_listed_is_passed_and_what_is_gone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut" / "below").mkdir(parents=True)
    listed = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("shut"):
            raise PermissionError(13, "no")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert folders_of(str(tmp_path)) == [str(tmp_path), str(tmp_path / "shut")]
    with pytest.raises(FileNotFoundError):
        folders_of(str(tmp_path / "gone"))


def test_folders_that_come_and_go_are_listened_in(tmp_path: Path) -> None:
    file = tmp_path / "new" / "acme.md"

    async def story() -> None:
        watch = Watch(str(tmp_path))
        watch.recursive = True
        heard_paths: asyncio.Queue[frozenset[str] | None] = asyncio.Queue()

        async def listen() -> None:
            async with aclosing(watch.hints()) as hints:
                async for paths in hints:
                    heard_paths.put_nowait(paths)

        async def until_heard(text: str) -> None:
            """Write until it is heard of: the folder is listened in a moment after it came."""
            while True:
                file.write_text(text)
                try:
                    async with asyncio.timeout(0.3):
                        while str(file) not in (await heard_paths.get() or ()):
                            pass
                        return
                except TimeoutError:
                    continue

        task = asyncio.create_task(listen())
        for text in ("first", "second"):
            file.parent.mkdir()
            await until_heard(text)
            file.unlink()
            file.parent.rmdir()
        assert not watch.polling
        task.cancel()

    run(story())


def test_with_too_many_folders_everything_is_looked_at_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard, "MOST", 2)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()

    async def story() -> None:
        watch = Watch(str(tmp_path))
        watch.recursive = True
        async with aclosing(watch.hints()) as hints:
            async for _ in hints:
                if watch.polling:
                    return

    run(story())


def test_a_link_to_a_folder_is_not_followed_by_the_watcher(tmp_path: Path) -> None:
    root = tmp_path / "board"
    for each in (root / "acme", tmp_path / "outside" / "below"):
        each.mkdir(parents=True)
    (root / "link").symlink_to(tmp_path / "outside")

    async def story() -> None:
        watch = Watch(str(root))
        watch.recursive = True
        async with aclosing(watch.hints()) as hints:
            await begun(watch, hints)
            (tmp_path / "outside" / "below" / "x.md").write_text("# X\n")
            (root / "acme" / "a.md").write_text("# A\n")
            assert await anext(hints) == frozenset({str(root / "acme" / "a.md")})

    run(story())
