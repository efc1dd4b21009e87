"""A career page read into a guide: its role, what it says of the work, and the pay it states of that role."""

from __future__ import annotations

from jobboard.guide.content import content_of
from jobboard.guide.pay_lines import pay_of
from jobboard.guide.pieces import Piece, pieces
from jobboard.guide.role import role_of
from jobboard.guide.sections import sections
from jobboard.guide.shape import is_shape, read_shape, stated_head
from jobboard.guide.unfold import is_folded, unfolded
from jobboard.guide.values import Guide
from jobboard.slots import replace
from jobboard.text.values import Problem

LONGEST = 400_000
"""Characters of a page that are read; what stands behind them is told of and left."""

MOST_PROBLEMS = 50

NO_ROLE = "The page does not say for certain which one role it is about."
FOLDED = "The page stands in one line, so that only its pay is read: copy it with its lines to have the rest."


def read_guide(text: str, name: str = "", *, role: str | None = None) -> Guide:
    """What a career page says of one role, or a guide in our own shape; never raises.

    `text` is a page as it was pasted, markdown, or what `writer.guide_file` writes. `role` is the one that a page is
    taken to be about where it names none for certain; a problem still says so. What is not certain is left out; lines
    about pay that are left out are told of in `problems`, as is a page that names no role.
    """
    if is_shape(text):
        return read_shape(text, name)
    found, in_one_line = _found(text[: _end(text)])
    stated = role_of(found, text)
    role = stated or role
    parts = sections(found, role)
    pay = pay_of(found, parts, role)
    head = stated_head(text)
    told = content_of(found, () if in_one_line else parts, role)
    problems = [*_of_role(stated), *_of_length(text), *([Problem(None, FOLDED)] if in_one_line else []), *pay.problems]
    return Guide(
        role,
        told.overview,
        told.responsibilities,
        told.skills,
        told.progression,
        pay.figures,
        head.get("source"),
        pay.year or _year(head.get("year", "")),
        pay.market or head.get("market"),
        tuple(problems[:MOST_PROBLEMS]),
        name,
        text,
    )


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None


def _end(text: str) -> int:
    """Where what is read of a page ends: behind a whole line."""
    return len(text) if len(text) <= LONGEST else text.rfind("\n", 0, LONGEST) + 1 or LONGEST


def _found(text: str) -> tuple[tuple[Piece, ...], bool]:
    """The pieces of a page, and whether it stands in one line."""
    if not is_folded(text):
        return pieces(text), False
    plain, origins = unfolded(text)
    return tuple(replace(piece, line=origins[piece.line - 1]) for piece in pieces(plain)), True


def _of_role(role: str | None) -> list[Problem]:
    return [] if role else [Problem(None, NO_ROLE)]


def _of_length(text: str) -> list[Problem]:
    if len(text) <= LONGEST:
        return []
    line = text.count("\n", 0, _end(text)) + 1
    return [Problem(line, f"The page has more than {LONGEST:,} characters. What stands behind them was not read.")]
