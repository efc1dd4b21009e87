"""What a round states in its labelled lines and in the rows of tables, and what that makes of it with its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jobboard.text.dates import find_dates, read_date
from jobboard.text.field import BOLD_NAME
from jobboard.text.interviews.clock_words import length_of
from jobboard.text.interviews.moment import Moment, read_stated
from jobboard.text.interviews.title import RESULTS, Title
from jobboard.text.interviews.yearless import Days, name_day
from jobboard.text.markup import unwrap
from jobboard.text.names import key, unmarked
from jobboard.text.stated import is_stated

LABELS = {
    **dict.fromkeys(("when", "date and time", "date & time", "date/time", "scheduled", "scheduled for"), "when"),
    **dict.fromkeys(("date", "day"), "date"),
    **dict.fromkeys(("time", "start", "starts", "start time"), "time"),
    **dict.fromkeys(("timezone", "time zone", "tz"), "zone"),
    **dict.fromkeys(
        ("with", "interviewer", "interviewers", "interviewer(s)", "who", "people", "panel", "met with", "spoke with"),
        "with_whom",
    ),
    **dict.fromkeys(
        ("where", "link", "place", "location", "meeting link", "video link", "zoom link", "zoom", "address", "venue"),
        "where",
    ),
    **dict.fromkeys(("result", "outcome"), "result"),
    "status": "status",
    **dict.fromkeys(("kind", "type", "interview type"), "kind"),
    **dict.fromkeys(("duration", "length"), "minutes"),
    **dict.fromkeys(("wann", "quand", "cuándo"), "when"),
    **dict.fromkeys(("datum", "fecha"), "date"),
    **dict.fromkeys(("uhrzeit", "heure"), "time"),
    **dict.fromkeys(
        ("mit", "gesprächspartner", "gesprächspartnerin", "teilnehmer", "avec", "interlocuteur", "interlocutrice",
         "entrevistador", "entrevistadora"),
        "with_whom",
    ),
    **dict.fromkeys(("wo", "ort", "adresse", "où", "lieu", "lien", "dónde", "lugar", "enlace"), "where"),
    **dict.fromkeys(("ergebnis", "résultat", "resultado"), "result"),
    **dict.fromkeys(("dauer", "durée", "duración"), "minutes"),
}  # fmt: skip
"""What a label of a round names, by its words as `key` gives them."""

COLUMNS = {**LABELS, **dict.fromkeys(("round", "stage", "interview", "step", "what"), "title"), "name": "with_whom"}
"""The same for the head of a table of rounds."""

_COUNTED = re.compile(r"(?:(?:interview|round|stage|step|part)s?)?\s*#?\d{0,2}", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][\w /&()'-]{1,30}?)[ \t]*[:：][ \t]+(.+)")
_WORD = re.compile(r"[a-z]*")
_BETWEEN = re.compile(r"[ \t]+[|·][ \t]+")
_ICONS = re.compile(r"[^\w*_\[(<`|]*")
_EDGES = " \t\u00a0·–—-,;|/"


def labels_of(line: str, column: int) -> list[tuple[str, str]]:
    """What a line states from a column on, as (name in LABELS, text): several where further bold names follow."""
    lead = _ICONS.match(line, column)
    at = lead.end() if lead else column
    if line.startswith("|", at):
        cells = split_row(line)
        name = LABELS.get(_name(cells[0])) if len(cells) == 2 else None
        return _stated([(name, cells[1])] if name else [])
    bold = list(BOLD_NAME.finditer(line, at))
    if bold and bold[0].start() == at:
        ends = [*(each.start() for each in bold[1:]), len(line)]
        spans = [line[each.end() : end].strip(" \t\u00a0") for each, end in zip(bold, ends, strict=True)]
        values = [*(each.rstrip(_EDGES) for each in spans[:-1]), spans[-1]]
        return _stated((LABELS.get(_name(each[1])), value) for each, value in zip(bold, values, strict=True))
    plain = [_LABEL.fullmatch(part) for part in _BETWEEN.split(line[at:].rstrip())]
    pairs = [(LABELS.get(_name(each[1])), each[2]) for each in plain if each]
    if len(pairs) == len(plain) and all(name for name, _ in pairs):
        return _stated(pairs)
    whole = _LABEL.match(line, at)
    return _stated([(LABELS.get(_name(whole[1])), whole[2])] if whole else [])


def columns_of(line: str) -> list[str | None]:
    """What the cells of the head of a table name."""
    return [COLUMNS.get(_name(cell)) for cell in split_row(line)]


def cells_of(line: str, names: list[str | None]) -> dict[str, str]:
    """What a row of a table states in its named columns; the first of each counts."""
    stated: dict[str, str] = {}
    for name, value in _stated(list(zip(names, split_row(line), strict=False))):
        stated.setdefault(name, value)
    return stated


def split_row(line: str) -> list[str]:
    """The cells of a row of a table, without the blanks around them."""
    return [cell.strip(" \t\u00a0") for cell in re.split(r"(?<!\\)\|", line.strip(" \t\u00a0").strip("|"))]


def kind_of(title: Title, stated: Mapping[str, str]) -> str:
    """The kind: the title's, unless that only counts (`Round 2`) and a label tells."""
    named = stated.get("kind")
    return (named if named and _COUNTED.fullmatch(title.kind) else title.kind) or named or title.when or "Interview"


def result_of(title: Title, stated: Mapping[str, str]) -> str | None:
    """The result; a status counts only where it begins with the word of one."""
    status = stated.get("status", "")
    word = _WORD.match(status.casefold())
    known = status if word and word[0] in RESULTS else None
    return stated.get("result") or title.result or known


def moment_of(title: Title, stated: Mapping[str, str], days: Days) -> tuple[str | None, Moment | None, str | None]:
    """When it is, as (text as written, moment where one is stated beyond doubt, ISO date).

    A date and a time that stand apart are put together; the label counts before the title. By the other `days` of the
    file it is told in which year a day without one lies.
    """
    said = [stated.get("when"), stated.get("date"), stated.get("time"), stated.get("zone")]
    if not any(said):
        return title.when, title.moment, title.moment.date if title.moment else None
    text = " ".join(filter(None, said))
    whole = _with_year(text, days)
    if title.when and read_date(whole).iso is None and (title.moment or not find_dates(text)):
        text = f"{title.when} {text}"
        whole = _with_year(text, days)
    moment = read_stated(whole)
    day = moment.date if moment else read_date(whole).iso
    return text, moment, day


def minutes_of(said: str | None, moment: Moment | None, when: str | None) -> int | None:
    """The length: what its own label says, else what stands beside the moment."""
    return length_of(said or "") or (moment.minutes if moment else None) or length_of(when or "")


def _with_year(text: str, days: Days) -> str:
    """The text with its day as ISO, where that has no year and yet is certain."""
    named = name_day(text, days)
    return named.text if named and named.certain else text


def _stated(pairs: Iterable[tuple[str | None, str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, text in pairs if name and is_stated(text) and (value := unwrap(text))]


def _name(text: str) -> str:
    return key(unmarked(text)).strip(" :*_")
