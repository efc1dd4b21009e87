"""The text of a paragraph as runs: strong, emphasis, links with their addresses, code with its backticks (which tell it
without colours); HTML as the text it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from jobboard.text.clean import CleanText, clean
from jobboard.ui.pane.row import Run, Tone

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST = 2_000
"""Characters of a row; a longer text becomes several rows, so that wrapping one is always short."""

_OPENS: dict[str, Tone] = {"strong_open": "strong", "em_open": "emphasis", "s_open": "struck", "link_open": "link"}
_CLOSES = frozenset(name.replace("_open", "_close") for name in _OPENS)
_BREAKS = frozenset(("hardbreak", "softbreak"))
_STRONGEST: tuple[Tone, ...] = ("link", "struck", "strong", "emphasis")
"""Of tones within each other the first of these is drawn."""

SPACE = Run(CleanText(" "))
_ADDRESS = re.compile(r"(https?://[^\s<>\[\]()\"'`|]+[^\s<>\[\]()\"'`|.,;:!?])")


def lines_of(tokens: Iterable[Token]) -> list[tuple[int, list[Run]]]:
    """The lines that a paragraph is drawn as, each with its number in the paragraph, from 0.

    A line ends at a hard break, and before a line of the file that begins with bold text: people write lists of
    `**Name**: value` lines.
    """
    lines: list[tuple[int, list[Run]]] = [(0, [])]
    opened: list[Tone] = []
    links: list[Token] = []
    number, broken = 0, False
    for token in tokens:
        kind = token.type
        if kind in _BREAKS:
            number += 1
            broken = kind == "softbreak"
            if not broken:
                lines.append((number, []))
        elif kind != "text" or token.content:
            if broken and kind == "strong_open" and not opened:
                lines.append((number, []))
            elif broken:
                lines[-1][1].append(SPACE)
            broken = False
            lines[-1][1].extend(_step(token, opened, links, lines[-1][1]))
            number += token.content.count("\n")
    return [(number, joined(runs)) for number, runs in lines]


def _step(token: Token, opened: list[Tone], links: list[Token], before: Sequence[Run]) -> Iterator[Run]:
    """What a token adds; `opened` are the tones that hold at it, `links` the links that it stands in."""
    if token.type in _OPENS:
        opened.append(_OPENS[token.type])
        links += [token] * (token.type == "link_open")
    elif token.type in _CLOSES:
        opened.pop()
        if token.type == "link_close":
            yield from _address(links.pop(), before)
    else:
        yield from _runs(token, next((tone for tone in _STRONGEST if tone in opened), "text"))


def joined(runs: Iterable[Run]) -> list[Run]:
    """The runs with neighbours of one tone made one, and no empty ones."""
    return [
        Run(CleanText("".join(run.text for run in same)), tone)
        for tone, same in groupby((run for run in runs if run.text), lambda run: run.tone)
    ]


def divided(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs in rows of at most `MOST` characters, broken behind a blank where there is one near."""
    row: list[Run] = []
    room = MOST
    for run in runs:
        text = str(run.text)
        while len(text) > room:
            blank = text.rfind(" ", room - 200 if room > 200 else 0, room)
            at = room if blank < 0 else blank + 1
            yield (*row, Run(CleanText(text[:at]), run.tone))
            row, room, text = [], MOST, text[at:]
        if text:
            row.append(Run(CleanText(text), run.tone))
            room -= len(text)
    if row:
        yield tuple(row)


def linked(text: CleanText, tone: Tone = "text") -> Iterator[Run]:
    """A text in which the addresses are links."""
    if "://" not in text or tone != "text":
        yield Run(text, tone)
        return
    for number, part in enumerate(_ADDRESS.split(text)):
        if part:
            yield Run(CleanText(part), "link" if number % 2 else tone)


def _runs(token: Token, tone: Tone) -> Iterator[Run]:
    content = clean(token.content)
    if token.type == "code_inline":
        yield Run(CleanText(f"`{content}`"), "code")
    elif token.type == "html_inline":
        yield Run(content, "muted" if token.content.startswith("<!--") else tone)
    elif token.type == "image":
        yield Run(content, "emphasis")
        yield from _address(token, ())
    else:
        yield from linked(content, tone)


def _address(token: Token, before: Sequence[Run]) -> Iterator[Run]:
    """Where a link or a picture leads, unless that is what it says already."""
    address = str(token.attrs.get("href") or token.attrs.get("src") or "")
    title = str(token.attrs.get("title") or "")
    told = before[-1].text if before and before[-1].tone == "link" else ""
    if title or (address and address.removeprefix("mailto:") != told):
        yield Run(clean(" (" + " · ".join(filter(None, (address, title))) + ")"), "muted")
