"""The config learns: what is written where, how it is told, and that whatever happens the person's file is whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.config import Settings
from jobboard.errors import Refused
from jobboard.store import files, save
from jobboard.store import settings as under_test
from jobboard.store.candidates import ignoring
from jobboard.store.live import Folder, LiveBoard
from jobboard.store.places import state_home
from jobboard.store.settings import ignore, literal, own_config, settings_now, teach
from tests.apart import apart
from tests.unit.store.faults import dying_at, failing_at, names_of

MINE = '# mine\nhistory = false # for now\n\n[words]\nx = "OFFER"\n'
TAUGHT = MINE + '"In Review" = "APPLIED"\n'


@pytest.fixture
def config() -> Path:
    """The person's config."""
    path = own_config()
    path.parent.mkdir(parents=True)
    path.write_text(MINE)
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


# What is written and what is told


def test_a_word_is_taught_and_the_line_is_told(config: Path) -> None:
    learned = teach("In Review", "APPLIED")
    assert config.read_text() == TAUGHT
    assert learned.sentence == (
        "config.toml, line 6: “In Review” is read as APPLIED from now on; take the line out to undo it"
    )
    assert learned.settings == Settings(history=False, words={"x": "OFFER", "in review": "APPLIED"}) == settings_now()


def test_a_word_that_meant_something_else_is_told_with_what_it_was(config: Path) -> None:
    assert teach("X", "interview").sentence == (
        "config.toml, line 5: “X” is read as interview from now on, not as OFFER"
    )
    assert config.read_text() == MINE.replace("OFFER", "interview")


def test_a_word_that_is_known_already_is_not_written(config: Path) -> None:
    before = config.stat()
    learned = teach(" X ", "OFFER")
    assert learned.sentence == "config.toml, line 5: “X” is read as OFFER already"
    assert learned.settings.words == {"x": "OFFER"}
    after = config.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_ctime_ns,
    )
    assert names(config.parent) == ["config.toml"]


def test_what_stands_around_a_word_is_left_out_where_it_would_not_be_understood_with_it(config: Path) -> None:
    teach("⏳ In Review!", "APPLIED")
    assert config.read_text() == TAUGHT
    teach("With (HR)", "APPLIED")
    assert config.read_text() == TAUGHT + '"With (HR)" = "APPLIED"\n'


@pytest.mark.parametrize(
    ("phrase", "status"), [("", "APPLIED"), ("!", "OFFER"), ("x" * 3_000, "OFFER"), ("y", "APLIED")]
)
def test_what_would_not_be_understood_is_not_taught(config: Path, phrase: str, status: str) -> None:
    with pytest.raises(Refused):
        teach(phrase, status)
    assert config.read_text() == MINE


def test_a_file_is_ignored_and_the_line_is_told(config: Path) -> None:
    learned = ignore("notes [old].md")
    assert config.read_text() == MINE.replace("now\n", 'now\nignore = ["/notes [[]old].md"]\n')
    assert learned.sentence == (
        "config.toml, line 3: notes [old].md is not looked at from now on; take “/notes [[]old].md” out to undo it"
    )
    assert learned.settings == Settings(False, {"x": "OFFER"}, ("/notes [[]old].md",)) == settings_now()


def test_a_file_that_is_ignored_already_is_not_written(config: Path) -> None:
    ignore("notes.md")
    before = config.stat()
    assert ignore("notes.md").sentence == "config.toml, line 3: notes.md is not looked at already"
    assert config.stat() == before


def test_what_cannot_be_added_is_refused_with_the_line_to_add_by_hand(config: Path) -> None:
    config.write_text("history = ")
    with pytest.raises(Refused) as refused:
        teach("In Review", "APPLIED")
    assert refused.value.sentence == (
        'config.toml: It is not TOML (line 1); add this line below [words] by hand: "In Review" = "APPLIED"'
    )
    assert config.read_text() == "history = "


def test_a_byte_order_mark_and_bytes_that_are_no_text_stay(config: Path) -> None:
    config.write_bytes(b"\xef\xbb\xbf# \xff\r\nhistory = false\r\n")
    assert teach("In Review", "APPLIED").settings == Settings(history=False, words={"in review": "APPLIED"})
    assert config.read_bytes() == (
        b'\xef\xbb\xbf# \xff\r\nhistory = false\r\n\r\n[words]\r\n"In Review" = "APPLIED"\r\n'
    )
    assert settings_now().problems == ()


