"""The charset that a page says it is written in."""

from __future__ import annotations

import codecs
import re
from typing import Final

_LOOKED_AT: Final = 4096
"""A declaration stands in the first 1,024 bytes (HTML, 4.2.5.4), in real pages a little later at times."""

_META: Final = re.compile(rb"<meta\b[^>]{0,1000}+>", re.IGNORECASE)
_CHARSET: Final = re.compile(rb"""\bcharset\s*+=\s*+["']?+\s*+([A-Za-z0-9_.:-]++)""", re.IGNORECASE)
_XML: Final = re.compile(rb"""\s*+<\?xml\b[^>]{0,1000}?\bencoding\s*+=\s*+["']([A-Za-z0-9_.:-]++)["']""")
_COMMENT: Final = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)

_AS_WINDOWS_1252: Final = frozenset({"ascii", "iso8859-1", "cp1252"})
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
                 "iso8859-9": "cp1254", "tis_620": "cp874", "iso8859-11": "cp874"}  # fmt: skip
"""The charset that browsers read by a label (WHATWG Encoding, 4.2), where Python knows a narrower one by that name."""
_OTHER_LABELS: Final = {
    "x-sjis": "shift_jis",
    "x-gbk": "gbk",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
}
"""Labels of the WHATWG that Python does not have."""
_NOT_TEXT: Final = frozenset(
    {"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)


def declared_charset(data: bytes) -> str | None:
    """Python's name of the charset that the beginning of a page declares, in a `meta` tag or in XML; None without one.

    Latin-1 and ASCII mean Windows-1252, as browsers have it; UTF-16 in bytes that can be read thus far means UTF-8.
    """
    head = _COMMENT.sub(b"", data[:_LOOKED_AT])
    xml = _XML.match(head)
    if xml is not None:
        return charset_of(xml[1].decode("ascii"))
    found = (_CHARSET.search(tag[0]) for tag in _META.finditer(head))
    return next((charset_of(each[1].decode("ascii")) for each in found if each is not None), None)


def charset_of(label: str) -> str | None:
    """Python's name of the charset of a label; None for one that Python does not know, or that is none of text."""
    label = label.strip().lower()
    label = _OTHER_LABELS.get(label, label)
    try:
        found = codecs.lookup(label)
        "".encode(found.name)
    except (LookupError, UnicodeError, ValueError):
        return None
    if found.name in _NOT_TEXT:
        return None
    if found.name.startswith(("utf-16", "utf-32", "utf-8")):
        return "utf-8"
    return "windows-1252" if found.name in _AS_WINDOWS_1252 else _WIDER.get(found.name, found.name)
