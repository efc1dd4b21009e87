"""How one is employed, as a title or a short value states it: `(6-month contract)`, `Permanent`, `Intern`."""

from __future__ import annotations

import re
from functools import lru_cache

from jobboard.text.names import unmarked
from jobboard.text.title_words import WORK

LONGEST = 120
"""A longer value is prose (characters)."""

_MONTHS = r"[0-9]{1,2}[ ]?\+?[ -]?(?:months?|mos?|weeks?|years?|monate?|mois|meses)"
_LIMITED = r"(?:fixed[ -]term|temporary|temp|befristete[rs]?)"
_KINDS = re.compile(
    rf"""(?<![\w-])(?:
    (?P<permanent>(?:permanent|open[ -]ended)(?:[ ]contract)?|perm|unbefristete?[rsn]?(?:[ ](?:arbeits)?vertrag)?|cdi
        |(?:contrat[ ]à[ ])?durée[ ]indéterminée|(?:contrato[ ])?indefinido)
  | (?P<temporary>{_LIMITED}(?:[ ](?:contract|(?:arbeits)?vertrag))?|ftc|cdd|befristet
        |(?:contrat[ ]à[ ])?durée[ ]déterminée|(?:contrato[ ])?temporal
        |(?:maternity|paternity|parental)(?:[ ]leave)?[ ]cover|elternzeitvertretung)
  | (?P<internship>internships?|intern|praktikum|pflichtpraktikum|praktikant(?:in)?|stagiaire|prácticas|becari[oa])
  | (?P<contract>contract|contractor|freelancer?|freiberuflich|b2b(?:[ ]contract)?|c2c|1099|self-employed|autónomo)
    )(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
_BESIDE = frozenset(
    "full time part fulltime parttime employee employees employment position role job work basis type w2 outside inside"
    " ir35 remote onsite hybrid hours hour h per week day rolling renewable extendable initial initially month months"
    " mo year years weeks regular exempt salaried salary vollzeit teilzeit festanstellung anstellung arbeitsvertrag"
    " vertrag temps plein partiel jornada completa parcial tiempo completo contrat contrato paid summer winter spring"
    " autumn fall a an in en auf for of the x std woche mois monate jahre jahr meses m w d f ft pt and".split()
)
"""What stands beside a kind of employment and changes nothing about it."""

_OF_ANY_KIND = re.compile(r"\b(?:(?:full|part)[ -]time|employment)[ ]contract\b", re.IGNORECASE)
"""A contract that may be one of any kind."""

_WORDS = re.compile(r"[^\W\d_][\w]*")
_MONTHS_ONLY = re.compile(_MONTHS, re.IGNORECASE)
_DURATION = re.compile(rf"{_MONTHS}(?![ -]*(?:of|experience|notice|probation)\b)", re.IGNORECASE)

_PARTS = re.compile(r"[()\[\]|,;:•·–—]|\s[-/]\s")
_BOTH = re.compile(r"/|\b(?:or|oder|ou|to[ -](?:hire|perm)|and)\b", re.IGNORECASE)
_SEASON = re.compile(r"[\s-]*(?:summer|winter|spring|autumn|fall|season|[0-9]{4}|m/w/d|f/m/d|m/f/d)+", re.IGNORECASE)
_ENDS = re.compile(r"(?P<intern>intern|praktikant(?:in)?|stagiaire)|contractor|contract", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:(?P<intern>praktikum|pflichtpraktikum|praktikant(?:in)?)|(?P<temporary>befristet)|freelance)\s", re.IGNORECASE
)
_PLATFORM = frozenset(
    "platform marketplace community network economy talent management operations partnerships".split()
)
_PROGRAM = re.compile(r"\b(?:program(?:me)?s?|coordinator|recruiter|recruiting|head|director|lead)\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def employment(value: str) -> str:
    """How one is employed by a value that is meant to say so: a kind, or "" where there is any doubt."""
    text = _OF_ANY_KIND.sub(" ", unmarked(value)) if len(value) <= LONGEST else ""
    kinds = {match.lastgroup or "" for match in _KINDS.finditer(text)}
    if len(kinds) != 1 or "?" in text:
        return ""
    left = _KINDS.sub(" ", text)
    return "" if {word.casefold() for word in _WORDS.findall(left)} - _BESIDE else next(iter(kinds))


def is_duration(value: str) -> bool:
    """Whether a value is some months, weeks or years and nothing else: `6 months`, `12 months (rolling)`."""
    found = _DURATION.match(value.strip()) if len(value) <= LONGEST else None
    rest = value.strip()[found.end() :] if found else "?"
    return "?" not in rest and not {word.casefold() for word in _WORDS.findall(rest)} - _BESIDE


@lru_cache(maxsize=1024)
def employment_of_title(title: str) -> str:
    """How one is employed by the title of a job, or "": of `Smart Contract Engineer` nothing is known."""
    text = unmarked(title) if len(title) <= LONGEST * 2 else ""
    if not text or "?" in text:
        return ""
    kinds = {kind for part in _PARTS.split(text) if (kind := _of_part(part.strip(" -"), text))}
    return next(iter(kinds)) if len(kinds) == 1 else ""


def _of_part(part: str, title: str) -> str:
    """What one part of a title says: the part as a whole, its last word behind a noun of work, or its first."""
    bare = _SEASON.sub("", part).strip() or part
    whole = employment(bare)
    if whole == "internship" and bare.casefold() != "intern" and _PROGRAM.search(title):
        return ""
    if whole or _BOTH.search(bare):
        return whole
    words = bare.split()
    if len(words) < 2:
        return ""
    last = _ENDS.fullmatch(words[-1])
    if last is not None and last["intern"]:
        return "internship"
    if last is not None and (words[-2].casefold() in WORK or _MONTHS_ONLY.fullmatch(words[-2])):
        return "contract"
    return _of_first(bare, [word.casefold() for word in words])


def _of_first(part: str, words: list[str]) -> str:
    first = _LEADS.match(part)
    if first is None:
        return ""
    if first["intern"]:
        return "internship"
    if first["temporary"]:
        return "temporary"
    return "contract" if words[-1] in WORK and _PLATFORM.isdisjoint(words) else ""
