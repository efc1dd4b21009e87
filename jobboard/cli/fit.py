"""`jobboard fit`: how applications meet the criteria of `_profile.md`, and answers to what no file states."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.cli.opening import find, is_asked_for, open_board
from jobboard.cli.output import print_json, print_lines, say, standard_output, tell_all, tell_problems
from jobboard.errors import NotFound, Unreadable, Usage
from jobboard.fit.judge import answer_of
from jobboard.fit.offers.fitting import fit_of_all
from jobboard.profile.values import Criterion, Profile
from jobboard.store.candidates import PROFILE
from jobboard.store.live import Folder
from jobboard.store.profile import profile_of
from jobboard.text.changes.answer_words import Value
from jobboard.text.clean import brief
from jobboard.text.names import key, plain

_WORDS: dict[Value, str] = {"yes": "yes y met", "no": "no n", "unknown": "unknown ?"}
ANSWERS: dict[str, Value] = {word: value for value, words in _WORDS.items() for word in words.split()}
_LONGEST_NUMBER = 10
SHOWN = 60
"""Characters of a criterion, or of a word that means none, that are told."""

NEAR = 5
"""So many criteria are told of that a word may mean."""


def run(options: Namespace) -> int:
    """Print how one application fits, or all of them; or write what the person answers to a criterion."""
    if options.criterion is not None:
        return _answer(options)
    if options.card is not None and (options.open or options.closed):
        raise Usage("--open and --closed choose among all applications; a CARD is one already")
    folder, board = open_board(options)
    if options.card is not None:
        _print_one(folder, find(folder, board, options.card), json=options.json)
    else:
        _print_all(folder, board, _with_criteria(folder), options)
    return 0


def _with_criteria(folder: Folder) -> Profile:
    """The profile of the folder. Raises NotFound where it has no criteria."""
    profile = _profile(folder)
    if not profile.criteria:
        raise NotFound(_no_criteria(folder, profile))
    return profile


def _profile(folder: Folder) -> Profile:
    """The profile of the folder; what was not understood is told where that may be why it has no criteria."""
    profile = profile_of(folder)
    if not profile.criteria:
        tell_problems(PROFILE, profile.problems)
    return profile


def _no_criteria(folder: Folder, profile: Profile) -> str:
    if profile.text:
        return f"_profile.md names no criteria in {folder.path}; list them there under “Must have:” or “Nice to have:”"
    return f"there is no _profile.md with criteria in {folder.path}; `jobboard profile --init` writes one to begin with"


def _print_one(folder: Folder, card: Card, *, json: bool) -> None:
    """The page of one application, from what its file says now, with its pay against the guide that fits it.

    Raises NotFound where there are neither criteria nor such a guide.
    """
    from jobboard.cli import pay_line
    from jobboard.cli.fit_page import page
    from jobboard.cli.fit_record import record
    from jobboard.store.actions import read_card
    from jobboard.store.guides import guides

    if card.unread is not None:
        raise Unreadable(f"{card.id}: {card.unread}")
    document, profile = read_card(folder, card), _profile(folder)
    facts, fit = document.facts, fit_of_all(document.facts, profile)
    known, problems = guides(folder)
    tell_all(problems)
    pay = pay_line.record(facts, known)
    if not profile.criteria:
        if pay is None:
            raise NotFound(_no_criteria(folder, profile))
        say(_no_criteria(folder, profile))
    if json:
        print_json(record(card, facts, fit, pay))
        return
    terminal = standard_output()
    title = " · ".join(filter(None, (facts.company, facts.position))) or card.id
    print_lines([*page(title, fit, terminal), *(["", *pay_line.lines(facts, known, terminal)] if pay else [])])


def _print_all(folder: Folder, board: Board, profile: Profile, options: Namespace) -> None:
    """All applications in the order of the board, by what their files said when they were last read."""
    wanted = [card for column in board.columns for card in column.cards if is_asked_for(card, options)]
    fits = [(card, fit_of_all(card.facts, profile)) for card in wanted]
    if options.json:
        from jobboard.cli import pay_line
        from jobboard.cli.fit_record import record
        from jobboard.store.guides import guides

        known, problems = guides(folder)
        tell_all(problems)
        print_json(
            [record(card, card.facts, fit, pay_line.record(card.facts, known) if known else None) for card, fit in fits]
        )
        return
    from jobboard.cli.fit_page import table

    print_lines(table(fits, standard_output()))
    if not fits:
        say(f"no such applications in {folder.path}" if len(board) else f"no applications in {folder.path}")


def _answer(options: Namespace) -> int:
    """Write the person's answer into the file of one application."""
    from jobboard.cli.reporting import counted, report
    from jobboard.cli.signals import held_back
    from jobboard.store import actions
    from jobboard.store.criteria import answer

    value = ANSWERS.get(key(options.answer or ""))
    if value is None:
        said = f"“{options.answer}” is no answer" if options.answer else "what is the answer"
        raise Usage(f"{said}: `jobboard fit CARD CRITERION yes`, no or unknown")
    folder, board = open_board(options)
    criterion = criterion_named(_with_criteria(folder).criteria, options.criterion)
    card = find(folder, board, options.card)
    with held_back():
        tell_all(actions.tidy(folder))
        done = answer(folder, card, criterion.text, value, seen=answer_of(card.facts, criterion))
    told = f"{criterion.text}: {value}"
    return report(
        done.results,
        lambda result: f"{told} ({counted(result)})" if result.changed else f"already {told}",
        json=options.json,
        many=False,
    )


def criterion_named(criteria: Sequence[Criterion], word: str) -> Criterion:
    """The criterion that a number in the list, or a part of its text, means. Raises NotFound."""
    if word.strip().isdecimal() and len(word) < _LONGEST_NUMBER:
        number = int(word)
        found = list(criteria[number - 1 : number])
    else:
        wanted = key(plain(word))
        names = [(each, key(plain(each.text))) for each in criteria]
        found = [each for each, name in names if name == wanted]
        found = found or [each for each, name in names if wanted and wanted in name]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotFound(f"no criterion is called “{brief(word, SHOWN)}”; there are {_listed(criteria, criteria)}")
    raise NotFound(f"{len(found)} criteria hold “{brief(word, SHOWN)}”: {_listed(found, criteria)}")


def _listed(some: Sequence[Criterion], criteria: Sequence[Criterion]) -> str:
    """The first of some criteria with their numbers."""
    told: Iterable[str] = (f"{criteria.index(each) + 1} {brief(each.text, SHOWN)}" for each in some[:NEAR])
    more = f" and {len(some) - NEAR} more" if len(some) > NEAR else ""
    return "; ".join(told) + more
