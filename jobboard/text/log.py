"""The log of an application: lines that begin with a day below History, Notes and the like, and which tell of a nudge.

Items above the first section count as well, and the lines below one that names a log (`Log:`).

`- 2026-11-20: nudged` is what jobboard writes; people also write `**2026-11-20** …`, `20 Nov 2026: …`, headings and
rows of tables that begin with a day. What happened is logged; a box that is not ticked, a deadline or a stretch of
days is none. No clock: days that lie ahead are for the reader of the facts to leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobboard.slots import frozen
from jobboard.text.dates import find_dates, read_date
from jobboard.text.names import INVISIBLE, PICTURES, name_key
from jobboard.text.nudge import is_nudge
from jobboard.text.outline import BULLET, HEADING, ROW, TEXT, Bullet, Outline
from jobboard.text.values import LOGGED, Round
from jobboard.text.zones import Zone

LONGEST_HEAD = 40
"""A day in words, or the name of a log, is no longer than this (characters)."""

LONGEST_SAID = 160
"""So many characters behind a day are looked at."""

_ZONES = frozenset(("history", "notes", "interviews"))
_HEADINGS_COUNT = frozenset(("notes", None))
_LOGS = frozenset(
    f"{what}{log}"
    for what in ("", "activity ", "application ", "communication ", "contact ", "call ", "status ")
    for log in ("log", "timeline", "journal", "updates")
) | frozenset("activity activities communication communications correspondence diary suivi".split())
"""What people call a section in which they keep a log, besides notes and history."""

_WEEKDAYS = frozenset(
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday"
    " mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo".split()
)
_PLAIN = re.compile(rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}): (?=[^\W\d_])(.{{1,{LONGEST_SAID}}})")
_HEAD = re.compile(
    rf"(?P<lead>[\s*_\[(<{PICTURES}{INVISIBLE}]*+)(?P<word>[^\W\d_]{{2,10}}+[.,]{{0,2}}+\s++)?+(?P<more>[*_\[(<]*+)"
    r"(?:(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9A-Za-z]|[/.\-][0-9])|(?P<month>[^\W\d_]{3,10}+\.?+[\s-]*+)?+[0-9])"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BEHIND = re.compile(
    r"[*_\])>]*+(?:\s*+\([^()]*+\))?+"
    r"(?:,?+\s*+(?:at\s++)?+[0-9]{1,2}[:.h][0-9]{2}(?![0-9])(?:\s*+[ap]\.?m\b\.?+)?+)?+"
    r"[\s*_:：–—|·,\-]*+",
    re.IGNORECASE,
)
_COLONS = (":", ":**", ":*", ":__", "**:", ": ", ":** ", "：")
"""How a line ends that names what stands below it."""

_LAST = frozenset(each[-1] for each in _COLONS)

_LABELS = frozenset(":：|·*_[](<)>")
_NO_EVENT = re.compile(r"(?:deadline|due|to-?\s?do|plan|planned)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:is|was|will|would|should|could|can|may|might|works?|suits?|or|and|to|till|until|through|bis|at|um)\b"
    r"|[^\w\s\"'“„«‘#@$€£&+]",
    re.IGNORECASE,
)


_Entry = tuple[int, str, str]
"""A line (its index), the day that it begins with, and what it says of it."""


@frozen
class Log:
    """The days of the dated lines, and those that tell of a nudge: ISO, each once, the latest LOGGED, latest first."""

    logged: tuple[str, ...] = ()
    nudged: tuple[str, ...] = ()


_NOTHING = Log()


def read_log(found: Outline, zones: Iterable[Zone], rounds: Iterable[Round] = ()) -> Log:
    """The log of a file. A line that states one of the `rounds` tells when it is, not that something happened."""
    title = next((each for each in found.headings if each.level == 1), None)
    entries: list[_Entry] = []
    level = 0
    for zone in zones:
        heading, name = zone.heading, zone.name
        if heading is None or heading.level <= level:
            level = 0
        if name is None and not level and heading is not None and _names_a_log(heading.text):
            level = heading.level
        if name in _ZONES or (level and name is None):
            entries += _entries(found, zone)
        elif name is None:
            entries += _loose(found, zone, at_title=heading is None or heading is title)
    if rounds and entries:
        at_rounds = {each.line - 1 for each in rounds}
        entries = [each for each in entries if each[0] not in at_rounds]
    if not entries:
        return _NOTHING
    return Log(_latest([day for _, day, _ in entries]), _latest([day for _, day, said in entries if is_nudge(said)]))


def _loose(found: Outline, zone: Zone, *, at_title: bool) -> Iterable[_Entry]:
    """The entries of a zone that is no log: below a line that names one, and the items right below the title."""
    bullets = found.bullets_in(zone.start, zone.end) if at_title else []
    if not bullets:
        lines = found.lines[zone.start : zone.end]
        if not any(line[-1:] in _LAST and line.endswith(_COLONS) for line in lines):
            return ()
        bullets = found.bullets_in(zone.start, zone.end)
    return _below_labels(found, zone, bullets, at_title=at_title)


def _below_labels(found: Outline, zone: Zone, bullets: Iterable[Bullet], *, at_title: bool) -> Iterator[_Entry]:
    """The entries below a line of a zone that names a log, and at the title the items.

    A log ends at the next line of text that is no entry, and begins none.
    """
    in_log = follows = False
    items = iter(bullets)
    for line, kind in enumerate(found.kinds[zone.start : zone.end], zone.start):
        bullet = next(items) if kind == BULLET else None
        if kind not in (TEXT, BULLET) or (bullet and not (at_title or in_log)):
            follows = False
            continue
        text = found.lines[line]
        is_open = bullet is not None and bullet.box >= 0 and text[bullet.box] == " "
        dated = not is_open and (in_log or bullet is not None)
        wrapped = follows and bullet is None
        entry = _entry(text, bullet.body if bullet else 0, wrapped=wrapped) if dated else None
        follows = entry is None and bullet is not None
        if entry is not None:
            yield line, *entry
        elif bullet is None:
            in_log = _is_a_label_of_a_log(text)


def _is_a_label_of_a_log(line: str) -> bool:
    bare = line.strip(" \t*_")
    return bare.endswith((":", "：")) and (_names_a_log(bare) or name_key(bare) in ("notes", "history"))


def _names_a_log(heading: str) -> bool:
    return len(heading) <= LONGEST_HEAD and name_key(heading) in _LOGS


def _latest(days: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(days), reverse=True)[:LOGGED] if len(days) > 1 else days)


def _entries(found: Outline, zone: Zone) -> Iterator[_Entry]:
    """The lines (indices) of a zone that begin with a day, with that day and what they say of it."""
    lines, bullets = found.lines, iter(found.bullets_in(zone.start, zone.end))
    follows = False
    for line, kind in enumerate(found.kinds[zone.start : zone.end], zone.start):
        text, at = lines[line], 0
        if kind == BULLET:
            bullet = next(bullets)
            at = bullet.body
            if bullet.box >= 0 and text[bullet.box] == " ":
                follows = True
                continue
        elif kind == ROW:
            text = text.lstrip(" \t|")
        elif kind == HEADING and zone.name in _HEADINGS_COUNT:
            text = text.lstrip(" \t#")
        elif kind != TEXT:
            follows = False
            continue
        entry = _entry(text, at, wrapped=follows and kind == TEXT)
        follows = entry is None and kind in (TEXT, BULLET)
        if entry is not None:
            yield line, *entry


def _entry(text: str, at: int, *, wrapped: bool) -> tuple[str, str] | None:
    """The day that a line begins with from `at` on, and what stands behind it; None where there is none beyond doubt.

    A `wrapped` line goes on from the one above: a day at its beginning counts only where a sign makes it a label.
    """
    plain = _PLAIN.match(text, at) if text[at : at + 1].isdecimal() else None
    if plain is not None:
        day, said = read_date(plain[1]).iso, plain[2]
        return (day, said) if day and not _NO_EVENT.match(said) else None
    head = _HEAD.match(text, at)
    return _decorated(text, head, wrapped=wrapped) if head else None


def _decorated(text: str, head: re.Match[str], *, wrapped: bool) -> tuple[str, str] | None:
    """The same of a line with anything but a plain `2026-11-20: ` at its beginning."""
    lead, word, more, iso, month = head.groups()
    named = word is not None and word.strip(" .,\t\u00a0").casefold() in _WEEKDAYS
    if word is not None and not named and (iso or more or month):
        return None
    at = head.end("more") if named or word is None else head.end("lead")
    day, end = (read_date(iso).iso, head.end()) if iso else _other_day(text, at)
    if day is None:
        return None
    behind = _BEHIND.match(text, end)
    stop = behind.end() if behind else end
    sign, said = text[end:stop], text[stop : stop + LONGEST_SAID]
    if (said and not sign) or _NO_EVENT.match(said):
        return None
    labelled = not (_LABELS.isdisjoint(sign) and _LABELS.isdisjoint(lead) and _LABELS.isdisjoint(more))
    return None if not labelled and (wrapped or _is_stretch(sign, said)) else (day, said)


def _other_day(text: str, at: int) -> tuple[str | None, int]:
    """The day that stands at a place of a text in any other shape, and the index behind it."""
    end = _date_end(text, at)
    return (read_date(text[at:end]).iso, end) if end > at else (None, at)


def _date_end(text: str, at: int) -> int:
    """The index behind the date that begins at a place, were it a partial one; that place where none does."""
    head = text[at : at + LONGEST_HEAD]
    spans = find_dates(head) if _YEAR.search(head) else []
    return at + len(head[: spans[0][1]].rstrip()) if spans and spans[0][0] == 0 else at


def _is_stretch(sign: str, said: str) -> bool:
    """Whether a day is the first of a stretch of days, or the subject of a sentence."""
    dash = sign.strip(" \t\u00a0")
    if not dash.strip("-–—") and said[:1].isdecimal() and _date_end(said, 0):
        return True
    return not dash and _GOES_ON.match(said) is not None
