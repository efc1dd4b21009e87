"""What the posting asks for: required apart from preferred, and what of it the profile covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobboard.fit.skills import NO_PROFILE, Asked, Cover, Skills
from jobboard.ui.pane.parts import Line, heading, hint, part, told
from jobboard.ui.pane.row import PaneRow, Tone
from jobboard.ui.pane.subject import Subject

TITLES = {"required": "Required", "preferred": "Preferred", "named": "Named"}
COVERS: tuple[tuple[Cover | None, str, Tone], ...] = (
    ("missing", "missing", "warn"),
    ("other words", "other words", "label"),
    ("named", "covered", "label"),
    (None, "", "label"),
)
"""How the profile covers a skill: what it is called, in the order of showing."""

INDENT, ROOM = 2, 13


def skills(subject: Subject) -> Iterator[Line]:
    """The skills by need and by cover; nothing where the file holds no posting."""
    asked = subject.skills
    if asked is None or not asked.has_posting:
        return
    yield from part("Skills the posting names", _counted(asked))
    for note in asked.notes:
        more = "; “what you look for” in the palette (ctrl+p) begins one" if note == NO_PROFILE else ""
        yield hint(f"{note}{more}.", key=f"skills:{note}")
    first = True
    for need, title in TITLES.items():
        mine = [each for each in asked.asked if each.need == need]
        if not mine:
            continue
        above = list(heading(title, about="skills"))
        yield from above[1:] if first and not asked.notes else above
        first = False
        yield from _rows(need, mine, alone=not asked.has_profile)


def _counted(asked: Skills) -> str:
    """How many of the required ones, else of all, the profile covers."""
    counted = asked.of("required") or asked.asked
    if not asked.has_profile or not counted:
        return ""
    covered = sum(each.cover != "missing" for each in counted)
    return f"{covered} of {len(counted)} {'required ' if asked.of('required') else ''}covered"


def _rows(need: str, mine: Sequence[Asked], *, alone: bool) -> Iterator[Line]:
    """A row for each way in which the profile covers some of them."""
    for cover, name, tone in COVERS:
        these = [each for each in mine if each.cover == cover]
        if these:
            text = ", ".join(_said(each) for each in these)
            label, room = told(name, tone), 0 if alone else ROOM
            yield (
                PaneRow((told(text),), "text", label, room, INDENT, key=f"skills:{need}:{name}", line=these[0].line),
                None,
            )


def _said(each: Asked) -> str:
    """A skill, or all of which one is asked for, with what covers it where that is not the same."""
    if each.cover == "other words":
        return f"{each.title if each.instead else each.words} ({each.by})"
    return f"{each.title} (by {each.by})" if each.instead and each.cover == "named" else each.title
