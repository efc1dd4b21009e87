"""What is told of a board that stays true to the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobboard.board.board import Board
from jobboard.slots import frozen

if TYPE_CHECKING:
    from jobboard.profile.values import Profile


@frozen
class Update:
    """The board after something changed: in the folder, in how it is watched, or the day.

    `changed` are the ids of the cards that came, went or say something else. `trouble` is why the folder cannot be
    looked at ("The folder is gone"); the board is then the last that was seen. `polling`: changes are seen later than
    usual. `profile` is what applications are laid against, None without a `_profile.md`. `reading`: so many of so many
    files are read, while the board still fills.
    """

    board: Board
    changed: frozenset[str] = frozenset()
    polling: bool = False
    trouble: str | None = None
    profile: Profile | None = None
    reading: tuple[int, int] | None = None
