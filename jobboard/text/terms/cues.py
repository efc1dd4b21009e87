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
_ABROAD = (("üä", _GERMAN), ("é", _FRENCH), ("óí", _SPANISH))
"""Letters without which hardly a posting is in that language, and the parts of its words."""

OF_THE_HEAD = ("reelance", "emporary", "ixed", "nternship", "B2B", "omeoffice", "efristet", "ndefinido", "CDI", "CDD")
"""Parts of words that state a term behind a name in the head of a file."""

_LONGEST_HEAD = 1_000
_FIRST_LINES = 400
_EVERYWHERE = WORK + EMPLOYED


def cues_in(text: str, head: int, end: int) -> dict[str, int]:
    """The parts of words that a text holds up to the offset `end`, each with its last offset.

    Those of the head are looked for up to `head`, where the posting begins. These searches are most of what the terms
    of a file cost. CPython searches backwards two to four times as fast as forwards, so that is done here.
    """
    last = text.rfind
    cues = {cue: at for cue in _EVERYWHERE if (at := last(cue, 0, end)) >= 0}
    _add(text, CAPITALS, min(end, head + _FIRST_LINES), cues)
    if not text.isascii():
        for signs, words in _ABROAD:
            for sign in signs:
                if sign in text and text.find(sign, 0, end) >= 0:
                    _add(text, words, end, cues)
                    break
    if "emote" in cues or "anywhere" in cues or "REMOTE" in cues:
        _add(text, LIMITS, end, cues)
    top = text[: min(head, _LONGEST_HEAD)]
    cues.update((cue, top.rfind(cue)) for cue in OF_THE_HEAD if cue in top)
    return cues


def _add(text: str, words: tuple[str, ...], end: int, cues: dict[str, int]) -> None:
    for cue in words:
        at = text.rfind(cue, 0, end)
        if at >= 0:
            cues[cue] = at
