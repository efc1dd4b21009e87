"""The lines of a posting with what kind each is, and where its description begins."""

from __future__ import annotations

import re

from jobboard.intake.plain.other_jobs import says_other_jobs
from jobboard.intake.plain.words import APPLY, NOISE
from jobboard.slots import frozen
from jobboard.text.names import key, names_an_advert, plain, section_named
from jobboard.text.outline import BULLET, HEADING, OTHER, ROW, TEXT, Outline, outline

MOST_CHARACTERS = 2_000_000
"""Facts are looked for in so much of a posting; what stands further down is kept and not searched."""

MOST_LINES = 10_000
"""The lines of so much, at most."""

LONGEST_LINE = 400
"""A longer line is prose: it states nothing by itself (characters)."""

_LONG_SENTENCE = 160
_LONGEST_NAME = 60
_SENTENCE_WORDS = 9
_DESCRIPTIONS = frozenset(
    "description, the role, about the role, about this role, about the job, about this job, about the position, job,"
    " the job, responsibilities, key responsibilities, requirements, qualifications, minimum qualifications,"
    " what you will do, what you'll do, what you will be doing, what you'll be doing, about us, who we are, overview,"
    " summary, job summary, role summary, position summary, duties, your role, your tasks, your profile, aufgaben,"
    " deine aufgaben, ihre aufgaben, stellenbeschreibung, contents, introduction, who you are, role overview,"
    " job overview, position overview, missions, must have, benefits, skills, full job description, job details below"
    .split(", ")
)  # fmt: skip
_MARKER = re.compile(r"(?:[-*+•‣▪]|\d{1,3}[.)])[ \t\u00a0]+")


@frozen
class View:
    """A posting's lines and their kinds (see `text.outline`); `description` is the index at which prose begins.

    What follows a heading of other jobs (`Similar jobs`) is not among them.

    Where the posting has front matter, `first` is the index of the line below it.
    """

    lines: list[str]
    kinds: list[int]
    description: int
    first: int = 0

    def stated(self, start: int, end: int) -> list[int]:
        """The indices of the lines from `start` to before `end` that say something: no noise of a site, no code."""
        return [line for line in range(start, min(end, len(self.lines))) if self.says(line)]

    def says(self, line: int) -> bool:
        """Whether the line is text, a heading, an item or a row, and not one of a site's buttons."""
        if self.kinds[line] not in (TEXT, HEADING, BULLET, ROW) or len(self.lines[line]) > LONGEST_LINE:
            return False
        return not is_noise(self.lines[line])

    def bare(self, line: int) -> str:
        """The text of the line without the marks of a heading or an item."""
        text = self.lines[line].strip(" \t\u00a0")
        if self.kinds[line] == HEADING:
            return text.lstrip("#").strip(" \t\u00a0")
        found = _MARKER.match(text)
        return text[found.end() :] if found else text


def view(text: str, first: int = 0) -> View:
    """The lines of a text; those before index `first` (the front matter) state nothing here."""
    found = outline("\n".join(text[:MOST_CHARACTERS].split("\n", MOST_LINES)[:MOST_LINES]), first)
    seen = View(found.lines, found.kinds, len(found.lines), first)
    description = _description(seen, found)
    end = _other_jobs(seen, description)
    return View(found.lines[:end], found.kinds[:end], min(description, end), first)


def is_noise(text: str) -> bool:
    """Whether a line is a button or a link of a career site (`Apply now`, `Sign in`), whatever its markup."""
    if not text or len(text) > LONGEST_LINE:
        return False
    words = plain(text)
    return len(words) <= 80 and (APPLY.fullmatch(words) is not None or NOISE.fullmatch(words) is not None)


def _description(seen: View, found: Outline) -> int:
    """The first line that is prose, or that says that the description follows."""
    top = next((line for line in range(seen.first, len(found.lines)) if seen.says(line)), 0)
    for line in range(top, len(found.lines)):
        if line == top and (found.kinds[line] == HEADING or len(found.lines[line]) <= _LONGEST_NAME):
            continue
        if found.kinds[line] in (TEXT, HEADING, BULLET) and _begins_it(seen.bare(line)):
            return line
        if found.kinds[line] == OTHER and found.lines[line].lstrip().startswith(("```", "~~~")):
            return line
    return len(found.lines)


def _other_jobs(seen: View, description: int) -> int:
    """The first line that says that other jobs follow: below a heading or prose, for pages link to them at their top.

    A line of plain text says so below the beginning of the description only, where no button of a page stands.
    """
    above = False
    for line in range(seen.first, len(seen.lines)):
        kind, text = seen.kinds[line], seen.lines[line]
        if kind not in (TEXT, HEADING) or len(text) > LONGEST_LINE:
            above = above or line >= description
            continue
        if (above if kind == HEADING else line > description) and says_other_jobs(plain(seen.bare(line))):
            return line
        above = above or kind == HEADING or line >= description
    return len(seen.lines)


def _begins_it(text: str) -> bool:
    if len(text) <= _LONGEST_NAME:
        name = key(plain(text))
        return name in _DESCRIPTIONS or (
            section_named(name) == "posting" and name != "posting" and not names_an_advert(name)
        )
    if len(text) > LONGEST_LINE:
        return True
    words = text.count(" ") + 1
    if text[-1] not in ".!?。" and len(text) < _LONG_SENTENCE:
        return False
    return words >= _SENTENCE_WORDS and ":" not in text[:40] and "|" not in text
