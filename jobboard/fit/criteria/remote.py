"""The rule for where one works: `Fully Remote`, `Remote (EU)`, `remote or hybrid`, `No office`. Pure."""

from __future__ import annotations

from jobboard.fit.criteria.regions import WORLD, Region, read_regions, within
from jobboard.fit.criteria.rule import NOTHING, Judged, Rule, agreed, brief, located
from jobboard.fit.criteria.words import Words, core, phrases, words_of
from jobboard.fit.values import Answer
from jobboard.slots import frozen
from jobboard.text.values import Facts

_MET: Answer = "met"
_NOT: Answer = "not met"
_OPEN: Answer = "unknown"

_ANSWERS: dict[str, dict[str, Answer]] = {
    "remote": {"fully": _MET, "remote": _MET, "hybrid": _NOT, "on site": _NOT, "no": _NOT},
    "remote or hybrid": {"fully": _MET, "remote": _MET, "hybrid": _MET, "on site": _NOT},
    "hybrid": {"hybrid": _MET, "on site": _NOT},
    "on site": {"on site": _MET, "fully": _NOT},
    "not on site": {"fully": _MET, "remote": _MET, "on site": _NOT},
    "not hybrid": {"fully": _MET, "remote": _MET, "hybrid": _NOT},
    "not remote": {"fully": _NOT, "on site": _MET, "no": _MET},
}
"""What each statement of a file means for each wish; what is not listed leaves it open."""

_HOW = ("fully", "100%", "100 %", "100 percent", "completely", "entirely", "full", "all", "only", "purely")
_WHAT = ("remote", "remotely")
_WORK = ("role", "position", "job", "work", "working", "roles", "positions", "jobs", "only")
_REMOTE = phrases(
    *_WHAT,
    *(f"{how} {what}" for how in _HOW for what in _WHAT),
    *(f"remote {work}" for work in _WORK),
    *(f"{how} remote {work}" for how in _HOW for work in _WORK),
    *("work remotely", "works remotely", "work fully remotely", "working remotely", "100% remotely"),
    *("work from home", "working from home", "work from home only", "100% work from home", "wfh", "full wfh"),
    *("fully wfh", "100% wfh", "home office", "homeoffice", "full time home office", "100% home office"),
    *("no office", "no offices", "no office days", "no days in the office", "no commute", "no commuting"),
    *("100% homeoffice", "homeoffice 100%", "100% home office", "vollständig remote", "komplett remote", "voll remote"),
    *("nur remote", "ausschließlich remote", "reines homeoffice", "télétravail complet", "full télétravail"),
    *("100% télétravail", "télétravail 100%", "télétravail à 100%", "teletrabajo 100%", "100% teletrabajo"),
    *("100% remoto", "totalmente remoto", "teletrabajo completo"),
    *("telecommute", "telecommuting", "remote: yes", "remote = yes", "never in the office", "no in office days"),
)
_EITHER = phrases(
    *(f"{one}{joint}{two}" for joint in (" or ", "/", " / ", ", ") for one, two in (
        ("remote", "hybrid"), ("hybrid", "remote"), ("fully remote", "hybrid"), ("hybrid", "fully remote"))),
    *("hybrid ok", "hybrid okay", "hybrid is ok", "hybrid is okay", "hybrid is fine", "hybrid fine"),
    *("hybrid acceptable", "hybrid is acceptable", "remote, hybrid ok", "remote (hybrid ok)", "remote; hybrid ok"),
    *("at least hybrid", "hybrid at least", "hybrid or better", "remote or at least hybrid", "hybrid+"),
    *("either remote or hybrid", "remote preferred, hybrid ok", "remote or hybrid role", "remote or hybrid work"),
)  # fmt: skip
_PHRASES = (
    ("remote", _REMOTE),
    ("remote or hybrid", _EITHER),
    ("hybrid", phrases("hybrid", "hybrid only", "hybrid role", "hybrid position", "hybrid work", "hybrid working")),
    (
        "on site",
        phrases("on site", "onsite", "on-site only", "in office", "in the office", "in person", "onsite only",
                "on-site role", "on-site work", "in-office role", "in-person role", "work on site"),
    ),
    ("not on site", phrases("not on site", "not onsite", "no on-site", "no onsite", "no on-site work")),
    ("not hybrid", phrases("no hybrid", "not hybrid", "no hybrid roles")),
    ("not remote", phrases("not remote", "no remote", "no remote roles")),
)  # fmt: skip
_WISHES = {phrase: wish for wish, all_of_them in _PHRASES for phrase in all_of_them}
_LABELS = phrases(
    "place",
    "places",
    "work",
    "work model",
    "work mode",
    "workplace",
    "location",
    "location type",
    "work location",
    "where",
    "working",
)
_ANYWHERE = phrases("anywhere", "from anywhere", "worldwide", "globally", "global", "in the world")
_WORLDWIDE = phrases("work from anywhere", "working from anywhere", "work anywhere", "location independent")
_JOINTS = frozenset((",", "/", "or", "and", "&", "|", ";"))
_FROM = phrases("in", "within", "from", "inside", "anywhere in", "from anywhere in", "from within", "based in", "for")
_QUESTIONS = {
    "remote": "Is the role fully remote, and from where may one work?",
    "remote or hybrid": "Is the role remote or hybrid, and how many days a week are on site?",
    "hybrid": "Is the role hybrid, and how many days a week are on site?",
    "on site": "Is the work done on site, and how many days a week?",
    "not on site": "How many days a week are on site, if any?",
    "not hybrid": "Is the role fully remote, or are there days on site?",
    "not remote": "Is the work done on site, and how many days a week?",
}


