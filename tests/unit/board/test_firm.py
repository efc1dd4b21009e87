"""Names of companies: which are those of one, which of two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.firm import firm

ONE_COMPANY = [
    ("Acme", "ACME"),
    ("Acme", "Acme, Inc."),
    ("Acme", "acme inc"),
    ("Acme", "Acme Incorporated"),
    ("Acme", "Acme L.L.C."),
    ("Acme", "Acme Ltd."),
    ("Acme", "Acme (Ltd)"),
    ("Acme", "Acme Pty Ltd"),
    ("Acme", "Acme Private Limited"),
    ("Acme", "Acme PLC"),
    ("Acme", "Acme Corp."),
    ("Acme", "Acme & Co."),
    ("Acme", "Acme GmbH"),
    ("Acme", "Acme GmbH & Co. KG"),
    ("Acme", "Acme AG"),
    ("Acme", "Acme SE"),
    ("Acme", "Acme S.A."),
    ("Acme", "Acme SAS"),
    ("Acme", "Acme S.à r.l."),
    ("Acme", "Acme SARL"),
    ("Acme", "Acme S.p.A."),
    ("Acme", "Acme B.V."),
    ("Acme", "Acme Oy"),
    ("Acme", "Acme AB"),
    ("Acme", "Acme A/S"),
    ("Acme", "Acme Sp. z o.o."),
    ("Acme", "Acme S.A. de C.V."),
    ("Acme", "株式会社Acme"),
    ("Acme", "Acme™"),
    ("Acme", "Ａｃｍｅ"),
    ("Plum & Pear", "Plum and Pear GmbH"),
    ("Plum&Pear", "Plum & Pear"),
    ("Plum-Pear", "Plum Pear"),
    ("Plum's", "Plums"),
    ("Plum.ai", "PlumAI"),
    ("Straße 7", "STRASSE 7"),
]

TWO_COMPANIES = [
    ("Rackspace", "Rackspace Technology"),
    ("Acme", "Acme Labs"),
    ("Acme", "Acme Group"),
    ("Acme Germany", "Acme France"),
    ("Plum", "Plumb"),
    ("Day", "Day Spa"),
    ("Going", "Going as"),
    ("Müller", "Muller"),
    ("Plum+", "Plum"),
    ("The Plum", "Plum"),
    ("Inc", "Ltd"),
]


@pytest.mark.parametrize(("one", "other"), ONE_COMPANY)
def test_a_company_is_the_same_without_case_punctuation_and_legal_form(one: str, other: str) -> None:
    assert firm(one) == firm(other) is not None


@pytest.mark.parametrize(("one", "other"), TWO_COMPANIES)
def test_no_other_word_of_a_company_is_left_out(one: str, other: str) -> None:
    assert None is not firm(one) != firm(other) is not None


@pytest.mark.parametrize("name", ["", " ", "—", "!!!", "Confidential", "Stealth Startup", "unknown", "a" * 400])
def test_what_names_no_company_is_the_same_as_none(name: str) -> None:
    assert firm(name) is None


FIRMS = st.lists(st.sampled_from("Acme Plum Rail 7 Söhne O'Neil Łódź Group".split()), min_size=1, max_size=3).map(
    " ".join
)
FORMS = st.lists(
    st.sampled_from(["Inc.", ", LLC", "GmbH", "& Co. KG", "S.A.", "A/S", "Pty Ltd", "sp. z o.o."]), max_size=2
)


@given(FIRMS, FORMS, FIRMS)
def test_a_legal_form_at_the_end_adds_nothing_and_another_word_does(name: str, forms: list[str], more: str) -> None:
    whole = " ".join([name, *forms])
    assert firm(whole) == firm(name) == firm(whole.upper())
    assert firm(f"{name} {more}") not in (firm(name), None)
