"""When two addresses are those of one posting. Pure.

Two different postings never have the same form; where an address does not say which posting it is about, it has none.
So that holds, a parameter is off only where it is known to say nothing of the posting.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from urllib.parse import quote, unquote

from jobboard.board.address_words import (
    APPLYING,
    LISTS,
    PAGES,
    PERHAPS_TRACKING,
    SITE_IDS,
    is_locale,
    is_tracking,
    names_a_posting,
    page_name,
)
from jobboard.board.sites import USUAL, Parts, reader_of
from jobboard.slots import replace

LONGEST = 4_000
"""Characters of a longer text: it is no address."""

_LONGEST_HOST = 253
"""Characters; RFC 1035, section 2.3.4."""

_ADDRESS = re.compile(r"https?://([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_NO_ADDRESS = re.compile(r"[\x00-\x20\x7f]")
_HOST = re.compile(r"([^@:\[\]]+|\[[0-9a-f:.]+\])(?::(\d{0,5}))?", re.IGNORECASE)
_NAME = re.compile(r"[a-z0-9_.-]{1,253}|\[[0-9a-f:.]+\]")
_PLAIN = re.compile(r"[A-Za-z0-9_.~-]*")
_SESSION = re.compile(r";jsessionid=[^/]*", re.IGNORECASE)
_ANCHOR = re.compile(r"(?:job|position|vacancy|opening|posting|req)[-_/]?[\w-]*\d[\w-]*", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{3}")
_USUAL_PORTS = ("", "80", "443")


@lru_cache(maxsize=4096)
def normal(url: str) -> str | None:
    """The one form of all addresses of a posting, an https address; None for what identifies no posting.

    None are home pages, searches and lists of postings, and what is no address at all. The form of a form is itself.
    """
    text = url.strip()
    found = _ADDRESS.fullmatch(text) if len(text) <= LONGEST and not _NO_ADDRESS.search(text) else None
    if found is None:
        return None
    try:
        host = _host(found[1])
        if host is None:
            return None
        address = Parts(host, _of_posting(_segments(_SESSION.sub("", found[2]))), _parameters(found[3] or ""))
        form = _form(_with_fragment(address, found[4]) if found[4] else address)
        return f"https://{_written(form)}" if form else None
    except ValueError:  # letters that no host has, or that are not UTF-8
        return None


@lru_cache(maxsize=4096)
def _host(text: str) -> str | None:
    """The host in lower case without `www.` and a usual port; None where it is no host, or a name stands before it."""
    found = _HOST.fullmatch(text)
    if found is None or len(found[1]) > _LONGEST_HOST:
        return None
    host = found[1].lower()
    if not host.isascii():
        host = host.encode("idna").decode("ascii").lower()
    host = host.rstrip(".")
    while host.startswith("www.") and "." in host[4:]:
        host = host[4:]
    if not _NAME.fullmatch(host):
        return None
    port = (found[2] or "").lstrip("0")
    return host if port in _USUAL_PORTS else f"{host}:{port}"


def _segments(path: str) -> tuple[str, ...]:
    segments: list[str] = []
    for raw in path.split("/"):
        segment = raw if "%" not in raw else unquote(raw, errors="surrogateescape")
        if segment == "..":
            del segments[-1:]
        elif segment not in ("", "."):
            segments.append(segment)
    return tuple(segments)


def _parameters(query: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in query.split("&") if pair)
    return tuple((_decoded(name), _decoded(value)) for name, _, value in pairs if name or value)


def _decoded(text: str) -> str:
    text = text.replace("+", " ")
    return unquote(text, errors="surrogateescape") if "%" in text else text


def _with_fragment(address: Parts, fragment: str) -> Parts:
    """The address with what its fragment says of the posting: `#/job/123`, `#gh_jid=123`, `#job-123`."""
    fragment = fragment.partition(":~:")[0]
    if fragment[:1] in ("/", "!"):
        path, _, query = fragment.lstrip("!").partition("?")
        kept = tuple(pair for pair in _parameters(query) if not is_tracking(pair[0]))
        route = Parts("", _of_posting(_segments(path)), kept)
        says = any(_has_digit(text) for text in (*route.segments, *(value for _, value in kept)))
        return replace(address, route=route) if says else address
    if "=" in fragment:
        stated = tuple(pair for pair in _parameters(fragment) if names_a_posting(*pair))
        return replace(address, parameters=(*address.parameters, *stated))
    anchor = unquote(fragment, errors="surrogateescape")
    return replace(address, route=Parts(anchor)) if _ANCHOR.fullmatch(anchor) else address


def _form(address: Parts) -> Parts | None:
    """What identifies the posting: by the rules of its site, else by the usual ones."""
    reader = reader_of(address.host)
    if reader is not None:
        form = reader(address)
        return _usual(address) if form is USUAL else form
    for name in SITE_IDS:
        if value := address.value(name):
            return Parts(address.host, (), ((name, value),))
    return _usual(address)


def _usual(address: Parts) -> Parts | None:
    segments = address.segments
    parameters = [pair for pair in address.parameters if not is_tracking(pair[0])]
    certain = [pair for pair in parameters if pair[0].lower() not in PERHAPS_TRACKING]
    is_list = all(page_name(segment) in LISTS or is_locale(segment) for segment in segments)
    if address.route or _is_named(segments) or any(names_a_posting(*pair) for pair in certain):
        return replace(address, parameters=tuple(certain))
    if not segments and any(name == "p" and value.isdecimal() for name, value in certain):
        return replace(address, parameters=tuple(certain))
    if is_list or (page_name(segments[-1]) in PAGES and not any(map(_has_digit, chain(*parameters)))):
        return None
    return replace(address, parameters=tuple(parameters))


def _of_posting(segments: tuple[str, ...]) -> tuple[str, ...]:
    """The path without what may follow a posting at its end: `apply`, `index.html`, the number of a page."""
    while segments:
        *before, last = segments
        is_index = "." in last and page_name(last) in ("index", "default")
        if is_index or (last.lower() in APPLYING and _is_named(segments[:-1])):
            segments = segments[:-1]
        elif before[-1:] == ["page"] and last.isdecimal():
            segments = segments[:-2]
        else:
            break
    return segments


def _is_named(segments: tuple[str, ...]) -> bool:
    """Whether the path says which posting is meant, so that doubtful parameters cannot be what says it."""
    if not segments:
        return False
    *before, last = map(page_name, segments)
    if last in LISTS or last in PAGES or is_locale(last):
        return any(map(_LONG_NUMBER.search, before))
    return _has_digit(last) or "-" in last or bool(before)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _written(form: Parts) -> str:
    path = "/".join(map(_encoded, form.segments))
    pairs = sorted(
        {f"{_encoded(name)}={_encoded(value)}" if value else _encoded(name) for name, value in form.parameters}
    )
    route = (
        "" if form.route is None else f"#{_encoded(form.route.host)}" if form.route.host else f"#{_written(form.route)}"
    )
    return f"{form.host}/{path}{'?' if pairs else ''}{'&'.join(pairs)}{route}"


def _encoded(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else quote(text, safe="", errors="surrogateescape")