def test_the_board_follows_what_was_learned(folder: Folder) -> None:
    board = LiveBoard(folder)
    (folder.path / "globex.md").write_text("# Globex\n\n- **Status:** Bewerbung raus\n")
    board.reread([str(folder.path / "globex.md")])
    assert board.board.by_id["globex"].status is None
    assert board.use(teach("Bewerbung raus", "APPLIED").settings).by_id["globex"].status == "APPLIED"
    assert board.use(ignore("acme.md").settings).by_id.keys() == {"globex"}


# A path that means itself

PATHS = st.lists(st.text("ab*?[]!-.^ \n\\é", min_size=1, max_size=5), min_size=1, max_size=3).map("/".join)


@given(PATHS, PATHS)
def test_the_pattern_of_a_path_matches_that_path_and_no_other(path: str, other: str) -> None:
    ignored = ignoring((literal(path),))
    assert ignored is not None
    assert ignored(path)
    assert ignored(other) == (other == path)
    assert not ignored(f"sub/{path}")


# How it is written


def test_a_config_is_made_for_the_person_alone_and_so_are_its_folders() -> None:
    home = own_config().parent.parent
    assert not home.exists()
    learned = teach("In Review", "APPLIED")
    assert own_config().read_text() == '[words]\n"In Review" = "APPLIED"\n'
    assert (mode(own_config()), mode(own_config().parent), mode(home)) == (0o600, 0o700, 0o700)
    assert names(own_config().parent) == ["config.toml"]
    assert learned.settings == settings_now() == Settings(words={"in review": "APPLIED"})


def test_mode_and_the_modes_of_folders_stay(config: Path) -> None:
    config.chmod(0o640)
    config.parent.chmod(0o755)
    teach("In Review", "APPLIED")
    assert (mode(config), mode(config.parent)) == (0o640, 0o755)


@pytest.mark.parametrize("link", ["../../dotfiles/jobboard.toml", "absolute"])
def test_the_file_behind_a_link_is_patched_and_the_link_stays(config: Path, tmp_path: Path, link: str) -> None:
    real = config.parent.parent.parent / "dotfiles" / "jobboard.toml"
    real.parent.mkdir()
    config.rename(real)
    config.symlink_to(real if link == "absolute" else link)
    assert teach("In Review", "APPLIED").sentence.startswith("config.toml, line 6: ")
    assert config.is_symlink()
    assert (real.read_text(), names(real.parent)) == (TAUGHT, ["jobboard.toml"])


def test_a_folder_that_is_a_link_stays_one(config: Path, tmp_path: Path) -> None:
    config.parent.rename(tmp_path / "dotfiles")
    config.parent.symlink_to(tmp_path / "dotfiles")
    teach("In Review", "APPLIED")
    assert config.parent.is_symlink()
    assert (tmp_path / "dotfiles" / "config.toml").read_text() == TAUGHT


def to_nothing(config: Path) -> None:
    config.unlink()
    config.symlink_to("gone.toml")


def in_a_circle(config: Path) -> None:
    config.unlink()
    config.symlink_to("config.toml")


def a_folder(config: Path) -> None:
    config.unlink()
    config.mkdir()


