"""What `_profile.md` says: criteria, the least pay, places, skills, the résumé it names. Pure."""

from __future__ import annotations

from jobboard.profile.values import Criterion, Profile
from jobboard.text.frontmatter import read_front_matter
from jobboard.text.markup import unwrap
from jobboard.text.names import key, plain
from jobboard.text.outline import BULLET, HEADING, TEXT, outline

_LISTS = {"must have": True, "must haves": True, "nice to have": False, "nice to haves": False}


def read_profile(text: str) -> Profile:
    """What a text states as a profile; what was not understood is among its problems."""
    front = read_front_matter(text)
    found = outline(text, front.close + 1 if front else 0)
    bullets = {bullet.line: bullet for bullet in found.bullets}
    criteria: list[Criterion] = []
    must: bool | None = None
    for index, kind in enumerate(found.kinds):
        line = found.lines[index]
        if kind in (HEADING, TEXT):
            must = _LISTS.get(key(plain(line.strip())))
        elif kind == BULLET and must is not None and (item := unwrap(line[bullets[index].body :])):
            criteria.append(Criterion(item, must, index + 1))
    return Profile(criteria=tuple(criteria), text=text)
