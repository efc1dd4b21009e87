"""Which lines of text begin a round, and what says of itself that it is one."""

from __future__ import annotations

import re

from jobboard.text.interviews.kinds import names_an_interview
from jobboard.text.interviews.title import (
    LONGEST_TIME,
    LONGEST_TITLE,
    Title,
    moment_in,
    names_a_round,
    read_title,
)
from jobboard.text.interviews.yearless import Days, has_a_clock, is_plain_day, name_day, title_of
from jobboard.text.markup import unwrap
from jobboard.text.names import unmarked

_SIGN = re.compile(r"\s*(?:[:–—|·,]|-\s)\s*\S")
_BOLD_LEAD = re.compile(r"\*\*([^*]{1,60})\*\*[ \t]+(?=\S)")
_NAMES = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*+|and|und|et|y|&|\+)(?:\s|$)")


def is_a_round(title: Title) -> bool:
    """Whether a title that has a day, certain or not, says word for word that it is of an interview."""
    return title.when is not None and names_an_interview(title.kind)


def leads(line: str, days: Days, *, wrapped: bool) -> bool:
    """Whether a line of text begins with a date and a sign behind it, or is wholly bold and has a date.

    One that does not go on from the line above (`wrapped`) may also begin with a bold day and time, or tell nothing but
    those and with whom. A day that is not certain counts where it has a weekday or a time, or an interview is named.
    """
    bare = line.strip()
    if len(bare) > LONGEST_TITLE or not any(map(str.isdecimal, bare[:LONGEST_TIME])):
        return False
    title = unmarked(unwrap(bare))
    named = name_day(title, days)
    title = named.text if named else title
    start, end, moment = moment_in(title)
    if moment is None:
        return False
    if named and not named.certain and not _is_to_ask_for(bare, days):
        return False
    if bare.startswith("**") and bare.endswith("**") and bare.count("**") == 2:
        return True
    if start:
        return False
    return _SIGN.match(title[end:]) is not None or (
        not wrapped and (moment.time is not None or has_a_clock(title[:end])) and _tells_when_and_who(bare, title, days)
    )


def _is_to_ask_for(bare: str, days: Days) -> bool:
    title = title_of(bare, days, item=True)
    return is_plain_day(title.when or "") or is_a_round(title)


def _tells_when_and_who(bare: str, title: str, days: Days) -> bool:
    """Whether behind a day and a time stands nothing but who is met, or the name of the round where those are bold."""
    lead = _BOLD_LEAD.match(bare)
    if lead is not None:
        alone = title_of(lead[1], days, item=True)
        return alone.when is not None and not alone.kind and names_a_round(title_of(bare, days, item=True), bare)
    read = read_title(title, item=True)
    return not read.kind and all(map(_NAMES.match, (read.with_whom or "").split()))