@frozen
class Wanted:
    """Where the person wants to work: a key of the table of answers, and from where it has to be allowed."""

    wish: str
    limits: tuple[Region, ...] = ()


def recognise(text: str) -> Wanted | None:
    """What a criterion wants, or None where it is not, as a whole, about where one works."""
    words = core(words_of(text), _LABELS)
    if words in _WISHES:
        return Wanted(_WISHES[words])
    if words in _WORLDWIDE:
        return Wanted("remote", (WORLD,))
    for at in range(1, len(words)):
        first, rest = words[:at], words[at:]
        limits = _limits(rest) if _WISHES.get(first) == "remote" else None
        limits = limits or (_limits(first, before=True) if _WISHES.get(rest) == "remote" else None)
        if limits:
            return Wanted("remote", limits)
    return None


def _limits(words: Words, *, before: bool = False) -> tuple[Region, ...] | None:
    """The places of a limit: `(US)`, `within the EU`, `, Germany`, `worldwide`; `US-based` where it stands before.

    `UK or remote` is none: that is either of the two.
    """
    if words[:1] == ("(",) and words[-1:] == (")",):
        words = words[1:-1]
    words = words[1:] if words[:1] == (",",) and not before else words
    if not words or not _JOINTS.isdisjoint((words[0], words[-1])):
        return None
    if words in _ANYWHERE:
        return (WORLD,)
    if before:
        words = words[:-1] if words[-1:] == ("based",) else words
    else:
        start = max((len(each) for each in _FROM if words[: len(each)] == each), default=0)
        words = words[start:]
    return read_regions(words)


def judge(wanted: Wanted, facts: Facts) -> Judged:
    """Whether the statements of a file on where one works meet the wish; the limits that it states are told."""
    judged = stated(wanted.wish, facts)
    return limited(judged, wanted, facts) if judged[0] == "met" else judged


def stated(wish: str, facts: Facts) -> Judged:
    """What the statements of a file on where one works mean for a wish, whatever limits it has."""
    answers = _ANSWERS[wish]
    said: list[Judged] = [
        (answers.get(meaning, _OPEN), brief(words), line)
        for kind, meaning, words, line in facts.terms
        if kind == "remote"
    ]
    return agreed(said) if said else NOTHING


def limited(judged: Judged, wanted: Wanted, facts: Facts) -> Judged:
    """What meets the wish, with the limits that the file states; these may not be the ones that are wanted."""
    limits = [(meaning, brief(words), line) for kind, meaning, words, line in facts.terms if kind == "limit"]
    answer, why, line = judged
    others = dict.fromkeys(located((answer, words, at)) for _, words, at in limits if (words, at) != (why, line))
    told = "; ".join([why, *others])
    if not wanted.limits:
        return answer, told, line
    if not limits:
        return _OPEN, f"{told}; from where is not said", line
    allowed = {_allowed(wanted.limits, meaning) for meaning, _, _ in limits}
    if allowed == {True}:
        return answer, told, line
    if allowed == {False}:
        return _NOT, told, line
    return _OPEN, f"{told}; whether that covers it is not certain", line


def _allowed(wanted: tuple[Region, ...], meaning: str) -> bool | None:
    """Whether one may work from one of the wanted places under a limit; None where that is not certain."""
    stated = read_regions(words_of(meaning))
    if stated is None:
        return None
    each = {within(mine, theirs) for mine in wanted for theirs in stated}
    return True if True in each else None if None in each else False


def question(wanted: Wanted) -> str:
    """What one would ask."""
    return _QUESTIONS[wanted.wish]


REMOTE = Rule("remote", recognise, judge, question)
