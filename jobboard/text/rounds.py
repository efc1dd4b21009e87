"""The interviews that a file states: a heading each below `## Interviews`, or dated items there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobboard.text.dates import read_date
from jobboard.text.markup import unwrap
from jobboard.text.outline import Outline
from jobboard.text.values import Round
from jobboard.text.zones import Zone

_LABEL = re.compile(r"(?:\*\*|__)?([\w /]{2,24}?)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]+(.+)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MINUTES = re.compile(r"\b(\d{1,3})[ \t]*(?:m|min|mins|minutes)\b")
_LABELS = {
    **dict.fromkeys(("when", "date", "time", "date and time", "scheduled"), "when"),
    **dict.fromkeys(("with", "interviewer", "interviewers", "who", "people"), "with_whom"),
    **dict.fromkeys(("where", "link", "place", "location", "meeting link"), "where"),
    **dict.fromkeys(("result", "outcome"), "result"),
    **dict.fromkeys(("kind", "type", "format"), "kind"),
    **dict.fromkeys(("duration", "length"), "minutes"),
}


def read_rounds(found: Outline, zones: Iterable[Zone]) -> tuple[Round, ...]:
    """The rounds in file order. `date` is the ISO date of `when`, or of the heading where no `when` is stated."""
    rounds: list[Round] = []
    interviews = [zone for zone in zones if zone.name == "interviews"]
    top = min((zone.heading.level for zone in interviews if zone.heading), default=0)
    for zone in interviews:
        if zone.heading is not None and zone.heading.level > top:
            rounds.append(_round(zone.heading.line + 1, unwrap(zone.heading.text), _labelled(found, zone)))
        else:
            rounds += _dated_items(found, zone)
    return tuple(rounds)


def _labelled(found: Outline, zone: Zone) -> dict[str, str]:
    """What the lines of a round say after a label that is known; the first of each counts."""
    stated: dict[str, str] = {}
    bodies = {bullet.line: bullet.body for bullet in found.bullets_in(zone.start, zone.end)}
    for line in range(zone.start + 1, zone.end):
        match = _LABEL.match(found.lines[line].strip() if line not in bodies else found.lines[line][bodies[line] :])
        if match is not None and (name := _LABELS.get(match[1].strip().casefold())):
            stated.setdefault(name, unwrap(match[2]))
    return stated


def _dated_items(found: Outline, zone: Zone) -> list[Round]:
    items = [bullet for bullet in found.bullets_in(zone.start, zone.end) if bullet.indent < 2]
    texts = [(bullet.line + 1, unwrap(found.lines[bullet.line][bullet.body :])) for bullet in items]
    return [_round(line, text, {}) for line, text in texts if read_date(text.partition(":")[0]).iso]


def _round(line: int, title: str, stated: dict[str, str]) -> Round:
    dated = _ISO.search(title)
    when = stated.get("when") or (title.partition(":")[0] if read_date(title.partition(":")[0]).iso else None)
    minutes = _MINUTES.search(stated.get("minutes", "") or stated.get("when", ""))
    kind = stated.get("kind") or (title.replace(dated[0], "") if dated else title).strip(" :·–—-") or title
    return Round(
        line,
        kind,
        when or (dated[0] if dated else None),
        read_date(when).iso if when else dated[0] if dated else None,
        int(minutes[1]) if minutes else None,
        stated.get("with_whom"),
        stated.get("where"),
        stated.get("result"),
    )
