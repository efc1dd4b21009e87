"""Company and position from the title of a page, where the title says which is which."""

from __future__ import annotations

import re

from jobboard.intake import tidy
from jobboard.intake.values import Found

_APPLICATION = re.compile(r"Job Application for (?P<position>.+) at (?P<company>.+)", re.IGNORECASE)


def title_facts(title: str, where: str) -> tuple[Found, ...]:
    """What the title states by itself."""
    told = _APPLICATION.fullmatch(title.strip()) if len(title) < 300 else None
    if told is None:
        return ()
    company, position = tidy.company(told["company"]), tidy.title(told["position"])
    found = (("company", company), ("position", position))
    return tuple(Found(name, value, where) for name, value in found if value)
