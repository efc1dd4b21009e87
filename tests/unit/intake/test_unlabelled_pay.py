"""An amount below a title that no label explains: pay where words of pay, or none, stand in front of it."""

from __future__ import annotations

import pytest

from jobboard.intake.plain.parts import sort_of


@pytest.mark.parametrize(
    "piece",
    [
        "Up to €75k",
        "Salary from $80,000/year",
        "c. £45k",
        "US$100k-120k",
        "Gehalt ab 45.000 €",
        "Full-time, $25/hr",
        "月給23万円",
        "Up to £40k + £5k car allowance",
    ],
)
def test_is_pay_behind_words_of_pay(piece: str) -> None:
    assert sort_of(piece) == ("salary", piece)


@pytest.mark.parametrize(
    "piece",
    [
        "Tool allowance 2000 PLN per year",
        "Laptop worth €1,800",
        "We weld hulls for €900 per day",
        "Mutuelle 45 € par mois",
    ],
)
def test_is_no_pay_behind_other_words(piece: str) -> None:
    assert sort_of(piece) == ("", "")
