"""The skills that a list, a group of them or a line names. Pure."""

from __future__ import annotations

import re

from jobboard.profile.said import Said
from jobboard.profile.values import Named
from jobboard.profile.wording import pieces
from jobboard.text.names import key, plain
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

_TO_COME = re.compile(
    r"\b(?:learning|to learn|want to|would like|interested in|interests|planned|not yet|no longer|rusty|avoid|lernen"
    r"|apprendre|aprender)\b",
    re.IGNORECASE,
)


def read_skills(said: Said) -> tuple[Named, ...]:
    """The skills of an item or a line. A sentence names none, nor does what is still to be learned."""
    codes = _CODE.findall(said.written) if _CODES.fullmatch(said.written) else []
    if len(codes) > 1:
        return tuple(Named(code, said.line) for code in codes if is_stated(code))
    group, colon, rest = said.text.partition(":")
    is_group = bool(colon) and len(group) <= _LONGEST_GROUP and not rest.startswith("//")
    if is_group and _TO_COME.search(group):
        return ()
    text = rest.strip() if is_group else said.text
    if not is_group and key(plain(text)) in _GROUPS:
        return ()
    parts = [(_AND.sub("", part) if at else part).rstrip(" .") for at, part in enumerate(pieces(text))]
    if any(not _is_skill(part) or _GOES_ON.match(part) for part in parts):
        parts = [part for part in parts if _is_skill(part)] if is_group else [text] if _is_skill(text) else []
    return tuple(Named(part, said.line) for part in parts if is_stated(part))


def is_to_come(text: str) -> bool:
    """Whether a text says of a skill that one has still to learn it, or has it no more."""
    return _TO_COME.search(text) is not None


def _is_skill(text: str) -> bool:
    return 0 < len(text) <= LONGEST_SKILL and len(text.split()) <= _MOST_WORDS and not _TO_COME.search(text)
