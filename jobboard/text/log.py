"""The log of an application: lines that begin with a day below History and Notes, and which of them tell of a nudge.

`- 2026-11-20: nudged` is what jobboard writes; people also write `**2026-11-20** …`, `20 Nov 2026: …`, headings and
rows of tables that begin with a day. What happened is logged; a box that is not ticked, a deadline or a stretch of
days is none. No clock: days that lie ahead are for the reader of the facts to leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jobboard.text.dates import find_dates, read_date
from jobboard.text.names import INVISIBLE, PICTURES
from jobboard.text.nudge import is_nudge
from jobboard.text.outline import BULLET, HEADING, ROW, TEXT, Outline
from jobboard.text.values import Round
from jobboard.text.zones import Zone

KEPT = 6
"""So many days are kept, the latest: who looks for the last sign of life or counts nudges needs no more."""

LONGEST_HEAD = 80
"""The day of a line stands within so many of its first characters."""

_ZONES = frozenset(("history", "notes", "interviews"))
_MARKUP = r"*_\[\](<>)"
_WEEKDAYS = (
    "mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday"
    "|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_LEAD = re.compile(rf"[\s*_\[(<{PICTURES}{INVISIBLE}]*+(?:(?:{_WEEKDAYS})\b\.?+,?+\s++)?+[*_\[(<]*+", re.IGNORECASE)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9A-Za-z]|[/.\-][0-9])")
_MAYBE = re.compile(r"(?:[^\W\d_]{3,10}+\.?+[\s-]*+)?+[0-9]")
_BEHIND = re.compile(
    r"[*_\])>]*+(?:\s*+\([^()]*+\))?+"
    r"(?:,?+\s*+(?:at\s++)?+[0-9]{1,2}[:.h][0-9]{2}(?![0-9])(?:\s*+[ap]\.?m\b\.?+)?+)?+"
    r"[\s*_:：–—|·,\-]*+",
    re.IGNORECASE,
)
_LABELS = frozenset(":：|·*_])>")
_NO_EVENT = re.compile(r"(?:deadline|due|to-?\s?do|plan|planned)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:is|was|will|would|should|could|can|may|might|works?|suits?|or|and|to|till|until|through|bis|at|um)\b"
    r"|[^\w\s\"'“„«‘#@$€£&+]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Log:
    """The days of the dated lines, and of those that tell of a nudge: ISO, each day once, the latest KEPT first."""

    logged: tuple[str, ...] = ()
    nudged: tuple[str, ...] = ()


_NOTHING = Log()


def read_log(found: Outline, zones: Iterable[Zone], rounds: Iterable[Round] = ()) -> Log:
    """The log of a file. A line that states one of the `rounds` tells when it is, not that something happened."""
    held = [zone for zone in zones if zone.name in _ZONES]
    if not held:
        return _NOTHING
    logged, nudged = set[str](), set[str]()
    at_rounds = {each.line - 1 for each in rounds}
    for zone in held:
        for line, day, said in _entries(found, zone):
            if line not in at_rounds:
                logged.add(day)
                if is_nudge(said):
                    nudged.add(day)
    return Log(_latest(logged), _latest(nudged))


def _latest(days: set[str]) -> tuple[str, ...]:
    return tuple(sorted(days, reverse=True)[:KEPT])


def _entries(found: Outline, zone: Zone) -> Iterator[tuple[int, str, str]]:
    """The lines (indices) of a zone that begin with a day, with that day and what they say of it."""
    bullets = {each.line: each for each in found.bullets_in(zone.start, zone.end)}
    begins = True
    for line in range(zone.start, zone.end):
        kind, text = found.kinds[line], found.lines[line]
        entry = None
        if kind == BULLET:
            bullet = bullets[line]
            if bullet.box < 0 or text[bullet.box] != " ":
                entry = read_entry(text[bullet.body : bullet.body + LONGEST_HEAD * 2])
        elif kind == TEXT:
            entry = read_entry(text[: LONGEST_HEAD * 2], wrapped=not begins)
        elif kind == ROW:
            entry = read_entry(text.lstrip(" \t|")[: LONGEST_HEAD * 2], row=True)
        elif kind == HEADING and zone.name == "notes":
            entry = read_entry(text.lstrip(" \t#")[: LONGEST_HEAD * 2])
        begins = entry is not None or kind not in (TEXT, BULLET)
        if entry is not None:
            yield line, *entry


def read_entry(text: str, *, wrapped: bool = False, row: bool = False) -> tuple[str, str] | None:
    """The day that a line begins with, and what stands behind it; None where it begins with none.

    A `wrapped` line goes on from the one above: a day at its beginning counts only where a sign makes it a label.
    """
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    day, end = _day_at(text, at)
    if day is None:
        return None
    behind = _BEHIND.match(text, end)
    stop = behind.end() if behind else end
    sign, said = text[end:stop], text[stop:]
    if (said and not sign) or _NO_EVENT.match(said):
        return None
    labelled = not _LABELS.isdisjoint(sign) or (lead is not None and not _LABELS.isdisjoint(lead[0].strip()))
    if not labelled and (wrapped or _is_stretch(sign, said)):
        return None
    return day, said.partition("|")[0] if row else said


def _day_at(text: str, at: int) -> tuple[str | None, int]:
    """The day that stands at a place of a text, and the index behind it; None where none does, beyond doubt."""
    plain = _ISO.match(text, at)
    if plain is not None:
        return read_date(plain[0]).iso, plain.end()
    if not _MAYBE.match(text, at):
        return None, at
    head = text[at : at + LONGEST_HEAD]
    spans = find_dates(head)
    if not spans or spans[0][0] != 0:
        return None, at
    end = len(head[: spans[0][1]].rstrip())
    return read_date(head[:end]).iso, at + end


def _is_stretch(sign: str, said: str) -> bool:
    """Whether a day is the first of a stretch of days, or the subject of a sentence."""
    dash = sign.strip(" \t\u00a0")
    if not dash.strip("-–—") and _MAYBE.match(said):
        spans = find_dates(said[:LONGEST_HEAD])
        if spans and spans[0][0] == 0:
            return True
    return not dash and _GOES_ON.match(said) is not None
