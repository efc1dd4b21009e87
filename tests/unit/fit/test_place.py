"""The place: met where the location names it, not met only where the work surely is done in another city."""

from __future__ import annotations

import pytest

from jobboard.fit.criteria.place import recognise
from jobboard.fit.values import Answer
from jobboard.text.values import Term
from tests.unit.fit.verdicts import PLACE, facts, limit, remote, verdict

WANTED = "Place: Berlin, Hamburg or Remote"
LINDAU = "Place: Lindau, Germany; Austin, TX or Remote"
REMOTE, HYBRID, SITE, NO = (remote(meaning) for meaning in ("remote", "hybrid", "on site", "no"))
FROM_US, FROM_GERMANY = limit("US", "Remote - US"), limit("Germany", "Remote - Germany")


@pytest.mark.parametrize(
    ("text", "names", "or_remote"),
    [(WANTED, ["berlin", "hamburg"], True), ("In Berlin", ["berlin"], False), ("Based in London", ["london"], False),
     ("Berlin or remote", ["berlin"], True), ("London only", ["london"], False),
     ("Place: Springfield", ["springfield"], False),
         ("Places: Berlin and Hamburg", ["berlin", "hamburg"], False), ("Berlin, Germany", ["berlin"], False),
     ("Germany", ["germany"], False), ("New York or San Francisco", ["new york", "san francisco"], False),
     ("Must be based in Reston", ["reston"], False), ("Place: Lindau, Germany", ["lindau"], False),
     ("Place: Lindau, Germany; Austin, TX or Remote", ["lindau", "austin"], True),
     ("Place: Berlin, Remote or Hamburg", ["berlin", "hamburg"], True), ("US, Canada", ["us", "canada"], False),
     ("Place: Lindau or Germany", ["lindau", "germany"], False)],
)  # fmt: skip
def test_these_want_places(text: str, names: list[str], or_remote: bool) -> None:
    wanted = recognise(text)
    assert wanted is not None
    assert ([" ".join(each.name) for each in wanted.places], wanted.remote is not None) == (names, or_remote)


@pytest.mark.parametrize(
    "text",
    ["In tech", "In a startup", "In-house team", "In person", "Not in Berlin", "Near Berlin", "Anywhere but Berlin",
     "Remote in Germany or Berlin", "Startup or remote", "Berlin and remote", "Based in a low-tax country", "Reading",
     "Large scope", "Nice",
     "No relocation", "Berlin (hybrid)", "Within 30 minutes of Berlin", "Berlin startup", "Office in a nice place",
     "Place: not Berlin", "Place: Berlin, Remote, Germany", "Place: Berlin; Remote, EU"],
)  # fmt: skip
def test_these_are_for_the_person(text: str) -> None:
    assert recognise(text) is None


