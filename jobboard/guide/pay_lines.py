"""All figures of a page: of its sections about pay, and of sentences that say outright what its role earns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.guide.broken import is_broken
from jobboard.guide.headings import Topic, market_in, topic_of, year_in
from jobboard.guide.labels import is_other_work
from jobboard.guide.money import amounts
from jobboard.guide.pay import About, figures_of, sentences
from jobboard.guide.pieces import Piece
from jobboard.guide.run_on import cut
from jobboard.guide.sections import Section
from jobboard.guide.tables import figures_of_table, tables
from jobboard.guide.values import Figure
from jobboard.guide.words import PAY
from jobboard.slots import field, mutable
from jobboard.text.values import Problem

LEFT_OUT = "This line states an amount that is left out: it does not say for certain what it is the pay of."
DIFFERS = "This line states other pay than line {line} for the same; the first is kept."

_THIS_YEAR = re.compile(r"\b(?:for|in|as of|im Jahr|Stand)\s(?:[A-Z][a-z]{2,8}\s)?(20[0-4][0-9])(?![\w,]|[./–-]\d)")
"""The year that the first words about pay are of: `salary ranges for 2024`; not `since 2019`."""

_OTHERS = frozenset("similar related other others comparable compared comparison versus vs unlike whereas".split())
_SHORT = 5
"""Words of a line with a colon that names what stands below it; a longer one introduces it."""

_PARENTS = 3
"""How many items above an item are looked at."""


@mutable
class Pay:
    """What a page says of pay."""

    year: int | None = None
    market: str | None = None
    figures: tuple[Figure, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def pay_of(found: Sequence[Piece], parts: Sequence[Section], role: str | None) -> Pay:
    """All figures of a page, each once."""
    pay = Pay()
    if role is None and any(_names_work(part) for part in parts):
        return pay
    pay.year, pay.market = _year_and_market(found, parts, role)
    stated: list[Figure] = []
    is_one_market = len(_markets(parts)) < 2
    for part in parts:
        if part.topic is None or part.topic.section != "pay":
            stated += _of_prose(found, part, role, pay)
        elif part.topic.year in (None, pay.year):
            stated += _of_section(found, part, role, pay, is_one_market=is_one_market)
    pay.figures = tuple(_each_once(sorted(stated, key=lambda each: each.line), pay.problems))
    return pay


def _names_work(part: Section) -> bool:
    """Whether a heading names work: where the role is not known, pay below it could be any role's."""
    return is_other_work(part.heading, None) or is_other_work(part.title, None)


def _of_section(
    found: Sequence[Piece], part: Section, role: str | None, pay: Pay, *, is_one_market: bool
) -> Iterator[Figure]:
    """The figures of a section about pay; of a page about several countries, those of this one by its name."""
    topic = part.topic or Topic("pay")
    country = None if is_one_market else topic.market
    for rows in tables(found, part.indexes):
        made, left = figures_of_table(rows, About(topic, role, pay.year, (), pay.market, country))
        pay.problems += [Problem(line, LEFT_OUT) for line in left]
        yield from made
    above = ""
    for index in part.indexes:
        piece = found[index]
        if piece.kind == "text" and piece.text.endswith(":") and not _is_of_role(piece.text, role):
            return
        above = _above(piece, above)
        if piece.kind not in ("text", "item"):
            continue
        text = cut(piece.text, role, is_last=True)[0] if piece.kind == "item" else piece.text
        if is_broken(found, index):
            pay.problems += [Problem(piece.line, LEFT_OUT)] if any(amounts(text)) else []
            continue
        about = About(topic, role, pay.year, _parents(found, piece) or ((above,) if above else ()), pay.market, country)
        for sentence in sentences(text):
            read = figures_of(sentence, about, line=piece.line, words=piece.words)
            if read is None:
                pay.problems.append(Problem(piece.line, LEFT_OUT))
            yield from read or ()


def _of_prose(found: Sequence[Piece], part: Section, role: str | None, pay: Pay) -> Iterator[Figure]:
    """The figures of sentences elsewhere: only those that name the role and say that it is an average or a median."""
    if role is None:
        return
    for index in part.indexes:
        piece = found[index]
        if piece.kind not in ("text", "item") or role.casefold() not in piece.text.casefold():
            continue
        for sentence in sentences(piece.text):
            if role.casefold() not in sentence.casefold() or not any(amounts(sentence)):
                continue
            read = figures_of(sentence, About(Topic("pay"), role, pay.year, (), pay.market), line=piece.line,
                              words=piece.words)  # fmt: skip
            yield from (each for each in read or () if each.name != "range")


def _is_of_role(text: str, role: str | None) -> bool:
    """Whether a line that introduces others may be about the role: it names no other work, and pay or the role."""
    known = set(re.findall(r"[^\W\d_]+", text.casefold()))
    if not known.isdisjoint(_OTHERS) or is_other_work(text, role):
        return False
    if len(text.split()) <= _SHORT or not known.isdisjoint(PAY):
        return True
    return role is not None and role.casefold() in text.casefold()


def _above(piece: Piece, above: str) -> str:
    """The short line with a colon that the lines up to the next paragraph stand below: `Meta:`."""
    if piece.kind != "text":
        return above
    if not piece.text.endswith(":"):
        return above if any(amounts(piece.text)) else ""
    return piece.text if len(piece.text.split()) <= _SHORT else ""


def _parents(found: Sequence[Piece], piece: Piece) -> tuple[str, ...]:
    """What an item is nested below, innermost first."""
    above: list[str] = []
    while piece.parent >= 0 and len(above) < _PARENTS:
        piece = found[piece.parent]
        above.append(piece.text)
    return tuple(above)


def _year_and_market(
    found: Sequence[Piece], parts: Sequence[Section], role: str | None
) -> tuple[int | None, str | None]:
    """Of which year and country the pay is: as the headings about pay say, else the title, else their first lines."""
    topics = [part.topic for part in parts if part.topic is not None and part.topic.section == "pay"]
    years = [each.year for each in topics if each.year]
    markets = [each.market for each in topics if each.market]
    for piece in found[:10]:
        if piece.kind in ("heading", "text") and len(piece.text) < 100 and topic_of(piece.text, role) is not None:
            years += [year] if (year := year_in(piece.text)) else []
    for part in parts:
        if part.topic is not None and part.topic.section == "pay" and (first := _first_words(found, part)):
            years += [int(each) for each in set(_THIS_YEAR.findall(first))][:1]
            markets += [market] if (market := market_in(first)) else []
    return (max(years) if years else None), (markets[0] if len(set(markets)) == 1 else None)


def _markets(parts: Sequence[Section]) -> set[str]:
    return {part.topic.market for part in parts if part.topic is not None and part.topic.market}


def _first_words(found: Sequence[Piece], part: Section) -> str:
    """What a section begins with, where that is a paragraph."""
    for index in part.indexes:
        if found[index].kind != "blank":
            return found[index].text[:1000] if found[index].kind == "text" else ""
    return ""


def _each_once(stated: Sequence[Figure], problems: list[Problem]) -> Iterator[Figure]:
    """The figures without those that an earlier one says, or contradicts."""
    seen: dict[tuple[object, ...], Figure] = {}
    for figure in stated:
        key = (figure.group, figure.name.casefold(), figure.part, figure.period, figure.currency)
        first = seen.setdefault(key, figure)
        if first is figure:
            yield figure
        elif (first.low, first.high) != (figure.low, figure.high):
            problems.append(Problem(figure.line, DIFFERS.format(line=first.line)))
