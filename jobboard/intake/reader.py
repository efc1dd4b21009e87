"""A posting from its bytes, whatever it is: a saved page, an archive of one, a mail, JSON, text, an address."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from jobboard.errors import Refused
from jobboard.intake.values import Posting
from jobboard.slots import replace

Sort = Literal["html", "json", "text"]

SUFFIXES: dict[str, Sort] = {
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "mhtml": "html",
    "mht": "html",
    "json": "json",
    "jsonld": "json",
}
"""What a file is by its suffix; any other is text, unless it shows that it is a page or JSON."""

TABLES = ("csv", "tsv")
TRACKER = "It is a table with a row per job: `jobboard import --tracker FILE` makes a card of each"

ALREADY = (
    "It says that its status is {}, as an application does: taken in as a posting, that counts for nothing."
    " To keep such a file as it is, copy it into the folder."
)

_TABLE_ROW = re.compile(r"^[ \t]*+\|.*\|", re.MULTILINE)
_FEWEST_ROWS = 4
"""Lines of a table with two jobs."""

MARKDOWN = ("md", "markdown")

_PAGE = re.compile(
    r"\s*+(?:<\?xml\b[^>]{0,200}>\s*+|<!--(?:[^-]|-(?!->)){0,2000}-->\s*+){0,9}"
    r"<(?:!doctype\s+html|html|head|body|meta|script|div|main|article|section|table)\b",
    re.IGNORECASE,
)
_JSON = re.compile(r'\s*+(?:\{\s*+"|\[\s*+[{\["])')
_CLOSED = re.compile(r"</(?:p|div|li|ul|ol|span|section|h[1-6]|td|tr|table|script)\s*>", re.IGNORECASE)
_TAGS_OF_A_PAGE = 6
"""So many elements that are closed make a page of a text that has no known suffix."""

_LOOKED_AT = 20_000
"""Characters in which they are looked for."""

EMPTY = "It is empty"


def read_posting(data: bytes, name: str) -> Posting:
    """The posting in these bytes; `name` is the name of the file, of which only the suffix counts.

    Raises Refused, with one sentence, for what is no text, is empty, or states several jobs, as a tracker does.
    """
    from jobboard.intake.letters.archive import page_of, text_of_mail
    from jobboard.intake.letters.decoding import decoded
    from jobboard.intake.letters.repair import repaired

    page = page_of(data)
    mail = text_of_mail(data) if page is None else None
    mended = repaired(decoded(page or mail or data))
    if not mended.text.strip():
        raise Refused(EMPTY)
    sort = "html" if page else "text" if mail else sort_of(mended.text, name)
    if sort == "text" and _is_tracker(mended.text, _suffix(name)):
        raise Refused(TRACKER)
    posting = _READERS[sort](mended.text)
    if sort == "text" and (status := _status_in(mended.text)):
        posting = replace(posting, notes=(*posting.notes, ALREADY.format(status)))
    if posting.kind == "text" and _suffix(name) in MARKDOWN:
        posting = replace(posting, kind="markdown")
    return _repaired(posting, mended.damage)


def sort_of(text: str, name: str) -> Sort:
    """What a text is, by the suffix of its file and by how it begins."""
    suffix = _suffix(name)
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if _PAGE.match(text):
        return "html"
    if suffix in (*MARKDOWN, "txt"):
        return "text"
    if _JSON.match(text) and text.rstrip().endswith(("}", "]")):
        return "json"
    return "html" if len(_CLOSED.findall(text, 0, _LOOKED_AT)) >= _TAGS_OF_A_PAGE else "text"


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].casefold() if "." in name else ""


def _read_page(text: str) -> Posting:
    from jobboard.intake.page.reader import read_page

    return read_page(text)


def _read_json(text: str) -> Posting:
    from jobboard.intake.page.json_ld import read_json

    return read_json(text)


def _read_text(text: str) -> Posting:
    from jobboard.intake.plain.reader import read_text

    return read_text(text)


def _status_in(text: str) -> str | None:
    """The status that a text states as an application of ours does; it is not looked for in what no file can hold."""
    from jobboard.text.document import read_document
    from jobboard.text.wanted import MOST_POSTING

    return read_document(text, "").stage.status if len(text) <= MOST_POSTING else None


def _is_tracker(text: str, suffix: str) -> bool:
    """Whether it is a table with a row per job: by its suffix, or two rows at least that are applications."""
    if suffix in TABLES:
        return True
    if len(_TABLE_ROW.findall(text)) < _FEWEST_ROWS:
        return False
    from jobboard.intake.tracker.reader import read_tracker

    try:
        return len(read_tracker(text, "").rows) > 1
    except Refused:
        return False


_READERS: dict[Sort, Callable[[str], Posting]] = {"html": _read_page, "json": _read_json, "text": _read_text}


def _repaired(posting: Posting, damage: str | None) -> Posting:
    """The posting with what was damaged within it put right too: escapes of JSON and of HTML hide damage from sight.

    The values are repaired together with the text, which proves what a lone name does not.
    """
    from jobboard.intake.letters.repair import repaired

    mended = repaired("\n".join((posting.text, *(each.value for each in posting.found))))
    text, *values = mended.text.rsplit("\n", len(posting.found)) if posting.found else (mended.text,)
    found = tuple(replace(each, value=value) for each, value in zip(posting.found, values, strict=True))
    damage = damage or mended.damage
    note = (f"The text was damaged ({damage}) and is repaired.",) if damage else ()
    return replace(posting, text=text, found=found, notes=(*posting.notes, *note))
