"""The page in a web archive (`.mhtml`, `.mht`: what browsers save as a single file), and what is written in a mail.

Parts are found here and not by the email parser of Python, which needs a stack as deep, and time as long, as hostile
parts are nested: here each level of nesting looks at each byte once, and few levels are gone into.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from jobboard.errors import Refused
from jobboard.intake.letters.declared import charset_of
from jobboard.intake.letters.decoding import decoded
from jobboard.slots import frozen

_LONGEST_HEADER: Final = 65_536
_LONGEST_ADDRESS: Final = 2_000
_LONGEST_BOUNDARY: Final = 200
_MOST_PARTS: Final = 5_000
_MOST_LEVELS: Final = 4

_FIELD: Final = re.compile(rb"\s*+[!-9;-~]++[ \t]*+:")
_HEADER: Final = re.compile(
    rb"^(mime-version|content-(?:type|location|transfer-encoding|disposition)|snapshot-content-location)[ \t]*+:"
    rb"((?:[^\r\n]|\r?\n[ \t])*+)",
    re.IGNORECASE | re.MULTILINE,
)
"""A field of a header that counts here, with the lines that continue it (RFC 5322, 2.2.3)."""
_END_OF_HEADER: Final = re.compile(rb"\r?\n\r?\n")
_PARAMETER: Final = r"""(?:^|;)\s*+{}\s*+=\s*+(?:"([^"]*+)"|([^\s;"]++))"""
_BOUNDARY: Final = re.compile(_PARAMETER.format("boundary"), re.IGNORECASE)
_CHARSET: Final = re.compile(_PARAMETER.format("charset"), re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://[!#-;=?-~]++", re.IGNORECASE)
_FORMAT: Final = re.compile(_PARAMETER.format("format"), re.IGNORECASE)
_DELSP: Final = re.compile(_PARAMETER.format("delsp"), re.IGNORECASE)
_SOFT_BREAK: Final = re.compile(r"(?<!\n--)(?<=[^ \n]) \n ?(?![ \n>]|-- ?\n)")
_STUFFED: Final = re.compile(r"^ (?=[ >]|From )", re.MULTILINE)
_TEXTS: Final = ("", "text/plain")
_NO_PAGE: Final = "It is a web archive without a page in it; save the page as HTML and import that."
_NO_TEXT: Final = "It is a mail without a text in it; save what it brings, a page or a document, and import that."
_BOM: Final = b"\xef\xbb\xbf"


@frozen
class _Part:
    """A part of the archive, or the archive itself: the fields of its header, and where its content begins and ends."""

    header: Mapping[str, str]
    start: int
    end: int

    @property
    def type(self) -> str:
        """`text/html`, `multipart/related` …; empty where it is not said."""
        return self.header.get("content-type", "").partition(";")[0].strip().lower()

    def parameter(self, wanted: re.Pattern[str]) -> str:
        """A parameter of the type; empty where it is not there."""
        found = wanted.search(self.header.get("content-type", ""))
        return (found[1] or found[2] or "") if found else ""

    @property
    def is_attached(self) -> bool:
        """Whether it is a file that was sent along."""
        return self.header.get("content-disposition", "").lower().startswith("attachment")

    @property
    def address(self) -> str | None:
        """From where it was saved, if that is an address of the web."""
        for name in ("snapshot-content-location", "content-location"):
            found = _ADDRESS.fullmatch("".join(self.header.get(name, "").split()))
            if found is not None and len(found[0]) <= _LONGEST_ADDRESS:
                return found[0]
        return None


def page_of(data: bytes) -> bytes | None:
    """The page in that archive, as UTF-8 with a byte order mark, so that no other declaration in it counts.

    A comment at its head says from where it was saved, as browsers write one. None where the bytes are no archive.
    Raises Refused where they are one and hold no page.
    """
    archive = _archive(data)
    if archive is None:
        return None
    page = _page_among((part for part in _leaves(data, archive) if part.type == "text/html"), archive.address)
    if page is not None:
        return _BOM + (_saved_from(archive, page) + _text_of(data, page)).encode("utf-8")
    if archive.type == "multipart/related":
        raise Refused(_NO_PAGE)
    return None


def text_of_mail(data: bytes) -> bytes | None:
    """The text of the mail in those bytes, as UTF-8 with a byte order mark; None where they are no mail.

    It is the first part that is plain text and no attachment, without the mail's header. Raises Refused where a mail
    holds none. What `page_of` finds a page in is not looked at here: the page is the fuller of the two.
    """
    mail = _archive(data)
    if mail is None:
        return None
    part = next((part for part in _leaves(data, mail) if part.type in _TEXTS and not part.is_attached), None)
    if part is None:
        raise Refused(_NO_TEXT)
    return _BOM + _unfolded(_text_of(data, part), part).encode("utf-8")


def _archive(data: bytes) -> _Part | None:
    """The whole as a part, where it has the header of an archive or of a mail."""
    archive = _part(data, 0, len(data)) if _FIELD.match(data, 0, _LONGEST_HEADER) else None
    named = archive.header if archive is not None else ()
    return archive if "mime-version" in named or "content-transfer-encoding" in named else None


def _unfolded(text: str, part: _Part) -> str:
    """The text with its paragraphs on one line each, where the mail program broke them softly (RFC 3676)."""
    if part.parameter(_FORMAT).lower() != "flowed":
        return text
    return _STUFFED.sub("", _SOFT_BREAK.sub("" if part.parameter(_DELSP).lower() == "yes" else " ", text))


def _page_among(pages: Iterator[_Part], address: str | None) -> _Part | None:
    """The page that was saved: the one of that address, else the first; the others are its frames."""
    first = next(pages, None)
    if first is None or address is None or first.address == address:
        return first
    return next((page for page in pages if page.address == address), first)


def _saved_from(archive: _Part, page: _Part) -> str:
    address = archive.address or page.address
    return f"<!-- saved from url=({len(address):04}){address} -->\n" if address else ""


def _leaves(data: bytes, archive: _Part) -> Iterator[_Part]:
    """The parts that hold no parts, in their order; what is nested deeper than any browser does is left out."""
    levels = [iter((archive,))]
    for _ in range(_MOST_PARTS):
        part = next(levels[-1], None)
        if part is None:
            levels.pop()
            if not levels:
                return
        elif not part.type.startswith("multipart/"):
            yield part
        elif len(levels) <= _MOST_LEVELS and 0 < len(part.parameter(_BOUNDARY)) <= _LONGEST_BOUNDARY:
            levels.append(_parts(data, part))


def _parts(data: bytes, whole: _Part) -> Iterator[_Part]:
    """What stands between lines with the boundary; what is before the first of them and after the last is no part."""
    boundary = re.escape(whole.parameter(_BOUNDARY).encode("latin-1"))
    lines = re.compile(rb"\n--" + boundary + rb"(--)?+[ \t]*+\r?(?=\n|\Z)").finditer(data, whole.start - 1, whole.end)
    starts = list(islice(lines, _MOST_PARTS))
    for index, line in enumerate(starts):
        if line[1] is not None:
            return
        end = starts[index + 1].start() if index + 1 < len(starts) else whole.end
        part = _part(data, line.end(), end - (data[end - 1 : end] == b"\r"))
        if part is not None:
            yield part


def _part(data: bytes, start: int, end: int) -> _Part | None:
    """The part between these places; None where its header has no end, or is longer than any header is."""
    found = _END_OF_HEADER.search(data, start, min(end, start + _LONGEST_HEADER))
    if found is None:
        return None
    header: dict[str, str] = {}
    for field in _HEADER.finditer(data, start, found.start()):
        header.setdefault(field[1].decode("latin-1").lower(), " ".join(field[2].decode("latin-1").split()))
    return _Part(header, found.end(), end)


def _text_of(data: bytes, page: _Part) -> str:
    """The page, with what was done to it for the transport undone."""
    content = data[page.start : page.end]
    encoding = page.header.get("content-transfer-encoding", "").lower()
    if encoding == "quoted-printable":
        content = binascii.a2b_qp(content)
    elif encoding == "base64":
        try:
            content = binascii.a2b_base64(content)
        except binascii.Error as error:
            raise Refused(_NO_PAGE if page.type == "text/html" else _NO_TEXT) from error
    return decoded(content, charset_of(page.parameter(_CHARSET)))
