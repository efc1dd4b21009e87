"""The name of a file for a new application, from an allow-list: letters, digits and `-`, at most 80 bytes.

Accents of Latin letters are off, letters of other scripts stay, all are lower case. Names that a system or jobboard
itself keeps for something else are never given, nor one that differs from a taken one only in case or composition.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import count
from unicodedata import category, normalize

from jobboard.text.clean import clean
from jobboard.text.typed import typed_line

MOST_BYTES = 80
"""The longest name, with its suffix, in bytes of UTF-8."""

SUFFIX = ".md"

_LONGEST_TEXT = 300
"""Characters of a company or a position that are looked at."""

_NAMELESS = "new-application"
"""For what has no letter or digit in it."""

_RESERVED = frozenset(
    ["readme", "application", "notes", "index", "con", "prn", "aux", "nul"]
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(10)]
)
"""Main files of folders, and the devices of Windows."""

_BY_HAND = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "'": "", "’": ""}
)
"""Latin letters that fall into no letter and accent, and signs that part no word."""

_SUFFIXES = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)


def file_name(company: str | None, position: str | None, taken: Collection[str]) -> str:
    """The name: company and position, of what is given; where that is taken, these with a number.

    `taken` are the names in the folder. A name is also taken where a folder, or a file with the other suffix of
    markdown, is called the same but for that, since their ids would be the same.
    """
    folded = {_folded(name) for name in taken}
    return next(stem for stem in _stems(slug(company or ""), slug(position or "")) if _is_free(stem, folded)) + SUFFIX


def slug(text: str) -> str:
    """The text in the letters of a file name: `Café Müller & Co.` gives `cafe-muller-and-co`. May be empty."""
    spelled = (
        normalize("NFKC", clean(typed_line(text[:_LONGEST_TEXT])))
        .casefold()
        .replace(" & ", " and ")
        .translate(_BY_HAND)
    )
    letters = ""
    for character in normalize("NFKC", spelled):
        letters += _letters(character, letters[-1:])
    words = letters.split("-")
    return _cut(normalize("NFC", "-".join(word for word in words if word)), MOST_BYTES - len(SUFFIX))


def _letters(character: str, before: str) -> str:
    """What a name has for a character; `-` for all that is neither letter nor digit. `before`: what stands in front."""
    if character.isascii():
        return character if character.isalnum() else "-"
    plain = normalize("NFKD", character)
    if plain[0].isascii():
        return "".join(letter.lower() for letter in plain if letter.isascii() and letter.isalnum()) or "-"
    kind = category(character)
    if kind in ("Mn", "Mc", "Cf"):
        return character if kind != "Cf" and before and not before.isascii() else ""
    return character if kind[0] == "L" or kind == "Nd" else "-"


def _stems(company: str, position: str) -> Iterator[str]:
    """The names to try, the best first."""
    both = "-".join(filter(None, (company, position))) or _NAMELESS
    yield _cut(both, MOST_BYTES - len(SUFFIX))
    for number in count(2):
        yield _cut(both, MOST_BYTES - len(SUFFIX) - len(f"-{number}")) + f"-{number}"


def _cut(stem: str, most: int) -> str:
    """The beginning of a name that is not longer than so many bytes; whole words, unless the last one is very long."""
    beginning = stem.encode()[:most].decode(errors="ignore")
    if beginning == stem:
        return stem
    words = stem[: len(beginning) + 1].rpartition("-")[0]
    return (words if len(words.encode()) > most // 2 else beginning).strip("-")


def _is_free(stem: str, taken: Collection[str]) -> bool:
    return stem not in _RESERVED and _folded(stem) not in taken


@lru_cache(maxsize=1 << 15)
def _folded(name: str) -> str:
    """A name without markdown's suffix as file systems compare it that mind neither case nor composition."""
    return normalize("NFC", normalize("NFD", _SUFFIXES.sub("", name)).casefold())
