"""Reading one file: what is refused, with which sentence, and that nothing is ever waited for."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Unreadable
from jobboard.store import files
from jobboard.store.files import Stamp, decode, encode, read_file, read_plain


def refusal(path: Path | str, root: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read_file(str(path), str(root))
    return refused.value.sentence


def test_a_file_comes_with_its_bytes_and_its_stamp(tmp_path: Path) -> None:
    path = tmp_path / "acme.md"
    path.write_bytes(b"# Acme\r\n\xff")
    contents = read_file(str(path), str(tmp_path))
    status = path.stat()
    assert contents.data == b"# Acme\r\n\xff"
    assert contents.stamp == Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    assert contents.path == str(path)
    assert not contents.torn


def test_an_empty_file_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "acme.md").touch()
    assert read_file(str(tmp_path / "acme.md"), str(tmp_path)).data == b""


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_file(str(tmp_path / "acme.md"), str(tmp_path))
    (tmp_path / "note.md").touch()
    with pytest.raises(FileNotFoundError):
        read_file(str(tmp_path / "note.md" / "acme.md"), str(tmp_path))


@pytest.mark.parametrize("read", [read_file, lambda path, root: read_plain(path)])
def test_a_pipe_is_refused_at_once(tmp_path: Path, read: object) -> None:
    os.mkfifo(tmp_path / "acme.md")
    assert refusal(tmp_path / "acme.md", tmp_path) == "It is a pipe, not a file"


def test_a_pipe_that_took_the_place_of_a_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "acme.md")
    with pytest.raises(Unreadable, match="pipe"):
        read_plain(str(tmp_path / "acme.md"), regular=True)


def test_a_socket_and_a_folder_are_refused(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="jb") as short, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"{short}/acme.md")
        assert refusal(f"{short}/acme.md", Path(short)) == "It is a socket, not a file"
    (tmp_path / "acme.md").mkdir()
    assert refusal(tmp_path / "acme.md", tmp_path) == "It is a folder, not a file"


def test_an_endless_device_is_refused() -> None:
    assert refusal("/dev/zero", Path("/dev")) == "It is a device, not a file"


def test_five_gigabytes_of_holes_are_refused_at_once(tmp_path: Path) -> None:
    with open(tmp_path / "acme.md", "wb") as file:
        file.truncate(5 * 1024**3)
    assert refusal(tmp_path / "acme.md", tmp_path) == "It is larger than 5 MB"


def test_five_megabytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "acme.md"
    path.write_bytes(b"x" * files.CAP)
    assert len(read_file(str(path), str(tmp_path)).data) == files.CAP


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("# Acme".encode("utf-16"), "It is UTF-16, not UTF-8 text"),
        (b"\xfe\xff\0#", "It is UTF-16, not UTF-8 text"),
        (b"# Acme\0", "It holds NUL bytes, so it is not text"),
    ],
)
def test_what_is_not_text_is_refused(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "acme.md").write_bytes(data)
    assert refusal(tmp_path / "acme.md", tmp_path) == sentence


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "acme.md").write_text("# Acme")
    (tmp_path / "link.md").symlink_to("there/acme.md")
    contents = read_file(str(tmp_path / "link.md"), str(tmp_path))
    assert (contents.data, contents.path) == (b"# Acme", str(tmp_path / "there" / "acme.md"))


def test_a_link_to_nothing_is_told_from_a_file_that_went_away(tmp_path: Path) -> None:
    (tmp_path / "acme.md").symlink_to("nowhere")
    assert refusal(tmp_path / "acme.md", tmp_path) == "It is a link to nothing"


def test_links_in_a_ring_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    assert refusal(tmp_path / "a.md", tmp_path) == "It is a link that leads back to itself"


@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "../outside.md", "../board-2/acme.md"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, target: str) -> None:
    board = tmp_path / "board"
    for folder in (board, tmp_path / "board-2"):
        folder.mkdir()
    (tmp_path / "outside.md").touch()
    (tmp_path / "board-2" / "acme.md").touch()
    (board / "acme.md").symlink_to(target)
    assert refusal(board / "acme.md", board) == "It is a link that leads out of the folder"


def test_a_linked_folder_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "acme.md").touch()
    board = tmp_path / "board"
    board.mkdir()
    (board / "group").symlink_to("../outside")
    assert refusal(board / "group" / "acme.md", board) == "It is a link that leads out of the folder"


def test_a_folder_that_is_itself_a_link_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "acme.md").write_text("# Acme")
    (tmp_path / "board").symlink_to("real")
    assert read_file(str(tmp_path / "board" / "acme.md"), str(tmp_path / "board")).data == b"# Acme"


def test_a_name_that_is_not_utf_8_is_read(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/acm\xe9.md")
    with open(path, "w") as file:
        file.write("# Acme")
    assert read_file(path, str(tmp_path)).data == b"# Acme"


def test_no_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "acme.md").write_text("# Acme")
    (tmp_path / "acme.md").chmod(0)
    tmp_path.chmod(0o755)
    script = (
        "import os, sys; sys.path[:] = sys.argv[2].split(os.pathsep)\n"
        "from jobboard.errors import Unreadable; from jobboard.store.files import read_plain\n"
        "os.chdir(sys.argv[1]); os.getuid() or os.setuid(65534)\n"
        "try: read_plain('acme.md')\n"
        "except Unreadable as refused: print(refused.sentence)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path), os.pathsep.join(sys.path)]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "There is no permission to read it\n"


def test_a_file_that_changes_while_it_is_read_is_torn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "acme.md"
    path.write_text("# Acme")
    read = os.read

    def read_while_another_writes(descriptor: int, size: int) -> bytes:
        data = read(descriptor, size)
        if data:
            path.write_text("# Another one")
        return data

    monkeypatch.setattr(os, "read", read_while_another_writes)
    assert read_file(str(path), str(tmp_path)).torn


def test_a_file_handed_out_in_pieces_is_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "acme.md"
    path.write_text("# Acme, in pieces")
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: read(descriptor, min(size, 4)))
    contents = read_file(str(path), str(tmp_path))
    assert (contents.data, contents.torn) == (b"# Acme, in pieces", False)


def test_a_file_that_grows_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "acme.md").write_text("# Acme")
    monkeypatch.setattr(os, "read", lambda descriptor, size: b"x" * size)
    assert refusal(tmp_path / "acme.md", tmp_path) == "It is larger than 5 MB"


@given(st.binary())
def test_bytes_and_text_map_one_to_one(data: bytes) -> None:
    assert encode(decode(data)) == data
