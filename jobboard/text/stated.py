"""Whether a value says anything at all."""

from __future__ import annotations

import re
from functools import lru_cache

from jobboard.text.names import PICTURES, key, unmarked

EMPTY = frozenset(
    {"", "tbd", "tba", "n/a", "na", "todo", "to be determined", "none", "null", "nil", "unknown", "not stated",
     "not specified", "not listed", "not provided", "not disclosed", "not mentioned", "not available", "yyyy mm dd",
     "mm/dd/yyyy", "dd/mm/yyyy", "dd.mm.yyyy"}
)  # fmt: skip
"""Words that say nothing, in the form of `names.key`."""

_BEGIN_EMPTY = frozenset(each[:2] for each in EMPTY)
"""What begins with two other letters or digits says something, as most names do, each of which is asked for once."""

EDGES = " \"'“”„‘’«»()[]{}*_~-‐‑–—.…?!:;,#|/"
"""What may stand around a value and says nothing by itself."""

_ASKED_FOR = frozenset(
    {"company", "company name", "position", "position title", "job title", "role", "role title", "title", "date", "url",
     "job url", "link", "location", "salary", "salary range", "status", "reason"}
)  # fmt: skip
"""Names that stand in square brackets where a template waits to be filled in: `[Company Name]`."""

_PICTURE = re.compile(f"[{PICTURES}]")
_PLACEHOLDER = re.compile(r"<(?!https?:|mailto:)[^<>]*>|[\[(]?\$?\{.*\}[\])]?", re.DOTALL)
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_LONGEST_EMPTY = 60


@lru_cache(maxsize=8192)
def is_stated(value: str) -> bool:
    """Whether a value says anything.

    It does not when it is empty, TBD, N/A, `-`, `?`, `{…}`, `${…}`, `<…>` (but `<https://…>` does) or `[Company Name]`.
    A lone emoji says something, though nobody may know what.
    """
    first = value[:2]
    if first.isalnum() and value.isascii() and first.casefold() not in _BEGIN_EMPTY:
        return True
    text = value.strip(" \t\r\n\"'`*")
    if _PLACEHOLDER.fullmatch(text):
        return False
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed and key(bracketed[1]) in _ASKED_FOR:
        return False
    if len(text) > _LONGEST_EMPTY:
        return True
    bare = unmarked(text).strip(EDGES)
    return key(bare) not in EMPTY if bare else bool(_PICTURE.search(text))
