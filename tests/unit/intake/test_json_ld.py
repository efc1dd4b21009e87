"""What a JobPosting of schema.org states, in all the ways in which pages and files really write it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.intake.page.json_ld import NO_JOB, job_posting, read_json
from jobboard.intake.values import NAMES
from jobboard.text.salary import read_salary
from tests.unit.intake.builders import job_posting as posting


def found(thing: Any) -> dict[str, str]:
    """What is found in JSON, or in a text of it."""
    stated = job_posting(thing if isinstance(thing, str) else json.dumps(thing))
    return {each.name: each.value for each in stated[0]} if stated else {}


def description(**values: Any) -> str:
    stated = job_posting(json.dumps(posting(**values)))
    return stated[1] if stated else ""


JOB = posting()
PHAROS = {"company": "Pharos Trust", "position": "Lighthouse Keeper"}


@pytest.mark.parametrize(
    "thing",
    [
        JOB,
        [JOB],
        [{"@type": "WebSite", "name": "Portal"}, JOB],
        {"@graph": [{"@type": "Organization", "name": "Portal"}, JOB]},
        {"@type": "WebPage", "mainEntity": JOB},
        {**JOB, "@type": ["JobPosting", "Thing"]},
        {**JOB, "@type": "http://schema.org/JobPosting"},
        {**JOB, "@type": "https://schema.org/JobPosting"},
        {**JOB, "@type": "schema:JobPosting"},
        {**JOB, "hiringOrganization": "Pharos Trust"},
        {**JOB, "hiringOrganization": [{"name": ""}, {"name": "Pharos Trust"}]},
        {**JOB, "hiringOrganization": {"name": ["Pharos Trust"]}},
        {**JOB, "hiringOrganization": {"legalName": "Pharos Trust"}},
        {**JOB, "hiringOrganization": {"@type": "Organization", "name": "Pharos&#32;Trust"}},
        {"@graph": [{**JOB, "hiringOrganization": {"@id": "#o"}}, {"@id": "#o", "name": "Pharos Trust", "url": "x"}]},
        {**{key: value for key, value in JOB.items() if key != "title"}, "name": "Lighthouse Keeper"},
        [JOB, JOB],
        [JOB, {**JOB, "hiringOrganization": None}],
        [{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": posting(title="Bosun")}]}, JOB],
    ],
)  # fmt: skip
def test_finds_the_job_wherever_it_stands(thing: Any) -> None:
    assert found(thing) == PHAROS


@pytest.mark.parametrize(
    "thing",
    [{}, [], None, 1, "JobPosting", {"@type": "Organization"}, {"@type": "JobPostings"}, {"@type": None}, [[]]],
)
def test_other_things_are_no_job(thing: Any) -> None:
    assert job_posting(json.dumps(thing)) is None


SCRIPT = json.dumps(JOB)


@pytest.mark.parametrize(
    "script",
    [
        f"\ufeff{SCRIPT}",
        f"{SCRIPT};",
        f"<!-- {SCRIPT} -->",
        f"<![CDATA[{SCRIPT}]]>",
        f"//<![CDATA[\n{SCRIPT}\n//]]>",
        f"/*<![CDATA[*/{SCRIPT}/*]]>*/",
        SCRIPT.replace('"}', '",}'),
        f"[{SCRIPT},\n]",
        SCRIPT.replace("the lamps", "the\nlamps\tand"),
        SCRIPT.replace("the lamps", "the keeper\\'s lamps"),
        SCRIPT.replace('"', "&quot;"),
        SCRIPT[:-1] + ', "totalJobOpenings": NaN}',
        SCRIPT[:-1] + f', "totalJobOpenings": {"9" * 5000}}}',
        SCRIPT[:-1] + ', "x": -1e999}',
        SCRIPT[:-1] + ', "title": "Lighthouse Keeper"}',
    ],
)
def test_mends_json_where_what_was_meant_is_beyond_doubt(script: str) -> None:
    assert found(script) == PHAROS


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        SCRIPT[:-1],
        SCRIPT.replace("the lamps", 'the "lamps"'),
        "[" * 100_000,
        '{"a":' * 50_000,
        "<p>No</p>",
        ";",
    ],
)
def test_json_that_could_mean_anything_states_nothing(script: str) -> None:
    assert job_posting(script) is None


def test_strings_that_look_like_broken_json_stay_as_they_are() -> None:
    assert "a,] b,} c" in description(description="a,] b,} c")
    assert found(SCRIPT.replace('"}', '",}').replace("Lighthouse", "Light,]house"))["position"] == "Light,]house Keeper"


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"jobLocation": {"address": {"addressLocality": "Brest", "addressCountry": "FR"}}}, "Brest, FR"),
        ({"jobLocation": {"address": {"addressLocality": "Bergen", "addressCountry": "NO"}}}, "Bergen, NO"),
        ({"jobLocation": {"address": {"addressCountry": {"@type": "Country", "name": "France"}}}}, "France"),
        ({"jobLocation": {"address": {"addressLocality": "Berlin", "addressRegion": "Berlin", "addressCountry": "DE"}}},
         "Berlin, DE"),
        ({"jobLocation": {"address": {"addressLocality": "Berlin, Germany", "addressCountry": "Germany"}}},
         "Berlin, Germany"),
        ({"jobLocation": {"address": "12 Quay,Brest"}}, "12 Quay, Brest"),
        ({"jobLocation": {"address": ["Brest"]}}, "Brest"),
        ({"jobLocation": {"addressLocality": "Brest"}}, "Brest"),
        ({"jobLocation": {"name": "Brest"}}, "Brest"),
        ({"jobLocation": "Brest"}, "Brest"),
        ({"jobLocation": ["Brest", {"address": {"addressLocality": "Nantes"}}, "brest"]}, "Brest; Nantes"),
        ({"jobLocation": {"address": {"addressLocality": "", "addressCountry": ""}}}, None),
        ({"jobLocation": [None, 7, [], {}, {"address": 7}]}, None),
        ({"jobLocationType": "TELECOMMUTE"}, "Remote"),
        ({"jobLocationType": ["TELECOMMUTE"], "jobLocation": "Remote"}, "Remote"),
        ({"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"name": "US"}}, "Remote (US)"),
        ({"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": [{"name": "US"}, "Canada"]},
         "Remote (US, Canada)"),
        ({"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"name": "Anywhere"}}, "Remote"),
        ({"jobLocationType": "TELECOMMUTE", "jobLocation": "Brest"}, "Remote; Brest"),
        ({"jobLocationType": "HYBRID", "jobLocation": "Brest"}, "Brest (Hybrid)"),
        ({"applicantLocationRequirements": {"name": "US"}}, None),
        ({"jobLocation": [f"Place {letter * 30}" for letter in "ABCDEFGHIJ"]},
         "; ".join(f"Place {letter * 30}" for letter in "ABCDE") + "; and 5 more"),
    ],
)  # fmt: skip
def test_says_where_the_work_is(values: dict[str, Any], place: str | None) -> None:
    assert found(posting(**values)).get("location") == place


def test_a_place_may_be_told_elsewhere_in_the_graph() -> None:
    graph = [posting(jobLocation={"@id": "#brest"}), {"@id": "#brest", "@type": "Place", "address": "Brest"}]
    assert found({"@graph": graph})["location"] == "Brest"


def amount(currency: Any = "USD", unit: Any = "YEAR", **value: Any) -> dict[str, Any]:
    return {
        "@type": "MonetaryAmount",
        "currency": currency,
        "value": {"@type": "QuantitativeValue", **value, "unitText": unit},
    }


@pytest.mark.parametrize(
    ("pay", "written"),
    [
        (amount(minValue=120000, maxValue=150000), "USD 120,000–150,000 per year"),
        (amount(minValue="120000", maxValue="150000.00"), "USD 120,000–150,000 per year"),
        (amount(minValue="120,000", maxValue="150k"), "USD 120,000–150,000 per year"),
        (amount("EUR", "MONTH", value=3200.5), "EUR 3,200.50 per month"),
        (amount("€", "HOUR", minValue=18, maxValue=22), "€18–22 per hour"),
        (amount("gbp", "per week", value=700), "GBP 700 per week"),
        (amount("pound", "HOUR", minValue=12.5, maxValue=14.2), "£12.50–14.20 per hour"),
        (amount("$ USD", "YEAR", value=90000), "$ USD 90,000 per year"),
        (amount("MYR", "MONTH", minValue=5000, maxValue=7000), "MYR 5,000–7,000 per month"),
        (amount("", "YEAR", minValue=50000, maxValue=60000), "50,000–60,000 per year"),
        (amount(None, None, value=75000), "75,000"),
        (amount("2026", "YEAR", value=75000), "75,000 per year"),
        (amount(minValue=120000, maxValue=0), "from USD 120,000 per year"),
        (amount(minValue=120000, maxValue=""), "from USD 120,000 per year"),
        (amount(minValue="", maxValue=150000), "up to USD 150,000 per year"),
        (amount(minValue=90000, maxValue=90000), "USD 90,000 per year"),
        (amount(minValue=0, maxValue=0), None),
        (amount(minValue=150000, maxValue=120000), None),
        (amount(minValue=-5), None),
        (amount(minValue="45.000", maxValue="55.000"), None),
        (amount(value="Competitive"), None),
        (amount(minValue=[], maxValue={}), None),
        (amount(value="70000 - 90000"), "USD 70,000–90,000 per year"),
        (amount(value="€70,000 – €90,000 a year"), "€70,000 – €90,000 a year"),
        ({"currency": "CHF", "minValue": 80000, "maxValue": 90000, "unitText": "YEAR"}, "CHF 80,000–90,000 per year"),
        ({"currency": "CHF", "value": 80000}, "CHF 80,000"),
        ({"@type": "PriceSpecification", "price": 500, "priceCurrency": "EUR"}, "EUR 500"),
        ([amount(value=90000), amount("CAD", value=80000)], "USD 90,000 per year; CAD 80,000 per year"),
        ("€2,900 – €3,400 per month", "€2,900 – €3,400 per month"),
        ("Competitive", None),
        (65000, "65,000"),
        ({}, None),
        (None, None),
        (True, None),
    ],
)  # fmt: skip
def test_writes_pay_as_people_do(pay: Any, written: str | None) -> None:
    assert found(posting(baseSalary=pay)).get("salary") == written


def test_pay_has_the_currency_that_stands_beside_it() -> None:
    assert found(posting(baseSalary=65000, salaryCurrency="EUR"))["salary"] == "EUR 65,000"


def test_an_estimate_is_no_statement() -> None:
    assert "salary" not in found(posting(estimatedSalary=amount(minValue=1, maxValue=2)))


_cents = st.integers(1, 10**9).map(lambda cents: cents / 100)
_PERIODS = {"HOUR": "hour", "DAY": "day", "WEEK": "week", "MONTH": "month", "YEAR": "year", "": None}


@given(
    st.one_of(st.none(), _cents),
    st.one_of(st.none(), _cents),
    st.sampled_from(["USD", "EUR", "€", "$", "£", "PLN", "pound", "", "$ USD", "gold"]),
    st.sampled_from(sorted(_PERIODS)),
)
def test_pay_is_read_back_as_it_was_stated(lower: float | None, upper: float | None, currency: str, unit: str) -> None:
    written = found(posting(baseSalary=amount(currency, unit, minValue=lower, maxValue=upper))).get("salary")
    if (lower is None and upper is None) or (lower is not None and upper is not None and lower > upper):
        assert written is None
        return
    read = read_salary(written) if written else None
    if read is None:
        assert currency in ("", "gold")
        return
    assert (read.min, read.max, read.period) == (lower, upper, _PERIODS[unit])
    assert read.currency == {"": None, "$ USD": "USD", "pound": "£", "gold": None}.get(currency, currency)


@pytest.mark.parametrize(
    ("values", "name", "value"),
    [
        ({"datePosted": "2026-07-21T09:12:44.000Z"}, "posted", "2026-07-21"),
        ({"datePosted": "2026-07-21T23:59:59-11:00"}, "posted", "2026-07-21"),
        ({"datePosted": "2026-07-21 00:00:00"}, "posted", "2026-07-21"),
        ({"datePosted": "21 July 2026"}, "posted", "2026-07-21"),
        ({"datePosted": "07/08/2026"}, "posted", None),
        ({"datePosted": "2026-02-30"}, "posted", None),
        ({"datePosted": "0001-01-01T00:00:00"}, "posted", None),
        ({"datePosted": 1784592000}, "posted", None),
        ({"validThrough": "2026-09-30T23:59:59+02:00"}, "deadline", "2026-09-30"),
        ({"validThrough": "9999-12-31"}, "deadline", None),
        ({"validThrough": None}, "deadline", None),
        ({"identifier": "PT-7"}, "job_id", "PT-7"),
        ({"identifier": 4711}, "job_id", "4711"),
        ({"identifier": {"@type": "PropertyValue", "name": "Pharos Trust", "value": "PT-7"}}, "job_id", "PT-7"),
        ({"identifier": {"name": "Pharos Trust", "value": 7}}, "job_id", "7"),
        ({"identifier": [{"value": ""}, {"value": "PT-7"}]}, "job_id", "PT-7"),
        ({"identifier": "3f2b8f0e-55a1-4f0c-9d0e-0a1b2c3d4e5f"}, "job_id", "3f2b8f0e-55a1-4f0c-9d0e-0a1b2c3d4e5f"),
        ({"identifier": {"name": "Pharos Trust", "value": "pharos trust"}}, "job_id", None),
        ({"identifier": {"name": "Pharos Trust"}}, "job_id", None),
        ({"identifier": "https://pharos.example/7"}, "job_id", None),
        ({"identifier": 0}, "job_id", None),
        ({"identifier": {"name": "Pharos Trust", "value": "lamp-keeper"}}, "job_id", None),
        ({"identifier": "N/A"}, "job_id", None),
        ({"employmentType": "FULL_TIME"}, "employment", "Full-time"),
        ({"employmentType": "https://schema.org/PART_TIME"}, "employment", "Part-time"),
        ({"employmentType": ["FULL_TIME", "CONTRACTOR"]}, "employment", "Full-time, Contract"),
        ({"employmentType": "OTHER"}, "employment", None),
        ({"url": "https://pharos.example/jobs/7?x=1"}, "url", "https://pharos.example/jobs/7?x=1"),
        ({"url": ["https://pharos.example/jobs/7"]}, "url", "https://pharos.example/jobs/7"),
        ({"url": "https://pharos.example/"}, "url", None),
        ({"url": "/jobs/7"}, "url", None),
        ({"url": "javascript:alert(1)"}, "url", None),
        ({"mainEntityOfPage": {"@id": "https://pharos.example/jobs/7"}}, "url", "https://pharos.example/jobs/7"),
        ({"hiringOrganization": "Confidential"}, "company", None),
        ({"hiringOrganization": {"name": "LinkedIn"}}, "company", "LinkedIn"),
        ({"hiringOrganization": {"@id": "#nowhere"}}, "company", None),
        ({"hiringOrganization": "https://pharos.example"}, "company", None),
        ({"title": "R&amp;D Engineer"}, "position", "R&D Engineer"),
        ({"title": ["Keeper"]}, "position", "Keeper"),
        ({"title": 7}, "position", None),
    ],
)  # fmt: skip
def test_says_only_what_is_stated(values: dict[str, Any], name: str, value: str | None) -> None:
    assert found(posting(**values)).get(name) == value


def test_each_value_names_the_property_that_it_comes_from() -> None:
    stated = job_posting(json.dumps(posting(identifier=7, jobLocationType="TELECOMMUTE", baseSalary=65000)))
    assert stated is not None
    assert {each.name: each.where for each in stated[0]} == {
        "company": "JSON-LD hiringOrganization",
        "position": "JSON-LD title",
        "location": "JSON-LD jobLocationType",
        "salary": "JSON-LD baseSalary",
        "job_id": "JSON-LD identifier",
    }


@pytest.mark.parametrize("escaped", [0, 1, 2, 3])
def test_a_description_may_be_escaped_several_times(escaped: int) -> None:
    text = "<p>Lamps &amp; lenses</p><p>Fog &lt; rain</p>"
    for _ in range(escaped):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = description(description=text)
    assert "Lamps & lenses" in shown
    assert "&amp;" not in shown
    assert "<p>" not in shown


def test_damage_that_escapes_hide_is_repaired_whole() -> None:
    author = "Café “à la Pharos” – open…"
    damaged = author.encode().decode("latin-1")
    stated = job_posting(json.dumps(posting(title=damaged, description=f"<p>{damaged}</p>")))
    assert stated is not None
    assert (stated[0][1].value, stated[1]) == (author, author)


def test_half_a_character_becomes_the_sign_for_one_that_is_lost() -> None:
    assert description(description="a \ud83d b") == "a \ufffd b"
    assert description(description="💰 – “c”") == "💰 – “c”"


def test_a_description_of_plain_text_keeps_its_lines() -> None:
    assert description(description="One &amp; two\r\n\r\nThree") == "One & two\n\nThree"
    assert description(description="One\nTwo <b>three</b>").split("\n")[0].strip() == "One"


def test_what_stands_beside_the_description_is_kept() -> None:
    text = description(description="<p>Keep lamps.</p>", jobBenefits="A warm room", qualifications="Keep lamps.")
    assert text == "Keep lamps.\n\n## Benefits\n\nA warm room"


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ([posting(title="Bosun")], "2"),
        ([posting(url="https://pharos.example/1"), posting(url="https://pharos.example/2")], "2"),
        ([posting(title=f"Keeper {number}") for number in range(300)], "more than 200"),
    ],
)
def test_several_jobs_are_refused(other: list[Any], number: str) -> None:
    with pytest.raises(Refused, match=f"It states {number} jobs; import one posting at a time"):
        read_json(json.dumps([JOB, *other]))


def test_the_same_id_or_address_is_the_same_job() -> None:
    address = {"url": "https://pharos.example/7"}
    for same in ({"identifier": 7}, address, {"identifier": 7, "url": "https://pharos.example/8"}):
        assert found([posting(**{**address, "identifier": 7, **same}), posting(title="Keeper (m/w/d)", **same)])
    assert found([posting(identifier=7, **address), posting(identifier=7)])["position"] == "Lighthouse Keeper"


def test_one_job_told_twice_is_one_and_each_completes_the_other() -> None:
    told = [
        posting(identifier="PT-7", datePosted="2026-01-02"),
        posting(identifier="PT-7", url="https://pharos.example/7"),
    ]
    assert found(told) == {**PHAROS, "job_id": "PT-7", "posted": "2026-01-02", "url": "https://pharos.example/7"}


def in_place(town: str, **values: Any) -> dict[str, Any]:
    return posting(jobLocation={"@type": "Place", "address": {"addressLocality": town}}, **values)


def test_a_job_that_is_stated_for_each_of_its_places_has_them_all() -> None:
    assert found([in_place("Bath"), in_place("Wells"), in_place("Bath")]) == {**PHAROS, "location": "Bath; Wells"}
    address = {"url": "https://pharos.example/7"}
    assert found([in_place("Bath", **address), in_place("Wells", **address)])["location"] == "Bath; Wells"
    days = [in_place("Bath", validThrough="2026-01-02"), in_place("Wells", validThrough="2026-01-03")]
    assert found(days) == {**PHAROS, "location": "Bath; Wells"}
    same = [in_place("Bath", validThrough="2026-01-02"), in_place("Wells", validThrough="2026-01-02")]
    assert found(same)["deadline"] == "2026-01-02"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"identifier": 7}, {"identifier": 8}),
        ({"url": "https://pharos.example/7"}, {"url": "https://pharos.example/8"}),
        ({"description": "Fog."}, {"description": "Rain."}),
    ],
)
def test_jobs_that_differ_in_more_than_their_place_are_several(one: dict[str, Any], other: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="It states 2 jobs"):
        found([in_place("Bath", **one), in_place("Wells", **other)])


@pytest.mark.parametrize("unit", ["ANNUAL", "annually", "PER_YEAR", "per-year", "P1Y", "years"])
def test_the_period_of_pay_has_many_names(unit: str) -> None:
    pay = {"currency": "EUR", "value": {"value": 50000, "unitText": unit}}
    assert found(posting(baseSalary=pay))["salary"] == "EUR 50,000 per year"
    assert found(posting(baseSalary={**pay, "value": {"value": 50, "unitText": "PT1H"}}))["salary"] == "EUR 50 per hour"


def test_what_a_program_writes_where_it_has_no_value_says_nothing() -> None:
    address = {"addressLocality": "Reno", "addressRegion": "undefined", "addressCountry": "[object Object]"}
    assert found(posting(jobLocation={"address": address}, identifier="NaN")) == {**PHAROS, "location": "Reno"}


def test_the_name_of_the_job_or_the_company_is_no_job_id() -> None:
    assert found(posting(title="Keeper 2", identifier={"name": "x", "value": "keeper 2"})).get("job_id") is None
    assert found(posting(hiringOrganization="Pier 39", identifier={"value": "Pier 39"})).get("job_id") is None


def test_a_file_of_json_is_a_posting() -> None:
    stated = read_json(SCRIPT)
    assert (stated.kind, stated.value("company")) == ("json", "Pharos Trust")
    assert stated.text.startswith("You keep the lamps lit")


@pytest.mark.parametrize("text", ["{}", "", "no json", '{"title": "Keeper"}'])
def test_a_file_without_a_job_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="no JobPosting") as refused:
        read_json(text)
    assert refused.value.sentence == NO_JOB


_KEYS = st.sampled_from(
    "@type @id @graph @value name title url description hiringOrganization jobLocation address addressLocality"
    " addressCountry jobLocationType applicantLocationRequirements baseSalary currency value minValue maxValue unitText"
    " datePosted validThrough identifier employmentType mainEntity itemListElement item".split()
)
_LEAVES = st.one_of(
    st.sampled_from([None, True, 0, -1, 10**30, 1e300, float("nan"), "\ud800", "\x1b[31m"]), st.text(max_size=8),
    st.sampled_from("JobPosting TELECOMMUTE YEAR USD #a 2026-01-02 https://a.example/b Acme 90000".split()),
)  # fmt: skip
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(_KEYS, inner, max_size=6),
        st.dictionaries(_KEYS, inner, max_size=6).map(lambda thing: {**thing, "@type": "JobPosting"}),
    ),
    max_leaves=25,
)


@given(_VALUES)
def test_no_json_breaks_it_and_names_stand_in_the_json(value: Any) -> None:
    try:
        stated = job_posting(json.dumps(value))
    except Refused:
        return
    assert stated is None or stated[1].encode() is not None
    for each in stated[0] if stated else ():
        assert each.name in NAMES
        assert each.value.splitlines() == [each.value.strip()]
        assert each.value.encode()
        if each.name in ("company", "job_id", "url"):
            assert "".join(each.value.split()) in "".join(_all_texts(value))


def _all_texts(value: Any) -> list[str]:
    waiting, found = [value], []
    while waiting:
        each = waiting.pop()
        waiting.extend(each.values() if isinstance(each, dict) else each if isinstance(each, list) else ())
        found.append("".join(str(each).split()) if not isinstance(each, dict | list) else "")
    return found


@given(st.text(alphabet='{}[]",:\\/*<!->;&quot; \nab@typeJobPosting', max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    job_posting(text)


@pytest.mark.parametrize("piece", ['{"a":[', '"\\"', ",", "{,", "//", "/*", "&quot;", ";", "<!--", "\\"])
def test_a_script_of_a_megabyte_of_anything_is_read_at_once(piece: str) -> None:
    assert job_posting('{"@type":"JobPosting"' + piece * (1_000_000 // len(piece))) is None
