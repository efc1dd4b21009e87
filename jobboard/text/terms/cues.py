"""The parts of words without which a text states no term. This runs for every file that is read."""

from __future__ import annotations

WORK = ("emote", "ybrid", "site", "anywhere")
EMPLOYED = ("ontract", "ermanent")
"""Parts of words without which hardly a posting states a term; `website` and others hold them too."""

CAPITALS = ("REMOTE",)
"""Looked for in the head, and where the posting begins."""

LIMITS = ("ust ", "only ")
"""Parts of the sentences that say from where one may work; looked for where one may work remotely."""

_GERMAN = ("efristet", "omeoffice", "ome-office", "ome office", "ome Office")
_FRENCH = ("élétravail", "CDI", "CDD", "éterminée")
_SPANISH = ("eletrabajo", "emoto", "ndefinido", "ontrato")
OF_THE_HEAD = ("reelance", "emporary", "ixed", "nternship", "B2B", "omeoffice", "efristet", "ndefinido", "CDI", "CDD")
"""Parts of words that state a term behind a name in the head of a file."""

_LONGEST_HEAD = 1_000


def cues_in(text: str, head: int, end: int) -> dict[str, int]:
    """The parts of words that a text holds up to the offset `end`, each with its first offset.

    Those of the head are looked for up to `head`, where the posting begins.
    """
    cues: dict[str, int] = {}
    _add(text, WORK, end, cues)
    _add(text, EMPLOYED, end, cues)
    _add(text, CAPITALS, min(end, head + _LONGEST_HEAD), cues)
    if not text.isascii():
        if text.find("ü", 0, end) >= 0 or text.find("ä", 0, end) >= 0:
            _add(text, _GERMAN, end, cues)
        if text.find("é", 0, end) >= 0:
            _add(text, _FRENCH, end, cues)
        if text.find("ó", 0, end) >= 0 or text.find("í", 0, end) >= 0:
            _add(text, _SPANISH, end, cues)
    if "emote" in cues or "anywhere" in cues or "REMOTE" in cues:
        _add(text, LIMITS, end, cues)
    _add(text, OF_THE_HEAD, min(head, _LONGEST_HEAD), cues)
    return cues


def _add(text: str, words: tuple[str, ...], end: int, cues: dict[str, int]) -> None:
    find = text.find
    for cue in words:
        at = find(cue, 0, end)
        if at >= 0:
            cues[cue] = at
