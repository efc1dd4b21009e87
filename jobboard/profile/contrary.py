"""What a skill is said not to be: words that say that one lacks it, has still to learn it, or has it no more. Pure."""

from __future__ import annotations

import re

LONGEST = 200
"""Characters that are looked at; a longer text is no skill and no name of a group."""

_WORDS = (
    "learn|learning|studying|exploring|curious|want to|wants to|wanted to|would like|wish|wishlist|interested|planned"
    "|in progress|on my list|todo|no|none|not|never|nothing|neither|nor|without|haven't|don't|can't|isn't|didn't"
    "|lack|lacks|lacking|gap|gaps|weak|weakness|weaknesses|missing|absent|no longer|rusty|outdated|expired"
    "|forgotten|forgot|former|formerly|used to|avoid|dislike|dislikes|hate|needs work"
    "|kein|keine|keinen|keiner|keinerlei|nicht|nie|niemals|nichts|ohne|lücke|lücken|wissenslücken|schwäche|schwächen"
    "|schwach|fehlt|fehlen|fehlend|fehlende|eingerostet|veraltet|verlernt|lernen|lerne|lernt|geplant|ausbaufähig"
    "|aucun|aucune|pas|sans|jamais|lacune|lacunes|faiblesse|faiblesses|manque|manquent|rouillé|rouillée|apprendre"
    "|apprentissage|à améliorer|ninguno|ninguna|ningún|nunca|sin|carencia|carencias|debilidad|debilidades|falta|faltan"
    "|oxidado|oxidada|aprender|aprendiendo|nessuno|nessuna|senza|debolezze|imparare|nenhum|nenhuma|fraquezas"
)
_WORDS_OF_GROUPS = (
    "improve|improving|to grow|growth area|growth areas|area of growth|areas of growth|areas for growth"
    "|areas of improvement|areas for improvement|next|future|someday|goal|goals|soon|later|interests|want|wants|wanted"
    "|dropped|old|past|bad|worst|ago"
)
_KINDS_OF_LEARNING = (
    "machine|deep|reinforcement|supervised|unsupervised|federated|transfer|statistical|representation|active|online"
    "|ensemble|blended|adult|e"
)
_CONTRARY = re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE)
_OF_GROUPS = re.compile(rf"\b(?:{_WORDS_OF_GROUPS})\b", re.IGNORECASE)
_NAMES = re.compile(
    rf"\b(?:(?:{_KINDS_OF_LEARNING})[- ]learning|learning (?:management|experience|design|analytics|platforms?|and|&)"
    r"|no[- ]?(?:code|sql)|zero[- ](?:trust|downtime)|sans[- ]serif|gap analysis|weak supervision)\b",
    re.IGNORECASE,
)
"""Skills that have one of those words in their name."""

_NO_STARS = re.compile(r"(?<![★⭐●■▰\ufe0f☆○□▱])[☆○□▱]{2,}$|(?<!\d)0\s?/\s?\d{1,3}$")
"""A rating at the end of a text of which nothing is filled in."""

_NOTHING = re.compile(
    r"(?:n|nein|non|nope|nada|0(?:[.,]0)?(?:\s*/\s*\d{1,3})?|0\s*(?:%|\+|years?|yrs?|y|months?|jahre?|ans|años)"
    r"|[-–—✗✘❌✖☐○☆🚫👎\ufe0f]+)",
    re.IGNORECASE,
)


def is_contrary(text: str) -> bool:
    """Whether a text says of a skill that one does not bring it."""
    return _CONTRARY.search(_looked_at(text)) is not None or _NO_STARS.search(text[:LONGEST].rstrip()) is not None


def lacks(group: str) -> bool:
    """Whether the name of a group says that one does not bring what it holds: `Gaps`, `Not yet`, `Next`."""
    return is_contrary(group) or _OF_GROUPS.search(_looked_at(group)) is not None


def is_none(value: str) -> bool:
    """Whether what stands beside a skill says that one does not bring it: `no`, `0 years`, `❌`, `still learning`."""
    return is_contrary(value) or _NOTHING.fullmatch(value.strip()[:LONGEST]) is not None


def _looked_at(text: str) -> str:
    return _NAMES.sub(" ", text[:LONGEST].replace("’", "'"))
