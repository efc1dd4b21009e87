"""Names of a profile with one letter wrong: nothing is read under them, but they are told of. Pure."""

from __future__ import annotations

from functools import cache

from jobboard.profile.names import known_names, meaning_of
from jobboard.text.names import key, plain

_SHORTEST = 5
"""A shorter word may be another one."""

_LONGEST = 40


def meant(name: str) -> str | None:
    """The name of a profile that a name is but for one letter (missing, other, too many, or two swapped)."""
    if not _SHORTEST <= len(name) <= 2 * _LONGEST or meaning_of(name) is not None:
        return None
    looked_up = key(plain(name))
    if not _SHORTEST <= len(looked_up) <= _LONGEST:
        return None
    table = _with_one_letter_less()
    return next((table[form] for form in (looked_up, *_shorter(looked_up)) if form in table), None)


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


@cache
def _with_one_letter_less() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in known_names():
        if _SHORTEST <= len(name) <= _LONGEST:
            for form in (name, *_shorter(name)):
                found.setdefault(form, name)
    return found
