"""What runs on behind an item is cut off where that is certain; where it is not the item stays whole."""

from __future__ import annotations

import pytest

from jobboard.guide.run_on import cut

ROLE = "Data Engineer"


@pytest.mark.parametrize(
    ("item", "rest"),
    [
        ("Working with IT experts", "Essential skills and qualifications for this role encompass:"),
        ("Communication skills", "Data Engineers often work on both ends of a product."),
        ("Tune models for efficiency", "These responsibilities show how many crafts meet in this role."),
        ("Use checkpoints to increase resilience", "By adhering to these practices, teams get far."),
        ("Expand the market geographically", "The robust demand is expected to continue. This trend stays."),
        ("Mind quality in pre-processing", "Model Development and Training:"),
    ],
)
def test_a_sentence_or_a_title_behind_a_word_in_small_letters_is_cut_off(item: str, rest: str) -> None:
    assert cut(f"{item} {rest}", ROLE, is_last=False) == (item, rest)


@pytest.mark.parametrize(
    "item",
    [
        "Experience with Hadoop and cloud environments (AWS, Google Cloud, Azure)",
        "Bachelor's degree in computer science or a related field. Advanced degrees like a Master's can help.",
        "Knows how to talk to The New York Office.",
        "Proficiency in languages such as Python, Java, and C++",
        "Works with Data Engineers.",
        "Skills in modern Java:",
        "Good at Excel. Very good at Word.",
        "Reports to the Chief Data Officer of the group.",
        "Uses tools like The Update Framework in daily work.",
        "Learns Kubernetes, Terraform and Helm",
        "",
    ],
)
def test_an_item_of_which_that_is_not_certain_stays_whole(item: str) -> None:
    assert cut(item, ROLE, is_last=True) == (item, "")


def test_a_sentence_that_looks_back_on_the_list_is_cut_off_its_last_item_only() -> None:
    text = "Specialize in vision. By following this path, you can build a career."

    assert cut(text, ROLE, is_last=True) == ("Specialize in vision.", "By following this path, you can build a career.")
    assert cut(text, ROLE, is_last=False) == (text, "")
