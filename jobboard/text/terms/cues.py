"""Where in a text a term may be stated: the parts of words to look for, and what has to stand around them.

This runs for every file that is read, so that it knows strings only: what it lets through is read in full.
"""

from __future__ import annotations

WORK = ("emote", "ybrid", "site", "anywhere")
EMPLOYED = ("ontract", "ermanent")
"""Parts of words without which hardly a posting states a term; `website` and others hold them too."""

CAPITALS = "REMOTE"
LIMITS = ("ust ", "to be based in", "only ")
"""Parts of the sentences that say from where one may work; looked for where one may work remotely."""

_GERMAN = ("efristet", "omeoffice", "ome-office", "ome office", "ome Office")
_FRENCH = ("élétravail", "CDI", "CDD", "éterminée")
_SPANISH = ("eletrabajo", "emoto", "ndefinido", "ontrato")
OF_THE_HEAD = ("reelance", "emporary", "ixed", "nternship", "B2B", "omeoffice", "efristet", "ndefinido", "CDI", "CDD")
"""Parts of words that state a term behind a name in the head of a file."""

_LONGEST_HEAD = 1_500
_SHORT = 60
"""Characters of a line that may be a term and nothing else, and up to which a name stands in front."""

_NEAR_THE_START = 26
_JOBS = ("osition", "role", "job", "pportunity", "acancy", "pening", "post", "ssignment", "ngagement", "ontract",
         "nternship", "lacement", "stelle", "Stelle", "Role", "Job", "puesto", "trabajo", "Opp")  # fmt: skip
_COPULAS = (" is ", " be ", "This is", " ist ", " est ", " es ", "'ll ", "’ll ", " will ", "follows", "requires")
_AFTER_MUST = ("be based", "be located", "be resid", "be living", "be a resid", "be physically", "be currently",
               "reside", "live ", "currently", "already", "physically", "legally")  # fmt: skip
_AROUND_ONLY = ("open only to", "only open to", "can only hire", "can only employ", "only able to hire", "e only hire")
_NO_TERM_BEHIND = ("-first", "-friendly", " team", " work ", " sens", " serv", " first", " friendly", " compan",
                   "ly man", "ations", "s ", "ors ", "ual", "ion", "ing", " manuf", " nego", " law", " manag",
                   " resid")  # fmt: skip
"""How what is no term goes on: `remote-first`, `remote teams`, `contracts `, `contracting`."""


def cues_in(text: str, head: int) -> dict[str, int]:
    """The parts of words that a text holds, each with its first offset; those of the head where `head` ends it."""
    cues: dict[str, int] = {}
    for cue in WORK + EMPLOYED:
        at = text.find(cue)
        if at >= 0:
            cues[cue] = at
    if CAPITALS in text:
        cues[CAPITALS] = text.find(CAPITALS)
    if not text.isascii():
        _add_abroad(text, cues)
    if "emote" in cues or "anywhere" in cues or CAPITALS in cues:
        _add(text, LIMITS, cues)
    first = text[: min(head, _LONGEST_HEAD)]
    for cue in OF_THE_HEAD:
        if cue in first:
            cues[cue] = text.find(cue)
    return cues


def _add_abroad(text: str, cues: dict[str, int]) -> None:
    if "ü" in text or "ä" in text:
        _add(text, _GERMAN, cues)
    if "é" in text:
        _add(text, _FRENCH, cues)
    if "ó" in text or "í" in text:
        _add(text, _SPANISH, cues)


def _add(text: str, words: tuple[str, ...], cues: dict[str, int]) -> None:
    for cue in words:
        at = text.find(cue)
        if at >= 0:
            cues[cue] = at


def may_state(text: str, cue: str, at: int, start: int, end: int) -> bool:
    """Whether a line (`start` to `end`) of a posting may state a term with the cue at an offset."""
    if cue in LIMITS:
        return _may_limit(text, cue, at, start)
    if cue == "site" and text[at - 2 : at] not in ("n-", "on", "n "):
        return False
    behind = text[at + len(cue) : min(end, at + 48)]
    colon = max(text.find(":", start, start + _SHORT), text.find("|", start, start + _SHORT))
    if start <= colon < at:
        return True
    if behind.startswith(_NO_TERM_BEHIND) and not behind.startswith(" work is"):
        return False
    before = text[max(start, at - 72) : at]
    is_short = end - start <= _SHORT
    begins = is_short or at - start <= _NEAR_THE_START or ". " in before[-_NEAR_THE_START:]
    if begins and (is_short or any(word in behind for word in _JOBS) or cue not in ("emote", "ontract", "ermanent")):
        return True
    if not any(word in before for word in _COPULAS):
        return False
    return any(word in behind for word in _JOBS) or any(word in before for word in _JOBS) or "work" in before


def _may_limit(text: str, cue: str, at: int, start: int) -> bool:
    if cue == "only ":
        around = text[max(start, at - 10) : at + 20]
        return any(words in around for words in _AROUND_ONLY)
    return cue != "ust " or (text[at - 1 : at] in ("m", "M") and text.startswith(_AFTER_MUST, at + len(cue)))
