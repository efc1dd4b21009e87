"""When two titles are those of one position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class JobTitle:
    """A title as titles are compared."""

    words: tuple[str, ...]


def job_title(text: str) -> JobTitle | None:
    """A title as titles are compared; None where it names nothing."""
    words = tuple(text.casefold().split())
    return JobTitle(words) if words else None


def alike(one: JobTitle, other: JobTitle) -> Literal["same", "nearly"] | None:
    """Whether two titles are the same, or nearly so."""
    return "same" if one == other else None