@pytest.mark.parametrize(
    ("criterion", "place", "stated", "answer"),
    [
        (WANTED, "Berlin", [], "met"),
        (WANTED, "Berlin, Germany", [SITE], "met"),
        (WANTED, "Hamburg, Deutschland (hybrid)", [HYBRID], "met"),
        (WANTED, "Hybrid - Hamburg", [HYBRID], "met"),
        (WANTED, "Berlin (2 days per week)", [], "met"),
        (WANTED, "Greater Berlin Area", [], "met"),
        (WANTED, "Munich / Berlin", [SITE], "met"),
        (WANTED, "Munich or Hamburg", [HYBRID], "met"),
        (WANTED, "Paris, Hamburg, Rome", [], "met"),
        (WANTED, "Remote", [REMOTE], "met"),
        (WANTED, None, [remote("fully", "Fully remote", 30)], "met"),
        (WANTED, "Remote - Germany", [REMOTE, FROM_GERMANY], "met"),
        (WANTED, "Remote - US", [REMOTE, FROM_US], "unknown"),
        (WANTED, "Munich, Germany", [SITE], "not met"),
        (WANTED, "München", [HYBRID], "not met"),
        (WANTED, "Munich", [NO], "not met"),
        (WANTED, "Munich", [], "unknown"),
        (WANTED, "Munich", [HYBRID, REMOTE], "unknown"),
        (WANTED, "Germany", [HYBRID], "unknown"),
        (WANTED, "Europe", [SITE], "unknown"),
        (WANTED, "NYC", [SITE], "unknown"),
        (WANTED, "Bay Area", [SITE], "unknown"),
        (WANTED, "Paris or Rome", [SITE], "unknown"),
        (WANTED, "Paris, Rome", [SITE], "unknown"),
        (WANTED, "Smalltown", [SITE], "unknown"),
        (WANTED, "Potsdam (near Berlin)", [SITE], "unknown"),
        (WANTED, "West Berlin, NJ", [SITE], "unknown"),
        (WANTED, "Berlin, NH", [SITE], "unknown"),
        (WANTED, "Berlin Heights, Ohio", [SITE], "unknown"),
        (WANTED, "Not Berlin", [SITE], "unknown"),
        (WANTED, "Munich, relocation to Berlin later", [SITE], "unknown"),
        (WANTED, "Hamburger Allee, Frankfurt", [SITE], "unknown"),
        (WANTED, None, [], "unknown"),
        ("Place: Berlin or Remote (EU)", "Remote (EU)", [REMOTE, limit("EU")], "met"),
        ("Place: Berlin or Remote (EU)", "Remote - US", [REMOTE, FROM_US], "unknown"),
        ("Place: Berlin or Remote (EU)", "Remote", [REMOTE], "unknown"),
        ("Place: Berlin or Remote (EU)", "Munich", [HYBRID], "not met"),
        (WANTED, "Munich", [HYBRID, limit("Germany", "Candidates live in Germany", 30)], "not met"),
        ("In Munich", "München, Deutschland", [], "met"),
        ("In Cologne", "Köln", [HYBRID], "met"),
        ("In Berlin", "Remote", [REMOTE], "unknown"),
        ("In Berlin", "Munich", [HYBRID, REMOTE], "unknown"),
        ("In Berlin", "Neudorf, Berlin", [SITE], "unknown"),
        ("In Berlin", "Paris, France", [HYBRID], "not met"),
        ("In Berlin", "Paris, Texas", [SITE], "unknown"),
        ("UK or remote", "London, UK", [NO], "met"),
        ("UK or remote", "Remote", [REMOTE], "met"),
        ("UK or remote", "Remote - US", [REMOTE, FROM_US], "unknown"),
        ("UK or remote", "Leipzig, Germany", [HYBRID], "unknown"),
        ("London only", "London, UK", [], "met"),
        ("London only", "London HQ", [SITE], "met"),
        ("London only", "London HQ; job in Madrid", [SITE], "unknown"),
        ("London only", "Manchester (HQ London)", [SITE], "unknown"),
        ("London only", "London (client site in Leeds)", [SITE], "unknown"),
        ("London only", "Manchester; team in London", [SITE], "unknown"),
        ("London only", "Manchester", [SITE], "not met"),
        ("London only", "London, England, United Kingdom", [], "met"),
        ("London only", "London, Ontario", [SITE], "unknown"),
        ("London only", "London, ON, Canada", [SITE], "unknown"),
        ("London only", "East London", [SITE], "unknown"),
        ("London only", "New London, CT", [SITE], "unknown"),
        ("London only", "Dublin, Ireland", [SITE], "not met"),
        ("Based in New York", "New York, NY", [], "met"),
        ("Based in New York", "New York City", [], "met"),
        ("Based in New York", "Rochester, New York", [SITE], "unknown"),
        ("Based in New York", "New York, United States", [SITE], "unknown"),
        ("Based in New York", "Remote - New York", [REMOTE], "unknown"),
        ("Based in New York", "Brooklyn", [SITE], "unknown"),
        ("In San Francisco", "South San Francisco, CA", [SITE], "unknown"),
        ("In Portland", "Portland, ME", [SITE], "unknown"),
        ("In Portland", "Portland, Oregon", [SITE], "met"),
        ("In Germany", "Berlin, Germany", [SITE], "met"),
        ("In Germany", "Berlin", [SITE], "unknown"),
        ("In Germany", "Paris, France", [SITE], "unknown"),
        ("In Mexico", "Albuquerque, New Mexico", [SITE], "unknown"),
        ("Place: Reston", "Reston, VA", [], "met"),
        ("Place: Reston", "Paris", [SITE], "unknown"),
        ("Place: Reston", "Reston, until May", [SITE], "unknown"),
        ("Berlin, Germany", "Munich, Germany", [SITE], "unknown"),
        (LINDAU, "Lindau", [SITE], "met"),
        (LINDAU, "Lindau, Germany (hybrid)", [HYBRID], "met"),
        (LINDAU, "Lindau, Bavaria, Deutschland", [HYBRID], "met"),
        (LINDAU, "Munich, Germany", [HYBRID], "unknown"),
        (LINDAU, "Germany", [HYBRID], "unknown"),
        (LINDAU, "Lindau, Switzerland", [SITE], "unknown"),
        (LINDAU, "Austin, Texas", [HYBRID], "met"),
        (LINDAU, "Dallas, TX", [HYBRID], "unknown"),
        (LINDAU, "Remote - Germany", [REMOTE, FROM_GERMANY], "met"),
        (LINDAU, "Remote - Canada", [REMOTE, limit("Canada")], "unknown"),
        ("Place: Lindau, Germany", "Munich, Germany", [SITE], "unknown"),
        ("Place: Lindau, Germany", "Lindau", [SITE], "met"),
        ("Place: Austin, TX", "Denver, CO", [SITE], "not met"),
        ("Place: Berlin, Germany; Hamburg, Germany", "Munich", [SITE], "not met"),
        ("Place: Paris, Texas", "Paris, France", [SITE], "unknown"),
        ("Place: Paris, Texas", "Paris", [SITE], "unknown"),
        ("Place: Paris, Texas", "Paris, Texas", [SITE], "met"),
    ],
)
def test_what_a_location_means(criterion: str, place: str | None, stated: list[Term], answer: Answer) -> None:
    assert verdict(criterion, facts(*stated, place=place)).answer == answer


def test_the_location_and_its_line_say_so() -> None:
    met = verdict("In Berlin", facts(place="Berlin, Germany"))
    assert (met.by, met.why, met.line) == ("file", "Berlin, Germany", PLACE)
    missed = verdict("In Berlin", facts(remote("hybrid", "three days in the office", 40), place="Munich"))
    assert (missed.why, missed.line) == ("Munich; three days in the office (line 40)", PLACE)


def test_a_story_is_no_place() -> None:
    assert verdict("In Berlin", facts(place="Berlin, " * 40)).answer == "unknown"
