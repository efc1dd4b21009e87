"""The page that `jobboard prep KIND` prints: a file of that kind, as wide as the terminal. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jobboard.cli.output import BOLD, Terminal
from jobboard.cli.table import cells, filled
from jobboard.prep.kind import EVERY_ROUND, Kind
from jobboard.prep.sections import FRAME_GROUP, SECTIONS
from jobboard.text.clean import clean
from jobboard.text.markup import LONGEST

_WHOLE = re.compile(r"(`{1,3})(?!`).+?(?<!`)\1(?!`)|<!--.*?(?:-->|$)")
_ONE_BLANK = re.compile(r"(?<! ) (?! )")
_BEGINS = re.compile(r"(?:[-+*=_]+|#{1,6}|\d{1,9}[.)])(?:[ \u00a0]|$)|>|```|~~~|<!--")
_STRUCK = ("~~", "~~.", "~~!")
_KEPT = "\x00"
"""Stands for a blank at which no line ends."""


Cut = Callable[[str, int], Iterable[str]]
"""A text and the cells of a line; the pieces which stay together."""


def page(kind: Kind, every: Kind, terminal: Terminal) -> Iterator[str]:
    """The lines of a kind's page, in the shape of its file; below each part stands what holds for every round."""
    frame = every if every.id != kind.id else Kind(EVERY_ROUND, "")
    yield terminal.styled(clean(f"# {kind.name}"), BOLD)
    if kind.aliases:
        yield from _wrapped("Also called: ", clean(", ".join(kind.aliases)), terminal, _names)
    for section, heading in SECTIONS.items():
        lines = (*_lines(kind, section), *_frame(frame, section))
        if lines:
            yield ""
            yield terminal.styled(f"## {heading}", BOLD)
        for lead, text in lines:
            if lead.startswith("#"):
                yield ""
                yield terminal.styled(clean(f"{lead}{text}"), BOLD)
            else:
                yield from _wrapped(lead, clean(text), terminal)


def _lines(kind: Kind, section: str, level: int = 3) -> Iterator[tuple[str, str]]:
    """The lines of a section, each with what stands before it."""
    if section == "tested":
        yield from [("", kind.tested)] if kind.tested else []
    elif section == "topics":
        for number, topic in enumerate(kind.topics, start=1):
            yield f"{number}. [{'x' if topic.done else ' '}] ", topic.written
    elif section == "resources":
        yield from (("- ", each.written) for each in kind.resources)
    elif section == "questions":
        group = ""
        for question in kind.questions:
            if question.group != group:
                group = question.group
                yield "#" * level + " ", group
            yield "- ", question.text
    else:
        yield from (("- ", item) for item in getattr(kind, section))


def _frame(frame: Kind, section: str) -> Iterator[tuple[str, str]]:
    """What the frame adds to a section, under a heading that tells so."""
    lines = list(_lines(frame, section, 4)) if section in ("before", "day", "after", "questions") else []
    if lines:
        yield "### ", FRAME_GROUP
        yield from lines


def _wrapped(lead: str, text: str, terminal: Terminal, cut: Cut | None = None) -> Iterator[str]:
    """A text in as many lines as the terminal needs, each under its own beginning; `cut` says where they may end."""
    if terminal.width is None:
        yield lead + text
        return
    room = max(terminal.width - cells(lead), 20)
    margin = cells(lead) if lead.startswith("-") or lead[:1].isdigit() else 0
    for nth, line in enumerate(filled((cut or _pieces)(text, room), room)):
        yield (" " * margin if nth else lead) + line


def _names(text: str, _: int) -> Iterable[str]:
    """Names cut behind their commas: a line of them that goes on has to end in one."""
    return re.split(r"(?<=,) ", text)


def _pieces(text: str, room: int) -> Iterator[str]:
    """A text cut at the blanks at which a line may end, so that the page reads back as the same text.

    A line ends neither within code that has room in one, nor within a comment, nor before what would begin something
    else there, nor behind what is struck through, nor at one of several blanks.
    """

    def kept(match: re.Match[str]) -> str:
        breaks = cells(match[0]) > room and "<!--" not in match[0]
        return match[0] if breaks else match[0].replace(" ", _KEPT)

    whole = _WHOLE.sub(kept, text) if len(text) <= LONGEST else text
    piece = ""
    for word in _ONE_BLANK.split(whole):
        if piece and not _BEGINS.match(word) and not piece.endswith(_STRUCK):
            yield piece.replace(_KEPT, " ")
            piece = word
        else:
            piece = f"{piece} {word}" if piece else word
    yield piece.replace(_KEPT, " ")
