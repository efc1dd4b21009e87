"""What a skill is said not to be: words that say that one lacks it, has still to learn it, or has it no more. Pure."""

from __future__ import annotations

import re

LONGEST = 200
"""Characters that are looked at; a longer text is no skill and no name of a group."""

_CONTRARY = re.compile(
    r"\b(?:learn(?:ing)?|studying|exploring|curious|want(?:ed|s)? to|would like|wish|wish ?list|interested|planned|in progress"
    r"|on my list|todo|no|none|not|never|nothing|neither|nor|without|haven't|don't|can't|isn't|didn't|lack(?:s|ing)?|gaps?"
    r"|weak|weakness(?:es)?|missing|absent|no longer|rusty|outdated|forgotten|forgot|former(?:ly)?|used to|avoid|dislikes?|hate"
    r"|needs work|kein|keine|keinen|keiner|keinerlei|nicht|nie|niemals|nichts|ohne|lücken?|wissenslücken?|schwäche|schwächen"
    r"|schwach|fehlt|fehlen|fehlende?|eingerostet|veraltet|verlernt|lernen|lerne|lernt|geplant|ausbaufähig"
    r"|aucune?|pas|sans|jamais|lacunes?|faiblesses?|manque|manquent|rouillée?|apprendre|apprentissage|à améliorer"
    r"|ningun[oa]?|ningún|nunca|sin|carencias?|debilidad(?:es)?|faltan?|oxidad[oa]|aprender|aprendiendo"
    r"|nessun[oa]?|senza|lacune|debolezze|imparare|nenhuma?|fraquezas?)\b",
    re.IGNORECASE,
)
_OF_GROUPS = re.compile(
    r"\b(?:improve|improving|to grow|growth areas?|areas? (?:of|for) (?:growth|improvement)|next|future|someday|goals?|soon|later"
    r"|interests?|wants?|wanted|dropped|old|past)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:(?:machine|deep|reinforcement|supervised|unsupervised|federated|transfer|statistical|representation|active|online|ensemble"
    r"|blended|adult|e)[- ]learning|learning (?:management|experience|design|analytics|platforms?|and development|& development)"
    r"|no[- ]?(?:code|sql)|zero[- ](?:trust|downtime)|sans[- ]serif|gap analysis|weak supervision)\b",
    re.IGNORECASE,
)
"""Skills that have one of those words in their name."""

_NOTHING = re.compile(
    r"(?:n|nein|non|nope|nada|0(?:[.,]0)?(?:\s*/\s*\d{1,3})?|0\s*(?:%|\+|years?|yrs?|y|months?|jahre?|ans|años)"
    r"|[-–—✗✘❌✖☐○☆🚫👎\ufe0f]+)",
    re.IGNORECASE,
)


def is_contrary(text: str) -> bool:
    """Whether a text says of a skill that one does not bring it."""
    return _CONTRARY.search(_looked_at(text)) is not None


def lacks(group: str) -> bool:
    """Whether the name of a group says that one does not bring what it holds: `Gaps`, `Not yet`, `Next`."""
    return is_contrary(group) or _OF_GROUPS.search(_looked_at(group)) is not None


def is_none(value: str) -> bool:
    """Whether what stands beside a skill says that one does not bring it: `no`, `0 years`, `❌`, `still learning`."""
    return is_contrary(value) or _NOTHING.fullmatch(value.strip()[:LONGEST]) is not None


def _looked_at(text: str) -> str:
    return _NAMES.sub(" ", text[:LONGEST].replace("’", "'"))
