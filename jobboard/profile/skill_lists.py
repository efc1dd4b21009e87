"""The skills that a list, a group of them or a line names. Pure."""

from __future__ import annotations

import re

from jobboard.profile.contrary import is_contrary, is_none, lacks
from jobboard.profile.levels import is_level
from jobboard.profile.said import Said
from jobboard.profile.values import Named
from jobboard.profile.wording import pieces
from jobboard.text.names import key, plain
from jobboard.text.short import short
from jobboard.text.stated import is_stated

LONGEST_SKILL = 60
"""A longer piece is a sentence (characters)."""

_CODE = re.compile(r"`([^`]{1,60})`")
_CODES = re.compile(r"(?:`[^`]{1,60}`[ \t,·|]*)++")
_MOST_WORDS = 5
_LONGEST_GROUP = 40
_AND = re.compile(r"^(?:and|und|et|y|e|&)[ \t]+", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:at|in|on|for|from|to|by|of|as|or|but|with|without|including|such|e\.?g|i\.?e|which|who|where|that|when|both)\b",
    re.IGNORECASE,
)
_GROUPS = frozenset(
    "languages|programming languages|frameworks|libraries|databases|data|cloud|tools|technologies|platforms|methods"
    "|methodologies|devops|infrastructure|frontend|front end|backend|back end|testing|other|others|misc|soft skills"
    "|technical skills|hard skills|skills|operating systems|machine learning and ai|ai/ml|concepts|practices".split("|")
)
"""What groups are called that are no skills themselves."""

_BRACKET = re.compile(r"\([^()]*\)")
_MONEY = re.compile(r"[$€£¥₹]\s?\d|\d\s?[kK]?\s?[$€£¥₹]")


def read_skills(said: Said) -> tuple[tuple[Named, ...], str | None]:
    """The skills of an item or a line, and a sentence about what is not clear.

    A sentence names none, nor does what one lacks or has still to learn. Where that is said of one of several, outside
    a bracket of its own, it may be meant of the others too, so none is taken: `Python, SQL, not Go`.
    """
    codes = _CODE.findall(said.written) if _CODES.fullmatch(said.written) else []
    if len(codes) > 1:
        return tuple(Named(code, said.line) for code in codes if is_stated(code)), None
    group, colon, rest = _group(said.text)
    is_group = bool(colon) and len(group) <= _LONGEST_GROUP and not rest.startswith("//")
    if is_group and (lacks(group) or is_none(rest)):
        return (), None
    text = rest.strip() if is_group else said.text
    if is_group and is_level(text) and key(plain(group)) not in _GROUPS:
        is_group, text = False, group.strip()
    if not is_group and key(plain(text)) in _GROUPS:
        return (), None
    parts = [(_AND.sub("", part) if at else part).rstrip(" .") for at, part in enumerate(pieces(text))]
    if len(parts) > 1 and any(is_contrary(_BRACKET.sub("", part)) for part in parts):
        return (), f"it is not clear which of “{short(text)}” you bring; write these on a line of their own"
    if any(_GOES_ON.match(part) or not (_is_skill(part) or is_contrary(part)) for part in parts):
        parts = [part for part in parts if _is_skill(part)] if is_group else [text] if _is_skill(text) else []
    return tuple(Named(part, said.line) for part in parts if is_stated(part) and not is_contrary(part)), None


def _group(text: str) -> tuple[str, str, str]:
    """The name before a colon, or that of a common group before a dash; what divides them, and what stands behind."""
    found = text.partition(":")
    if not found[1]:
        for dash in (" – ", " — ", " - "):
            before, sign, behind = text.partition(dash)
            if sign and key(plain(before)) in _GROUPS:
                return before, sign, behind
    return found


def _is_skill(text: str) -> bool:
    short = 0 < len(text) <= LONGEST_SKILL and len(text.split()) <= _MOST_WORDS
    return short and not is_contrary(text) and not _MONEY.search(text)
