"""The sample postings: invented ones in every shape that people save, each with what a careful person finds in it.

Beside `postings/<shape>/<name>` stands `<name>.toml`:

    kind = "html"           what was taken in
    whole = true            the text is the file's own, word for word
    same_text = "a/b.md"    the text is that of another sample: what it was before it was damaged
    holds, lacks = [...]    what the text must hold, and what of the page must not be in it
    missed = ["salary"]     what it states and is known not to be found
    [found]                 all that it states. A list: any of these. A table: an amount by its numbers.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jobboard.intake.values import NAMES, Posting
from jobboard.slots import as_dict
from jobboard.text.salary import read_salary

HOME = Path(__file__).parent / "postings"


@dataclass(frozen=True, slots=True)
class Sample:
    """A posting as it was saved, and what is expected of it."""

    id: str
    data: bytes
    expected: Mapping[str, Any]

    @property
    def shape(self) -> str:
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        return self.id.partition("/")[2]

    @property
    def stated(self) -> Mapping[str, Any]:
        found: dict[str, Any] = self.expected.get("found", {})
        return found

    @property
    def known_as_missed(self) -> set[str]:
        return set(self.expected.get("missed", ()))


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of each name what came out of a posting: `wrong` says what was found and what it should have been."""

    stated: int
    found: int
    missed: frozenset[str]
    wrong: Mapping[str, str]


@cache
def samples() -> tuple[Sample, ...]:
    """All of them, in the order of their shapes and names."""
    files = sorted(path for path in HOME.glob("*/*") if path.suffix != ".toml")
    return tuple(
        Sample(
            path.relative_to(HOME).as_posix(),
            path.read_bytes(),
            tomllib.loads(path.with_name(path.name + ".toml").read_text(encoding="utf-8")),
        )
        for path in files
    )


def judged(sample: Sample, posting: Posting) -> Verdict:
    """What was found against what is stated: a value that nobody stated is as wrong as one that reads otherwise."""
    found = {name: posting.value(name) for name in NAMES}
    wrong = {
        name: f"{value!r} instead of {sample.stated.get(name)!r}"
        for name, value in found.items()
        if value is not None and not _is_as_stated(value, sample.stated.get(name))
    }
    missed = frozenset(name for name in sample.stated if found[name] is None)
    return Verdict(
        len(sample.stated), len(sample.stated) - len(missed) - len(wrong.keys() & sample.stated.keys()), missed, wrong
    )


def _is_as_stated(value: str, stated: Any) -> bool:
    if isinstance(stated, Mapping):
        return _amount(value) == {"currency": None, "period": None, "min": None, "max": None, **stated}
    return value in (stated if isinstance(stated, list) else [stated])


def _amount(value: str) -> Mapping[str, Any] | None:
    salary = read_salary(value)
    if salary is None:
        return None
    return {name: part for name, part in as_dict(salary).items() if name != "text"}
