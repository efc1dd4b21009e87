"""Which skills a posting names, what it requires of them, and which of them the person has: expected values by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.fit.skills import NO_POSTING, NO_PROFILE, NO_TITLES, NOTHING, Asked, Skills, skills_of
from jobboard.profile.skills.vocabulary import joined, read_vocabulary
from jobboard.profile.values import NO_PROFILE as NOBODY
from jobboard.profile.values import Criterion, Named, Profile
from jobboard.store.skills import ours
from jobboard.text.document import read_document

SAMPLES = sorted((Path(__file__).parent / "samples" / "skills").glob("*.md"))
HEAD = "# Acme - Engineer\n\n- **Company**: Acme\n\n"
POSTING = HEAD + "## Job Description\n"


def asked(text: str, profile: Profile = NOBODY, resume: str | None = None) -> Skills:
    """What the posting of a file asks for, against a profile and a résumé."""
    return skills_of(read_document(text, "acme"), profile, resume, ours())


def posting(body: str, profile: Profile = NOBODY, resume: str | None = None) -> Skills:
    """The same for a file that is nothing but a posting."""
    return asked(POSTING + body, profile, resume)


def one(body: str, profile: Profile = NOBODY, resume: str | None = None) -> Asked:
    """The one skill that a posting asks for."""
    (found,) = posting(body, profile, resume).asked
    return found


def needs(body: str) -> dict[str, str]:
    """What a posting asks for, by skill."""
    return {each.title: each.need for each in posting(body).asked}


def profile(*skills: str, text: str = "", criteria: tuple[Criterion, ...] = ()) -> Profile:
    """A profile with some skills, on lines from 11 on."""
    return Profile(
        criteria=criteria, skills=tuple(Named(each, at) for at, each in enumerate(skills, start=11)), text=text
    )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_posting_asks_for_these_skills_and_no_others(path: Path) -> None:
    found = asked(path.read_text(encoding="utf-8"))
    wanted = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    for need in ("required", "preferred", "named"):
        assert sorted(each.title for each in found.asked if each.need == need) == sorted(wanted[need])
    assert found.has_titles == wanted["headings"]


def test_the_order_is_required_then_preferred_then_named_each_by_line() -> None:
    found = posting("We use Kafka.\n### Nice to have\n- Docker\n### Requirements\n- SQL\n- Python\n")
    assert [(each.name, each.need, each.line) for each in found.asked] == [
        ("SQL", "required", 10),
        ("Python", "required", 11),
        ("Docker", "preferred", 8),
        ("Kafka", "named", 6),
    ]


def test_of_a_skill_in_several_places_the_strongest_need_counts_and_all_lines_are_kept() -> None:
    found = one("We use k8s.\n### Nice to have\n- kube\n### Requirements\n- Kubernetes\n")
    assert (found.need, found.words, found.line, found.lines) == ("required", "Kubernetes", 10, (6, 8, 10))


def test_what_the_person_wrote_is_never_asked_for() -> None:
    text = (
        POSTING
        + "### Requirements\n- Python\n\n## Notes\n- Kafka\n\n## Key skills\n- Docker\n\n## Questions to ask\n- SQL?\n"
    )
    text += "\n## Criteria\n- AWS: yes\n\n## History\n- 2026-11-21: Terraform\n"
    assert [each.name for each in asked(text).asked] == ["Python"]


def test_a_section_that_requires_is_one_of_the_posting_also_where_none_stands_above_it() -> None:
    found = asked(
        HEAD
        + "## Requirements\n- Python\n### Cloud\n- AWS\n## Preferred qualifications\n- Go, SQL\n## Links\n- Kafka\n"
    )
    assert {each.name: each.need for each in found.asked} == {
        "Python": "required",
        "AWS": "required",
        "Go": "preferred",
        "SQL": "preferred",
    }


def test_other_sections_of_the_file_are_no_posting() -> None:
    found = asked(HEAD + "## Must have\n- Python\n\n## Skills\n- SQL\n\n## Qualifications\n- Kafka\n")
    assert (found.has_posting, found.asked, found.notes) == (False, (), (NO_POSTING,))


@pytest.mark.parametrize(
    ("title", "need"),
    [
        ("You might be a good fit if you have:", "required"),
        ("You'll be a great match for this role if you", "required"),
        ("Strong candidates may also have", "preferred"),
        ("<p>Requirements:</p>", "required"),
        ("<strong>Nice to have</strong>:", "preferred"),
        ("MINIMUM QUALIFICATIONS", "required"),
        ("🎯 What you’ll need", "required"),
        ("2. Preferred skills & experience", "preferred"),
        ("Required skills (must have)", "required"),
        ("Technical Skills Required:", "required"),
        ("Basic Qualifications:", "required"),
        ("Bonus points if you have...", "preferred"),
        ("Travel requirements:", "named"),
        ("Physical requirements", "named"),
        ("Bonus and benefits:", "named"),
        ("Our requirements for suppliers:", "named"),
        ("Why you’ll love it here", "named"),
        ("About you", "required"),
        ("What we need from you", "required"),
        ("The Person", "required"),
        ("Even better if you:", "preferred"),
        ("You might also have:", "preferred"),
        ("About us", "named"),
        ("Who we are", "named"),
        ("Who you are", "required"),
        ("Das bringst du mit:", "required"),
        ("Das bieten wir dir:", "named"),
        ("Ce serait un plus :", "preferred"),
        ("Requisitos deseables:", "preferred"),
    ],
)
def test_a_heading_says_what_is_required(title: str, need: str) -> None:
    assert needs(f"{title}\n- Python\n") == {"Python": need}


def test_what_stands_behind_ones_own_sections_is_no_posting_again() -> None:
    text = POSTING + "# Requirements\n- Python\n\n## Notes\n- Fine\n\n## Reading list\n- Kafka\n"
    assert [each.name for each in asked(text).asked] == ["Python"]


def test_a_posting_in_a_head_block_in_a_quote_or_in_code_is_one_too() -> None:
    contents = "Employer_Name: Acme\nTitle: Engineer\nContents:\nRequirements:\n- Python\n"
    assert {each.name: each.need for each in asked(contents).asked} == {"Python": "required"}
    assert needs("> ### Requirements\n> - Python\n") == {"Python": "required"}
    assert needs("~~~\n# Requirements\n- Python\n# Nice to have\n- SQL\n~~~\n") == {
        "Python": "required",
        "SQL": "preferred",
    }


def test_that_no_heading_tells_is_told_and_so_is_that_nothing_is_named() -> None:
    assert posting("We use Python.\n").notes == (NO_TITLES, NO_PROFILE)
    assert posting("### Requirements\n- Python\n").notes == (NO_PROFILE,)
    assert posting("### Requirements\n- Patience\n").notes == (NOTHING,)
    assert posting("### Requirements\n- Python\n", profile("Python")).notes == ()


def test_a_skill_that_the_company_is_called_by_is_no_skill_where_the_company_is_meant() -> None:
    text = "# Databricks - Engineer\n\n- **Company**: Databricks Inc\n\n## Job Description\nDatabricks is a company.\n"
    assert asked(text).asked == ()
    assert [each.name for each in asked(text + "### Requirements\n- Databricks\n").asked] == ["Databricks"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Python; Kafka is a plus", {"Python": "required", "Kafka": "preferred"}),
        ("5+ years of Python, Kafka is a plus", {"Python": "required", "Kafka": "preferred"}),
        ("Python and Kafka are a big plus", {"Python": "preferred", "Kafka": "preferred"}),
        ("Python is a plus, SQL is required", {"Python": "preferred", "SQL": "required"}),
        ("Python, but Kafka would be nice", {"Python": "required", "Kafka": "preferred"}),
        ("Cloud experience, ideally AWS or Azure", {"AWS or Azure": "preferred"}),
        ("Ideally you have used Kafka. Python.", {"Kafka": "preferred", "Python": "required"}),
        ("Bonus: Kafka, Terraform", {"Kafka": "preferred", "Terraform": "preferred"}),
        ("Bonus points for Kafka", {"Kafka": "preferred"}),
        ("Kafka (nice to have), Python", {"Kafka": "preferred", "Python": "required"}),
        ("Cloud (AWS, Azure) is a plus", {"AWS": "preferred", "Azure": "preferred"}),
        ("AWS (Azure is a plus)", {"AWS": "required", "Azure": "preferred"}),
        ("No Kafka experience required", {"Kafka": "named"}),
        ("Kafka is not required", {"Kafka": "named"}),
        ("Kafka isn't needed; Python is", {"Kafka": "named", "Python": "required"}),
        ("You do not need to know Kubernetes", {"Kubernetes": "named"}),
        ("Kafka is not required but a plus", {"Kafka": "preferred"}),
        ("Python plus SQL", {"Python": "required", "SQL": "required"}),
        ("An annual bonus, and Python", {"Python": "required"}),
        ("Kubernetes von Vorteil", {"Kubernetes": "preferred"}),
        ("Docker serait un plus", {"Docker": "preferred"}),
        ("Se valorará Docker", {"Docker": "preferred"}),
        ("Von Vorteil sind Kenntnisse in Azure", {"Azure": "preferred"}),
        ("It would be nice if you know Kafka", {"Kafka": "preferred"}),
        ("A degree is a plus, and so is Kafka; Python", {"Kafka": "required", "Python": "required"}),
        ("Excel", {"Excel": "required"}),
        ("Spanish.", {"Spanish": "required"}),
        ("Basic Excel", {"Excel": "required"}),
        ("Advanced excellence", {}),
        ("Good access", {}),
        ("Maîtrise d'Excel et de SAP", {"Excel": "required", "SAP": "required"}),
        ("Cours d'Excel", {}),
        ("Anglais professionnel", {"English": "required"}),
        ("Inglés avanzado", {"English": "required"}),
        ("Testing with Jest", {"Jest": "required"}),
        ("Repair of PLCs at Acme PLC", {"PLCs": "required"}),
        ("Deutsch und Englisch fliessend", {"German": "required", "English": "required"}),
        ("BTS ou DCG en comptabilité", {}),
        ("Bac+5 en informatique ou statistiques", {}),
        ("Excel at what you do", {}),
        ("Deutsch- und Englischkenntnisse", {"German": "required", "English": "required"}),
        ("MS Office, insbesondere Excel", {"Microsoft Office": "required", "Excel": "required"}),
        ("Degree in Data Science or Statistics, 3 years of SQL", {"SQL": "required"}),
        ("Statistics, and a degree", {"Statistics": "required"}),
        ("Mentoring of data science teams", {}),
    ],
)
def test_words_within_a_line_make_more_or_less_of_what_it_names(line: str, wanted: dict[str, str]) -> None:
    assert needs(f"### Requirements\n- {line}\n") == wanted


def test_the_title_of_a_part_is_no_skill_that_is_named_but_may_be_one_that_is_required() -> None:
    assert needs("### Logistics\nRemote.\n### Requirements\n#### Python\n- SQL\n") == {
        "Python": "required",
        "SQL": "required",
    }


def test_an_item_behind_a_number_is_one_too() -> None:
    assert needs("### Nice to have\n1. Rust\n2. Advanced Excel\n") == {"Rust": "preferred", "Excel": "preferred"}


def test_where_nothing_is_preferred_what_a_line_requires_is_required() -> None:
    assert needs("### Nice to have\n- Docker is a must\n- Kafka\n") == {"Docker": "required", "Kafka": "preferred"}


def test_a_skill_is_covered_by_the_same_words_by_others_or_not() -> None:
    body = "### Requirements\n- Kubernetes, Python, Terraform\n"
    found = posting(body, profile("k8s", "python"))
    assert [(each.name, each.cover, each.by, each.where, each.by_line) for each in found.asked] == [
        ("Kubernetes", "other words", "k8s", "profile", 11),
        ("Python", "named", "python", "profile", 12),
        ("Terraform", "missing", "", "", 0),
    ]
    assert found.has_profile


def test_the_resume_covers_too_and_the_same_words_go_before_others() -> None:
    found = one("We use Kubernetes.\n", profile("k8s"), "# Ada\n\n- Ran Kubernetes for years\n")
    assert (found.cover, found.by, found.where, found.by_line) == ("named", "Kubernetes", "résumé", 3)


def test_without_a_profile_nothing_is_said_of_covering() -> None:
    found = posting("We use Python.\n")
    assert (found.has_profile, found.asked[0].cover) == (False, None)
    assert posting("We use Python.\n", Profile(text="# Me\n\n## Must have\n- Python\n")).asked[0].cover is None


def test_what_the_person_looks_for_covers_nothing() -> None:
    text = "# Me\n\n## Must have\n- Python\n\n## Experience\n- Built things with SQL\n\n## Skills to learn\n- Kafka\n"
    me = profile(text=text, criteria=(Criterion("Python", True, 4),))
    found = posting("Python, SQL and Kafka\n", me)
    assert {each.name: each.cover for each in found.asked} == {"Python": "missing", "SQL": "named", "Kafka": "missing"}
    assert [each.by_line for each in found.asked if each.cover == "named"] == [7]


def test_an_everyday_word_is_a_skill_in_the_list_of_skills() -> None:
    assert one("Experience with Go.\n", profile("Go")).cover == "named"
    assert one("Experience with R.\n", profile("Excel, R")).cover == "named"


def test_who_knows_a_part_knows_the_whole_but_not_the_other_way_round() -> None:
    assert one("We use AWS.\n", profile("S3")).cover == "other words"
    assert one("We use AWS Lambda.\n", profile("AWS")).cover == "missing"


def test_a_skill_that_nobody_else_knows_counts_where_the_posting_has_the_very_same_words() -> None:
    me = profile("Falconry", "Tide tables")
    found = posting("### Requirements\n- Falconry, tide tables\n- falconry\n", me)
    assert [(each.name, each.need, each.cover, each.lines) for each in found.asked] == [
        ("Falconry", "required", "named", (7,)),
        ("Tide tables", "required", "named", (7,)),
    ]
    assert posting("### Requirements\n- Fishing\n", me).asked == ()


def test_words_that_the_person_adds_count_in_the_posting_and_in_the_profile() -> None:
    known = joined(ours(), read_vocabulary("- Falconry: hawking\n- Kubernetes: the wheel\n"))
    text = POSTING + "### Requirements\n- Hawking, Kubernetes\n"
    found = skills_of(read_document(text, "acme"), profile("falconry", "the wheel"), None, known)
    assert [(each.name, each.cover, each.by) for each in found.asked] == [
        ("Falconry", "other words", "falconry"),
        ("Kubernetes", "other words", "the wheel"),
    ]


parts = st.sampled_from(
    ["# Requirements", "## Nice to have:", "**Must have**", "- Python", "  - Go, SQL", "- Preferred:", "",
     "AWS is a plus", "Perks", "<!--", "-->", "~~~", "## Notes", "Ideally (Kafka", "no Go needed)", "Skills: R", "---"]
)  # fmt: skip


@given(st.lists(parts).map("\n".join))
def test_each_skill_stands_on_its_lines_whatever_is_written(body: str) -> None:
    text = POSTING + body
    lines = text.split("\n")
    for each in posting(body, profile("Go")).asked:
        assert each.words in lines[each.line - 1]
        assert each.line in each.lines
        assert list(each.lines) == sorted(set(each.lines))


@pytest.mark.parametrize(
    "unit",
    ["Go, ", "Python is a plus, ", "# Requirements\n", "**Must**\n", "- Must have:\n", "<!-- ", "a --> <!-- ",
     "degree in AI ", "DevOps and ", "(ideally ", "- Go\n", "Kafka\n\n", "no ", "x: "],
)  # fmt: skip
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        document = read_document(POSTING + unit * count, "acme")
        start = process_time()
        skills_of(document, NOBODY, None, ours())
        return process_time() - start

    least = min(seconds(200) for _ in range(3))
    assert seconds(4_000) < 80 * least + 0.5
