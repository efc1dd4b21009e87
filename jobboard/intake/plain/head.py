"""What the title of a posting states, and the short lines directly below it, where no label says what they are.

The title is the first heading, or the first short lines of plain text. It gives the position where a noun of work (or
`(m/w/d)`) stands in it, or where the company is stated and nothing else is left. `Engineer at Acme` and `Acme is hiring
an engineer` give both. A dash alone does not tell the company from a team or a place: `Engineer – Platform`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.label_names import label_named
from jobboard.intake.plain.parts import sort_of
from jobboard.intake.plain.places import names_place, names_remote
from jobboard.intake.plain.view import View
from jobboard.intake.plain.words import LEGAL_FORM
from jobboard.intake.plain.work import is_work
from jobboard.intake.values import Found
from jobboard.text.names import unmarked
from jobboard.text.outline import BULLET, HEADING, ROW, TEXT
from jobboard.text.title import read_title

_LONGEST_TITLE, _MOST_TITLE_WORDS, _MOST_NAME_WORDS = 160, 16, 6
_FIRST_LINES, _LINES_BELOW = 3, 8
_APPLICATION = re.compile(r"(?:job )?application for (?:the (?:position|role) of )?", re.IGNORECASE)
_HIRING = re.compile(
    r"(?P<company>[^|:]{2,60}?)\s+(?:is (?:now )?hiring|is looking for|is seeking|hiring|sucht|recrute|recherche|zoekt"
    r"|busca)"
    r"\s+(?:(?:an?|the|eine?n?|une?|een|una?|our (?:first|next))\s+)?(?P<position>[^|]{3,120})"
)
_AT = re.compile(r"\s+(?:at|@|bei|chez)\s+")
_BEHIND_NAME = re.compile(r"\s+[-–—|·]\s+|,\s|\s+\(|\s+in\s+")
_IN = re.compile(r"\s+in\s+")
_DASH = re.compile(r"\s+[-–—]\s+|\s+--\s+|—")
_BARS = re.compile(r"\s+[|·•]\s+|\t+|\s{3,}")
_NO_NAME = frozenset(
    "we our the this that a an scale large home work school night heart sea hand you us your my least once it they who"
    " company client employer team wir ich er sie nous i".split()
)


def title_facts(seen: View, company: str | None = None) -> Iterator[Found]:
    """What the title line states; `company` is what other lines give for it."""
    title = _title_line(seen)
    if title is None:
        return
    line, text = title
    where = f"{'heading' if seen.kinds[line] == HEADING else 'first lines'}, line {line + 1}"
    yield from (Found(name, value, where) for name, value in _told(seen, line, text, company))
    yield from _lines_below(seen, line)


def _title_line(seen: View) -> tuple[int, str] | None:
    """The line of the title: the first heading above the description, else the first line that names a job."""
    top = [line for line in seen.stated(seen.first, seen.description + 1) if not _is_label(seen, line)]
    heading = next((line for line in top[:_LINES_BELOW] if seen.kinds[line] == HEADING), None)
    if heading is not None and (heading == top[0] or seen.lines[heading].lstrip().startswith("# ")):
        return heading, unmarked(seen.bare(heading))
    for line in top[:_FIRST_LINES]:
        text = unmarked(seen.bare(line))
        if seen.kinds[line] != TEXT or len(text) > _LONGEST_TITLE or line >= seen.description:
            return None
        if is_work(text) and _is_short(text) and _ends_there(seen, line):
            return line, text
    return None


def _is_label(seen: View, line: int) -> bool:
    text = seen.bare(line)
    colon = text.find(":", 0, 60)
    return seen.kinds[line] == ROW or label_named(text[:colon] if colon > 0 else text[:60].rstrip()) is not None


def _is_short(text: str) -> bool:
    """Whether a line may be a title: few words, and no full stop behind them."""
    return len(text.split()) <= _MOST_TITLE_WORDS and not text.endswith((".", ";", ",", "?"))


def _ends_there(seen: View, line: int) -> bool:
    """Whether the line below is no continuation of a sentence."""
    below = seen.lines[line + 1].strip() if line + 1 < len(seen.lines) else ""
    return label_named(below) is not None or (len(below) <= 80 and not below[:1].islower())


def _told(seen: View, line: int, text: str, company: str | None) -> Iterator[tuple[str, str]]:
    """Names and values of a title."""
    if not text or len(text) > _LONGEST_TITLE:
        return
    text = _APPLICATION.sub("", text) if text[:40].casefold().startswith(("job app", "applica")) else text
    both = list(_hiring(text)) or list(_role_at(text))
    if both:
        yield from both
        return
    position = _position(seen, line, text, company)
    if position:
        yield "position", position


def _hiring(text: str) -> Iterator[tuple[str, str]]:
    """`Acme is hiring a Staff Engineer in Berlin`."""
    found = _HIRING.fullmatch(text.strip(" !."))
    company = _name(found["company"]) if found else None
    if found is None or company is None:
        return
    position, place = found["position"], ""
    *before, last = _IN.split(position)
    if before and names_place(last):
        position, place = position[: position.rindex(last)].rstrip()[:-2], last
    title = tidy.title(position)
    if title and is_work(title):
        yield from (("company", company), ("position", title))
        yield from (("location", each) for each in [tidy.place(place)] if each)


def _role_at(text: str) -> Iterator[tuple[str, str]]:
    """`Staff Engineer at Acme`, `Staff Engineer @ Acme – Berlin`."""
    halves = _AT.split(text)
    title = tidy.title(halves[0]) if len(halves) == 2 else None
    if title is None or not is_work(title) or _DASH.search(title) or "|" in title:
        return
    cut = _BEHIND_NAME.search(halves[1])
    company = _name(halves[1][: cut.start()] if cut else halves[1])
    if company is None or names_place(company):
        return
    yield from (("company", company), ("position", title))
    rest = halves[1][cut.end() :].strip(" )") if cut else ""
    if rest and names_place(rest):
        yield from (("location", each) for each in [tidy.place(rest)] if each)


def _name(text: str) -> str | None:
    """The text as a company's name: a few words, the first with a capital or a digit and no pronoun."""
    name = tidy.company(text)
    words = name.split() if name else []
    if not words or len(words) > _MOST_NAME_WORDS or words[0].casefold() in _NO_NAME:
        return None
    return name if not words[0][0].islower() and tidy.title(text) else None


