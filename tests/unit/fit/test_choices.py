"""Lists of which one is asked for: together they are one requirement, and whoever brings one of them brings it."""

from __future__ import annotations

from time import process_time

import pytest

from jobboard.fit.skills import Asked, Skills, skills_of
from jobboard.profile.skills.vocabulary import joined, read_vocabulary
from jobboard.profile.values import NO_PROFILE as NOBODY
from jobboard.profile.values import Named, Profile
from jobboard.store.skills import ours
from jobboard.text.document import read_document

HEAD = "# Acme - Engineer\n\n- **Company**: Acme\n\n## Job Description\n"


def asked(body: str, *skills: str) -> Skills:
    """What a posting asks for, against a profile with these skills, on lines from 1 on."""
    profile = Profile(skills=tuple(Named(each, at) for at, each in enumerate(skills, start=1))) if skills else NOBODY
    return skills_of(read_document(HEAD + body, "acme"), profile, None, ours())


def required(line: str) -> list[str]:
    """What a line requires, each thing with all that will do."""
    return [each.title for each in asked(f"### Requirements\n- {line}\n").of("required")]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Cloud pipelines (AWS, GCP, or Azure)", ["AWS or Google Cloud or Azure"]),
        ("Airflow or Dagster", ["Airflow or Dagster"]),
        ("An orchestrator, e.g. Airflow or Dagster", ["Airflow or Dagster"]),
        ("AWS and/or GCP", ["AWS or Google Cloud"]),
        ("Java or Kotlin or Scala", ["Java or Kotlin or Scala"]),
        ("**AWS** or [GCP](https://gcp.example)", ["AWS or Google Cloud"]),
        ("AWS (preferred), GCP or Azure", ["AWS or Google Cloud or Azure"]),
        ("Airflow/Dagster or similar", ["Airflow or Dagster"]),
        ("AWS, GCP, Azure, or another cloud", ["AWS or Google Cloud or Azure"]),
        ("One of Python, Java and Go", ["Python or Java or Go"]),
        ("At least one of the following: Python, Java, Go", ["Python or Java or Go"]),
        ("At least one major cloud (AWS, GCP, Azure)", ["AWS or Google Cloud or Azure"]),
        ("One of the public clouds, such as AWS, GCP", ["AWS or Google Cloud"]),
        ("Kenntnisse in AWS, Azure oder GCP", ["AWS or Azure or Google Cloud"]),
        ("Mindestens eine der Sprachen Python, Java und Go", ["Python or Java or Go"]),
        ("AWS, Azure o. ä.", ["AWS or Azure"]),
        ("Maîtrise de React ou Vue", ["React or Vue"]),
        ("Experiencia con React o Vue", ["React or Vue"]),
        ("Snowflake, BigQuery or Redshift at scale", ["Snowflake or BigQuery or Redshift"]),
        ("A SIEM (e.g., Splunk, Datadog, Grafana)", ["SIEM", "Splunk or Datadog or Grafana"]),
        ("A cloud, e.g. AWS, GCP", ["AWS or Google Cloud"]),
        ("Managed services (e.g., Python, Kafka), SQL", ["Python or Kafka", "SQL"]),
        ("At least one of: Kafka, Python, Terraform", ["Kafka or Python or Terraform"]),
        ("A cloud (z. B. AWS, Azure)", ["AWS or Azure"]),
    ],
)
def test_one_of_several_is_one_requirement(line: str, wanted: list[str]) -> None:
    assert required(line) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Python, SQL, AWS or GCP", ["Python", "SQL", "AWS or Google Cloud"]),
        ("Python, and AWS or GCP, and Terraform", ["Python", "AWS or Google Cloud", "Terraform"]),
        ("Python and AWS or GCP", ["Python", "AWS or Google Cloud"]),
        ("AWS or GCP and Terraform", ["AWS or Google Cloud", "Terraform"]),
        ("Jest and Cypress or Playwright", ["Jest", "Cypress or Playwright"]),
        ("Docker or Podman and Terraform", ["Docker or Podman", "Terraform"]),
        ("Python or Java, AWS or GCP", ["Python or Java", "AWS or Google Cloud"]),
        ("Python or Java, SQL", ["Python or Java", "SQL"]),
        ("One of Python, Java or Go, Kubernetes", ["Python or Java or Go", "Kubernetes"]),
        ("Python, Airflow/Dagster or similar", ["Python", "Airflow or Dagster"]),
    ],
)
def test_what_stands_beside_such_a_list_is_asked_for_by_itself(line: str, wanted: list[str]) -> None:
    assert required(line) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("3+ years with SolidWorks or Creo", ["SolidWorks or Creo"]),
        ("3+ years with Creo or SolidWorks", ["Creo or SolidWorks"]),
        ("Workday, ADP or UKG", ["Workday or ADP or UKG"]),
        ("Knowledge of Workday, UKG, or ADP.", ["Workday or UKG or ADP"]),
        ("You know Salesforce or Pipeloft inside out", ["Salesforce or Pipeloft"]),
        ("One of Kafka, Rabbitloft, or Flumewright", ["Kafka or Rabbitloft or Flumewright"]),
        ("Python, Rabbitloft", ["Python"]),
        ("Python or Higher", ["Python"]),
        ("Python or Experience with other languages", ["Python"]),
        ("Python oder Interesse an anderen Sprachen", ["Python"]),
        ("Python oder Neugier auf anderes", ["Python"]),
        ("Python or willingness to learn", ["Python"]),
        ("Python, Flumewright or Rabbitloft", ["Python"]),
    ],
)
def test_names_that_nobody_knows_are_among_those_that_will_do(line: str, wanted: list[str]) -> None:
    assert required(line) == wanted


