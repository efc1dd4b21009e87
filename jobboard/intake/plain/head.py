"""What the title of a posting states, and the short lines directly below it, where no label says what they are.

The title is the first heading, or the first short lines of plain text. It gives the position where a noun of work (or
`(m/w/d)`) stands in it, or where the company is stated and nothing else is left. `Engineer at Acme` and `Acme is hiring
an engineer` give both. A dash alone does not tell the company from a team or a place: `Engineer – Platform`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.below import AT_NAME, company_above, is_borne_out, lines_below
from jobboard.intake.plain.label_names import label_named
from jobboard.intake.plain.places import names_place, names_remote
from jobboard.intake.plain.told import AT, DASH, told_by_words
from jobboard.intake.plain.view import View
from jobboard.intake.plain.work import is_work
from jobboard.intake.tidy_words import NOISE_BEFORE
from jobboard.intake.values import Found
from jobboard.text.names import unmarked
from jobboard.text.outline import HEADING, ROW, TEXT
from jobboard.text.title import read_title

_LONGEST_TITLE, _MOST_TITLE_WORDS = 160, 16
_FIRST_LINES, _LINES_BORNE_OUT, _LINES_BELOW = 3, 8, 8
_APPLICATION = re.compile(r"(?:job )?application for (?:the (?:position|role) of )?", re.IGNORECASE)
_ARTICLES = ("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los")
_SHORTEST_TEXT = 300
"""A shorter text may not get to name the company (characters)."""

_BEHIND_PREPOSITION = re.compile(r" n[ao] [A-ZÀ-Ý]\w+")
"""`Designer na Acme`: in Portuguese the firm, and nobody knows how much of the title it is."""

_ANY_LABEL = re.compile(r"[^:：]{2,30}(?::\s|：)")


def title_facts(seen: View, company: str | None = None) -> Iterator[Found]:
    """What the title line states; `company` is what other lines give for it."""
    title = _title_line(seen)
    if title is None:
        return
    line, text = title
    where = f"{'heading' if seen.kinds[line] == HEADING else 'first lines'}, line {line + 1}"
    told = tuple(_told(seen, line, text, company))
    yield from (Found(name, value, where) for name, value in told)
    if told:
        yield from lines_below(seen, line)
        yield from company_above(seen, line)


def _title_line(seen: View) -> tuple[int, str] | None:
    """The line of the title: the first heading above the description, else the first line that names a job."""
    top = [line for line in seen.stated(seen.first, seen.description + 1) if not _is_label(seen, line)]
    heading = next((line for line in top[:_LINES_BELOW] if seen.kinds[line] == HEADING), None)
    if heading is not None and (heading == top[0] or seen.lines[heading].lstrip().startswith("# ")):
        return heading, unmarked(seen.bare(heading))
    for place, line in enumerate(top[:_LINES_BORNE_OUT]):
        text = unmarked(seen.bare(line))
        if seen.kinds[line] != TEXT or len(text) > _LONGEST_TITLE or line >= seen.description:
            return None
        if is_work(text) and _is_short(text) and _ends_there(seen, line):
            return (line, text) if place < _FIRST_LINES or is_borne_out(seen, line) else None
    return None


def _is_label(seen: View, line: int) -> bool:
    """Whether the line is a row, or begins with a label: a known one, or on a line of text any words with a colon."""
    text = seen.bare(line)
    colon = text.find(":", 0, 60)
    if seen.kinds[line] == ROW or (
        seen.kinds[line] == TEXT and _ANY_LABEL.match(text) and not NOISE_BEFORE.match(unmarked(text[:_LONGEST_TITLE]))
    ):
        return True
    return label_named(text[:colon] if colon > 0 else text[:60].rstrip()) is not None


def _is_short(text: str) -> bool:
    """Whether a line may be a title: few words, and no full stop behind them."""
    return len(text.split()) <= _MOST_TITLE_WORDS and not text.endswith((".", ";", ",", "?"))


def _ends_there(seen: View, line: int) -> bool:
    """Whether the line below is no continuation of a sentence."""
    below = seen.lines[line + 1].strip() if line + 1 < len(seen.lines) else ""
    if len(below) <= _LONGEST_TITLE and AT_NAME.fullmatch(below):
        return True
    return label_named(below) is not None or (len(below) <= 80 and not below[:1].islower())


def _told(seen: View, line: int, text: str, company: str | None) -> Iterator[tuple[str, str]]:
    """Names and values of a title; one with several bars is a posting in one line (see `one_line`)."""
    if not text or len(text) > _LONGEST_TITLE or text.count("|") > 1:
        return
    text = _APPLICATION.sub("", text) if text[:40].casefold().startswith(("job app", "applica")) else text
    both = told_by_words(text)
    if not both and AT.search(text) and is_work(AT.split(text, 1)[0]):
        return
    if both:
        yield from both
        return
    position = _position(seen, line, text, company)
    if position:
        yield "position", position


def _position(seen: View, line: int, text: str, company: str | None) -> str | None:
    """The position that a title of one half, or beside a known company, names."""
    title = tidy.title(text)
    if (
        title is None
        or not _is_short(title)
        or _BEHIND_PREPOSITION.search(title)
        or title.split()[0].casefold() in _ARTICLES
    ):
        return None
    if company:
        told = read_title(title, company=company)
        alone = not (DASH.search(title) or "|" in title or "@" in title)
        rest = tidy.title(told.position) if told.position and "position" not in told.guessed else None
        if rest and company.casefold() in title.casefold() and rest != title:
            return rest if is_work(rest) or DASH.search(title) else None
        if alone and title.casefold() != company.casefold():
            return title if is_work(title) or seen.kinds[line] == HEADING else None
    if "|" in title:
        parts = [part.strip() for part in title.split("|") if part.strip()]
        work = [part for part in parts if is_work(part)]
        return tidy.title(work[0]) if len(work) == 1 and not DASH.search(work[0]) else None
    return _with_dash(seen, title) if DASH.search(title) else (title if is_work(title) else None)


def _with_dash(seen: View, title: str) -> str | None:
    """The position of a title with a dash: whole, if a text follows that never names what stands beside the job.

    A posting names its company, and hardly the team or the speciality in these very words. A place is left off.
    """
    job, *rest = [part.strip() for part in DASH.split(title)]
    if not is_work(job):
        return None
    others = [part for part in rest if not (names_place(part) or names_remote(part) or tidy.only_employment(part))]
    if not others:
        return job
    below = [text for text in seen.lines[seen.first :] if title not in unmarked(text[:400])]
    named = any(part in text for part in others for text in below)
    return None if named or sum(map(len, below)) < _SHORTEST_TEXT else title
