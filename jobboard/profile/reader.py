"""What `_profile.md` says: criteria, the least pay, places, skills, the résumé it names. Pure.

Nothing is guessed: what does not say beyond doubt whether it is a must or nice to have is told among the problems, by
its line, and so is what must not be, since the words for the contrary are the person's own.
"""

from __future__ import annotations

from jobboard.profile.front import said_in_front
from jobboard.profile.gathering import Gathering
from jobboard.profile.values import Profile
from jobboard.profile.walk import walk
from jobboard.text.frontmatter import read_front_matter
from jobboard.text.outline import outline


def read_profile(text: str) -> Profile:
    """What a text states as a profile; what was not understood is among its problems, in the order of the lines."""
    front = read_front_matter(text)
    first = front.close + 1 if front else 0
    found = outline(text, first)
    in_front, front_problems = said_in_front(front)
    in_body, problems = walk(found, first)
    gathered = Gathering([*front_problems, *problems])
    gathered.take([*in_front, *in_body])
    if found.unclosed >= 0:
        gathered.tell(found.unclosed + 1, "this opens a code block or a comment that is never closed")
    return gathered.profile(text)
