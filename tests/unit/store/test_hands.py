"""Many files are read by several processes as by one, whatever becomes of the others."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jobboard.board.card import Card
from jobboard.config import Settings
from jobboard.store import hands, listing, look
from jobboard.store.pieces import in_pieces
from jobboard.store.scan import scan
from jobboard.store.tree import Found, Snapshot

ACME = "# Acme - Engineer\n\n- **Company**: Acme\n- **Status**: {}\n"
MANY = 60


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with so many files that others help, each of whom takes one name at a time."""
    for module in (hands, look):
        monkeypatch.setattr(module, "MANY", 10)
    monkeypatch.setattr(listing, "YOUNG_NS", 0)
    monkeypatch.setattr(hands, "FEW", 1)
    monkeypatch.setattr(hands, "_cores", lambda: 3)
    for name in [
        *(f"c{number}.md" for number in range(MANY)),
        "group/a.md",
        "group/b.md",
        "one/notes.md",
        "one/cv.pdf",
    ]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(ACME.format(("PREPARED", "APPLIED", "OFFER")[len(name) % 3]))
    (tmp_path / "letter.md").write_text("Dear Sir or Madam\n")
    (tmp_path / "bad.md").write_bytes(b"\0")
    (tmp_path / os.fsdecode(b"\xe9.md")).write_text(ACME.format("OFFER"))
    return tmp_path


def cards(snapshot: Snapshot) -> dict[str, Card]:
    return {card.id: card for card in snapshot.cards}


def alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    """What one process reads."""
    with monkeypatch.context() as patch:
        patch.setattr(hands, "_cores", lambda: 1)
        return scan(path, Settings())


@pytest.mark.parametrize("cores", [1, 2, 4])
def test_several_read_as_one(path: Path, monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    monkeypatch.setattr(hands, "_cores", lambda: cores)
    *parts, last = in_pieces(path, Settings(), 0.0)
    assert last.whole is not None
    one = alone(path, monkeypatch)
    assert (cards(last.whole), last.whole.others) == (cards(one), one.others)
    assert {**last.whole.tree().entries} == {**one.tree().entries}
    assert [part.read for part in parts] == sorted(part.read for part in parts)


def test_very_many_changes_are_seen_and_nothing_else_is_touched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = scan(path, Settings())
    for number in range(40):
        (path / f"c{number}.md").write_text(ACME.format("INTERVIEW"))
    os.utime(path / "c50.md")
    (path / "c51.md").unlink()
    (path / "new.md").write_text(ACME.format("OFFER"))
    after = scan(path, Settings(), before)
    one = alone(path, monkeypatch)
    assert (cards(after), after.others) == (cards(one), one.others)
    assert sum(card.status == "INTERVIEW" for card in after.cards) == 40
    for name in ("c45", "c59", "one", "group/a"):
        assert cards(after)[name] is cards(before)[name]
    assert cards(after)["c50"].facts is cards(before)["c50"].facts


def test_files_cut_short_that_others_saw_are_unsettled(path: Path) -> None:
    before = scan(path, Settings())
    for number in range(40):
        (path / f"c{number}.md").write_text("")
    after = scan(path, Settings(), before, patient=True)
    assert {os.path.basename(each) for each, _ in after.unsettled} == {f"c{number}.md" for number in range(40)}
    assert cards(after) == cards(before)
    assert len(cards(scan(path, Settings(), after))) == len(cards(before)) - 40


@pytest.mark.parametrize("what", [lambda: os._exit(1), lambda: time.sleep(100)], ids=["dies", "is slow"])
def test_what_another_took_and_does_not_bring_is_read_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, what: Callable[[], None]
) -> None:
    ours, real = os.getpid(), hands._Task.done

    def done(task: hands._Task, number: int) -> Found:
        if os.getpid() != ours:
            what()
        return real(task, number)

    with monkeypatch.context() as patch:
        patch.setattr(hands._Task, "done", done)
        snapshot = scan(path, Settings())
    assert cards(snapshot) == cards(alone(path, monkeypatch))
