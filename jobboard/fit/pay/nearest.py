"""Which guide fits an application: the one that its `guide` field names, else the one nearest to its title. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from jobboard.fit.pay.titles import Likeness, as_written, likeness
from jobboard.guide.values import Guide
from jobboard.slots import frozen
from jobboard.text.clean import brief
from jobboard.text.values import Facts

_FILE = re.compile(r"(?i)\.(?:md|markdown)$")
_BETWEEN = re.compile(r"[\s_-]+")
_LONGEST = 300
_QUOTED = 80
_NAMED = 3
"""So many guides that are as near are named."""


@frozen
class Nearest:
    """The guide that fits, and what says so.

    `by`: `chosen` in the file, or the `title`. `how` says in words how near the title is (`without “Platform”`), "" for
    the very title and for a chosen one. `guide` is None where the file names one that is not there; `problem` says so,
    that the name is that of several, or which others are as near.
    """

    guide: Guide | None
    by: Literal["chosen", "title"]
    how: str = ""
    problem: str = ""


def nearest(guides: Sequence[Guide], facts: Facts) -> Nearest | None:
    """The guide for an application; None where none fits. Of two that are as near the first by name is taken."""
    ordered = sorted(guides, key=lambda guide: (guide.name, guide.role or ""))
    if facts.guide:
        return _chosen(ordered, facts.guide)
    if not facts.position:
        return None
    found = [
        (fits, guide)
        for guide in ordered
        if (fits := likeness(facts.position, role_of(guide), facts.location)) is not None
    ]
    if not found:
        return None
    fits, guide = min(found, key=lambda each: each[0].far)
    others = [each for near, each in found if near.far == fits.far and each is not guide]
    return Nearest(guide, "title", _in_words(fits, facts.position, role_of(guide)), _as_near(others))


def role_of(guide: Guide) -> str:
    """The role of a guide, or what its file is called where its page names none."""
    return guide.role or guide.name


def _chosen(guides: Sequence[Guide], wanted: str) -> Nearest:
    """The guide of that name or, where no file is called so, of that role; the whole of it."""
    key = _key(wanted)
    found = [each for each in guides if _key(each.name) == key] or [
        each for each in guides if _key(role_of(each)) == key
    ]
    if not key or not found:
        return Nearest(
            None, "chosen", problem=f"The guide field names “{brief(wanted, _QUOTED)}”, but no guide is called so."
        )
    others = f"The guide field fits {len(found)} guides; “{found[0].name}” is taken." if len(found) > 1 else ""
    return Nearest(found[0], "chosen", problem=others)


def _key(name: str) -> str:
    """A name as names are compared: `_guides/ml-platform.md` is `ML platform`."""
    bare = name[:_LONGEST].strip().strip("[]").replace("\\", "/").removeprefix("_guides/")
    return _BETWEEN.sub(" ", _FILE.sub("", bare)).strip().casefold()


def _as_near(others: Sequence[Guide]) -> str:
    """That other guides fit as well, by the names of their files; "" where none does."""
    if not others:
        return ""
    names = [f"“{brief(each.name or role_of(each), _QUOTED)}”" for each in others[:_NAMED]]
    if len(others) > _NAMED:
        names[-1] = f"{len(others) - _NAMED + 1} more"
    told = f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]
    return f"The guide {told} fits as well." if len(others) == 1 else f"The guides {told} fit as well."


def _in_words(fits: Likeness, title: str, role: str) -> str:
    """`without “Platform”`, or `the title adds “Payments”`."""
    if fits.without:
        return f"without “{as_written(fits.without[0], role)}”"
    return f"the title adds “{as_written(fits.beyond[0], title)}”" if fits.beyond else ""