def a_pipe(config: Path) -> None:
    config.unlink()
    os.mkfifo(config)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda config: config.chmod(0o444), "It is read-only"),
        (lambda config: config.parent.chmod(0o555), "Its folder is read-only"),
        (lambda config: os.link(config, config.with_name("other")), "It has a second name (a hard link)"),
        (lambda config: config.write_bytes(b"\xff\xfea\0"), "It is UTF-16, not UTF-8 text"),
        (to_nothing, "It is a link to nothing"),
        (in_a_circle, "It is a link that leads back to itself"),
        (a_folder, "It is a folder, not a file"),
        (a_pipe, "It is a pipe, not a file"),
    ],
)
def test_what_cannot_be_written_is_refused_with_the_reason(
    config: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    spoil(config)
    before = names(config.parent)
    with pytest.raises(Refused) as refused:
        teach("In Review", "APPLIED")
    config.parent.chmod(0o755)
    assert refused.value.sentence.startswith(f"config.toml: {reason}")
    assert names(config.parent) == before
    assert config.is_symlink() or not config.is_file() or b"APPLIED" not in config.read_bytes()


def test_no_config_is_made_in_a_folder_that_is_read_only(config: Path) -> None:
    config.unlink()
    config.parent.chmod(0o555)
    with pytest.raises(Refused) as refused:
        teach("In Review", "APPLIED")
    config.parent.chmod(0o755)
    assert refused.value.sentence == "config.toml: Its folder is read-only"
    assert names(config.parent) == []


def test_a_file_in_the_place_of_the_folder_is_refused() -> None:
    own_config().parent.parent.mkdir()
    own_config().parent.write_text("")
    with pytest.raises(Refused, match=r"^config\.toml: It cannot be made: "):
        teach("In Review", "APPLIED")
    assert own_config().parent.read_text() == ""


# Others at the same time


def between(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Has others act once, after the config was read and before it is replaced or made."""
    acts = [act]

    def encode(text: str) -> bytes:
        if acts:
            acts.pop()()
        return files.encode(text)

    monkeypatch.setattr(save, "encode", encode)
    monkeypatch.setattr(under_test, "encode", encode)


def saved_by_another(config: Path) -> None:
    other = config.with_name("other")
    other.write_text(MINE + 'y = "OFFER"\n')
    other.replace(config)


def test_what_others_save_meanwhile_is_patched(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    between(monkeypatch, lambda: saved_by_another(config))
    learned = teach("In Review", "APPLIED")
    assert config.read_text() == MINE + 'y = "OFFER"\n"In Review" = "APPLIED"\n'
    assert learned.settings.words == {"x": "OFFER", "y": "OFFER", "in review": "APPLIED"}
    assert learned.sentence.startswith("config.toml, line 7: ")


def test_a_config_that_others_make_meanwhile_is_patched(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.unlink()
    between(monkeypatch, lambda: config.write_text(MINE))
    assert teach("In Review", "APPLIED").settings == settings_now()
    assert config.read_text() == TAUGHT
    assert names(config.parent) == ["config.toml"]


def test_what_others_have_taught_meanwhile_is_told_as_known(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    between(monkeypatch, lambda: config.write_text(TAUGHT))
    assert teach("In Review", "APPLIED").sentence.endswith("is read as APPLIED already")
    assert config.read_text() == TAUGHT


# Faults


def learn() -> str:
    try:
        return teach("In Review", "APPLIED").sentence
    except Refused as refused:
        return refused.sentence


def begin_with(config: Path, text: str | None) -> None:
    for name in names(config.parent):
        (config.parent / name).unlink()
    if text is not None:
        config.write_text(text)


BEGINNINGS = [(MINE, TAUGHT), (None, '[words]\n"In Review" = "APPLIED"\n')]


@pytest.mark.parametrize(("before", "after"), BEGINNINGS)
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_a_fault_leaves_the_old_config_or_the_new_one_and_it_is_told_which(
    config: Path, before: str | None, after: str, error: int
) -> None:
    begin_with(config, before)
    for fault in range(1, len(names_of(learn)) + 1):
        begin_with(config, before)
        told = failing_at(fault, error, learn)
        assert isinstance(told, str)
        stands = config.read_text() if config.exists() else None
        assert stands == (after if "from now on" in told else before), f"at {fault}: {told}"


@pytest.mark.parametrize(("before", "after"), BEGINNINGS)
@apart
def test_a_process_that_is_killed_leaves_the_old_config_or_the_new_one_and_the_next_clears_up(
    config: Path, before: str | None, after: str
) -> None:
    begin_with(config, before)
    for fault in range(1, len(names_of(learn)) + 1):
        begin_with(config, before)
        dying_at(fault, learn)
        stands = config.read_text() if config.exists() else None
        assert stands in (before, after)
        learn()
        assert (config.read_text(), names(config.parent)) == (after, ["config.toml"])
    assert not (state_home() / "recovery").exists()
