"""Which skills a text names. What is overlooked does little harm; what nobody named would be a lie."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.profile.skills.mentions import Mention, meant_by
from jobboard.profile.skills.words import bare
from jobboard.store.skills import ours
from tests.unit.profile.naming import mentions


def skills(text: str) -> str:
    """The skills that a text names, each once."""
    return ", ".join(dict.fromkeys(each.skill for each in mentions(text, ours())))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("JavaScript", "JavaScript"),
        ("Java", "Java"),
        ("JavaScript and Java", "JavaScript, Java"),
        ("C++ and C#.", "C++, C#"),
        ("C/C++", "C, C++"),
        ("C++17", "C++"),
        ("We use .NET.", ".NET"),
        ("ASP.NET", "ASP.NET"),
        ("Node.js, scikit-learn, CI/CD, PL/SQL", "Node, scikit-learn, CI/CD, PL/SQL"),
        ("T-SQL and NoSQL", "T-SQL, NoSQL"),
        ("AWS Lambda and AWS", "AWS Lambda, AWS"),
        ("Apache Spark, GCP", "Spark, Google Cloud"),
        ("Google Cloud Platform", "Google Cloud"),
        ("Kubernetes (k8s)", "Kubernetes"),
        ("PYTHON AND AWS", "Python, AWS"),
        ("machine-learning", "Machine learning"),
        ("infrastructure-as-code", "Infrastructure as code"),
        ("Python/Go/Java", "Python, Go, Java"),
        ("Docker,Kubernetes,Helm", "Docker, Kubernetes, Helm"),
        ("Python’s ecosystem, Java-based services", "Python, Java"),
        ("Python 3.11", "Python"),
        ("Ruby on Rails and React Native", "Ruby on Rails, React Native"),
        ("Spring Boot", "Spring Boot"),
        ("**Go**, `Python` and [React](https://react.dev)", "Go, Python, React"),
        (r"C\# and C\+\+", "C#, C++"),
        ("_Python_, __SQL__", "Python, SQL"),
        ("R&amp;D in SQL", "SQL"),
        ("REST APIs, UI/UX design", "REST APIs, UX design"),
    ],
)
def test_whole_words_are_found_the_longest_first(text: str, named: str) -> None:
    assert skills(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Go, Python and R", "Go, Python, R"),
        ("Deep expertise in Python and R, with more", "Python, R"),
        ("Python and R in depth", "Python, R"),
        ("Spark and Hadoop", "Spark, Hadoop"),
        ("Excel, Word and PowerPoint", "Excel, Word, PowerPoint"),
        ("MS Excel", "Excel"),
        ("Chef, Puppet, Ansible", "Chef, Puppet, Ansible"),
        ("Java and Spring", "Java, Spring"),
        ("SwiftUI and Swift", "SwiftUI, Swift"),
        ("React (with hooks), TypeScript", "React, TypeScript"),
        ("Go developer", "Go"),
        ("Senior Go Developer", "Go"),
        ("We need a Rust engineer.", "Rust"),
        ("programming in R", "R"),
        ("R programming", "R"),
        ("written in Go.", "Go"),
        ("using Excel for reports", "Excel"),
        ("knowledge of C", "C"),
        ("Knowledge of C or Java", "C, Java"),
        ("Experience in Go or Rust is a plus", "Go, Rust"),
        ("tools such as Excel.", "Excel"),
        ("orchestration tools (e.g., Luigi)", "Luigi"),
        ("Languages: Go", "Go"),
        ("Tech stack: React, TypeScript, Go", "React, TypeScript, Go"),
        ("- Go\n- Python\n- Rust", "Go, Python, Rust"),
        ("Jira, Confluence and Slack", "Jira, Confluence, Slack"),
        ("Go required", "Go"),
        ("Excel is a must", "Excel"),
        ("Fluent in German and English", "German, English"),
        ("- German and English; Dutch", "German, English, Dutch"),
        ("Sehr gute Deutschkenntnisse, fließend Englisch", "German, English"),
        ("Deutsch (B2) und Englisch (C1)", "German, English"),
        ("German B2", "German"),
        ("excellent English skills", "English"),
    ],
)
def test_a_word_of_everyday_speech_counts_in_a_list_or_by_a_telling_word(text: str, named: str) -> None:
    assert skills(text) == named


TRAPS = """
Own the Go to market plan · You Excel at teamwork · Excel at communication · React quickly to incidents
R&D tax credits · R & D department · R and D budget · Express interest in this role · Spring 2025 internship
Starts in Spring or Summer · experience in Spring 2025 · C-level stakeholders · Series C startup
We closed a Series B and Series C · vitamin C · Swift response times · a swift and agile team · Go above and beyond
Ready, set, Go! · Go for it · Go/No-Go decisions · Rust belt · Access to Slack · Access control · American Express
American Express engineers · Head Chef wanted · Chef de partie · Notion of ownership · Linear growth · Storm drains
Epic stories · Segment customers · Beam with pride · a spark of joy · Spark joy · Lean in · Ray of hope
Julia will call you · Contact Ruby or Julia · Phoenix, Arizona · Phoenix, AZ or Remote · Scala Theatre
Teatro alla Scala · Helm of the ship · Polish the user experience · our German customers · German engineering
The French market · French and Spanish markets · Turkish delight · Confluence of ideas · Vault doors
Node in a network · Word of mouth · Outlook for 2026 · Plan C · Grade C or better · Hepatitis C · Class C license
C suite · Go-getter · Go-to-market · Sage advice · Dash of humour · see kafka.apache.org · mail go@python.org
https://react.dev/learn · www.python.org/sql · non-Python roles · java-script · a time window · rest of the team
the less the better · Work in Word processing · Access, training and coffee · R/C toys · grade A, B and C
Mediterranean, German or French food · Identity, Access and coffee · Word and deed · Excel
"""


@pytest.mark.parametrize("text", [each for line in TRAPS.strip().splitlines() for each in line.split(" · ")])
def test_nothing_is_named_where_a_word_means_something_else(text: str) -> None:
    assert skills(text) == ""


def test_a_neighbour_that_is_certain_does_not_help_what_means_something_else() -> None:
    assert skills("Python and R&D") == "Python"
    assert skills("SQL, Python and Go to market") == "SQL, Python"
    assert skills("Python, American Express") == "Python"
    assert skills("AWS, Series C") == "AWS"
    assert skills("Python and Spring 2025") == "Python"
    assert skills("SQL and Access to data") == "SQL"
    assert skills("SQL, Access and training") == "SQL"
    assert skills("Python and Go-getters, AWS and R&B") == "Python, AWS"
    assert skills("American Express and AWS") == "AWS"
    assert skills("knowledge of R and D") == ""
    assert skills("experience with Spring or Summer camps") == ""


def test_a_mention_has_the_words_as_written_their_line_and_place() -> None:
    found = mentions("# Stack\r\n\r\n- **Apache Spark**\r\n- k8s", ours())
    assert found == (Mention("Spark", "Apache Spark", 3, 2, 14), Mention("Kubernetes", "k8s", 4, 2, 5))


def test_an_item_of_a_list_of_skills_may_be_an_everyday_word_alone() -> None:
    assert [each.skill for each in meant_by("Go", ours())] == ["Go"]
    assert [each.skill for each in meant_by("**R**", ours())] == ["R"]
    assert [(each.skill, each.start) for each in meant_by("Excel, Word", ours())] == [("Excel", 0), ("Word", 7)]
    assert [each.words for each in meant_by("- C++", ours())] == ["C++"]
    assert [each.words for each in meant_by(".NET;", ours())] == [".NET"]
    assert meant_by("Pottery", ours()) == ()
    assert meant_by("", ours()) == ()


words = st.sampled_from(
    "Go R C Python SQL and , / ( ) . to - AWS Lambda Excel in with & k8s \n ** [x](y) experience".split(" ")
)


@given(st.lists(words).map(" ".join))
def test_mentions_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    lines = text.split("\n")
    last = (0, 0)
    for each in mentions(text, ours()):
        assert bare(lines[each.line - 1])[each.start : each.end] == each.words
        assert (each.line, each.start) >= last
        last = (each.line, each.end)


@given(st.text(max_size=200))
def test_no_text_is_an_error(text: str) -> None:
    mentions(text, ours())


@pytest.mark.parametrize(
    "unit", ["Go ", "Go, ", "AWS ", "- Go\n", "[](", "<a ", "* ", "_", "\\", "http://", "a-", "Amazon ", "experience "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        start = process_time()
        mentions(unit * count, ours())
        return process_time() - start

    least = min(seconds(200) for _ in range(3))
    assert seconds(4_000) < 80 * least + 1.5
