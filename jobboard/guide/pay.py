"""The figures of a page's lines about pay, each of which is understood wholly or left out and told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobboard.guide.headings import Topic, year_in
from jobboard.guide.labels import Label, company_name, is_other_work, label_of, level_name, place_name
from jobboard.guide.money import Amount, amounts
from jobboard.guide.values import Figure, Group, Part
from jobboard.guide.words import COUNTRIES

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_TAIL = re.compile(
    r"[\s.,;:!*]*(?:(?:,\s*)?(?:depending on|based on|varying by|je nach)\s[^$£€0-9]{1,150}|(?:on|in) average|gross"
    r"|brutto|(?:in|of)?\s*(?:base|basic|total)?\s*(?:salary|pay|compensation|wages?)?(?:\s*(?:on average|in total))?"
    r"|verdienen|im durchschnitt|for (?:the|this) role)?[\s.;:!*,]*",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\w.,])(?:19|20)[0-9]{2}(?![\w,])")


@dataclass(frozen=True, slots=True)
class About:
    """What the lines stand under: the topic, the role, the year of the page, and what they are nested below."""

    topic: Topic
    role: str | None
    year: int | None
    parents: tuple[str, ...] = ()
    market: str | None = None


def figures_of(text: str, about: About, *, line: int, words: str) -> tuple[Figure, ...] | None:
    """The figures of one line; None where it states an amount that is not understood, () where it states none."""
    found = [each for each in amounts(text) if each is None or not each.is_bare or _is_pay(text, each)]
    if not any(each is not None for each in found):
        return None if found and _has_sign(text) else ()
    plain = _without_brackets(text)
    found = [each for each in amounts(plain) if each is None or not each.is_bare or _is_pay(plain, each)]
    if None in found or not found or _is_of_another_year(text, about.year):
        return None
    several = [each for each in found if each is not None]
    made = [_figure(plain, index, several, about, line, words) for index in range(len(several))]
    return None if None in made else tuple(each for each in made if each is not None)


def _figure(text: str, index: int, found: Sequence[Amount], about: About, line: int, words: str) -> Figure | None:
    """The figure of one amount of a line, whose label is what stands between it and the one before."""
    amount = found[index]
    last = index == len(found) - 1
    start = found[index - 1].end if index else 0
    front = text[start : amount.start].strip(" ,;/|+·")
    if last and not _TAIL.fullmatch(text, amount.end):
        return None
    label = label_of(front, about.role)
    first = label_of(text[: found[0].start], about.role) if index else label
    if label is None or first is None or label.is_mixed or (index and label.name):
        return None
    if index:
        label = Label(first.name, label.part, label.average)
        if label.part is None:
            return None
    tail = text[amount.end :].casefold() if last else ""
    whose = _whose(label, about)
    if whose is None:
        return None
    group, name, part = whose
    if part is None:
        part = "total" if "total" in tail else "base"
    return Figure(group, name, part, amount.low, amount.high, amount.about, amount.currency,
                  amount.period or about.topic.period, words, line, amount.open)  # fmt: skip


def _whose(label: Label, about: About) -> tuple[Group, str, Part | None] | None:
    """Whose pay a line states: by its own label, else by what it is nested below; the parts of pay alike."""
    name, part, average = label.name, label.part, label.average
    above = ""
    for parent in about.parents:
        read = label_of(parent, about.role)
        if read is None or read.is_mixed or (above and read.name):
            return None
        above = above or read.name
        part = part if part in ("total", "extra") else read.part or part
        average = average if average is not None else read.average
    if name and above:
        return None
    topic = about.topic
    if part in (None, "base") and topic.part is not None and label.part != "base":
        part = topic.part
    found = _named(name or above, average if average is not None else topic.average, about)
    return None if found is None else (*found, part)


def _named(name: str, average: str | None, about: About) -> tuple[Group, str] | None:
    """The group and the name of a figure."""
    topic = about.topic
    if not name or (about.market is not None and COUNTRIES.get(name.casefold()) == about.market):
        if topic.group in (None, "start-up"):
            group: Group = topic.group or "average"
            return None if average is None and topic.group is None and about.role is None else (group, _kind(average))
        return ("average", average) if average in ("", "median") else None
    if topic.group in (None, "level") and (level := level_name(name, about.role)):
        return "level", level
    if is_other_work(name, about.role):
        return None
    if topic.group in (None, "place") and (place := place_name(name, about.role, is_sure=topic.group == "place")):
        return "place", place
    if topic.group == "company" and (company := company_name(name)):
        return "company", company
    return None


def _kind(average: str | None) -> str:
    return "range" if average is None else average


def _without_brackets(text: str) -> str:
    """The text without brackets that hold an amount or only explain; the one that names a level stays."""
    return _BRACKET.sub(lambda found: "" if any(amounts(found[0])) else found[0], text)


def _is_pay(text: str, amount: Amount) -> bool:
    """Whether a bare number is pay: grouped or of five digits, behind a colon or a dash."""
    return amount.low >= 1_000 and bool(re.search(r"[:=–—|-]\s*$", text[max(0, amount.start - 4) : amount.start])) and (
        amount.low >= 10_000 or not text[amount.start : amount.start + 4].isdigit()
    )  # fmt: skip


def _has_sign(text: str) -> bool:
    return any(sign in text for sign in "$£€¥₹")


def _is_of_another_year(text: str, year: int | None) -> bool:
    return any(int(found) != year for found in _YEARS.findall(text[:2000]))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph: a full stop ends one where a blank and a capital follow, but not in `U.S. `."""
    start = 0
    for found in re.finditer(r"(?<=[a-z0-9)%”\"’])[.!?](?=\s+[^\W_a-z])", text):
        yield text[start : found.end()].strip()
        start = found.end()
    rest = text[start:].strip()
    if rest:
        yield rest


__all__ = ["About", "figures_of", "sentences", "year_in"]
