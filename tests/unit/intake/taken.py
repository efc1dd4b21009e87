"""A posting on its whole way from bytes to the text of a file, as the command and the form take it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cache

from jobboard.errors import Refused
from jobboard.intake.application import stating, wanted_of
from jobboard.intake.reader import read_posting
from jobboard.intake.values import Posting
from jobboard.slots import replace
from jobboard.text.document import Document, read_document
from jobboard.text.new import new_application
from jobboard.text.wanted import Wanted

GIVEN = {"company": "Pharos Trust", "position": "Lighthouse Keeper"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a posting: what was read, the file that was made of it, or why it was refused.

    `seconds` are the processor's, so that a busy machine fails no test.
    """

    posting: Posting | None = None
    wanted: Wanted | None = None
    text: str | None = None
    refused: str | None = None
    seconds: float = 0.0

    @property
    def document(self) -> Document:
        """What the file says."""
        assert self.text is not None, self.refused
        return read_document(self.text, "")

    @property
    def bare(self) -> Document:
        """What the file would say without the posting's text."""
        assert self.wanted is not None, self.refused
        return _bare(replace(self.wanted, posting=None))


@cache
def _bare(wanted: Wanted) -> Document:
    return read_document(new_application(wanted), "")


def taken(data: bytes, name: str) -> Taken:
    """Take a posting in, its company and its position said by the person."""
    began, posting, wanted, text, refused = time.process_time(), None, None, None, None
    try:
        posting = stating(read_posting(data, name), GIVEN, "option")
        wanted = wanted_of(posting)
        text = new_application(wanted)
    except Refused as error:
        refused = error.sentence
    return Taken(posting, wanted, text, refused, time.process_time() - began)
