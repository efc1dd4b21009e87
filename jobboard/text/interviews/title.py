"""What the title of a round says: `Round 2: Technical (2026-12-01) with Jane Roe, passed`."""

from __future__ import annotations

import re
from datetime import date

from jobboard.slots import frozen, replace
from jobboard.text.dates import find_dates, read_date
from jobboard.text.day_words import ends_with_weekday
from jobboard.text.interviews.moment import Moment, read_stated
from jobboard.text.interviews.zone_names import city_words
from jobboard.text.markup import unwrap
from jobboard.text.names import key, unmarked

RESULTS = ("passed", "failed", "rejected", "cancelled", "canceled", "waiting")
"""The words that tell a result where they stand by themselves."""

LONGEST_TITLE = 200
"""A longer heading or item is prose (characters)."""

LONGEST_TIME = 60
"""So many characters behind a date may tell the time."""

MOST_ENDS = 12
"""So many ends of words behind a date are tried as the end of the moment."""

MOST_WORDS = 8
"""An item with more words in its first part is no name of a round."""

_NO_KINDS = frozenset(
    (
        "notes|process|overview|preparation|prep|schedule|timeline|tips|questions|research|resources|logistics|contacts"
        "|links|feedback|summary|takeaways|general|format|agenda|people|team|next|next steps|to do|questions to ask"
        "|company research|interview process|interview prep|interview preparation|key takeaways|lessons learned"
        "|what to expect"
        "|notizen|vorbereitung|ablauf|fragen|fragen an sie|meine fragen|rückfragen|recherche|tipps|fazit|rückblick"
        "|zusammenfassung|ansprechpartner|kontakte|termine|nächste schritte|nächster schritt|unterlagen"
        "|préparation|déroulement|mes questions|questions à poser|compte rendu|bilan|retour|remarques|résumé"
        "|prochaines étapes|prochaine étape|documents"
    ).split("|")
)
"""Headings below the interviews that are no rounds."""

_NEWS = frozenset(
    "sent emailed mailed wrote got received heard applied thanked thank thanks scheduled rescheduled moved replied"
    " answered followed follow booked confirmed submitted prepared practised practiced studied researched read deadline"
    " due next posted update updated answer reply decision offer promised waiting they i we"
    " beworben eingangsbestätigung absage zusage angerufen telefoniert geschrieben verschickt abgeschickt erhalten"
    " nachgefragt nachgehakt rückmeldung antwort bestätigt verschoben vereinbart frist danke warten"
    " envoyé envoyée reçu reçue appelé relance relancé réponse répondu confirmé confirmée reporté refus attente merci"
    " candidature".split()
)
"""The first words of items that tell of something else than a round."""

_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"\d|noon|midday", re.IGNORECASE)
_ARROW = re.compile(r"→|->")
_OPENS = "([-–—,:;|@·"
_EDGES = " \t\u00a0:·–—-,;|/"
_WEEKDAY_BEFORE = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|#\d{1,2})[\s:–—-]+(?=\w)")
_RESULT = re.compile(rf"(?:^|[\s(\[,;:·–—-])\s*({'|'.join(RESULTS)})[)\].! ]*$", re.IGNORECASE)
_NOT = re.compile(r"(?:\bnot|n't|\bif|\bbe|\bnever)$", re.IGNORECASE)
_ON = re.compile(r"\s(?:on|at|(?-i:(?<!\d\s)am|le|el|il))$", re.IGNORECASE)
_WITH = re.compile(r"\s+(?:with|w/|avec|mit(?=\s+(?:herrn?|frau|dr\.?)\s))\s+(?=\S)", re.IGNORECASE)
_NAMES_END = re.compile(
    r"[;(\[|·]|\s[–—-]\s|(?<!\bM)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)[:.](?:\s|$)"
    r"|,(?!\s+[^\W\d_a-z])|\s(?:on|at|about|via|for|am|le)\s"
)
_ROLES = ("the ", "hiring manager", "recruiter", "my ", "hr", "cto", "ceo", "vp")
_LEADS = re.compile(r"\s*[:–—·|,-]\s+(?!\d)")
_GOES_ON = re.compile(r"\s+(?!(?:with|via|on|at|about|for|mit|avec|con|bei|für)\s)[^\W\d_]")
_WORD_ENDS = re.compile(r"(?=\s|[)\],;]|$)")
_COLON = re.compile(r"(?<=[\w)]):(?=\s)")
_EMPTY_BRACKETS = re.compile(r"\(\s*[,;:–—-]*\s*\)|\[\s*[,;:–—-]*\s*\]")
_BREAKS = re.compile(r"\s[–—-]\s|[,;|]|:\s")


@frozen
class Title:
    """What a heading or an item says of a round. `when` is the moment as it stands there."""

    kind: str
    when: str | None = None
    moment: Moment | None = None
    with_whom: str | None = None
    result: str | None = None


