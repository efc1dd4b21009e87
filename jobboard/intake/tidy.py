"""One value as it stands in a posting → as it is written into a file; None where it says nothing.

Every function takes the text of one value and gives one line without markup, emoji, control characters and HTML
entities. The words stay the posting's own: nothing is translated or made up. A text that is prose (long, or with the
pronouns of a sentence) is no value.
"""

from __future__ import annotations

import re
from html import unescape

from jobboard.intake.tidy_words import (
    ANONYMOUS,
    BEFORE_DAY,
    EMPLOYMENT,
    NO_PLACE,
    NO_TITLE,
    NOISE_AFTER,
    NOISE_BEFORE,
    NOT_PAID,
    PRONOUNS,
    SENTENCE_STARTS,
    WEEKDAYS,
)
from jobboard.text.dates import find_dates, read_date
from jobboard.text.markup import ESCAPED, unwrap
from jobboard.text.names import field_named, key, plain, section_named, unmarked
from jobboard.text.salary import read_salary
from jobboard.text.stated import is_stated

LONGEST = 300
"""Characters of a value, its markup included; a longer text is prose and gives None."""

LONGEST_LINK = 2_000
"""Characters of an address, as browsers and servers commonly allow."""

_LONGEST_TITLE, _LONGEST_COMPANY, _LONGEST_PLACE, _LONGEST_PAY, _LONGEST_EMPLOYMENT = 150, 100, 200, 120, 60
_MOST_WORDS = 24
_ALSO_WORK = (None, "contact")
"""`Recruiter` names a field and a job."""

_CONTROLS = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[^\[\]]?"
    r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
