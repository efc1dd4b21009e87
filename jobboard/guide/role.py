"""Which role a career page is about: its title without what pages put around it, where the page bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.guide.headings import named, topic_of
from jobboard.guide.pieces import Piece
from jobboard.guide.words import COUNTRIES
from jobboard.text.title_words import WORK

LONGEST = 90
"""Characters of a longer line: it is no title of a page."""

_SAMPLE = 50_000
"""Characters of the page in which a title is looked for again."""

_HEAD = 40
"""Pieces from the top among which the title stands."""

_YEAR = r"(?:\s*[-–—,(]?\s*(?:in\s+|for\s+)?20[0-9]{2}\s*\)?)?"
_ASKED = (
    re.compile(r"how to (?:become|be) an?\s+(.+?)\s*\??", re.IGNORECASE),
    re.compile(r"what (?:does|do) an?\s+(.+?)\s+(?:do|earn|make)\s*\??", re.IGNORECASE),
    re.compile(r"what is an?\s+(.+?)\s*\?", re.IGNORECASE),
    re.compile(r"how much (?:does|do|can) an?\s+(.+?)\s+(?:make|earn|get paid).*", re.IGNORECASE),
    re.compile(r"was (?:verdien(?:t|en)|mach(?:t|en))(?: eine?)?\s+(.+?)\s*\??", re.IGNORECASE),
    re.compile(r"(?:gehalt|lohn|verdienst) (?:als|für)\s+(.+?)\s*", re.IGNORECASE),
    re.compile(r"(?:average )?(?:salary|salaries|pay) (?:of|for) an?\s+(.+?)\s*", re.IGNORECASE),
    re.compile(r"(?:role|career|salary) (?:guide|profile)\s*[:–—-]\s*(.+?)\s*", re.IGNORECASE),
)
"""Titles that say outright which role they are about."""

_IS = re.compile(r"An?\s((?:[A-Z][\w/&+-]*+\s){1,6}?)(?:\([A-Z]{2,6}\)\s)?[a-z]{1,12}s\s")
_BEHIND = re.compile(
    rf"""{_YEAR}\s*[-–—:|,]?\s*(?:career|job|role|average|annual|hourly|daily|day|contract|freelance|the|und|and|complete|full)?\s*
    (?:salary|salaries|pay|gehalt|gehälter|career|job|role|compensation|wages?)?\s*
    (?:guide|overview|profile|path|description|report|insights|information|trends|data|outlook|salary|salaries|gehalt
    |statistics|pay|compensation|wages?|career|rates?)
    (?:\s+(?:guide|overview|profile|report|data|calculator|information))?
    (?:\s*[,:&|–—-]\s*.*|\s+(?:and|und|in|for|by|nach)\s.*)?{_YEAR}\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""What may stand behind the role in a title, from its first word on: `Salary Guide 2025`, `Gehalt in Deutschland`."""

_FOR_ALL = re.compile(r"\s*\((?:[mwfdxiagn]\s?[/|]\s?){1,4}[mwfdxiagn]\)", re.IGNORECASE)
"""`(m/w/d)` behind a title."""

_IN_BRACKETS = re.compile(r"\s*\(([^()]{2,30})\)$")
_WHERE = re.compile(r"\sin\s((?:(?:the|der)\s)?[A-Z][\w.]*(?:\s[A-Z]\w+)?)$")

_JOINED = re.compile(r"\s(?:and|or|vs\.?|versus|&|/|und|oder)\s|,\s|/", re.IGNORECASE)
"""What stands between two roles that a page compares."""

_NO_ROLE = frozenset(
    "salary salaries pay guide overview career careers job jobs gehalt gehälter how what why when home menu search"
    " login image logo blog top best highest average compare comparison trends report market skills skip cookie cookies"
    " rate rates sign subscribe newsletter contents welcome about contact explore browse back next all you your we our"
    " scale scales".split()
)


_KIND = re.compile(r"(?:\s(?:contract|freelance|hourly|daily|day|annual|average))+$")
"""What stands in small letters between a role and `rates`."""

_NO_ROLE_ALONE = frozenset("hour hourly day daily week weekly month monthly year yearly contract permanent".split())


def role_of(found: Sequence[Piece], text: str) -> str | None:
    """The role that a page is about; None where it names none for certain, or several."""
    head = list(_titles(found))
    sample = text[:_SAMPLE]
    told = {asked.casefold(): asked for _, title in head if (asked := _asked(title)) is not None}
    if len(told) == 1:
        return next(iter(told.values()))
    named = {title.casefold(): (piece, title) for piece, title in reversed([(p, _bare(t)) for p, t in head]) if title}
    fitting = [(piece, title) for piece, title in named.values() if _is_borne_out(title, sample)]
    if not fitting:
        fitting = [(piece, title) for piece, title in named.values() if _names_work(title)]
    if not fitting and (defined := _defined(found)):
        return defined
    if not fitting and len(named) == 1:
        fitting = [
            (piece, title) for piece, title in named.values() if piece.level == 1 and title == _plain(piece.text)
        ]
    return fitting[0][1] if len({title.casefold() for _, title in fitting}) == 1 else None


def _titles(found: Sequence[Piece]) -> Iterator[tuple[Piece, str]]:
    """The lines at the top of the page that may be its title, up to its first section."""
    for piece in found[:_HEAD]:
        if piece.kind == "blank":
            continue
        if topic_of(piece.text, None) is not None and piece.kind in ("heading", "text") and _bare(piece.text) is None:
            return
        if piece.kind in ("item", "row") or (piece.kind == "heading" and piece.level == 7):
            continue
        text = piece.text.strip().strip(":").strip()
        if piece.kind == "text" and len(text) > LONGEST:
            text = text[: text.find("?") + 1]
        if piece.kind == "text" and text.endswith((".", ";")):
            continue
        if 0 < len(text) <= LONGEST:
            yield piece, text


def _asked(title: str) -> str | None:
    """The role that a title asks about: `How to become a Data Engineer`."""
    for pattern in _ASKED:
        found = pattern.fullmatch(title)
        if found:
            bare = _bare(found[1]) or ""
            return bare if bare and _is_name(bare) else None
    return None


def _bare(title: str) -> str | None:
    """A title without what stands behind its role; None where nothing that could be one is left."""
    text = _plain(re.sub(r"\s*[|–—]\s.*$", "", title))
    words = text.split()
    for count in range(len(words), 0, -1):
        rest = " ".join(words[count:])
        if not rest or _BEHIND.fullmatch(rest):
            name = _KIND.sub("", " ".join(words[:count]).strip(" ,:–—-("))
            if _is_name(name):
                return name
    return None


def _plain(title: str) -> str:
    """A title without `(m/w/d)` and the country behind it."""
    text = _FOR_ALL.sub("", title).strip()
    inner = _IN_BRACKETS.search(text)
    if inner and inner[1].casefold() in COUNTRIES:
        text = text[: inner.start()]
    where = _WHERE.search(text)
    return text[: where.start()] if where and where[1].casefold() in COUNTRIES else text


def _is_name(name: str) -> bool:
    """Whether a text has the shape of a role's name."""
    words = [word.casefold().strip(".,:;!?()") for word in name.split()]
    if not words or len(words) > 8 or not _NO_ROLE.isdisjoint(words) or re.search(r"\d{3}|[?!.:;=<>@]$", name):
        return False
    if len(words) == 1 and words[0] in _NO_ROLE_ALONE:
        return False
    if "," in name and re.search(r"\s(?:and|und|&)\s", name):
        return False
    if len(_JOINED.split(name)) > 1 and sum(_names_work(part) for part in _JOINED.split(name)) > 1:
        return False
    return name[0].isupper() or name[0].isdigit()


def _defined(found: Sequence[Piece]) -> str | None:
    """The one role that the first lines say what it is: `A Data Engineer is a …`."""
    told = {
        match[1].strip()
        for piece in found[:_HEAD]
        if piece.kind == "text"
        and (match := _IS.match(piece.text))
        and _names_work(match[1])
        and _is_name(match[1].strip())
    }
    return told.pop() if len(told) == 1 else None


def _names_work(title: str) -> bool:
    words = re.findall(r"[^\W\d_]+", title.casefold())
    return any(word in WORK or word.removesuffix("s") in WORK for word in words)


def _is_borne_out(title: str, sample: str) -> bool:
    """Whether the page speaks of one who has this title: `A Data Engineer is`, `Data Engineers`."""
    if len(title) < 3:
        return False
    one, all_of_them = (rf"(?<!\w){pattern}(?!\w)" for pattern in (re.escape(title), named(title)))
    return (
        re.search(rf"(?i:(?<!\w)(?:an?|eine?|einer|als)\s{one})", sample) is not None
        or re.search(rf"(?i:(?!{one}){all_of_them})", sample) is not None
    )
