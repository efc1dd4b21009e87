"""`round add`, `round list`, `round result`: the interviews of the applications."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date, datetime

from jobboard.board.card import Card
from jobboard.cli.changing import Act, change
from jobboard.cli.reporting import counted, failed
from jobboard.errors import NotFound, Usage
from jobboard.store import rounds
from jobboard.store.live import Folder
from jobboard.store.written import Done, Result
from jobboard.text.changes.interviews.people import people_in
from jobboard.text.changes.interviews.rounds import LANDED, RESULTS, Asked, Debrief, NewRound
from jobboard.text.interviews.moment import Moment, read_moment, why_not
from jobboard.text.values import Round

OPTIONS = {
    "add": ("when", "where", "with_whom"),
    "list": (),
    "result": ("asked", "pay", "next", "with_whom"),
}
"""The options of each action, besides --json and --today."""

_NAMES = {"with_whom": "with"}
_SOME_ZONE = "Europe/London"


def run(options: Namespace) -> int:
    """Do what the word behind `round` says. Raises Usage for words and options that make no sense with it."""
    if options.action not in OPTIONS:
        said = f"“{options.action}” is none of" if options.action else "what shall be done with rounds:"
        raise Usage(f"{said} {', '.join(OPTIONS)} (see `jobboard round --help`)")
    allowed = OPTIONS[options.action]
    for name in ("when", "where", "with_whom", "asked", "pay", "next"):
        if getattr(options, name) and name not in allowed:
            raise Usage(f"`round {options.action}` takes no --{_NAMES.get(name, name)}")
    if options.action == "list":
        from jobboard.cli.rounds_list import run as run_list

        return run_list(options)
    return _add(options) if options.action == "add" else _result(options)


def _add(options: Namespace) -> int:
    if len(options.words) < 2:
        raise Usage("which card, and what kind of round? `jobboard round add CARD KIND`")
    card, typed = options.words[0], " ".join(options.words[1:])

    def act(folder: Folder, cards: Sequence[Card]) -> Done:
        today = folder.today()
        new = NewRound(kind_named(folder, typed), _moment(options.when, today), _people(options), options.where or None)
        return rounds.add_round(folder, cards[0], new)

    return _change(options, card, act)


def _result(options: Namespace) -> int:
    if len(options.words) < 2:
        raise Usage(f"which card, and how did it go ({', '.join(RESULTS)})? `jobboard round result CARD RESULT`")
    card, *middle, last = options.words
    result = {"canceled": "cancelled"}.get(last.casefold(), last.casefold())
    if result not in RESULTS:
        raise Usage(f"“{last}” is no result ({', '.join(RESULTS)})")
    asked = tuple(map(_asked, filter(str.strip, options.asked or ())))

    def act(folder: Folder, cards: Sequence[Card]) -> Done:
        from jobboard.board.next_steps import typed_next

        now, step, then = folder.now(), cards[0].facts.next, None
        if options.next:
            then = typed_next(options.next, now.date(), step.text if step else None, cards[0].status)
        try:
            seen = the_round(cards[0], " ".join(middle), now, ahead=result == "cancelled")
        except NotFound as error:
            return Done("", (failed(cards[0].id, error),))
        return rounds.note_result(folder, cards[0], seen, Debrief(result, asked, options.pay, then, _people(options)))

    return _change(options, card, act)


def _change(options: Namespace, word: str, act: Act) -> int:
    def tell(card: Card, result: Result, label: str) -> str:
        done = label.removeprefix(f"{card.name}: ")
        return f"{done} ({counted(result)})" if result.changed else "already so"

    return change(options, [word], act, tell)


def the_round(card: Card, word: str, now: datetime, *, ahead: bool = False) -> Round:
    """The round of a card that a word means: a part of its kind or of its date. Raises NotFound where not just one.

    Without a word, of those without a result the one that began last, else the only one without a day. One that is
    still to come has to be named, unless `ahead` says that it may be meant.
    """
    from jobboard.text.changes.interviews.same import named

    known = card.facts.rounds
    if not known:
        raise NotFound(f"{card.id}: it has no round; `jobboard round add {card.id} KIND` adds one")
    wanted = word.casefold()
    if wanted:
        found = [each for each in known if wanted in (each.kind.casefold(), each.date)]
        found = found or [each for each in known if wanted in named(each).casefold()]
    else:
        found = [each for each in known if not each.result]
        begun = [each for each in found if each.date and _begins(each) <= now.isoformat()]
        found = [max(reversed(begun), key=_begins)] if begun else [each for each in found if ahead or not each.date]
    if len(found) == 1:
        return found[0]
    listed = "; ".join(named(each) for each in (found or known)[:5])
    if word:
        what = f"{len(found)} rounds hold “{word}”" if found else f"no round holds “{word}”"
    else:
        to_come = len(known) == 1 and not known[0].result
        what = "its round is still to come: name it where it is meant" if to_come else "which round?"
    raise NotFound(f"{card.id}: {what} ({listed})")


def _begins(each: Round) -> str:
    """When a round begins, in a form that compares: its local time, or its day."""
    return each.start or each.date or ""


def kind_named(folder: Folder, typed: str) -> str:
    """The proper name of a kind of the catalogue that is named so in any case (`sql`: SQL), else what was typed."""
    from jobboard.store.prep import kinds
    from jobboard.text.names import key

    names = {key(name): kind.name for kind in kinds(folder).kinds for name in (kind.id, kind.name)}
    return names.get(key(typed), typed)


def _moment(text: str | None, today: date) -> Moment | None:
    if text is None:
        return None
    moment = read_moment(text, today)
    if moment is None:
        raise Usage(why_not(text, today))
    if moment.time and moment.zone and not _is_known(moment.zone):
        raise Usage(f"no zone {moment.zone} is known here")
    return moment


def _is_known(label: str) -> bool:
    """Whether the machine knows a zone; one without a table of zones knows none, and then every name may be right."""
    from jobboard.store.clock import zone
    from jobboard.text.interviews.moment import zone_id

    name = zone_id(label)
    return name is None or zone(name) is not None or zone(_SOME_ZONE) is None


def _people(options: Namespace) -> tuple[str, ...]:
    return people_in(options.with_whom or "")


def _asked(text: str) -> Asked:
    """`QUESTION=gap`; without the sign how the answer landed is not said. Raises Usage where it is another word."""
    question, sign, landed = text.rpartition("=")
    word = landed.strip().casefold()
    if sign and word in LANDED:
        return Asked(question.strip(), word)
    if sign and word.isalpha() and question.strip():
        raise Usage(f'“{landed}” is none of {", ".join(LANDED)}: --asked "QUESTION=gap"')
    return Asked(text.strip())
