"""`jobboard skills`: which skills a posting names, and which of them the profile covers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from jobboard.cli.opening import find, open_board
from jobboard.cli.output import BOLD, Terminal, print_json, print_lines, standard_output, tell_all, tell_problems
from jobboard.cli.table import GAP, aligned, widths
from jobboard.errors import Unreadable
from jobboard.fit.asked.values import NEEDS
from jobboard.fit.skills import Asked, Skills, skills_of
from jobboard.store.actions import read_card
from jobboard.store.candidates import PROFILE
from jobboard.store.profile import profile_of, resume_of
from jobboard.store.skills import vocabulary_of
from jobboard.text.clean import clean

HEADS = {"required": "Required", "preferred": "Preferred", "named": "Named, not said whether required"}


def run(options: Namespace) -> int:
    """Print the skills that the posting of an application names, from what its file says now."""
    folder, board = open_board(options)
    card = find(folder, board, options.card)
    if card.unread is not None:
        raise Unreadable(f"{card.id}: {card.unread}")
    vocabulary, problems = vocabulary_of(folder)
    tell_all(problems)
    profile = profile_of(folder)
    tell_problems(PROFILE, profile.problems)
    found = skills_of(read_card(folder, card), profile, resume_of(folder, profile), vocabulary)
    if options.json:
        print_json(record(card.id, card.path, found))
    else:
        print_lines(page(found, standard_output()))
    return 0


def page(found: Skills, terminal: Terminal) -> Iterator[str]:
    """The lines: the skills by what is asked of them, each with how it is covered; what is to be told; the counts."""
    rows = {each: (GAP + clean(each.title), _mark(each), _lines(each)) for each in found.asked}
    wide = widths(list(rows.values()), terminal.width, (((1,), 12), ((0,), 12))) if rows else []
    for need in NEEDS:
        if found.of(need):
            yield terminal.styled(HEADS[need] if found.has_titles or need != "named" else "Named", BOLD)
            for each in found.of(need):
                yield aligned(rows[each], wide, terminal.width)
            yield ""
    yield from (f"{note}." for note in found.notes)
    if found.asked:
        yield _counts(found)


def _mark(each: Asked) -> str:
    """How a skill is covered, in words."""
    place = f"{each.where} line {each.by_line}" if each.where else ""
    if each.cover == "named":
        return f"covered by “{clean(each.by)}”, {place}" if each.instead else f"covered, {place}"
    if each.cover == "other words":
        return f"in other words “{clean(each.by)}”, {place}"
    return each.cover or ""


def _lines(each: Asked) -> str:
    """On which line it stands; the one that counts, and how many more."""
    more = len(each.lines) - 1
    return f"line {each.line}" + (f" and {more} more" if more else "")


def _counts(found: Skills) -> str:
    """How many are asked for, and how many of them are covered."""
    parts = []
    for need in NEEDS:
        every = found.of(need)
        if every:
            covered = sum(each.cover in ("named", "other words") for each in every)
            parts.append(f"{need} {covered} of {len(every)}" if found.has_profile else f"{need} {len(every)}")
    return ("Covered: " if found.has_profile else "In all: ") + ", ".join(parts)


def record(card: str, path: str, found: Skills) -> dict[str, Any]:
    """The one object that --json prints."""
    return {
        "id": card,
        "path": path,
        "posting": found.has_posting,
        "headings": found.has_titles,
        "profile": found.has_profile,
        "notes": found.notes,
        "skills": [_record(each) for each in found.asked],
    }


def _record(each: Asked) -> dict[str, Any]:
    covered = {"words": each.by, "in": each.where, "line": each.by_line} if each.where else None
    return {
        "skill": each.name,
        "instead": each.instead,
        "need": each.need,
        "words": each.words,
        "line": each.line,
        "lines": each.lines,
        "cover": each.cover,
        "covered_by": covered,
    }
