"""What the heading above a table says of the status of its rows: `## ✅ Applied (12)`, `Rejected / closed`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jobboard.intake.tracker.values import Label
from jobboard.slots import frozen
from jobboard.text.names import LONGEST_NAME, key, plain
from jobboard.text.phrases import DOUBTFUL, IDLE, vocabulary
from jobboard.text.words import StatusWords, read_status

_PLURALS = {
    "interviews": "INTERVIEW",
    "phone screens": "INTERVIEW",
    "offers": "OFFER",
    "drafts": "PREPARED",
    "rejections": "rejected",
    "rejects": "rejected",
}
_IN_FRONT = frozenset(
    "i have all my the jobs job roles role positions position applications application companies company currently"
    " current active places status stage list of".split()
)
_BEHIND = frozenset(
    "to jobs job roles role positions position applications application companies company at for list stage phase"
    " already so far opportunities tracker places".split()
)
_COUNT = re.compile(r"[(\[]\s*\d+\s*[)\]]|(?<![\w/.-])\d+(?![\w/.-])|#\d+")
_JOINED = re.compile(r"\s*(?:[/&+|,:]|\band\b)\s*", re.IGNORECASE)
_NOT_HERE = frozenset(("technical", "onsite"))
"""Words that name a round beside one application, and in a heading may name a kind of job."""

_LONGEST_PHRASE = 4
"""Words of the longest phrase of status."""


@frozen
class Said:
    """What a section says: a status, an outcome or both; or `unclear`: its heading, that speaks of status somehow."""

    status: str | None = None
    outcome: str | None = None
    unclear: str | None = None

    @property
    def nothing(self) -> bool:
        """Whether it says nothing of a status."""
        return self == NOTHING


NOTHING = Said()


def section_says(labels: Iterable[Label], words: Mapping[str, str]) -> Said:
    """What the nearest of the labels above a table says that says anything. A title (level 1) is never unclear."""
    for label in labels:
        said = label_says(label.text, words)
        if not said.nothing and not (said.unclear and label.level == 1):
            return said
    return NOTHING


def label_says(text: str, words: Mapping[str, str]) -> Said:
    """What one heading says."""
    if len(text) > LONGEST_NAME:
        return NOTHING
    bare = plain(_COUNT.sub(" ", plain(text)))
    read = _read(bare, words) if _NOT_HERE.isdisjoint(key(bare).split()) else StatusWords()
    if read.status or read.outcome:
        return Said(read.status, read.outcome)
    return Said(unclear=" ".join(plain(text).split())) if _speaks_of_status(bare, words) else NOTHING


def _read(bare: str, words: Mapping[str, str]) -> StatusWords:
    extra = {**_PLURALS, **words}
    parts = [_stripped(part, extra) for part in _JOINED.split(bare)]
    for text in (bare, _stripped(bare, extra), " - ".join(part for part in parts if part)):
        read = read_status(text, extra=extra)
        if read.status or read.outcome:
            return read
    return StatusWords(stated=False)


def _stripped(text: str, extra: Mapping[str, str]) -> str:
    """The text without the words around a phrase of status that say nothing of it: `jobs I applied to`."""
    known, left = vocabulary(tuple(extra.items()), False, False), key(text).split()
    while left and " ".join(left) not in known and left[0] in _IN_FRONT:
        left = left[1:]
    while left and " ".join(left) not in known and left[-1] in _BEHIND:
        left = left[:-1]
    return " ".join(left) if " ".join(left) in known else text


def _speaks_of_status(bare: str, words: Mapping[str, str]) -> bool:
    """Whether a phrase of status, or a doubtful one, stands in the text somewhere."""
    known = vocabulary((*_PLURALS.items(), *words.items()), False, False).keys() | DOUBTFUL | IDLE
    left = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", key(bare))
    return any(
        " ".join(left[start:end]) in known
        for start in range(len(left))
        for end in range(start + 1, min(start + _LONGEST_PHRASE, len(left)) + 1)
    )
