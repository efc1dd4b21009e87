"""How an application fits: every criterion of the profile laid against what its file states. Pure.

What the person answered counts before what is computed. Criteria that no rule recognises are for the person to judge.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from jobboard.fit.criteria.questions import in_own_words
from jobboard.fit.criteria.registry import RULES
from jobboard.fit.criteria.rule import Rule, located
from jobboard.fit.values import Answer, Fit, Verdict
from jobboard.profile.values import Criterion, Profile
from jobboard.slots import frozen
from jobboard.text.names import key, plain
from jobboard.text.values import Answered, Facts

Standing = Literal["met", "failed", "open"]

_MEANT: dict[str, Answer] = {"yes": "met", "no": "not met"}
_LONGEST_NAME = 1_000


@frozen
class _Asked:
    """A criterion made ready: its name, the rule that judges it and what that wants, what holds if nothing is known."""

    criterion: Criterion
    name: str
    rule: Rule | None
    wanted: Any
    question: str
    nothing: Verdict


def fit_of(facts: Facts, profile: Profile) -> Fit:
    """The verdict on each criterion of the profile, in its order."""
    asked = _asked(profile.criteria)
    answers = _answers(facts.answered) if facts.answered else None
    return Fit(tuple(_verdict(each, facts, answers) for each in asked))


def standing(fit: Fit) -> Standing | None:
    """How the must-haves stand: one is not met, else one is unknown, else all are met; None without must-haves."""
    found: Standing | None = None
    for each in fit.verdicts:
        if each.criterion.must:
            if each.answer == "not met":
                return "failed"
            found = "open" if found == "open" or each.answer == "unknown" else "met"
    return found


def answer_of(facts: Facts, criterion: Criterion) -> str | None:
    """What a file answers to a criterion: `yes`, `no`, `unknown`, several joined by `and`; None without an answer."""
    name = _name(criterion.text)
    return " and ".join(dict.fromkeys(each[1] for each in facts.answered if _name(each[0]) == name)) or None


@lru_cache(maxsize=64)
def _asked(criteria: tuple[Criterion, ...]) -> tuple[_Asked, ...]:
    return tuple(map(_made_ready, criteria))


def _made_ready(criterion: Criterion) -> _Asked:
    for rule in RULES:
        wanted = rule.recognise(criterion.text)
        if wanted is not None:
            question = rule.question(wanted)
            break
    else:
        rule, wanted = None, None
        question = in_own_words(criterion.text)
    nothing = Verdict(criterion, "unknown", None, "", 0, question)
    return _Asked(criterion, _name(criterion.text), rule, wanted, question, nothing)


def _verdict(asked: _Asked, facts: Facts, answers: dict[str, list[Answered]] | None) -> Verdict:
    if asked.rule is None:
        computed = asked.nothing
    else:
        answer, why, line = asked.rule.judge(asked.wanted, facts)
        if answer != "unknown":
            computed = Verdict(asked.criterion, answer, "file", why, line, "")
        elif why:
            computed = Verdict(asked.criterion, answer, None, why, line, asked.question)
        else:
            computed = asked.nothing
    if answers is None or asked.name not in answers:
        return computed
    return _answered(asked, computed, answers[asked.name])


def _answered(asked: _Asked, computed: Verdict, answers: list[Answered]) -> Verdict:
    """What the person says, and what the file says where that is the opposite. Two answers that differ are none."""
    _, first, line = answers[0]
    other = next((each for each in answers if each[1] != first), None)
    if other is not None:
        why = f"{first} (line {line}) and {other[1]} (line {other[2]}) contradict each other"
        return Verdict(asked.criterion, "unknown", "person", why, line, asked.question)
    answer = _MEANT[first]
    why = f"{first}; {_against(computed)}" if computed.by == "file" and computed.answer != answer else first
    return Verdict(asked.criterion, answer, "person", why, line, "")


def _against(computed: Verdict) -> str:
    return f"the file says {computed.answer}: {located((computed.answer, computed.why, computed.line))}"


def _answers(answered: tuple[Answered, ...]) -> dict[str, list[Answered]]:
    """The answers by the name of their criterion; `unknown` is none, and leaves it to what is computed."""
    found: dict[str, list[Answered]] = {}
    for each in answered:
        if each[1] in _MEANT:
            found.setdefault(_name(each[0]), []).append(each)
    return found


def _name(text: str) -> str:
    """The form in which a criterion is looked up under `## Criteria`."""
    return _short_name(text) if len(text) <= _LONGEST_NAME else text


@lru_cache(maxsize=4096)
def _short_name(text: str) -> str:
    return key(plain(text))
