"""A day and a time as people type them and as they stand in files, with the zone that they name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (ISO), and where they are stated the time (`14:00`), the zone as it is written, and the length.

    `zone` is a label that `zone_id` knows: `PT`, `Europe/Berlin`, `UTC+2`. Without a time there is neither.
    """

    date: str
    time: str | None = None
    zone: str | None = None
    minutes: int | None = None


def read_moment(text: str, today: date) -> Moment | None:
    """The moment that a text names, seen from `today`; None where it names none beyond doubt. Never raises."""
    raise NotImplementedError


def why_not(text: str, today: date) -> str:
    """Why a text names no moment, in one sentence; "" where it does."""
    raise NotImplementedError


def zone_id(label: str) -> str | None:
    """The IANA name, or the offset from UTC (`+02:00`), that a label stands for; None: unknown, or several."""
    raise NotImplementedError


def written(moment: Moment, own_zone: str) -> str:
    """The moment as it stands in a file; `own_zone` is named where there is a time and no zone was typed."""
    raise NotImplementedError
