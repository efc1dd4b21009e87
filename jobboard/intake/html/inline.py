"""Runs of text as lines of markdown: bold, italics, code and links as a person types them, all other marks escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from jobboard.intake.html.blocks import BOLD, BREAK, CODE, ITALIC, STRUCK, Run

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|(?<![^\x00-\xff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\xff])",
)
_MARKS = re.compile(
    r"(?P<slash>\\(?=[!-/:-@\[-`{-~]))|(?P<tag><(?=[A-Za-z/!?]))|(?P<link>\](?=[(\[:]))|(?P<bracket>[\[\]])|(?P<entity>&(?=#?+\w{1,31};))"
    r"|(?P<tick>`++)|(?P<star>\*++)|(?P<low>_++)|(?P<struck>~~++)",
)
_ANY_MARK = re.compile(r"[\\<\[\]&`*_~]").search
_PUNCTUATION_START = re.compile(r"^[^\w\s]++")
_Wraps = tuple[tuple[int, str], ...]
_WRAPS: _Wraps = ((BOLD, "**"), (ITALIC, "*"), (STRUCK, "~~"))


class Line(NamedTuple):
    """A line of markdown, the same as plain text, and the same with `|` where a link begins or ends."""

    text: str
    plain: str
    parted: str
    linked: bool


NO_LINE = Line("", "", "", linked=False)
Addresses = Callable[[int], str | None]
"""The address of a link's number; None where the link is not to be kept."""


def without_invisible(text: str) -> str:
    """Text without control characters, soft hyphens and what has no width; the joiners of emoji and Persian stay."""
    return text if text.isascii() and text.isprintable() else _INVISIBLE.sub("", text)


def plain_text(runs: Iterable[Run]) -> str:
    """The text of runs on one line, without any marks."""
    return " ".join(without_invisible("".join(run.text for run in runs)).split())


def lines_of(runs: Iterable[Run], address: Addresses, *, bold: bool = True) -> list[Line]:
    """The lines of one block; NO_LINE stands where two line breaks or more do. Without `bold` bold is no mark."""
    lines: list[Line] = []
    pieces: list[Run] = []
    breaks = 0
    for run in (*runs, Run("\n", BREAK, 0)):
        if run.style != BREAK:
            pieces.append(run if bold else run._replace(style=run.style & ~BOLD))
            continue
        line = _line(pieces, address)
        pieces = []
        if line.plain:
            lines += [NO_LINE, line] if lines and breaks > 1 else [line]
        breaks = 1 if line.plain else breaks + 1
    return lines


def _line(pieces: Iterable[Run], address: Addresses) -> Line:
    segments = list(_spaced(pieces))
    if not segments:
        return NO_LINE
    if len(segments) > 1 or segments[0].style:
        segments = list(_merged(_without_lone_marks(_fitted(segments))))
    plain = "".join(segment.text for segment in segments)
    crowded = _crowded(plain, styled=any(segment.style for segment in segments))
    if len(segments) == 1 and not segments[0].style and not segments[0].link:
        return Line(_escaped(plain, crowded, in_link=False), plain, plain, linked=False)
    groups = [(number, list(group)) for number, group in groupby(segments, key=lambda run: run.link)]
    return Line(
        "".join(_linked(group, address(number) if number else None, crowded) for number, group in groups),
        plain,
        "|".join("".join(run.text for run in group) for _, group in groups),
        all(number or not any(map(_has_letter, group)) for number, group in groups),
    )


def _spaced(pieces: Iterable[Run]) -> Iterator[Run]:
    """The pieces of a line, blanks between them as pieces of their own that have what both neighbours have.

    Two links side by side are no one word: there is a blank between them.
    """
    before: Run | None = None
    blank = False
    for run in pieces:
        text = without_invisible(run.text)
        core = " ".join(text.split())
        if not core:
            blank = blank or bool(text)
            continue
        beside = before is not None and before.link != run.link and before.link and run.link
        if before and (blank or beside or text[0].isspace()):
            yield Run(" ", before.style & run.style, run.link if run.link == before.link else 0)
        before = run
        blank = text[-1].isspace()
        yield run._replace(text=core)


