"""The words for skills: what a file says, what the person's own changes of ours, and ours itself."""

from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from jobboard.profile.skills.vocabulary import Vocabulary, joined, read_vocabulary
from jobboard.profile.skills.words import spelled
from jobboard.store.skills import ours
from tests.unit.profile.naming import mentions

OURS = """# Skills
## Containers
- Kubernetes: k8s, kube
- Docker

## Languages
- Go: golang
- Python

## Cloud
- AWS: Amazon Web Services
  - Amazon S3: S3
- Azure

## Also ordinary words
- Go
"""


def told(known: Vocabulary) -> list[tuple[int | None, str]]:
    return [(each.line, each.message) for each in known.problems]


def names(text: str, known: Vocabulary) -> list[str]:
    return [each.skill for each in mentions(text, known)]


def test_a_bullet_is_a_skill_with_its_other_words_under_its_group() -> None:
    known = read_vocabulary(OURS)
    skill = known.skills[0]
    assert (skill.words, skill.group, skill.line) == (("Kubernetes", "k8s", "kube"), "Containers", 3)
    assert [each.name for each in known.skills] == ["Kubernetes", "Docker", "Go", "Python", "AWS", "Amazon S3", "Azure"]
    assert known.problems == ()


def test_a_bullet_below_another_is_a_part_of_it() -> None:
    known = read_vocabulary(OURS)
    assert [(each.name, each.part_of) for each in known.skills if each.part_of] == [("Amazon S3", "AWS")]


def test_people_write_names_in_bold_words_as_code_and_several_spaces() -> None:
    known = read_vocabulary("- **Kubernetes**:  `k8s` ,  kube;K8  \n* Node.js: node js\n1. C++: cpp")
    assert [each.words for each in known.skills] == [
        ("Kubernetes", "k8s", "kube", "K8"),
        ("Node.js", "node js"),
        ("C++", "cpp"),
    ]


def test_a_bullet_goes_on_in_lines_that_are_indented() -> None:
    known = read_vocabulary("- Kubernetes: k8s,\n  kube,\n\tthe wheel\nnot this\n- Docker\n")
    assert [each.words for each in known.skills] == [("Kubernetes", "k8s", "kube", "the wheel"), ("Docker",)]


def test_prose_code_and_comments_name_no_skill() -> None:
    known = read_vocabulary("Some words: one, two\n\n```\n- Code\n```\n<!-- - Comment -->\n> - Quote\n- Real\n")
    assert [each.name for each in known.skills] == ["Real"]


def test_what_is_wrong_is_told_by_line() -> None:
    known = read_vocabulary("- Kubernetes: k8s\n-\n- Kangaroo: K8S, roo\n- kubernetes\n- : x\n- ???\n- " + "long " * 40)
    assert told(known) == [
        (2, "this bullet names no skill"),
        (3, "“K8S” stands for Kubernetes already, on line 1; there it counts"),
        (4, "“kubernetes” stands for Kubernetes already, on line 1; there it counts"),
        (6, "“???” has no letter"),
        (6, "this bullet names no skill"),
        (7, "“long long long long long long …” is too long for the name of a skill"),
        (7, "this bullet names no skill"),
    ]
    assert [each.words for each in known.skills] == [("Kubernetes", "k8s"), ("Kangaroo", "roo"), ("x",)]


def test_a_skill_whose_name_is_taken_says_that_nothing_of_it_counts() -> None:
    known = read_vocabulary("- Go: golang\n- Golang: gopher\n")
    assert told(known)[-1] == (2, "so nothing of this line counts")
    assert [each.name for each in known.skills] == ["Go"]


def test_a_word_under_two_headings_of_care_is_told_of_and_the_stricter_counts() -> None:
    text = "- Word\n- Excel\n## Only as written\n- Word\n## Only beside their like\n- Word\n"
    known = read_vocabulary(text)
    assert told(known) == [(6, "“Word” stands under two headings of care; the stricter counts")]
    assert known.care[("word",)] == ("own group", frozenset({"Word"}))


def test_the_persons_words_are_joined_to_a_skill_of_the_same_name() -> None:
    known = joined(read_vocabulary(OURS), read_vocabulary("- kubernetes: the wheel\n- Falconry: hawking\n"))
    assert names("the wheel, k8s and hawking", known) == ["Kubernetes", "Kubernetes", "Falconry"]


def test_a_word_that_the_person_gives_to_another_skill_goes_there() -> None:
    known = joined(read_vocabulary(OURS), read_vocabulary("- Docker: kube\n- Container tools: k8s\n"))
    assert names("kube, k8s, Kubernetes", known) == ["Docker", "Container tools", "Kubernetes"]


def test_a_skill_that_is_left_without_words_is_gone() -> None:
    known = joined(read_vocabulary("- Docker\n"), read_vocabulary("- Containers: docker\n"))
    assert [each.name for each in known.skills] == ["Containers"]


def test_a_word_stays_as_careful_as_it_is_whatever_the_person_adds_to_it() -> None:
    known = joined(read_vocabulary(OURS), read_vocabulary("- Go: gopher\n"))
    assert names("Go to market with a gopher", known) == ["Go"]
    assert names("go to market", known) == []


def test_the_person_can_say_how_a_word_is_matched() -> None:
    own = read_vocabulary("## Mine\n- Falcon\n## Also ordinary words\n- Falcon, Docker\n## Only as written\n- Go\n")
    known = joined(read_vocabulary(OURS), own)
    assert names("Falcon flies. Docker shoes. Go home.", known) == ["Go"]
    assert names("Experience with Falcon", known) == ["Falcon"]


def test_ours_has_no_problem_and_many_skills() -> None:
    known = ours()
    assert known.problems == ()
    assert len(known.skills) > 800
    assert len({each.name for each in known.skills}) == len(known.skills)


def test_each_word_that_is_matched_with_care_is_one_of_ours() -> None:
    known = ours()
    words = {spelled(word) for each in known.skills for word in each.words}
    assert [spellings for word, (_, spellings) in known.care.items() if word not in words] == []
    assert known.studied <= {each.name for each in known.skills}


def test_the_groups_of_ours_are_told_by_its_headings() -> None:
    groups = list(dict.fromkeys(each.group for each in ours().skills))
    assert groups[:3] == ["Programming languages", "Web and back end", "Mobile"]
    assert "Only as written" not in groups


@given(st.lists(st.sampled_from(["- A: b, c", "- B", "  - D: a", "## G", "-", "- C: :", "text", "- Ä/ö: ß++"])))
def test_a_word_stands_for_one_skill_only(lines: list[str]) -> None:
    known = read_vocabulary("\n".join(lines))
    words = [spelled(word) for each in known.skills for word in each.words]
    assert len(words) == len(set(words))


@given(st.text(alphabet="- *:,;#\n\tAbß+./`[]()<>!&\\"))
def test_no_text_is_an_error(text: str) -> None:
    known = read_vocabulary(text)
    assert joined(known, known).skills == known.skills
    mentions(text, known)


def test_many_bullets_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        text = "# S\n" + "".join(f"- Skill{at}: word{at}\n" for at in range(count))
        start = process_time()
        known = read_vocabulary(text)
        assert len(known.skills) == count
        return process_time() - start

    least = min(seconds(500) for _ in range(3))
    assert seconds(5_000) < 60 * least + 1
