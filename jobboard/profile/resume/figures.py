"""Whether a text states a figure: a number, a share, a multiple, `from days to hours`; a year or a version is none.

In doubt it is a figure: a suggestion that is wrong is worse than one that is missing.
"""

from __future__ import annotations

import re

from jobboard.profile.resume.figure_words import FIGURES, MONTHS, UNITS

_ADDRESS = re.compile(r"(?:https?://|www\.)\S++|\S{1,99}@\S++", re.IGNORECASE)
_YEAR = r"(?:19[5-9]|20[0-9])[0-9]"
_UNIT = f"(?:{UNITS})"
_DATE = re.compile(
    rf"\b{_YEAR}-[01]?[0-9](?:-[0-3]?[0-9])?\b|\b(?:[0-3]?[0-9][./])?[01]?[0-9][./]{_YEAR}\b"
    rf"|\b(?:[0-3]?[0-9]\.?\s)?(?:{MONTHS})\.?,?\s(?:[0-3]?[0-9](?:st|nd|rd|th)?,?\s)?{_YEAR}\b"
    rf"|\b{_YEAR}\s?[-–—/]\s?[0-9]{{2}}(?![0-9])|['’][0-9]{{2}}\b"
    rf"|\b(?:Q[1-4]|H[12])\s?/?-?\s?{_YEAR}\b",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    rf"(?<![$£€¥~<>0-9.,])\b{_YEAR}s?\b(?![.,][0-9]|\s?%|\s?(?:{_UNIT}|[a-zà-ÿ]{{3,}}s)\b)(?:\s?[-–—](?=\s?{_YEAR}))?"
)
"""A year; but `2000 users` and `$2000` are figures."""
_VERSION = re.compile(
    r"\b[vV](?:ersion|er)?\.?\s?[0-9]+(?:\.[0-9x]+)*+"
    r"|(?<![$£€¥~<>0-9.,%])\b[0-9]+\.[0-9x]+\.[0-9x]+\b|\b[0-9]+\.x\b"
    r"|\b(?:COVID|GPT|SARS|CVE|RFC|ISO|IEC|EN|DIN|PEP|SOC|PCI|FIPS|NIST|HTTP|TLS|SSL|IPv|Web|Industr(?:y|ie)|Section)"
    r"[ /-]?[0-9]+(?:[./-][0-9]+)*+\b(?!\s?(?:%|x\b))"
    r"|\b(?:[234]D|2FA|[2-6]G|24\s?[/x]\s?7|1on1|1:1|[0-9](?:st|nd|rd|th))\b|#[0-9]+",
)
_NAMED_VERSION = re.compile(
    r"(?P<name>(?<![\w$£€¥])\.?[A-Z][\w.+#-]{0,40})[ -](?P<number>[0-9]{1,4}(?:\.[0-9]{1,4})*)"
    rf"(?P<rest>\+?(?!\w|[.,][0-9]|\s?[%×+$£€¥]|\s?(?:{_UNIT})\b))",
)
_GLUED = re.compile(
    r"\b(?!sub|pre|under|over)[^\W\d_][\w+#]*?-?[0-9]++[\w.+#]*+|\b[^\W\d_]+[0-9][\w.-]*+", re.IGNORECASE
)
_NUMBER = re.compile(r"[0-9]|[½¼¾⅓⅔%‰]")
_WORD = re.compile(
    rf"(?<![\w-])(?:{FIGURES})(?!\w|-(?:part|factor|tier|phase|trust|day\b|way|eyes?|shot|step|level|class))",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\b(?:from|von|de|des?)\s(?:\w+\s){{0,3}}?{_UNIT}\s(?:down\s)?(?:to|auf|zu|à|a)\s(?:\w+\s){{0,3}}?{_UNIT}\b",
    re.IGNORECASE,
)
_UNDER = re.compile(rf"\b(?:under|within|below|in|by|per|a|an|unter)\s(?:an?|one|eine[rnm]?)\s{_UNIT}\b", re.IGNORECASE)


def states_a_figure(text: str) -> bool:
    """Whether a text of at most a few thousand characters says how much of something there is, or was."""
    if _WORD.search(text) or _FROM_TO.search(text) or _UNDER.search(text):
        return True
    if _NUMBER.search(text) is None:
        return False
    rest = _ADDRESS.sub(" ", text)
    for pattern in (_DATE, _VERSION):
        rest = pattern.sub(" ", rest)
    rest = _NAMED_VERSION.sub(_kept, rest)
    rest = _GLUED.sub(" ", _YEAR_ALONE.sub(" ", rest))
    return _NUMBER.search(rest) is not None


def _kept(match: re.Match[str]) -> str:
    """What is left of a name and a number: both where they begin a sentence (`Improved 3 services`), else nothing."""
    before = match.string[: match.start()].rstrip()
    begins = not before or before[-1] in ".!?:;"
    return match[0] if begins and match["name"].isalpha() and not _is_known(match["name"]) else " "


def _is_known(name: str) -> bool:
    """Whether it is the name of something that has versions."""
    return name.casefold() in VERSIONED


VERSIONED = frozenset(
    "python java angular react vue swift kotlin ruby rails php laravel django spring go node nodejs postgres postgresql"
    " mysql oracle scala spark hadoop kubernetes tensorflow pytorch cuda windows ubuntu debian android ios unity llama"
    " claude gpt typescript perl drupal magento symfony bootstrap tailwind next nuxt svelte flutter"
    " terraform ansible".split()
)
"""Names that stand before a version at the beginning of a sentence too (`Python 3 services …`)."""