def _fitted(runs: list[Run]) -> Iterator[Run]:
    """Punctuation at the end of a style goes out of it where a letter follows, since `**(Pay)**40` is no bold text.

    A blank is put behind a colon instead: `**Pay:** 40`.
    """
    for number, run in enumerate(runs):
        before = runs[number - 1] if number else run
        after = runs[number + 1] if number + 1 < len(runs) else run
        start, end = 0, len(run.text)
        if run.style & ~before.style & ~CODE and before.text[-1:].isalnum():
            found = _PUNCTUATION_START.match(run.text)
            start = found.end() if found else 0
        if run.style & ~after.style & ~CODE and after.text[:1].isalnum():
            end = _punctuation_at_end(run.text)
        if start:
            yield run._replace(text=run.text[:start], style=run.style & before.style)
        if end < len(run.text) and run.text.endswith(":"):
            yield from (run._replace(text=run.text[start:]), Run(" ", 0, 0))
            continue
        if start < end:
            yield run._replace(text=run.text[start:end])
        if max(start, end) < len(run.text):
            yield run._replace(text=run.text[max(start, end) :], style=run.style & after.style)


def _punctuation_at_end(text: str) -> int:
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1].isspace()):
        end -= 1
    return end


def _without_lone_marks(runs: Iterable[Run]) -> Iterator[Run]:
    """What has no letter needs no style, unless blanks: those hold the style of their neighbours together."""
    for run in _merged(runs):
        yield run if run.text == " " or _has_letter(run) else run._replace(style=run.style & CODE)


def _has_letter(run: Run) -> bool:
    return run.text[0].isalnum() or any(map(str.isalnum, run.text))


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of one style and one link as one run."""
    texts: list[str] = []
    before: Run | None = None
    for run in runs:
        if before and (run.style != before.style or run.link != before.link):
            yield Run("".join(texts), before.style, before.link)
            texts = []
        texts.append(run.text)
        before = run
    if before:
        yield Run("".join(texts), before.style, before.link)


def _linked(runs: Sequence[Run], address: str | None, crowded: frozenset[str]) -> str:
    wraps = tuple(wrap for wrap in _WRAPS if any(run.style & wrap[0] for run in runs))
    text = _styled(runs, crowded, in_link=address is not None, wraps=wraps)
    core = text.strip()
    if address is None or not core:
        return text
    plain = "".join(run.text for run in runs).strip()
    return text.replace(core, f"<{address}>" if plain == address else f"[{core}]({address})", 1)


def _styled(runs: Sequence[Run], crowded: frozenset[str], *, in_link: bool, wraps: _Wraps) -> str:
    if not wraps:
        return "".join(
            _code(run.text) if run.style & CODE else _escaped(run.text, crowded, in_link=in_link) for run in runs
        )
    (style, mark), *others = wraps
    texts = []
    for is_on, group in groupby(runs, key=lambda run: bool(run.style & style)):
        text = _styled(list(group), crowded, in_link=in_link, wraps=tuple(others))
        core = text.strip()
        texts.append(text.replace(core, mark + core + mark, 1) if is_on and core else text)
    return "".join(texts)


def _code(text: str) -> str:
    ticks = "`" * (max(map(len, re.findall("`++", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def escaped(text: str) -> str:
    """One line of text with what would be markdown in it escaped."""
    return _escaped(text, _crowded(text, styled=True), in_link=False)


def _crowded(text: str, *, styled: bool) -> frozenset[str]:
    """Which marks could find a partner in the line; one `*` alone is no markup."""
    return frozenset(mark for mark in ("*", "_", "`", "~~") if text.count(mark) > 1 or (styled and mark in text))


def _escaped(text: str, crowded: frozenset[str], *, in_link: bool) -> str:
    if not _ANY_MARK(text):
        return text

    def instead(found: re.Match[str]) -> str:
        mark, kind = found[0], found.lastgroup
        before, after = text[found.start() - 1 : found.start()] or "(", text[found.end() : found.end() + 1] or ")"
        if kind == "bracket":
            return "\\" + mark if in_link else mark
        if kind in {"tick", "star", "low", "struck"}:
            is_free = kind in {"star", "low"} and before.isspace() and after.isspace()
            is_inside = kind == "low" and before.isalnum() and after.isalnum()
            if is_free or is_inside or (mark[:2] if kind == "struck" else mark[0]) not in crowded:
                return mark
        return "]\\" if kind == "link" else "".join("\\" + each for each in mark)

    return _MARKS.sub(instead, text)
