"""`jobboard profile check RESUME.md`: what would make a résumé say more, each with its line. Suggestions, no score."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobboard.board.card import Card
from jobboard.cli.opening import board_now, folder_to_write
from jobboard.cli.output import BOLD, Terminal, near, print_json, print_lines, standard_output, tell_all
from jobboard.cli.progress import Progress
from jobboard.errors import Refused, Unreadable, Usage
from jobboard.profile.resume.values import Asked, Claim, OwnWork
from jobboard.slots import frozen
from jobboard.store.live import Folder
from jobboard.text.clean import clean

if TYPE_CHECKING:
    from jobboard.fit.asked.covering import Covers
    from jobboard.fit.skills import Asked as Wanted

MOST = 10
"""So many skills are told; `--json` has all."""

FEW = 3
"""So many cards are named of a skill."""

LARGEST = 1_000_000
"""Bytes of a résumé that is looked through, which takes 2 µs for each at worst."""

TOO_LARGE = "It is larger than 1 MB, which no résumé is"
READABLE = "a résumé in markdown or plain text can be looked through"
NO_BULLETS = "It has no bullets about work, so there is none to look at."
ALL_SAID = "No bullet claims an effect without a figure."
NO_POSTINGS = "No open application holds a posting that names a skill, so there is nothing to compare with."
ALL_NAMED = "It names every skill that more than one open posting asks for."
LINKED = "own work is linked ({}), so whoever reads this can look at it"
HALF = "only a profile or a site as a whole is linked ({}); link one thing in it, with a line on what it is"
NONE = "no own work is linked: a post, a talk, a project or a repository, with a line on each"


@frozen
class Check:
    """What was found in a résumé. `path` is as it is told, `bullets` how many were looked at, `postings` likewise."""

    path: str
    bullets: int
    claims: tuple[Claim, ...]
    postings: int
    asked: tuple[Asked, ...]
    own_work: OwnWork


def check(options: Namespace) -> int:
    """Print what a résumé could say better. Raises Usage without a file, Unreadable where it is no text."""
    if options.file is None:
        raise Usage("which résumé? `jobboard profile check RESUME.md`")
    folder = folder_to_write(options)
    path = _path(options.file, folder)
    try:
        text = _text(path)
    except Unreadable as error:
        raise Unreadable(f"{options.file}: {error.sentence}") from error
    except Refused as error:
        raise Unreadable(f"{options.file}: {error.sentence.partition(';')[0]}; {READABLE}") from error
    found = _look(folder, text, near(path))
    if options.json:
        print_json(_record(found, path))
    else:
        print_lines(_page(found, standard_output()))
    return 0


def _path(word: str, folder: Folder) -> str:
    """Where the résumé is: from the current directory, else from the folder."""
    path = os.path.abspath(word)
    below = os.path.join(folder.path, word)
    return below if not os.path.lexists(path) and os.path.lexists(below) else path


def _text(path: str) -> str:
    """Its text. Raises Unreadable or Refused."""
    from jobboard.intake.letters.decoding import decoded
    from jobboard.store.taking_in import read_input

    data = read_input(path)
    if len(data) > LARGEST:
        raise Unreadable(TOO_LARGE)
    return decoded(data)


def _look(folder: Folder, text: str, path: str) -> Check:
    from jobboard.profile.resume.asked import asked_for
    from jobboard.profile.resume.claims import SILENT, claims
    from jobboard.profile.resume.lines import read_lines
    from jobboard.profile.resume.links import own_work

    lines = read_lines(text)
    bullets = sum(line.kind == "bullet" and line.part not in SILENT for line in lines)
    postings = list(_postings(folder, text))
    return Check(path, bullets, claims(lines), len(postings), asked_for(postings), own_work(lines))


def _postings(folder: Folder, resume: str) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """The open applications whose posting names a skill, with those skills that the résumé does not name."""
    from jobboard.fit.asked.covering import Covers
    from jobboard.fit.skills import skills_of
    from jobboard.profile.values import NO_PROFILE
    from jobboard.store.groups import name_of
    from jobboard.store.skills import vocabulary_of
    from jobboard.text.document import read_document

    vocabulary, problems = vocabulary_of(folder)
    tell_all(problems)
    covers = Covers(NO_PROFILE, resume, vocabulary)
    cards = list(filter(_counts, board_now(folder)))
    with Progress(len(cards), "profile check") as progress:
        for count, card in enumerate(cards, start=1):
            document = read_document(_text_of(folder, card), name_of(card), folder.settings.words)
            named = skills_of(document, NO_PROFILE, None, vocabulary).asked
            if named:
                yield card.id, [missing for each in named for missing in _missing(each, covers)]
            progress.to(count)


def _counts(card: Card) -> bool:
    """Whether a résumé is to be written for its posting: it has not ended, and was not passed on."""
    return card.unread is None and not card.facts.closed and card.status != "DID_NOT_APPLY"


def _missing(asked: Wanted, covers: Covers) -> Iterator[tuple[str, bool]]:
    """The skill, and whether it is required; nothing where it, or another that will do, is covered."""
    names = (asked.name, *asked.instead)
    if all(covers.of(name, frozenset()) is None for name in names):
        yield from ((name, asked.need == "required" and not asked.instead) for name in names)


def _text_of(folder: Folder, card: Card) -> str:
    """The text of an application; nothing where it cannot be read any more."""
    from jobboard.store.own import own_file

    try:
        return own_file(folder, card.path) or ""
    except Unreadable:
        return ""


def _page(found: Check, terminal: Terminal) -> Iterator[str]:
    """The suggestions in groups, each line as `path:line: words`, so that editors can jump there."""
    groups = (
        ("Effects without a figure: how much, from what to what, what did it save?", _effects(found)),
        ("Asked for by open postings, and not named", _skills(found)),
        ("What sets you apart", _links(found)),
    )
    for number, (heading, lines) in enumerate(groups):
        if number:
            yield ""
        yield terminal.styled(heading, BOLD)
        yield from map(clean, lines)


def _effects(found: Check) -> Iterator[str]:
    yield from (f"{found.path}:{each.line}: {each.text}" for each in found.claims)
    if not found.claims:
        yield ALL_SAID if found.bullets else NO_BULLETS


def _skills(found: Check) -> Iterator[str]:
    for each in found.asked[:MOST]:
        required = f", required in {each.required}" if each.required else ""
        more = f" and {len(each.cards) - FEW} more" if len(each.cards) > FEW else ""
        cards = ", ".join(each.cards[:FEW]) + more
        of = f"{each.postings} of {_number(found.postings, 'open posting')}"
        yield f"{found.path}: {each.skill}: asked for by {of}{required} ({cards})"
    if len(found.asked) > MOST:
        yield f"and {len(found.asked) - MOST} more; --json has all"
    if not found.asked:
        yield ALL_NAMED if found.postings else NO_POSTINGS


def _number(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def _links(found: Check) -> Iterator[str]:
    sentence = _of_links(found.own_work) or LINKED.format(found.own_work.address)
    at = f"{found.path}:{found.own_work.line}" if found.own_work.line else found.path
    yield f"{at}: {sentence}"


def _of_links(own: OwnWork) -> str | None:
    """What is to be said of the links; None where own work is linked."""
    return {"linked": None, "half": HALF.format(own.address), "none": NONE}[own.standing]


def _record(found: Check, path: str) -> dict[str, Any]:
    own = found.own_work
    return {
        "path": path,
        "claims": [{"line": each.line, "text": each.text} for each in found.claims],
        "bullets": found.bullets,
        "postings": found.postings,
        "skills": [
            {"skill": each.skill, "postings": each.postings, "required": each.required, "cards": each.cards}
            for each in found.asked
        ],
        "own_work": {
            "standing": own.standing,
            "line": own.line or None,
            "address": own.address or None,
            "message": _of_links(own),
        },
    }
