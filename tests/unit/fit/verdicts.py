"""Builders for the tests of criteria: facts with their terms, a profile, and the one verdict on a criterion."""

from __future__ import annotations

from jobboard.fit.judge import fit_of
from jobboard.fit.values import Verdict
from jobboard.profile.values import Criterion, Profile
from jobboard.text.salary import read_salary
from jobboard.text.values import Answered, Facts, Term

TITLE, PLACE, PAY = 5, 6, 11
"""The lines on which the title, the place and the pay stand here."""


def facts(
    *terms: Term,
    title: str | None = None,
    place: str | None = None,
    pay: str | None = None,
    answered: tuple[Answered, ...] = (),
) -> Facts:
    """What a file states; the title, the place and the pay stand on lines of their own."""
    stands = (("title", title, TITLE), ("place", place, PLACE), ("pay", pay, PAY))
    lines = tuple((kind, "", "", line) for kind, value, line in stands if value)
    salary = read_salary(pay) if pay else None
    return Facts(position=title, location=place, salary=salary, terms=(*lines, *terms), answered=answered)


def remote(meaning: str, words: str = "", line: int = PLACE) -> Term:
    """A statement on where one works."""
    return ("remote", meaning, words or meaning.capitalize(), line)


def limit(meaning: str, words: str = "", line: int = PLACE) -> Term:
    """A statement on from where one may work."""
    return ("limit", meaning, words or meaning, line)


def employed(meaning: str, words: str = "", line: int = 9) -> Term:
    """A statement on how one is employed."""
    return ("employment", meaning, words or meaning.capitalize(), line)


def profile(*musts: str, nice: tuple[str, ...] = ()) -> Profile:
    """A profile with these criteria, each on a line of its own."""
    texts = [(text, True) for text in musts] + [(text, False) for text in nice]
    return Profile(tuple(Criterion(text, must, line) for line, (text, must) in enumerate(texts, 1)))


def verdict(criterion: str, stated: Facts) -> Verdict:
    """The verdict on one criterion."""
    (found,) = fit_of(stated, profile(criterion)).verdicts
    return found
