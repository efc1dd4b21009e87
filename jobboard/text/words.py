"""What a status value means, in the words that people write, and how a new word is written like an old one.

A value is cut into parts at `;`, ` - `, `—`, brackets and dates; a part counts when the whole of it is a known phrase.
`Not applied` is therefore PREPARED, and `over 100 people clicked apply` is nothing. Words that could mean two things
(`closed`, `on hold`, `declined` without an offer) are not understood, so that no live application vanishes by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from jobboard.slots import frozen
from jobboard.text.dates import find_dates
from jobboard.text.names import INVISIBLE, PICTURES, key, unmarked
from jobboard.text.phrases import DOUBTFUL, IDLE, outcome_named, status_named, vocabulary
from jobboard.text.stated import EDGES, EMPTY, is_stated
from jobboard.text.values import OUTCOMES, STATUSES

__all__ = ["LONGEST_VALUE", "StatusWords", "is_stated", "outcome_named", "read_status", "status_named", "written_like"]

LONGEST_VALUE = 2_000
"""A longer value is no status; it is not looked at."""

_DECORATION = re.compile(rf"[\s{PICTURES}{INVISIBLE}\"'“”„‘’«»*`\[\]_]")
_LEADING = re.compile(rf"(?:{_DECORATION.pattern}|[#–—-])*")
_CLOSING = ".!:-–—"
_STRUCK = re.compile(r"~~[^~]{1,300}~~")
_SEPARATOR = re.compile(r";|\s-{1,3}(?=\s|\Z)|\s*[—–]\s*|[()]")
_CHOICE = re.compile(r"\s*(?:[|/,→]|->|\bor\b)\s*")
_BEFORE_A_DATE = re.compile(r"\s(?:on|since|as of)\Z", re.IGNORECASE)
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@frozen
class StatusWords:
    """What a status value says. It was understood if `status` or `outcome` is set.

    `status` beside an outcome is the one that the value itself shows (`Interview - rejected`; `Accepted` is at OFFER);
    for `Rejected` and for `Applied - rejected` it is None: the furthest that history or rounds show, else APPLIED.
    `reason` is what stands behind `Skipped;` or `Rejected -`.
    `stated` is False where nothing is said: empty, TBD, `Active`, a legend of all choices.
    `phrase` is the span of the one known phrase in the value, if nothing else stands there but quotes, `[]`, bold,
    emoji, blanks, dashes, a closing `.`, `!` or `:`, and an HTML comment behind it; all these stay outside the span.
    Else it is None: such a value is replaced whole.
    """

    status: str | None = None
    outcome: str | None = None
    reason: str | None = None
    stated: bool = True
    phrase: tuple[int, int] | None = None


_NOT_STATED = StatusWords(stated=False)
_NOT_UNDERSTOOD = StatusWords()


def read_status(
    value: str, *, extra: Mapping[str, str] = _NO_WORDS, on_offer: bool = False, has_round: bool = False
) -> StatusWords:
    """What `value` says of how far an application got and how it ended.

    `extra` gives a status or an outcome to more phrases, and goes before the table. With `on_offer` (an offer is on
    record) `declined` alone counts; with `has_round` (a round stands beside it) `in progress` is INTERVIEW.
    What is struck through does not count. Two statuses outside brackets, or two outcomes, are not understood.
    """
    return _read(value, tuple(extra.items()) if extra else (), on_offer, has_round)


@lru_cache(maxsize=8192)
def _read(value: str, extra: tuple[tuple[str, str], ...], on_offer: bool, has_round: bool) -> StatusWords:
    if len(value) > LONGEST_VALUE:
        return _NOT_UNDERSTOOD
    words = vocabulary(extra, on_offer, has_round)
    start, end = _core(value)
    meaning = words.get(key(value[start:end]))
    if meaning:
        return _understood(meaning, (start, end))
    text = unmarked(_STRUCK.sub(" ", value) if "~" in value else value)
    if not is_stated(value) or _is_legend(text, words):
        return _NOT_STATED
    return _read_parts(text, words)


def _understood(meaning: str, phrase: tuple[int, int]) -> StatusWords:
    if meaning in STATUSES:
        return StatusWords(meaning, phrase=phrase)
    return StatusWords("OFFER" if meaning in _AT_OFFER else None, meaning, phrase=phrase)


_AT_OFFER = ("accepted", "declined")
"""Outcomes that can only follow an offer."""


def _core(value: str) -> tuple[int, int]:
    """The span of what is left when decoration at both ends is off."""
    end = len(value.rstrip())
    if value.endswith("-->", 0, end):
        end = max(value.rfind("<!--", 0, end), 0)
    leading = _LEADING.match(value, 0, end)
    start = leading.end() if leading else 0
    while end > start and (value[end - 1] in _CLOSING or _DECORATION.match(value[end - 1])):
        end -= 1
    return start, end


def _is_legend(text: str, words: Mapping[str, str]) -> bool:
    """Whether the text lists the choices instead of making one: `found|applied|interview|rejected`."""
    choices = _CHOICE.split(text)
    if len(choices) < 3:
        return False
    pieces = [key(piece.strip(EDGES)) for piece in choices]
    known = [words.get(piece, piece) for piece in pieces if piece in words or piece in DOUBTFUL or piece in IDLE]
    return len(set(known)) >= 3 and len(known) * 2 > len(pieces)


@frozen
class _Part:
    """A stretch of a value between separators; `meaning` is a status, an outcome or None."""

    start: int
    phrase: str
    meaning: str | None
    in_brackets: bool


def _parts(text: str, words: Mapping[str, str]) -> list[_Part]:
    cuts = [(*match.span(), match[0]) for match in _SEPARATOR.finditer(text)]
    if any(character.isdigit() for character in text):
        cuts += [(*span, "date") for span in find_dates(text)]
    parts: list[_Part] = []
    position = depth = 0
    for start, end, what in [*sorted(cuts), (len(text), len(text), "end")]:
        if start < position:
            continue
        piece = text[position:start].rstrip()
        if what == "date":
            piece = _BEFORE_A_DATE.sub("", " " + piece)
        phrase = key(piece.strip(" .,:;!…\"'"))
        if phrase:
            offset = position + len(text[position:start]) - len(text[position:start].lstrip(" .,:"))
            parts.append(_Part(offset, phrase, words.get(phrase), depth > 0))
        depth = max(0, depth + (what == "(") - (what == ")"))
        position = end
    return parts


def _read_parts(text: str, words: Mapping[str, str]) -> StatusWords:
    parts = _parts(text, words)
    if all(part.phrase in IDLE or part.phrase in EMPTY for part in parts):
        return _NOT_STATED if parts or find_dates(text) else _NOT_UNDERSTOOD
    outside = {part.meaning for part in parts if part.meaning in STATUSES and not part.in_brackets}
    inside = {part.meaning for part in parts if part.meaning in STATUSES and part.in_brackets}
    if len(outside) > 1 or (not outside and len(inside) > 1):
        return _NOT_UNDERSTOOD
    status = next(iter(outside or inside), None)
    first = next((part for part in parts if part.meaning and not part.in_brackets), None)
    if status == "DID_NOT_APPLY" and first and first.meaning == status:
        return StatusWords(status, reason=_rest(text, parts, parts.index(first) + 1))
    return _with_outcome(text, parts, status)


def _with_outcome(text: str, parts: list[_Part], status: str | None) -> StatusWords:
    outcomes = [part for part in parts if part.meaning in OUTCOMES or (part.phrase == "declined" and status == "OFFER")]
    named = {part.meaning or "declined" for part in outcomes}
    if len(named) != 1:
        return _NOT_UNDERSTOOD if named else StatusWords(status)
    outcome = named.pop()
    if outcome in _AT_OFFER:
        status = "OFFER"
    elif status == "DID_NOT_APPLY" and outcome != "role closed":
        return _NOT_UNDERSTOOD
    behind = (index for index in range(parts.index(outcomes[0]) + 1, len(parts)) if not parts[index].meaning)
    return StatusWords(None if status == "APPLIED" else status, outcome, _rest(text, parts, next(behind, len(parts))))


def _rest(text: str, parts: list[_Part], index: int) -> str | None:
    """The text from that part on, out of its brackets if it stands in some."""
    if index >= len(parts):
        return None
    part = parts[index]
    rest = text[part.start :]
    if part.in_brackets and "(" not in rest:
        inner, _, behind = rest.partition(")")
        rest = inner if not behind.strip(" .") else f"({rest}"
    return rest.strip() or None


_INNER_UNDERSCORE = re.compile(r"[^\W_]_[^\W_]")


def written_like(old: str, word: str) -> str:
    """A status or outcome in the case of the value it replaces.

    `APPLIED` gives `DID_NOT_APPLY` and `ROLE CLOSED`, `Applied` gives `Did not apply`, `applied` gives `did not apply`,
    `Not Applied` gives a capital to each word; `not_applied` gives `did_not_apply`, since underscores stay underscores.
    An old value without cased letters gives `word` itself.
    """
    letters = [letter for letter in old if letter.upper() != letter.lower()]
    if not letters:
        return word
    underscores = _INNER_UNDERSCORE.search(old) is not None
    if all(letter.isupper() for letter in letters):
        return word.upper().replace(" ", "_") if underscores or word in STATUSES else word.upper()
    phrase = word.lower().replace("_", " ")
    if letters[0].isupper():
        names = [name for name in re.split(r"[\W_0-9]+", old) if name]
        each = len(names) > 1 and all(name[0].isupper() for name in names)
        phrase = phrase.title() if each else phrase.capitalize()
    return phrase.replace(" ", "_") if underscores else phrase
