"""What of `_profile.md` and of a résumé covers a skill: nothing that is denied, wished for or quoted."""

from __future__ import annotations

from time import process_time

import pytest

from jobboard.fit.asked.brought import brought_in_resume
from jobboard.fit.asked.covering import Covers
from jobboard.fit.skills import NO_PROFILE, NO_SKILLS, Skills, skills_of
from jobboard.profile.reader import read_profile
from jobboard.profile.start import START
from jobboard.profile.values import NO_PROFILE as NOBODY
from jobboard.store.skills import ours
from jobboard.text.document import read_document

POSTING = "# Acme - Engineer\n\n## Job Description\n### Requirements\n- Python, Kafka and Databricks\n"


def laid_against(page: str, resume: str | None = None) -> Skills:
    """A posting that requires Python, Kafka and Databricks against a `_profile.md`."""
    return skills_of(read_document(POSTING, "acme"), read_profile(page), resume, ours())


def covered(page: str, resume: str | None = None) -> dict[str, int]:
    """Which of the three are covered, by which line."""
    return {each.name: each.by_line for each in laid_against(page, resume).asked if each.cover not in (None, "missing")}


def in_resume(text: str) -> list[str]:
    """Those of the three that a résumé covers."""
    covers = Covers(NOBODY, text, ours())
    return [name for name in ("Python", "Kafka", "Databricks") if covers.of(name, frozenset())]


def test_the_page_that_init_writes_covers_nothing_and_says_that_it_names_no_skills() -> None:
    found = laid_against(START)
    assert [each.cover for each in found.asked] == [None, None, None]
    assert (found.has_profile, found.notes) == (False, (NO_SKILLS,))


def test_without_a_profile_that_is_told() -> None:
    assert skills_of(read_document(POSTING, "acme"), NOBODY, None, ours()).notes == (NO_PROFILE,)
    assert laid_against("# Me\n\n## Must have\n- Remote\n").notes == (NO_SKILLS,)


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- Kafka -->",
        "<!--\n- Kafka\n-->",
        "- Something else <!-- not Kafka -->",
        "- Something else <!--\n  Kafka -->",
        "```\nKafka\n```",
        "> They asked for Kafka",
        "~~Kafka~~",
    ],
)
def test_comments_code_quotes_and_what_is_struck_through_cover_nothing(hidden: str) -> None:
    page = f"# Me\n\n## Skills\n- Python\n\n## Experience\n{hidden}\n"
    assert covered(page) == {"Python": 4}
    assert covered("# Me\n", f"# Ada\n- Python\n\n{hidden}\n") == {"Python": 2}


@pytest.mark.parametrize(
    "line",
    [
        "- no experience: Databricks",
        "- Gaps: Databricks",
        "- Databricks: no",
        "- keine: Databricks",
        "- not yet: Databricks",
    ],
)
def test_what_the_skills_of_the_profile_deny_is_not_covered(line: str) -> None:
    assert covered(f"# Me\n\n## Skills\n- Python\n{line}\n") == {"Python": 4}
    assert covered(f"# Me\n\n## Skills\n- Python\n\n## Experience\n{line}\n") == {"Python": 4}
    assert in_resume(f"# Ada\n\n## Skills\n- Python\n{line}\n") == ["Python"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wants to learn Kafka.",
        "Kafka? never.",
        "I have no experience with Kafka.",
        "No hands-on experience with Kafka yet.",
        "I have never used Kafka in production.",
        "Not familiar with Kafka",
        "Currently learning Kafka",
        "Learning Kafka these days",
        "I don't know Kafka",
        "Haven't used Kafka",
        "Would love to work with Kafka",
        "Interested in Kafka",
        "Looking for a team that uses Kafka",
        "Kafka (not yet)",
        "Little exposure to Kafka",
        "Kafka: no",
        "Built a queue without Kafka",
        "Keine Erfahrung mit Kafka.",
        "Ich möchte Kafka lernen.",
        "Mit Kafka noch nie gearbeitet",
        "Aucune expérience de Kafka",
        "Sin experiencia con Kafka",
        "Quiero aprender Kafka",
        "A long line that goes on in the next one, because I have no\nexperience with Kafka.",
        "Kafka is a thing of which I have heard very often, and which\nI have never used.",
        "| Kafka | no |",
        "Learning next:\n- Kafka",
        "- Want to learn:\n  - Kafka",
        "## Interests\n\nKafka",
        "## Currently learning\n\n- Kafka",
    ],
)
def test_what_is_denied_or_wished_for_in_prose_is_not_covered(sentence: str) -> None:
    assert in_resume(f"# Ada\n\nPython for years.\n\n{sentence}\n") == ["Python"]
    assert covered(f"# Me\n\n## Skills\n- Python\n\n## Experience\n\n{sentence}\n") == {"Python": 4}


@pytest.mark.parametrize(
    "sentence",
    [
        "Moved everything to Kafka without downtime.",
        "Ran Kafka with no data loss",
        "Machine learning on streams of Kafka",
        "Kafka (since 2019)",
        "I never lost a message; we used Kafka",
        "No-code tools gave way to Kafka",
        "- Deep learning: Kafka as feature store",
        "Learning management system on Kafka",
        "Kafka, not only for events but for logs",
        "| Kafka | 5 years |",
        "### Machine Learning Engineer, Quarry Hill\n- Kafka",
        "### Senior engineer, Next Harbour\n- Next plc: Kafka",
        "Taught a team that had no experience to run it. Kafka was part of that",
    ],
)
def test_other_words_that_deny_something_do_not_take_the_skill_away(sentence: str) -> None:
    assert in_resume(f"# Ada\n\n{sentence}\n") == ["Kafka"]


def test_the_line_is_that_of_the_file() -> None:
    assert covered("# Me\n\nRésumé: me.md\n", "---\nname: Ada\n---\n# Ada\n\nI know\nKafka well.\n") == {"Kafka": 7}


@pytest.mark.parametrize(
    "unit",
    [
        "no ",
        "no a b c d ",
        "<!-- ",
        "~~",
        "| no ",
        "möchte ",
        "a: ",
        "Gaps:\n",
        "- not yet:\n",
        "# Interests\n",
        "x\n",
        "never\n",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(count: int) -> float:
        start = process_time()
        for _ in brought_in_resume(unit * count):
            pass
        return process_time() - start

    least = min(seconds(1_000) for _ in range(3))
    assert seconds(20_000) < 80 * least + 0.5


def test_a_profile_that_only_names_a_resume_is_known_by_it() -> None:
    found = laid_against("# Me\n\nRésumé: me.md\n", "# Ada\n\nPatience\n")
    assert (found.has_profile, found.notes) == (True, ())
