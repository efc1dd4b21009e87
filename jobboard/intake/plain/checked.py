"""The text beside a label → the value it states, as that label means it; None where it states none."""

from __future__ import annotations

import re
from collections.abc import Callable

from jobboard.intake import tidy
from jobboard.intake.plain.label_names import PERIODS, STRICT, UNCERTAIN_PAY
from jobboard.intake.plain.places import names_place, names_remote, place_under_label
from jobboard.intake.plain.sentences import pay_in
from jobboard.intake.tidy_words import BEFORE_PAY, OF_OTHERS
from jobboard.text.names import key, plain, unmarked
from jobboard.text.salary import read_salary

LONGEST = 200
"""A longer text beside a label is prose, unless it is an address (characters)."""

_SPENT = re.compile(r"\b(?:for|on|spend|spent|manage|managed|of)\b", re.IGNORECASE)
"""With these words a budget is money that one spends at work."""

_ID = re.compile(r"#?\s?((?:[A-Za-z]{1,10}[ _-])?[A-Za-z0-9][\w./-]{0,39})")
_BEHIND = re.compile(r"\s+\([^()]*\)\s*$")
_ARTICLES = frozenset("a an our the this ein eine unser un une notre una un nuestra del im aus dans dal from".split())
_SMALL = frozenset(
    "of the and & for in to at und für der die das von zu et de la le les du des y e i w z en van di".split()
)
_YES = frozenset({"yes", "y", "true", "ja", "oui", "sí", "si", "tak", "100%"})
_MOST_WORDS, _MOST_SMALL_WORDS = 14, 2
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def checked(name: str, form: str, text: str) -> str | None:
    """The value that `text` states below the label of that name and form (see `label_names.label_named`)."""
    if name == "url":
        return _address(text)
    if len(text) > LONGEST:
        return None
    return _READERS[name](form, text)


def _address(text: str) -> str | None:
    """An address that is all there is: prose with an address in it states none."""
    bare = text.strip(" \t\u00a0*_`")
    if not bare.startswith(("http", "<http", "[")) or len(bare) > tidy.LONGEST_LINK * 2:
        return None
    address = tidy.link(bare)
    if address is None or bare.count("://") > 2:
        return None
    rest = bare[bare.find(address[:12]) + len(address) :] if not bare.startswith("[") else ""
    return address if len(rest) <= 60 else None


def _company(_form: str, text: str) -> str | None:
    value = tidy.company(text)
    words = _WORD.findall(value or "")
    if value is None or len(words) > _MOST_WORDS:
        return None
    if words and words[0] in _ARTICLES and words[1:] and words[1].islower():
        return None
    if "," in value and value.islower():
        return None
    small = [word for word in words[1:] if word.islower() and word not in _SMALL]
    return value if len(small) <= _MOST_SMALL_WORDS else None


def _position(_form: str, text: str) -> str | None:
    value = tidy.title(text)
    if value is None or " | " in value or len(_WORD.findall(value)) > _MOST_WORDS * 2:
        return None
    first = _WORD.match(value)
    return None if first and first[0] in _ARTICLES else value


def _location(_form: str, text: str) -> str | None:
    return place_under_label(text)


def _workplace(form: str, text: str) -> str | None:
    """How far the work is remote: `Remote: yes` and `Remote: EU only` say so; on site names no place."""
    value = tidy.place(text)
    if form.startswith("remote") and key(plain(text)) in _YES:
        return "Remote"
    if value is None or key(value).replace(" ", "") in ("onsite", "inoffice", "office"):
        return None
    if names_remote(value):
        return value
    if not names_place(value):
        return None
    return value if not form.startswith("remote") or "remote" in value.casefold() else f"Remote ({value})"


def _salary(form: str, text: str) -> str | None:
    """Pay; a period that only the label states (`Hourly rate: $45`) is put behind the figures."""
    value = tidy.pay(text) or pay_in(text.strip())
    if value is None or (form in UNCERTAIN_PAY and not (tidy.names_money(value) and BEFORE_PAY.match(value))):
        return None
    if (form == "budget" and _SPENT.search(value)) or OF_OTHERS.search(value):
        return None
    read = read_salary(value)
    period = next((each for each, words in PERIODS.items() if form.startswith(words)), None)
    if period is None or read is None or read.period is not None or (read.min is None and read.max is None):
        return value
    return f"{value} per {period}"


def _day(_form: str, text: str) -> str | None:
    return tidy.day(text)


def _job_id(_form: str, text: str) -> str | None:
    bare = _BEHIND.sub("", unmarked(text)).strip(" .,;|")
    found = _ID.fullmatch(bare) if any(each.isdigit() for each in bare) else None
    return found[1] if found else None


def _employment(form: str, text: str) -> str | None:
    return tidy.only_employment(text) if form in STRICT else tidy.employment(text)


_READERS: dict[str, Callable[[str, str], str | None]] = {
    "company": _company,
    "position": _position,
    "location": _location,
    "workplace": _workplace,
    "salary": _salary,
    "posted": _day,
    "deadline": _day,
    "job_id": _job_id,
    "employment": _employment,
}
