"""The terms of a job: what a file states beyond doubt of where and how one works, and what only looks like it."""

from __future__ import annotations

import marshal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.text.document import read_document
from jobboard.text.terms.lines import LONGEST_WORDS

HEAD = "# Acme - Staff Engineer\n\n- **Company**: Acme\n- **Status**: PREPARED\n"
POSTING = f"{HEAD}\n## Job Description\n\nWe bake bread for others who bake bread, in many a town.\n\n"
FACTS = ("title", "pay", "place")


def stated(text: str) -> list[tuple[str, str]]:
    """The kinds and meanings that a text states, and a check that each stands where it says."""
    terms = read_document(text, "acme").facts.terms
    lines = text.split("\n")
    for kind, meaning, words, line in terms:
        assert 0 < line <= len(lines)
        if kind not in FACTS:
            assert meaning
            assert len(words) <= LONGEST_WORDS
            assert words.split()[-1].rstrip("…").strip("*|") in lines[line - 1].replace("\u00a0", " ")
    return [(kind, meaning) for kind, meaning, _, _ in terms if kind not in FACTS]


def work(meaning: str, *limits: str) -> list[tuple[str, str]]:
    return [("remote", meaning), *(("limit", limit) for limit in limits)]


LOCATIONS: dict[str, list[tuple[str, str]]] = {
    "Remote - US": work("remote", "US"),
    "US, Remote": work("remote", "US"),
    "Remote": work("remote"),
    "REMOTE": work("remote"),
    "**Remote**": work("remote"),
    "Fully remote": work("fully"),
    "100% remote": work("fully"),
    "100 % Remote (Germany)": work("fully", "Germany"),
    "Remote only": work("fully"),
    "Berlin (hybrid)": work("hybrid"),
    "Hybrid remote in Austin, TX": work("hybrid"),
    "Hybrid - Leeds, 3 days": work("hybrid"),
    "Hybrid (3 days in office)": work("hybrid"),
    "Leeds, hybrid (2 days a week remote)": work("hybrid"),
    "Hybrid or on-site": [],
    "Hybrid possible": [],
    "Remote (EU only)": work("remote", "EU"),
    "Remote, Berlin only": work("remote", "Berlin"),
    "Remote (US or Canada)": work("remote", "US or Canada"),
    "Remote - US, Canada": work("remote", "US, Canada"),
    "Remote (US-based)": work("remote", "US"),
    "Remote within the EU": work("remote", "EU"),
    "Remote, CET ±2": work("remote", "CET ±2"),
    "Remote, must be based in Spain": work("remote", "Spain"),
    "Remote (worldwide)": work("remote", "worldwide"),
    "United States (Remote)": work("remote", "United States"),
    "London, UK (Remote)": work("remote"),
    "Berlin or remote": work("remote"),
    "Remote with occasional travel": work("remote"),
    "On-site": work("on site"),
    "Leeds (in-office)": work("on site"),
    "Not remote": work("no"),
    "100 % Homeoffice": work("fully"),
    "Télétravail complet": work("fully"),
    "Teletrabajo 100 %": work("fully"),
    "Remote-first": [],
    "Remote-friendly": [],
    "Remote possible": [],
    "Remote?": [],
    "Remote or hybrid": [],
    "Remote/Hybrid": [],
    "Leeds and remote": [],
    "Flexible / remote options": [],
    "Remote (2 days in office)": [],
    "Remote (20%)": [],
    "Remote until 2027": [],
    "Partly remote, Leeds": work("hybrid"),
    "Not fully remote": [],
    "Homeoffice möglich": [],
    "Homeoffice nach Absprache möglich": [],
    "2 jours de télétravail": [],
    "Remoteville, NY": [],
    "Leeds": [],
    "TBD": [],
    "[Remote / Hybrid / On-site]": [],
    "Remote during onboarding": [],
    "Remote job board": [],
    "Remote site in Alaska": [],
    "Remote Area Medical, Knoxville": [],
    "Remote - Bay Area": work("remote"),
    "Remote (Brazil, Argentina or Colombia)": work("remote", "Brazil, Argentina or Colombia"),
}


