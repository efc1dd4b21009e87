"""What a value means that is typed for a field, and how it goes into the file. Pure: today is an argument."""

from __future__ import annotations

import re
from datetime import date

from jobboard.board.face import DAYS, MONTHS
from jobboard.errors import Refused
from jobboard.text.clean import CleanText, clean

DATES = ("applied", "posted", "deadline")

BARE_ADDRESS = re.compile(r"(?!-)[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?", re.IGNORECASE)
"""An address as it is said and copied from mails, without its scheme: that of nearly every posting is https."""


def address(typed: str) -> str:
    """An address with its scheme."""
    return f"https://{typed}" if BARE_ADDRESS.fullmatch(typed) else typed


def day_in_words(day: date, today: date) -> str:
    """A day by its name, with how far it is: `Fri 4 Dec 2026, in 9 days`."""
    named = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
    days = (day - today).days
    if abs(days) < 2:
        return f"{named}, {('yesterday', 'today', 'tomorrow')[days + 1]}"
    return f"{named}, in {days} days" if days > 0 else f"{named}, {-days} days ago"


def as_written(name: str, typed: str, today: date) -> str:
    """The value as the file is to have it: days as ISO dates, an address with its scheme.

    Raises Refused, with a sentence, for what can be no value of that field.
    """
    from jobboard.text.changes.fields.wished import wished
    from jobboard.text.typed_value import typed_value

    return wished(name, address(typed.strip()) if name == "url" else typed_value(name, typed, today))


def meaning(
    name: str, typed: str, today: date, now: str | None = None, *, guessed: bool = False
) -> tuple[CleanText, bool]:
    """What the typed text means and True, or what is wrong with it and False.

    `now` is what the file says; `guessed`: what only its title or its name lets one think.
    """
    if typed == (now or ""):
        said = "this is only guessed; enter writes it down" if guessed else "it says so already" if now else ""
        return CleanText(said), True
    if not typed and guessed:
        return CleanText("this is only guessed, so there is nothing to take out"), False
    if not typed:
        return CleanText("takes it out of the file"), True
    try:
        value = as_written(name, typed, today)
    except Refused as refused:
        return clean(refused.sentence), False
    return clean(_said(name, value, typed, today)), True


def _said(name: str, value: str, typed: str, today: date) -> str:
    if name in DATES:
        return day_in_words(date.fromisoformat(value), today)
    if name == "next":
        return next_in_words(value, today)
    if name == "tags":
        from jobboard.text.changes.fields.tags import tags_in

        tags = tags_in(value)
        return f"{len(tags)} tag{'' if len(tags) == 1 else 's'}: {' · '.join(tags)}"
    return f"writes {value}" if value != typed else ""


def first_day(value: str, today: date) -> CleanText:
    """What the start of an offer says: its day in words, where it is one."""
    from jobboard.text.when import read_day

    day = read_day(value, today)
    return clean(day_in_words(day, today) if day is not None else "names no day; it is written as it stands")


def thanked(names: str) -> CleanText:
    """What typed names mean: each of them is owed a thank-you."""
    from jobboard.text.changes.interviews.people import people_in

    people = people_in(names)
    if len(people) > 1:
        return clean(f"{len(people)} people, a thank-you note for each: {' · '.join(people)}")
    return clean(f"with a thank-you note for {people[0]}" if people else "")


def next_meaning(typed: str, today: date, now: str | None = None, status: str | None = None) -> tuple[CleanText, bool]:
    """What the typed text means as the next action, a day alone too, and True; or what is wrong with it and False.

    `now` is the action that stands there, `status` how far the application got.
    """
    from jobboard.board.next_steps import typed_next

    if typed in ("", now or ""):
        return meaning("next", typed, today, now) if now else (CleanText(""), True)
    try:
        value = as_written("next", typed_next(typed, today, now, status), today)
    except Refused as refused:
        return clean(refused.sentence), False
    return clean(next_in_words(value, today, now)), True


def next_in_words(value: str, today: date, now: str | None = None) -> str:
    """What a next action says, with its day; without one, which day goes with the action that stands there (`now`)."""
    from jobboard.text.dates import read_date

    day = read_date(value).iso
    if day is None and now and (gone := read_date(now).iso):
        return f"names no day, and {gone} goes; “fri” or “in 2 weeks” at its end would name one"
    if day is None:
        return "names no day; “fri” or “in 2 weeks” at its end would"
    return f"writes “{value}”: {day_in_words(date.fromisoformat(day), today)}"
