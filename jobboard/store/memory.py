"""What the screen remembers from one start to the next, outside the folder. All of it may be lost at any time.

What is about one folder lies in that folder's state, what is about the person in the state of the whole program.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from jobboard.board.order import ORDERS
from jobboard.slots import as_dict, frozen
from jobboard.store.places import SCREEN, TASTE, state_home
from jobboard.store.private import read_private, write_private

MOST = 100_000
"""Bytes: what is larger was not kept by this program."""


@frozen
class Memory:
    """Of a folder: whether closed cards are shown, the order of the cards (one of ORDERS), what was explained.

    `explained`: the notice that tells at the first write how this program writes into files was shown.
    """

    with_closed: bool = False
    order: str = ORDERS[0]
    explained: bool = False


@frozen
class Taste:
    """Of the person, in every folder: the name of the theme that was chosen on the screen."""

    theme: str | None = None


def remembered(state: Path) -> Memory:
    """What was remembered of the folder with this state; a default where nothing was, or nothing that can be read."""
    kept = _read(state / SCREEN)
    order = kept.get("order")
    return Memory(
        with_closed=kept.get("with_closed") is True,
        order=next((known for known in ORDERS if known == order), ORDERS[0]),
        explained=kept.get("explained") is True,
    )


def taste() -> Taste:
    """What was remembered of the person; a default where nothing was, or nothing that can be read."""
    theme = _read(state_home() / TASTE).get("theme")
    return Taste(theme=theme if isinstance(theme, str) else None)


def keep(state: Path, kept: Memory | Taste) -> None:
    """Keep either of them for the next start, of the folder with this state or of the person."""
    if isinstance(kept, Memory):
        remember(state, kept)
    else:
        keep_taste(kept)


def remember(state: Path, memory: Memory) -> None:
    """Keep this of a folder, as a private file. Where it cannot be kept, it is not: nothing depends on it."""
    _write(state / SCREEN, as_dict(memory))


def keep_taste(kept: Taste) -> None:
    """Keep this of the person, as a private file. Where it cannot be kept, it is not: nothing depends on it."""
    _write(state_home() / TASTE, as_dict(kept))


def _read(path: Path) -> Mapping[str, object]:
    try:
        kept = json.loads(read_private(path, MOST).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(path: Path, values: Mapping[str, object]) -> None:
    with contextlib.suppress(OSError):
        write_private(path, [json.dumps(values).encode("ascii")])
