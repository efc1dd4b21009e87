"""The company as the sentences of a posting name it: for certain in `Acme is an equal opportunity employer`.

Elsewhere two different kinds of sentence have to agree: a heading `About Acme`, `At Acme, we …`, `Join Acme`, `Acme is
hiring`. One of them alone is not enough: people write `About Kubernetes` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jobboard.intake import tidy
from jobboard.intake.plain.places import names_place
from jobboard.intake.plain.view import View
from jobboard.intake.plain.work import is_work
from jobboard.intake.values import Found
from jobboard.text.names import key, unmarked
from jobboard.text.outline import BULLET, HEADING, TEXT

_LONGEST_LINE = 20_000
_MOST_LINES, _MOST_NAMES = 5_000, 500
_NAME = r"[A-Z0-9][\w&.'’/-]*(?: (?:(?:&|of|the|and|de|für|und|des|du) )?[A-Z0-9][\w&.'’/-]*){0,5}+"
_EQUAL = re.compile(
    rf"(?:^|(?<=[.!?:*] )|(?<=\*\*))({_NAME}),? (?:is (?:proud to be )?(?:an? )?(?:(?:proud|committed) )?(?:an )?"
    r"equal[ -](?:employment )?opportunit(?:y|ies) employer|provides equal employment opportunit|is an EEO\b)"
)
_KINDS = (
    ("at", "At ", re.compile(rf"\bAt ({_NAME}), (?:we|you|our|everyone|every|people|it)\b")),
    ("join", "oin", re.compile(rf"\b[Jj]oin(?:ing)? ({_NAME})(?=[ ,.!]|$)")),
    ("working", "orking at ", re.compile(rf"\b[Ww]orking at ({_NAME})(?=[ ,.!:]|$)")),
    ("life", "ife at ", re.compile(rf"\b[Ll]ife at ({_NAME})(?=[ ,.!:]|$)")),
    ("hiring", " is ", re.compile(rf"(?:^|(?<=[.!?] ))({_NAME}) is (?:hiring|looking for|seeking)\b")),
    ("sucht", " sucht ", re.compile(rf"^({_NAME}) sucht\b")),
)
_OF_EMPLOYERS = frozenset({"equal", "at", "working", "hiring", "sucht"})
_ABOUT = re.compile(r"(?:About|Über|À propos de) (.{2,60})")
_GENERIC = frozenset(
    "we our the this it they company employer organization us you i he she team who all every both these there that as"
    " an a role job position client about".split()
)
_TEAM = ("team", "engineering", "department", "division", "program", "project", "office")


def spoken_of(seen: View) -> frozenset[str]:
    """The names, as `key` has them, that some sentence gives as an employer's, as `At Acme, we …` does."""
    return frozenset(key(name) for kind, name, _ in _named(seen) if kind in _OF_EMPLOYERS)


def _named(seen: View) -> Iterator[tuple[str, str, int]]:
    """Kind of sentence, name and line of each name."""
    lines = range(seen.first, min(len(seen.lines), seen.first + _MOST_LINES))
    return islice(((kind, name, line) for line in lines for kind, name in _names(seen, line)), _MOST_NAMES)


def employer(seen: View) -> Found | None:
    """The company that the sentences of the posting name; None where they name none, or several."""
    certain: dict[str, int] = {}
    hints: dict[str, dict[str, int]] = {}
    for kind, name, line in _named(seen):
        if kind == "equal":
            certain.setdefault(name, line)
        else:
            hints.setdefault(name, {}).setdefault(kind, line)
    for name, kinds in hints.items():
        if len(kinds) > 1:
            certain.setdefault(name, min(kinds.values()))
    if len({name.casefold() for name in certain}) != 1:
        return None
    name, line = next(iter(certain.items()))
    return Found("company", name, f"sentence, line {line + 1}")


def _names(seen: View, line: int) -> Iterator[tuple[str, str]]:
    """The names of companies that the line gives, each with the kind of its sentence."""
    text = seen.lines[line]
    if seen.kinds[line] not in (TEXT, HEADING, BULLET) or len(text) > _LONGEST_LINE:
        return
    bare = seen.bare(line)
    if len(bare) <= 80 and (about := _ABOUT.fullmatch(unmarked(bare).strip(" :"))):
        yield from (("about", name) for name in _as_name(about[1]))
    if "qual" in text or "EEO" in text:
        yield from (("equal", name) for match in _EQUAL.finditer(bare) for name in _as_name(match[1]))
    for kind, mark, pattern in _KINDS:
        if mark in text:
            yield from ((kind, name) for match in pattern.finditer(bare) for name in _as_name(match[1]))


def _as_name(text: str) -> Iterator[str]:
    name = tidy.company(text.rstrip(".,"))
    words = name.split() if name else []
    if not name or words[0].casefold() in _GENERIC or words[-1].casefold() in _TEAM or not words[0][0].isalnum():
        return
    if words[0][0].islower() or is_work(name) or names_place(name) or tidy.title(name) is None:
        return
    yield name
