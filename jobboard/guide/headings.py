"""What a heading of a career page announces: whole headings, understood word by word, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from jobboard.guide import words
from jobboard.guide.money import period_in
from jobboard.guide.values import Group, Part
from jobboard.slots import frozen

Section = Literal["overview", "responsibilities", "skills", "progression", "pay", "tail"]

LONGEST = 120
"""Characters of a longer line: it is no heading."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_YEAR = re.compile(r"(?<![\w.,$£€])(20[0-4][0-9])(?![\w,]|[./–-]\d)")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_LEAD = re.compile(r"^(?:[0-9]{1,2}[.)]\s+)?[^\w(]*")
_IN = re.compile(r"\bin\s+((?:(?:the|der|den)\s+)?[A-ZÖÄÜ][\w.]*(?:\s[A-Z][\w.]*)?)")
_MARKET = re.compile(r"\b((?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)\s+market\b", re.IGNORECASE)
_ASKED = (frozenset(("how", "much", "earn")), frozenset(("how", "much", "make")), frozenset(("was", "verdient")))
"""Words of a heading that asks for the pay."""

_CURRENCY_WORDS = frozenset("usd eur gbp cad aud chf inr".split())


@frozen
class Topic:
    """What the lines below a heading are about. `group` None: pay that is told by several things, or by none."""

    section: Section
    group: Group | None = None
    part: Part | None = None
    average: str | None = None
    period: str | None = None
    year: int | None = None
    market: str | None = None


@lru_cache(maxsize=2048)
def topic_of(heading: str, role: str | None, *, in_pay: bool = False) -> Topic | None:
    """What a heading announces; None where it is not certain. `in_pay`: it stands below a heading about pay."""
    if len(heading) > LONGEST:
        return None
    bare = _LEAD.sub("", heading).strip().rstrip(":").strip()
    if bare.casefold().strip(" .!?:…") in words.TAIL:
        return Topic("tail")
    found = _words_of(bare, role)
    return _section(found) or _pay(bare, found, in_pay=in_pay)


def year_in(text: str) -> int | None:
    """The one year that a text names."""
    found = set(_YEAR.findall(text[:1000]))
    return int(found.pop()) if len(found) == 1 else None


def market_in(text: str) -> str | None:
    """The one country whose market a heading or an introduction names: `(US Market, 2024)`, `in Germany`."""
    found = set()
    for phrase in [*_IN.findall(text[:1000]), *_MARKET.findall(text[:1000])]:
        for name in (phrase, phrase.split()[-1] if phrase.split()[0].islower() else phrase.split()[0]):
            country = words.COUNTRIES.get(name.casefold().rstrip(",;:")) or words.COUNTRIES.get(
                name.casefold().rstrip(".,;:")
            )
            if country:
                found.add(country)
                break
    return found.pop() if len(found) == 1 else None


def without_role(text: str, role: str | None) -> str:
    """The text without the name of the role, in singular or plural."""
    return re.sub(rf"(?<!\w){named(role)}(?!\w)", " ", text, flags=re.IGNORECASE) if role else text


def named(role: str) -> str:
    """A pattern for the name of a role, in the singular or plural: `Midwife`, `Midwives`, `Entwicklerinnen`."""
    whole = re.escape(role) + r"(?:s|es|[:*_]?in(?:nen)?)?"
    for end, plural in (("fe", "ves"), ("y", "ies")):
        if role.casefold().endswith(end):
            return rf"(?:{whole}|{re.escape(role[: -len(end)])}{plural})"
    return whole


def _words_of(bare: str, role: str | None) -> list[str]:
    """The words of a heading without the role, its brackets, years and country."""
    text = _BRACKETS.sub(" ", without_role(bare, role))
    text = re.sub(r"\b[Ss]tart-?\s?[Uu]ps?\b", "startups", text)
    text = _YEAR.sub(" ", text)
    for country in _IN.findall(text):
        if country.casefold() in words.COUNTRIES:
            text = text.replace(f"in {country}", " ")
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def _section(found: list[str]) -> Topic | None:
    """A section other than pay."""
    known = set(found)
    for section, names, beside in (
        ("responsibilities", words.DUTIES, words.BESIDE),
        ("skills", words.SKILLS, words.BESIDE_SKILLS | words.BESIDE),
        ("progression", words.PROGRESS, words.BESIDE),
        ("overview", words.OVERVIEW, words.BESIDE),
    ):
        if known & names and known <= names | beside and not (section == "progression" and known <= {"levels"}):
            return Topic(section)  # type: ignore[arg-type]
    if known in ({"what", "does", "a", "do"}, {"what", "does", "an", "do"}, {"what", "do"}):
        return Topic("responsibilities")
    return Topic("overview") if known in ({"what", "is", "a"}, {"what", "is", "an"}) else None


def _pay(bare: str, found: list[str], *, in_pay: bool) -> Topic | None:
    known = set(found)
    dimensions: list[Group] = [
        group  # type: ignore[misc]
        for group, names in (("level", words.BY_LEVEL), ("place", words.BY_PLACE), ("company", words.BY_COMPANY),
                             ("start-up", words.STARTUPS))
        if known & names
    ]  # fmt: skip
    if known & {"jobs", "roles", "titles", "positions"} and known & {"paying", "highest", "best"} and not dimensions:
        return None
    is_pay = bool(known & (words.PAY | {"paying"})) or any(each <= known for each in _ASKED)
    if not (is_pay or (in_pay and (dimensions or known & (words.AVERAGE | words.MEDIAN)))):
        return None
    understood = (
        words.PAY | words.AVERAGE | words.MEDIAN | words.RANGE | words.BASE | words.TOTAL | words.EXTRA
        | words.BY_LEVEL | words.BY_PLACE | words.BY_COMPANY | words.STARTUPS | words.HEADING_FILLERS
        | _CURRENCY_WORDS | {"us", "market"}
    )  # fmt: skip
    if not known <= understood or len(dimensions) > 1:
        return None
    part: Part | None = "total" if known & words.TOTAL else "base" if known & words.BASE else None
    part = "extra" if known & words.EXTRA else part
    average = "median" if known & words.MEDIAN else "" if known & words.AVERAGE else None
    return Topic("pay", dimensions[0] if dimensions else None, part, average, period_in(bare), year_in(bare),
                 market_in(bare) or _country_in_brackets(bare))  # fmt: skip


def _country_in_brackets(bare: str) -> str | None:
    for inner in (*_BRACKETS.findall(bare), bare.partition(",")[2]):
        for part in re.split(r"[,;/]", inner):
            name = re.sub(r"\bmarket\b", "", part, flags=re.IGNORECASE).strip().casefold()
            if name in words.COUNTRIES:
                return words.COUNTRIES[name]
    return None
