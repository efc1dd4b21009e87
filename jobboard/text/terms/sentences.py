"""The sentences of a posting that state a term of this very job, in so many words.

A sentence counts only where it names the job (`this is a fully remote position`, `the role is hybrid`), or is nothing
else (`Remote role, US only.`), and holds no word that takes anything back: a condition, a choice, a question, a time.
Whole lists of such words are kept rather than rules about them: what is lost by that is only missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobboard.text.terms.patterns import (
    CLAUSE,
    DENIALS,
    DOUBT,
    IN_FRONT,
    MEANT,
    OFFICE,
    PAIRS,
    SMALL_DOUBT,
    SUBJECTS,
    TOKENS,
    pattern,
)
from jobboard.text.terms.regions import is_region, limit_of


class Said(NamedTuple):
    """A term that a sentence states: its kind, what is meant. `is_weak`: it names no job, so that it may be another."""

    kind: str
    meaning: str
    is_weak: bool = False
    words: str = ""
    """The words that say so, where they are not the whole line."""


def said_of_work(sentence: str) -> Iterator[Said]:
    """What a sentence (markup off, straight apostrophes) states of where one works, and of from where one may."""
    if sentence.rstrip().endswith("?"):
        return
    limited = _limited(sentence)
    rest = sentence
    if limited is not None:
        rest = f"{sentence[: limited[1]]} {sentence[limited[2] :]}"
        if _words(rest).isdisjoint(DOUBT):
            yield Said("limit", limited[0])
    found = _work(rest)
    if found is None:
        return
    yield found
    if found.meaning in ("remote", "fully") and limited is None:
        beside = pattern("from").search(rest)
        place = _place(beside) if beside else None
        if place:
            yield Said("limit", place, found.is_weak)


def _limited(sentence: str) -> tuple[str, int, int] | None:
    """The place where one must be, and which part of the sentence says so; a conjunction in front belongs to it."""
    if " in " not in sentence and " within " not in sentence and " of " not in sentence:
        return None
    found = pattern("limit").search(sentence)
    if found is None or (found["who"] and found["who"].casefold() not in SUBJECTS):
        return None
    place = _place(found, certain=True)
    if place is None:
        return None
    end = sentence.find(place, found.start()) + len(place)
    end += len(" to be considered") if sentence.startswith(" to be considered", end) else 0
    before = sentence[: found.start()].rstrip(" ,;(–—-")
    before = before.removesuffix(" but").removesuffix(" however")
    if before.casefold() in IN_FRONT:
        return place, 0, end
    return (place, len(before), end) if "emote" in before else None


def _work(sentence: str) -> Said | None:
    """Where one works: the one thing that the sentence states of it."""
    lower = sentence.casefold()
    if "remote" in lower or "home" in lower or "anywhere" in lower or "télétravail" in lower or "teletrabajo" in lower:
        words, told = _words(lower), _told(lower)
        if words.isdisjoint(DOUBT) and words.isdisjoint(OFFICE):
            found = _one(told, "remote")
            if found is not None:
                return Said("remote", "fully" if any(found[0].groups()) else "remote", found[1])
        if not words.isdisjoint(("not", "no", "non", "non-remote")):
            is_said = words.isdisjoint(DOUBT - DENIALS) and pattern("no").search(told)
            return Said("remote", "no") if is_said else None
    for sign, name, meaning, cut in _PLACES:
        if sign in lower:
            rest = pattern(cut).sub("", lower)
            found = _one(_told(rest), name) if _words(rest).isdisjoint(DOUBT) else None
            if found is not None:
                return Said("remote", meaning, found[1])
    return None


_PLACES = (
    ("hybrid", "hybrid", "hybrid", "some days"),
    ("site", "onsite", "on site", "every day"),
    ("in-", "onsite", "on site", "every day"),
)


def _one(told: str, name: str) -> tuple[re.Match[str], bool] | None:
    """What says so, and whether it names no job."""
    strong = pattern(name).search(told)
    found = strong or pattern(f"{name} alone").match(told)
    return (found, strong is None) if found else None


def _told(sentence: str) -> str:
    """The tokens of a sentence in lower case, parted by blanks, words that mean the same as one word."""
    for pair, word in PAIRS:
        sentence = sentence.replace(pair, word)
    tokens = (MEANT.get(token, token) for token in TOKENS.findall(sentence))
    return " ".join(filter(None, tokens)).replace(" a , ", " a ").replace("carried out", "done")


def _words(sentence: str) -> set[str]:
    return {token.casefold() for token in TOKENS.findall(sentence)}


def _place(found: re.Match[str], *, certain: bool = False) -> str | None:
    """The place that a statement names, up to where it goes on with something else."""
    text = next(value for name, value in found.groupdict().items() if value and name != "who")
    end = CLAUSE.search(text)
    text = (text[: end.start()] if end else text).strip(" ,")
    first, comma, rest = text.partition(",")
    if not comma or is_region(text):
        return limit_of(text, certain=certain)
    if limit_of(rest.removesuffix(" only")):
        return text if certain and limit_of(first, certain=True) else None
    goes_on = rest.strip()[:1]
    return None if goes_on.isupper() or goes_on.isdigit() else limit_of(first, certain=certain)


def said_of_employment(sentence: str) -> Iterator[Said]:
    """What a sentence states of how one is employed."""
    lower = sentence.casefold()
    if lower.rstrip().endswith("?") or not _words(lower).isdisjoint(SMALL_DOUBT):
        return
    told = _told(lower)
    found = _one(told, "employment")
    if found is None:
        return
    word = next(value for value in found[0].groups() if value)
    meaning = (
        "contract"
        if "month" in word or word in ("contractor", "freelance")
        else word.replace("fixed-term", "temporary")
    )
    meaning = "temporary" if meaning == "fixed term" else meaning
    if "befrist" in meaning:
        meaning = "permanent" if meaning.startswith("un") else "temporary"
    behind = told[found[0].start() :].replace("permanent contract", "permanent")
    if meaning == "permanent" and ("contract" in behind or " after " in behind or " following " in behind):
        return
    yield Said("employment", meaning, found[1])
