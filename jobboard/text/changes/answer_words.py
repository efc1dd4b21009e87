"""How an answer to a criterion is written: in the language and case of those that stand there, or as a sign."""

from __future__ import annotations

from typing import Literal

from jobboard.text.terms.answers import SIGNS

Value = Literal["yes", "no", "unknown"]

_WORDS = (
    ("yes", "no", "unknown"),
    ("y", "n", "?"),
    ("ja", "nein", "unklar"),
    ("oui", "non", "inconnu"),
    ("sí", "no", "desconocido"),
    ("met", "not met", "unknown"),
)
_SIGNED = (
    ("✓", "✗", "?"),
    ("✔", "✘", "?"),
    ("☑", "❎", "❓"),
    ("👍", "👎", "❓"),
    ("🟢", "🔴", "❓"),
    ("✅", "❌", "❓"),
)
"""How answers are written that go together: yes, no, unknown."""

ANY_SIGN = frozenset("".join(SIGNS.values()))
"""The signs that answer."""

_ORDER: tuple[Value, ...] = ("yes", "no", "unknown")


def spelled(value: Value, like: str, *, alone: bool = False) -> str:
    """The answer in the language and case of another one, or as the sign that goes with it.

    `alone`: nothing parts it from the criterion, so that only a sign can be told from that.
    """
    at = _ORDER.index(value)
    for signs in _SIGNED:
        if like in signs and like in ANY_SIGN:
            return "❓" if alone and value == "unknown" else signs[at]
    if like in ANY_SIGN:
        return _SIGNED[-1][at]
    lower = like.casefold()
    words = next((each for each in _WORDS if lower in each[:2]), _WORDS[0])
    word = ("sí" if lower == "si" else words[0]) if at == 0 else words[at]
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word


def has_a_style(old: str) -> bool:
    """Whether an answer shows by itself how the others of its kind are written."""
    return old in ANY_SIGN or any(old.casefold() in words[:2] for words in _WORDS)
