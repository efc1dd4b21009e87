"""A list of other jobs on a page is no part of the posting, wherever it stands; words of the posting are never lost."""

from __future__ import annotations

import pytest

from jobboard.intake.html.markdown import markdown_of

PROSE = "You weave all day on looms that whole valleys rely on, and you like the noise of them."
JOBS = "<h3>Dyer</h3><p>Location: Leeds</p><p>Salary: £25,000</p>"
LONG = f"<p>{PROSE} {PROSE} {PROSE} {PROSE}</p>"


def kept(page: str) -> str:
    return markdown_of(page)


@pytest.mark.parametrize(
    "listed",
    [
        f"<h2>Similar jobs</h2>{JOBS}",
        f"<h2>Ähnliche Stellen (3)</h2>{JOBS}",
        f"<h4>People also viewed</h4>{JOBS.replace('h3', 'h5')}",
        "<h2>Offres similaires</h2><dl><dt>Location<dd>Leeds<dt>Salary<dd>£25,000</dl>",
        "<h2>Similar jobs</h2><ul><li><a href=/2>Dyer</a><span>Leeds</span></ul>",
        f"<section class=css-1x2y><h2>More jobs at Loom</h2>{JOBS.replace('h3', 'h2')}</section>",
        f"<div><h3>Related jobs</h3>{JOBS.replace('h3', 'h2')}</div>",
        f"<div class=a><h2>Related jobs</h2><a href=/all>See all</a></div><div class=b>{JOBS}</div>",
        f"<div>You may also like</div>{JOBS}",
        f"<h2><a href=/similar>Similar jobs</a></h2><h3><a href=/2>Dyer</a></h3>{JOBS}",
        f"<table><tr><td><h3>Other jobs</h3>{JOBS}</table>",
        f"<h2>Similar jobs</h2>{JOBS}<h2>Recommended jobs</h2>{JOBS}",
    ],
)
def test_a_list_of_other_jobs_is_left_out_up_to_the_next_heading(listed: str) -> None:
    page = f"<h1>Weaver</h1><p>{PROSE}</p>{listed}<h2>Who we are</h2><p>A mill.</p>"
    assert kept(page) == f"# Weaver\n\n{PROSE}\n\n## Who we are\n\nA mill."


def test_a_list_of_other_jobs_before_the_posting_is_left_out() -> None:
    listed = "<div><h2>Latest jobs</h2><ul><li><a href=/2>Dyer</a> Leeds<li><a href=/3>Tanner</a> York</ul></div>"
    assert kept(f"{listed}<h1>Weaver</h1><p>{PROSE}</p>") == f"# Weaver\n\n{PROSE}"
    assert kept(f"<h2>Similar jobs</h2>{JOBS}<main><h4>Weaver</h4><p>{PROSE}</p></main>") == f"#### Weaver\n\n{PROSE}"


def test_prose_behind_the_element_that_lists_other_jobs_stays() -> None:
    page = f"<h1>Weaver</h1>{LONG}{LONG}<div><h2>Similar jobs</h2>{JOBS}</div><h3>About us</h3>{LONG}"
    assert "Leeds" not in kept(page)
    assert kept(page).count(PROSE) == 12


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Careers</h1><h2>Latest vacancies</h2><h3>Weaver</h3>{LONG}",
        f"<h1>Careers at Loom</h1><h2>New jobs</h2><h3>Weaver</h3><p>{PROSE}</p>",
        f"<p>Loom</p><h2>Similar jobs</h2><h3>Weaver</h3><p>{PROSE}</p>",
        f"<h1>Weaver</h1><h2>Other roles</h2>{LONG}",
        f"<h1>Weaver</h1><h2><a href=/similar>Similar jobs</a></h2><h3>Duties</h3><p>{PROSE}</p>",
        f"<p><a href=/jobs>More jobs</a></p><h3>Duties</h3><p>{PROSE}</p>",
    ],
)
def test_what_may_be_the_posting_stays_below_such_a_heading(page: str) -> None:
    assert PROSE in kept(page)


@pytest.mark.parametrize(
    "piece", ["<h2>Similar jobs</h2>", "<div><h2>Similar jobs</h2>x<p>", f"<p>Other jobs</p>{LONG}"]
)
def test_very_many_such_headings_are_read(piece: str) -> None:
    assert kept(f"<h1>Weaver</h1>{LONG}{piece * 3000}").startswith("# Weaver")