def read_title(text: str, *, item: bool = False) -> Title:
    """The parts of a title. `item`: it is a line of a list, whose kind ends at the first comma, dash or colon."""
    title = unmarked(unwrap(text))
    if len(title) > LONGEST_TITLE:
        return Title(title)
    start, end, moment = moment_in(title)
    when = title[start:end].strip(_EDGES) or None
    before = _before(title[:start], moment) if when else title
    rest = _tidy(f"{before} {title[end:]}")
    result = _RESULT.search(rest)
    result = None if result and _NOT.search(rest[: result.start()]) else result
    rest = rest[: result.start()].rstrip(_EDGES) if result else rest
    rest, whom = _without_names(rest[numbered.end() :] if (numbered := _NUMBERED.match(rest)) else rest)
    kind = _BREAKS.split(rest, maxsplit=1)[0] if item else rest
    return Title(kind.strip(_EDGES), when, moment, whom, result[1].casefold() if result else None)


def moment_in(title: str) -> tuple[int, int, Moment | None]:
    """Where the moment of a title stands: its one date, and as much behind it as tells the time on that day.

    Of several dates only one that leads counts, as in `2026-12-01: phone screen, they call until 2026-12-09`.
    """
    if _DIGIT.search(title) is None:
        return len(title), len(title), None
    dates = [(start, end, day) for start, end in find_dates(title) if (day := read_date(title[start:end]).iso)]
    if not dates:
        return len(title), len(title), None
    start, end, day = dates[0]
    weekday = _WEEKDAY_BEFORE.search(title, 0, start)
    begin = weekday.start() if weekday else start
    if len({day for _, _, day in dates}) > 1 and (begin or not _LEADS.match(title, end)):
        return len(title), len(title), None
    tail = title[end : end + LONGEST_TIME]
    ends = [end + match.start() for match in _WORD_ENDS.finditer(tail)] if _TIME.search(tail) else []
    for each in reversed(ends[:MOST_ENDS]):
        said = title[begin:each].rstrip(_EDGES)
        said = said[:-1] if said.endswith(")") and "(" not in said else said
        found = read_stated(_COLON.sub(" ", said), whole=True)
        if found is not None and (found.time or found.minutes) and not _is_of_a_name(said, title[begin + len(said) :]):
            return _with_zone(title, begin, begin + len(said), found)
    return begin, end, Moment(day)


def _with_zone(title: str, begin: int, end: int, found: Moment) -> tuple[int, int, Moment]:
    """The same, unless words for a zone that is not certain stand behind it: they go with it, and there is no hour."""
    if not found.time or found.zone or end == len(title):
        return begin, end, found
    from jobboard.text.interviews.unclear import unclear_zone

    unclear = unclear_zone(title, end)
    if unclear is None:
        return begin, end, found
    if title[begin - 1 : begin] == "(" and title[end : end + 1] == ")":
        begin -= 1
    return begin, unclear[0], replace(found, time=None)


def _is_of_a_name(said: str, behind: str) -> bool:
    """Whether a city at the end of what is said is part of a longer name (`Berlin office`), or names the round."""
    city = next((each for each in city_words().finditer(said) if each.end() == len(said)), None)
    if city is None:
        return False
    return _GOES_ON.match(behind) is not None or said[: city.start()].rstrip()[-1:] in tuple("–—-·|:")


def is_no_kind(kind: str) -> bool:
    """Whether a heading below the interviews is, by its name, the heading of something else than a round."""
    return key(kind) in _NO_KINDS


def names_a_round(title: Title, text: str) -> bool:
    """Whether an item that has a date is about a round, and not a story with a date in it, or what happened between."""
    if key(title.kind).partition(" ")[0] in _NEWS or _ARROW.search(text) or len(title.kind.split()) > MOST_WORDS:
        return False
    before = unmarked(unwrap(text)).partition(title.when or "")[0].rstrip() if title.when else ""
    return not before or before[-1] in _OPENS or before.casefold().endswith((" on", " at"))


def _before(text: str, moment: Moment | None) -> str:
    """The text in front of a moment without its weekday in another language, and without what leads to it."""
    bare = text.rstrip(_EDGES).removesuffix(" den").rstrip(_EDGES)
    words = bare.split()
    if moment and ends_with_weekday(words, date.fromisoformat(moment.date)):
        bare = bare[: -len(words[-1])].rstrip(_EDGES)
    return _ON.sub("", bare)


def _without_names(text: str) -> tuple[str, str | None]:
    """The text without `with Jane Roe`, and the names: only what looks like names of people or their work."""
    found = _WITH.search(" " + text)
    if found is None:
        return text, None
    begin = found.end() - 1
    stop = _NAMES_END.search(text, begin)
    names = text[begin : stop.start() if stop else len(text)].strip(_EDGES)
    proper = names[:1].isupper() and not names[1:2].isupper()
    if not proper and not names.casefold().startswith(_ROLES):
        return text, None
    return _tidy(text[: max(found.start() - 1, 0)] + " " + text[begin + len(names) :]), names


def _tidy(text: str) -> str:
    return " ".join(_EMPTY_BRACKETS.sub(" ", text).split()).strip(_EDGES)
