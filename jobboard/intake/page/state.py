"""What a page says of itself that a person should know: that the job is closed, or that it is no posting at all."""

from __future__ import annotations

import re
from itertools import islice

from jobboard.intake.html.parts import Page

CLOSED = "The page says that the job is closed."
EMPTY = "The page shows no text; open it in a browser, and copy the posting or save the page from there."
NO_POSTING = "The page seems to be no posting but a message: “{}”."

_FEW_WORDS = 120
"""A page of a message says no more."""

_LOOKED_AT = 400_000
_MOST_LOOKED_AT = 50
_CLOSED = re.compile(
    r"\b(?:this |the )?(?:job|position|posting|role|vacancy|listing|opening|requisition|advert(?:isement)?|ad)"
    r"(?: posting| listing| ad| offer| you are (?:looking for|trying to view))?"
    r" (?:(?:is|has been|was|has) (?:now |already )?(?:no longer (?:available|active|open|accepting)|closed|filled"
    r"|expired|removed|taken down|archived)|is not available|has expired|no longer exists|has closed)\b"
    r"|\bno longer accepting applications\b|\bapplications? (?:are|is|have|has)(?: been)?(?: now)? closed\b"
    r"|\b(?:stelle|stellenanzeige|stellenangebot|anzeige|position) ist (?:leider )?(?:nicht mehr (?:verfügbar|aktiv"
    r"|online)|abgelaufen|bereits besetzt)\b|\boffre (?:n['’]est plus disponible|a expiré|est expirée)\b"
    r"|\boferta (?:ya no está disponible|ha caducado)\b",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\b(?:if|when|once|until|unless|after|before|wenn|sobald|falls|bis)\b[^.!?\n]*$", re.IGNORECASE)
_MESSAGE = re.compile(
    r"access (?:to this page has been )?denied|(?:error )?40[34](?: error)?|page (?:was )?not found"
    r"|just a moment(?:…|\.{3})?|attention required|are you (?:a )?(?:human|robot)"
    r"|verify(?:ing)? (?:that )?you are (?:a )?human|security check|request (?:blocked|unsuccessful)|forbidden"
    r"|not found|(?:you need to )?enable javascript|javascript (?:is )?(?:required|disabled)"
    r"|sign in|log ?in|authwall|robot check|captcha|service unavailable"
    r"|something went wrong|seite nicht gefunden|zugriff verweigert|page introuvable",
    re.IGNORECASE,
)


def notes_on(parts: Page, states_a_job: bool) -> tuple[tuple[str, ...], bool]:
    """Sentences for the person, and whether the page is a posting as far as one can tell.

    `states_a_job`: its data for machines do, so that it is one whatever else stands on it.
    """
    notes = (CLOSED,) if _says_closed(parts.text[:_LOOKED_AT]) else ()
    if states_a_job:
        return notes, True
    if not parts.text.strip():
        return (EMPTY,), True
    message = _message(parts)
    return ((NO_POSTING.format(message),), False) if message and not notes else (notes, True)


def _says_closed(text: str) -> bool:
    for found in islice(_CLOSED.finditer(text), _MOST_LOOKED_AT):
        if not _UNLESS.search(text, max(0, found.start() - 200), found.start()):
            return True
    return False


def _message(parts: Page) -> str | None:
    """The message that the page is, from its title, its headings or its only words."""
    if len(parts.text.split()) > _FEW_WORDS:
        return None
    first = next((line for line in parts.text.split("\n") if line.strip(" #*")), "").strip(" #*")
    for each in (parts.title, *parts.headings, first):
        text = " ".join(each.split())
        found = _MESSAGE.search(text) if len(text) <= 200 else None
        if found and (found.end() - found.start()) * 2 >= len(text.split(" | ")[0].split(" - ")[0]):
            return text[:100]
    return None
