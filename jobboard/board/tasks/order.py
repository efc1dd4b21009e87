"""The order of tasks: what is lost first leads. Total, so that the same tasks always stand in the same order."""

from __future__ import annotations

from jobboard.board.folded import folded
from jobboard.board.tasks.values import KINDS, Kind, Task

GROUPS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("Interviews", ("round",)),
    ("After a round", ("debrief", "thanks")),
    ("Offers to answer", ("answer",)),
    ("Replies and next actions", ("reply", "next")),
    ("Deadlines", ("deadline",)),
    ("Quiet", ("quiet",)),
)
"""The groups in which tasks stand, each with its title and its kinds: within a group the day goes before the kind."""

GROUP_OF: dict[Kind, int] = {kind: at for at, (_, kinds) in enumerate(GROUPS) for kind in kinds}
"""The number of the group of each kind."""

_RANK: dict[Kind, int] = {kind: at for at, kind in enumerate(KINDS)}


def key_of(task: Task, today: str) -> str:
    """What tasks are sorted by: the group, the day, the time, the company, the id, the line of the round, the kind.

    What has no day is owed today. Debrief and thank-you of one round stand together. One text is compared three times
    as fast as a tuple; NUL, which no id holds, stands before every other character, as the end of a word does.
    """
    card, kind, line = task.card, task.kind, task.round.line if task.round is not None else 0
    name = folded(card.name)
    return f"{GROUP_OF[kind]}{task.date or today}{task.time or ''}\0{name}\0{card.id}\0{line:09}{_RANK[kind]}"


def title_of(kind: Kind) -> str:
    """The title of the group in which tasks of a kind stand."""
    return GROUPS[GROUP_OF[kind]][0]
