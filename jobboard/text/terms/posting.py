"""The terms that a posting states: behind names (`Location: Remote`), in its sentences, in a line that is nothing else.

What stands under a heading over other jobs, offices or the way of hiring says nothing about this job; under one over
benefits or the company only a sentence that names the job does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from jobboard.text.markup import unwrap
from jobboard.text.names import key, plain
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT, Outline
from jobboard.text.terms.employment import employment, is_duration
from jobboard.text.terms.labels import Piece, first_sentence, named, pieces
from jobboard.text.terms.other_jobs import other_jobs
from jobboard.text.terms.sentences import Said, said_of_employment, said_of_work
from jobboard.text.terms.workplace import workplace
from jobboard.text.zones import Zone

LONGEST_SENTENCE = 400
"""A longer one is not looked at (characters)."""

WORK = ("emote", "EMOTE", "ybrid", "site", "ffice", "anywhere", "ravail", "eletrabajo", "emoto")
"""Parts of the words for where one works."""

EMPLOYMENT = ("ontract", "ermanent", "efristet", "emporar", "reelance", "ixed", "CDI", "CDD", "ndefinido", "nternship")
"""Parts of the words for how one is employed."""

_LIMIT = ("ust ", "based in", "located in", "reside", "only ")
_ENDS = re.compile(r"(?<![A-Z])[.!?]+(?=\s+[^\sa-z0-9])|\s[•▪‣·](?=\s)")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-", "‐": "-"})
_STATES = re.compile(r"\bU\.S\.(?:A\.)?(?!\s+[A-Z]|\s*$)|\bU\.S\.(?:A\.)?(?=\s)")
_LONGEST_HEADING = 60
_LONGEST_NAME = 200
_MOST = 300
"""So many sentences of a line are read, and so many lines that may begin a list of other jobs."""

_TAG = re.compile(r"(?:fully |100 ?% )?(?:hybrid|on-?site)(?: work(?:ing)?)?\.?", re.IGNORECASE)
"""A line that is nothing but where one works."""

_EARLY = 6
"""So many lines below its heading a posting may begin with lines for the place."""

_ELSEWHERE = re.compile(
    r"(?:our |the )?(?:global |other )?(?:offices?|office locations?|our locations|hubs|where we are)(?: locations?)?$"
    r"|(?:our |the )?(?:interview|hiring|recruit(?:ing|ment)|application|selection)(?: and \w+)? process"
    r"|(?:how we hire|what to expect|interview|next steps|our process|onboarding)\b"
)
_COMPANY = re.compile(
    r"(?:employee |our |your |company )?(?:benefits|perks)\b|.*\b(?:benefits|perks)$|(?:what )?we offer"
    r"|what you(?:'ll| will)? get|why (?:join|work|us|you)|our (?:offer|culture|values)"
    r"|about (?!the (?:role|job|position)|this|you)"
    r"|who we are|company (?:overview|description|details)|our company|working at|life at|how we work"
    r"|(?:was )?wir bieten|deine vorteile|unser angebot|(?:ce que )?nous offrons|(?:nos |vos |les )?avantages"
    r"|(?:qué )?(?:te )?ofrecemos|beneficios|über uns"
)
_TAKEN_BACK = frozenset("day days week weeks month month required expected must need however but come except".split())
_OFFICES = frozenset("office offices onsite on-site in-office hub hq headquarters hybrid in-person".split())
_WORDS = re.compile(r"[\w-]+")


class Posting:
    """A posting while its lines are read."""

    def __init__(self, found: Outline, zone: Zone) -> None:
        self.found = found
        self.zone = zone
        self._others: list[tuple[int, int]] = []
        self._read = zone.start
        """Up to which line lists of other jobs were looked for; lines are asked for in their order."""

    def terms(self, line: int) -> Iterator[Said]:
        """What one line (its index) states."""
        text = bare_line(self.found, line)
        if not text or "~~" in self.found.lines[line]:
            return
        read = list(_of_line(self.found, self.zone, line, text))
        if not read or self._is_of_another(line):
            return
        names = [key(plain(name)) for name in _headings_above(self.found, self.zone, line)]
        if any(_ELSEWHERE.match(name) for name in names):
            return
        of_company = any(_COMPANY.match(name) for name in names)
        yield from (each for each in read if not (each.is_weak and of_company))

    def _is_of_another(self, line: int) -> bool:
        """Whether a line stands in a list of other jobs."""
        if line > self._read:
            self._others += other_jobs(self.found, self.zone, self._read, line)
            self._read = line
        return any(start < line < end for start, end in self._others)


def bare_line(found: Outline, line: int) -> str:
    """The text of a line without marks and markup, its apostrophes and blanks plain."""
    text = found.lines[line].strip()
    if found.kinds[line] == BULLET:
        bullet = found.bullets_in(line, line + 1)
        text = found.lines[line][bullet[0].body :].strip() if bullet else text
    text = unwrap(text.replace("**", "").replace("__", "")).translate(_STRAIGHT)
    return _STATES.sub("US", text) if "U.S." in text else text


def said_behind(piece: Piece) -> Iterator[Said]:
    """What a value states that stands behind a name that asks for it."""
    value, rest = first_sentence(piece.value)
    if piece.is_place and not _takes_back(rest):
        at = workplace(value, is_label=piece.is_remote)
        if at.meaning and (not piece.is_fully or at.meaning in ("remote", "fully")):
            yield Said("remote", "fully" if piece.is_fully else at.meaning)
            if at.limit:
                yield Said("limit", at.limit)
    if piece.is_employment or piece.is_duration:
        kind = employment(value) if piece.is_employment else ""
        if not kind and piece.is_duration and is_duration(value):
            kind = "contract"
        if kind:
            yield Said("employment", kind)


def _of_line(found: Outline, zone: Zone, line: int, text: str) -> Iterator[Said]:
    asked = list(pieces(text)) or list(_asked_above(found, zone, line, text))
    if asked:
        for piece in asked:
            yield from said_behind(piece)
        return
    if found.kinds[line] == ROW:
        return
    yield from _alone(found, zone, line, text)
    yield from _of_sentences(text)


def _of_sentences(text: str) -> Iterator[Said]:
    """What the sentences of a line state; remote is none where the next one asks for days at an office."""
    sentences = list(islice(_sentences(text), _MOST))
    for sentence, follower in zip(sentences, [*sentences[1:], ""], strict=True):
        if len(sentence) > LONGEST_SENTENCE:
            continue
        if any(word in sentence for word in WORK + _LIMIT):
            for said in said_of_work(sentence):
                if said.kind == "limit" or said.meaning not in ("remote", "fully") or not _takes_back(follower):
                    yield said._replace(words=sentence)
        if any(word in sentence for word in EMPLOYMENT):
            yield from (said._replace(words=sentence) for said in said_of_employment(sentence))


def _asked_above(found: Outline, zone: Zone, line: int, text: str) -> Iterator[Piece]:
    """The whole line as the value of a name that stands alone above it."""
    above = line - 1
    while above > zone.start and found.kinds[above] == BLANK:
        above -= 1
    if (
        above > zone.start
        and len(text) <= LONGEST_SENTENCE
        and line - above <= 2
        and found.kinds[above] in (TEXT, HEADING)
    ):
        piece = named(found.lines[above].strip().lstrip("#").strip().rstrip(":"), text)
        if piece is not None:
            yield piece


def _alone(found: Outline, zone: Zone, line: int, text: str) -> Iterator[Said]:
    """What a line states that is nothing but a phrase: `Fully remote (EU)`; at the very top also `A | B | Remote`."""
    early = sum(found.kinds[each] != BLANK for each in range(zone.start + 1, min(line, zone.start + 3 * _EARLY)))
    if line - zone.start > 3 * _EARLY:
        early = _EARLY
    parts = [part.strip() for part in text.split("|")] if early == 0 and text.count("|") > 1 else [text]
    for part in parts:
        at = workplace(part.rstrip("."))
        is_whole = at.limit or len(_WORDS.findall(part)) <= 2
        is_sure = at.meaning == "fully" or (early < _EARLY and (at.limit or _TAG.fullmatch(part) is not None))
        if at.meaning and (len(parts) > 1 or (is_whole and is_sure)):
            yield Said("remote", at.meaning, is_weak=True)
            if at.limit:
                yield Said("limit", at.limit, is_weak=True)
    if early < _EARLY and len(_WORDS.findall(text)) > 1:
        kind = employment(text.rstrip("."))
        if kind in ("permanent", "temporary"):
            yield Said("employment", kind, is_weak=True)


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for end in _ENDS.finditer(text):
        yield text[start : end.end()].strip()
        start = end.end()
    yield text[start:].strip()


def _takes_back(sentence: str) -> bool:
    """Whether a sentence asks for days at an office, after one that said remote."""
    words = {word.casefold() for word in _WORDS.findall(sentence[:LONGEST_SENTENCE])}
    return not words.isdisjoint(_OFFICES) and not words.isdisjoint(_TAKEN_BACK)


def _headings_above(found: Outline, zone: Zone, line: int) -> Iterator[str]:
    """The nearest line above that names what follows, and the nearest heading above that, within the posting."""
    nearest = False
    for each in range(line - 1, max(zone.start, line - 200), -1):
        kind = found.kinds[each]
        if kind == HEADING:
            at = bisect_right(found.headings, each, key=lambda heading: heading.line) - 1
            yield found.headings[at].text[:_LONGEST_NAME]
            return
        if not nearest and kind == TEXT and _is_a_name(found, each):
            nearest = True
            yield found.lines[each]


def _is_a_name(found: Outline, line: int) -> bool:
    """Whether a line of text is the name of what follows: short, and bold, or with a colon, or one that is known."""
    text = found.lines[line].strip()
    if len(text) > _LONGEST_HEADING or (line and found.kinds[line - 1] == TEXT and not text.endswith((":", "**"))):
        return False
    if text.endswith((":", "**", "__")):
        return True
    return not text.endswith((".", "!", ";")) and _names_another_matter(text)


@lru_cache(maxsize=1024)
def _names_another_matter(text: str) -> bool:
    """Whether a line names the company, what it offers, its offices or its way of hiring."""
    name = key(plain(text))
    return bool(_COMPANY.match(name) or _ELSEWHERE.match(name))
