"""A page about a role from its bytes: its text, and the address that it states itself."""

from __future__ import annotations

import re

from jobboard.errors import Refused
from jobboard.intake.reader import EMPTY, sort_of
from jobboard.slots import frozen

_NUMBER = re.compile(r"^([0-9]{1,2})\\([.)][ \t])", re.MULTILINE)
"""A number that a page writes as text in front of a line; markdown has a backslash there, so that it is none."""


@frozen
class CareerPage:
    """What a page shows, as text or markdown, and where it is from, None unless it says so.

    `has_lines`: its lines are those of what was read. Letters that were decoded wrongly are repaired.
    """

    text: str
    address: str | None = None
    has_lines: bool = False


def read_career_page(data: bytes, name: str) -> CareerPage:
    """The page in these bytes: HTML or an archive of it as markdown, a mail's text, any other text as it is.

    `name` is the name of the file, of which only the suffix counts. Raises Refused, with one sentence, for what is no
    text or empty.
    """
    from jobboard.intake.letters.archive import page_of, text_of_mail
    from jobboard.intake.letters.decoding import decoded
    from jobboard.intake.letters.repair import repaired

    page = page_of(data)
    mail = text_of_mail(data) if page is None else None
    mended = repaired(decoded(page or mail or data))
    if page or (mail is None and sort_of(mended.text, name) == "html"):
        found = _shown(mended.text)
        found = CareerPage(repaired(found.text).text, found.address)
    else:
        found = CareerPage(mended.text, has_lines=mail is None)
    if not found.text.strip():
        raise Refused(EMPTY)
    return found


def _shown(page: str) -> CareerPage:
    """What a person sees of a page of HTML."""
    from jobboard.intake.html.parts import read_parts
    from jobboard.intake.page.reader import addresses_of

    parts = read_parts(page)
    address = next((each.value for each in addresses_of(parts)), None)
    return CareerPage(_NUMBER.sub(r"\1\2", parts.text), address)
