"""The phrases that people write for a status or an outcome: the table of words, to which the config adds."""

from __future__ import annotations

from functools import lru_cache

from jobboard.text.names import key
from jobboard.text.values import OUTCOMES, STATUSES

_PHRASES = {
    "DID_NOT_APPLY": "did not apply, do not apply, skipped, skip, not applying, passed on, not interested,"
    " not eligible",
    "PREPARED": "prepared, ready, ready to apply, ready for application, drafting, draft, to apply, not yet submitted,"
    " not applied, not yet applied, researching, found, evaluated, inbox, saved, wishlist, bookmarked, applying",
    "APPLIED": "applied, submitted, application submitted, sent, submit verified, awaiting response, no response,"
    " no response yet, wysłane, postulé, enviado, beworben",
    "INTERVIEW": "interview, interviewing, interviewed, phone screen, recruiter screen, screening, technical,"
    " assessment, oa, take-home, onsite, final round",
    "OFFER": "offer, offer received, negotiating",
    "rejected": "rejected, not selected, turned down by them",
    "ghosted": "ghosted, unresponsive",
    "withdrawn": "withdrawn, withdrew",
    "role closed": "role closed, filled, position closed, position filled, expired",
    "declined": "offer declined",
    "accepted": "accepted, offer accepted, hired, signed",
}
_MEANINGS = {key(phrase): meaning for meaning, phrases in _PHRASES.items() for phrase in phrases.split(",")}
DOUBTFUL = frozenset({"declined", "cancelled", "closed", "on hold", "archived", "in review", "in progress"})
"""Words that could mean two things; only an offer or a round beside them makes some of them clear."""

IDLE = frozenset({"active", "open", "pending"})
"""Words that say that something goes on, and not what."""

_STATUS_OF = {key(status): status for status in STATUSES}
_OUTCOME_OF = {key(outcome): outcome for outcome in OUTCOMES}


def status_named(word: str) -> str | None:
    """The status of that very name, in any case, with `-`, `_` or a blank between words."""
    return _STATUS_OF.get(key(word))


def outcome_named(word: str) -> str | None:
    """The outcome of that very name, in any case, with `-`, `_` or a blank between words."""
    return _OUTCOME_OF.get(key(word))


@lru_cache(maxsize=64)
def vocabulary(extra: tuple[tuple[str, str], ...], on_offer: bool, has_round: bool) -> dict[str, str]:
    """Every phrase that counts, with its meaning: a status or an outcome."""
    words = dict(_MEANINGS)
    if on_offer:
        words["declined"] = "declined"
    if has_round:
        words["in progress"] = "INTERVIEW"
    for phrase, meaning in extra:
        named = status_named(meaning) or outcome_named(meaning)
        if named and key(phrase):
            words[key(phrase)] = named
    return words
