"""Where one works, as a short value states it: `Remote - US`, `Berlin (hybrid)`, `Remote: yes`, `100 % Homeoffice`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from jobboard.text.names import unmarked
from jobboard.text.terms.regions import limit_of

LONGEST = 120
"""A longer value is prose (characters)."""


class Workplace(NamedTuple):
    """What a value says: `fully`, `remote`, `hybrid`, `on site`, `no` or "", and from where one may work, or ""."""

    meaning: str = ""
    limit: str = ""


NOTHING = Workplace()

_AT_HOME = r"(?:home[ -]?office|télétravail|teletrabajo|remoto|en[ ]remoto)"
_PHRASES = re.compile(
    rf"""(?<![\w-])(?:
    (?P<no>(?:no|not|non)[ -](?:a[ ])?remote(?:[ ]work(?:ing)?)?(?:[ ]possible)?|kein[ ](?:home[ -]?office|remote))
  | (?P<fully>(?:100[ ]?%|fully|full|completely|entirely|totally|purely|vollständig|komplett)[ -]?[ ]?remote
        |remote[ -]only|(?:only|all)[ -]remote|remote[ ,]*\(?100[ ]?%\)?|100[ ]?%[ ](?:en[ ])?{_AT_HOME}
        |{_AT_HOME}[ ,]*(?:\(?(?:al[ ]|à[ ]|zu[ ])?100[ ]?%\)?|complet|total|intégral|completo)
        |(?:full|totalmente|completamente|entièrement[ ]en)[ ]{_AT_HOME}|fully[ ]distributed[ ]and[ ]remote)
  | (?P<hybrid>(?:hybrid|hybride|híbrido|hibrido)(?:[ ]remote)?(?:[ ]work(?:ing)?)?(?:[ ]model)?
        |(?:partially|partly|partial|teilweise)[ ]remote|(?:télétravail|teletrabajo)[ ](?:partiel|parcial))
  | (?P<site>on[ -]?site|in[ -]office|in[ -]person|office[ -]based|vor[ ]ort|sur[ ]site|presencial|présentiel)
  | (?P<remote>remote(?:ly)?(?:[ ]work(?:ing)?)?|(?:100%[ ])?(?:work|working)[ ]from[ ](?:home|anywhere)|wfh|{_AT_HOME}
        |à[ ]distance|a[ ]distancia)
    )(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTS_OF_PHRASES = ("remot", "hybrid", "hibrid", "híbrid", "site", "office", "home", "wfh", "anywhere", "person",
                     "travail", "trabajo", "presencial", "présentiel", "vor ort", "distanc")  # fmt: skip
"""Parts of words without which no phrase stands there, in lower case."""

_MEANINGS = {"site": "on site"}
_DOUBT = frozenset(
    "possible possibly option options optional optionally flexible flexibility friendly first eligible may might can"
    " could partially partly temporary temporarily until initially currently covid pandemic negotiable preferred prefer"
    " ideally days day week weeks month months office offices hq but not no non never if some occasional occasionally"
    " sometimes mostly mainly primarily after before then unless except excluding when while during other depends tbd"
    " depending semi quasi near nearby hub hubs commute commuting relocation relocate visit visits team teams company"
    " culture ok okay available flex discuss discussed unsure maybe start ramp onboarding training interview interviews"
    " both either mix mixed split rotation combination asap sensing access sites monitoring desktop support"
    " möglich teilweise bis kein keine nicht anteilig tage tag büro nach optional wochen gelegentlich zunächst"
    " partiel partielle jours jour bureau occasionnel pas jusqu posible parcial días dias día oficina hasta opcional"
    " mixto semaine semana".split()
)
_YES = frozenset(("yes", "y", "true", "ja", "oui", "sí", "si", "✓", "✅", "✔"))
_NO = frozenset(("no", "n", "false", "nein", "non", "none", "never", "✗", "❌", "nope", "no remote"))
_FULL = frozenset(("100%", "100 %", "full", "fully", "complet", "total", "vollständig", "completely", "only", "100"))
_PART = frozenset(("partial", "partially", "partly", "partiel", "teilweise", "parcial", "hybrid", "hybride"))
_YES_AND = re.compile(r"(?:yes|true|ja|oui|sí|✓|✅)(?:[ ]*[,;:(–—-]+[ ]*|[ ]+)", re.IGNORECASE)
_NO_AND = re.compile(r"(?:no|false|nein|non|✗|❌)[ ]*[,;:(–—-]", re.IGNORECASE)
_SOFTENED = re.compile(
    r"\b(?:but|hybrid\w*|remote|possible|some|options?|yes|aber|mais|pero|unless|yet)\b", re.IGNORECASE
)
"""What takes something of a `no` back."""

_ONE = "\x00"
"""Stands for a phrase in what is left of a value."""

_ALTERNATIVE = re.compile(
    rf"{_ONE}[ )]*(?:\bor\b|\boder\b|\bou\b|/)|(?:\bor|\boder|\bou|/)[ (]*(?:in |an? )?{_ONE}", re.IGNORECASE
)
_TOGETHER = re.compile(
    rf"{_ONE}[ )]*(?:\band\b|\bund\b|\bet\b|\by\b|&|\+)|(?:\band|\bund|\bet|\by|&|\+)[ (]*{_ONE}", re.IGNORECASE
)
_OF_A_PLACE = re.compile(
    rf"{_ONE}[ ](?:area|job[ ]board|site|region|camp|island|village|clinic|community|station|mine|outpost)",
    re.IGNORECASE,
)
"""A place far from others, or the name of a firm: `Remote site in Alaska`."""

_DURATION = re.compile(r"(?:^|,)[ ]*[0-9]{1,2}[ -]?(?:months?|years?|mos?)[ ]*(?=,|$)", re.IGNORECASE)
_PARTS = re.compile(r"[,;()\[\]|·•–—:\x00]|\s-\s|^-|-$|\s/\s")
_WORDS = re.compile(r"[\w%]+")


@lru_cache(maxsize=2048)
def workplace(value: str, *, is_label: bool = False) -> Workplace:
    """Where one works as a value states it; nothing where there is any doubt.

    `is_label`: it stands behind a name that asks for it (`Remote: yes`, `Homeoffice: 100 %`).
    """
    text = unmarked(value) if len(value) <= LONGEST else ""
    if not text or "?" in text:
        return NOTHING
    if is_label:
        told = _behind_a_label(text)
        if told is not None:
            return told
    lower = text.casefold()
    if not any(part in lower for part in _PARTS_OF_PHRASES):
        return NOTHING
    if "ybrid" in text:
        text = _some_days().sub(" ", text)
    found = {match.lastgroup or "": match for match in _PHRASES.finditer(text)}
    if "fully" in found:
        found.pop("remote", None)
    if len(found) != 1:
        return NOTHING
    meaning = next(iter(found))
    left = _DURATION.sub(",", _PHRASES.sub(_ONE, text))
    if "travel" in left.casefold():
        left = _travel().sub("", left)
    words = {word.casefold() for word in _WORDS.findall(left)}
    if (
        words & _DOUBT
        or any(word.endswith("%") for word in words)
        or _TOGETHER.search(left)
        or _OF_A_PLACE.search(left)
    ):
        return NOTHING
    meaning = _MEANINGS.get(meaning, meaning)
    if _ALTERNATIVE.search(left) and not limit_of(left.replace(_ONE, "")):
        return Workplace("remote") if meaning in ("remote", "fully") else NOTHING
    return Workplace(meaning, _limit(left) if meaning in ("remote", "fully") else "")


@cache
def _some_days() -> re.Pattern[str]:
    """How many days a week one is where, which makes hybrid no less so."""
    where = r"(?:(?:in|at)[ -](?:the |our )?office|remote(?:ly)?|on-?site|(?:from|at) home|wfh|office)"
    days = r"(?:[1-4](?:[ ]?[-–][ ]?[2-4])?|one|two|three|four)x?[ ]days?"
    return re.compile(
        rf"\b{days}(?:[ ]?/[ ]?week|[ ](?:per|a|each)[ ]week)?(?:[ ]{where})?(?:[ ](?:per|a|each)[ ]week)?",
        re.IGNORECASE,
    )


@cache
def _travel() -> re.Pattern[str]:
    """How much one travels, which says nothing of where one works."""
    return re.compile(
        r"(?:with |some |occasional |regular |quarterly |limited |minimal |up to |[0-9]{1,2} ?% )*travel(?:ling)?"
        r"(?: required| up to [0-9]{1,2} ?%)?",
        re.IGNORECASE,
    )


def _behind_a_label(text: str) -> Workplace | None:
    """What an answer says; None where it is none."""
    bare = text.strip(" .!()").casefold()
    for words, meaning in ((_YES, "remote"), (_NO, "no"), (_FULL, "fully"), (_PART, "hybrid")):
        if bare in words:
            return Workplace(meaning)
    no = _NO_AND.match(text)
    if no:
        return NOTHING if _SOFTENED.search(text, no.end()) else Workplace("no")
    yes = _YES_AND.match(text)
    rest = text[yes.end() :].strip(" ().") if yes else text
    if yes and rest.casefold() in _FULL:
        return Workplace("fully")
    limit = limit_of(rest)
    if limit is not None:
        return Workplace("remote", limit)
    return NOTHING if yes else None


def _limit(left: str) -> str:
    """From where one may work, by what stands beside the phrase: regions only, or what an `only` stands behind."""
    whole = limit_of(left.replace(_ONE, " ").strip(" ,;:()-–—"))
    if whole:
        return whole
    parts = [bare for part in _PARTS.split(left) if (bare := part.strip(" -/"))]
    named = [(part, limit_of(part)) for part in parts]
    sure = [limit for part, limit in named if limit and part.casefold().endswith("only")]
    if sure:
        return ", ".join(sure)
    return ", ".join(limit for _, limit in named if limit) if all(limit for _, limit in named) else ""
