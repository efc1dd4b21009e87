"""The figures of a page's lines about pay, each of which is understood wholly or left out and told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.guide.headings import Topic
from jobboard.guide.labels import Label, company_name, is_other_work, label_of, level_name, place_name, surer, tail_of
from jobboard.guide.money import Amount, amounts, period_in
from jobboard.guide.values import Figure, Group, Part
from jobboard.guide.words import COUNTRIES
from jobboard.slots import frozen, replace

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_TAIL = re.compile(
    r"(?:[,;]?\s*(?:depending on|based on|varying by|je nach)\s[^$£€0-9]{1,150}"
    r"|\s+(?:in|as of|for)\s(?:[A-Z][a-z]+\s)?20[0-9]{2})[\s.;:!*,]*$"
)
"""What may stand behind an amount besides plain words; the year has been compared with that of the page."""

_PARTED = re.compile(r"[,;/|+]|\band\b|\bplus\b|\bund\b")
_COUNTRY = re.compile(r"\s?\bin\s((?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w+)?)[\s.]*$")
_LEAST = 1_000
"""Less than that by the year is no pay: the page counts in thousands, or it is something else."""

_FROM = re.compile(r"(?:^|\b)(?:from|starting\s(?:at|from)|starts?\sat|at\sleast|ab|mindestens)\s*$", re.IGNORECASE)
"""Before a lone amount: it is the least that is paid."""

_MOST = re.compile(r"\breach(?:es|ing)?\s*$|\bto\s*$|\bbis\s*$", re.IGNORECASE)
"""Before a lone amount: it is the most that is paid, and no figure of ours says that."""

_OR_MORE = re.compile(r"\s*(?:or\smore|and\s(?:up|above|more)|oder\smehr|und\smehr)\b", re.IGNORECASE)

_YEARS = re.compile(r"(?<![\w.,])(?:19|20)[0-9]{2}(?![\w,])")


@frozen
class About:
    """What the lines stand under: the topic, the role, year and market of the page, what they are nested below.

    `country` is the one that the section is about, where the page is about several.
    """

    topic: Topic
    role: str | None
    year: int | None
    parents: tuple[str, ...] = ()
    market: str | None = None
    country: str | None = None


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
    """The figure of one amount of a line, by the words in front of it and those behind."""
    amount = found[index]
    front, behind = _around(text, index, found)
    front, behind, amount = _bounded(front, behind, amount)
    if _MOST.search(front):
        return None
    front, behind = _level_in_front(front, behind, about)
    behind, country = _country_behind(_TAIL.sub("", behind))
    label, tail = label_of(front, about.role), tail_of(behind)
    if label is None or tail is None or label.is_mixed or tail.is_mixed or (index and label.name):
        return None
    if label.part in ("total", "extra") and tail.part in ("total", "extra") and tail.part != label.part:
        return None
    is_said = bool(front.strip())
    if index:
        first = label_of(text[: found[0].start], about.role)
        if first is None or (label.part is None and tail.part is None):
            return None
        label, is_said = replace(label, name=first.name), True
    label = replace(
        label,
        part=label.part if label.part in ("total", "extra") else surer(tail.part, label.part),
        average=label.average if label.average is not None else tail.average,
    )
    if country and not label.name:
        label = replace(label, name=country)
    elif country:
        return None
    told = whose(label, about, is_said=is_said)
    if told is None:
        return None
    group, name, part = told
    period = amount.period or period_in(front) or about.topic.period
    if amount.low < _LEAST and period in (None, "year"):
        return None
    if name == "range" and group in ("average", "start-up") and amount.low == amount.high:
        return None
    if name in ("", "median") and group in ("average", "start-up") and _is_range_below(label, about, amount):
        name = "range"
    return Figure(group, name, part or "pay", amount.low, amount.high, amount.about, amount.currency, period, words,
                  line, amount.open)  # fmt: skip


def _is_range_below(label: Label, about: About, amount: Amount) -> bool:
    """Whether a range only stands below a heading that says average: `Base salary: $62k - $145k` is no average."""
    above = [read for parent in about.parents if (read := label_of(parent, about.role)) is not None]
    return amount.low != amount.high and bool(label.part) and all(each.average is None for each in (label, *above))


def _bounded(front: str, behind: str, amount: Amount) -> tuple[str, str, Amount]:
    """The words around an amount without those that say it is the least (`from $52`, `$52 or more`); such is open."""
    from_, more = _FROM.search(front), _OR_MORE.match(behind)
    if amount.high != amount.low:
        return front[: from_.start()] if from_ else front, behind, amount
    if from_ is None and more is None:
        return front, behind, amount
    front = front[: from_.start()] if from_ else front
    return front, behind[more.end() :] if more else behind, replace(amount, high=None, open=True)


def _level_in_front(front: str, behind: str, about: About) -> tuple[str, str]:
    """The words around an amount, a level that stands alone behind it in front: `£30,000 Starter`."""
    if front.strip() or about.parents or about.topic.group not in (None, "level"):
        return front, behind
    return (f"{behind.strip()}: ", "") if level_name(behind, about.role) else (front, behind)


def _country_behind(text: str) -> tuple[str, str]:
    """What stands behind an amount without the country that ends it (`… in the United States.`), and that country."""
    found = _COUNTRY.search(text)
    country = found[1].casefold() if found else ""
    return (text[: found.start()], COUNTRIES[country]) if found and country in COUNTRIES else (text, "")


def _around(text: str, index: int, found: Sequence[Amount]) -> tuple[str, str]:
    """The words in front of an amount and behind it; those between two amounts are parted at a mark or an `and`."""
    front = text[: found[0].start] if index == 0 else _between(text, index, found)[1]
    last = index == len(found) - 1
    return front, text[found[index].end :] if last else _between(text, index + 1, found)[0]


def _between(text: str, index: int, found: Sequence[Amount]) -> tuple[str, str]:
    between = text[found[index - 1].end : found[index].start]
    mark = _PARTED.search(between)
    return (between[: mark.start()], between[mark.end() :]) if mark else ("", between)


def whose(label: Label, about: About, *, is_said: bool) -> tuple[Group, str, Part | None] | None:
    """Whose pay a label states, by itself, else by what it is nested below; and of what. `is_said`: it has words."""
    name, part, average = label.name, label.part, label.average
    above = ""
    for parent in about.parents:
        read = label_of(parent, about.role)
        if read is None or read.is_mixed or (above and read.name):
            return None
        above = above or read.name
        if part == "pay" and read.part in ("total", "extra"):
            return None
        part = surer(part, read.part)
        average = average if average is not None else read.average
    if name and above:
        return None
    topic = about.topic
    if part is None or (part == "pay" and topic.part == "base"):
        part = topic.part or part
    average = average if average is not None else topic.average
    found = _named(name or above, average, about, is_said=is_said or bool(about.parents) or topic.average is not None)
    return None if found is None else (*found, part)


def _named(name: str, average: str | None, about: About, *, is_said: bool) -> tuple[Group, str] | None:
    """The group and the name of a figure."""
    group = about.topic.group
    if about.country is not None:
        is_all = not name and group in (None, "place") and (is_said or average is not None)
        return ("place", about.country) if is_all and average != "median" else None
    if not name or (about.market is not None and COUNTRIES.get(name.casefold()) == about.market):
        if group in (None, "start-up"):
            return (group or "average", "range" if average is None else average) if is_said else None
        return ("average", average) if average in ("", "median") and group != "company" else None
    if group in (None, "level") and (level := level_name(name, about.role)):
        return "level", level
    if is_other_work(name, about.role):
        return None
    if group in (None, "place") and (place := place_name(name, is_sure=group == "place")):
        return "place", place
    if group == "company" and (company := company_name(name)):
        return "company", company
    return None


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
    for found in re.finditer(r"(?<=[a-zäöüß0-9)%”\"’'€£$¥])[.!?](?=\s+[^\W_a-z])", text):
        yield text[start : found.end()].strip()
        start = found.end()
    rest = text[start:].strip()
    if rest:
        yield rest
