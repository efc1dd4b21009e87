"""Until when the person is to answer: a deadline whose label says that it is one for an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobboard.text.dates import read_date
from jobboard.text.field import Field
from jobboard.text.markup import unwrap
from jobboard.text.outline import BLANK, Outline
from jobboard.text.stated import is_stated

_LABEL = r"\b(?:answer|reply|respond|decide)[\s_-]+by[\W_]*$"
_LONGEST = 80
"""So many characters in front of a value may be its label, with markup."""


def read_reply_by(found: Outline, fields: Iterable[Field]) -> str | None:
    """The day of the first deadline whose label is `Answer by`, `Reply by`, `Respond by` or `Decide by`; ISO."""
    for field in fields:
        if (
            field.name == "deadline"
            and is_stated(field.value)
            and re.search(_LABEL, _label(found, field), re.IGNORECASE)
        ):
            return read_date(unwrap(field.value)).iso
    return None


def _label(found: Outline, field: Field) -> str:
    """What stands in front of a value, on its line or, where that holds nothing else, on the one above."""
    line = field.line
    before = found.lines[line][: max(field.start - found.starts[line], 0)]
    if field.kind in ("below", "heading"):
        line -= 1
        while line > 0 and found.kinds[line] == BLANK:
            line -= 1
        before = found.lines[line]
    return before[-_LONGEST:]
