"""Company, position and place from the title of a page, where the title says which is which.

Sites that show postings have forms for their titles: `Job Application for X at Acme`, `Acme hiring X in Berlin, Germany
| LinkedIn`, `X @ Acme`, `X at Acme`. Of other titles (`X - Acme - Berlin`) a part counts only if the page names it in
another place too: its first heading is the position; the name of its site, or the folder of its address, the company.
A part may say it itself (`X | Careers at Acme`). What is told by nothing stays empty, and a job board is no company.
"""

from __future__ import annotations

import re

from jobboard.intake import tidy
from jobboard.intake.boards import company_named, is_board
from jobboard.intake.plain.places import names_remote
from jobboard.intake.plain.title_company import NO_COMPANY, Known, is_company, is_place, is_sure
from jobboard.intake.plain.told import is_spot
from jobboard.intake.plain.words import FIRM
from jobboard.intake.plain.work import is_work
from jobboard.intake.values import Found
from jobboard.text.names import key, plain

__all__ = ["Known", "title_facts"]

LONGEST_TITLE = 300
"""A longer title is a text that was put where a title belongs; it gives nothing (characters)."""

_MOST_PARTS = 8
_APPLICATION = re.compile(r"(?:job )?application (?:for|to) (?P<position>.+) at (?P<company>.+)", re.IGNORECASE)
_HIRING = re.compile(r"(?P<company>.+?) (?:is )?hiring (?P<position>.+)")
_LINKEDIN = re.compile(r"(?P<position>[^|]+) \| (?P<company>[^|]+) \| LinkedIn")
_NEWS = re.compile(r"\([0-9]{1,3}\+?\) ")
_NOBODY = re.compile(
    r"(?:(?:we(?: are|['’]re)?|now|urgently|currently|actively|immediately|still|also|is)(?: |$))++", re.IGNORECASE
)
_JOB_WORDS = frozenset(
    "job jobs offre offer vacancy vacature stelle stellenangebot poste emploi oferta recrutement".split()
)
_IN = re.compile(r"(?P<position>.+) in (?P<location>(?!Test\b|Residence\b|Training\b|Charge\b)[^\W\d_].+)")
_JOB_IN = re.compile(r"(?P<position>.+) [Jj]obs? in (?P<location>.+)")
_SIGN = re.compile(r"(?P<position>[^@]+) @ (?P<company>[^@]+)")
_AT = re.compile(r"(?P<position>.+) (?:at|bei|chez) (?P<company>(?![a-zäöü])\S.*)")
_SEPARATOR = re.compile(r" (?:[-–—|·•»:]|--|::) | ?\| ?")
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_WORD = re.compile(r"[^\W_]+")
_GENERIC = frozenset({"jobs"})


def title_facts(title: str, where: str, known: Known) -> tuple[Found, ...]:
    """Company, position and place that the title tells, the place of all told as `where`."""
    text = " ".join(title.split())
    news = _NEWS.match(text)
    text = text[news.end() :] if news else text
    parts = _SEPARATOR.split(text) if len(text) <= LONGEST_TITLE else []
    if not 0 < len(parts) <= _MOST_PARTS:
        return ()
    said = _by_form(text, parts, known) or _by_parts([part for part in parts if part], known)
    values = (
        ("company", tidy.company(said.get("company", ""))),
        ("position", tidy.title(_as_heading(said.get("position", ""), known))),
        ("location", tidy.place(said.get("location", ""))),
    )
    return tuple(Found(name, value, where) for name, value in values if value)


def _as_heading(position: str, known: Known) -> str:
    """The heading of the page, where only words for a job, or a place, stand around it: `Weaver job`, `Dyer, York`."""
    for heading in known.headings:
        before, found, behind = position.partition(heading)
        if heading.strip() and not before and behind.startswith(", ") and is_place(behind[2:], known):
            return heading
        if found and heading.strip() and _JOB_WORDS.issuperset(f"{before} {behind}".casefold().split()):
            return heading
    return position