_EDGES = " \t-–—|:;,·•*_/\\"
_LABEL = re.compile(r"([^:：]{2,40})[:：]\s*")
_LEAD = re.compile(r"(?:#{1,6}|[-*+•‣▪])\s+")
_ADDRESS_IN_TEXT = re.compile(r"https?:|www\.|@[\w-]+\.\w", re.IGNORECASE)
_LIST_OF_JOBS = re.compile(r"\b(?:jobs|vacancies) (?:in|near|at)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COMMA = re.compile(r"(?<![0-9]),(?=\S)|,(?=[^\s0-9])")
_BLANK_BEFORE_COMMA = re.compile(r"(?<=\S)[ ]{1,3},")
_COUNTED_PLACES = re.compile(r"\d+\+? (?:more )?(?:locations?|places?|offices?|ports|standorte?)", re.IGNORECASE)
_CLAUSE = re.compile("[.;,(–—-]")
_RATING = re.compile(r"\s[0-5][.,][0-9]\s?[★⭐].*$")
_MONEY = re.compile(
    r"(?:[$£€¥₹₩₽₺₴₪฿]|\b(?:USD|EUR|GBP|PLN|CHF|CAD|AUD|INR|SEK|NOK|DKK|CZK|HUF|RON|JPY|SGD|NZD|BRL|MXN|ZAR|ILS|AED))"
    r"\s?[0-9]|[0-9][kKmM]?\s?(?:[$£€¥₹₩₽₺₴₪฿]|(?:USD|EUR|GBP|PLN|CHF|CAD|AUD|INR|SEK|NOK|DKK|CZK|zł|kr)\b"
    r"|\s?(?i:euros?|dollars)\b|\s?(?:万?円|만\s?원|원|万?元))"
)
_FIGURE = re.compile(r"[1-9]")
_EMPLOYMENT_PARTS = re.compile(r"\s*[,;|/&+·•]\s*|\s+(?:and|or|und|oder|et|ou)\s+", re.IGNORECASE)
_LINK_MARKUP = re.compile(r"\]\([ \t]*<?(https?://[^\s<>]*)", re.IGNORECASE)
_LINK_BARE = re.compile(r"https?://[^\s<>\"'`|^{}]*", re.IGNORECASE)
_LINK = re.compile(
    r"https?://(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?(?:[/?#][^\s<>\x00-\x20\x7f-\x9f]*)?",
    re.IGNORECASE,
)


def place(text: str) -> str | None:
    """Where the work is, with its limits: `US,Remote` → `US, Remote`; `Remote (EU only)` stays.

    None for pay, an address, a number of places (`3 locations`) and for prose.
    """
    value = _value(text, _LONGEST_PLACE, "location")
    if value is None or _COUNTED_PLACES.fullmatch(value) or WEEKDAYS.fullmatch(value):
        return None
    if not NO_PLACE.isdisjoint((key(plain(value)), key(plain(_BRACKETS.sub(" ", value))))):
        return None
    if not _has_letter(value) or _ADDRESS_IN_TEXT.search(value) or _MONEY.search(value) or _is_prose(value):
        return None
    if value[-1] == "." and value[-4:-1].islower():
        value = value[:-1]
    return _COMMA.sub(", ", _BLANK_BEFORE_COMMA.sub(",", value))


def pay(text: str) -> str | None:
    """Pay as written (`$120k–150k + equity`); None without a figure above zero: `~0k`, `Competitive`, `DOE`.

    None too for a sentence, and where all the money is a bonus or a budget.
    """
    value = _value(text, _LONGEST_PAY, "salary")
    paid = value and NOT_PAID.sub(" ", value)
    if not paid or not _FIGURE.search(paid) or _ADDRESS_IN_TEXT.search(paid) or _is_prose(paid[:1].lower() + paid[1:]):
        return None
    read = read_salary(paid)
    numbers = read is not None and (read.min is not None or read.max is not None)
    money = any(_FIGURE.search(paid, max(0, each.start() - 9)) for each in _MONEY.finditer(paid))
    return value if numbers or money else None


def names_money(text: str) -> bool:
    """Whether a figure stands beside a currency, so that the text can be pay without a label that says so."""
    return len(text) <= LONGEST and _MONEY.search(text) is not None


def day(text: str) -> str | None:
    """The one day that the text names, as an ISO date; None where it names none without doubt (`6 days ago`).

    None too where words say that the day is that of something else (`updated 5 October 2026`).
    """
    value = _line(text, LONGEST)
    iso = read_date(value).iso if value else None
    if iso is None or value is None:
        return None
    start, end = next(iter(find_dates(value)), (0, len(value)))
    behind = _CLAUSE.split(value[end:], 1)[0]
    return iso if BEFORE_DAY.fullmatch(value[:start]) and not _is_prose(behind) else None


def employment(text: str) -> str | None:
    """How one is employed: `FULL_TIME` → `Full-time`. Words of other languages and what limits it stay as written.

    None where not one word of it is known.
    """
    known = only_employment(text)
    if known is not None:
        return known
    value = _value(text, _LONGEST_EMPLOYMENT)
    if value is None or _is_prose(value) or _ADDRESS_IN_TEXT.search(value):
        return None
    parts = [part for piece in _EMPLOYMENT_PARTS.split(value) for part in (piece, _BRACKETS.sub(" ", piece))]
    words = [word for part in parts for word in _beginnings(key(part))]
    return value if any(word in EMPLOYMENT for word in words) else None


def only_employment(text: str) -> str | None:
    """The text as `employment` has it where every part of it is a known word; else None."""
    value = _value(text, _LONGEST_EMPLOYMENT)
    if value is None:
        return None
    parts = [part for part in _EMPLOYMENT_PARTS.split(value.replace("_", " ")) if part]
    known = [EMPLOYMENT.get(key(part)) for part in parts]
    if not known or None in known:
        return None
    return ", ".join(dict.fromkeys(word or part for word, part in zip(known, parts, strict=True)))


def link(text: str) -> str | None:
    """The first http(s) address in the text: of `[t](u)`, in `<u>`, or bare; with a host and without a user part."""
    if len(text) > LONGEST_LINK * 2 or "://" not in text:
        return None
    found = _LINK_MARKUP.search(text) or _LINK_BARE.search(text)
    if found is None:
        return None
    written = found[1] if found.lastindex else found[0]
    address = ESCAPED.sub(r"\1", _balanced(written)).replace("&amp;", "&")
    return address if len(address) <= LONGEST_LINK and _LINK.fullmatch(address) else None


def title(text: str) -> str | None:
    """The name of a job, without markup, emoji and noise (`Apply now`); `(m/w/d)` stays. None for a URL or a sentence.

    None too for a heading that names a part of a page (`About the role`), or a list (`Carpenter jobs in Leeds`).
    """
    value = _value(text, _LONGEST_TITLE, "position")
    value = value and NOISE_AFTER.sub("", NOISE_BEFORE.sub("", value)).strip(_EDGES + "!")
    if not value or not _has_letter(value) or _ADDRESS_IN_TEXT.search(value) or _LIST_OF_JOBS.search(value):
        return None
    bare = key(plain(value))
    if bare in NO_TITLE or section_named(bare) or field_named(bare) not in _ALSO_WORK or _is_sentence(value):
        return None
    return value


def company(text: str) -> str | None:
    """The name of a company, without markup and emoji. None for a URL, a sentence, and for `Confidential`."""
    value = _value(_RATING.sub("", text) if len(text) <= LONGEST else text, _LONGEST_COMPANY, "company")
    if value is None or not any(each.isalnum() for each in value) or key(plain(value)) in ANONYMOUS:
        return None
    if "://" in value or value.casefold().startswith("www.") or _is_sentence(value):
        return None
    return value


def _line(text: str, longest: int) -> str | None:
    """The text on one line, without markup, emoji, entities and control characters; None where it is too long."""
    if len(text) > max(longest, LONGEST) * 2:
        return None
    bare = _CONTROLS.sub("", unescape(text) if "&" in text else text).strip()
    lead = _LEAD.match(bare)
    line = unmarked(unwrap(" ".join(bare[lead.end() if lead else 0 :].split())))
    return line if 0 < len(line) <= longest else None


def _value(text: str, longest: int, name: str = "") -> str | None:
    """The line without edges and without a label that says what it is (`Location: Berlin`); None if nothing is said."""
    line = _line(text, longest)
    if line is None:
        return None
    label = _LABEL.match(line) if name and (":" in line or "：" in line) else None
    if label is not None and field_named(label[1]) == name:
        line = line[label.end() :]
    line = line.strip(_EDGES)
    return line if line and is_stated(line) else None


def _has_letter(text: str) -> bool:
    return any(each.isalpha() for each in text)


def _is_prose(value: str) -> bool:
    """Whether pronouns or many words, what stands in brackets left aside, make a sentence of it."""
    words = _WORD.findall(_BRACKETS.sub(" ", value))
    return len(words) > _MOST_WORDS or not PRONOUNS.isdisjoint(words)


def _is_sentence(value: str) -> bool:
    """Whether it begins as sentences do, addresses somebody, or ends in a full stop behind several words."""
    words = _WORD.findall(_BRACKETS.sub(" ", value))
    if not words or _is_prose(value):
        return bool(words)
    if words[0].casefold().replace("’", "'") in SENTENCE_STARTS and words[1:] and words[1].islower():
        return True
    stops = value[-1] == "." and words[-1].islower() and len(words[-1]) > 2
    return len(words) > 4 and (value[-1] in "!?。！？" or stops)


def _beginnings(words: str) -> list[str]:
    """The text and all that is left of it when words are taken off at either end, up to three words long."""
    parts = words.split()[:12]
    return [" ".join(parts[start:end]) for start in range(len(parts)) for end in range(start + 1, start + 4)]


def _balanced(address: str) -> str:
    """The address without the punctuation of the sentence around it; a closing bracket stays if it was opened."""
    deep, end = 0, len(address)
    for at, sign in enumerate(address):
        deep += sign == "("
        deep -= sign == ")"
        if deep < 0 or (sign == "]" and "[" not in address[:at]):
            end = at
            break
    return address[:end].rstrip(".,;:!?*_~")
