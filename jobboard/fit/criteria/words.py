"""A criterion as a row of words, so that whole phrases can be told whatever stands around them. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from unicodedata import normalize

from jobboard.text.names import plain

LONGEST = 200
"""Characters of a longer criterion: it is a story, which only a person can judge."""

Words = tuple[str, ...]

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_WORD = re.compile(r"[^\W_]+\+*|[^\s\-‐‑‒–—―_\"'“”„‘’«»*]")
_OPENINGS: tuple[Words, ...] = tuple(
    tuple(opening.split())
    for opening in (
        "the role must be",
        "the role is",
        "role is",
        "the job must be",
        "the job is",
        "job is",
        "it must be",
        "must be",
        "has to be",
        "needs to be",
        "should be",
        "to be",
        "must have",
        "must",
        "ideally",
        "preferably",
        "strictly",
        "absolutely",
        "definitely",
    )
)
_ENDINGS: tuple[Words, ...] = tuple(
    tuple(ending.split())
    for ending in ("is a must", "is required", "a must", "required", "preferred", "please", "!", ".", "ideally")
)


def words_of(text: str) -> Words:
    """The words of a text, casefolded: quotes and dashes are off, every other sign is a word, `staff+` is one."""
    if len(text) > LONGEST:
        return ()
    lowered = normalize("NFKC", plain(text)).casefold()
    return tuple(_WORD.findall(_INITIALS.sub(lambda found: found[0].replace(".", ""), lowered)))


def core(words: Words, labels: Collection[Words] = ()) -> Words:
    """The words without a label in front (`Location:`) and what only says that it is wanted (`must be`, `required`)."""
    if ":" in words[:4]:
        at = words.index(":")
        if words[:at] in labels:
            words = words[at + 1 :]
    for opening in _OPENINGS:
        if words[: len(opening)] == opening and len(words) > len(opening):
            words = words[len(opening) :]
            break
    words = words[1:] if words[:1] == (",",) else words
    for ending in _ENDINGS:
        if words[-len(ending) :] == ending and len(words) > len(ending):
            words = words[: -len(ending)]
            break
    return words[:-1] if words[-1:] == (",",) else words


def phrases(*texts: str) -> frozenset[Words]:
    """Phrases as rows of words."""
    return frozenset(words_of(text) for text in texts)


def without(words: Iterable[str], dropped: Collection[str]) -> Words:
    """The words but for those."""
    return tuple(word for word in words if word not in dropped)


def split_at(words: Sequence[str], joints: Collection[str]) -> list[Words]:
    """The stretches of words between joints (`or`, `,`), empty ones left out."""
    stretches: list[list[str]] = [[]]
    for word in words:
        if word in joints:
            stretches.append([])
        else:
            stretches[-1].append(word)
    return [tuple(stretch) for stretch in stretches if stretch]