def _by_form(text: str, parts: list[str], known: Known) -> dict[str, str]:
    """What the title says by its form alone; the job board or a generic word behind it left aside."""
    left = len(parts)
    while left > 1 and (is_board(parts[left - 1]) or tidy.title(parts[left - 1]) is None):
        left -= 1
    bare = text if left == len(parts) else " - ".join(parts[:left])
    if told := _APPLICATION.fullmatch(bare):
        return told.groupdict()
    if told := _LINKEDIN.fullmatch(text):
        return _linkedin(told["position"], told["company"], known)
    if told := _HIRING.fullmatch(parts[0]):
        return _hiring(told["company"], told["position"], text, known)
    if (told := _JOB_IN.fullmatch(parts[0])) and key(told["position"]) in map(key, known.headings):
        return told.groupdict()
    told = _SIGN.fullmatch(parts[0]) or _AT.fullmatch(parts[0])
    if told is None or not _is_settled(told["position"], told["company"], parts[:left], known):
        return {}
    company, comma, place = _BRACKET.sub("", told["company"]).partition(", ")
    if comma and not is_place(place, known):
        company, place = f"{company}, {place}", ""
    return {"position": told["position"], "company": company, "location": place}


def _linkedin(position: str, company: str, known: Known) -> dict[str, str]:
    """`X | Acme | LinkedIn`, as LinkedIn titles a job for those who have signed in."""
    named = is_work(position) or key(position) in map(key, known.headings)
    if not named or is_board(company) or (known.company and key(known.company) != key(company)):
        return {}
    return {"position": position, "company": company}


def _hiring(company: str, position: str, text: str, known: Known) -> dict[str, str]:
    """`Acme hiring X in Berlin, Germany`: a heading tells where the position ends; without one only on LinkedIn."""
    if _NOBODY.fullmatch(company):
        return {}
    for heading in known.headings:
        if position == heading:
            return {"company": company, "position": heading}
        if position.startswith(f"{heading} in "):
            return {"company": company, "position": heading, "location": position[len(heading) + 4 :]}
    if "linkedin" not in (key(known.site), key(text.rpartition("|")[2])):
        return {}
    place = _IN.fullmatch(position)
    return {"company": company, **(place.groupdict() if place else {"position": position})}


def _is_settled(position: str, company: str, parts: list[str], known: Known) -> bool:
    """Whether `position at company` can be meant: not `Machine Learning at Scale`, nor what the page contradicts."""
    bare = key(_BRACKET.sub("", company))
    if bare in NO_COMPANY or " in " in bare or is_board(company) or tidy.title(position) is None:
        return False
    if known.company:
        return bare == key(known.company)
    if bare == key(company_named(known.site)) or " @ " in parts[0]:
        return True
    named = is_work(position) or key(position) in map(key, known.headings)
    rest = (not company_named(part) or is_place(part, known) for part in parts[1:])
    return named and not is_spot(company) and all(rest)


def _by_parts(parts: list[str], known: Known) -> dict[str, str]:
    """What the page names in another place too: the part that is a heading, the part that is its site's name."""
    parts = [part for part in parts if not is_board(part) or key(part) in _GENERIC]
    company = next((part for part in parts if is_company(part, parts, known)), None)
    parts = [part for part in parts if part == company or not _has_form(part)]
    places = [part for part in parts if part != company and is_place(part, known)]
    rest = [part for part in parts if part != company and part not in places and tidy.title(part)]
    whole = bool(company) or len(rest) + len(places) == len(parts)
    position = next((part for part in rest if _is_position(part, rest, whole, company, known)), None)
    said: dict[str, str] = {}
    if company and is_sure(company, parts, known):
        said["company"] = company_named(company) or company
        if position is None and len(rest) == 1 and is_work(rest[0]):
            position = rest[0]
    if position:
        said["position"] = position
        said["location"] = places[0] if places and not names_remote(places[0]) else ""
    return said


def _has_form(part: str) -> bool:
    """Whether the part would say which half is which, were it not in doubt: whole it is no position."""
    return any(form.fullmatch(part) is not None for form in (_APPLICATION, _HIRING, _SIGN, _AT))


def _is_position(part: str, rest: list[str], whole: bool, company: str | None, known: Known) -> bool:
    """Whether the part is a heading of the page and names a job rather than the company that the page does not name.

    Without a noun of work it has to stand first, in a title of which no generic part was left aside (`Acme | Careers`).
    """
    if key(plain(part)) not in {key(plain(heading)) for heading in known.headings} or FIRM.search(part):
        return False
    if is_work(part):
        return True
    if "".join(_WORD.findall(part.casefold())) in known.host.split(".") or any(is_work(each) for each in rest):
        return False
    return whole and (company is not None or part == rest[0])
