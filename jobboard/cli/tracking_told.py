"""What is said below the table of a tracker: how many rows of each kind, what else is written, which words to teach."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from jobboard.cli.table import wrapped
from jobboard.cli.tracking_plan import Step
from jobboard.text.clean import clean
from jobboard.text.values import OUTCOMES, STATUSES

if TYPE_CHECKING:
    from jobboard.intake.tracker.values import Tracker

_ALSO = {
    "url": "address",
    "location": "place",
    "salary": "pay",
    "posted": "posting date",
    "deadline": "deadline",
    "job_id": "job id",
    "employment": "kind of employment",
    "source": "source",
    "contact": "contact",
    "next": "next action",
    "resume": "résumé",
    "letter": "cover letter",
    "tags": "tags",
    "reason": "reason",
    "posting": "posting",
}
"""What a row makes that the table does not show, by the names of the fields of `Wanted`."""

_MOST_WORDS = 40
"""So many words that are not known are told at a time."""


def below(steps: Sequence[Step], tracker: Tracker, config: str, width: int | None) -> Iterator[str]:
    """The lines below the table. `config` is the path of the person's config; lines to be copied are never broken."""
    lines = (counts(steps), also_written(steps), *tracker.told)
    for line in filter(None, lines):
        yield from wrapped(clean(line), width)
    words = _words(steps)
    if not words:
        return
    yield ""
    yield from wrapped(
        f"Words that are not known as a status: copy these lines below [words] in {clean(config)}, say what each means"
        f" in place of the ?, and import again. A meaning is one of {', '.join((*STATUSES, *OUTCOMES))}.",
        width,
    )
    yield ""
    for phrase, count in words.most_common(_MOST_WORDS):
        yield clean(f'{json.dumps(phrase, ensure_ascii=False)} = "?"  # {_rows(count)}')
    if len(words) > _MOST_WORDS:
        yield f"and {len(words) - _MOST_WORDS} more"


def _words(steps: Sequence[Step]) -> Counter[str]:
    """The phrases to teach, and in how many rows each stands."""
    from jobboard.intake.tracker.stage import phrase_of

    said = Counter(step.row.word for step in steps if step.action == "refuse" and step.row.word)
    phrases: Counter[str] = Counter()
    for word, count in said.items():
        if phrase := phrase_of(word or ""):
            phrases[phrase] += count
    return phrases


def counts(steps: Sequence[Step]) -> str:
    """`12 to make, 3 already on the board, 1 not understood (line 14: …)`; of several the table tells why."""
    made = sum(step.action == "make" for step in steps)
    known = sum(step.action == "skip" and step.known is not None for step in steps)
    twice = sum(step.action == "skip" and step.known is None for step in steps)
    refused = [step for step in steps if step.action == "refuse"]
    parts = [f"{made} to make"]
    parts += [f"{known} already on the board"] if known else []
    parts += [f"{twice} twice in the tracker"] if twice else []
    if refused:
        line, why = refused[0].row.line, refused[0].why or ""
        which = f"line {line}: {why}" if len(refused) == 1 else f"the first in line {line}"
        parts.append(f"{len(refused)} not understood ({which})")
    return ", ".join(parts)


def also_written(steps: Sequence[Step]) -> str:
    """`also written: address (4 rows), pay (1 row)`, of the rows that are made; empty where there is nothing else."""
    made = [step.row.wanted for step in steps if step.action == "make" and step.row.wanted]
    found = ((name, sum(bool(getattr(each, field)) for each in made)) for field, name in _ALSO.items())
    parts = [f"{name} ({_rows(count)})" for name, count in found if count]
    return f"also written: {', '.join(parts)}" if parts else ""


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"
