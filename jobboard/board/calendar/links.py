"""What a text says of where a round takes place: a place in words, an address of the web."""

from __future__ import annotations

import re

from jobboard.text.markup import first_url, unwrap

_ADDRESS = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?(?:[/?#][a-z0-9._~:/?#@!$&'()*+,;=%\[\]-]*)?",
    re.IGNORECASE | re.ASCII,
)
"""A host without a user in front of it, then the characters that RFC 3986 knows; what has others is no address."""


def place_and_link(where: str) -> tuple[str | None, str | None]:
    """The place in words and the first web address in them; an address alone is no place."""
    link = web_address(where)
    place = unwrap(where) or None
    return (None if place == link else place), link


def web_address(text: str) -> str | None:
    """The first http or https address of a text, if all of it is ASCII and nothing in it has to be encoded."""
    found = first_url(text)
    return found if found and _ADDRESS.fullmatch(found) else None
