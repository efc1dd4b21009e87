"""What on a page names the company: an element called after it, by its class, id or the marks of a site's own tests.

A logo names one too (`alt="Acme logo"`), but the site's own does as well: it counts only beside a title that agrees.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from jobboard.intake import tidy
from jobboard.intake.boards import is_board
from jobboard.intake.html.blocks import Layout, Part
from jobboard.intake.html.phrases import is_button
from jobboard.text.names import key

LONGEST = 80
"""Characters of a company's name; a longer text is none."""

_NAMES = (
    "class",
    "id",
    "itemprop",
    "data-testid",
    "data-test",
    "data-qa",
    "data-automation",
    "data-automation-id",
    "data-at",
)
_MOST = 500
_MOST_NAMED = 50
_MOST_RUNS = 20
_MOST_BEFORE = 1500
_TITLE_PARTS = re.compile(r" (?:[-–—|·•@:]|at|bei|chez) | ?\| ?")
_LONGEST_TITLE = 300
_AT = re.compile(r"^(?:at|by|bei|chez|@) (?=[^\W_a-zäöü])")
_EDGE = re.compile(r"[_\s]+|-{2,}|(?<=[a-z0-9])(?=[A-Z])")
_COMPANY = re.compile(
    r"(?:^|-)(?:company-?name|employer-?name|org-name|organi[sz]ation-name|hiring-organi[sz]ation(?:-name)?"
    r"|hiring-company(?:-name)?|advertiser-name)(?:-(?:link|text|value))?$"
)
_LOGO = re.compile(
    r"(?:(?:company )?logo (?:of |von |de )?)?(?P<name>\S.{0,79}?)(?:['’]s)?(?: (?:company )?logo)?", re.IGNORECASE
)


def names_company(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is called after the company's name (`topcard__org-name-link`)."""
    if "itemscope" in attributes:
        return False
    if attributes.get("data-company-name", "false").lower() in {"", "true"}:
        return True
    return any(_is_name(attributes[name][:_MOST]) for name in _NAMES if name in attributes)


@lru_cache(maxsize=1000)
def _is_name(words: str) -> bool:
    return any(_COMPANY.search(_EDGE.sub("-", word).lower()) is not None for word in words.split())


def company_of_logo(instead: str) -> str:
    """The company in the words for a picture that say that it is a logo (`Acme logo`); else nothing."""
    text = " ".join(instead[: 2 * LONGEST].split())
    if "logo" not in text.lower().split():
        return ""
    found = _LOGO.fullmatch(text)
    return found["name"] if found else ""


def employers_of(layout: Layout, left_out: Sequence[int], sums: Sequence[int], title: int) -> tuple[str, ...]:
    """The companies that elements name near the top of the posting, each once.

    `left_out` marks the runs that are not kept, `sums` counts the characters of the others before each run, `title` is
    the first run of the first heading, or of the text where there is none.
    """
    firsts = [block.first for block in layout.blocks]
    near = [part for part in layout.companies if sums[part.start] - sums[title] <= _MOST_BEFORE]
    return _each_once(_text(layout, part, firsts, left_out) for part in near[:_MOST_NAMED])


def logos_of(layout: Layout, left_out: Sequence[int], start: int) -> tuple[str, ...]:
    """The companies of the logos behind the run `start`, each once."""
    return _each_once(name for place, name in layout.logos[:_MOST_NAMED] if place >= start and not left_out[place])


def agreeing(logos: Iterable[str], titles: Iterable[str]) -> tuple[str, ...]:
    """The logos whose company is a part of one of the titles."""
    parts = {key(part) for title in titles for part in _TITLE_PARTS.split(title[:_LONGEST_TITLE])}
    return tuple(name for name in logos if key(name) in parts)


def _text(layout: Layout, part: Part, firsts: Sequence[int], left_out: Sequence[int]) -> str:
    """The text of a part, if it is that of one block, and wholly a link or none: what is linked beside a name is no
    part of it (`Acme <a>About us</a>`).
    """
    if part.end - part.start > _MOST_RUNS:
        return ""
    texts: dict[tuple[int, int], str] = {}
    for number in range(part.start, part.end):
        place = bisect_right(firsts, number) - 1
        runs = layout.blocks[place].runs if place >= 0 else []
        at = number - firsts[place]
        line = place, runs[at].link if at < len(runs) else 0
        if at < len(runs) and not left_out[number] and (line in texts or runs[at].text.strip()):
            texts[line] = f"{texts.get(line, '')}{runs[at].text}"
    return next(iter(texts.values())) if len(texts) == 1 else ""


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({key(name): name for name in _companies(names)}.values())


def _companies(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        text = _AT.sub("", " ".join(name.split()))
        if not text or len(text) > LONGEST or text.endswith(":") or is_button(text, linked=True):
            continue
        if (company := tidy.company(text)) and not is_board(company):
            yield company