@pytest.mark.parametrize("value", LOCATIONS)
def test_a_place_states_where_one_works(value: str) -> None:
    expected = LOCATIONS[value]
    assert stated(f"{HEAD}- **Location**: {value}\n") == expected
    assert stated(f'---\ncompany: Acme\nlocation: "{value}"\nstatus: applied\n---\n') == expected
    assert stated(f"{HEAD}\n## Location\n{value}\n") == expected
    assert stated(f"| Company | Acme |\n| Status | found |\n| Workplace | {value} |\n") == expected


HEADS: dict[str, list[tuple[str, str]]] = {
    "Remote: yes": work("remote"),
    "Remote: Yes (US only)": work("remote", "US"),
    "Remote: 100%": work("fully"),
    "Remote: no": work("no"),
    "Remote: false": work("no"),
    "Remote: EU": work("remote", "EU"),
    "Remote: partial": work("hybrid"),
    "Remote: hybrid": work("hybrid"),
    "Remote: optional": [],
    "Remote: yes, 2 days": [],
    "Remote: ask them": [],
    "Remote: TBD": [],
    "Workplace: Hybrid": work("hybrid"),
    "Location Type: On-site": work("on site"),
    "Work model: Hybrid": work("hybrid"),
    "Work arrangement: Fully remote": work("fully"),
    "Fully remote: yes": work("fully"),
    "Fully remote: no": [],
    "Homeoffice: 100 %": work("fully"),
    "Employment type: Contract": [("employment", "contract")],
    "Employment type: Full-time, Permanent": [("employment", "permanent")],
    "Job type: Freelance": [("employment", "contract")],
    "Contract type: Fixed-term": [("employment", "temporary")],
    "Contract: 6 months": [("employment", "contract")],
    "Contract length: 12 months": [("employment", "contract")],
    "Vertragsart: unbefristet": [("employment", "permanent")],
    "Vertragsart: befristet auf zwei Jahre": [],
    "Type de contrat : CDI à partir de mai": [],
    "Type de contrat : CDI (télétravail complet)": [],
    "Tipo de contrato: indefinido": [("employment", "permanent")],
    "Employment type: Full-time": [],
    "Employment type: Full-time contract": [],
    "Employment type: Contract or permanent": [],
    "Employment type: Contract-to-hire": [],
    "Employment type: no contractors": [],
    "Employment type: Permanent?": [],
    "Company type: Remote": [],
    "Contact: Remote Ray, contract team": [],
    "Source: remote jobs board": [],
    "Next: ask whether it is remote": [],
    "Tags: remote, contract": [],
    "Reason: not remote": [],
}


@pytest.mark.parametrize("line", HEADS)
def test_a_name_in_the_head_asks_for_a_term(line: str) -> None:
    label, _, value = line.partition(":")
    assert stated(f"{HEAD}- **{label.strip()}**: {value.strip()}\n") == HEADS[line]
    assert stated(f"{HEAD}\n{line}\n") == HEADS[line]


