"""What the front matter of a profile says: `must_have: [Fully remote, Staff level]`, `pay_floor: $180,000`. Pure."""

from __future__ import annotations

from jobboard.profile.names import CRITERIA, OTHER, meaning_of
from jobboard.profile.said import Said
from jobboard.profile.unknown import is_silent
from jobboard.profile.wording import bare
from jobboard.text.frontmatter import Entry, FrontMatter
from jobboard.text.stated import is_stated
from jobboard.text.values import Problem


def said_in_front(front: FrontMatter | None) -> tuple[list[Said], list[Problem]]:
    """All that it says, in file order, and which of its keys are not known."""
    said: list[Said] = []
    problems: list[Problem] = []
    told: set[str] = set()
    for entry in front.entries if front else ():
        meaning = meaning_of(entry.key)
        if meaning is None or meaning.topic == OTHER:
            if meaning is None and entry.key not in told and not is_silent(entry.key):
                problems.append(
                    Problem(entry.line + 1, f"“{entry.key}” is no field of a profile, so it says nothing here")
                )
            told.add(entry.key)
        elif meaning.topic == CRITERIA or entry.style in ("mapping", "other"):
            if entry.value or entry.style == "mapping":
                problems.append(_not_read(entry))
        elif is_stated(entry.value):
            value = entry.style != "listed"
            said.append(
                Said(
                    meaning.topic,
                    bare(entry.value),
                    entry.value,
                    entry.line + 1,
                    value,
                    meaning.certain,
                    entry.line + 1,
                )
            )
    return said, problems


def _not_read(entry: Entry) -> Problem:
    return Problem(
        entry.line + 1, f"what “{entry.key}” says is not read; write it as a list of its own: must_have: [one, another]"
    )
