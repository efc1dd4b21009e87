"""Words within a line that make more or less of what it names: `Kafka is a plus`, `ideally Go`, `no Rust needed`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobboard.fit.asked.values import Need
from jobboard.slots import frozen

Span = tuple[int, int]

LONGEST = 2_000
"""Characters of a sentence whose words are looked at; of a longer one the headings alone count."""

_BACKWARD = re.compile(
    r"""(?P<plus>\b(?:(?:is|are|be|being|as|considered)\s+)?+(?:(?:definitely|also|considered|highly|strongly|very|much|
            not\s+required\s+but)\s+){0,2}+
        (?:an?\s+(?:big|huge|strong|definite|nice|real|major|significant|great|added|distinct)?\s*(?:plus|bonus|asset
            |advantage)\b|nice[\s-]to[\s-]haves?\b|good[\s-]to[\s-]have\b|great[\s-]to[\s-]have\b|preferred\b|preferable\b
        |desirable\b|desired\b|beneficial\b|advantageous\b|helpful\b|optional\b|appreciated\b|welcome\b|would\s+be\s+nice\b
        |von\s+vorteil\b|wünschenswert\b|ein\s+(?:großes\s+)?plus\b|gern\s+gesehen\b|optional\b|un\s+(?:vrai\s+|gros\s+)?(?:plus|atout)
        \b|souhaité[es]*\b|souhaitable\b|apprécié[es]*\b|deseables?\b|valorables?\b|se\s+valorará\b|un\s+plus\b
        |pluses\b|plusses\b))
      | (?P<must>\b(?:is|are|be)\s+(?:absolutely\s+|strictly\s+)?
            (?:required|mandatory|essential|a\s+must|non-negotiable)\b
        |\b(?:required|mandatory|a\s+must|must[\s-]have)(?=\s*[),.;!]|\s*$)|\b(?:zwingend|zwingend\s+erforderlich|erforderlich
        |vorausgesetzt)\b|\bindispensable\b|\bimprescindible\b|\bobligatoire\b)
      | (?P<not>(?:\bnot|n't|n’t|\bnever)\s+(?:be\s+|strictly\s+|a\s+)?
            (?:required|necessary|needed|mandatory|must|essential)\b
        |\bno\b[^.;,()]{0,60}\b(?:required|necessary|needed)\b
        |\bnicht\s+(?:erforderlich|notwendig|nötig)\b|\bnon\s+requis\b|\bno\s+(?:es\s+)?necesari[oa]\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_FORWARD = re.compile(
    r"""\b(?:ideally|preferably|preference\s+for|nice[\s-]to[\s-]have|good[\s-]to[\s-]have|(?:bonus|extra)(?:\s+points)?(?:\s+if|\s+for)?
        (?=\s*:|\s+(?:if|for|points))|plus(?=\s*:)|a\s+plus(?=\s*:)|preferred(?=\s*:)|idealerweise|bevorzugt|vorzugsweise|idéalement
        |de\s+préférence|idealmente|preferiblemente|optional(?=\s*:)|optionally|bonus(?=\s*:)|(?:bonus|extra)\s+points|would\s+be\s+nice)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NEEDLESS = re.compile(
    r"\b(?:(?:don't|don’t|do\s+not|won't|won’t)\s+(?:need|have\s+to)|needn't|needn’t|no\s+need)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<!e\.g)(?<!i\.e)(?<!etc)(?<!z\.B)(?<!bzw)(?<!\bvs)[.!?](?=\s|$)|;|\s[•·]\s")
_PART = re.compile(r",|\b(?:but|while|whereas|though|aber|mais|pero)\b|\s[–—-]\s", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|or|und|oder|et|ou|y|o)\b|&|/", re.IGNORECASE)
_LIST = re.compile(r"\s*+(?:,\s*+)?+(?:(?:and|or|and/or|und|oder|et|ou|y|o|&|/)\s*+)?+", re.IGNORECASE)
_MILD = re.compile(
    r"(?:(?:some|prior|previous|additional|any|hands-on|working|basic)\s+)*+(?:experience|familiarity|knowledge|exposure|understanding|"
    r"background|experienced|familiar|erfahrung|kenntnisse|expérience|connaissance|experiencia|conocimiento)",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"""\d|(?:strong|solid|deep|proven|expert|excellent|extensive|advanced|several|many|at\ least|minimum|significant
        |you\ know|sehr\ gute|mehrjährige|fundierte|solide|bonne|sólid\w+)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words with which something begins that is asked for by itself: `5 years of Python, Kafka or Flink is a plus`."""

_BEGINS = re.compile(
    r"(?:(?:it|it['’]s|is|would|be|also|highly|strongly|very|as|any|es|ist|sind|ce|cela|será|sería|[*_]+)\s*)*+",
    re.IGNORECASE,
)
"""What stands before `a plus` where it is told of what follows: `It would be nice if you know Kafka`."""

_MARKS = re.compile(r"[\s>*+\-•▪●◦·–—\d.)]*+")
_MAY_HOLD = re.compile(
    r"plus|bonus|nice|good to|good-to|great|prefer|desir|benefi|advantag|helpful|option|apprec|welcome|asset|ideal|"
    r"extra|requir|mandator|essential|must|negotia|need|necess|vorteil|wünsch|gern|bevorzug|vorzug|zwingend|erforder|vorausg"
    r"|nicht|atout|souhait|appré|préf|indispens|oblig|valor|dese|imprescind|idéal|non requis",
    re.IGNORECASE,
)


_SAID: dict[str, Need] = {
    "plus": "preferred",
    "ahead": "preferred",
    "must": "required",
    "not": "named",
    "needless": "named",
}


@frozen
class _Marker:
    start: int
    end: int
    kind: str


def needs_of(text: str, named: Sequence[Span], need: Need) -> list[Need]:
    """What is said of each place in a line that the headings say `need` of; the places are in their order."""
    found = [need] * len(named)
    if _MAY_HOLD.search(text) is None:
        return found
    at = 0
    for start, end in _sentences(text):
        first = at
        while at < len(named) and named[at][0] < end:
            at += 1
        if at > first and end - start <= LONGEST:
            _Sentence(text, start, end, named[first:at]).mark(found, first)
    return found


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _SENTENCE.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)


class _Sentence:
    """One sentence of a line, and the places of skills in it."""

    def __init__(self, text: str, start: int, end: int, named: Sequence[Span]) -> None:
        self.text, self.start, self.end, self.named = text, start, end, named
        begin = _MARKS.match(text, start, end)
        self.begin = begin.end() if begin else start

    def mark(self, found: list[Need], offset: int) -> None:
        """Write what its markers say into the needs."""
        for marker in self._markers():
            scope, doubtful = self._scope(marker)
            for at, (start, end) in enumerate(self.named):
                if scope[0] <= start and end <= scope[1]:
                    found[offset + at] = _SAID[marker.kind]
                elif doubtful[0] <= start and end <= doubtful[1]:
                    found[offset + at] = "named"

    def _markers(self) -> list[_Marker]:
        inside = [
            _Marker(*match.span(), next(kind for kind, said in match.groupdict().items() if said is not None))
            for match in _BACKWARD.finditer(self.text, self.start, self.end)
        ]
        ahead = [_Marker(*match.span(), "ahead") for match in _FORWARD.finditer(self.text, self.start, self.end)]
        ahead += [_Marker(*match.span(), "needless") for match in _NEEDLESS.finditer(self.text, self.start, self.end)]
        taken = [each for each in ahead if self._points_ahead(each)]
        left = [each for each in inside if not any(one.start < each.end and each.start < one.end for one in taken)]
        return sorted((*left, *taken), key=lambda each: each.start)

    def _points_ahead(self, marker: _Marker) -> bool:
        """Whether something is named behind it: at the end of what it is about, it points back."""
        rest = self._part_behind(marker)
        return any(rest[0] <= start < rest[1] for start, _ in self.named)

    def _part_behind(self, marker: _Marker) -> Span:
        close = self.text.find(")", marker.end, self.end) if self._paren(marker.start) else -1
        return marker.end, close if close >= 0 else self.end

    def _paren(self, at: int) -> int:
        """The offset behind the bracket that is open at a place, 0 for none."""
        opened, closed = self.text.rfind("(", self.start, at), self.text.rfind(")", self.start, at)
        return opened + 1 if opened > closed else 0

    def _scope(self, marker: _Marker) -> tuple[Span, Span]:
        """What a marker is about, and what it may be about."""
        nothing = (0, -1)
        if marker.kind == "needless":
            return self._part_behind(marker), nothing
        if marker.kind == "ahead":
            return self._ahead(marker), nothing
        opened = self._paren(marker.start)
        if opened:
            if any(opened <= start < marker.start for start, _ in self.named):
                return (max(opened, self._last_part(opened, marker.start)), marker.start), nothing
            return self._before_paren(opened - 1), nothing
        return self._back(marker)

    def _ahead(self, marker: _Marker) -> Span:
        start, end = self._part_behind(marker)
        if marker.start <= self.begin + 1 or self.text[marker.end : marker.end + 2].lstrip().startswith(":"):
            return start, end
        stop = start
        last = None
        is_closed = False
        for place in (each for each in self.named if start <= each[0] < end):
            parted = _PART.search(self.text, start if last is None else last, place[0])
            if last is not None and parted and (is_closed or not _LIST.fullmatch(self.text, last, place[0])):
                break
            is_closed = last is not None and _AND.search(self.text, last, place[0]) is not None
            stop = last = place[1]
        return start, stop

    def _before_paren(self, paren: int) -> Span:
        """`Go (a plus)`: what stands before a bracket that holds nothing but the marker."""
        start = self._last_part(self.start, paren)
        places = [each for each in self.named if start <= each[0] < paren]
        if len(places) > 1 and _AND.search(self.text, places[-2][1], places[-1][0]):
            return places[-1][0], paren
        return start, paren

    def _last_part(self, start: int, end: int) -> int:
        """Where the part of a sentence begins that ends at a place: behind a comma outside of brackets, or a marker."""
        begin, depth = start, 0
        for match in re.finditer(
            r"[()]|,|\b(?:but|while|whereas|though|aber|mais|pero)\b|\s[–—-]\s", self.text[start:end]
        ):
            sign = match[0]
            depth += (sign == "(") - (sign == ")")
            if sign not in "()" and depth <= 0:
                begin = start + match.end()
        for match in _BACKWARD.finditer(self.text, begin, end):
            if match["must"]:
                begin = match.end()
        return begin

    def _back(self, marker: _Marker) -> tuple[Span, Span]:
        """What stands before a marker: its part of the sentence, and the list that goes on in it."""
        end = marker.end if marker.kind == "not" else marker.start
        begin = self._last_part(self.start, marker.start)
        inside = [each for each in self.named if begin <= each[0] < end]
        before = [each for each in self.named if each[0] < begin]
        nothing = (0, -1)
        if not inside and marker.kind == "plus" and _BEGINS.fullmatch(self.text, self.begin, marker.start):
            return (marker.end, self.end), nothing
        if not inside or not before or not _LIST.fullmatch(self.text, before[-1][1], inside[0][0]):
            return (begin, end), nothing
        first = len(before) - 1
        while first and _LIST.fullmatch(self.text, before[first - 1][1], before[first][0]):
            first -= 1
        lead = self.text[self._last_part(self.start, before[first][0]) : before[first][0]].strip(" \t>*+-•▪●◦·–—")
        chain = (before[first][0], end)
        if not lead or _MILD.match(lead):
            return chain, nothing
        if _FIRM.match(lead):
            return (begin, end), nothing
        joined = _AND.search(self.text, before[-1][1], inside[-1][1]) is not None
        return (begin, end), (chain[0], before[-1][1]) if joined else nothing
