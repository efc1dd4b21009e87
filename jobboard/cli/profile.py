"""`jobboard profile`: what was understood of `_profile.md`, line by line; a start for those who have none."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jobboard.board.record import problem_record
from jobboard.cli.opening import folder_to_write
from jobboard.cli.output import BOLD, DIM, Terminal, is_terminal, print_json, print_lines, say, standard_output
from jobboard.cli.table import GAP, aligned, cells, padded, widths, wrapped
from jobboard.errors import Usage
from jobboard.fit.criteria.registry import RULES
from jobboard.profile.values import NO_PROFILE, Criterion, Floor, Named, Profile
from jobboard.store.candidates import PROFILE
from jobboard.store.live import Folder
from jobboard.store.profile import init, profile_of
from jobboard.text.clean import clean
from jobboard.text.values import Problem

_TOLD = {"file": "from files", "person": "you answer"}


def run(options: Namespace) -> int:
    """Print the profile, begin one (--init), or look through a résumé (`profile check FILE`)."""
    if options.action is not None:
        return _check(options)
    folder = folder_to_write(options)
    if options.init:
        return _init(folder, json=options.json)
    profile = profile_of(folder)
    path = None if profile is NO_PROFILE else os.path.join(folder.path, PROFILE)
    if options.json:
        print_json(_record(profile, path))
    elif path is None:
        say(f"there is no {PROFILE} in {folder.path}; `jobboard profile --init` writes one to begin with")
    else:
        print_lines(page(profile, standard_output()))
        _tell_problems(path, profile.problems)
    return 0


def _check(options: Namespace) -> int:
    if options.init:
        raise Usage("--init writes a profile, and `profile check` looks through a résumé: one at a time")
    if options.file is None:
        raise Usage("which résumé? `jobboard profile check RESUME.md`")
    from jobboard.cli.profile_check import check

    return check(options)


def _init(folder: Folder, *, json: bool) -> int:
    """Make the file and print its path; raises what kept it from being made."""
    from jobboard.cli.output import tell_all
    from jobboard.cli.reporting import result_record
    from jobboard.cli.signals import held_back
    from jobboard.store import actions

    with held_back():
        tell_all(actions.tidy(folder))
        result = init(folder).results[0]
    if result.error is not None:
        raise result.error
    tell_all(f"{PROFILE}: {warning}" for warning in result.warnings)
    if json:
        print_json(result_record(result))
    else:
        print_lines([clean(result.path) if is_terminal(sys.stdout) else result.path])
    return 0


def _tell_problems(path: str, problems: Iterable[Problem]) -> None:
    """Print what was not understood to standard error as `path:line: sentence`, so that an editor can jump there."""
    near = os.path.relpath(path)
    shown = clean(path if near.startswith(os.pardir) else near)
    for problem in problems:
        at = f"{shown}:{problem.line}" if problem.line else shown
        if sys.stderr is not None:
            print(f"{at}: {clean(problem.message)}", file=sys.stderr)


def page(profile: Profile, terminal: Terminal) -> Iterator[str]:
    """The lines: each criterion with its number, who tells whether it is met, its line; then what else was understood.

    `from files`: what an application states is laid against it; `you answer`: it is for the person to judge.
    """
    if profile.criteria:
        yield terminal.styled("Criteria", BOLD)
        yield from _criteria(profile.criteria, terminal)
    else:
        yield terminal.styled("No criteria are stated.", DIM)
    rows = list(_rest(profile))
    if rows:
        yield ""
        yield from _block(rows, terminal)


def _criteria(criteria: Sequence[Criterion], terminal: Terminal) -> Iterator[str]:
    rows = [
        (
            f"{number:>3}",
            "must" if each.must else "nice",
            clean(each.text),
            _TOLD[_told_by(each)],
            f"line {each.line}",
        )
        for number, each in enumerate(criteria, start=1)
    ]
    wide = widths(rows, terminal.width, (((2,), 8),))
    for number, weight, text, told, line in rows:
        first, *others = wrapped(text, None if terminal.width is None else wide[2])
        yield aligned((number, weight, first, told, line), wide, terminal.width)
        yield from (aligned((" " * 3, " " * 4, other, "", ""), wide, terminal.width) for other in others)


def _told_by(criterion: Criterion) -> str:
    """Who tells whether a criterion is met: a rule that reads it in the `file` of an application, or the `person`."""
    return "file" if any(rule.recognise(criterion.text) is not None for rule in RULES) else "person"


def _rest(profile: Profile) -> Iterator[tuple[str, str]]:
    """What else is stated, each with its name."""
    if profile.floor is not None:
        yield "Pay floor", f"{profile.floor.text} (line {profile.floor.line})"
    if profile.places:
        yield "Places", _listed(profile.places)
    if profile.skills:
        yield f"Skills {len(profile.skills)}", _listed(profile.skills)
    if profile.resume is not None:
        yield "Résumé", f"{profile.resume.text} (line {profile.resume.line})"


def _listed(named: Sequence[Named]) -> str:
    """All that is named, and on which lines."""
    between = "; " if any("," in each.text for each in named) else ", "
    first, last = min(each.line for each in named), max(each.line for each in named)
    lines = f"line {first}" if first == last else f"lines {first}–{last}"
    return f"{between.join(each.text for each in named)} ({lines})"


def _block(rows: Sequence[tuple[str, str]], terminal: Terminal) -> Iterator[str]:
    """The rows, their texts below one another, each wrapped to the terminal under its own beginning."""
    before = max(cells(name) for name, _ in rows)
    room = None if terminal.width is None else max(terminal.width - before - len(GAP), 20)
    for name, text in rows:
        start = padded(name, before) + GAP
        for line in wrapped(clean(text), room):
            yield start + line
            start = " " * (before + len(GAP))


def _record(profile: Profile, path: str | None) -> dict[str, Any]:
    return {
        "path": path,
        "criteria": [
            {"number": number, "text": each.text, "must": each.must, "by": _told_by(each), "line": each.line}
            for number, each in enumerate(profile.criteria, start=1)
        ],
        "floor": _floor(profile.floor),
        "places": [_named(each) for each in profile.places],
        "skills": [_named(each) for each in profile.skills],
        "resume": None if profile.resume is None else _named(profile.resume),
        "problems": [problem_record(each) for each in profile.problems],
    }


def _floor(floor: Floor | None) -> dict[str, Any] | None:
    if floor is None:
        return None
    return {
        "text": floor.text,
        "amount": floor.amount,
        "currency": floor.currency,
        "period": floor.period,
        "line": floor.line,
    }


def _named(named: Named) -> dict[str, Any]:
    return {"text": named.text, "line": named.line}
