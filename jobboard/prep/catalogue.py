"""All kinds of interviews together: those that come along, as the person's own files change and add to them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jobboard.prep.kind import EVERY_ROUND, Kind, kind_of, merged
from jobboard.slots import field, frozen, replace
from jobboard.text.names import key

ORDER = (
    *("recruiter-screen", "hiring-manager", "leetcode", "sql", "numpy", "notebook-critique", "data-science"),
    *("ml-system-design", "system-design", "take-home", "behavioural", "panel", "offer-talk"),
)
"""The kinds that come along, in the order in which they are listed; the person's own follow by name."""

MOST_PROBLEMS = 10
"""So many problems of one file are told."""

_NO_FRAME = Kind(EVERY_ROUND, "Every round")


@frozen
class Kinds:
    """The kinds in their order, and the frame of `every` round.

    `problems` are sentences about the person's files. `files` has the name of the person's own file in `_prep/` of each
    kind that has one, by the kind's id, also of one that cannot be read.
    """

    kinds: tuple[Kind, ...]
    every: Kind = _NO_FRAME
    problems: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    def by_id(self, kind_id: str) -> Kind | None:
        """The kind of that id, which may be the frame."""
        return next((kind for kind in (*self.kinds, self.every) if kind.id == kind_id), None)

    def meant_by(self, title: str) -> Kind | None:
        """The kind that the title of a round means, or None."""
        return kind_of(self.kinds, title)


def catalogue(ours: Sequence[Kind], own: Iterable[tuple[str, Kind | None]] = ()) -> Kinds:
    """Ours, and on top of them the person's `own`: names of files with what each says (None: it cannot be read).

    A file is about the kind whose id, name or other name it is called by; any other adds a kind. Of two about the same
    kind the first counts.
    """
    known = {kind.id: kind for kind in ours}
    files: dict[str, str] = {}
    told: list[str] = []
    for file, kind in own:
        stem = kind.id if kind else file.rpartition(".")[0]
        target = _about(ours, stem)
        kind_id = target.id if target else key(stem).replace(" ", "-") or stem
        if kind_id in files:
            told.append(f"_prep/{file}: it is about {kind_id}, as {files[kind_id]} is; it is left out")
            continue
        files[kind_id] = file
        if kind is None:
            continue
        told += _problems(file, kind)
        if target:
            known[kind_id] = merged(kind, target)
        elif kind.is_empty:
            told.append(f"_prep/{file}: nothing was read of it: it has no section like “Before” or “Study topics”")
        else:
            known[kind_id] = replace(kind, id=kind_id, name=kind.name or stem, origin="own")
    every = known.pop(EVERY_ROUND, _NO_FRAME)
    return Kinds(tuple(sorted(known.values(), key=_place)), every, tuple(told), files)


def _about(ours: Iterable[Kind], stem: str) -> Kind | None:
    """Which of our kinds a file of that name is about."""
    wanted = key(stem)
    named = [kind for kind in ours if wanted == key(kind.id)]
    named = named or [kind for kind in ours if wanted in map(key, kind.phrases)]
    return named[0] if len(named) == 1 else None


def _problems(file: str, kind: Kind) -> list[str]:
    found = [f"_prep/{file}:{each.line}: {each.message}" for each in kind.problems[:MOST_PROBLEMS]]
    more = len(kind.problems) - len(found)
    return [*found, f"_prep/{file}: {more} more like these"] if more else found


def _place(kind: Kind) -> tuple[int, str]:
    return (ORDER.index(kind.id) if kind.id in ORDER else len(ORDER)), key(kind.name)