TITLES = {
    "Senior ML Architect Contractor": "contract",
    "Data Engineer (Contract)": "contract",
    "Data Engineer (6-month contract)": "contract",
    "Data Engineer - 6 month contract": "contract",
    "Freelance Backend Engineer": "contract",
    "Data Engineer, Freelance": "contract",
    "ML Intern": "internship",
    "Software Engineering Intern, Summer 2026": "internship",
    "Praktikum Data Science (m/w/d)": "internship",
    "Praktikantin Data Science": "internship",
    "HR Manager (Maternity Cover)": "temporary",
    "Data Engineer, 12 month FTC": "temporary",
    "Développeur (CDI)": "permanent",
    "Data Scientist (Permanent)": "permanent",
    "Smart Contract Engineer": "",
    "Solidity Engineer, Smart Contract": "",
    "Contract Manager": "",
    "Contracts Administrator": "",
    "Contractor Relations Manager": "",
    "General Contractor": "",
    "Internship Program Manager": "",
    "Program Manager, Internship": "",
    "Intern Recruiter": "",
    "Internal Tools Engineer": "",
    "International Sales Manager": "",
    "Temporary Works Engineer": "",
    "Temporal Workflow Engineer": "",
    "Permanent Way Engineer": "",
    "Freelance Marketplace Engineer": "",
    "Engineer (Contract/Permanent)": "",
    "Engineer (Contract to Hire)": "",
    "Remote Sensing Engineer": "",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_says_how_one_is_employed(title: str) -> None:
    expected = [("employment", TITLES[title])] if TITLES[title] else []
    assert stated(f"- **Company**: Acme\n- **Position**: {title}\n- **Status**: found\n") == expected
    in_the_h1 = read_document(f"# Acme - {title}\n\n- **Company**: Acme\n- **Status**: found\n", "acme").facts.terms
    assert [term[1] for term in in_the_h1 if term[0] == "employment"] == [each for _, each in expected]


SENTENCES: dict[str, list[tuple[str, str]]] = {
    "Position duration and location: 3-months, Remote": work("remote"),
    "Location: Remote - US": work("remote", "US"),
    "**Location:** Remote | **Type:** Contract": [*work("remote"), ("employment", "contract")],
    "| Location | Fully remote |": work("fully"),
    "- Work arrangement: Hybrid": work("hybrid"),
    "Employment type: Permanent": [("employment", "permanent")],
    "This is a fully remote position": work("fully"),
    "This is a **fully remote** position within the US.": work("fully", "US"),
    "This is a remote role (EU only).": work("remote", "EU"),
    "This position is fully remote within the U.S. and Canada.": work("fully", "US and Canada"),
    "This is a fully remote role, but you must be based in the UK.": work("fully", "UK"),
    "The role is remote.": work("remote"),
    "This role is 100% remote, and you must reside in Canada.": work("fully", "Canada"),
    "You will work fully remotely from Germany.": work("fully", "Germany"),
    "Remote role, US only.": work("remote", "US"),
    "Fully remote": work("fully"),
    "- 100% remote (EU)": work("fully", "EU"),
    "work from anywhere in the EU": work("remote", "EU"),
    "hybrid role, three days a week in our Leeds office": work("hybrid"),
    "This is a hybrid position (2 days a week in the office).": work("hybrid"),
    "This role is on-site in Leeds, five days a week.": work("on site"),
    "This is not a remote position.": work("no"),
    "Please note that this is not a remote position": work("no"),
    "Remote work is not possible for this role.": work("no"),
    "You must be based in Leeds; this is a remote role.": work("remote", "Leeds"),
    "This is a fully-remote role.": work("fully"),
    "This is a full-time, permanent, remote position.": [*work("remote"), ("employment", "permanent")],
    "This is a fully remote, full-time contract role.": [*work("fully"), ("employment", "contract")],
    "The job is 100% remote and the team meets twice a year.": work("fully"),
    "Location: Remote; must be located in US time zones": work("remote", "US time zones"),
    "Location: 100% remote, within Europe (CET +/- 3h)": work("fully", "Europe, CET +/- 3h"),
    "Acme | Baker | Berlin or REMOTE | €70–90k": [],
    "Q: Is it remote? A: This role is remote.": work("remote"),
    "The role is 100% on-site.": work("on site"),
    "Hybrid position in Leeds": work("hybrid"),
    "This position follows a hybrid model.": work("hybrid"),
    "This is a temporary contract.": [("employment", "temporary")],
    "Die Stelle ist zu 100 % remote.": work("fully"),
    "Ce poste est 100% télétravail": work("fully"),
    "This is a permanent, full-time position.": [("employment", "permanent")],
    "This is a 6-month contract.": [("employment", "contract")],
    "Permanent position, 38 hours": [("employment", "permanent")],
    "This is a fixed-term contract.": [("employment", "temporary")],
    "This role is not eligible for remote work.": work("no"),
    "On-site.": work("on site"),
    "- Fully on-site": work("on site"),
    "Hybrid": work("hybrid"),
    "Permanent, full time.": [("employment", "permanent")],
    "- Full-time, permanent": [("employment", "permanent")],
    "Candidate will work on a hybrid schedule, with three days a week in our Leeds office.": work("hybrid"),
    "Role type: Permanent | Full-time": [("employment", "permanent")],
    "This is a 12-month fixed-term contract covering parental leave.": [("employment", "temporary")],
    "The salary for remote employees in the US is $120k; this role is hybrid.": work("hybrid"),
    "This is a remote position managing a team in India.": work("remote"),
    "Wir suchen dich für einen Backofen.": [],
    "Die Stelle ist zunächst auf zwei Jahre befristet. Wir bauen Öfen für Bäcker.": [("employment", "temporary")],
}

TRAPS = (
    "We are a remote-first company.",
    "We are a remote-friendly company with offices in Leeds.",
    "As a fully remote company, we value writing.",
    "Our team is fully remote.",
    "You will lead remote teams.",
    "- Experience with remote sensing",
    "- Remote sensing",
    "- Remote servers",
    "You administer remote servers and remote desktops.",
    "This is a remote sensing position.",
    "This is a remote team lead position.",
    "Flexible/remote options may be available.",
    "- Occasional remote work",
    "- Remote work",
    "This role may be remote.",
    "This role can be remote for the right candidate.",
    "This role is remote for now.",
    "This role is remote during onboarding.",
    "The position is remote for the first three months.",
    "This role is remote or hybrid.",
    "This role is remote-friendly.",
    "This role is remote, with two days a week in the office.",
    "This is a remote position. However, you need to come to our office two days a week.",
    "This is a remote position, incl. 2 days in the office.",
    "This is not a fully remote position.",
    "This is a semi-remote position.",
    "This is a partially remote position.",
    "Is this a remote position?",
    "Remote role? Ask us.",
    "If this were a remote position, we would say so.",
    "Unlike our other roles, this is a remote position.",
    "Our sister company has a fully remote position.",
    "The sales role is remote, this one is not.",
    "The ideal candidate's current role is remote.",
    "Our interview process is fully remote.",
    "The remote interview process has four steps.",
    "Our customers work from anywhere in the world.",
    "- Work from anywhere for four weeks a year",
    "You build tools that let people work from anywhere.",
    "Hybrid cloud experience.",
    "- Hybrid search and hybrid clouds",
    "You will design a hybrid architecture.",
    "We offer hybrid working.",
    "This is a hybrid role combining baking and selling.",
    "This is a hybrid role between baking and selling.",
    "You will work on a hybrid model of wood and steel.",
    "This position is on-site support for our customers.",
    "This is a remote-eligible role.",
    "You will work remotely with teams in Germany.",
    "The position is remote in Texas only for the first year.",
    "#LI-Remote",
    "- Hybrid search",
    "- On-site gym",
    "Permanent magnets",
    "**Benefits**\n\n- On-site\n- Permanent, full time",
    "A\n\n" * 6 + "- On-site",
    "Our website is on site servers.",
    "An on-site gym and an onsite cafeteria.",
    "The final interview is on-site.",
    "This role is onsite 3 days a week.",
    "Customer data must reside in the EU.",
    "All state must live in Postgres.",
    "You must be based near one of our hubs.",
    "The company must be based in reality.",
    "Our offices: Leeds, Berlin, Remote",
    "Office locations: Leeds, Remote",
    "HQ location: Remote",
    "Permanent residents are welcome to apply.",
    "You negotiate contracts with vendors.",
    "- Contract negotiation",
    "Contract",
    "This is a contract manufacturing role.",
    "This is a contract negotiation position.",
    "This is a permanent or contract position.",
    "This is a contract-to-hire position.",
    "This is a permanent position after a 6 month contract.",
    "This is not a contract position.",
    "The contract is permanent in nature.",
    "Could be a permanent position.",
    "You write smart contracts.",
    "You will look after permanent magnets.",
    "This is a remote position requiring 3 days in office.",
    "This is a remote position based in our Leeds office.",
    "This position is remote, except for Mondays.",
    "This position is eligible for remote work.",
    "Location: Leeds (remote possible)",
    "Location: Remote. You must be in Leeds two days a week in our office.",
    "Location: Hybrid/Remote",
    "Location: Hybrid until May",
    "Location: Office in Leeds",
    "Remote: Yes/No",
    "Remote: yes - 2 days a week",
    "Remote work: We allow it.",
    "Contract: see below",
    "Employment type: Regular",
    "The position is fully remote; occasional visits to the office are expected.",
    "The role is fully remote (US). However, we meet in the office every month.",
    "Remote position, 2 days in office",
    "Remote job board",
    "You will work remotely two days a week.",
    "On-site position in Leeds with hybrid options",
    "You'll get a permanent contract after your probation.",
    "Fully remote team",
    "Fully remote since 2012",
    "- 100% remote culture",
    "Perks: fully remote, 401k",
    "Team location: Remote",
    "This isn't a remote position.",
    "This is not your typical remote position.",
    "This is a semi-remote position.",
    "Wir arbeiten 100 % remote, auch für Bäcker.",
    "Télétravail complet possible",
    "> This is a fully remote position.",
    "```\nThis is a fully remote position.\n```",
    "<!-- This is a fully remote position. -->",
    "~~This is a fully remote position.~~",
    "- ~~Fully remote~~",
    "Similar jobs\n\nStaff Baker\n\nLocation: Remote",
    "### Other open roles\n\nThis is a fully remote position.",
    "You may also like\n\n- Fully remote",
    "**Benefits**\n\n- Fully remote\n- Work from anywhere in the EU",
    "What we offer:\n- 100% remote\n- Remote role",
    "### About us\n\nFully remote",
    "### Our offices\n\nLocation: Remote",
    "### Interview process\n\nLocation: Remote",
)


@pytest.mark.parametrize("line", [*SENTENCES, *TRAPS])
def test_a_posting_states_only_what_it_says_of_this_job(line: str) -> None:
    assert stated(f"{POSTING}{line}\n") == SENTENCES.get(line, [])
    assert stated(f"{POSTING}{line}\n\n### More\n\nWe bake.\n\n## Notes\n- x\n") == SENTENCES.get(line, [])


@pytest.mark.parametrize("line", ["This is a fully remote position.", "This role is remote within the EU."])
def test_a_sentence_that_names_the_job_counts_below_benefits_too(line: str) -> None:
    assert stated(f"{POSTING}### Benefits\n\n- Tea\n- {line}\n")


LIMITS = {
    "Must be based in the US.": "US",
    "You must be located in Texas, Ohio or Utah.": "Texas, Ohio or Utah",
    "Applicants must be based in the UK or Ireland.": "UK or Ireland",
    "You must be physically located in the UK for the duration of the contract.": "UK",
    "This role must be based in San Francisco.": "San Francisco",
    "We can only hire people based in the EU.": "EU",
    "This position is open only to candidates based in Canada.": "Canada",
    "To be considered you must be based in France.": "France",
    "- Must live in Berlin.": "Berlin",
    "Candidates must reside within commuting distance of Leeds.": "",
    "You must live in one of these states: Texas, Ohio, Utah.": "",
    "You must be based in London or willing to relocate.": "",
    "You must be based in London, Paris or Rome.": "",
    "You must be based in London (or Paris).": "",
    "You must not be based in the US.": "",
    "If you are in the US you must be based in Texas.": "",
    "For the sales role you must be based in Leeds.": "",
    "Employees in sales must be based in Leeds.": "",
    "Contractors must be based in India; employees in Spain.": "",
    "Our servers must be located in Germany.": "",
    "Data centers must be located in Germany, and you must be based in Spain.": "",
    "Products must be based in Rust.": "",
}


@pytest.mark.parametrize("line", LIMITS)
def test_where_one_may_work_remotely_a_posting_says_from_where(line: str) -> None:
    expected = [("limit", LIMITS[line])] if LIMITS[line] else []
    assert stated(f"{POSTING}We have remote teams.\n\n{line}\n") == expected


def test_most_lines_are_traps() -> None:
    tables: list[list[object]] = [list(each.values()) for each in (LOCATIONS, HEADS, SENTENCES, LIMITS)]
    empty = sum(not each for table in tables for each in table) + sum(not each for each in TITLES.values()) + len(TRAPS)
    whole = sum(map(len, tables)) + len(TITLES) + len(TRAPS)
    assert whole > 120
    assert empty * 2 > whole


@pytest.mark.parametrize(
    "heading",
    [
        *("Notes", "Interviews", "History", "Criteria", "Offer", "Application Strategy", "Qualification Analysis"),
        *("Personal Connection", "Follow-up Questions", "Company Details"),
    ],
)
def test_the_persons_own_sections_state_nothing(heading: str) -> None:
    lines = "\n- Fully remote\n- This is a fully remote position.\n- Employment type: Contract\n- Location: Remote\n"
    assert stated(f"{POSTING}## {heading}\n{lines}") == []
    if heading != "Company Details":
        assert stated(f"{HEAD}\n## {heading}\n{lines}") == []


def test_each_term_has_its_words_and_its_line() -> None:
    text = (
        "---\nemployment_type: Contract\n---\n\n# Acme - ML Intern\n\n- **Company**: Acme\n- **Salary**: $50/h\n"
        "- **Location**: Remote - US\n- **Remote**: yes\n\n## Job Description\n\nWe bake.\n\n"
        f"This is a **fully remote** [position](https://acme.example), {'and it is ours ' * 20}.\n"
    )
    long = "This is a fully remote position, " + "and it is ours " * 8 + "and it…"
    assert read_document(text, "acme").facts.terms == (
        ("title", "", "", 5),
        ("pay", "", "", 8),
        ("place", "", "", 9),
        ("remote", "remote", "Remote - US", 9),
        ("remote", "remote", "Remote: yes", 10),
        ("remote", "fully", long, 16),
        ("limit", "US", "Remote - US", 9),
        ("employment", "contract", "employment_type: Contract", 2),
        ("employment", "internship", "ML Intern", 5),
    )


def test_terms_are_plain_values() -> None:
    facts = read_document(
        f"{POSTING}This is a fully remote position within the EU.\n\n## Criteria\n- A: yes\n", "a"
    ).facts
    assert marshal.loads(marshal.dumps((facts.terms, facts.answered))) == (facts.terms, facts.answered)
    assert {type(each) for each in facts.terms + facts.answered} == {tuple}


@pytest.mark.parametrize(
    "line", ["remote. ", "This is a remote position ", "must be based in ", "contract, ", "Remote | "]
)
def test_a_huge_text_is_read_in_linear_time(line: str) -> None:
    for text in (POSTING + line * 100_000, POSTING + f"- {line}\n" * 20_000, f"{HEAD}\n" + f"Remote: {line}\n" * 5_000):
        assert len(read_document(text, "acme").facts.terms) < 1_200


_SCRAPS = (
    "this is a fully remote position role The you must be based in US EU Leeds , ( ) . ; : | - ** only not hybrid"
    " on-site office days a week 3 contract permanent 6-month Contract: Location: Remote: yes no 100% from anywhere"
    " within CET ±2 U.S. or and # > ` ~~ <!-- --> é ü unbefristet CDI télétravail ## Notes ### Similar jobs [x] \u2028"
    " \udcff İ ß"
).split(" ")


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from((*_SCRAPS, "\n", "\n\n")), max_size=40), has_posting=st.booleans())
def test_whatever_stands_there_it_is_read(words: list[str], has_posting: bool) -> None:
    stated((POSTING if has_posting else HEAD) + " ".join(words) + "\n")
