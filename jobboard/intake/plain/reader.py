"""A posting in markdown or plain text → what it states, in the order of how sure each kind of place is.

Front matter, the shape of job aggregators, labelled lines, postings of one line, the title and the lines below it,
sentences that name the company, and at last addresses that stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.aggregator import apply_link, linked_heading, read_aggregator
from jobboard.intake.plain.checked import checked
from jobboard.intake.plain.copied import named_by_buttons
from jobboard.intake.plain.employer import employer
from jobboard.intake.plain.head import title_facts
from jobboard.intake.plain.label_names import label_named
from jobboard.intake.plain.labels import statements
from jobboard.intake.plain.one_line import read_one_line
from jobboard.intake.plain.sentences import said
from jobboard.intake.plain.statements import settled
from jobboard.intake.plain.titles import LONGEST_TITLE, Known
from jobboard.intake.plain.titles import title_facts as page_title_facts
from jobboard.intake.plain.view import View, view
from jobboard.intake.values import Found, Posting, first_of_each
from jobboard.text.frontmatter import FrontMatter, read_front_matter
from jobboard.text.names import unmarked
from jobboard.text.outline import HEADING, TEXT

NOT_FETCHED = "Nothing was fetched: the card has only the address."

_LONE = re.compile(r"<?https?://[^\s<>]+>?|\[[^\[\]\n]{0,300}\]\(\s*<?https?://[^\s<>]+>?\s*\)", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6}[ \t]\S|\*\*\S|\]\(https?:|^ {0,3}(?:```|~~~)|^[-*] \[[ xX]\] |^\|.{0,200}\|", re.MULTILINE
)
_LOOKED_AT, _TOP = 200_000, 40
_QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_BACK = re.compile(
    r"\[(?:←|‹|<|«)?\s*(?:back|return|zurück|retour|volver|view all|all|see all|home|alle)\b", re.IGNORECASE
)


def read_text(text: str) -> Posting:
    """The posting in this text, which stays as it is; of a lone address nothing but the address."""
    address = _lone_address(text)
    if address:
        return Posting("url", "", (Found("url", address, "bare address, line 1"),), (NOT_FETCHED,))
    front = read_front_matter(text)
    seen = view(_unquoted(text), front.close + 1 if front else 0)
    is_markdown = front is not None or _MARKDOWN.search(text, 0, _LOOKED_AT) is not None
    return Posting("markdown" if is_markdown else "text", text, first_of_each(*_found(seen, front)))


def _lone_address(text: str) -> str | None:
    """The address that is all of the text; blanks, angle brackets and a markdown link around it are none of it."""
    bare = text.strip("\ufeff \t\r\n\u00a0") if len(text) <= tidy.LONGEST_LINK * 3 else ""
    return tidy.link(bare) if _LONE.fullmatch(bare) else None


def _unquoted(text: str) -> str:
    """The text of a mail that is quoted as a whole, without the marks in front of its lines; their number stays."""
    lines = sum(1 for line in text.splitlines() if line.strip()) if ">" in text else 0
    quoted = len(_QUOTED.findall(text)) if lines else 0
    return _QUOTED.sub("", text) if quoted > 1 and 2 * quoted > lines else text


def _found(seen: View, front: FrontMatter | None) -> Iterator[Found]:
    stated = [
        *_page_title(seen, front),
        *_front(front),
        *read_aggregator(seen),
        *settled(statements(seen)),
        *read_one_line(seen),
        *named_by_buttons(seen),
    ]
    named = employer(seen)
    company = _company(stated) or _company(title_facts(seen)) or (named.value if named else None)
    yield from (_without_company(each, company) for each in stated)
    yield from title_facts(seen, company)
    yield from [named] if named else ()
    yield from said(seen)
    yield from _addresses(seen)


def _company(found: Iterable[Found]) -> str | None:
    return next((each.value for each in found if each.name == "company"), None)


def _without_company(found: Found, company: str | None) -> Found:
    """A position `Engineer at Acme` where Acme is the company: the engineer."""
    if found.name != "position" or not company:
        return found
    for between in (" at ", " @ ", " bei ", " chez "):
        if found.value.casefold().endswith(f"{between}{company}".casefold()):
            title = tidy.title(found.value[: -len(company) - len(between)])
            return Found("position", title, found.where) if title else found
    return found


def _page_title(seen: View, front: FrontMatter | None) -> Iterator[Found]:
    """What the title of the page says that a clipper or a reader put in front: `title: Weaver at Acme | LinkedIn`."""
    entry = next((each for each in front.entries if each.key.casefold() == "title"), None) if front else None
    top = next(iter(seen.stated(seen.first, seen.first + _TOP)), -1)
    line, title = (entry.line, entry.value) if entry else (top, seen.bare(top)[7:] if _titled(seen, top) else "")
    if not 0 < len(title) <= LONGEST_TITLE:
        return
    headings = (
        unmarked(seen.bare(at)) for at in seen.stated(seen.first, seen.first + _TOP) if seen.kinds[at] == HEADING
    )
    told = page_title_facts(title, f"title of the page, line {line + 1}", Known(headings=tuple(headings)))
    if {"company", "position"} <= {each.name for each in told}:
        yield from told


def _titled(seen: View, line: int) -> bool:
    return line >= 0 and seen.bare(line).startswith("Title: ")


def _front(front: FrontMatter | None) -> Iterator[Found]:
    """The facts of the front matter; `role` and `position` say more surely than `title` what the position is."""
    entries = front.entries if front else ()
    links = [entry for entry in entries if entry.key.casefold() == "links"]
    for entry in links if len(links) == 1 else ():
        address = checked("url", "url", entry.value)
        if address:
            yield Found("url", address, f"front matter, line {entry.line + 1}")
    for entry in sorted(entries, key=lambda each: each.key.casefold() == "title"):
        named = label_named(entry.key)
        value = checked(*named, entry.value) if named and entry.value.strip() else None
        if named and value:
            yield Found(
                "location" if named[0] == "workplace" else named[0], value, f"front matter, line {entry.line + 1}"
            )


def _addresses(seen: View) -> Iterator[Found]:
    """What the first heading links to, the address to apply at, an address alone on its line (not one of several)."""
    yield from (each for each in (linked_heading(seen), apply_link(seen)) if each)
    bare = [
        (address, line)
        for line in range(seen.first, len(seen.lines))
        if seen.kinds[line] == TEXT
        and _LONE.fullmatch(seen.lines[line].strip(" \t\u00a0"))
        and not _BACK.match(seen.lines[line].strip())
        for address in [tidy.link(seen.lines[line])]
        if address
    ]
    if len({address for address, _ in bare}) == 1:
        yield Found("url", bare[0][0], f"bare address, line {bare[0][1] + 1}")
