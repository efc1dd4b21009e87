"""The parts of a saved page that say something about a posting: its head, its data for machines, its visible text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urljoin

from jobboard.intake.html.choice import chosen
from jobboard.intake.html.employers import agreeing
from jobboard.intake.html.inline import plain_text
from jobboard.intake.html.layout import layout_of
from jobboard.intake.html.markdown import written
from jobboard.intake.html.microdata import Item, Microdata
from jobboard.intake.html.tokens import Token, tokens
from jobboard.slots import frozen

__all__ = ["Item", "Page", "read_parts"]

MOST_METAS = 500
"""So many `<meta>` are read."""

_HEAD = frozenset({"meta", "link", "base", "html"})
_SAVED_FROM = re.compile(r"\s*+saved from url=(?:\(\d{1,9}\))?+(https?://[^\s>]{1,4000})", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"\s*+Page saved with SingleFile\s++url:\s*+(https?://[^\s>]{1,4000})", re.IGNORECASE)
_JSON_LD = re.compile(r"\s*+application/ld\+json\b", re.IGNORECASE)


@frozen
class Page:
    """What a page holds. What it does not state is empty.

    `headings` are the visible H1 as plain text; `metas` go by name or property in lower case, the first content of
    each; `canonical`, `saved_from` and `base` are addresses as written; `json` are the texts of its JSON-LD scripts;
    `text` is the visible text as markdown, noise left out; `employers` are the companies that elements of it are called
    after, or that a logo and a title name, each once: several where it is in doubt.
    """

    title: str
    headings: tuple[str, ...]
    metas: Mapping[str, str]
    canonical: str
    saved_from: str
    json: tuple[str, ...]
    microdata: tuple[Item, ...]
    text: str
    lang: str = ""
    base: str = ""
    employers: tuple[str, ...] = ()


def read_parts(page: str) -> Page:
    """The parts of a page. Raises Refused for more than 400,000 tags or attributes or 3,000,000 visible characters."""
    head, microdata = _Head(), Microdata()
    layout = layout_of(microdata.read(head.read(tokens(page))))
    choice = chosen(layout)
    return Page(
        title=head.title or "",
        headings=tuple(plain_text(runs) for runs in choice.titles),
        metas=head.metas,
        canonical=head.links.get("canonical", ""),
        saved_from=head.saved_from,
        json=tuple(head.json),
        microdata=microdata.items,
        text=written(layout, choice.kept, head.address()),
        lang=head.lang,
        base=head.base,
        employers=choice.employers or agreeing(choice.logos, (head.title or "", head.metas.get("og:title", ""))),
    )


class _Head:
    """What is gathered on the way over the tokens."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.metas: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.saved_from = self.base = self.lang = ""
        self.json: list[str] = []

    def read(self, page: Iterable[Token]) -> Iterator[Token]:
        """Read the tokens of a page on their way to the next reader."""
        last = Token("text", "")
        for token in page:
            if token.kind == "start":
                if token.value in _HEAD:
                    self._start(token)
                last = token
            elif token.kind == "raw":
                self._raw(last, token.value)
            elif token.kind == "comment" and not self.saved_from:
                found = _SAVED_FROM.match(token.value) or _SINGLE_FILE.match(token.value)
                self.saved_from = found[1] if found else ""
            yield token

    def address(self) -> str | None:
        """What the relative links of the page start from."""
        known = self.saved_from or self.links.get("canonical") or self.metas.get("og:url") or ""
        try:
            return urljoin(known, self.base) or None
        except ValueError:
            return known or None

    def _start(self, tag: Token) -> None:
        attributes = tag.attributes
        if tag.value == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if name and "content" in attributes and len(self.metas) < MOST_METAS:
                self.metas.setdefault(name.strip().lower(), attributes["content"].strip())
        elif tag.value == "link" and attributes.get("href"):
            for kind in attributes.get("rel", "").lower().split()[:5]:
                self.links.setdefault(kind, attributes["href"].strip())
        elif tag.value == "base":
            self.base = self.base or attributes.get("href", "").strip()
        elif tag.value == "html":
            self.lang = self.lang or attributes.get("lang", "").strip()

    def _raw(self, tag: Token, text: str) -> None:
        if tag.value == "title" and self.title is None:
            self.title = " ".join(text.split())
        elif tag.value == "script" and _JSON_LD.match(tag.attributes.get("type", "")):
            self.json.append(text)
