"""What the form for another application asks and says, and what it needs to know of the board and the disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from jobboard.slots import frozen
from jobboard.text.clean import CleanText, clean
from jobboard.ui.widgets.field import Saying
from jobboard.ui.widgets.form_rows import TextField

if TYPE_CHECKING:
    from jobboard.intake.values import Posting
    from jobboard.text.wanted import Wanted

COLUMN_KEYS = Saying(CleanText("← → or 1 … 5 choose   enter goes on   ctrl+s writes it"))
AGAIN = Saying(CleanText("ctrl+s adds it all the same   esc leaves"))
PASTE = Saying(CleanText("paste a posting, or the path of one that was saved, and it is filled in"))
TOO_LONG = Saying(CleanText("this is too long to be pasted: save it as a file, and paste its path"), wrong=True)
PATH = Saying(CleanText("enter reads this file, and fills in what it states"))
SEVERAL = Saying(CleanText("these are several files: `jobboard import` takes them all"), wrong=True)
READING = Saying(CleanText("reading …"))
ADDRESS = Saying(CleanText("only the address is taken, nothing is fetched; paste the posting's text as well"))
COMPANY = TextField(
    "company",
    CleanText("Company"),
    CleanText("a company or a position is enough"),
    needed=CleanText(" ! a company or a position is needed"),
)
ASKED = (
    COMPANY,
    TextField("position", CleanText("Position")),
    TextField("url", CleanText("Link"), CleanText("https://…"), longest=2_000),
    TextField("location", CleanText("Place")),
    TextField("salary", CleanText("Pay"), CleanText("as the posting says it")),
)
"""What is typed, by the names of the fields of `Wanted`."""

FOUND = (
    TextField("job_id", CleanText("Job id")),
    TextField("employment", CleanText("Type")),
    TextField("posted", CleanText("Posted"), CleanText("yesterday, 2026-11-21")),
    TextField("deadline", CleanText("Deadline"), CleanText("fri, 12 dec, 2026-12-01")),
)
"""What a posting may state besides; asked for only where it does."""

REASON = TextField("reason", CleanText("Reason"), CleanText("why not, if you want one"), longest=1_000)

DATES = ("posted", "deadline")


@frozen
class Around:
    """What the form asks of those who know the board and the disk.

    `named` says how the file will be called; `check` raises Refused for what cannot be written, so that it can be put
    right where it was typed. `known` says what is on the board already, or nothing; `also` what else there is at the
    company. `read` gives the posting that was pasted or whose path was; it blocks, and raises JobboardError.
    """

    named: Callable[[Wanted], str]
    check: Callable[[Wanted], object]
    known: Callable[[Wanted], str]
    read: Callable[[str], Posting]
    today: date
    also: Callable[[Wanted], str] = lambda _: ""


def is_enough(wanted: Wanted) -> bool:
    """Whether it says what the application is: a company or a position, or an address where there is no posting."""
    return bool(wanted.company or wanted.position or (wanted.url and not wanted.posting))


def joined(*parts: str) -> CleanText:
    """What is said in one sentence's place, with dots between."""
    return clean(" · ".join(filter(None, parts)))
