"""Two applications, and what a folder that holds them says."""

from __future__ import annotations

from datetime import date, datetime

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.store.live import Folder
from jobboard.store.scan import scan

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30)
ACME = """# Acme - Engineer

- **Company**: Acme
- **Status**: PREPARED
- **Applied**: TBD

## Next Actions
- Call Ann
- Call Bob
"""
GLOBEX = "---\ncompany: Globex\nrole: Baker\nstatus: prepared\n---\n"


def now() -> datetime:
    """The moment at which all of this happens."""
    return NOW


def board(folder: Folder) -> Board:
    """The folder as it is on the disk."""
    snapshot = scan(folder.path, folder.settings)
    return Board.of(snapshot.cards, TODAY, snapshot.others)


def card(folder: Folder, name: str = "acme") -> Card:
    """A card as the board shows it."""
    return board(folder).by_id[name]


def text(folder: Folder, name: str = "acme") -> str:
    """What a file says."""
    return (folder.path / f"{name}.md").read_text()


def texts(folder: Folder) -> dict[str, str]:
    """Everything that is in the folder, hidden files too."""
    return {each.name: each.read_text() for each in folder.path.iterdir()}
