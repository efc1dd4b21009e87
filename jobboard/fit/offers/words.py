"""Words around a figure: those that leave it what it is, and those that bound it. Any other word makes it doubtful."""

from __future__ import annotations

import re
from collections.abc import Collection

from jobboard.fit.offers.figures import Figure, Reading
from jobboard.fit.offers.money import NET
from jobboard.fit.offers.values import Money
from jobboard.slots import replace

_ARTICLES = frozenset(
    "a an the my your our their is are be will in of on at to by as per and or with im je zu der die"
    " das des den du de la le par et und oder".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec".split()
)
_BOUNDS = frozenset(
    "up to max maximum most least min minimum from starting capped cap over bis maximal höchstens"
    " mindestens ab jusqu à".split()
)
_NEARLY = frozenset("about approx approximately circa ca around roughly etwa rund environ".split())
_TAX = frozenset("gross net brutto netto brut bruts before after tax taxes".split())
PLAIN = _ARTICLES | _BOUNDS | _NEARLY | _TAX
"""Words that say nothing else of a figure than what is looked for here."""

BASE = PLAIN | frozenset(
    "base salary pay fixed annual annually yearly year monthly month hourly hour weekly week daily day paid payable"
    " instalments installments x times payments salaries gehälter monatsgehälter mal pagas pays full time fulltime"
    " plus bonus equity stock rsus rsu offered agreed negotiated confirmed written verbal offer usd eur basic"
    " jahr jährlich monat monatlich stunde fix fest grundgehalt gehalt vollzeit annuel annuels mensuel mensuels an mois"
    " fixe salaire sur arrears".split()
)
BONUS = (
    PLAIN
    | _MONTHS
    | frozenset(
        "annual annually yearly year target bonus base salary pay fixed performance based company individual personal"
        " team results result goals discretionary paid payable payout end cash guaranteed quarterly half monthly"
        " eligible kpis kpi okrs okr plan scheme incentive short term sti depending targets q each every basic jährlich"
        " jahr grundgehalt grundgehalts fixgehalt fixgehalts jahresgehalt jahresgehalts bruttojahresgehalt"
        " bruttojahresgehalts vom variabel zielbonus erreichung fixe salaire annuel garantiert".split()
    )
)
SHARES = PLAIN | frozenset(
    "rsu rsus psu psus stock stocks share shares options option grant grants equity award awards initial new hire"
    " vsop esop worth value valued total units unit restricted vest vests vested vesting schedule standard year years"
    " month months cliff then monthly quarterly yearly annually annual evenly equally equal linear linearly each every"
    " after thereafter remaining remainder rest straight line period no without day days parts instalments"
    " installments quarter first second third fourth granted joining start one one-off fourth fifth gsu gsus award jahr"
    " jahre jahren über".split()
)
SIGN_ON = (
    PLAIN
    | _MONTHS
    | frozenset(
        "sign signing bonus cash one time once off paid payable payment first second third fourth paycheck payroll pay"
        " salary month months year years start joining signature upfront immediately half clawback repay"
        " repayable repaid pro rata prorated if leaving leave left i you within back must stay day anniversary then"
        " each guaranteed base upon hire after before two three now lump sum"
        " einmalig".split()
    )
)

_NOTHING = frozenset(("none", "no", "nil", "no bonus", "no equity", "no sign-on", "no signing bonus", "not offered",
                      "no sign on", "no stock", "no sign-on bonus", "0", "$0", "0%", "0 %", "€0", "£0"))  # fmt: skip
_BOUNDING = _BOUNDS - {"to", "over"}
_MOST = re.compile(
    r"(?:\b(?:up to|max(?:imum|imal)?|at most|capped at|cap|bis zu|höchstens|jusqu['’]à)\b(?: of)?|[<≤]=?)[\s.:]*$",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"(?:\b(?:from|at least|ab|mindestens|min(?:imum)?|starting (?:at|from))\b(?: of)?|[>≥]=?)[\s.:]*$", re.IGNORECASE
)
_MOST_BEHIND = re.compile(r"[\s,]*(?:max(?:imum)?|at most|cap)\b", re.IGNORECASE)
_LEAST_BEHIND = re.compile(r"\+(?![\s$€£]*[0-9])|[\s,]*(?:min(?:imum)?|at least)\b", re.IGNORECASE)


def says_none(text: str) -> bool:
    """Whether a text says that there is no such part."""
    return text.strip(" .").casefold() in _NOTHING


def doubtful(reading: Reading, allowed: Collection[str]) -> bool:
    """Whether a word stands around the figures of which it is not known what it makes of them."""
    return any(word not in allowed for word in reading.words)


def bounded(reading: Reading, figure: Figure) -> Figure | None:
    """A single figure with the bound that the words beside it give it: `up to` makes it the upper, `from` or `+` the
    lower one. None where such a word stands elsewhere, so that it is not certain what it bounds.

    An upper bound alone has 0 below it; without an upper one `high` is infinite.
    """
    before, behind = reading.text[: figure.start], reading.text[figure.end :]
    most, least = (
        _MOST.search(before) or _MOST_BEHIND.match(behind),
        _LEAST.search(before) or _LEAST_BEHIND.match(behind),
    )
    named = [word for word in reading.words if word in _BOUNDING]
    told = [word for each in (most, least) if each for word in re.findall(r"[^\W\d_]+", each[0].casefold())]
    if (most and least) or any(word not in told for word in named) or ((most or least) and figure.low != figure.high):
        return None
    if most:
        return replace(figure, low=0.0)
    return replace(figure, high=float("inf")) if least else figure


def money_of(reading: Reading, figure: Figure, factor: float = 1.0) -> Money:
    """A figure as money, before or after tax as the words say, so many times."""
    net = {"net", "netto"} & set(reading.words) or {"after", "tax"} <= set(reading.words)
    high = None if figure.high == float("inf") else figure.high * factor
    return Money(figure.currency + (NET if net else ""), figure.low * factor, high)
