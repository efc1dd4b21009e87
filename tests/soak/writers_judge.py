"""What became of every write, of theirs and of ours: the judge of the four writers. It knows nothing of how we save."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.soak.writers import FORM, TOKEN
from tests.soak.writers_ours import Act

KEYS_LINE = re.compile(r"^- \d{4}-\d\d-\d\d: \w+ → \w+$", re.MULTILINE)
"""The line of history of a move by keys, which states no reason."""


JOURNAL = "state/jobboard/*/journal.jsonl"


@dataclass
class Found:
    """What was found in the end: each file's text, the recovery copies that were told of, what was taken back."""

    texts: Mapping[str, str]
    copies: str
    undone: set[str]
    undone_keys: Counter[str]

    @classmethod
    def of(cls, board: Path, home: Path, told: str) -> Found:
        """`told` holds the names of all copies that were told of."""
        texts = {path.stem: path.read_text() for path in board.iterdir()}
        copies = [path.read_text() for path in home.glob("state/jobboard/*/recovery/*") if path.name in told]
        undone, keys = _undone(home)
        return cls(texts, "\n".join(copies), undone, keys)


def _undone(home: Path) -> tuple[set[str], Counter[str]]:
    """The tokens (and ticked items) of actions that were taken back, and per file the moves by keys that were."""
    entries = [json.loads(line) for path in home.glob(JOURNAL) for line in path.read_text().splitlines()]
    back = {each["about"] for each in entries if each["kind"] == "undo" and each.get("written")}
    tokens, keys = set(), {}
    for each in entries:
        if each["id"] in back and each["kind"] == "do":
            for file in each["files"]:
                text = "\n".join(edit["after"] for edit in file["edits"])
                tokens |= set(TOKEN.findall(text))
                tokens |= {f"{file['id']} {item}" for item in re.findall(r"\[x\] (item \d\d)", each["label"])}
                if KEYS_LINE.search(text):
                    keys[each["id"]] = file["id"]
    return tokens, Counter(keys.values())


