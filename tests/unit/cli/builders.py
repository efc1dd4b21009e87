"""Builders for the tests of the command line: cards, and folders with real files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jobboard.board.card import Card
from jobboard.text.values import Facts

ROOT = "/home/ada/applications"


def card(card_id: str = "acme", *, path: str | None = None, **facts: Any) -> Card:
    """A card with a few facts, at the place where a file of that id lies."""
    return Card(card_id, path or f"{ROOT}/{card_id}.md", Facts(**facts))


def application(
    company: str = "Acme",
    position: str = "Engineer",
    status: str | None = "PREPARED",
    *,
    more: str = "",
) -> str:
    """An application as bold bullets."""
    stated = f"- **Status**: {status}\n" if status else ""
    return f"# {company} - {position}\n\n- **Company**: {company}\n- **Position**: {position}\n{stated}{more}"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """A file in the folder, with the folders it needs."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    return path
