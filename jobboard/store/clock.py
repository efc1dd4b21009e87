"""Time zones: the person's own, and rounds told in it. The only place that knows the machine's table of zones.

A machine may have none: a round in another zone then keeps its time as written and has no `start`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from jobboard.slots import replace
from jobboard.text.values import Facts, Round

LOCALTIME = "/etc/localtime"
"""What the clock of the machine goes by: as a rule a link into the table of zones."""

_UTC = ("UTC", "Etc/UTC", "Etc/UCT", "Etc/GMT", "Etc/Universal", "Etc/Zulu")
"""Names of one zone; the shortest is what stands in files."""

_TABLE = "/zoneinfo/"


def zone(name: str) -> tzinfo | None:
    """The zone of an IANA name or an offset (`+02:00`); None where this machine does not know it."""
    if name == "UTC":
        return timezone.utc  # noqa: UP017  the table of zones may be missing
    if name[:1] in ("+", "-") and name[1:3].isdecimal() and name[4:6].isdecimal():
        away = timedelta(hours=int(name[1:3]), minutes=int(name[4:6]))
        return timezone(-away if name[0] == "-" else away)
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


def own_zone() -> str:
    """The person's own zone, as `zone` and `zone_id` know it: its IANA name, else its offset from UTC (`+02:00`).

    "" where the name is unknown and the offset is another in summer: a time without a zone is then the better one.
    """
    from jobboard.text.interviews.zone_names import zone_id

    name = (os.environ.get("TZ") or _linked()).rpartition(_TABLE)[2].removeprefix(":")
    if name in _UTC:
        return "UTC"
    if zone_id(name) == name and zone(name) is not None:
        return name
    if time.daylight:
        return ""
    offset = datetime.now().astimezone().strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}" if offset.strip("+-0") else "UTC"


def own_time() -> tuple[object, ...]:
    """What `local` depends on besides the rounds. Costs no import: the cache of the first paint is checked by it."""
    return os.environ.get("TZ"), _linked(), time.timezone, time.altzone


def in_own_time(facts: Facts) -> Facts:
    """The facts with the `start` of their rounds."""
    return replace(facts, rounds=local(facts.rounds))


def local(rounds: Iterable[Round]) -> tuple[Round, ...]:
    """The rounds with `start`, the moment in the person's own time, where a time is stated and its zone is known."""
    return tuple(replace(each, start=_start(each)) for each in rounds)


def utc_of(each: Round) -> datetime | None:
    """The moment in UTC at which a round begins; None without a day or a time, and where its zone is not known here.

    An hour that the change to summer time leaves out counts by the offset before the change (02:30 is 03:30), of one
    that there is twice the first is meant: so RFC 5545 (section 3.3.5) reads them. By way of the timestamp, since
    `astimezone` of a naive moment takes the offset after the change.
    """
    there = _there(each)
    try:
        return datetime.fromtimestamp(there.timestamp(), UTC) if there is not None else None
    except (ValueError, OverflowError, OSError):
        return None


def _there(each: Round) -> datetime | None:
    """The stated moment in the stated zone; without a zone naive, in the person's own."""
    where = zone(each.zone) if each.zone is not None else None
    if each.date is None or each.time is None or (each.zone is not None and where is None):
        return None
    try:
        return datetime.fromisoformat(f"{each.date}T{each.time}").replace(tzinfo=where)
    except ValueError:
        return None


def _start(each: Round) -> str | None:
    if each.zone is None:
        return f"{each.date}T{each.time}" if each.date is not None and each.time is not None else None
    there = _there(each)
    try:
        return there.astimezone().replace(tzinfo=None).isoformat(timespec="minutes") if there is not None else None
    except (ValueError, OverflowError, OSError):
        return None


def _linked() -> str:
    with suppress(OSError):
        return os.readlink(LOCALTIME)
    return ""
