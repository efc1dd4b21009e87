"""The words of one item: its markup taken off, the tag at its end, a name before a colon, a line taken apart. Pure.

Each function looks at a text a fixed number of times; patterns are tried on short texts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from jobboard.profile.names import LONGEST_NAME, MUST, NICE, NOT, Meaning, meaning_of
from jobboard.text.markup import LONGEST, unwrap
from jobboard.text.names import INVISIBLE, PICTURES, key
from jobboard.text.stated import is_stated

_STRUCK = re.compile(r"~~[^~]++~~|<(s|del|strike)>[^<]*+</\1>", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:b|strong|i|em|u|mark|span|font|small|code|kbd|summary|details)\b[^<>]{0,100}>|<br[ \t]*/?>", re.IGNORECASE
)
_PICTURES = re.compile(f"[{PICTURES}{INVISIBLE}\\s]+")
_EDGES = " \t\u00a0"
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,40}\]")

_BRACKETED = re.compile(r"[(\[{<]([^()\[\]{}<>]{1,30})[)\]}>][.!]?$")
_IN_FRONT = re.compile(r"[(\[{]([^()\[\]{}]{1,30})[)\]}]:?[ \t]+(?=\S)")
_HASHTAG = re.compile(r"#([\w-]{1,30})$")
_TAGS_ANYWHERE = frozenset({"must", "nice"})
_BETWEEN = frozenset("-–—:：|·,")
_BEFORE_A_TAG = (" - ", " – ", " — ", "—", ": ", " | ", " · ", ", ")

_MARKS_OF_LISTS = "•·|"
_JOINED = re.compile(r"(?:and|&|und|et|y|e)[ \t]+", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:or|but|if|unless|ideally|preferably|except|because|since|though|although|with|without|including|e\.?g|i\.?e|such"
    r"|which|who|where|that|when|not|like|oder|aber|ou|mais|o|pero)\b",
    re.IGNORECASE,
)
_AND_OR = re.compile(r"[ \t](?:and|or|&|/|und|oder|et|ou|y|o)[ \t]", re.IGNORECASE)
_ENDS_IN_A_PLACE = re.compile(r"\b(?:in|near|around|at|from|within|of|for|like)[ \t]+[A-Z][\w.-]*$")
_SENTENCE = re.compile(r"[.!?]$")
_OPENING, _CLOSING = "([{", ")]}"


def bare(written: str) -> str:
    """The text without markup, comments, what is struck through, and pictures in front; blanks are one blank."""
    text = _without_comments(written) if "<!--" in written else written
    if len(text) > LONGEST:
        return text.strip(_EDGES)
    if "~~" in text or "<" in text:
        text = _TAGS.sub(" ", _STRUCK.sub(" ", text))
    if "[^" in text:
        text = _FOOTNOTE.sub("", text)
    text = unwrap(text)
    picture = _PICTURES.match(text)
    if picture is not None and picture.end() < len(text):
        text = text[picture.end() :]
    return " ".join(text.split())


def _without_comments(text: str) -> str:
    """The text without its comments; one that is not closed on its line takes the rest of it."""
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        pieces.append(text[at:start])
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join(pieces)
        at = end + 3
    return "".join((*pieces, text[at:]))


class Statement(NamedTuple):
    """A name, the value behind its colon ("" where none is stated), and what the name means."""

    name: str
    value: str
    meaning: Meaning | None


def statement(text: str) -> Statement | None:
    """What a text (markup off) names before its first colon, dash or `=`; a text that is a name as a whole, too."""
    at = min((place for sign in ":：" if (place := text.find(sign, 0, LONGEST_NAME)) >= 0), default=-1)
    if at > 0 and not text.startswith("//", at + 1):
        name = text[:at].strip()
        return Statement(name, _value(text[at + 1 :]), meaning_of(name))
    for dash in (" – ", " — ", " - ", " = "):
        name, found, _ = text[: LONGEST_NAME * 2].partition(dash)
        if found and (meaning := meaning_of(name)):
            return Statement(name, _value(text[len(name) + len(dash) :]), meaning)
    meaning = meaning_of(text)
    return Statement(text, "", meaning) if meaning else None


def _value(text: str) -> str:
    value = text.lstrip(":").strip()
    return value if is_stated(value) else ""


def tagged(text: str, *, listed: bool, common: bool) -> tuple[str, Meaning | None]:
    """An item without the tag that says how much it matters, and what the tag means: `Remote (must)`, `nice: …`.

    Common words (`required`) count in brackets where the item is `listed` among criteria, and behind a colon or a dash
    only with `common`: `Office days: optional` may be an item as a whole.
    """
    if len(text) > LONGEST:
        return text, None
    for pattern in (_BRACKETED, _HASHTAG):
        found = pattern.search(text)
        if found is not None and text[: found.start()].strip(_EDGES):
            meaning = _weight(found[1], common=listed or key(found[1]) in _TAGS_ANYWHERE)
            if meaning is not None:
                return text[: found.start()].rstrip(f"{_EDGES}-–—,"), meaning
    front = _IN_FRONT.match(text)
    if front is not None and (meaning := _weight(front[1], common=listed or key(front[1]) in _TAGS_ANYWHERE)):
        return text[front.end() :], meaning
    return _tagged_in_words(text, common=common)


def _tagged_in_words(text: str, *, common: bool) -> tuple[str, Meaning | None]:
    if _BETWEEN.isdisjoint(text):
        return text, None
    for sign in _BEFORE_A_TAG:
        item, _, tag = text.rpartition(sign)
        if item.strip() and (meaning := _weight(tag, common=common)):
            return item.strip(), meaning
    named = statement(text)
    if named is not None and named.value and (meaning := _weight(named.name, common=common)):
        return named.value, meaning
    return text, None


def _weight(word: str, *, common: bool) -> Meaning | None:
    """What a word says about how much an item matters."""
    meaning = meaning_of(word)
    if meaning is None or meaning.topic not in (MUST, NICE, NOT):
        return None
    return meaning if common or meaning.certain else None


def apart(text: str) -> tuple[tuple[str, ...], bool]:
    """The items that stand on one line, and whether it could be told where each ends.

    They are apart at semicolons, at bullets or bars, else at commas: not inside brackets, not between digits
    (`$1,000`), and at none where one of the pieces may belong to the one before it (`remote, or hybrid in Berlin`).
    """
    for signs in (";；", _MARKS_OF_LISTS, "、，"):
        pieces = _cut(text, signs)
        if len(pieces) > 1:
            return pieces, True
    pieces = _cut(text, ",")
    if len(pieces) < 2:
        return pieces or (text,), True
    last = _JOINED.match(pieces[-1])
    if last is not None:
        pieces = (*pieces[:-1], pieces[-1][last.end() :])
    if any(_belongs(before, piece) for before, piece in pairwise(pieces)):
        return (text,), len(pieces) == 2 and _GOES_ON.match(pieces[1]) is not None
    return pieces, True


def _belongs(before: str, piece: str) -> bool:
    """Whether a piece may be no item of its own."""
    if _GOES_ON.match(piece) or _AND_OR.search(piece) or _SENTENCE.search(before):
        return True
    return piece[:1].isupper() and _ENDS_IN_A_PLACE.search(before) is not None


def _cut(text: str, signs: str) -> tuple[str, ...]:
    """The pieces between any of the signs, outside brackets; a comma between digits is part of a number."""
    pieces, start, deep = [], 0, 0
    for at, character in enumerate(text):
        if character in _OPENING:
            deep += 1
        elif character in _CLOSING:
            deep = max(deep - 1, 0)
        elif character in signs and not deep and not (character == "," and _in_a_number(text, at)):
            pieces.append(text[start:at])
            start = at + 1
    pieces.append(text[start:])
    return tuple(piece for each in pieces if (piece := each.strip()))


def _in_a_number(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def pieces(text: str) -> Iterator[str]:
    """All that stands between commas and semicolons outside brackets."""
    yield from _cut(text, ";；,，、")