def test_a_name_that_nobody_knows_is_covered_by_the_very_same_word() -> None:
    body = "### Requirements\n- SolidWorks or Creo\n"
    assert (one(body, "Creo").cover, one(body, "Creo").by) == ("named", "Creo")
    assert one(body, "Python").cover == "missing"
    document = read_document(HEAD + body, "acme")
    resume = "# Ada\n\n- Drew with Creo\n- No Creole\n"
    (found,) = skills_of(document, NOBODY, resume, ours()).asked
    assert (found.cover, found.by, found.where, found.by_line) == ("named", "Creo", "résumé", 3)
    (found,) = skills_of(document, NOBODY, "# Ada\n\n- I have never used Creo\n- Creole\n", ours()).asked
    assert found.cover == "missing"


def test_lists_of_skills_that_do_the_same_can_be_added() -> None:
    known = joined(ours(), read_vocabulary("## Birds\n- Owl: Eule\n\n## Instead of each other\n- Owl, Python, SQL\n"))
    document = read_document(HEAD + "### Requirements\n- Owl, Python or SQL\n- Owl, Rust or Zig\n", "acme")
    titles = [each.title for each in skills_of(document, NOBODY, None, known).asked]
    assert titles == ["Owl or Python or SQL", "Owl", "Rust or Zig"]


@pytest.mark.parametrize(
    "line",
    [
        "React/Redux or Vue",
        "HTML/CSS",
        "AWS, GCP, Azure",
        "AWS (Amazon S3) or GCP",
        "Python; or Java",
        "Python. Or Java",
        "Python or you are ready to use Java",
        "As one of our engineers you know Python, Java and Go",
        "At least two of Python, Java, Go",
        "Clouds such as AWS, GCP",
        "Tools, e.g. Python, Kafka",
        "Tools, e.g. AWS and GCP",
        "Python or similar",
        "Git, Xcode, Fastlane or similar",
        "Kubernetes or k8s",
    ],
)
def test_what_is_no_such_list_beyond_doubt_is_none(line: str) -> None:
    assert not any(each.instead for each in asked(f"### Requirements\n- {line}\n").asked)


def test_a_list_of_which_the_need_differs_is_none_or_not_said() -> None:
    assert required("Kafka (a plus) or Flink") == ["Flink"]
    (found,) = asked("### Requirements\n- R or Python (preferred)\n").asked
    assert (found.title, found.need) == ("R or Python", "named")
    (found,) = asked("### Requirements\n- Kafka or Flink is a plus\n").asked
    assert (found.title, found.need) == ("Kafka or Flink", "preferred")


def one(body: str, *skills: str) -> Asked:
    """The one thing that a posting asks for."""
    (found,) = asked(body, *skills).asked
    return found


def test_whoever_brings_one_brings_it_and_the_others_are_not_missing() -> None:
    body = "### Requirements\n- AWS, GCP or Azure\n"
    found = one(body, "GCP", "Azure")
    assert (found.name, found.instead, found.words, found.line) == ("AWS", ("Google Cloud", "Azure"), "AWS", 7)
    assert (found.cover, found.by, found.where, found.by_line) == ("named", "GCP", "profile", 1)
    assert (one(body, "S3").cover, one(body, "S3").by) == ("other words", "S3")
    assert one(body, "S3", "Azure").by == "Azure"
    assert one(body, "Python").cover == "missing"
    assert one(body).cover is None


def test_one_of_them_that_is_also_asked_for_by_itself_is_told_apart_unless_it_is_only_named() -> None:
    found = asked("We run on GCP.\n### Requirements\n- AWS, GCP or Azure\n- Azure\n")
    assert [(each.title, each.need, each.lines) for each in found.asked] == [
        ("AWS or Google Cloud or Azure", "required", (6, 8)),
        ("Azure", "required", (9,)),
    ]


def test_the_same_list_in_another_order_is_the_same() -> None:
    found = one("### Nice to have\n- Azure or AWS\n### Requirements\n- AWS or Azure\n")
    assert (found.title, found.need, found.line, found.lines) == ("Azure or AWS", "required", 9, (7, 9))


@pytest.mark.parametrize(
    "unit",
    [
        "Go, ",
        "AWS or ",
        "AWS, GCP or ",
        "AWS/",
        "AWS or GCP and ",
        "one of ",
        "one of Go, ",
        "AWS or Foo, ",
        "with Foo or AWS, ",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        document = read_document(f"{HEAD}### Requirements\n{unit * count}", "acme")
        start = process_time()
        skills_of(document, NOBODY, None, ours())
        return process_time() - start

    least = min(seconds(200) for _ in range(3))
    assert seconds(2_000) < 40 * least + 0.5
