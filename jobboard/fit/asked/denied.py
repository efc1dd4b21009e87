"""What a sentence about oneself says that one does not bring: `no experience with X`, `X? never`, `wants to learn X`.

Prose has many words like `no` and `without` that deny something else (`without downtime`), so that only those ways to
say it count that are about what one knows. The whole sentence is left out then: it is not certain what else it denies.
"""

from __future__ import annotations

import re

_KNOWING = (
    r"(?:experience|knowledge|exposure|background|familiarity|skills?|proficiency|expertise|clue|idea|practice"
    r"|expérience|connaissances?|notions?|experiencia|conocimientos?)"
)
_DENIED = re.compile(
    rf"""\b(?:no|zero|little|limited|hardly\s+any|barely\s+any|without|lack(?:s|ing)?(?:\s+of)?|aucune?|pas\s+d[e'’]
            |sans|sin|ningun[ao]|poca|peu\s+d[e'’])\s*(?:[\w-]+\s+){{0,4}}?{_KNOWING}\b
      | \b(?:never|nie|niemals|jamais|nunca)\s+(?:[\w-]+\s+){{0,2}}?(?:used?|work(?:ed)?|touched|tried|learn(?:ed|t)?
            |coded?|wr[io]t\w+|done|did|had|seen|been|heard|programmed|benutzt|genutzt|gearbeitet|verwendet|gelernt
            |utilisé|travaillé|usado|trabajado)\b
      | \b(?:noch|bisher)\s+(?:nie|nicht|kein\w*)\b
      | \bkein\w*\s+(?:[\w-]+\s+){{0,3}}?\w*(?:erfahrung|kenntniss?e|praxis|ahnung)\w*\b
      | \bohne\s+\w*(?:erfahrung|kenntniss?e)
      | \b(?:i|we)\s+(?:have|do|can|did|am|would|could|was|know)(?:\s+not|n['’]t)\b
      | \b(?:i\s+cannot|i['’]m\s+not|i['’]ve\s+(?:not|never))\b
      | \b(?:haven|don|can|didn|couldn|hasn|doesn)['’]t\s+(?:yet\s+)?(?:used?|know|work\w*|had?|have|tried|learn\w*
            |touch\w*)\b
      | \bnot\s+(?:yet\b|(?:very\s+|too\s+|really\s+)?(?:familiar|experienced|proficient|fluent|skilled|versed
            |comfortable|used|worked|strong|confident|good\s+(?:at|with|in)|an\s+expert)\b)
      | \b(?:to\s+learn|interested\s+in|interest\s+in|new\s+to|unfamiliar|rusty|no\s+longer|looking\s+for|seeking
            |curious\s+about|in\s+search\s+of|used\s+to\s+(?:know|use|write|code|be))\b
      | \b(?:wants?|wish(?:es)?|hop(?:e|es|ing)|plan(?:s|ning)?|eager|keen|excited|willing|curious|aim(?:ing)?
            |(?:would|['’]d)\s+(?:like|love))
            \s+to\s+(?:[\w-]+\s+){{0,2}}?(?:try|explore|study|get|pick|master|deepen|understand|work|use|grow)\b
      | \b(?:currently|still|am|i['’]m|is|now|presently|started|begun|began|just)
            \s+(?:learning|studying|exploring|teaching\s+myself)\b
      | \b(?:ich\s+lerne|lerne\s+(?:gerade|derzeit|aktuell)|(?:möchte|will|würde)\b[^.\n]{{0,80}}\blernen)\b
      | \b(?:souhaite|veux|voudrais|envie)\b[^.\n]{{0,80}}\bapprendre\b
      | \b(?:aprendiendo|quiero\s+aprender|no\s+(?:tengo|he|conozco|sé|domino))\b
      | [:?=,(–—-]\s*(?:no|none|not|never|nope|nein|nie|nicht|non|jamais|nunca|nada|keine?)
            (?:\s+(?:yet|really|noch|so\s+far))?\s*(?:[.!),;]|$)""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_BEGINS = re.compile(
    r"[\s>*_+•◦▪–—\d.)-]*+(?:(?:currently|now|still|also|presently)\s+)?(?:(?:learning|studying|exploring)(?!\s+(?:management|experience"
    r"|platform|design|analytics|and|&))|lerne|want(?:s|ing)?|no(?![-.])|not|never|kein\w*)\b",
    re.IGNORECASE,
)
"""Words with which a sentence begins that brings nothing."""

_SENTENCE = re.compile(r"[.!;](?=\s|$)|\b(?:but|aber|mais|pero)\b", re.IGNORECASE)
_ANY = re.compile(
    r"\b(?:no|zero|little|limited|hardly|barely|without|lack\w*|aucune?|pas|sans|sin|ningun[ao]|poca|peu|never|nie|niemals|jamais|nunca"
    r"|noch|bisher|kein\w*|ohne|not|cannot|haven|don|can|didn|couldn|hasn|doesn|have|do|did|am|was|know|learn\w*|lerne\w*|interest\w*|new"
    r"|unfamiliar|rusty|looking|seeking|curious|search|used|wants?|wanting|wish\w*|hop\w+|plan\w*|eager|keen|excited|willing|aim\w*|would"
    r"|like|love|study\w*|explor\w*|teaching|apprendre|aprend\w+|none|nope|nein|nicht|non|nada)\b",
    re.IGNORECASE,
)


def is_denied(text: str) -> bool:
    """Whether it is worth looking for a sentence that denies something."""
    return _ANY.search(text) is not None


def without_denied(text: str) -> str:
    """A text without the sentences that deny something; its lines stay apart. Takes linear time."""
    kept, start = [], 0
    for match in _SENTENCE.finditer(text):
        kept.append(_kept(text[start : match.end()]))
        start = match.end()
    kept.append(_kept(text[start:]))
    return "".join(kept)


def _kept(sentence: str) -> str:
    if _BEGINS.match(sentence) is None and _DENIED.search(sentence) is None:
        return sentence
    return "\n" * sentence.count("\n")
