"""The company that a page names by an element called after it: where one alone does, it is the company."""

from __future__ import annotations

import pytest

from jobboard.intake.html.parts import read_parts
from jobboard.intake.page.reader import read_page

PROSE = "You weave all day on looms that whole valleys rely on, and you like the noise of them."


def employers(top: str, *, title: str = "Weaver", end: str = "") -> tuple[str, ...]:
    return read_parts(f"<title>{title}</title><body><h1>Weaver</h1>{top}<p>{PROSE}</p>{end}").employers


@pytest.mark.parametrize(
    "element",
    [
        '<div class="companyName">Loom &amp; Co</div>',
        '<a class="topcard__org-name-link topcard__flavor" href="/company/loom">\n Loom &amp; Co\n</a>',
        '<div class="job-details-top-card__company-name"><a href=/x>Loom &amp; Co</a></div>',
        '<div data-company-name="true"><span><a href="/cmp/loom">Loom &amp; Co<svg></svg></a></span></div>',
        '<span data-automation="advertiser-name">Loom &amp; Co</span><button>Apply</button>',
        '<h2 id="employer_name">Loom &amp; Co</h2>',
        '<span class="hiringOrganization">Loom &amp;<b> Co</b></span>',
        '<p class="company-name">at Loom &amp; Co</p>',
        "<p class=company-name-label>Company:</p><p class=company-name>Loom &amp; Co</p>",
        "<p class=company-name>Company:</p><p class=employer-name>Loom &amp; Co</p>",
        "<p class=employer-name>Loom &amp; Co</p><p class=employer-name>LOOM &amp; CO</p>",
        "<p class=employer-name>Follow</p><p class=employer-name>Indeed</p><p class=employer-name>Loom &amp; Co</p>",
    ],
)
def test_an_element_called_after_the_company_names_it(element: str) -> None:
    assert [each.casefold() for each in employers(element)] == ["loom & co"]


@pytest.mark.parametrize(
    "element",
    [
        '<div class="company-name">Loom &amp; Co <a href=/about>About us</a></div>',
        '<div class="company-name"><p>Loom</p><p>12 jobs</p></div>',
        '<div class="company-name-history">Loom was once called Shuttle</div>',
        '<div class="company">Loom</div>',
        '<nav><a class="company-name" href=/>Portal</a></nav>',
        '<div class="company-name" hidden>Portal</div>',
        f'<div class="company-name">{PROSE}</div>',
        '<h2>Similar jobs</h2><h3>Dyer</h3><p class="company-name">Vat</p><h2>Duties</h2>',
        f"{f'<p>{PROSE}</p>' * 30}<p class=company-name>Vat</p>",
    ],
)
def test_what_is_no_name_or_stands_elsewhere_names_none(element: str) -> None:
    assert employers(element) == ()


def test_a_logo_names_the_company_where_the_title_agrees() -> None:
    logo = '<img src=x alt="Loom &amp; Co logo">'
    assert employers(logo, title="Weaver - Loom &amp; Co") == ("Loom & Co",)
    assert employers('<img alt="Logo of Loom">', title="Weaver at Loom | Indeed") == ("Loom",)
    assert employers(logo) == ()
    assert employers('<img alt="Loom">', title="Weaver - Loom") == ()
    assert employers('<footer><img alt="Portal logo"> A portal</footer>', title="Weaver - Portal") == ()
    assert read_parts(f"<title>Weaver - Portal</title><img alt='Portal logo'><h1>Weaver</h1><p>{PROSE}").employers == ()


def test_a_page_states_the_one_company_that_an_element_names() -> None:
    page = f"<title>Weaver</title><h1>Weaver</h1><p class=company-name>Loom &amp; Co</p><p>{PROSE}</p>"
    (company,) = (each for each in read_page(page).found if each.name == "company")
    assert (company.value, company.where) == ("Loom & Co", "element of the page that names the company")
    two = page.replace("<h1>", "<p class=company-name>Vat &amp; Sons</p><h1>")
    assert read_page(two).value("company") is None
    data = '<script type="application/ld+json">{"@type": "JobPosting", "hiringOrganization": "Shuttle"}</script>'
    assert read_page(data + page).value("company") == "Shuttle"


@pytest.mark.parametrize("piece", ["<p class=company-name>", "<b class=company-name>x", '<img alt="a logo">'])
def test_very_many_such_elements_are_read(piece: str) -> None:
    assert employers(piece * 20_000) in {(), ("x",)}


@pytest.mark.parametrize(
    "end", ["<img alt='Loom logo'>", "<b class=company-name> <i> </i></b>", "<p class=company-name> "]
)
def test_a_page_may_end_in_such_an_element_without_text(end: str) -> None:
    assert employers("", end=end * 2, title="Weaver - Loom") in {(), ("Loom",)}
    assert read_parts(end).employers == ()
