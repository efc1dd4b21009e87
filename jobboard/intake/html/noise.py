"""Which parts of a page are no part of a posting: what is not shown, the site around it, lines that are buttons.

Words of a posting are never to be lost, so a part that only looks like noise stays where there is doubt: it holds a
first heading, much running text, or most of the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from jobboard.intake.html.tokens import FRAME, Token

Kind = Literal[
    "hidden",
    "site",
    "cookies",
    "footer",
    "aside",
    "other jobs",
    "doubtful",
    "form",
    "label",
    "main",
    "article",
    "description",
    "company",
]
"""What a part of a page is. `hidden` and `site` are left out; `cookies`, `footer`, `aside`, `other jobs` and `doubtful`
where nothing speaks against it; a `form` too if it has a control, but for its running text; `label` where
it labels one; `main`, `article` and `description` may be the posting; `company` names the company."""

_HIDDEN = frozenset(
    "script style template noscript svg canvas annotation annotation-xml audio video object applet select datalist "
    "button iframe textarea noembed noframes progress meter map rp title".split(),
)
_ROLES: Mapping[str, Kind] = {
    "navigation": "site",
    "banner": "doubtful",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "site",
    "menubar": "site",
    "toolbar": "site",
    "button": "doubtful",
    "alertdialog": "doubtful",
    "main": "main",
}
_NAMES: Mapping[str, Kind] = {
    "nav": "site",
    "footer": "footer",
    "aside": "aside",
    "form": "form",
    "label": "label",
    "main": "main",
    "article": "article",
}
_SHOWS_TEMPLATE = frozenset({"shadowrootmode", "srcdoc"})
"""A template that is the inside of an element, and what a frame is read as; the text of others is not shown."""

_NOT_SHOWN = re.compile(r"(?:^|[;{/])\s*+(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)\b", re.IGNORECASE)
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*+|[A-Z]++(?![a-z])")
_MOST_OF_A_CLASS = 500
_COOKIES = frozenset(
    "cookie cookies consent gdpr onetrust cookiebot usercentrics didomi cookieconsent cookiebanner".split(),
)
_CONTROLS = frozenset("breadcrumb breadcrumbs newsletter pagination skiplink signin signup login navbar".split())
_OTHER = frozenset("related similar recommended suggested more other recent latest".split())
_PAIRS = tuple(
    (frozenset(first.split()), frozenset(second.split()))
    for first, second in (
        ("share sharing social socials", "bar bars button buttons icon icons links list menu media"),
        ("share sharing social socials", "network networks this job section widget container wrapper"),
        ("social socials", "share sharing"),
        ("sign log", "in up"),
        ("skip", "link links content nav main"),
        ("alert alerts", "job jobs create signup"),
        ("site page global main", "footer nav navigation"),
        ("related similar recommended suggested more other recent latest", "job jobs position positions role roles"),
        ("related similar recommended suggested more other recent latest", "opening openings vacancy vacancies posts"),
    )
)
_WHOLE_WORDS = frozenset("share sharing social socials skip related similar footer".split())
_NEVER = frozenset({"html", "body", "main", "article", "h1", "a", "p", "li", "td", "tr", "table", "input"})


def kind_of(tag: Token) -> Kind | None:
    """What an element is by its name, role, class or id; None for most."""
    name, attributes = tag.value, tag.attributes
    if name == FRAME and not attributes.keys().isdisjoint(_SHOWS_TEMPLATE):
        return "hidden" if _is_hidden(name, attributes) else "doubtful" if "srcdoc" in attributes else None
    if name in _HIDDEN or (name == "dialog" and "open" not in attributes):
        return "hidden"
    if not attributes:
        return _NAMES.get(name)
    if _is_hidden(name, attributes):
        return "hidden"
    if name != "p" and attributes.get("aria-hidden", "").strip().lower() == "true":
        return "doubtful" if name in {"div", "section", "main", "body"} else "hidden"
    kind = _ROLES.get(attributes.get("role", "").strip().lower()) or _NAMES.get(name)
    if kind is None and attributes.get("itemprop") in {"description", "responsibilities"}:
        return "description"
    if kind is None and name not in _NEVER and ("class" in attributes or "id" in attributes):
        return _kind_of_words(
            attributes.get("class", "")[:_MOST_OF_A_CLASS], attributes.get("id", "")[:_MOST_OF_A_CLASS]
        )
    return kind


def _is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    if name in {"html", "body"}:
        return False
    if attributes.get("hidden", "until-found").lower() != "until-found":
        return True
    return "style" in attributes and _NOT_SHOWN.search(attributes["style"], 0, 2000) is not None


@lru_cache(maxsize=1000)
def _kind_of_words(classes: str, name: str) -> Kind | None:
    """What the words of class and id say; the words of one class belong together."""
    names = (*classes.split(), *name.split())
    for each in names:
        words = {word.lower() for word in _WORDS.findall(each)}.union(each.lower().replace("_", "-").split("-"))
        if not words.isdisjoint(_COOKIES):
            return "cookies"
        if not words.isdisjoint(_CONTROLS) or (len(words) == 1 and not words.isdisjoint(_WHOLE_WORDS)):
            return "doubtful"
        if any(not words.isdisjoint(first) and not words.isdisjoint(second) for first, second in _PAIRS):
            return "doubtful" if words.isdisjoint(_OTHER) else "other jobs"
    return None
