"""What is taken from a saved page: data for machines before titles, titles before what a person sees; no guesses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.intake.page.reader import read_page
from jobboard.intake.values import Posting
from tests.unit.intake.builders import TEXT, job_posting, page


def stated(posting: Posting) -> dict[str, str]:
    return {each.name: each.value for each in posting.found}


def places(posting: Posting) -> dict[str, str]:
    return {each.name: each.where for each in posting.found}


def meta(**names: str) -> str:
    return "".join(f'<meta property="og:{name}" content="{value}">' for name, value in names.items())


def item(**props: str) -> str:
    """A JobPosting as microdata, each property an element of its own."""
    inside = "".join(f'<div itemprop="{name}">{value}</div>' for name, value in props.items())
    return f'<div itemscope itemtype="https://schema.org/JobPosting">{inside}</div>'


CANONICAL = '<link rel="canonical" href="https://pharos.example/jobs/7">'
WORDS = " ".join(f"word{number}" for number in range(400))


def test_json_ld_comes_first_and_says_so() -> None:
    read = read_page(page("<h1>Bosun</h1>", title="Bosun at Argo", ld=job_posting(), head=meta(title="Bosun at Argo")))
    assert (read.kind, read.text) == ("html", TEXT)
    assert stated(read) == {"company": "Pharos Trust", "position": "Lighthouse Keeper"}
    assert places(read) == {"company": "JSON-LD hiringOrganization", "position": "JSON-LD title"}


def test_what_json_ld_leaves_open_comes_from_the_rest_of_the_page() -> None:
    body = "<h1>Lighthouse Keeper</h1><p>Salary: €30,000 – €35,000</p><p>Location: Brest</p>"
    read = read_page(page(body, title="Lighthouse Keeper at Pharos Trust", head=CANONICAL, ld=job_posting(title=None)))
    assert stated(read) == {
        "company": "Pharos Trust",
        "position": "Lighthouse Keeper",
        "url": "https://pharos.example/jobs/7",
        "location": "Brest",
        "salary": "€30,000 – €35,000",
    }
    assert places(read) == {
        "company": "JSON-LD hiringOrganization",
        "position": "page title",
        "url": "canonical link",
        "location": "label in the text",
        "salary": "label in the text",
    }


def test_microdata_is_read_as_json_ld_is() -> None:
    read = read_page(page(item(title="Bosun", hiringOrganization="Argo", datePosted="2026-02-03", description=TEXT)))
    assert stated(read) == {"company": "Argo", "position": "Bosun", "posted": "2026-02-03"}
    assert places(read)["position"] == "microdata title"
    assert read.text == TEXT


def test_a_description_in_microdata_is_made_into_markdown_once() -> None:
    shown = read_page(
        page(item(title="Bosun", description="<p>You close each &lt;br&gt; and &amp;lt;p&amp;gt;.</p>"))
    ).text
    assert "br" in shown
    assert "&lt;p" in shown


def test_microdata_completes_json_ld_of_the_same_job_alone() -> None:
    same, other = (
        item(title="Lighthouse Keeper", datePosted="2026-02-03"),
        item(title="Bosun", validThrough="2026-03-04"),
    )
    assert stated(read_page(page(other + same, ld=job_posting()))) == {
        "company": "Pharos Trust",
        "position": "Lighthouse Keeper",
        "posted": "2026-02-03",
    }


def test_a_property_that_comes_again_begins_a_place_of_its_own() -> None:
    town = (
        '<div itemprop="jobLocation" itemscope><span itemprop="address" itemscope><i itemprop="addressLocality">{}</i>'
    )
    body = (
        item(title="Bosun")[:-6]
        + "".join(town.format(name) + "</span></div>" for name in ("Brest", "Nantes"))
        + "</div>"
    )
    assert stated(read_page(page(body)))["location"] == "Brest; Nantes"


def test_what_a_person_sees_comes_last() -> None:
    body = "<h1>Lamp Engineer</h1><p>You mend lamps.</p><p>Pharos Trust is an equal opportunity employer.</p>"
    read = read_page(page(body, title="Jobs"))
    assert stated(read) == {"company": "Pharos Trust", "position": "Lamp Engineer"}
    assert places(read) == {"company": "sentence in the text", "position": "heading in the text"}


def test_the_name_of_a_site_is_the_company_where_the_text_speaks_of_it_so() -> None:
    body, site = "<h1>Lamp Engineer</h1><h2>About {}</h2><p>We light the coast.</p>", meta(site_name="Pharos Trust")
    own = read_page(page(body.format("Pharos Trust"), title="Lamp Engineer | Pharos Trust", head=site))
    portal = read_page(page(body.format("the coast"), title="Lamp Engineer | Pharos Trust", head=site))
    assert stated(own) == {"company": "Pharos Trust", "position": "Lamp Engineer"}
    assert stated(portal) == {"position": "Lamp Engineer"}


@pytest.mark.parametrize(
    ("head", "address", "where"),
    [
        (CANONICAL, "https://pharos.example/jobs/7", "canonical link"),
        (meta(url="https://pharos.example/jobs/8"), "https://pharos.example/jobs/8", "og:url"),
        (CANONICAL + meta(url="https://pharos.example/jobs/8"), "https://pharos.example/jobs/7", "canonical link"),
        ('<link rel="canonical" href="https://pharos.example/">', None, None),
        ('<link rel="canonical" href="/jobs/7">', None, None),
        ('<link rel="canonical" href="javascript:alert(1)">', None, None),
        ('<link rel="canonical" href="file:///home/me/job.html">', None, None),
        ('<link rel="canonical" href="https://www.linkedin.com/jobs/search/?keywords=keeper">', None, None),
        ('<link rel="canonical" href="https://www.indeed.com/jobs?q=keeper">', None, None),
        ('<link rel="canonical" href="https://www.linkedin.com/jobs/view/4012345678">',
         "https://www.linkedin.com/jobs/view/4012345678", "canonical link"),
        ('<link rel="canonical" href="https://www.linkedin.com/jobs/search/?currentJobId=4012345678">',
         "https://www.linkedin.com/jobs/search/?currentJobId=4012345678", "canonical link"),
        ('<link rel="canonical" href="https://pharos.example/jobs">', "https://pharos.example/jobs", "canonical link"),
    ],
)  # fmt: skip
def test_the_address_is_one_that_leads_to_the_posting(head: str, address: str | None, where: str | None) -> None:
    read = read_page(page(head=head))
    assert (stated(read).get("url"), places(read).get("url")) == (address, where)


def test_the_address_that_a_page_was_saved_from_is_the_last_to_count() -> None:
    saved = "<!-- saved from url=(0029)https://pharos.example/jobs/9 -->\n"
    assert stated(read_page(saved + page()))["url"] == "https://pharos.example/jobs/9"
    assert stated(read_page(saved + page(head=CANONICAL)))["url"] == "https://pharos.example/jobs/7"
    relative = '<link rel="canonical" href="/jobs/7">'
    assert stated(read_page(saved + page(head=relative)))["url"] == "https://pharos.example/jobs/7"


@pytest.mark.parametrize(
    ("description", "shown", "kept"),
    [
        (f"<p>{TEXT}</p>", f"<p>{TEXT}</p>", "description"),
        (f"<p>{TEXT}</p>", "<p>Loading</p>", "description"),
        (f"<p>{TEXT}</p>", f"<p>{WORDS}</p>", "description"),
        (f"<p>{TEXT}</p>", f"<p>{TEXT}</p><p>{WORDS}</p>", "shown"),
        (f"<p>{TEXT[:40]}…</p>", f"<p>{TEXT}</p><p>Ladders.</p>", "shown"),
        (f"<p>{WORDS}</p>", f"<p>{WORDS}</p><p>Ladders.</p>", "description"),
        ("", f"<p>{TEXT}</p><p>Ladders.</p>", "shown"),
    ],
)
def test_no_words_of_the_posting_are_lost(description: str, shown: str, kept: str) -> None:
    text = read_page(page(f"<article>{shown}</article>", ld=job_posting(description=description))).text
    alone = read_page(page(f"<article>{shown}</article>")).text
    assert (text == alone) == (kept == "shown" or description == shown)
    assert text


def jobs(*titles: str) -> list[dict[str, Any]]:
    return [job_posting(title=title, url=f"https://pharos.example/{title.lower()}") for title in titles]


def test_a_list_of_jobs_is_refused() -> None:
    with pytest.raises(Refused, match="It states 2 jobs; import one posting at a time"):
        read_page(page("<h1>Jobs</h1>", title="Jobs", ld=jobs("Bosun", "Cook")))


@pytest.mark.parametrize(
    "parts",
    [
        {"head": '<link rel="canonical" href="https://pharos.example/cook/#apply">', "title": "Jobs"},
        {"title": "Cook | Pharos Trust"},
        {"body": "<h1>Cook</h1>", "title": "Jobs"},
    ],
)
def test_of_several_jobs_the_page_may_name_its_own(parts: dict[str, str]) -> None:
    assert stated(read_page(page(**parts, ld=jobs("Bosun", "Cook"))))["position"] == "Cook"


def test_a_page_that_states_nothing_is_a_posting_all_the_same() -> None:
    read = read_page("<p>We need somebody.</p>")
    assert (read.kind, read.text, read.found, read.notes) == ("html", "We need somebody.", (), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "This job is no longer available.",
        "Sorry, this position has been filled.",
        "No longer accepting applications",
        "The job you are looking for is no longer open.",
        "This posting has expired.",
        "Diese Stelle ist leider nicht mehr verfügbar.",
    ],
)
def test_a_page_may_say_that_the_job_is_closed(sentence: str) -> None:
    read = read_page(page(f"<h1>Lighthouse Keeper</h1><p>{sentence}</p><p>{TEXT}</p>"))
    assert read.notes == ("The page says that the job is closed.",)


@pytest.mark.parametrize(
    "sentence",
    [
        "We interview until the position has been filled.",
        "Once the job is closed, we answer everybody.",
        "The harbour is closed in winter.",
        "You keep the position of the lamp.",
    ],
)
def test_other_sentences_do_not(sentence: str) -> None:
    assert read_page(page(f"<h1>Lighthouse Keeper</h1><p>{sentence}</p>")).notes == ()


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Access denied", "<h1>Access denied</h1><p>Location: Brest</p>"),
        ("Just a moment...", "<p>Checking your browser</p>"),
        ("404 - Page not found", "<h1>404</h1>"),
        ("Sign in | Portal", "<h1>Sign in</h1><p>Stay up to date with your profession.</p>"),
        ("Pharos", "<p>You need to enable JavaScript to run this app.</p>"),
    ],
)
def test_a_message_is_no_posting(title: str, body: str) -> None:
    read = read_page(page(body, title=title, head=CANONICAL))
    assert stated(read) == {"url": "https://pharos.example/jobs/7"}
    assert len(read.notes) == 1
    assert "no posting" in read.notes[0]


def test_a_page_without_text_says_so() -> None:
    assert "shows no text" in read_page("<html><head><title>Keeper</title></head><body></body></html>").notes[0]


def test_a_posting_that_has_the_words_of_a_message_is_none() -> None:
    read = read_page(page(f"<h1>Login Systems Engineer</h1><p>{TEXT}</p>", title="Login Systems Engineer"))
    assert (stated(read), read.notes) == ({"position": "Login Systems Engineer"}, ())
    assert read_page(page(f"<h1>Lamp Engineer</h1><p>{WORDS}</p>", title="Just a moment...")).notes == ()


_PIECES = st.sampled_from(
    """
    < > / " <h1> </h1> <p itemprop=title> Keeper </script> {"@type":"JobPosting","title":" "} <!-- --> <title> ]]> &lt;
    &#9999999999; <link~rel=canonical~href=http://[x> <a~href='javascript:x'> <script~type="application/ld+json">
    <div~itemscope~itemtype=schema.org/JobPosting> <meta~property=og:title~content='Keeper~@~Acme'> ~at~Acme~|~
    Location:~Brest <table><tr><td>Salary</td> \x1b[2J \u202e \ud800
    """.replace("\n", " ").split(" ")
).map(lambda piece: piece.replace("~", " "))


@given(st.one_of(st.lists(_PIECES, max_size=25).map("".join), st.text(max_size=200)))
def test_no_page_breaks_it(text: str) -> None:
    try:
        read = read_page(text)
    except Refused:
        return
    for each in read.found:
        assert each.value.splitlines() == [each.value.strip()]
        assert "\x1b" not in each.value


def test_microdata_that_tells_a_job_for_each_place_is_one_job() -> None:
    job = "<div itemscope itemtype=http://schema.org/JobPosting><h2 itemprop=title>Keeper</h2>"
    told = "".join(f"{job}<p itemprop=jobLocation>{place}</p></div>" for place in ("Brest", "Ouessant"))
    assert stated(read_page(told))["location"] == "Brest; Ouessant"
