"""What the screen remembers from one start to the next, of a folder and of the person. It may be lost at any time."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from jobboard.store.places import state_home

NAMES = {"Memory": "screen.json", "Taste": "taste.json"}


@dataclass(frozen=True, slots=True)
class Memory:
    """Of a folder: whether closed cards are shown, the order of the cards, whether the first write was explained."""

    with_closed: bool = False
    order: str = "needs"
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Taste:
    """Of the person: the theme that they chose on the screen."""

    theme: str | None = None


def remembered(state: Path) -> Memory:
    """What was remembered of a folder; the defaults where there is nothing, or nothing that can be read."""
    kept = _read(state / NAMES["Memory"])
    order = kept.get("order")
    return Memory(
        with_closed=kept.get("with_closed") is True,
        order=order if isinstance(order, str) else Memory().order,
        explained=kept.get("explained") is True,
    )


def taste() -> Taste:
    """What was remembered of the person."""
    theme = _read(state_home() / NAMES["Taste"]).get("theme")
    return Taste(theme if isinstance(theme, str) else None)


def keep(state: Path, kept: Memory | Taste) -> None:
    """Keep this as a private file, a Memory in the state of its folder. Where it cannot be kept, it is not."""
    place = (state if isinstance(kept, Memory) else state_home()) / NAMES[type(kept).__name__]
    with contextlib.suppress(OSError):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = place.with_name(f".{place.name}.{os.getpid()}")
        temporary.touch(mode=0o600)
        temporary.write_text(json.dumps(asdict(kept)), "utf-8")
        temporary.replace(place)


def _read(place: Path) -> dict[str, object]:
    try:
        kept = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
