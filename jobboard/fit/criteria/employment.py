"""The rule for how one is employed: `Permanent`, `No contract work`, `Contract or freelance`. Pure."""

from __future__ import annotations

from jobboard.fit.criteria.rule import Judged, Rule, agreed, brief
from jobboard.fit.criteria.words import core, phrases, words_of
from jobboard.fit.values import Answer
from jobboard.slots import frozen
from jobboard.text.values import Facts

_LABELS = phrases("employment", "employment type", "contract", "contract type", "type", "job type")


@frozen
class Wanted:
    """Which forms of employment are wanted and which are not; the others leave it open.

    `full_time`: that has to be said, too.
    """

    yes: frozenset[str]
    no: frozenset[str]
    question: str
    full_time: bool = False


_IS_PERMANENT = "Is the position permanent, or a contract for some time?"
_PERMANENT = Wanted(frozenset(("permanent",)), frozenset(("contract", "temporary", "internship")), _IS_PERMANENT)
_FULL_TIME = Wanted(_PERMANENT.yes, _PERMANENT.no, "Is the position permanent and full-time?", full_time=True)
_KINDS = ("role", "position", "job", "employment", "contract", "roles", "positions", "jobs", "only", "employee")
_NO = ("no", "not", "not a", "never")

_WISHES: tuple[tuple[Wanted, frozenset[tuple[str, ...]]], ...] = (
    (
        _PERMANENT,
        phrases("permanent", *(f"permanent {kind}" for kind in _KINDS), "permanently employed", "unbefristet", "cdi",
                "unbefristeter vertrag", "unbefristete stelle", "festanstellung", "permanent contract only",
                "permanent positions only", "permanent roles only", "open-ended contract", "indefinite contract",
                "permanent, no contract", "permanent (no contract)", "permanent, not contract"),
    ),
    (
        _FULL_TIME,
        phrases("full-time permanent", "permanent full-time", "permanent, full-time", "full-time, permanent",
                *(f"{both} {kind}" for both in ("full-time permanent", "permanent full-time") for kind in _KINDS),
                "permanent and full-time", "full-time and permanent", "permanent (full-time)"),
    ),
    (
        Wanted(frozenset(("permanent",)), frozenset(("contract",)), _IS_PERMANENT),
        phrases(*(f"{no} {what}" for no in _NO for what in ("contract", "contracts", "contracting", "contract work",
                "contract role", "contract roles", "contract job", "contract jobs", "contract position",
                "contract positions", "contractor", "contractors", "contractor role", "contractor roles",
                "contract or freelance", "freelance or contract", "contracting or freelance")),
                "no contract/freelance", "no freelance/contract"),
    ),
    (
        Wanted(frozenset(("permanent",)), frozenset(), "Is one employed, or does one work as a freelancer?"),
        phrases(*(f"{no} {what}" for no in _NO for what in ("freelance", "freelancing", "freelance work",
                "freelance role", "freelance roles"))),
    ),
    (
        Wanted(frozenset(("permanent",)), frozenset(("temporary",)), "Is the contract limited to some time?"),
        phrases(*(f"{no} {what}" for no in _NO for what in ("temporary", "temp", "temporary work", "temp work",
                "temporary role", "temporary roles", "temporary contract", "temporary contracts", "fixed-term",
                "fixed-term contract", "fixed-term contracts", "fixed term role", "temp role", "temp roles"))),
    ),
    (
        Wanted(frozenset(("permanent", "contract")), frozenset(("internship",)), "Is it a job, or an internship?"),
        phrases(*(f"{no} {what}" for no in _NO for what in ("internship", "internships", "intern", "interns",
                "intern role", "intern roles", "an internship"))),
    ),
    (
        Wanted(frozenset(("contract",)), frozenset(("permanent",)), "Is it contract work, and for how long?"),
        phrases("contract", "contract only", "contract work", "contract role", "contract roles", "contracting",
                "contract or freelance", "freelance or contract", "contract/freelance", "freelance/contract",
                "freelance / contract", "contract / freelance", "contractor", "contractor role", "contract position",
                "contract job", "contract jobs", "not permanent"),
    ),
    (
        Wanted(frozenset(), frozenset(("permanent", "internship")), "Can it be done as a freelancer?"),
        phrases("freelance", "freelance only", "freelance work", "freelancing", "freelance role"),
    ),
    (
        Wanted(frozenset(("permanent", "contract")), frozenset(("internship",)), _IS_PERMANENT),
        phrases("permanent or contract", "contract or permanent", "permanent/contract", "contract/permanent"),
    ),
    (
        Wanted(frozenset(("internship",)), frozenset(("permanent",)), "Is it an internship, and for how long?"),
        phrases("internship", "internships", "internship only", "intern role", "an internship"),
    ),
)  # fmt: skip
_WANTED = {phrase: wanted for wanted, all_of_them in _WISHES for phrase in all_of_them}


def recognise(text: str) -> Wanted | None:
    """What a criterion wants, or None where it is not, as a whole, about how one is employed."""
    return _WANTED.get(core(words_of(text), _LABELS))


def judge(wanted: Wanted, facts: Facts) -> Judged:
    """Whether the form of employment that a file states is a wanted one."""
    stated = [term for term in facts.terms if term[0] == "employment"]
    if not stated:
        return "unknown", "", 0
    said: list[Judged] = [(_answer(wanted, meaning), brief(words), line) for _, meaning, words, line in stated]
    answer, why, line = agreed(said)
    if answer == "met" and wanted.full_time and not any(_says_full_time(words) for _, _, words, _ in stated):
        return "unknown", f"{why}; whether it is full-time is not said", line
    return answer, why, line


def _answer(wanted: Wanted, meaning: str) -> Answer:
    return "met" if meaning in wanted.yes else "not met" if meaning in wanted.no else "unknown"


def _says_full_time(words: str) -> bool:
    """Whether the words of a statement say full-time, and nothing beside it that may take it back."""
    said = words_of(words)
    joined = " ".join(said)
    return ("full time" in joined or "fulltime" in said) and "part" not in said and "not" not in said


def question(wanted: Wanted) -> str:
    """What one would ask."""
    return wanted.question


EMPLOYMENT = Rule("employment", recognise, judge, question)
