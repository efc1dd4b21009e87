"""When two titles are those of one position, however they are written. Pure.

A title is read into its level (`Senior`, `II`) and its words; what says nothing of the position (gender, employment,
remote) is off. Two levels are never the same, nor are two titles that add different things (`…, Payments`, `…, Ads`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal
from unicodedata import normalize

from jobboard.slots import frozen
from jobboard.text.job_title_words import (
    ABBREVIATIONS,
    GENDERS,
    GLUE,
    LEVELS,
    NO_PART_OF_IT,
    NUMERALS,
    PAIRS,
    RANKS,
    TRAILING,
    UNITS,
)

LONGEST = 300
"""Characters of a longer text: it is no title."""

Words = tuple[str, ...]

_MOST_ADDITIONS = 3
"""With more of them a title is compared only as a whole."""

_SHORTEST_SLIP = 8
"""Letters of a word in which a letter too many, too few or two that changed places are a slip: `Enginer`."""

_SHORTEST_WRONG_LETTER = 9
"""Letters of a word in which a wrong one is a slip: shorter ones are often words themselves (`Printer`, `Painter`)."""

_SIGNS = re.compile("[™®©℠]")
_GENDER = re.compile(r"(?<!\w)(?:[mwfhdxi](?:\s?[/|]\s?[mwfhdxi]){2,3}|[mwfh]\s?[/|]\s?[mwfh])(?!\w)")
_ENDING = re.compile(
    r"(?<=\w{4})(?:\((?:a|e|s|r|in|ne|se|euse|rice|trice)\)|[:*_·]-?(?:in|innen|e|r|n|euse|trice)\b|/-?(?:a|in|innen)\b)"
)
_PERCENT = re.compile(r"(?<!\w)(?:\d{1,3}\s?%?\s?[-–]\s?)?\d{1,3}\s?%")
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_PARTED = re.compile(r"[,;|•()\[\]{}–—]|:\s|\s·|·\s|\s[-‐‑−]+|[-‐‑−]+\s")
_SHORT_FORM = re.compile(r"\b(sr|snr|jr|jnr|mgr|engr|eng|dev|asst|assoc)\.")
_JOINED = re.compile(r"[.'’‘`´]")
_WORD = re.compile(r"[^\W_]+[+#]*")
_GRADE = re.compile(r"(?:l|ic|lvl|level)\d{1,2}")
_JOB_ID = re.compile(r"(?:req|requisition|jr|job|ref|id|r)?\d{5,12}|(?:req|jr|r)\d{3,12}")
_LEVEL_WORDS = frozenset(("level", "lvl", "grade"))
_HOURS = frozenset(("fulltime", "parttime"))
_OFF = NO_PART_OF_IT | GLUE | GENDERS
_ENDS = NO_PART_OF_IT | GLUE


@frozen
class JobTitle:
    """A title as titles are compared.

    `level` are the words of its level, sorted; `words` all others as they stand. `forms` are the orders in which these
    may stand (`Engineer, Machine Learning` is `Machine Learning Engineer`), `fewer` those without some of what is added
    in brackets or behind a comma or a dash.
    """

    level: Words
    words: Words
    forms: frozenset[Words]
    fewer: frozenset[Words]


def job_title(text: str) -> JobTitle | None:
    """A title as titles are compared; None for a text that names no position."""
    if len(text) > LONGEST:
        return None
    levels: list[str] = []
    read = [words for part in _parts(text) if (words := _leveled(part, levels))]
    telling = [words for words in read if not _says_nothing(words)] or read[:1]
    if not (telling or levels):
        return None
    head, *more = telling or [()]
    head, additions = _without_end(head), sorted({_stripped(words) for words in more})
    return JobTitle(
        tuple(sorted(levels)),
        _joined([head, *additions]),
        frozenset(_orders(head, additions)),
        frozenset(_with_fewer(head, additions)),
    )


def alike(one: JobTitle, other: JobTitle) -> Literal["same", "nearly"] | None:
    """Whether two titles are the same, or nearly: but for an addition of one of them, or a slip in a long word."""
    if one.level != other.level:
        return None
    if not one.forms.isdisjoint(other.forms):
        return "same"
    if not (one.forms.isdisjoint(other.fewer) and one.fewer.isdisjoint(other.forms)):
        return "nearly"
    return "nearly" if _differ_by_a_slip(one.words, other.words) else None


def _parts(text: str) -> Iterator[list[str]]:
    """The words of what stands between commas, dashes and brackets; what stands in brackets comes last."""
    text = _SIGNS.sub("", text)
    plain = (text if text.isascii() else normalize("NFKC", text)).casefold()
    plain = _PERCENT.sub(" ", _ENDING.sub("", _GENDER.sub(" ", plain)))
    plain = _JOINED.sub("", _SHORT_FORM.sub(r"\1 ", plain))
    for stretch in (_BRACKETS.sub(" ", plain), *_BRACKETS.findall(plain)):
        for part in _PARTED.split(stretch):
            yield _spelled(_WORD.findall(part))


def _spelled(words: Sequence[str]) -> list[str]:
    """The words with pairs written as one and abbreviations spelled out."""
    spelled: list[str] = []
    at = 0
    while at < len(words):
        pair = PAIRS.get((words[at], words[at + 1])) if at + 1 < len(words) else None
        if pair is not None:
            spelled += pair
            at += 2
            continue
        word, last = words[at], at + 1 == len(words) or words[at + 1] in NUMERALS
        at += 1
        if word == "eng":
            spelled.append("engineer" if last else "engineering")
        elif word == "dev" and last:
            spelled.append("developer")
        else:
            spelled += ABBREVIATIONS.get(word, (word,))
    return spelled


def _leveled(words: list[str], levels: list[str]) -> Words:
    """The words without those of the level, which go into `levels`. A numeral counts at the end, or by itself."""
    kept: list[str] = []
    for at, word in enumerate(words):
        last, first = at + 1 == len(words), at == 0
        if word in LEVELS:
            levels.append(word)
        elif _GRADE.fullmatch(word):
            levels.append(word.replace("level", "l").replace("lvl", "l"))
        elif word in NUMERALS and (last or (len(word) > 1 and not first)) and (not first or len(words) == 1):
            levels.append(NUMERALS[word])
            if kept and kept[-1] in _LEVEL_WORDS:
                kept.pop()
        else:
            kept.append(word)
    return tuple(kept)


def _says_nothing(words: Words) -> bool:
    """Whether these are no part of the position: `remote`, `m w d`, `6 months contract`, a job id."""
    if len(words) <= 3 and _JOB_ID.fullmatch("".join(words)):
        return True
    if not all(word in _OFF or word in UNITS or word.isdecimal() for word in words):
        return False
    return not all(word.isdecimal() or word in GLUE for word in words)


def _stripped(words: Words) -> Words:
    """What is added, without what is no part of the position at either end: `remote in germany` is `germany`."""
    if NO_PART_OF_IT.isdisjoint(words):
        return words
    start, end = 0, len(words)
    while start < end and words[start] in _ENDS:
        start += 1
    while start < end and words[end - 1] in _ENDS:
        end -= 1
    return words[start:end] or words


def _without_end(words: Words) -> Words:
    """The main part without `remote` or `full-time` at its end, and the latter at its beginning."""
    start, end = 0, len(words)
    while start < end - 1 and words[start] in _HOURS:
        start += 1
    while start < end - 1 and words[end - 1] in TRAILING:
        end -= 1
    return words[start:end]


def _orders(head: Words, additions: Sequence[Words]) -> Iterator[Words]:
    """The orders in which the parts may stand: as they do, or one addition in front."""
    yield _joined([head, *additions])
    for at, addition in enumerate(additions):
        yield _joined([addition, head, *additions[:at], *additions[at + 1 :]])


def _with_fewer(head: Words, additions: Sequence[Words]) -> Iterator[Words]:
    """The same without one or more of the additions; one that tells of another rank cannot be left out."""
    if not head or len(additions) > _MOST_ADDITIONS:
        return
    needed = [addition for addition in additions if not RANKS.isdisjoint(addition)]
    others = [addition for addition in additions if RANKS.isdisjoint(addition)]
    for count in range(len(others)):
        for kept in combinations(others, count):
            yield from _orders(head, sorted([*needed, *kept]))


def _joined(parts: Sequence[Words]) -> Words:
    return tuple(word for part in parts for word in part)


def _differ_by_a_slip(one: Words, other: Words) -> bool:
    """Whether one long word of each is the same but for a slip, and all others are the same."""
    if len(one) != len(other):
        return False
    pairs = [(mine, yours) for mine, yours in zip(one, other, strict=True) if mine != yours]
    return len(pairs) == 1 and RANKS.isdisjoint(pairs[0]) and _is_slip(*sorted(pairs[0], key=len))


def _is_slip(short: str, long: str) -> bool:
    if len(long) - len(short) > 1 or len(long) < _SHORTEST_SLIP or not (short + long).isalpha():
        return False
    at = next((at for at, letters in enumerate(zip(short, long, strict=False)) if len(set(letters)) > 1), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 1 :] == long[at + 1 :]:
        return len(long) >= _SHORTEST_WRONG_LETTER
    return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
