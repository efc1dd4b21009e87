"""Words of a list of skills that the vocabulary does not know: `Creo` in `SolidWorks or Creo`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.fit.asked.values import Need
from jobboard.profile.skills.mentions import Mention

ASIDE = r"(?:\s*\((?:strongly\s+)?(?:preferred|ideally|bevorzugt|idealerweise|de\s+préférence|preferiblemente)\))?+"
SIMILAR = re.compile(
    r"""\s*+,?\s*+(?:(?:or|oder|ou|o|and/or)\s++(?:with\s++)?+(?:an?\s++|any\s++|some\s++|the\s++|einem?r?\s++|une?\s++|un[oa]?\s++)?+
        (?:similar|equivalent|comparable|other|another|something|alike|alternative|vergleichbar|ähnlich|gleichwertig
        |ander|équivalent|similaire|autre|equivalente|otr[oa])
      | o\.\s?ä\.)""",
    re.VERBOSE | re.IGNORECASE,
)
_WORDS = r"(?P<words>[A-Z][\w+#.&'’-]{0,30}(?:\s(?:[A-Z][\w+#.&-]{0,30}|\d{1,4})){0,2})(?<![.])"
_OTHER = re.compile(
    rf"""{ASIDE}\s*+(?:(?i:,\s*+(?:(?:and\s?/\s?or|or|oder|ou|o|u)\s++)?+|(?:and\s?/\s?or|or|oder|bzw\.?|ou|o|u)\s++)|/\s*+){_WORDS}
        (?=\s*(?:$|[,;:)/(]|\.(?:\s|$)|(?i:(?:or|oder|ou|o|qualified|certified|certifications?|experience|is|are|tools?|required|preferred)\b)))""",
    re.VERBOSE,
)
"""Words behind a skill that are in a list with it and that the vocabulary does not know: `SolidWorks or Creo`."""

_OTHER_IN_A_SENTENCE = re.compile(rf"\s*+,?+\s*+or\s+{_WORDS}(?=\s+[a-z])")
"""The same where an English sentence goes on: there a capital makes a name."""

_OTHER_BEFORE = re.compile(
    rf"(?:[(:,/]\s*|\b(?:with|in|of|using|mit|von|de|en|con)\s+){_WORDS}(?=\s*,?\s+(?:or|oder|ou|o)\s+$)"
)
_NO_WORDS = frozenset(
    """higher above newer later better more both none any similar equivalent related other others experience knowledge
    familiarity ability strong good excellent degree bachelor master willingness interest we you our your the a an i
    comparable equivalente équivalent ähnliches vergleichbares vergleichbar erfahrung interesse""".split()
)
_MOST_WORDS = 6
_LONGEST_BEFORE = 120

Seen = tuple[Need | None, Mention]
"""What is said of one; None for words that are no skill that is known."""


def with_others(text: str, said: Sequence[tuple[Need, Mention]]) -> Iterator[Seen]:
    """What a line says of skills, with the names beside them in their lists that are none the vocabulary knows."""
    end = 0
    for at, (need, mention) in enumerate(said):
        first = max(end, mention.start - _LONGEST_BEFORE)
        before = _OTHER_BEFORE.search(text[first : mention.start])
        if before is not None and _are_a_name(before["words"]):
            yield None, _words(mention.line, before["words"], first + before.start("words"))
        yield need, mention
        end = said[at + 1][1].start if at + 1 < len(said) else len(text)
        last = mention
        for _ in range(_MOST_WORDS):
            match = None
            if SIMILAR.match(text, last.end) is None:
                match = _OTHER.match(text, last.end) or _OTHER_IN_A_SENTENCE.match(text, last.end)
            if match is None or match.end() > end or not _are_a_name(match["words"]):
                break
            last = _words(mention.line, match["words"], match.start("words"))
            yield None, last
        end = last.end


def _are_a_name(words: str) -> bool:
    return words.split(maxsplit=1)[0].casefold() not in _NO_WORDS


def _words(line: int, words: str, start: int) -> Mention:
    return Mention(words, words, line, start, start + len(words))
