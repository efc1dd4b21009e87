"""`jobboard check`: what was not understood, what contradicts itself, which files are no applications, and where."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from typing import NamedTuple

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.record import problem_record, problems_of
from jobboard.cli.opening import open_board
from jobboard.cli.output import BOLD, Terminal, near, print_json, print_lines, say, standard_output, tell_all
from jobboard.store.candidates import PROFILE
from jobboard.store.guides import guides
from jobboard.store.live import Folder
from jobboard.store.places import config_file
from jobboard.store.prep import kinds
from jobboard.store.profile import profile_of
from jobboard.store.skills import vocabulary_of
from jobboard.text.clean import clean
from jobboard.text.values import Problem

NO_APPLICATION = Problem(None, "no application: it states no company, position or status")
NO_STATUS = Problem(None, "it states no status")


class Finding(NamedTuple):
    """A file and what was found in it; `id` is None where the file is no application."""

    id: str | None
    path: str
    problems: tuple[Problem, ...]


def run(options: Namespace) -> int:
    """Print what was found, grouped by what to do about it, or as JSON. To find something is no error."""
    folder, board = open_board(options)
    tell_all((*kinds(folder).problems, *vocabulary_of(folder)[1], *guides(folder)[1]))
    groups = findings(folder, board)
    if options.json:
        print_json([_record(finding) for found in groups.values() for finding in found])
        return 0
    print_lines(report(groups, standard_output()))
    if not any(groups.values()):
        say(f"nothing to complain about in {folder.path}")
    return 0


def findings(folder: Folder, board: Board) -> dict[str, list[Finding]]:
    """What was found under each heading of the report."""
    cards = list(board)
    unread = [card for card in cards if card.unread is not None]
    unsorted = [card for card in cards if card.unread is None and card.status is None]
    sorted_ones = [card for card in cards if card.status is not None and problems_of(card)]
    config, profile = folder.settings.problems, profile_of(folder).problems
    return {
        "Configuration": [Finding(None, str(config_file()), config)] if config else [],
        "Profile": [Finding(None, os.path.join(folder.path, PROFILE), profile)] if profile else [],
        "Cannot be read": [_finding(card) for card in unread],
        "Unsorted: the status is not understood": [_finding(card) for card in unsorted],
        "Not understood, or said in two ways": [_finding(card) for card in sorted_ones],
        "Other files": [Finding(None, os.path.join(folder.path, each), (NO_APPLICATION,)) for each in board.others],
    }


def _finding(card: Card) -> Finding:
    return Finding(card.id, card.path, problems_of(card) or (NO_STATUS,))


def _record(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.id,
        "path": finding.path,
        "problems": [problem_record(problem) for problem in finding.problems],
    }


def report(groups: dict[str, list[Finding]], terminal: Terminal) -> Iterator[str]:
    """The lines: each group under its heading, each problem as `path:line: message`."""
    first = True
    for heading, found in groups.items():
        if not found:
            continue
        if not first:
            yield ""
        first = False
        yield terminal.styled(f"{heading} ({len(found)})", BOLD)
        for finding in found:
            path = clean(near(finding.path))
            for problem in finding.problems:
                at = f"{path}:{problem.line}" if problem.line else path
                yield f"{at}: {clean(problem.message)}"
