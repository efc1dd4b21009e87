"""Files that hold no text as it is, told by how they begin, with what to do instead."""

from __future__ import annotations

from typing import Final

_COPY: Final = "copy its text and import that."
_IMAGE: Final = "It is an image; " + _COPY
_ARCHIVE: Final = "It is an archive; unpack it and import what is in it."

_BEGINNINGS: Final = (
    (b"%PDF-", "It is a PDF; " + _COPY),
    (b"{\\rtf", "It is a rich text document (RTF); " + _COPY),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "It is an old Office document; " + _COPY),
    (b"bplist00", "It is a web archive of Safari; save the page as page source and import that."),
    (b"\x89PNG\r\n\x1a\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF87a", _IMAGE),
    (b"GIF89a", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"BZh91AY&SY", _ARCHIVE),
    (b"\xfd7zXZ\x00", _ARCHIVE),
)
_IN_ZIP: Final = (
    (b"word/", "It is a Word document; " + _COPY),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "It is an OpenDocument text; " + _COPY),
    (b"mimetypeapplication/epub+zip", "It is an e-book; " + _COPY),
    (b"xl/", "It is an Excel sheet; save it as CSV and import that with --tracker."),
)
_IMAGES_IN_BOXES: Final = frozenset({b"avif", b"heic", b"heix", b"mif1", b"msf1"})
_LOOKED_AT: Final = 4096


def no_text(data: bytes) -> str | None:
    """What the file is and what to do instead, in one sentence; None where it may be text."""
    start = data[:64].lstrip()
    for beginning, told in _BEGINNINGS:
        if start.startswith(beginning):
            return told
    if start.startswith(b"PK\x03\x04"):
        return next(
            (told for name, told in _IN_ZIP if name in data[:_LOOKED_AT] or name in data[-_LOOKED_AT:]), _ARCHIVE
        )
    if start.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _IMAGE
    if data.startswith(b"\x00\x00\x00") and data[4:8] == b"ftyp":
        return _IMAGE if data[8:12] in _IMAGES_IN_BOXES else "It is a film or a recording, not text."
    return None
