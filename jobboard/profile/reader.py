"""What `_profile.md` says: criteria, the least pay, places, skills, the résumé it names. Pure.

Nothing is guessed: what does not say beyond doubt whether it is a must or nice to have is told among the problems, by
its line, and so is what must not be, since the words for the contrary are the person's own.
"""

from __future__ import annotations

import re

from jobboard.profile.front import said_in_front
from jobboard.profile.gathering import Gathering
from jobboard.profile.values import Profile
from jobboard.profile.walk import walk
from jobboard.text.frontmatter import read_front_matter
from jobboard.text.outline import outline

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, lone surrogates, what turns the direction: a file that answers a criterion cannot hold them."""

_NO_WIDTH = re.compile("[\u200b\u2060\ufeff]")


def read_profile(text: str) -> Profile:
    """What a text states as a profile; what was not understood is among its problems, in the order of the lines."""
    shown = _UNSEEN.sub(" ", _NO_WIDTH.sub("", text))
    front = read_front_matter(shown)
    first = front.close + 1 if front else 0
    found = outline(shown, first)
    in_front, front_problems = said_in_front(front)
    in_body, problems = walk(found, first)
    gathered = Gathering([*front_problems, *problems])
    gathered.take([*in_front, *in_body])
    if found.unclosed >= 0:
        gathered.tell(found.unclosed + 1, "this opens a code block or a comment that is never closed")
    return gathered.profile(text)
