"""How well one knows a skill, in the words that stand beside it: `expert`, `5 years`, `4/5`, `★★★`. Pure."""

from __future__ import annotations

import re

_WORDS = frozenset(
    """
    expert advanced intermediate basic basics beginner novice fluent native bilingual good great strong very excellent
    proficient proficiency competent solid working knowledge professional senior junior mid some familiar familiarity
    daily weekly often regularly hands on experience experienced of in with for since about over years year yrs yr y
    months month level high medium low yes x in production a lot little bit used use out and now
    ja sehr gut gute fließend muttersprache grundkenntnisse kenntnisse fortgeschritten fortgeschrittene experte profi
    mittel hoch jahre jahr seit täglich verhandlungssicher anfänger
    oui bon bonne avancé courant débutant intermédiaire ans an maternelle natif depuis
    sí si alto medio bajo avanzado básico intermedio experto años año nativo fluido
    a1 a2 b1 b2 c1 c2
    """.split()
)
_SIGNS = re.compile(r"[\s\d.,+/%()~<>★☆⭐✓✔✅☑●○•■□▰▱▪▫\ufe0f–—-]+")
_WORD = re.compile(r"[^\W\d_]+[12]?")
_LONGEST = 60


def is_level(text: str) -> bool:
    """Whether a text says how well one knows something, and nothing else."""
    if not 0 < len(text) <= _LONGEST:
        return False
    words = _WORD.findall(text.casefold())
    return _WORDS.issuperset(words) and not _SIGNS.sub("", _WORD.sub("", text.casefold()))
