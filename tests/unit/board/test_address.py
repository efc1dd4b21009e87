"""Addresses: which are those of one posting, which of two, and which of none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.address import normal

ONE_POSTING = [
    # how an address may be written
    ("https://acme.example/jobs/7", "http://acme.example/jobs/7"),
    ("https://acme.example/jobs/7", "HTTPS://WWW.Acme.Example/jobs/7"),
    ("https://acme.example/jobs/7", "https://acme.example:443/jobs/7"),
    ("https://acme.example/jobs/7", "http://acme.example:80/jobs/7/"),
    ("https://acme.example/jobs/7", "https://acme.example./jobs//7#apply"),
    ("https://acme.example/jobs/7", " https://acme.example/en/../jobs/./7/index.html\n"),
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7/apply"),
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7/application/"),
    ("https://acme.example/jobs/data-engineer", "https://acme.example/jobs/data-engineer/apply"),
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7;jsessionid=8F3A"),
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7#:~:text=Data%20Engineer"),
    ("https://acme.example/jobs/b%C3%BCro-7", "https://acme.example/jobs/büro-7"),
    ("https://acme.example/jobs/%7ea%2db", "https://acme.example/jobs/~a-b"),
    ("https://acme.example/jobs/c%2b%2b-dev", "https://acme.example/jobs/c%2B%2B-dev"),
    ("https://acme.example/jobs?id=a+1", "https://acme.example/jobs?id=a%201"),
    ("https://bücher.example/jobs/7", "https://xn--bcher-kva.example/jobs/7"),
    ("https://acme.example/vacancy?id=7&team=b", "https://acme.example/vacancy?team=b&id=7&id=7"),
    # how somebody came there
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7?utm_source=x&utm_medium=y&gclid=z&fbclid=1&msclkid=2"),
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7?ref=newsletter&src=9&source=board-7&from=app&sid=4"),
    ("https://acme.example/jobs/7", "https://acme.example/jobs/7?gh_src=abc1&jr_id=99&lever-source=x&lever-origin=y"),
    ("https://acme.example/jobs?id=7", "https://acme.example/jobs?id=7&Ref=9&UTM_Campaign=spring"),
    ("https://acme.example/offer?ref=A12", "https://acme.example/offer?ref=A12&utm_source=x"),
    # where the fragment is what says it
    ("https://acme.example/careers#/job/123", "https://www.acme.example/careers/#!/job/123/apply?utm_source=x"),
    ("https://acme.example/careers#gh_jid=123", "https://acme.example/?gh_jid=123&gh_src=x"),
    ("https://acme.example/careers#job-123", "https://acme.example/careers/#job-123"),
    ("https://acme.example/careers#job-123", "https://acme.example/careers#job-123:~:text=Editor"),
    # sites
    ("https://www.linkedin.com/jobs/view/4012345678/", "https://de.linkedin.com/jobs/view/engineer-at-acme-4012345678"),
    ("https://linkedin.com/jobs/view/4012345678", "https://www.linkedin.com/comm/jobs/view/4012345678?trackingId=x%3D"),
    (
        "https://linkedin.com/jobs/view/4012345678",
        "https://www.linkedin.com/jobs/search/?keywords=a&currentJobId=4012345678",
    ),
    (
        "https://linkedin.com/jobs/view/4012345678",
        "https://www.linkedin.com/jobs/collections/recommended/?currentJobId=4012345678",
    ),
    (
        "https://www.indeed.com/viewjob?jk=0123456789abcdef&from=serp",
        "https://uk.indeed.com/jobs?q=a&vjk=0123456789abcdef",
    ),
    ("https://indeed.com/viewjob?jk=0123456789abcdef", "https://indeed.com/rc/clk?jk=0123456789abcdef&fccid=1"),
    ("https://indeed.com/viewjob?jk=0123456789abcdef", "https://de.indeed.com/job/data-engineer-0123456789abcdef"),
    (
        "https://www.glassdoor.com/job-listing/x-JV_IC1.htm?jl=100999",
        "https://www.glassdoor.co.uk/Job/j.htm?jl=100999&ao=1",
    ),
    ("https://boards.greenhouse.io/acme/jobs/1234", "https://job-boards.greenhouse.io/acme/jobs/1234?gh_src=x"),
    ("https://boards.greenhouse.io/acme/jobs/1234", "https://boards.greenhouse.io/embed/job_app?for=acme&token=1234"),
    ("https://boards.greenhouse.io/acme?gh_jid=1234", "https://job-boards.greenhouse.io/acme/jobs/1234#app"),
    ("https://acme.example/careers/sales?gh_jid=1234", "https://acme.example/jobs/data-engineer/?a=b&gh_jid=1234"),
    ("https://acme.example/careers?ashby_jid=0a1b", "https://acme.example/open-roles?ashby_jid=0a1b&utm_source=x"),
    ("https://jobs.lever.co/acme/0a1b-2c3d", "https://jobs.lever.co/acme/0a1b-2c3d/apply?lever-source=LinkedIn"),
    ("https://jobs.ashbyhq.com/acme/0a1b-2c3d", "https://jobs.ashbyhq.com/Acme/0a1b-2c3d/application"),
    ("https://apply.workable.com/acme/j/0A1B2C3D4E/", "https://apply.workable.com/j/0a1b2c3d4e/apply"),
    (
        "https://jobs.smartrecruiters.com/Acme/743999123456789-data-engineer",
        "https://jobs.smartrecruiters.com/acme/743999123456789",
    ),
    (
        "https://acme.wd1.myworkdayjobs.com/en-US/Careers/job/Berlin/Data-Engineer_R123-1",
        "https://acme.wd1.myworkdayjobs.com/Careers/job/Data-Engineer_R123-1/apply/applyManually?source=LinkedIn",
    ),
    (
        "https://careers-acme.icims.com/jobs/1234/data-engineer/job?mode=view",
        "https://careers-acme.icims.com/jobs/1234/job",
    ),
]

TWO_POSTINGS = [
    ("https://acme.example/jobs/7", "https://acme.example/jobs/8"),
    ("https://acme.example/jobs/7", "https://globex.example/jobs/7"),
    ("https://acme.example/jobs/7", "https://acme.example:8443/jobs/7"),
    ("https://acme.example/jobs/Ab7", "https://acme.example/jobs/aB7"),
    ("https://acme.example/jobs/a%2Fb", "https://acme.example/jobs/a/b"),
    ("https://acme.example/jobs?id=1%262", "https://acme.example/jobs?id=1&2"),
    ("https://acme.example/jobs?id=a%2B1", "https://acme.example/jobs?id=a+1"),
    ("https://acme.example/jobs?id=7", "https://acme.example/jobs?id=8"),
    ("https://acme.example/?p=7", "https://acme.example/?p=8"),
    ("https://acme.example/view?12345", "https://acme.example/view?12346"),
    ("https://acme.example/jobs?jobId=7", "https://acme.example/jobs?jobId=8"),
    ("https://acme.example/careers?gh_jid=7", "https://acme.example/careers?gh_jid=8"),
    ("https://acme.example/jobs/detail?ref=A12", "https://acme.example/jobs/detail?ref=A13"),
    ("https://acme.example/offre?ref=A12", "https://acme.example/offre?ref=A13"),
    ("https://acme.example/careers#/job/123", "https://acme.example/careers#/job/124"),
    ("https://acme.example/careers#job-123", "https://acme.example/careers#job-124"),
    ("https://linkedin.com/jobs/view/4012345678", "https://linkedin.com/jobs/view/4012345679"),
    ("https://indeed.com/viewjob?jk=0123456789abcdef", "https://indeed.com/viewjob?jk=0123456789abcdee"),
    ("https://boards.greenhouse.io/acme/jobs/1", "https://boards.greenhouse.io/globex/jobs/1"),
    ("https://boards.greenhouse.io/jobs/jobs/1", "https://boards.greenhouse.io/jobs/jobs/2"),
    ("https://jobs.lever.co/acme/0a1b", "https://jobs.lever.co/acme/0a1c"),
    ("https://jobs.smartrecruiters.com/Acme/7439991-a", "https://jobs.smartrecruiters.com/Acme/7439992-a"),
    ("https://a.wd1.myworkdayjobs.com/x/job/y/Editor_R123", "https://a.wd1.myworkdayjobs.com/x/job/y/Editor_R124"),
    ("https://news.acme.example/item?id=1", "https://news.acme.example/item?id=2"),
]

NO_POSTING = [
    "",
    "acme.example/jobs/7",
    "mailto:jobs@acme.example",
    "ftp://acme.example/jobs/7",
    "javascript:alert(1)",
    "https://",
    "https:///jobs/7",
    "https://ann:secret@acme.example/jobs/7",
    "https://[::1/jobs/7",
    "https://acme.example:99999999/jobs/7",
    "https://acme..example/jobs/7".replace("acme..", "ä.."),
    "https://acme.example/jobs/\x007",
    "https://acme.example/jobs/ 7",
    "https://acme.example/jobs/\ud8007",
    "https://acme.example/" + "a" * 5_000,
    f"https://{'ü.' * 200}example/jobs/7",
    "https://acme.example",
    "https://www.acme.example/?utm_source=x",
    "https://acme.example/jobs",
    "https://acme.example/en/careers/",
    "https://acme.example/en-US/careers/search?q=python&page=2",
    "https://acme.example/jobs/page/2",
    "https://acme.example/jobs?ref=linkedin7",
    "https://acme.example/careers#open-roles",
    "https://acme.example/careers#/apply",
    "https://acme.example/viewjob",
    "https://www.linkedin.com/jobs/search/?keywords=python",
    "https://www.linkedin.com/company/acme/jobs",
    "https://www.indeed.com/jobs?q=python&l=Berlin",
    "https://boards.greenhouse.io/acme",
    "https://boards.greenhouse.io/embed/job_board?for=acme",
    "https://jobs.lever.co/acme?team=Sales",
    "https://jobs.ashbyhq.com/acme",
    "https://apply.workable.com/acme/",
    "https://jobs.smartrecruiters.com/Acme",
    "https://acme.wd1.myworkdayjobs.com/en-US/Careers",
]


@pytest.mark.parametrize(("one", "other"), ONE_POSTING)
def test_addresses_of_one_posting_have_one_form(one: str, other: str) -> None:
    assert normal(one) == normal(other) is not None


@pytest.mark.parametrize(("one", "other"), TWO_POSTINGS)
def test_addresses_of_two_postings_have_two_forms(one: str, other: str) -> None:
    assert None is not normal(one) != normal(other) is not None


@pytest.mark.parametrize("url", NO_POSTING)
def test_what_identifies_no_posting_has_no_form(url: str) -> None:
    assert normal(url) is None


def test_the_form_is_an_address_that_a_person_can_read() -> None:
    assert (
        normal("http://www.Acme.example/jobs/Über?utm_source=x&id=7#top") == "https://acme.example/jobs/%C3%9Cber?id=7"
    )
    assert normal("https://de.linkedin.com/jobs/view/a-at-b-4012345678") == "https://linkedin.com/jobs/view/4012345678"


HOSTS = st.sampled_from(
    [
        *"acme.example www.acme.example WWW.WWW.Acme.example www.example bücher.example [::1] localhost a..b".split(),
        *"www.linkedin.com uk.indeed.com glassdoor.co.uk boards.greenhouse.io job-boards.eu.greenhouse.io".split(),
        *"jobs.lever.co jobs.ashbyhq.com apply.workable.com acme.workable.com jobs.smartrecruiters.com".split(),
        *"careers.smartrecruiters.com acme.wd1.myworkdayjobs.com acme.myworkdaysite.com careers-a.icims.com".split(),
    ]
)
PIECES = st.sampled_from(
    [
        *"jobs job view details apply application Apply applyManually page index.html en-US".split(),
        *"embed EMBED job_app acme Acme j J 7 1234 1234567 743999123456-x x-4012345678 Data_R12 Data_apply".split(),
        *"oneclick-ui .. . %2e%2e a%2Fb %zz %C3 \udcc3 ü ; + & ! : careers search 0a1b-2c %20 ;jsessionid=1".split(),
        "",
    ]
) | st.text(max_size=3)
NAMES = st.sampled_from("id jk vjk gh_jid jobId currentJobId p job ref utm_source for token jl q a +".split())
VALUES = st.sampled_from(["", "7", "8", "a b", "a+b", "%2B", "acme", "0123456789abcdef", "4012345678", "ü", "=", "%"])
PAIRS = st.tuples(NAMES, st.sampled_from(["=", ""]), VALUES).map("".join)
FRAGMENTS = st.sampled_from(
    [
        "",
        "",
        "#",
        "#top",
        "#/job/7/apply/apply",
        "#!/x/7?a=b&utm_id=1",
        "#gh_jid=7",
        "#job-7",
        "#!!7",
        "#/7:~:x",
        "#/a?b#7",
    ]
)


@st.composite
def urls(draw: st.DrawFn) -> str:
    path = "".join(f"/{piece}" for piece in draw(st.lists(PIECES, max_size=5)))
    query = "&".join(draw(st.lists(PAIRS, max_size=4)))
    port = draw(st.sampled_from(["", "", ":80", ":8443", ":", ":x"]))
    return f"{draw(st.sampled_from(['http', 'HTTPS']))}://{draw(HOSTS)}{port}{path}?{query}{draw(FRAGMENTS)}"


@given(urls() | st.text())
def test_the_form_of_a_form_is_itself(url: str) -> None:
    form = normal(url)
    assert form is None or normal(form) == form


@given(
    HOSTS,
    st.lists(PIECES, max_size=4),
    st.lists(PAIRS, max_size=5, unique_by=lambda pair: pair.partition("=")[0]),
    st.randoms(),
)
def test_neither_the_order_of_parameters_nor_the_case_of_the_host_matters(
    host: str, path: list[str], pairs: list[str], chance: object
) -> None:
    url = "/".join(["https:/", host, *(piece.replace("?", "").replace("#", "") for piece in path)])
    mixed = list(pairs)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    other = url.replace(host, host.upper(), 1)
    assert normal(f"{url}?{'&'.join(pairs)}") == normal(f"{other}?{'&'.join(mixed)}")


IDS = st.text("0123456789", min_size=6, max_size=10)
FORMS = st.sampled_from(
    [
        "https://acme.example/jobs/{}",
        "https://acme.example/jobs/{}/apply?utm_source=x",
        "https://acme.example/jobs?id={}",
        "https://acme.example/viewjob?jk={}&ref=1",
        "https://acme.example/careers?gh_jid={}",
        "https://acme.example/careers#/job/{}",
        "https://acme.example/offre?ref={}",
        "https://www.linkedin.com/jobs/view/a-at-b-{}",
        "https://www.linkedin.com/jobs/search/?currentJobId={}",
        "https://www.indeed.com/?vjk={}",
        "https://boards.greenhouse.io/acme/jobs/{}",
        "https://jobs.lever.co/acme/{}",
        "https://apply.workable.com/acme/j/{}/",
        "https://jobs.smartrecruiters.com/Acme/{}-editor",
        "https://acme.wd1.myworkdayjobs.com/en-US/x/job/Berlin/Editor_JR{}",
        "https://careers-acme.icims.com/jobs/{}/editor/job",
    ]
)


@given(FORMS, IDS, IDS)
def test_two_ids_never_have_one_form(form: str, one: str, other: str) -> None:
    assert (normal(form.format(one)) == normal(form.format(other))) == (one == other)
    assert normal(form.format(one)) is not None
