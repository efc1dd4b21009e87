"""The visible text of a page as clean markdown, as a careful person would type it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urljoin

from jobboard.errors import Refused
from jobboard.intake.html.blocks import Layout, Run
from jobboard.intake.html.choice import chosen
from jobboard.intake.html.inline import Addresses
from jobboard.intake.html.layout import layout_of
from jobboard.intake.html.paragraphs import paragraphs_of, with_items, with_labels
from jobboard.intake.html.tables import lay_out_table
from jobboard.intake.html.tokens import tokens
from jobboard.intake.html.writer import joined

MOST_TEXT = 3_000_000
"""A page of more visible characters is no posting, and its file would be too large to be read as an application."""

MOST_OF_AN_ADDRESS = 2000
"""Of a longer address only the text of its link is kept."""

_TAG = re.compile(r"<[A-Za-z/!]")
_NO_PART = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:")
_HOST = r"(?:[^\s/@?#\[\]:]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?"
_ADDRESS = re.compile(rf"(?:https?://{_HOST}(?:[/?#]\S*)?|mailto:[^\s@]+@\S+)", re.IGNORECASE)
_ENCODED = {ord(each): f"%{ord(each):02X}" for each in ' ()<>"\\`|'}


def markdown_of(fragment: str, base: str | None = None) -> str:
    """What a person sees of a page or a fragment, as markdown; `base` is what relative links start from.

    A fragment without any tag keeps its line breaks. Raises Refused for a page of more than 400,000 tags or
    3,000,000 visible characters.
    """
    layout = layout_of(tokens(fragment), keeps_lines=_TAG.search(fragment) is None)
    return written(layout, chosen(layout).kept, base)


def written(layout: Layout, kept: Sequence[Sequence[Run]], base: str | None = None) -> str:
    """A laid-out page as markdown; `kept` are the runs of its blocks that are to be written.

    Raises Refused for more than MOST_TEXT characters.
    """
    if sum(len(run.text) for runs in kept for run in runs) > MOST_TEXT:
        raise Refused(f"The page holds more than {MOST_TEXT:,} characters of text.")
    address = _addresses(layout.links, base)
    blocks = [
        paragraphs_of(block, runs, address) if runs else [] for block, runs in zip(layout.blocks, kept, strict=True)
    ]
    for table in layout.tables:
        lay_out_table(table, blocks)
    lines = [paragraph for block in blocks for paragraph in block]
    return joined(with_items(with_labels(lines)))


def _addresses(links: Sequence[str], base: str | None) -> Addresses:
    """The addresses of links by their number, as they may stand in a file."""

    @cache
    def address(number: int) -> str | None:
        return _kept_address(links[number - 1], base)

    return address


def _kept_address(link: str, base: str | None) -> str | None:
    """An address of the web or of mail, whole; None for every other, and for a place on the page itself."""
    if len(link) > MOST_OF_AN_ADDRESS or link.lstrip()[:1] in {"#", ""}:
        return None
    address = _NO_PART.sub("", link.strip())
    if not _SCHEME.match(address):
        try:
            address = urljoin(base, address) if base else ""
        except ValueError:
            return None
    address = address.translate(_ENCODED)
    return address if _ADDRESS.fullmatch(address) and address.isprintable() else None