def _position(seen: View, line: int, text: str, company: str | None) -> str | None:
    """The position that a title of one half, or beside a known company, names."""
    title = tidy.title(text)
    if title is None or not _is_short(title):
        return None
    if company:
        told = read_title(title, company=company)
        alone = not (_DASH.search(title) or "|" in title or "@" in title)
        rest = tidy.title(told.position) if told.position and "position" not in told.guessed else None
        if rest and company.casefold() in title.casefold() and rest != title:
            return rest if is_work(rest) or _DASH.search(title) else None
        if alone and title.casefold() != company.casefold():
            return title if is_work(title) or seen.kinds[line] == HEADING else None
    if "|" in title:
        parts = [part.strip() for part in title.split("|") if part.strip()]
        work = [part for part in parts if is_work(part)]
        return tidy.title(work[0]) if len(work) == 1 and not _DASH.search(work[0]) else None
    return _with_dash(seen, title) if _DASH.search(title) else (title if is_work(title) else None)


def _with_dash(seen: View, title: str) -> str | None:
    """The position of a title with a dash: whole, if what stands beside the job is named nowhere else in the posting.

    A place behind the dash is left off; what else it may be, nobody can know, so that nothing is told.
    """
    job, *rest = [part.strip() for part in _DASH.split(title)]
    if not is_work(job):
        return None
    others = [part for part in rest if not (names_place(part) or names_remote(part) or tidy.only_employment(part))]
    if not others:
        return job
    named = any(
        part in text for part in others for text in seen.lines[seen.first :] if title not in unmarked(text[:400])
    )
    return None if named else title


def _lines_below(seen: View, title: int) -> Iterator[Found]:
    """What the short lines between the title and the description are, each by what it is made of."""
    places: list[Found] = []
    for line in seen.stated(title + 1, seen.description)[:_LINES_BELOW]:
        text = seen.bare(line)
        if seen.kinds[line] not in (TEXT, BULLET) or len(text) > _LONGEST_TITLE:
            return
        where = f"below the title, line {line + 1}"
        for part in _BARS.split(text):
            sort, value = sort_of(part)
            name = (
                tidy.company(part) if not sort and LEGAL_FORM.search(unmarked(part)) and _is_short_name(part) else None
            )
            if name:
                yield Found("company", name, where)
            elif sort in ("location", "workplace"):
                places.append(Found("location", value, where))
            elif sort in ("salary", "employment", "posted", "deadline"):
                yield Found(sort, value, where)
    if len({each.where for each in places}) == 1:
        yield Found("location", ", ".join(dict.fromkeys(each.value for each in places)), places[0].where)


def _is_short_name(text: str) -> bool:
    return len(text.split()) <= _MOST_NAME_WORDS + 2 and ":" not in text
