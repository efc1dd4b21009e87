"""Offers as people write them down: what each part comes to by year, by hand; what is not certain stays unknown."""

from __future__ import annotations

from typing import Any

import pytest

from jobboard.fit.offers.compare import PAY, paid_by
from jobboard.fit.offers.read import offered
from jobboard.fit.offers.values import Paid
from jobboard.text.document import read_document

Years = Any
"""The four years as numbers, ranges as pairs, or None where they are not known; a number is that of every year."""


def come_to(text: str, heading: str = "Offer") -> dict[str, Years]:
    """What each part comes to."""
    document = read_document(f"# Acme - Engineer\n\n- **Status**: OFFER\n\n## {heading}\n\n{text}\n", "acme")
    paid = paid_by(offered("acme", document))
    return {name: _years(paid[name]) for name in PAY}


def _years(paid: Paid) -> Years:
    if not paid.known:
        return None
    years = [(round(each.low), each.high and round(each.high)) for each in paid.years if each is not None]
    plain = [low if low == high else (low, high) for low, high in years]
    return plain[0] if len(set(plain)) == 1 else tuple(plain)


def expected(base: Years = None, bonus: Years = None, equity: Years = None, sign_on: Years = None) -> dict[str, Years]:
    return {"base": base, "bonus": bonus, "equity": equity, "sign-on": sign_on}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            ("- Basic salary: £64,250 p.a.\n- Annual bonus: 10% of basic, discretionary\n- Pension: 8% employer\n"
            "- Joining bonus: £4,000 (repayable if you leave within a year)"),
            expected(64_250, 6_425, sign_on=(4_000, 0, 0, 0)),
        ),
        (
            ("- CTC: ₹42 LPA\n- Fixed: ₹34,00,000 per annum\n- Variable pay: ₹4,00,000 p.a. target\n"
            "- Joining bonus: ₹3 lakh, 50% with first payroll, 50% after 12 months\n"
            "- ESOPs: ₹20 lakh over 4 years, 25% each year"),
            expected(3_400_000, 400_000, 500_000, (150_000, 150_000, 0, 0)),
        ),
        ("Rate: $92.50/hr, 37.5 hrs/week\nBonus: none\nEquity: n/a", expected(180_375, 0)),
        (
            ("* Base — $165,000\n* Equity — 24,000 ISOs, strike $3.12, 4-yr vest / 1-yr cliff\n"
            "* Sign on — $10k now + $10k at 12 months"),
            expected(165_000, sign_on=(10_000, 10_000, 0, 0)),
        ),
        (
            ("- RSUs: $240,000 grant\n  - Year 1: 5%\n  - Year 2: 15%\n  - Year 3: 40%\n  - Year 4: 40%\n"
            "- Sign-on: $45,000 in year one, $30,000 in year two (paid monthly)\n- Target bonus: 0%"),
            expected(None, 0, (12_000, 36_000, 96_000, 96_000), (45_000, 30_000, 0, 0)),
        ),
        (
            ("Base salary: $201,000\n\nAnnual bonus: 15% target\n\nStock: $310k in GSUs, vesting 33/33/22/12\n\n"
            "Sign-on: $25,000 (pro-rated clawback if I leave within 12 months)\n\nTC year one: ~$358k"),
            expected(201_000, 30_150, (102_300, 102_300, 68_200, 37_200), (25_000, 0, 0, 0)),
        ),
        (
            ("- Base: CHF 11'250 x 13\n- Bonus: 1 monthly salary, guaranteed first year\n- Equity: none\n"
            "- Relocation: CHF 8'000 lump sum\n- Hours: 42/week"),
            expected(146_250, None, 0),
        ),
        (("- Base: $140,000\n- RSU: $100k\n- Vesting:\n  1. 25% after first year\n  2. 25% after second year\n"
         "  3. 50% after third year"), expected(140_000, None, (25_000, 25_000, 50_000, 0))),
        ("- Equity: $90k RSUs. Year 1 20%, Year 2 30%, Year 3 50%.", expected(equity=(18_000, 27_000, 45_000, 0))),
        ("- Equity: $90k, 50% in year 1 and 50% in year 3", expected(equity=(45_000, 0, 45_000, 0))),
        ("- Equity: $200k RSUs, 5% year 1, 15% year 2, 40% year 3, 40% year 4",
         expected(equity=(10_000, 30_000, 80_000, 80_000))),
        ("- Signing bonus:\n  - $10,000 at start\n  - $5,000 after 1 year", expected(sign_on=(10_000, 5_000, 0, 0))),
        ("- Hourly rate: $50\n- Hours: 20 a week", expected(52_000)),
        ("- Base: $60/h, 40h a week", expected(124_800)),
        ("- Day rate: £500", expected(130_000)),
        ("- Gross salary: €5,250/month\n- Hours: 36 per week", expected(63_000)),
        ("- Base – $130,000 – paid bi-weekly", expected(130_000)),
        # Not beyond doubt:
        ("- Compensation: $172k base + 12% bonus + $96k/4yrs RSUs", expected()),
        ("Called on Friday: 145k base, 10% bonus, 80k RSUs over 4 years. They want an answer by Dec 4.", expected()),
        ("- Base: $150,000 in year 1, $160,000 from year 2\n- Bonus: 20% of base, 50% guaranteed", expected()),
        (("- Base: $150,000\n  - goes to $165,000 after 6 months\n- Bonus: $5,000\n  - on profit only\n"
         "- RSUs: $100k\n  - over 4 years\n  - double trigger"), expected()),
        ("- Hourly rate: $50\n- Bonus: 5% quarterly", expected(104_000)),
        ("- Base: $60/h\n- Hours: flexible", expected()),
        ("- Base: $60/h\n- Hours: 8 a day", expected()),
        ("- Base: $60/h\n- Hours: 40 in summer", expected()),
        ("- Base: £400/day (220 days a year)", expected()),
        ("- Base: $150k (9 month contract)", expected()),
        ("- Base: $50/h (30 hours a week)", expected(78_000)),
        ("- Base: $60/h, 40h a week\n- Hours: 20", expected()),
        ("- Equity: $90k over 4 years, vested in the first year and the second year", expected()),
        ("- Equity: $90k, 50% year 1, 50% year 1", expected()),
        ("- Daily rate: €650\n- Hours: 24 per week", expected()),
        ("- Day rate: £550/hour", expected()),
        ("- Base: $5,000 semi-monthly", expected()),
        ("- Base: 100k (80% position: 80k)", expected()),
        ("- Base: £45,000 FTE\n- Hours: 22.5", expected()),
        ("- Equity: $160k: 25% year 1, 25% year 2, 25% year 3, 25% year 4, 5 year total", expected()),
        ("- Equity: $90k, 1st year 50%, 2nd year 50%\n- Vesting: 3 years", expected()),
        ("- Equity: $90k, 50% year 1, 40% year 2", expected()),
        ("- Bonus: Year 1: $10,000; year 2: $5,000", expected()),
    ],
)  # fmt: skip
def test_offers_in_english(text: str, found: dict[str, Years]) -> None:
    assert come_to(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            ("| Bestandteil | Wert |\n|---|---|\n| Fixgehalt | 84.000 € brutto p.a. (12 Gehälter) |\n"
            "| Zielbonus | bis zu 8.400 € jährlich |\n| Urlaub | 30 Tage |"),
            expected(84_000, (0, 8_400)),
        ),
        ("- Grundgehalt: 5.850 € brutto im Monat × 13\n- Weihnachtsgeld: ein Monatsgehalt", expected(76_050)),
        ("- Base: 95.000 € brutto im Jahr\n- Bonus: bis zu 10 %", expected(95_000, (0, 9_500))),
        ("- Gehalt: ab 70.000 €\n- Zielbonus: mindestens 5 %", expected((70_000, None), (3_500, None))),
        ("- Stundensatz: 95 €\n- Wochenstunden: 30", expected(148_200)),
        ("- Jahresgehalt: 80.000 €\n- Bonus: 10 % vom Grundgehalt", expected(80_000, 8_000)),
        ("- Monatsgehalt: 5.000 €\n- Beteiligung: 20.000 € VSOP\n- Vesting: 4 Jahre, 1 Jahr Cliff",
         expected(60_000, None, 5_000)),
        (
            ("- Salaire fixe : 52 000 € brut annuel sur 13 mois\n- Variable : 10 % du fixe, plafonné à 6 000 €\n"
            "- BSPCE : 1 500 bons, vesting 4 ans avec 1 an de cliff"),
            expected(52_000),
        ),
        ("- Salaire brut: 4 200 € par mois\n- Prime: 2 000 €", expected(50_400, 2_000)),
        # Not beyond doubt:
        ("- Gehalt: 6.200 € brutto\n- Bonus: 10 % vom Umsatz", expected()),
        ("- Jahresgehalt: 80.000 €, Teilzeit\n- Bonus: 10 % vom Jahresgehalt, maximal 12 %", expected()),
        ("- Jahresgehalt: 6.000 € im Monat", expected()),
    ],
)  # fmt: skip
def test_offers_in_german_and_french(text: str, found: dict[str, Years]) -> None:
    assert come_to(text, "Angebot") == found
