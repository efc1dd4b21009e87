"""When two names are those of one company: without case, punctuation and legal form. Nothing else is left out. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

LONGEST = 300
"""Characters of a longer text: it is no name."""

_FORMS = frozenset(
    """
    inc incorporated llc llp lllp ltd limited plc corp corporation co company
    gmbh mbh ggmbh kgaa ohg gbr haftungsbeschränkt
    sarl sarlu sasu eurl srl spzoo sacv sapi ltda
    oy oyj aps pty pte pvt bhd kft zrt nyrt
    """.split()
)
"""Legal forms that mean nothing else at the end of a name, in any case and with or without dots."""

_FORMS_AS_WRITTEN = frozenset(
    """
    AB AD AG AS ASA A/S BV CV DOO EOOD EV KG KK LP NV OOD OÜ PBC PC SA SAS SCA SCE SE SIA SL SLU SRO SpA TOO UAB UG
    """.split()
)
"""Those that are words or parts of names too: they count in capitals, or with dots or a stroke (`s.a.`, `a/s`)."""

_IN_ANY_CASE = frozenset(form.replace("/", "").casefold() for form in _FORMS_AS_WRITTEN)
_BEFORE_A_FORM = frozenset(("and", "private", "proprietary", "+"))
"""What goes with the legal form behind it: `& Co.`, `Private Limited`."""

_SEVERAL_WORDS = re.compile(
    r"\bsp\.?\s?z\.?\s?o\.?\s?o\b\.?|\bs\.?\s?à\.?\s?r\.?\s?l\b\.?|\bs\.?a\.?(?:p\.?i\.?)?\s+de\s+c\.?v\b\.?",
    re.IGNORECASE,
)
_JAPANESE_AND_KOREAN = re.compile(
    r"\(株\)|\(有\)|\(주\)|株式会社|有限会社|合同会社|주식회사|유한회사|股份有限公司|有限公司"
)
_SIGNS = re.compile("[™®©℠]")
_BRACKETS_AND_COMMAS = str.maketrans("(),;[]", " " * 6)
_JOINED = re.compile(r"[.'’‘`´]")
_PARTING = re.compile(r"[^\w+]+|_+")
_NOBODY = frozenset("confidential stealth undisclosed unknown anonymous various".split()) | {
    "stealth startup",
    "stealth mode startup",
    "confidential company",
    "confidential client",
}
"""What stands for a company that is not named: two of these need not be the same."""


@lru_cache(maxsize=4096)
def firm(name: str) -> str | None:
    """The name as names of companies are compared; None for a text that names none.

    `Müller & Söhne GmbH & Co. KG` is `müller and söhne`; a name that is nothing but a legal form keeps it.
    """
    if len(name) > LONGEST:
        return None
    text = _SIGNS.sub("", name)
    if not text.isascii():
        text = _JAPANESE_AND_KOREAN.sub(" ", normalize("NFKC", text))
    text = _SEVERAL_WORDS.sub(" spzoo ", text.replace("&", " and "))
    words = text.translate(_BRACKETS_AND_COMMAS).split()
    plain = _plain(" ".join(_without_form(words)))
    return None if not plain or plain in _NOBODY else plain


def _without_form(words: list[str]) -> list[str]:
    """The words without the legal forms at their end, one at least."""
    end = len(words)
    while end > 1 and (_is_form(words[end - 1]) or (end < len(words) and words[end - 1].casefold() in _BEFORE_A_FORM)):
        end -= 1
    return words[:end]


def _is_form(word: str) -> bool:
    bare = _JOINED.sub("", word).strip("-–:")
    if bare in _FORMS_AS_WRITTEN or bare.casefold() in _FORMS:
        return True
    joined = bare.replace("/", "").casefold()
    return joined in _IN_ANY_CASE and ("/" in word or "." in word.rstrip("."))


def _plain(text: str) -> str:
    return _PARTING.sub(" ", _JOINED.sub("", text.casefold())).strip()
