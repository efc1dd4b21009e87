"""The company that the buttons and pictures of a site name, in what was copied from it.

`Save Weaver at Loom & Co` and `Loom & Co logo` name it where the same words stand on a line of their own too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake.plain.told import is_spot, name_of
from jobboard.intake.plain.view import View
from jobboard.intake.values import Found
from jobboard.text.names import unmarked
from jobboard.text.outline import BULLET, HEADING, TEXT

_SAVE = re.compile(r"(?:Save|Unsave|Apply (?:to|for)|Share) \S.{1,100}? at (?P<name>\S.{1,60})")
_ROLE_AT = re.compile(r"Join to apply for the .{2,100} role at (?P<name>\S.{1,60})")
_LOGO_FOR = re.compile(r"Company logo for,? (?P<name>\S.{1,60}?)\.?")
_LOGO = re.compile(r"(?P<name>\S.{1,60}?)(?:['’]s)? (?:company )?logo")
_BARS = re.compile(r"\s+[|·•]\s+")
_MOST_LINES, _LONGEST = 80, 200


def named_by_buttons(seen: View) -> Iterator[Found]:
    """The company that such a line names; nothing where two lines name two."""
    lines = [
        (line, unmarked(seen.bare(line)).strip())
        for line in range(seen.first, min(len(seen.lines), seen.first + _MOST_LINES))
        if seen.kinds[line] in (TEXT, HEADING, BULLET) and len(seen.lines[line]) <= _LONGEST
    ]
    alone = {part.strip() for _, text in lines for part in (text, *_BARS.split(text))}
    found: dict[str, Found] = {}
    for line, text in lines:
        for name in _names(text, alone):
            found.setdefault(name, Found("company", name, f"button, line {line + 1}"))
    if len(found) == 1:
        yield from found.values()


def _names(text: str, alone: set[str]) -> Iterator[str]:
    for form, is_sure in ((_ROLE_AT, True), (_LOGO_FOR, True), (_SAVE, False), (_LOGO, False)):
        told = form.fullmatch(text)
        name = name_of(told["name"]) if told and (is_sure or told["name"] in alone) else None
        if name and not is_spot(name):
            yield name
