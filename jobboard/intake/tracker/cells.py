"""What one cell of a table says: its words without markup, its links, and whether it is ticked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType
from typing import NamedTuple

from jobboard.slots import frozen
from jobboard.text.dates import LONGEST_DATE, find_dates
from jobboard.text.markup import LONGEST, unwrap
from jobboard.text.names import key, plain, unmarked
from jobboard.text.stated import is_stated
from jobboard.text.typed import typed_line

_LINK = re.compile(
    r"!?\[([^\[\]]{0,500})\]\([ \t]*<?((?:[^()\s<>]|\([^()\s<>]{0,500}\)){1,2000})>?(?:[ \t][^()]{0,200})?\)"
)
_WIKI = re.compile(r"!?\[\[([^\[\]|]{1,300})\|([^\[\]|]{0,300})\]\]")
_BARE = re.compile(r"<?((?:https?://|mailto:)[^\s<>\])\"'`|]+)>?")
_REFERENCE = re.compile(r"\[([^\[\]]{1,200})\]\[([^\[\]]{0,200})\]")
_ANCHOR = re.compile(
    r"<a\s[^<>]{0,500}?href=[\"']?([^\"'<>\s]{1,2000})[\"']?[^<>]{0,500}>([^<>]{0,500})</a>", re.IGNORECASE
)
_BREAK = re.compile(r"[ \t]*(?:</?br[ \t]*/?>|\r\n|[\r\n])[ \t]*", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b[^<>]{0,2000}>", re.IGNORECASE)
_ALT = re.compile(r"\balt=(?:\"([^\"<>]{0,200})\"|'([^'<>]{0,200})')", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary>[^<>]{0,500}</summary>(?=[^<>]*[^<>\s])", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|center|code|del|details|div|em|figure|font|i|ins|kbd|mark|p|picture|small|span|strong|sub|summary|sup|u)"
    r"(?:\s[^<>]{0,500})?>",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"([^()\[\]<>\s,][^()\[\]<>\n,]{0,200}?)[ \t]{1,3}"
    r"\((https://(?:www\.)?notion\.so/[^()\s]{1,500}|[^()\s]{1,500}%20[0-9a-f]{8,32}\.(?:md|csv))\)"
)
"""A page that a cell refers to, as Notion exports it: `Acme (https://www.notion.so/Acme-12ab)`."""

_SPREADSHEET_DAY = re.compile(
    r"\s*([0-9]{1,2})-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-([0-9]{2})\s*", re.IGNORECASE
)
"""A day as spreadsheets show it: `15-Oct-26`."""

_EMPTY_BRACKETS = re.compile(r"[(\[][ \t]*[)\]]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,10}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")
_BOX = re.compile(r"(?:[-*+][ \t]+)?\[([ xX])\](?=\s|$)")
_STRUCK = re.compile(r"\s*~~[^~]{1,500}~~\s*")
_BEFORE_A_DATE = re.compile(r"(?:^|\s)(?:on|since)$", re.IGNORECASE)
_CLOSING = ".,;:!"

_YES = frozenset("yes y x true done ja oui sí si tak".split())
_NO = frozenset("no n false nein non nie not yet".split()) | {"not yet"}
_TICKS = frozenset("✅✔☑✓🗸🗹👍🟢")
_CROSSES = frozenset("❌✗✘☐⬜🔲❎✖")
_PICTURE_MARKS = "\ufe0f\ufe0e"
_NO_REFERENCES: Mapping[str, str] = MappingProxyType({})


class Link(NamedTuple):
    """A link of a cell: the words that it stands on (its address where it stands bare), and where it leads."""

    words: str
    target: str


@frozen
class Cell:
    """A cell: `raw` as it stands, `text` without HTML, `words` on one line without markup, its links.

    `noted` is what a note has of it: the words, with the addresses of links in brackets behind them. `struck`: all of
    it is struck through.
    """

    raw: str
    text: str
    words: str
    noted: str
    links: tuple[Link, ...] = ()
    struck: bool = False

    @property
    def is_stated(self) -> bool:
        """Whether it says anything."""
        return bool(self.words or self.links) and is_stated(self.raw)


def read_cell(raw: str, references: Mapping[str, str] = _NO_REFERENCES) -> Cell:
    """A cell as it is written; `references` are the addresses of `[words][name]`, by name in the form of `key`."""
    if raw.isascii() and raw.replace(" ", "").isalnum():
        words = typed_line(raw)
        return Cell(raw, raw, words, words)
    if len(raw) > LONGEST:
        words = typed_line(_BREAK.sub(" / ", raw))
        return Cell(raw, raw, words, words)
    if day := _SPREADSHEET_DAY.fullmatch(raw):
        words = f"{day[1]} {day[2].capitalize()} 20{day[3]}"
        return Cell(raw, words, words, raw.strip())
    text = _without_html(raw) if "<" in raw else raw
    if "(" in text:
        text = _RELATION.sub(r"[\1](\2)", text)
    if references:
        text = _REFERENCE.sub(lambda found: _resolved(found, references), text)
    flat = _BREAK.sub(" ", text)
    links = tuple(_links(flat))
    return Cell(raw, text, _words(flat), _words(_BREAK.sub(" / ", _noted(text))), links, bool(_STRUCK.fullmatch(raw)))


def _without_html(raw: str) -> str:
    """The text without tags: links as markdown, pictures by their words; line breaks stay."""
    text = _TAG.sub("", _SUMMARY.sub("", _IMAGE.sub(_alt, raw)))
    return _ANCHOR.sub(r"[\2](\1)", text)


def _alt(image: re.Match[str]) -> str:
    found = _ALT.search(image[0])
    return (found[1] or found[2] or "") if found else ""


def _resolved(found: re.Match[str], references: Mapping[str, str]) -> str:
    target = references.get(key(found[2] or found[1]))
    return f"[{found[1]}]({target})" if target else found[0]


def _links(text: str) -> list[Link]:
    found = [(match.start(), Link(unwrap(match[1]), match[2])) for match in _LINK.finditer(text)]
    found += [(match.start(), Link(match[2], match[1].strip())) for match in _WIKI.finditer(text)]
    rest = _LINK.sub(lambda match: " " * len(match[0]), text)
    found += [
        (match.start(), Link(match[1].rstrip(_CLOSING), match[1].rstrip(_CLOSING))) for match in _BARE.finditer(rest)
    ]
    return [link for _, link in sorted(found)]


def _noted(text: str) -> str:
    """The text with the addresses of links behind their words."""

    def spelled(words: str, target: str) -> str:
        return target if words.strip() in ("", target) else f"{words} ({target})"

    return _WIKI.sub(
        lambda found: spelled(found[2], found[1]), _LINK.sub(lambda found: spelled(found[1], found[2]), text)
    )


def _words(text: str) -> str:
    bare = unwrap(text)
    return typed_line(_ENTITY.sub(lambda found: unescape(found[0]), bare) if "&" in bare else bare)


def without_addresses(words: str) -> str:
    """The words without bare addresses, and without the brackets around these."""
    bare = _BARE.sub(" ", words) if ":" in words else words
    return words if bare == words else " ".join(_EMPTY_BRACKETS.sub(" ", bare).split())


def places(cell: Cell) -> str:
    """The words of a cell of places, with `;` between those on lines of their own."""
    lines = _BREAK.split(cell.text) if len(cell.text) <= LONGEST else [cell.text]
    return "; ".join(words for line in lines if (words := _words(line))) if len(lines) > 1 else cell.words


def ticked(cell: Cell) -> bool | None:
    """Whether a cell is a yes or a no, by a box, a tick or a word; None where it is neither."""
    text = cell.text.strip()
    if len(text) > 40:
        return None
    if box := _BOX.fullmatch(text):
        return box[1] != " "
    signs = set(text) - set(_PICTURE_MARKS) - {" "}
    if signs and signs <= _TICKS:
        return True
    if signs and signs <= _CROSSES:
        return False
    word = key(plain(text))
    return True if word in _YES else False if word in _NO else None


def beside_dates(words: str) -> str:
    """What a text says beside its dates, without ticks, boxes and punctuation."""
    if len(words) > LONGEST_DATE:
        return words
    rest, at = "", 0
    for start, end in find_dates(words):
        rest += words[at:start] + " "
        at = end
    rest = unmarked(_BOX.sub(" ", rest + words[at:])).strip(" .,:;!-–—()[]@")
    rest = _BEFORE_A_DATE.sub("", rest)
    return "" if key(rest) in _YES else rest
