"""Whether a text names a job: by a noun of work in it, or by `(m/w/d)` behind it."""

from __future__ import annotations

import re
from itertools import pairwise

from jobboard.intake.plain.words import FIRM, GENDERS, WORK

_WORD = re.compile(r"(?:\b[ld]['’])?([^\W\d_]+(?:['’][^\W\d_]+)?)")
_ENDS = (
    "ingenieur",
    "ingenieurin",
    "entwickler",
    "entwicklerin",
    "エンジニア",
    "職人",
    "工程师",
    "maker",
    "makers",
    "ologist",
    "ologists",
    "ographer",
    "ographers",
)
_LONGEST_NAME = 100
_LAST = ("lead", "fellow", "head")


def is_work(text: str) -> bool:
    """Whether a noun of work stands in the text, what stands in brackets left aside, or `(m/w/d)` does.

    A firm that is called like a trade (`Mason & Daughters`) is none.
    """
    bare = text.partition("(")[0] or text
    if len(bare) <= _LONGEST_NAME and FIRM.search(bare.rstrip()):
        return False
    words = _WORD.findall(bare.casefold())
    return (
        not WORK.isdisjoint(words)
        or any(word.endswith(_ENDS) for word in words)
        or words[-1:] in [[last] for last in _LAST]
        or ("head", "of") in pairwise(words)
        or GENDERS.search(text) is not None
    )
