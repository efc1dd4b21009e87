"""A line without its markup, and its words and signs in the form under which phrases are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

_NOISE = re.compile(
    r"""\\(?P<kept>[!-/:-@\[-`{-~])
    | (?P<blank>
        !?\[(?=[^\[\]]*+\]\() | \]\([^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+(?:\s[^()]*+)?+\) | \[\[ | \]\]
        | <?(?:https?|ftp|mailto):[^\s<>]*+>? | \bwww\.\S*+ | </?[A-Za-z][^<>]{0,200}+> | &nbsp; )
    | (?P<off>[*`]++ | ~~++ | (?<!\w)_++ | (?<!_)_++(?!\w) | [\u00ad\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f]++)""",
    re.VERBOSE,
)
_MAY_BE_NOISE = re.compile(r"[\\*`~_\[<&\u00ad\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f]|://|www\.|mailto:").search
_TOKEN = re.compile(r"(?:[^\W_]|_)++|[^\w\s]")
_HYPHENS = frozenset("-\u2010\u2011")


class Token(NamedTuple):
    """A word or a sign: its place in the line, and its key, under which it goes on a phrase.

    `start` to `end` are its place in the line. `first` is the key under which it begins a phrase.
    """

    key: str
    first: str
    start: int
    end: int
    is_word: bool


def bare(line: str) -> str:
    """The words of a line: without markup, addresses, tags and invisible characters. Takes linear time."""
    if _MAY_BE_NOISE(line) is None:
        return line
    return _NOISE.sub(_instead, line.replace("&amp;", "&"))


def _instead(match: re.Match[str]) -> str:
    return match["kept"] or (" " if match["blank"] is not None else "")


def folded(word: str) -> str:
    """A word as it is looked up: composed, in one case."""
    return word.casefold() if word.isascii() else normalize("NFKC", word).casefold()


def signs_and_words(text: str) -> list[str]:
    """All words and signs of a text in one case, in its order: fast, to see whether it is worth more."""
    return _TOKEN.findall(folded(text))


def tokens(text: str) -> Iterator[Token]:
    """The words and signs of a text without markup.

    A hyphen between two words is no token: `scikit-learn` and `scikit learn` are the same. What a sign is written
    tight to makes a difference: `C ++` is not `C++`, and `. Net` is not `.NET`.
    """
    end, after_word = -1, False
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        word = match[0]
        is_word = word[0].isalnum() or word[0] == "_"
        if not is_word and word in _HYPHENS and start == end and after_word and text[stop : stop + 1].isalnum():
            end = stop
            continue
        first = folded(word) if is_word else word
        glue = "" if is_word and after_word else "~" if start == end else ""
        if not is_word and start != end:
            glue = " "
        yield Token(glue + first, first, start, stop, is_word)
        end, after_word = stop, is_word


@lru_cache(maxsize=8192)
def spelled(phrase: str) -> tuple[str, ...]:
    """A phrase as the keys of its words and signs; () for one without any."""
    found = list(tokens(phrase))
    return (found[0].first, *(each.key for each in found[1:])) if found else ()
