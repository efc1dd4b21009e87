"""Which addresses may be given to a program, and how they are written then."""

from __future__ import annotations

import ipaddress
import re
from contextlib import suppress
from unicodedata import category, normalize
from urllib.parse import quote

from jobboard.errors import Refused

_ADDRESS = re.compile(r"(https?)://([^/?#]*?)(?::(\d{0,5}))?(/[^?#]*)?(\?[^#]*)?(?:#(.*))?", re.IGNORECASE | re.ASCII)
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_STANDS_AS_IT_IS = "%-._~!&()*+,;=:@/?"
"""What RFC 3986 (section 3.4) allows in a query, without `'` and `$`: nothing that is left means anything to a careless
shell script between double quotes."""


def safe_url(text: str) -> str:
    """The address as it may be given to a program: http or https, a host, all of it ASCII.

    What is percent-encoded stays so, and the rest is where it must be; the host is written as the name service has it
    (Punycode). Raises Refused for every other scheme, for an address without a host or with a user's name in it, and
    for blanks and control characters.
    """
    text = text.strip(" \t\r\n")
    if not text:
        raise Refused("there is no address to open")
    if any(character.isspace() or category(character) in ("Cc", "Cs") for character in text):
        raise Refused("an address with blanks or control characters in it is not opened")
    parts = _ADDRESS.fullmatch(text)
    if parts is None:
        raise Refused("only addresses that begin with http:// or https:// are opened")
    scheme, host, port, path, query, fragment = parts.groups("")
    if "@" in host:
        raise Refused("an address with a user name in it is not opened")
    if not host:
        raise Refused("an address without a host is not opened")
    if int(port or 0) > 65535:
        raise Refused("the port of the address is no port")
    url = f"{scheme.lower()}://{_host(host)}{':' * bool(port)}{port}{_encoded(path + query)}"
    return f"{url}#{_encoded(fragment)}" if fragment else url


def _host(text: str) -> str:
    if text.startswith("[") and text.endswith("]") and "%" not in text:
        with suppress(ValueError):
            return f"[{ipaddress.IPv6Address(text[1:-1])}]"
    name = normalize("NFKC", text).replace("\u3002", ".")
    labels = [_label(label) for label in name.removesuffix(".").split(".")]
    host = ".".join(labels) + ("." if name.endswith(".") else "")
    if len(host) > 254 or not all(map(_LABEL.fullmatch, labels)):
        raise Refused("the host of the address cannot be read")
    return host


def _label(text: str) -> str:
    """One part of a host's name as the name service has it; something that `_LABEL` refuses where there is none.

    As browsers do (UTS 46), `ß` and `ς` are letters of their own.
    """
    folded = normalize("NFKC", "".join(each if each in "ßς" else each.casefold() for each in text))
    if folded.isascii():
        return folded
    if folded.startswith(("-", "xn--")) or not all(each in "-_·・" or category(each)[0] in "LMN" for each in folded):
        return ""
    return "xn--" + folded.encode("punycode").decode("ascii")


def _encoded(text: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=_STANDS_AS_IT_IS)
