"""What the screen remembers from one start to the next, in the state of a folder. It may be lost at any time."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "screen.json"


@dataclass(frozen=True, slots=True)
class Memory:
    """Whether closed cards are shown."""

    with_closed: bool = False


def remembered(state: Path) -> Memory:
    """What was remembered; the defaults where there is nothing, or nothing that can be read."""
    try:
        kept = json.loads((state / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return Memory()
    return Memory(with_closed=isinstance(kept, dict) and kept.get("with_closed") is True)


def remember(state: Path, memory: Memory) -> None:
    """Keep this, as a private file. Where it cannot be kept, it is not: nothing depends on it."""
    with contextlib.suppress(OSError):
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = state / f".{NAME}.{os.getpid()}"
        temporary.touch(mode=0o600)
        temporary.write_text(json.dumps(asdict(memory)), "utf-8")
        temporary.replace(state / NAME)