@dataclass
class Figures:
    """How many of what there were. All lists must be empty."""

    writes: Counter[str] = field(default_factory=Counter)
    ours: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    unanswered: int = 0
    kept: int = 0
    undone: int = 0
    overwritten: int = 0
    samples: int = 0
    states: int = 0
    half: int = 0
    lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    untrue: list[str] = field(default_factory=list)
    litter: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """All that is wrong."""
        return [
            f"{name}: {each}" for name in ("lost", "broken", "untrue", "litter", "late") for each in getattr(self, name)
        ]

    def add(self, other: Figures) -> None:
        """Sum up."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def __str__(self) -> str:
        def listed(counts: Counter[str]) -> str:
            return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))

        return (
            f"writes of others: {listed(self.writes)}\nof ours, acknowledged: {listed(self.ours)}; "
            f"refused {self.refused}, unanswered {self.unanswered}, taken back {self.undone}, "
            f"overwritten by a writer that had read before {self.overwritten}\n"
            f"kept as recovery copies that were told of: {self.kept}; lost: {len(self.lost)}\n"
            f"samples: {self.samples} of {self.states} states, {self.half} while a writer was at it; "
            f"broken: {len(self.broken)}, untrue: {len(self.untrue)}"
        )


@dataclass(frozen=True)
class Rewrite:
    """A file was replaced, by what was made of what was read; `base` are the tokens that stood in that."""

    path: str
    read: float
    ended: float
    base: frozenset[str]


def rewrites(done: Iterable[Mapping[str, Any]]) -> Iterator[Rewrite]:
    """Those of one writer, in the order of its writes."""
    base: dict[str, set[str]] = {}
    for each in done:
        if "came" in each:
            now = base.setdefault(each["path"], set())
            now |= set(each["came"])
            now -= set(each["went"])
            yield Rewrite(each["path"], each["read"], each["ended"], frozenset(now))


def judge(
    found: Found, writers: Sequence[Mapping[str, Any]], acts: Sequence[Act], samples: Mapping[str, Any]
) -> Figures:
    """What is to be said of it all."""
    figures = Figures(samples=samples["count"], states=samples["states"])
    wholes = [each for writer in writers for each in rewrites(writer["done"])]
    for writer in writers:
        figures.broken += writer["broken"]
        for each in writer["done"]:
            _theirs(figures, found, each)
    for act in acts:
        _ours(figures, found, act, wholes)
    _fields(figures, found, acts, wholes)
    _keys(figures, found, acts, wholes)
    _samples(figures, writers, samples["bad"])
    figures.broken += [
        f"{name} in the end: {text[-300:]!r}" for name, text in found.texts.items() if not FORM.fullmatch(text)
    ]
    return figures


def _theirs(figures: Figures, found: Found, write: Mapping[str, Any]) -> None:
    """A write of another program: nobody but we can have lost it."""
    token, line = write["token"], f"- {write['token']}\n"
    figures.writes[token.partition("-")[0]] += 1
    if line in found.copies and line not in found.texts[write["path"]]:
        figures.kept += 1
    elif found.texts[write["path"]].count(line) != 1:
        figures.lost.append(f"{token} in {write['path']}")


def _ours(figures: Figures, found: Found, act: Act, wholes: Sequence[Rewrite]) -> None:
    """Something that jobboard was asked to do."""
    figures.refused += act.refused
    figures.unanswered += not act.done and not act.refused
    if act.done:
        figures.ours[act.kind] += 1
    if act.kind in ("undo", "keys", "set"):
        return
    text = found.texts[act.path]
    stands = f"- [x] {act.token}\n" in text if act.kind == "tick" else re.search(rf"\b{act.token}\b", text) is not None
    if act.refused and stands:
        figures.untrue.append(f"it said that it was not done, and it is: {act}")
    if not act.done or stands:
        return
    if act.token in found.undone or f"{act.path} {act.token}" in found.undone:
        figures.undone += 1
    elif _overwritten(act, wholes):
        figures.overwritten += 1
    else:
        figures.lost.append(f"{act}")


def _fields(figures: Figures, found: Found, acts: Sequence[Act], wholes: Sequence[Rewrite]) -> None:
    """The last contact that was set, one command after the other, and not taken back is the one that stands."""
    for name, text in found.texts.items():
        here = [each for each in acts if (each.kind, each.path) == ("set", name) and each.done]
        left = [each for each in here if each.token not in found.undone]
        figures.undone += len(here) - len(left)
        if left and f"- **Contact**: {left[-1].token}\n" not in text:
            if _overwritten(left[-1], wholes):
                figures.overwritten += 1
            else:
                figures.lost.append(f"{left[-1]}")


def _overwritten(act: Act, wholes: Iterable[Rewrite]) -> bool:
    """Whether a writer that may do so read the file before it was done, and wrote it after it was begun, without it."""
    return any(
        each.path == act.path and each.read < act.ended and each.ended > act.begun and act.token not in each.base
        for each in wholes
    )


def _keys(figures: Figures, found: Found, acts: Sequence[Act], wholes: Sequence[Rewrite]) -> None:
    """The moves by keys, which have no token: as many lines of history as were acknowledged and not taken back."""
    more = 0
    for name, text in found.texts.items():
        done = [each for each in acts if (each.kind, each.path) == ("keys", name) and each.done]
        lines = len(KEYS_LINE.findall(text))
        missing = len(done) - found.undone_keys[name] - lines
        figures.undone += found.undone_keys[name]
        overwritten = min(max(missing, 0), sum(_overwritten(each, wholes) for each in done))
        figures.overwritten += overwritten
        if missing > overwritten:
            figures.lost.append(f"{missing - overwritten} of {len(done)} moves by keys in {name}")
        more += max(0, lines - len(done))
    unanswered = [each for each in acts if each.kind == "keys" and not each.done and not each.refused]
    if more > len(unanswered):
        figures.untrue.append(f"{more} moves by keys more in the files than were acknowledged; open are {unanswered}")


def _samples(figures: Figures, writers: Sequence[Mapping[str, Any]], bad: Iterable[Mapping[str, Any]]) -> None:
    """A sample that is no whole file must have been taken while a writer was at it."""
    tries = [each for writer in writers for each in writer["tries"]]
    for sample in bad:
        at = ((begun, ended) for path, begun, ended in tries if path == sample["path"])
        if any(begun <= sample["ended"] and ended >= sample["begun"] for begun, ended in at):
            figures.half += 1
        else:
            figures.broken.append(f"{sample['path']} at a sample: {sample['text']!r}")
