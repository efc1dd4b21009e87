"""What is kept of a folder comes back as it was, and nothing of it is made before somebody asks."""

from __future__ import annotations

import marshal
from datetime import date
from pathlib import Path

import pytest

from jobboard.board.board import Board
from jobboard.config import Settings
from jobboard.slots import replace
from jobboard.store import listing, packed
from jobboard.store.rows import row_of, snapshot_of
from jobboard.store.scan import scan
from jobboard.store.tree import Snapshot
from jobboard.text.values import Facts

TODAY = date(2026, 11, 21)
STATUSES = ("PREPARED", "APPLIED", "no such word", "OFFER")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    """A folder of cards in several columns, read when its files were no longer young, with its board."""
    monkeypatch.setattr(listing, "YOUNG_NS", 0)
    (tmp_path / "group" / "deep").mkdir(parents=True)
    for number in range(12):
        place = tmp_path / ("", "group", "group/deep")[number % 3]
        outcome = "- **Outcome**: rejected\n" * (number % 5 == 0)
        next_action = f"- **Next**: call 2026-11-2{number % 9}\n"
        text = f"# C{number} - Engineer\n\n- **Status**: {STATUSES[number % 4]}\n"
        (place / f"c{number}.md").write_text(text + outcome + next_action)
    (tmp_path / "gone.md").symlink_to("nowhere")
    snapshot = scan(tmp_path, Settings())
    return replace(snapshot, board=snapshot.board_on(TODAY))


def back(kept: Snapshot) -> Snapshot:
    return snapshot_of(kept.tree().root, marshal.loads(marshal.dumps(row_of(kept))))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Facts]:
    """The facts that were made."""
    made: list[Facts] = []
    real = packed.facts_from

    def making(piece: memoryview) -> Facts:
        made.append(real(piece))
        return made[-1]

    monkeypatch.setattr(packed, "facts_from", making)
    return made


def test_the_board_comes_back_in_its_order_and_no_fact_is_looked_at_for_it(kept: Snapshot, made: list[Facts]) -> None:
    board = back(kept).board_on(TODAY)
    assert made == []
    assert board == kept.board == Board.of(kept.cards, TODAY, kept.others)
    assert [column.open for column in board.columns] == [column.open for column in kept.board.columns]
    assert all(board.place(card) is not None for card in board)


def test_on_another_day_the_board_is_sorted_anew(kept: Snapshot) -> None:
    tomorrow = date(2026, 11, 22)
    assert back(kept).board_on(tomorrow) == Board.of(kept.cards, tomorrow, kept.others)


def test_a_board_of_other_cards_is_not_kept(kept: Snapshot) -> None:
    (first, *_) = kept.cards
    stranger = Board.of([replace(first, id="stranger")], TODAY)
    assert back(replace(kept, board=stranger)).board is None


def test_what_is_as_it_was_kept_is_told_without_making_anything(
    kept: Snapshot, made: list[Facts], tmp_path: Path
) -> None:
    (tmp_path / "gone.md").unlink()  # a link is never sure
    kept = scan(tmp_path, Settings())
    known = back(kept)
    assert scan(tmp_path, Settings(), known, patient=True) is known
    assert made == []


def test_facts_are_made_once_and_are_those_of_the_entry(kept: Snapshot, made: list[Facts]) -> None:
    known = back(kept)
    card = next(each for each in known.cards if each.id == "c0")
    assert card.facts is card.facts
    assert len(made) == 1
    assert known.tree().entries["c0.md"].facts is card.facts
    assert len(made) == len({id(facts) for facts in made})


def test_a_new_file_and_a_changed_one_are_seen_among_what_was_kept(kept: Snapshot, tmp_path: Path) -> None:
    known = back(kept)
    (tmp_path / "new.md").write_text("# New - Engineer\n\n- **Status**: OFFER\n")
    (tmp_path / "c0.md").write_text("# C0 - Engineer\n\n- **Status**: INTERVIEW\n")
    (tmp_path / "group" / "c1.md").unlink()
    now = scan(tmp_path, Settings(), known)
    assert {card.id: card.status for card in now.cards} == {
        card.id: card.status for card in scan(tmp_path, Settings()).cards
    }
    unchanged = {card.id: card for card in known.cards if card.id in ("c3", "group/c4", "group/deep/c2")}
    assert all(card is unchanged.get(card.id, card) for card in now.cards)


def test_what_somebody_else_made_with_a_right_checksum_does_not_end_anything(kept: Snapshot) -> None:
    card_row, count, facts, others, _, *rest = row_of(kept)
    forged = (*card_row[:-1], (b"x", b"")), count, facts, others, b"y", *rest
    known = snapshot_of(kept.tree().root, forged)
    assert {card.facts for card in known.cards} == {Facts()}
    assert known.tree().entries == {}
