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
from jobboard.text.outline import BULLET, HEADING, ROW, TEXT, Heading, Outline
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

_LABELS = frozenset(":：|·*_[](<)>")
_NO_EVENT = re.compile(r"(?:deadline|due|to-?\s?do|plan|planned)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:is|was|will|would|should|could|can|may|might|works?|suits?|or|and|to|till|until|through|bis|at|um)\b"
    r"|[^\w\s\"'“„«‘#@$€£&+]",
    re.IGNORECASE,
)


@frozen
class Log:
    """The days of the dated lines, and those that tell of a nudge: ISO, each once, the latest LOGGED, latest first."""

    logged: tuple[str, ...] = ()
    nudged: tuple[str, ...] = ()


_NOTHING = Log()


def read_log(found: Outline, zones: Iterable[Zone], rounds: Iterable[Round] = ()) -> Log:
    """The log of a file. A line that states one of the `rounds` tells when it is, not that something happened."""
    title = next((each for each in found.headings if each.level == 1), None)
    logged, nudged = set[str](), set[str]()
    at_rounds = {each.line - 1 for each in rounds}
    for zone, is_held in _logs(zones):
        for line, day, said in _entries(found, zone) if is_held else _loose(found, zone, title):
            if line not in at_rounds:
                logged.add(day)
                if is_nudge(said):
                    nudged.add(day)
    return Log(_latest(logged), _latest(nudged)) if logged else _NOTHING


def _logs(zones: Iterable[Zone]) -> Iterator[tuple[Zone, bool]]:
    """The zones that may hold entries, each with whether it is a log.

    Notes, history and interviews are, and what stands below a heading that names a log. Others have no name.
    """
    level = 0
    for zone in zones:
        heading = zone.heading
        if heading is None or heading.level <= level:
            level = 0
        if zone.name in _ZONES:
            yield zone, True
        elif zone.name is None:
            if heading is not None and not level and _names_a_log(heading.text):
                level = heading.level
            yield zone, level > 0


def _loose(found: Outline, zone: Zone, title: Heading | None) -> Iterator[tuple[int, str, str]]:
    """The entries of a zone that is no log: below a line that names one, and the items right below the title.

    A log ends at the next line of text that is no entry, and begins none.
    """
    at_title, in_log, follows = zone.heading is None or zone.heading is title, False, False
    bullets = found.bullets_in(zone.start, zone.end) if at_title else []
    if not bullets and not _has_a_label(found, zone):
        return
    items = iter(bullets or found.bullets_in(zone.start, zone.end))
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


def _has_a_label(found: Outline, zone: Zone) -> bool:
    """Whether a line of a zone ends as one does that names what stands below it. Most zones have no colon at all."""
    text, start, end = found.text, found.starts[zone.start], found.next_start(zone.end - 1)
    if text.find(":", start, end) < 0 and text.find("：", start, end) < 0:
        return False
    return any(line.endswith(_COLONS) for line in found.lines[zone.start : zone.end])


def _is_a_label_of_a_log(line: str) -> bool:
    bare = line.strip(" \t*_")
    return bare.endswith((":", "：")) and (_names_a_log(bare) or name_key(bare) in ("notes", "history"))


def _names_a_log(heading: str) -> bool:
    return len(heading) <= LONGEST_HEAD and name_key(heading) in _LOGS


def _latest(days: set[str]) -> tuple[str, ...]:
    return tuple(sorted(days, reverse=True)[:LOGGED])


def _entries(found: Outline, zone: Zone) -> Iterator[tuple[int, str, str]]:
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
