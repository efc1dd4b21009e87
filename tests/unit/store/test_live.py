"""The board that stays true to the disk: what others do to the folder is on it, by itself."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from jobboard.config import Settings
from jobboard.errors import Unreadable, Usage
from jobboard.store import cache, live, settling, watch
from jobboard.store.live import Folder, LiveBoard, Update, begin, open_folder
from jobboard.store.places import config_file

PATIENCE = 10.0
ACME = "# Acme - Engineer\n\n- **Company**: Acme\n- **Status**: APPLIED\n"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "board").mkdir()
    (tmp_path / "board" / "acme.md").write_text(ACME)
    return tmp_path / "board"


class Screen:
    """Listens to a board as the screen does, and remembers all that it was told."""

    def __init__(self, board: LiveBoard) -> None:
        self.board = board
        self.told: list[Update] = []
        self._at = 0
        self._new = asyncio.Event()

    async def listen(self) -> None:
        async for update in self.board.updates():
            self.told.append(update)
            self._new.set()

    async def until(self, is_it: Callable[[Update], bool]) -> Update:
        """The first update that is so, from the one on that was waited for last."""
        while True:
            for at, update in enumerate(self.told[self._at :], self._at):
                if is_it(update):
                    self._at = at
                    return update
            self._new.clear()
            await self._new.wait()

    async def until_marked(self, path: Path, name: str) -> Update:
        """Until a new file of this name is on the board: whatever was done before it was looked at."""
        (path / f"{name}.md").write_text("**Status**: OFFER\n")
        return await self.until(lambda update: name in update.board.by_id)


def play(folder: Folder, story: Callable[[Screen], Awaitable[None]], *, every: float = 60.0) -> Screen:
    """A story that happens while a screen shows the folder."""
    screen = Screen(LiveBoard(folder, every=every))

    async def whole() -> None:
        listening = asyncio.create_task(screen.listen())
        told = asyncio.create_task(asyncio.wait_for(story(screen), PATIENCE))
        try:
            await asyncio.wait({listening, told}, return_when=asyncio.FIRST_COMPLETED)
            if listening.done():
                listening.result()
            await told
        finally:
            listening.cancel()
            await asyncio.gather(listening, told, return_exceptions=True)

    asyncio.run(whole())
    return screen


def status(update: Update, card_id: str = "acme") -> str | None:
    return update.board.by_id[card_id].status if card_id in update.board.by_id else "gone"


# Opening


def test_a_folder_opens_with_the_person_s_settings(path: Path) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text('history = false\nignore = ["acme*"]')
    folder = open_folder(path)
    assert (folder.path, folder.settings) == (path, Settings(history=False, ignore=("acme*",)))
    assert len(begin(folder).board) == 0


def test_without_a_config_there_are_the_defaults(path: Path) -> None:
    assert open_folder(path).settings == Settings()


def test_a_config_that_is_a_link_is_read(path: Path, tmp_path: Path) -> None:
    (tmp_path / "dotfiles.toml").write_text("history = false")
    config_file().parent.mkdir(parents=True)
    config_file().symlink_to(tmp_path / "dotfiles.toml")
    assert open_folder(path).settings.history is False


def test_a_config_that_cannot_be_read_is_a_problem(path: Path) -> None:
    config_file().mkdir(parents=True)
    assert [each.message for each in open_folder(path).settings.problems] == ["It is a folder, not a file"]


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(Usage):
        open_folder(tmp_path / "nowhere")


def test_a_folder_given_relatively_is_known_by_its_whole_path(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    assert open_folder(Path("board")).path == path


def test_the_first_board_is_read_and_the_next_comes_from_the_cache(path: Path) -> None:
    folder = open_folder(path)
    begun = begin(folder)
    assert (begun.is_cached, [card.id for card in begun.board]) == (False, ["acme"])
    (path / "acme.md").unlink()
    begun = begin(folder)
    assert (begun.is_cached, [card.id for card in begun.board]) == (True, ["acme"])


def test_the_first_paint_needs_nothing_heavy(path: Path) -> None:
    begin(open_folder(path))
    script = (
        "import sys; from pathlib import Path\n"
        "from jobboard.store.live import LiveBoard, open_folder\n"
        "assert LiveBoard(open_folder(Path(sys.argv[1]))).board.by_id\n"
        "late = {'pydantic', 'yaml', 'frontmatter', 'watchfiles', 'markdown_it', 'asyncio', 'textual'}\n"
        "print(late & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, cwd=Path.cwd())
    assert ran.stdout == "set()\n", ran.stderr


# Others at work


def test_an_edit_is_on_the_board(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / "acme.md").write_text(ACME.replace("APPLIED", "INTERVIEW"))
        update = await screen.until(lambda update: status(update) == "INTERVIEW")
        assert update.changed == {"acme"}
        assert (update.polling, update.trouble) == (False, None)

    play(open_folder(path), story)


def test_a_save_by_replacing_is_on_the_board(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / ".acme.md.new").write_text(ACME.replace("APPLIED", "INTERVIEW"))
        (path / ".acme.md.new").replace(path / "acme.md")
        await screen.until(lambda update: status(update) == "INTERVIEW")

    screen = play(open_folder(path), story)
    assert "gone" not in map(status, screen.told)


def test_new_removed_and_renamed_files_are_on_the_board(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / "marker.md").rename(path / "renamed.md")
        await screen.until(lambda update: update.board.by_id.keys() == {"acme", "renamed"})
        (path / "acme.md").unlink()
        await screen.until(lambda update: update.board.by_id.keys() == {"renamed"})
        (path / "letter.md").write_text("Dear Sir or Madam")
        await screen.until(lambda update: update.board.others == ("letter.md",))

    play(open_folder(path), story)


def test_a_folder_that_is_made_while_one_looks_is_listened_to(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / "globex").mkdir()
        (path / "globex" / "application.md").write_text(ACME)
        await screen.until(lambda update: status(update, "globex") == "APPLIED")
        (path / "globex" / "application.md").write_text(ACME.replace("APPLIED", "OFFER"))
        await screen.until(lambda update: status(update, "globex") == "OFFER")
        shutil.rmtree(path / "globex")
        await screen.until(lambda update: status(update, "globex") == "gone")

    play(open_folder(path), story)


def test_hundreds_of_changes_at_once_are_on_the_board(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        for number in range(300):
            (path / f"{number}.md").write_text(ACME)
        await screen.until(lambda update: len(update.board) == 302)
        for number in range(300):
            (path / f"{number}.md").unlink()
        await screen.until(lambda update: len(update.board) == 2)

    play(open_folder(path), story)


def test_what_changed_while_nobody_looked_is_told_first(path: Path) -> None:
    folder = open_folder(path)
    begin(folder)
    (path / "acme.md").write_text(ACME.replace("APPLIED", "INTERVIEW"))

    async def story(screen: Screen) -> None:
        await screen.until(lambda update: status(update) == "INTERVIEW")

    assert play(folder, story).told[0].changed == {"acme"}


def test_cards_that_did_not_change_stay_the_same_objects(path: Path) -> None:
    async def story(screen: Screen) -> None:
        before = screen.board.board.by_id["acme"]
        await screen.until_marked(path, "marker")
        screen.board.nudge()
        await screen.until_marked(path, "another")
        assert screen.board.board.by_id["acme"] is before

    play(open_folder(path), story)


# Ourselves at work


def test_our_own_writes_are_on_the_board_at_once_and_told_no_second_time(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / "acme.md").write_text(ACME.replace("APPLIED", "INTERVIEW"))
        board = await asyncio.to_thread(screen.board.reread, [str(path / "acme.md")])
        assert board.by_id["acme"].status == "INTERVIEW"
        assert screen.board.board is board
        await screen.until_marked(path, "another")

    screen = play(open_folder(path), story)
    assert not any("acme" in update.changed for update in screen.told)


# Files in the middle of being written


def test_a_file_that_is_being_written_anew_keeps_its_card(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        with (path / "acme.md").open("w") as file:
            await screen.until_marked(path, "while-it-is-empty")
            file.write("# Acme - Engineer\n")
            file.flush()
            await screen.until_marked(path, "while-it-is-half-written")
            file.write(ACME.replace("APPLIED", "INTERVIEW"))
        await screen.until(lambda update: status(update) == "INTERVIEW")

    screen = play(open_folder(path), story)
    assert {status(update) for update in screen.told} == {"APPLIED", "INTERVIEW"}


def test_a_file_that_stays_empty_is_no_card_in_the_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "PAUSES", (0.01, 0.02, 0.03))

    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / "acme.md").write_text("")
        await screen.until(lambda update: status(update) == "gone")

    play(open_folder(path), story)


def test_a_file_that_says_less_counts_when_it_stays_so(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        (path / "acme.md").write_text("# Acme - Engineer\n\n- **Company**: Acme\n")
        await screen.until(lambda update: status(update) is None)

    play(open_folder(path), story)


# Trouble


def test_a_folder_that_goes_away_is_told_and_so_is_its_return(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        os.rename(path, path.with_name("elsewhere"))
        gone = await screen.until(lambda update: update.trouble is not None and update.polling)
        assert (gone.trouble, len(gone.board)) == ("The folder is gone", 2)
        os.mkdir(path)
        (path / "globex.md").write_text(ACME)
        back = await screen.until(lambda update: update.board.by_id.keys() == {"globex"})
        assert back.trouble is None
        await screen.until(lambda update: "globex" in update.board.by_id and not update.polling)
        (path / "globex.md").write_text(ACME.replace("APPLIED", "INTERVIEW"))
        await screen.until(lambda update: status(update, "globex") == "INTERVIEW")

    play(open_folder(path), story)


def test_a_folder_that_goes_away_without_a_word_is_polled(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch.Watch, "_run", lambda self, stop: None)

    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        os.rename(path, path.with_name("elsewhere"))
        await screen.until(lambda update: update.trouble is not None and update.polling)

    play(open_folder(path), story, every=0.1)


def test_a_folder_that_is_made_anew_under_our_eyes_is_listened_to(path: Path) -> None:
    async def story(screen: Screen) -> None:
        for name in ("one", "two", "three"):  # the last is heard, not found by the first looks
            await screen.until_marked(path, name)
        os.rename(path, path.with_name("elsewhere"))
        os.mkdir(path)
        await screen.until(lambda update: len(update.board) == 0)
        await screen.until_marked(path, "another")

    play(open_folder(path), story)


def test_a_folder_that_cannot_be_listed_is_told_at_once(path: Path) -> None:
    folder = open_folder(path)
    shutil.rmtree(path)
    with pytest.raises(Unreadable):
        LiveBoard(folder)


def test_a_name_that_ends_the_watcher_does_not_end_the_board(path: Path) -> None:
    async def story(screen: Screen) -> None:
        await screen.until_marked(path, "marker")
        with open(os.fsencode(path) + b"/\xe9.md", "w") as file:
            file.write(ACME)
        update = await screen.until(lambda update: "\udce9" in update.board.by_id and update.polling)
        assert update.trouble is None
        (path / "acme.md").write_text(ACME.replace("APPLIED", "INTERVIEW"))
        await screen.until(lambda update: status(update) == "INTERVIEW")

    play(open_folder(path), story)


def test_changes_that_no_hint_told_of_lead_to_polling(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "UNHEARD", 0.0)
    (path / "_all").mkdir()
    (path / "_all" / "globex.md").write_text(ACME)
    (path / "globex.md").symlink_to("_all/globex.md")

    async def story(screen: Screen) -> None:
        for word in itertools.cycle(("OFFER", "PREPARED")):
            (path / "_all" / "globex.md").write_text(ACME.replace("APPLIED", word))
            update = await screen.until(lambda update, word=word: status(update, "globex") == word)  # type: ignore[misc]
            if update.polling:
                return

    play(open_folder(path), story, every=0.1)


# The day, and the cache


def test_a_new_day_is_a_new_board(path: Path) -> None:
    times = iter([datetime(2026, 11, 20, 23, 59)])

    async def story(screen: Screen) -> None:
        update = await screen.until(lambda update: update.board.today == date(2026, 11, 21))
        assert update.changed == frozenset()

    play(open_folder(path, now=lambda: next(times, datetime(2026, 11, 21, 0, 0))), story, every=0.1)


def test_what_was_read_is_kept_for_the_next_start(path: Path) -> None:
    folder = open_folder(path)
    begin(folder)
    (path / "acme.md").write_text(ACME.replace("APPLIED", "INTERVIEW"))

    async def story(screen: Screen) -> None:
        await screen.until(lambda update: status(update) == "INTERVIEW")
        await screen.until_marked(path, "marker")
        kept = cache.load(path, folder.settings)
        assert kept is not None
        assert kept.cards[0].status == "INTERVIEW"

    play(folder, story)


# The profile


def test_the_profile_is_told_with_the_board_and_again_whenever_it_changes(path: Path) -> None:
    profile = path / "_profile.md"
    profile.write_text("Must have:\n\n- Fully remote\n")

    async def story(screen: Screen) -> None:
        first = await screen.until(lambda update: update.profile is not None)
        assert [each.text for each in first.profile.criteria] == ["Fully remote"] if first.profile else False
        profile.write_text("Must have:\n\n- Permanent\n")
        await screen.until(lambda update: update.profile is not None and update.profile.criteria[0].text == "Permanent")
        profile.unlink()
        await screen.until(lambda update: update.profile is None)

    play(open_folder(path), story)


def test_without_a_profile_nothing_is_read_of_one(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from jobboard.store.live import LiveBoard, open_folder\n"
        "live = LiveBoard(open_folder(Path(sys.argv[1])))\n"
        "live._profile_now.read(live.folder)\n"
        "late = ('jobboard.profile', 'jobboard.guide', 'jobboard.fit')\n"
        "print([each for each in sys.modules if each.startswith(late)])"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, cwd=Path.cwd())
    assert ran.stdout == "[]\n", ran.stderr
