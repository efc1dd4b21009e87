"""Kinds of pay, as far as two statements can be compared. Pure."""

from __future__ import annotations

import re
from typing import Literal

from jobboard.text.values import Salary

Kind = Literal["base", "total", "net", ""]
"""What an amount is said to be; "" where that is not said."""

_TOTAL = re.compile(
    r"\b(?:total|tc|ote|on[- ]target|otc|all[- ]in|package|commission|incl|including|includes|with bonus|inkl|inklusive"
    r"|einschließlich|davon|gesamt\w*|ziel(?:gehalt|einkommen)|provision|dont|y compris|incluye|incluido)\b",
    re.IGNORECASE,
)
_BASE = re.compile(r"\bbase\b", re.IGNORECASE)
_NET = re.compile(r"\b(?:net|netto|after tax|take[- ]home|neto|nets?)\b", re.IGNORECASE)
_HARMLESS = frozenset(
    """
    a an the of in and or as at is be for this role position job from to up plus per year years yr annum annual annually
    yearly pa p month monthly mo week weekly wk day daily hour hourly hr h hrs hours full time k m base basic salary pay
    range compensation comp rate wage starting start min minimum least gross net total tc ote on target otc cash usd eur
    gbp pln chf cad aud inr sek nok dkk czk huf jpy cny sgd hkd nzd brl mxn us kr zł doe depending depends
    dependent experience skills location level based negotiable bonus bonuses equity stock options rsu rsus lti eligible
    eligibility benefits benefit pension super superannuation commission incentive incentives potential competitive
    match pto health insurance leave sign signing discretionary performance posted stated listed advertised w2 with
    brutto netto jahr jahresgehalt gehalt im pro je nach erfahrung monat monatlich jährlich stunde tag std ab bis zu
    und plus bonus verhandelbar vollzeit bruttojahresgehalt urlaub prämie von zwischen
    brut net annuel annuels annuelle par an mois selon profil expérience salaire fixe et entre de à prime
    bruto brutos neto netos anuales anual al año mes según experiencia salario y entre desde mensuales hasta jusqu
    rocznie miesięcznie godz mc od do
    """.split()
)
"""Words that leave an amount what it is; any other may be what makes it an estimate, a share, a wish or a ceiling."""

_DOLLARS = re.compile(r"\b[a-z]{1,2}(?=\$)")
_NO_PAY = re.compile(
    r"[0-9]\s?[km]?\s+(?:(?:worth )?(?:in|of) )?(?:equity|stock|options|rsus?|bonus|sign|prime|prämie)\b", re.IGNORECASE
)
"""An amount of something else than pay."""

_AT_MOST = frozenset("max maximum maximal maximo máximo".split())
_WORD = re.compile(r"[^\W\d_]\w*")
_PART = re.compile(
    r"(?<![0-9.,])(?:[12]?[0-9]|3[0-4])\s?(?:h|hrs?|hours?|stunden|std\.?)\s?(?:/|per|a|each|pro|die)?\s?"
    r"(?:weeks?|wk|woche|w)\b|[0-9]\s?years\b|[1-9][0-9]\s?%\s?-?(?:position|role|job)",
    re.IGNORECASE,
)
"""Fewer hours than a week has, more than one year, a share of a position."""

_MORE_OFTEN = re.compile(
    r"\b1[34]\s?(?:x|×|mal\b|times\b|(?:monats)?gehälter|salaries|payments|mensualités|mois|pagas|mensilità)"
    r"|[x×]\s?1[34](?![0-9.,])|\b1[34](?:th|\.)\s?(?:month|salary|(?:monats)?gehalt|und)",
    re.IGNORECASE,
)
"""Pay by the month that is paid thirteen or fourteen times a year."""

_LONGEST = 1_000


def kind_of(text: str) -> Kind:
    """What a statement of pay says that its amount is."""
    text = text[:_LONGEST]
    if _NET.search(text):
        return "net"
    if _TOTAL.search(text):
        return "total"
    return "base" if _BASE.search(text) else ""


def is_certain(pay: Salary) -> bool:
    """Whether a statement of pay is what one would be paid: nothing stands in it that may make it something else.

    Nor is pay by the month certain that is paid more often than twelve times a year.
    """
    text = pay.text[:_LONGEST]
    if any(sign in text for sign in "~≈?") or any(each.search(text) for each in (_PART, _MORE_OFTEN, _NO_PAY)):
        return False
    left = {word for word in _WORD.findall(_DOLLARS.sub("", text.casefold())) if word not in _HARMLESS}
    return not left or (pay.min is None and left <= _AT_MOST)
