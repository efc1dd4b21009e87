"""The folder → cards: candidates, folder cards and groups, ids, what cannot be read, and looking again."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.config import Settings
from jobboard.errors import Unreadable
from jobboard.store import cache, files, listing
from jobboard.store import look as looking
from jobboard.store.files import Contents
from jobboard.store.groups import name_of
from jobboard.store.scan import sample, scan
from jobboard.store.tree import Snapshot
from jobboard.text.values import Facts

ACME = "Company: Acme\nStatus: APPLIED\n"
LETTER = "Dear Sir or Madam\n"


@dataclass(frozen=True)
class Says:
    facts: Facts
    is_application: bool


class Reader:
    """Reads `Company: …`, `Status: …` and `Tags: …` lines, and remembers what it was given."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, text: str, name: str, words: Mapping[str, str]) -> Says:
        self.names.append(name)
        if "bug" in text:
            raise RecursionError
        stated = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
        company, status = stated.get("Company"), stated.get("Status")
        return Says(Facts(company=company, status=words.get(status or "", status)), bool(company or status))


@pytest.fixture
def read() -> Reader:
    return Reader()


def board(folder: Path, **files: str) -> Path:
    """A folder with these files; `__` in a name is a slash, and `.md` is added."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def look(
    folder: Path, known: Snapshot | None = None, *dirty: Path, ignore: tuple[str, ...] = (), **more: Any
) -> Snapshot:
    paths = [str(path) for path in dirty] or None
    return scan(folder, Settings(ignore=ignore), known, paths, reader=Reader(), **more)


def ids(snapshot: Snapshot) -> list[str]:
    return sorted(card.id for card in snapshot.cards)


def card(snapshot: Snapshot, card_id: str) -> Card:
    return next(each for each in snapshot.cards if each.id == card_id)


# Candidates


def test_markdown_that_reads_as_an_application_is_a_card_and_other_markdown_is_counted(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME, letter=LETTER)
    (tmp_path / "cv.pdf").touch()
    snapshot = look(tmp_path)
    assert [(each.id, each.path, each.facts.company) for each in snapshot.cards] == [
        ("acme", str(tmp_path / "acme.md"), "Acme")
    ]
    assert snapshot.cards[0].modified == (tmp_path / "acme.md").stat().st_mtime_ns
    assert snapshot.others == ("letter.md",)


@pytest.mark.parametrize("name", ["acme.md", "acme.MD", "acme.markdown", "acme.Markdown"])
def test_the_suffix_is_markdown_in_any_case(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(ACME)
    assert ids(look(tmp_path)) == ["acme"]


@pytest.mark.parametrize(
    "name",
    [
        *(".acme.md", "_template.md", "_prep/loop.md", ".git/acme.md", "README.md", "readme.MARKDOWN", "#acme.md"),
        *(".#acme.md", "#acme.md#", "acme.md~", ".acme.md.swp", "4913", ".~lock.acme.md#", ".syncthing.acme.md.tmp"),
        *("acme.md.orig", "~$acme.md", "acme.txt", "acmemd", ".md"),
    ],
)
def test_names_that_are_skipped(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(ACME)
    snapshot = look(tmp_path)
    assert (snapshot.cards, snapshot.others) == ((), ())


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("archive", ["acme", "old-acme"]),
        ("archive/*", ["acme", "old-acme"]),
        ("/archive/", ["acme", "old-acme"]),
        ("old-*", ["acme", "archive"]),
        ("archive/old-*", ["acme", "archive", "old-acme"]),
        ("*.md", []),
    ],
)
def test_what_the_config_ignores_is_skipped(tmp_path: Path, pattern: str, left: list[str]) -> None:
    board(tmp_path, **{"acme": ACME, "old-acme": ACME, "archive__b": ACME, "archive__old-b": ACME})
    assert ids(look(tmp_path, ignore=(pattern,))) == left


# Folders


def test_a_folder_with_one_application_is_one_card_with_attachments(tmp_path: Path) -> None:
    board(tmp_path, acme__application=ACME, acme__letter=LETTER, acme__talks__monday=LETTER)
    (tmp_path / "acme" / "cv.pdf").touch()
    (tmp_path / "acme" / ".cv.pdf.swp").touch()
    snapshot = look(tmp_path)
    (found,) = snapshot.cards
    assert (found.id, found.path) == ("acme", str(tmp_path / "acme" / "application.md"))
    assert found.attachments == ("cv.pdf", "letter.md", "talks/monday.md")
    assert snapshot.others == ()


def test_a_folder_without_an_application_holds_other_files(tmp_path: Path) -> None:
    board(tmp_path, letters__a=LETTER, letters__more__b=LETTER)
    snapshot = look(tmp_path)
    assert (snapshot.cards, snapshot.others) == ((), ("letters/a.md", "letters/more/b.md"))


def test_a_folder_with_two_applications_is_a_group(tmp_path: Path) -> None:
    board(tmp_path, anthropic__a=ACME, anthropic__b=ACME, anthropic__notes=LETTER)
    snapshot = look(tmp_path)
    assert ids(snapshot) == ["anthropic/a", "anthropic/b"]
    assert snapshot.others == ("anthropic/notes.md",)


@pytest.mark.parametrize("main", ["application", "README", "Notes", "acme"])
def test_a_posting_that_names_the_company_stays_with_its_application(tmp_path: Path, main: str) -> None:
    board(tmp_path, **{f"acme__{main}": ACME, "acme__posting": "Company: Acme\n"})
    (found,) = look(tmp_path).cards
    assert (found.id, found.path) == ("acme", str(tmp_path / "acme" / f"{main}.md"))
    assert found.attachments == ("posting.md",)


def test_where_another_file_says_how_far_it_got_the_folder_is_a_group(tmp_path: Path) -> None:
    board(tmp_path, acme__application=ACME, acme__posting="Company: Acme\n")
    first = look(tmp_path)
    board(tmp_path, acme__posting=ACME)
    second = look(tmp_path, first, tmp_path / "acme" / "posting.md")
    assert ids(second) == ["acme/application", "acme/posting"]
    board(tmp_path, acme__posting="Company: Acme and others\n")
    assert ids(look(tmp_path, second, tmp_path / "acme" / "posting.md")) == ["acme"]


def test_a_folder_with_an_application_below_it_is_a_group(tmp_path: Path) -> None:
    board(tmp_path, anthropic__application=ACME, anthropic__second__application=ACME)
    assert ids(look(tmp_path)) == ["anthropic/application", "anthropic/second"]


def test_groups_are_read_six_levels_deep(tmp_path: Path) -> None:
    board(tmp_path, a__b__c__d__e__f__application=ACME, a__b__c__d__e__f__g__application=ACME)
    snapshot = look(tmp_path)
    assert ids(snapshot) == ["a/b/c/d/e/f"]
    assert card(snapshot, "a/b/c/d/e/f").attachments == ("g/",)


def test_a_folder_too_deep_to_be_read_is_listed(tmp_path: Path) -> None:
    board(tmp_path, a__b__c__d__e__f__g__application=ACME)
    assert look(tmp_path).others == ("a/b/c/d/e/f/g/",)


def test_a_readme_is_skipped_only_in_the_board_s_own_folder(tmp_path: Path) -> None:
    board(tmp_path, README=ACME, acme__README=ACME)
    assert ids(look(tmp_path)) == ["acme"]


# Ids


def test_the_suffix_stays_where_two_would_be_called_the_same(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME, acme__application=ACME)
    (tmp_path / "root.md").write_text(ACME)
    (tmp_path / "root.markdown").write_text(ACME)
    (tmp_path / "root.md.md").write_text(ACME)
    assert ids(look(tmp_path)) == ["acme", "acme.md", "root.markdown", "root.md", "root.md.md"]


def test_a_group_takes_no_id(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME, acme__a=ACME, acme__b=ACME)
    assert ids(look(tmp_path)) == ["acme", "acme/a", "acme/b"]


def test_a_letter_beside_an_application_does_not_lengthen_its_id(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME)
    (tmp_path / "acme.markdown").write_text(LETTER)
    assert ids(look(tmp_path)) == ["acme"]


def test_composed_and_decomposed_twins_are_two_cards(tmp_path: Path) -> None:
    twins = [unicodedata.normalize(form, "café") for form in ("NFC", "NFD")]
    for twin in twins:
        (tmp_path / f"{twin}.md").write_text(ACME)
    assert ids(look(tmp_path)) == sorted(twins)


@pytest.mark.parametrize(
    "name", [b"acm\xe9.md", b"two\nlines.md", b"-rf.md", b"[foo].md", b"x" * 252 + b".md", b"a\x1b[c.md"]
)
def test_odd_names_are_ids(tmp_path: Path, name: bytes) -> None:
    path = os.path.join(tmp_path, os.fsdecode(name))
    with open(path, "w") as file:
        file.write(ACME)
    (found,) = look(tmp_path).cards
    assert (found.id, found.path) == (os.fsdecode(name)[:-3], path)


# What cannot be read


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)


UNREADABLE: dict[str, Callable[[Path], object]] = {
    "It is a pipe, not a file": make_pipe,
    "It is larger than 5 MB": make_huge,
    "It is UTF-16, not UTF-8 text": lambda path: path.write_bytes("Company: Acme".encode("utf-16")),
    "It holds NUL bytes, so it is not text": lambda path: path.write_bytes(b"\0"),
    "It is a link to nothing": lambda path: path.symlink_to("nowhere"),
    "It is a link that leads back to itself": lambda path: path.symlink_to(path.name),
    "It is a link that leads out of the folder": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("reason", UNREADABLE)
def test_what_cannot_be_read_is_a_card_with_the_reason_and_hides_no_other(tmp_path: Path, reason: str) -> None:
    board(tmp_path, acme=ACME)
    UNREADABLE[reason](tmp_path / "bad.md")
    snapshot = look(tmp_path)
    assert ids(snapshot) == ["acme", "bad"]
    bad = card(snapshot, "bad")
    assert (bad.unread, bad.status, bad.facts) == (reason, None, Facts())


def test_a_socket_is_a_card_with_the_reason() -> None:
    with tempfile.TemporaryDirectory(prefix="jb") as short, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"{short}/acme.md")
        assert look(Path(short)).cards[0].unread == "It is a socket, not a file"


def test_a_file_that_the_reader_stumbles_over_hides_no_other(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME, bad="Company: bug")
    snapshot = look(tmp_path)
    assert card(snapshot, "bad").unread == "It was not understood: RecursionError"
    assert card(snapshot, "acme").facts.company == "Acme"


def test_an_unreadable_file_beside_an_application_is_a_warning_on_its_folder_s_card(tmp_path: Path) -> None:
    board(tmp_path, acme__application=ACME, acme__talks__monday=LETTER)
    (tmp_path / "acme" / "posting.md").write_bytes(b"\0")
    os.mkfifo(tmp_path / "acme" / "talks" / "pipe.md")
    (found,) = look(tmp_path).cards
    assert (found.id, found.unread) == ("acme", None)
    assert found.warnings == (
        "posting.md: It holds NUL bytes, so it is not text",
        "talks/pipe.md: It is a pipe, not a file",
    )


def test_a_folder_whose_only_candidate_cannot_be_read_is_that_card(tmp_path: Path) -> None:
    board(tmp_path, acme__letter=LETTER)
    (tmp_path / "acme" / "application.md").write_bytes(b"\0")
    (found,) = look(tmp_path).cards
    assert (found.id, found.unread) == ("acme", "It holds NUL bytes, so it is not text")


def test_two_unreadable_files_of_a_folder_are_two_cards(tmp_path: Path) -> None:
    board(tmp_path, acme__a="\0", acme__b="\0")
    assert ids(look(tmp_path)) == ["acme/a", "acme/b"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    root = board(tmp_path / "board", group__a=ACME, group__b=ACME)
    (tmp_path / "elsewhere").mkdir()
    (root / "loop").symlink_to(".")
    (root / "group" / "up").symlink_to("../..")
    (root / "again").symlink_to("group")
    (root / "slash").symlink_to("/")
    snapshot = look(root)
    assert ids(snapshot) == ["group/a", "group/b", "group/up", "slash"]
    assert {card(snapshot, each).unread for each in ("group/up", "slash")} == {
        "It is a link that leads out of the folder"
    }


def test_a_link_to_a_file_below_the_folder_is_read(tmp_path: Path) -> None:
    board(tmp_path, _all__acme=ACME)
    (tmp_path / "today.md").symlink_to("_all/acme.md")
    first = look(tmp_path)
    assert (ids(first), first.cards[0].path) == (["today"], str(tmp_path / "today.md"))
    (tmp_path / "_all" / "acme.md").write_text("Company: Other")
    assert look(tmp_path, first).cards[0].facts.company == "Other"


def test_a_folder_that_may_not_be_listed_is_a_card(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME, closed__b=ACME)
    (tmp_path / "closed").chmod(0)
    tmp_path.chmod(0o755)
    script = (
        "import os, sys; sys.path[:] = sys.argv[1].split(os.pathsep)\n"
        "from pathlib import Path; from jobboard.config import Settings; from jobboard.store.scan import scan\n"
        "from tests.unit.store.test_scan import Reader\n"
        "os.getuid() or os.setuid(65534)\n"
        "for card in scan(Path('.'), Settings(), reader=Reader()).cards: print(card.id, card.unread)\n"
    )
    paths = os.pathsep.join([str(Path(__file__).parents[3]), *sys.path])
    ran = subprocess.run([sys.executable, "-c", script, paths], cwd=tmp_path, capture_output=True, text=True)
    assert sorted(ran.stdout.splitlines()) == ["acme None", "closed There is no permission to read it"], ran.stderr
    (tmp_path / "closed").chmod(0o755)


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="gone"):
        look(tmp_path / "nowhere")


# Conflict copies

COPIES = [
    "acme.sync-conflict-20261101-101010-ABCDEFG.md",
    "acme (conflicted copy 2026-11-01).md",
    "acme (Ann's conflicted copy 2026-11-01 101010).md",
    "acme_conflict-20261101-101010.md",
    "acme (SFConflict ann@example.com 2026-11-01-10-10-10).md",
    "acme.sync-conflict-20261101-101010-ABCDEFG.sync-conflict-20261102-101010-ABCDEFG.md",
]


@pytest.mark.parametrize("copy", COPIES)
def test_a_conflict_copy_is_a_warning_on_its_card(tmp_path: Path, copy: str) -> None:
    board(tmp_path, acme=ACME)
    (tmp_path / copy).write_text(ACME)
    snapshot = look(tmp_path)
    (found,) = snapshot.cards
    assert (found.id, found.warnings) == ("acme", (f"{copy} is a conflict copy of acme.md",))
    assert snapshot.others == ()


@pytest.mark.parametrize("text", [None, LETTER])
def test_a_conflict_copy_without_its_application_is_a_card(tmp_path: Path, text: str | None) -> None:
    (tmp_path / COPIES[0]).write_text(ACME)
    if text:
        board(tmp_path, acme=text)
    (found,) = look(tmp_path).cards
    assert found.warnings == ("It is a conflict copy of acme.md, which is not here as an application",)


def test_conflict_copies_do_not_make_a_folder_card_a_group(tmp_path: Path) -> None:
    board(tmp_path, acme__application=ACME)
    (tmp_path / "acme" / "application.sync-conflict-20261101-101010-ABCDEFG.md").write_text(ACME)
    (tmp_path / "acme" / "cv (conflicted copy 2026-11-01).pdf").touch()
    (tmp_path / "acme" / "cv.pdf").touch()
    (found,) = look(tmp_path).cards
    assert (found.id, found.attachments) == ("acme", ("cv.pdf",))
    assert found.warnings == (
        "application.sync-conflict-20261101-101010-ABCDEFG.md is a conflict copy of application.md",
        "cv (conflicted copy 2026-11-01).pdf is a conflict copy of cv.pdf",
    )


# Names that tell the company


def test_the_company_of_a_folder_card_is_told_by_the_folder_where_its_file_does_not(tmp_path: Path) -> None:
    board(tmp_path, globex__application="Status: APPLIED", initech=ACME)
    snapshot = look(tmp_path)
    assert (card(snapshot, "globex").facts.company, card(snapshot, "globex").facts.guessed) == ("Globex", ("company",))
    assert [name_of(each) for each in sorted(snapshot.cards, key=lambda each: each.id)] == ["globex", "initech"]


def test_the_person_s_words_reach_the_reader(tmp_path: Path) -> None:
    board(tmp_path, acme="Status: In Review")
    words = Settings(words={"In Review": "APPLIED"})
    assert scan(tmp_path, words, reader=Reader()).cards[0].status == "APPLIED"


# Looking again


@pytest.fixture
def old_board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(listing, "YOUNG_NS", 0)
    return board(tmp_path, acme=ACME, letter=LETTER, globex__application=ACME, group__a=ACME, group__b=ACME)


def test_nothing_is_read_again_when_nothing_changed(old_board: Path, read: Reader) -> None:
    first = look(old_board)
    assert scan(old_board, Settings(), first, reader=read) is first
    assert read.names == []


def test_what_is_never_sure_is_the_same_snapshot_if_it_says_the_same(old_board: Path) -> None:
    (old_board / "link.md").symlink_to("acme.md")
    (old_board / "out.md").symlink_to("/etc/passwd")
    (old_board / "out").symlink_to("/etc")
    first = look(old_board)
    assert look(old_board, first) is first
    assert look(old_board, first, old_board / "link.md", old_board / "out") is first


def test_only_what_changed_is_read_again(old_board: Path, read: Reader) -> None:
    first = look(old_board)
    (old_board / "acme.md").write_text("Company: Other")
    second = scan(old_board, Settings(), first, reader=read)
    assert read.names == ["acme"]
    assert card(second, "acme").facts.company == "Other"
    unchanged = {id(each) for each in first.cards} & {id(each) for each in second.cards}
    assert len(unchanged) == len(first.cards) - 1


def test_a_save_that_keeps_size_and_mtime_is_seen(old_board: Path) -> None:
    first = look(old_board)
    path, times = old_board / "acme.md", (old_board / "acme.md").stat()
    path.write_text(ACME.replace("Acme", "Ecma"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert card(look(old_board, first), "acme").facts.company == "Ecma"


def test_a_young_file_is_read_again_and_understood_again_if_it_says_something_else(
    tmp_path: Path, read: Reader
) -> None:
    first = look(board(tmp_path, acme=ACME, globex=ACME))
    assert scan(tmp_path, Settings(), first, reader=read) is first
    assert read.names == []
    with (tmp_path / "acme.md").open("r+") as file:
        file.write(ACME.replace("Acme", "Ecma"))
    second = scan(tmp_path, Settings(), first, reader=read)
    assert read.names == ["acme"]
    assert card(second, "acme").facts.company == "Ecma"
    assert card(second, "globex") is card(first, "globex")


def test_a_young_file_with_the_same_stamp_is_read_again_when_it_is_named_and_when_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(board(tmp_path, acme=ACME))
    opened, real = list[str](), files.read_plain

    def read_plain(path: str, *, regular: bool = False) -> Contents:
        opened.append(path)
        return real(path, regular=regular)

    monkeypatch.setattr(looking, "read_plain", read_plain)
    acme = tmp_path / "acme.md"
    assert look(tmp_path, first) is first
    assert opened == []
    look(tmp_path, first, acme)
    assert opened == [str(acme)]
    monkeypatch.setattr(listing, "YOUNG_NS", 0)
    then = look(tmp_path, first)
    look(tmp_path, then)
    assert opened == [str(acme), str(acme)]


def test_a_dirty_path_is_looked_at_alone(old_board: Path, read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    first = look(old_board)
    (old_board / "group" / "a.md").write_text("Company: Other")
    monkeypatch.setattr(os, "scandir", None)
    second = scan(old_board, Settings(), first, [str(old_board / "group" / "a.md")], reader=read)
    assert card(second, "group/a").facts.company == "Other"
    assert read.names == ["a"]


def test_paths_outside_and_skipped_paths_change_nothing(old_board: Path) -> None:
    first = look(old_board)
    (old_board / "_x.md").write_text(ACME)
    paths = (Path("/etc/passwd"), old_board / "_x.md", old_board / ".git" / "index", Path(f"{old_board}-2/acme.md"))
    assert look(old_board, first, *paths) is first


@pytest.mark.parametrize("text", ["", "Company: Acme\n"])
def test_a_file_cut_short_keeps_what_it_said_while_one_is_patient(old_board: Path, text: str) -> None:
    first = look(old_board)
    (old_board / "acme.md").write_text(text)
    second = look(old_board, first, old_board / "acme.md", patient=True)
    assert [(path, stamp.size) for path, stamp in second.unsettled] == [(str(old_board / "acme.md"), len(text))]
    assert second.cards == first.cards
    third = look(old_board, second, old_board / "acme.md")
    assert card_status(third) is None
    assert third.unsettled == ()


def card_status(snapshot: Snapshot) -> str | None:
    return next((each.status for each in snapshot.cards if each.id == "acme"), None)


@pytest.mark.parametrize("patient", [True, False])
def test_a_file_that_changes_while_it_is_read_is_read_again(
    old_board: Path, read: Reader, monkeypatch: pytest.MonkeyPatch, patient: bool
) -> None:
    first, path, really_read = look(old_board), old_board / "acme.md", os.read
    path.write_text(ACME.replace("Acme", "Ecma"))

    def read_while_another_writes(descriptor: int, size: int) -> bytes:
        os.utime(path)
        return really_read(descriptor, size)

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", read_while_another_writes)
        second = look(old_board, first, path, patient=patient)
    assert card(second, "acme").facts.company == ("Acme" if patient else "Ecma")
    assert [each for each, _ in second.unsettled] == [str(path)] * patient
    third = scan(old_board, Settings(), second, reader=read)
    assert (card(third, "acme").facts.company, read.names) == ("Ecma", ["acme"])


def test_a_shorter_word_is_not_a_file_cut_short(old_board: Path) -> None:
    (old_board / "acme.md").write_text(ACME.replace("APPLIED", "PREPARED"))
    first = look(old_board)
    (old_board / "acme.md").write_text(ACME)
    second = look(old_board, first, old_board / "acme.md", patient=True)
    assert (second.unsettled, card_status(second)) == ((), "APPLIED")


COPY = ".sync-conflict-20261101-101010-ABCDEFG.md"
NAMES = (
    *("a.md", "a.markdown", "b.md", f"a{COPY}", "README.md", "a", "a/x.md", "a/y.md", f"a/x{COPY}", "a/cv.pdf"),
    *("a/b", "a/b/x.md", "a/b/y.md", "a/b/cv.pdf", "c/x.md", "c", "a/_x.md"),
)
PATHS = st.sampled_from(NAMES)
TEXTS = st.sampled_from([ACME, ACME, "Status: OFFER\n", LETTER, "", "\0"])
VERBS = st.sampled_from(["write", "write", "write", "remove", "rename", "link"])
STEPS = st.lists(st.tuples(VERBS, PATHS, PATHS, TEXTS), max_size=12)


def do(root: Path, verb: str, where: str, target: str, text: str) -> Iterator[Path]:
    """Do one thing to the folder; yields the paths that a watcher would tell of."""
    path, other = root / where, root / target
    try:
        if verb == "remove":
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        elif verb == "rename":
            path.rename(other)
            yield other
        elif verb == "link":
            path.symlink_to(other)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    except OSError:
        return
    yield path
    yield Path(os.path.realpath(path))


def all_of(snapshot: Snapshot) -> tuple[list[Card], list[str]]:
    return sorted(snapshot.cards, key=lambda each: each.path), list(snapshot.others)


@settings(max_examples=150, deadline=None)
@given(before=STEPS, steps=STEPS)
def test_looking_again_at_what_changed_is_as_good_as_looking_at_everything(
    before: list[tuple[str, str, str, str]], steps: list[tuple[str, str, str, str]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for step in before:
            list(do(root, *step))
        swept = touched = look(root)
        for step in steps:
            dirty = [*do(root, *step), *filter(Path.is_symlink, root.rglob("*"))]
            touched = look(root, touched, *dirty) if dirty else touched
            swept = look(root, swept)
            anew = look(root)
            assert all_of(swept) == all_of(anew)
            assert all_of(touched) == all_of(anew)


def test_a_sample_counts_the_top_of_a_folder(tmp_path: Path) -> None:
    board(tmp_path, acme=ACME, letter=LETTER, globex__application=ACME, far__below__it=ACME)
    assert sample(tmp_path, Reader()) == (2, 1)


def test_what_criteria_are_judged_by_is_only_read_where_there_is_a_profile(tmp_path: Path) -> None:
    text = "# Acme - Engineer\n\n- **Status**: APPLIED\n- **Location**: Remote - US\n"
    (tmp_path / "acme.md").write_text(text)
    (tmp_path / "globex").mkdir()
    (tmp_path / "globex" / "application.md").write_text(text)
    without = scan(tmp_path, Settings())
    assert [card.facts.terms for card in without.cards] == [(), ()]
    (tmp_path / "_profile.md").write_text("Must have:\n\n- Fully remote\n")
    with_one = scan(tmp_path, Settings(), without, frozenset())
    assert all("remote" in {kind for kind, *_ in card.facts.terms} for card in with_one.cards)
    assert scan(tmp_path, Settings(), with_one, frozenset()) is with_one


def test_the_cache_knows_whether_it_was_read_with_a_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "board"
    folder.mkdir()
    (folder / "acme.md").write_text("# Acme - Engineer\n\n- **Status**: APPLIED\n- **Location**: Remote - US\n")
    cache.save(folder, Settings(), scan(folder, Settings()))
    (folder / "_profile.md").write_text("Must have:\n\n- Fully remote\n")
    (card,) = scan(folder, Settings(), cache.load(folder, Settings())).cards
    assert card.facts.terms
