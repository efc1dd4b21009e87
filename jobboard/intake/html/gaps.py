"""Where two elements stand side by side in a line without a blank, and what a person sees are two words.

Pages set `<span>Locations</span><span>Aberdeen</span>` apart by their looks alone. Within one element, and where text
goes on behind one (`<b>J</b>ob`), nothing is put between.
"""

from __future__ import annotations

from jobboard.intake.html.blocks import BREAK, CODE, Run

_TIED = frozenset({"sub", "sup", "wbr"})
_LOOKED_AT = 2


def ties(name: str) -> bool:
    """Whether an element of that name belongs to what stands right before and behind it (`H<sub>2</sub>`)."""
    return name in _TIED


def is_gap(run: Run, text: str, style: int) -> bool:
    """Whether a blank belongs between a run and the text of the next element, which has that style; not in code."""
    return not (run.style | style) & (CODE | BREAK) and _are_words(run.text, text)


def _are_words(before: str, after: str) -> bool:
    """Whether two texts are two words: `Locations|Aberdeen`, `Level|3`, `Type:|Full-time`.

    Letter and digit, small letter and capital, digit and word, the end of a label or a sentence and a word; not beside
    a single letter (`C|3`, `p|H`), nor between letters that may be one word.
    """
    end, start = before[-_LOOKED_AT:], after[: _LOOKED_AT + 1]
    if len(end) < _LOOKED_AT or not start or not end[0].strip():
        return False
    last, first = end[-1], start[0]
    begins_word = first.isupper() and start[1:2].islower()
    if last.isalpha():
        is_word = end[0].isalpha()
        return is_word and (first.isdigit() or (last.islower() and first.isupper()) or _is_bracket(start))
    if last.isdigit():
        return begins_word or _is_bracket(start)
    if last == ":":
        return end[0].isalpha() and (first.isalnum() or first in "$£€")
    return last in ".)!?" and begins_word


def _is_bracket(start: str) -> bool:
    return start[0] == "(" and start[1:2].isdigit()
