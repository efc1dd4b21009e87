"""Looking for words in the files: what is found, what is left alone, and how it ends early."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jobboard.board.card import Card
from jobboard.store.files import Contents, read_file
from jobboard.store.live import Folder
from jobboard.store.search import BATCH, search


def cards_of(folder: Path, **texts: str | bytes) -> list[Card]:
    """A card for each text, and its file in the folder."""
    for name, text in texts.items():
        (folder / f"{name}.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    return [Card(name, str(folder / f"{name}.md")) for name in texts]


def found(folder: Path, cards: list[Card], *words: str, lacking: tuple[str, ...] = ()) -> set[str]:
    """The ids of the cards whose files hold the words."""
    return set[str]().union(*search(Folder(folder), cards, words, lambda: False, lacking))


def test_all_words_must_stand_in_the_file(tmp_path: Path) -> None:
    cards = cards_of(tmp_path, a="We sponsor a visa in Zürich.", b="No visa.", c="Zürich")
    assert found(tmp_path, cards, "visa") == {"a", "b"}
    assert found(tmp_path, cards, "visa", "zurich") == {"a"}
    assert found(tmp_path, cards, "VISA", "ZÜRICH") == {"a"}
    assert found(tmp_path, cards, "phd") == set()


def test_some_words_must_not(tmp_path: Path) -> None:
    cards = cards_of(tmp_path, a="visa", b="no visa", c="nothing")
    assert found(tmp_path, cards, "visa", lacking=("no visa",)) == {"a"}
    assert found(tmp_path, cards, lacking=("visa",)) == {"c"}


def test_two_words_may_stand_on_two_lines(tmp_path: Path) -> None:
    assert found(tmp_path, cards_of(tmp_path, a="we value remote\n  work", b="remote homework"), "remote work") == {"a"}


def test_what_cannot_be_read_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.md").write_text("visa")
    folder = tmp_path / "applications"
    folder.mkdir()
    cards = cards_of(folder, good="visa", binary=b"visa\0", wide="visa".encode("utf-16"))
    os.mkfifo(folder / "pipe.md")
    (folder / "link.md").symlink_to(tmp_path / "outside" / "x.md")
    cards += [Card(name, str(folder / f"{name}.md")) for name in ("pipe", "link", "gone")]
    assert found(folder, cards, "visa") == {"good"}
    assert found(folder, cards, lacking=("visa",)) == {"binary", "wide", "pipe", "link", "gone"}


def test_bytes_that_are_no_text_hide_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, cards_of(tmp_path, a=b"caf\xe9 visa"), "visa") == {"a"}


def test_only_the_main_file_counts(tmp_path: Path) -> None:
    (tmp_path / "acme").mkdir()
    cards = cards_of(tmp_path / "acme", application="a role")
    (tmp_path / "acme" / "letter.md").write_text("visa")
    assert found(tmp_path, cards, "visa") == set()


def test_hits_come_batch_by_batch_and_none_twice(tmp_path: Path) -> None:
    cards = cards_of(tmp_path, **{f"c{number}": "visa" if number < 100 else "" for number in range(3 * BATCH)})
    batches = list(search(Folder(tmp_path), cards, ["visa"], lambda: False))
    assert [len(batch) for batch in batches] == [BATCH, 100 - BATCH]
    assert set().union(*batches) == {f"c{number}" for number in range(100)}


@pytest.mark.parametrize("after", [0, 1, BATCH, BATCH + 3])
def test_once_stopped_it_reads_no_further(tmp_path: Path, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(path: str, root: str) -> Contents:
        read.append(path)
        return read_file(path, root)

    monkeypatch.setattr("jobboard.store.search.read_file", counted)
    cards = cards_of(tmp_path, **{f"c{number}": "visa" for number in range(2 * BATCH)})
    hits = set().union(*search(Folder(tmp_path), cards, ["visa"], lambda: len(read) >= after))
    assert (len(read), len(hits)) == (after, after // BATCH * BATCH)


def test_nothing_is_written_or_touched(tmp_path: Path) -> None:
    cards = cards_of(tmp_path, a="visa")
    os.utime(tmp_path / "a.md", ns=(5, 5))
    before = os.stat(tmp_path / "a.md").st_mtime_ns, sorted(os.listdir(tmp_path))
    assert found(tmp_path, cards, "visa") == {"a"}
    assert (os.stat(tmp_path / "a.md").st_mtime_ns, sorted(os.listdir(tmp_path))) == before
