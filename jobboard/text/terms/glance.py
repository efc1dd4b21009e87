"""A glance at what stands around a cue: whether a line of a posting may state a term, before it is read in full."""

from __future__ import annotations

import re
from functools import lru_cache

from jobboard.text.outline import BLANK, Outline
from jobboard.text.terms.cues import EMPLOYED, LIMITS, WORK
from jobboard.text.terms.labels import asks

_GOING_ON = frozenset(("emote", "REMOTE", "ontract", "ermanent"))
_SHORT = 60
"""Characters of a line that may be a term and nothing else, and up to which a name stands in front."""

_NEAR_THE_START = 26
_NEAR = 40
_BEFORE, _BEHIND = 72, 120
"""Characters before and behind a cue that are looked at."""

_JOBS = ("osition", "role", "job", "pportunity", "acancy", "pening", "post", "ssignment", "ngagement", "ontract",
         "nternship", "lacement", "stelle", "Stelle", "Role", "Job", "puesto", "trabajo", "Opp")  # fmt: skip
_COPULAS = (" is ", " be ", "This is", " will ", " ist ", " est ", " es ", "'ll ", "’ll ", "follows", "requires")
_DIGITS = frozenset("0123456789")
_AFTER_MUST = ("be based", "be located", "be resid", "be living", "be a resid", "be physically", "be currently",
               "reside", "live ", "currently", "already", "physically", "legally")  # fmt: skip
_AROUND_ONLY = ("open only to", "only open to", "can only hire", "can only employ", "only able to hire", "e only hire")
_NOUNS = "position|role|job|opportunity|vacancy|opening|post|assignment|engagement|contract|internship|placement"
_BESIDE = (
    "full-time|part-time|full time|permanent|contract|freelance|temporary|based|working|salaried|remote|hybrid|onsite"
)
_GOES_ON = re.compile(
    rf"(?:ly|or)?(?:[*_`\]]|(?:,? (?:and )?(?:{_BESIDE}|[a-z.]+-based|on-site))*"
    rf"(?:,? (?P<noun>{_NOUNS}|stelle|poste?|puesto)\b"
    r"|[ ]*(?:$|[,.;:!()–—/-](?!first|friendly))"
    r"| (?:work\b(?= is |[.;,]|$)"
    r"|(?:in|within|from|across|anywhere|and|throughout|working is|option|applicants|candidates)\b)))",
    re.IGNORECASE,
)
"""How a term goes on behind its first word; `remote teams`, `remote-first` and `contracts` are none."""


def may_state(found: Outline, cue: str, at: int, line: int) -> bool:
    """Whether a line of a posting (its index) may state a term with the cue at an offset.

    Pieces are cut from the line, not from the text: to cut one from a text with a single `€` in it takes ten times as
    long, for each of its signs has to be looked at.
    """
    start = found.starts[line]
    if cue in LIMITS:
        return _may_limit(found.text, cue, at, start)
    bare, column = found.lines[line], at - start
    if cue == "site" and bare[max(0, column - 2) : column] not in ("n-", "on", "n "):
        return False
    is_short = len(bare) <= _SHORT
    if is_short and cue == "ermanent" and column <= _NEAR_THE_START:
        return True
    first = column - _BEFORE if column > _BEFORE else 0
    return (
        _states(cue, bare[first : column + _BEHIND], column - first, is_short=is_short)
        or (column <= 2 * _SHORT and ("|" in bare or _is_asked_for(bare, column)))
        or (is_short and _is_asked_for_above(found, line))
    )


@lru_cache(maxsize=2048)
def _states(cue: str, around: str, at: int, *, is_short: bool) -> bool:
    """Whether a sentence may state a term, by what stands around the cue, which stands at an index.

    What firms say of themselves stands in each of their postings, so that much is asked again.
    """
    before, behind = around[:at], around[at + len(cue) :]
    if cue not in EMPLOYED:
        return _places(cue, before, behind, is_short=is_short)
    return _employs(cue, before[before.rfind(". ") + 1 :], behind[: behind.find(". ") + 1] or behind)


def _employs(cue: str, sentence: str, behind: str) -> bool:
    """Whether a sentence may say how one is employed, by what stands in it before and behind the cue."""
    goes_on = _GOES_ON.match(behind)
    if goes_on is None:
        return cue == "ontract" and not _DIGITS.isdisjoint(sentence) and _has_copula(sentence)
    return _may_employ(sentence, has_noun=goes_on["noun"] is not None, cue=cue)


def _places(cue: str, before: str, behind: str, *, is_short: bool) -> bool:
    """Whether a sentence may say where one works."""
    if cue in _GOING_ON and _GOES_ON.match(behind) is None:
        return False
    sentence = before[before.rfind(". ") + 1 :]
    begins, has_copula = len(sentence) <= _NEAR_THE_START, _has_copula(sentence)
    if begins and (is_short or (cue not in WORK or cue == "anywhere")):
        return True
    if not begins and not has_copula:
        return False
    if any(word in behind[:_NEAR] for word in _JOBS):
        return True
    return has_copula and ("work" in sentence or any(word in sentence for word in _JOBS))


def _may_employ(sentence: str, *, has_noun: bool, cue: str) -> bool:
    """Whether what stands before the cue lets a sentence say how one is employed."""
    if has_noun and len(sentence) <= _NEAR_THE_START:
        return True
    if cue == "ontract" and not _DIGITS.isdisjoint(sentence):
        return True
    return _has_copula(sentence) and (has_noun or cue == "ontract" or " is " in sentence[-_NEAR_THE_START:])


def _has_copula(sentence: str) -> bool:
    for words in _COPULAS:  # noqa: SIM110  a generator takes twice as long
        if words in sentence:
            return True
    return False


def _is_asked_for(line: str, column: int) -> bool:
    """Whether what stands before the cue on its line begins with a name that asks for a term."""
    before = line[: min(column, _SHORT)]
    name, colon, _ = before.partition(":" if ":" in before else "：")
    return bool(colon) and asks(name.strip("-*+_ \t#"))


def _is_asked_for_above(found: Outline, line: int) -> bool:
    """Whether the line above, a blank one aside, is such a name."""
    above = line - 2 if line > 1 and found.kinds[line - 1] == BLANK else line - 1
    name = found.lines[above] if above >= 0 else ""
    return len(name) <= _SHORT and asks(name.strip("-*+_ \t#").rstrip(":"))


def _may_limit(text: str, cue: str, at: int, start: int) -> bool:
    if cue == "only ":
        around = text[max(start, at - 10) : at + 20]
        return any(words in around for words in _AROUND_ONLY)
    return cue != "ust " or (text[at - 1 : at] in ("m", "M") and text.startswith(_AFTER_MUST, at + len(cue)))
