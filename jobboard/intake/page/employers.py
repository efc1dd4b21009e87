"""The elements of a page that name the company: by their class, id or the marks of a site's own tests."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

LONGEST = 80
"""Characters of a company's name; a longer text is none."""

_NAMES = ("class", "id", "itemprop", "data-testid", "data-test", "data-qa", "data-automation", "data-automation-id")
_MOST = 500
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
