"""The links of a résumé, and whether one leads to own work: a post, a talk, a project, a site, a repository.

Contacts, networks and employers are none. A profile on GitHub and the like counts half, as does a site as a whole of
which nothing is said: it holds work, and whoever reads the résumé has to look for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import urlsplit

from jobboard.profile.resume.lines import Line
from jobboard.profile.resume.values import Link, OwnWork, Standing
from jobboard.text.names import unmarked

MOST = 500
"""So many links of a résumé are looked at."""

_LINK = re.compile(r"\]\([ \t]*+<?((?:https?://|mailto:|tel:|www\.)[^\s<>()]{1,2000}+)", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{0,2000}\)")
_DEFINED = re.compile(r"\[[^\[\]]{1,100}\]:[ \t]*+<?(https?://[^\s<>]{1,2000}+)", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w(@/.])(?:https?://|mailto:|www\.)[^\s<>()\[\]\"'`|]{1,2000}+", re.IGNORECASE)
_KNOWN = (
    r"github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|linkedin\.com|xing\.com|huggingface\.co|kaggle\.com"
    r"|medium\.com|dev\.to|youtube\.com|youtu\.be|stackoverflow\.com|[\w-]{1,63}\.github\.io|[\w-]{1,63}\.substack\.com"
)
_SPELLED = re.compile(rf"(?<![\w@/.-])(?:{_KNOWN})(?:/[\w./~@%+-]{{0,300}}+)?", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:personal |my )?(?:web ?site|web|blog|portfolio|home ?page|site|webseite|site web|sitio web)"
    r"\s?\*{0,2}:\*{0,2}\s*+"
    r"((?:[\w-]{1,63}\.){1,4}[a-z]{2,15}(?:/[\w./~%+-]{0,300}+)?)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,15}", re.IGNORECASE)

CONTACTS = ("mailto:", "tel:")

NETWORKS = frozenset(
    """linkedin.com lnkd.in xing.com facebook.com instagram.com twitter.com x.com threads.net bsky.app t.me wa.me
    whatsapp.com telegram.me discord.gg discord.com snapchat.com tiktok.com indeed.com glassdoor.com monster.com
    stepstone.de calendly.com cal.com signal.me skype.com zoom.us goo.gl maps.google.com maps.app.goo.gl credly.com
    coursera.org udemy.com udacity.com edx.org img.shields.io""".split()
)
"""Where one is found, and shows no work."""

FORGES = frozenset(
    """github.com gitlab.com bitbucket.org codeberg.org git.sr.ht sr.ht huggingface.co kaggle.com observablehq.com
    codepen.io leetcode.com hackerrank.com codewars.com stackoverflow.com dribbble.com behance.net""".split()
)
"""Where work lies; the address of a person there (`github.com/jane`) is a profile."""

_ABOUT_A_FIRM = re.compile(
    r"/(?:about(?:-us)?|company|team|careers?|jobs|contact|home|index\.html?|[a-z]{2}(?:-[a-z]{2})?)?/?$", re.IGNORECASE
)
_AT_A_FIRM = re.compile(r"(?:\b(?:at|bei|chez)|@)\s?\*{0,2}\[[^\[\]]{1,100}\]\(<?([^\s()<>]{1,2000})", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_ROOMS = frozenset(("orgs", "users", "user", "u", "in", "groups", "members"))
"""Parts of a path that stand before the name of a person or an organisation."""

_BETWEEN = re.compile(r" ?[·|•,;] ?| [-–—/] ")
_SITE = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,4}(?!js\b|md\b|net\b)[a-z]{2,15}(?:/[\w./~%+-]{0,300}+)?")
_APART = re.compile(r" ?[·|•;] ?| [/] ")
_BLOG = re.compile(r"\b(?:blog|portfolio)\b", re.IGNORECASE)
_PLAIN = re.compile(r"[\s\[\]()<>|]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SITES = frozenset("website web site homepage home page personal own online link links url webseite www https".split())
"""Words that say no more than that it is a site."""

_STANDINGS: tuple[tuple[str, Standing], ...] = (("work", "linked"), ("profile", "half"), ("other", "none"))
"""Kinds of links, the best first, and what stands with a résumé that has one."""


def own_work(lines: Iterable[Line]) -> OwnWork:
    """Whether a résumé links something that its author made, wrote or said."""
    links = tuple(_links(lines))
    for kind, standing in _STANDINGS:
        first = next((each for each in links if each.kind == kind), None)
        if first is not None:
            return OwnWork(standing, first.line, first.address)
    return OwnWork("none")


def _links(lines: Iterable[Line]) -> Iterator[Link]:
    count = 0
    for line in lines:
        for address in dict.fromkeys((*_addresses(line.text), *_named_alone(line))):
            if count == MOST:
                return
            count += 1
            yield Link(address, _kind(address, line), line.line)


def _addresses(text: str) -> Iterator[str]:
    """The addresses in a line: of links, bare ones, and those without `https://` that can be nothing else."""
    if "." not in text and ":" not in text:
        return
    text = _PICTURE.sub(" ", text)
    for pattern in (_LINK, _DEFINED):
        yield from (match[1].rstrip(".,;:") for match in pattern.finditer(text))
    rest = _DEFINED.sub(" ", _LINK.sub(" ", text))
    yield from (match[0].rstrip(".,;:!*_") for match in _BARE.finditer(rest))
    rest = _BARE.sub(" ", rest)
    yield from (f"mailto:{match[0]}" for match in _MAIL.finditer(rest))
    rest = _MAIL.sub(" ", rest)
    yield from (match[0].rstrip(".") for match in _SPELLED.finditer(rest))
    yield from (match[1].rstrip(".") for match in _LABELLED.finditer(_SPELLED.sub(" ", rest)))


def _named_alone(line: Line) -> Iterator[str]:
    """Names of sites that stand by themselves among the contacts: `jane@acme.example · jane.example · Berlin`."""
    if line.kind == "text" and line.part in (None, "other") and "." in line.text:
        for piece in _BETWEEN.split(unmarked(line.text)):
            if _SITE.fullmatch(piece):
                yield piece


def _kind(address: str, line: Line) -> Literal["work", "profile", "other"]:
    """What an address leads to. In doubt it is work: nothing is suggested then."""
    if address.casefold().startswith(CONTACTS):
        return "other"
    host, path = _split(address)
    parts = [part for part in path.split("/") if part and part not in _ROOMS]
    if not host or _is_of(host, NETWORKS):
        return "work" if host.endswith("linkedin.com") and parts[:1] in (["pulse"], ["posts"]) else "other"
    if _is_of(host, FORGES):
        return "work" if len(parts) > 1 and "stackoverflow" not in host else "profile" if parts else "other"
    if line.part == "education" or (_ABOUT_A_FIRM.match(path or "/") and _is_of_an_employer(address, line)):
        return "other"
    return "work" if path.strip("/") or line.part == "projects" or _is_told_of(host, line.text) else "profile"


def _is_told_of(host: str, text: str) -> bool:
    """Whether words beside the address of a whole site say what there is on it: `Blog: https://jane.example`."""
    if _BLOG.search(text):
        return True
    for piece in _APART.split(text):
        if host in piece.casefold():
            words = {
                word for each in _PLAIN.split(piece.casefold()) if host not in each for word in _WORD.findall(each)
            }
            if words - _SITES:
                return True
    return False


def _is_of_an_employer(address: str, line: Line) -> bool:
    """Whether the line is about a job as such (its heading, `engineer at [Acme](…)`), and not about what was done."""
    if address in (match[1] for match in _AT_A_FIRM.finditer(line.text)):
        return True
    return line.part == "work" and (line.kind != "bullet" or _YEAR.search(line.text) is not None)


def _is_of(host: str, sites: frozenset[str]) -> bool:
    """Whether a host is one of the sites, or below it (`uk.linkedin.com`)."""
    parts = host.split(".")
    return any(".".join(parts[at:]) in sites for at in range(len(parts) - 1)) and not host.startswith("gist.")


def _split(address: str) -> tuple[str, str]:
    """Host, without `www.`, and path; empty where it is none."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        return (parts.hostname or "").removeprefix("www."), parts.path
    except ValueError:
        return "", ""
