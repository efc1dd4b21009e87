"""What `new` and `import` say of an application that is on the board already."""

from __future__ import annotations

from datetime import date

from jobboard.board.known import About, Index, told
from jobboard.errors import Refused

_NAMED = 3
"""So many of the cards in question are named."""


def refuse_known(index: Index, about: About, today: date) -> None:
    """Raise Refused where cards are the same as what is to be made: it names them, and says how it is made again."""
    known = index.known(about)
    if not known:
        return
    more = len(known) - _NAMED
    cards = [*(told(each, today) for each in known[:_NAMED]), *([f"and {more} more"] if more > 0 else [])]
    raise Refused(f"{'; '.join(cards)}; --again makes it all the same")
