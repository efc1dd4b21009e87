"""What one asks about a criterion that no rule knows: in its own words, but never with an amount of money. Pure."""

from __future__ import annotations

import re

from jobboard.text.names import plain, unmarked

LONGEST = 280
"""Characters of a criterion that are told in a question; a longer one is cut behind a word."""

PAY_RANGE = "What is the pay range of the role, and how much of it is base?"
"""Asked wherever pay is meant: who names a figure first is bound by it."""

_ANY = "How does the role meet this: “{}”?"
_SIGN = r"(?:[A-Za-z]{0,2}\$|[£€¥₹₩₽₺₴₪฿]|zł|\bkr\b)"
_CODE = (
    r"\b(?:USD|EUR|GBP|PLN|CHF|CAD|AUD|INR|SEK|NOK|DKK|CZK|HUF|RON|BGN|JPY|CNY|KRW|SGD|HKD|NZD|BRL|MXN|ZAR|ILS|TRY"
    r"|UAH|AED|euros?|dollars?|pounds?|bucks|grand)\b"
)
_NUMBER = r"[0-9](?:[0-9.,'’  ]{0,20}[0-9])?"
_CURRENCY = rf"(?:{_SIGN}|{_CODE})"
_MONEY = re.compile(
    rf"{_CURRENCY}\s?{_NUMBER}|{_NUMBER}(?:\s?[km]|\s?(?:mio|tsd|thousand|million)\.?)?\s?{_CURRENCY}", re.IGNORECASE
)
_THOUSANDS = re.compile(rf"(?<![0-9.,])(?!401\s?k){_NUMBER}\s?k\b", re.IGNORECASE)
_LARGE = re.compile(r"[0-9]{4}|[0-9][.,'’  ][0-9]{3}(?![0-9])")
_FIGURE = re.compile(
    rf"(?:{_CURRENCY}\s?)?{_NUMBER}(?:\s?[km]\b|\s?(?:mio|tsd|thousand|million)\b\.?)?(?:\s?{_CURRENCY})?\+?",
    re.IGNORECASE,
)
_OF_PAY = re.compile(
    r"\b(?:pay(?:s|ing|check)?|salary|salaries|compensation|comp|income|base|wages?|earn(?:s|ing|ings)?|tc|ote"
    r"|\w*gehalt|lohn|vergütung|verdienst|verdienen|brutto|netto|salaire|rémunération|salario|sueldo|retribución)\b",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"\b(?:budget|stipend|allowance|reimburse\w*|funding|funded|raised|revenue|arr|valuation|profits?|bonus(?:es)?"
    r"|equity|shares?|stock|rsus?|options|relocation|sign[ -]?on|match\w*|donations?|grants?|zuschuss|prämie)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"[0-9]\s?k\+? (?:users|customers|clients|people|employees|requests|stars|downloads|lines|members|readers)\b",
    re.IGNORECASE,
)
_INNER = re.compile(r"[\"“„]([^\"“”„]{0,200})[\"”“]")


def in_own_words(criterion: str) -> str:
    """The question; for the pay itself it is the one for the range, of other money the amounts are left out."""
    text = plain(criterion)
    if not any(character.isalnum() for character in text):
        return "How does the role meet this?"
    if _holds_money(text):
        if _OF_PAY.search(text) or not _OF_MORE.search(text):
            return PAY_RANGE
        text = _FIGURE.sub("…", text)
    elif unmarked(criterion).endswith("?") and " " in text:
        return f"{_cut(text)}?"
    return _ANY.format(_INNER.sub(r"‘\1’", _cut(text)))


def _holds_money(text: str) -> bool:
    """Whether an amount of money stands in a text: by its currency, its `k`, or as a large number beside pay."""
    if _MONEY.search(text):
        return True
    if _THOUSANDS.search(text) and not _OF_OTHERS.search(text):
        return True
    return bool(_LARGE.search(text) and _OF_PAY.search(text))


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return (
        text[: LONGEST + 1].rpartition(" ")[0].rstrip(" ,;:-–—") + "…"
        if " " in text[:LONGEST]
        else f"{text[:LONGEST]}…"
    )
