"""The pages of `pages/` with what they state, by hand; and what a guide says without the lines it stands on."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobboard.guide.values import Figure, Guide, Items, Told

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.toml"))


@dataclass(frozen=True)
class Page:
    text: str
    expected: dict[str, Any]


def page(name: str) -> Page:
    """A page, `NAME.txt` or `NAME.md`, with the `NAME.toml` that says what it states."""
    file = next(path for path in PAGES.glob(f"{name}.*") if path.suffix != ".toml")
    return Page(file.read_text("utf-8"), tomllib.loads((PAGES / f"{name}.toml").read_text("utf-8")))


def row(figure: Figure) -> tuple[Any, ...]:
    """A figure as the tables of the pages write it."""
    marks = [word for word, is_so in (("open", figure.open), ("about", figure.about)) if is_so]
    high = "" if figure.high is None else figure.high
    place = (figure.group, figure.name, figure.part, figure.low, high, figure.currency or "", figure.period or "")
    return (*place, figure.line, *marks)


def groups(lists: tuple[Items, ...]) -> dict[str, list[str]]:
    return {each.title: texts(each.items) for each in lists}


def texts(told: tuple[Told, ...]) -> list[str]:
    return [each.text for each in told]


def said(guide: Guide) -> dict[str, Any]:
    """What a guide says, without lines: what reading it again has to give."""
    order = ("average", "level", "place", "company", "start-up")
    figures = [(*row(each)[:7], *row(each)[8:], each.words) for each in guide.figures]
    return {
        "role": guide.role,
        "year": guide.year,
        "market": guide.market,
        "overview": texts(guide.overview),
        "lists": [
            [(each.title, texts(each.items)) for each in lists]
            for lists in (guide.responsibilities, guide.skills, guide.progression)
        ],
        "figures": sorted(figures, key=lambda each: order.index(each[0])),
    }
