"""Which skills a posting names, what it requires of them, and which of them the person's profile covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from jobboard.fit.asked.choices import Line, Said, choices
from jobboard.fit.asked.covering import Covered, Covers
from jobboard.fit.asked.elsewhere import is_people, is_studied
from jobboard.fit.asked.lines import Asking, asking
from jobboard.fit.asked.markers import needs_of
from jobboard.fit.asked.naming import named_in
from jobboard.fit.asked.values import NEEDS, Need
from jobboard.profile.skills.mentions import Mention
from jobboard.profile.skills.vocabulary import Vocabulary
from jobboard.profile.skills.words import bare
from jobboard.profile.values import NO_PROFILE as NOBODY
from jobboard.profile.values import Profile
from jobboard.slots import frozen
from jobboard.text.document import Document

Cover = Literal["named", "other words", "missing"]

NO_POSTING = "There is no posting in the file"
NO_TITLES = "No heading tells required from preferred"
NOTHING = "No skill that I know is named; that does not mean there are no gaps"
NO_PROFILE = "There is no profile to lay it against"
NO_SKILLS = "_profile.md names no skills; write them under Skills"


@frozen
class Asked:
    """A skill that the posting names. `lines` are those where it does, by number; `line` is the one that counts.

    `instead` are others, any of which will do: `AWS, GCP or Azure`; together they are one thing that is asked for.
    `words` are as written on that line. `cover` is None where there is no profile; `by` are the profile's own words,
    `where` is `profile` or `résumé` and `by_line` the line there ("" and 0 where nothing covers it).
    """

    name: str
    need: Need
    words: str
    line: int
    lines: tuple[int, ...]
    cover: Cover | None = None
    by: str = ""
    where: str = ""
    by_line: int = 0
    instead: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """All that will do: `AWS or Google Cloud or Azure`."""
        return " or ".join((self.name, *self.instead))


@frozen
class Skills:
    """What a posting asks for, in the order of showing: required, preferred, then what is only named; each by line.

    `has_titles`: a heading of the posting tells what is required or preferred. `has_profile`: there is a profile or
    résumé that names skills; where there is none, `why` is the sentence that tells so.
    """

    asked: tuple[Asked, ...] = ()
    has_posting: bool = False
    has_titles: bool = False
    has_profile: bool = False
    why: str = NO_PROFILE

    def of(self, need: Need) -> tuple[Asked, ...]:
        """Those that are asked for so."""
        return tuple(each for each in self.asked if each.need == need)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be told beside the list, as sentences without a full stop: why there is none, what is not told."""
        if not self.has_posting:
            return (NO_POSTING,)
        if not self.asked:
            return (NOTHING,)
        told = () if self.has_titles else (NO_TITLES,)
        return told if self.has_profile else (*told, self.why)


def skills_of(document: Document, profile: Profile, resume: str | None, vocabulary: Vocabulary) -> Skills:
    """The skills that the posting of a document names; never those of the person's own notes.

    `resume` is the text of the person's résumé, if there is one. Takes time that grows with the length of the texts.
    """
    found = asking(document)
    if not found.has_posting:
        return Skills()
    covers = Covers(profile, resume, vocabulary)
    told = _together(_told(found, vocabulary, covers.own, document.facts.company))
    asked = [_asked(names, each, covers) for names, each in told.items()]
    asked.sort(key=lambda each: (NEEDS.index(each.need), each.line))
    why = NO_PROFILE if profile == NOBODY else NO_SKILLS
    return Skills(tuple(asked), True, found.has_titles, covers.is_known, why)


Told = dict[tuple[str, ...], list[Said]]
"""By skill, or skills of which one is asked for, what the lines say of it, in their order."""


def _told(found: Asking, known: Vocabulary, own: Vocabulary, company: str | None) -> Told:
    """What the lines ask for. Skills only the profile has count where nothing else does."""
    of_line = named_in(found.lines, known, own)
    groups = {**{skill.name: frozenset[str]() for skill in own.skills}, **known.groups}
    told: Told = {}
    same: dict[frozenset[str], tuple[str, ...]] = {}
    for line in found.lines:
        named = of_line.get(line.number)
        if named and not (line.is_title and line.need == "named" and len(named) == 1):
            text = bare(line.text)
            for said in choices(Line(text, groups), list(_on_line(text, named, line.need, known, company))):
                names = tuple(dict.fromkeys(each.skill for each in said[1]))
                told.setdefault(same.setdefault(frozenset(names), names), []).append(said)
    return told


def _together(told: Told) -> Told:
    """The same without skills that are only named besides being one of several: these lines are lines of that list."""
    lists = {name: names for names in reversed(told) if len(names) > 1 for name in names}
    kept = dict(told)
    for names, said in told.items():
        whole = lists.get(names[0]) if len(names) == 1 else None
        if whole is not None and all(need == "named" for need, _ in said):
            kept[whole] = sorted((*kept[whole], *said), key=lambda each: each[1][0].line)
            del kept[names]
    return kept


def _on_line(
    text: str, named: Sequence[Mention], need: Need, known: Vocabulary, company: str | None
) -> Iterator[tuple[Need, Mention]]:
    """What a line says of each skill.

    Words that ask for something else there are left out: the field of a degree, a team, the company's own name.
    """
    own = company.casefold().split() if company else []
    for said, mention in zip(needs_of(text, [(each.start, each.end) for each in named], need), named, strict=True):
        if is_people(text, mention.start, mention.end):
            continue
        if mention.skill in known.studied and is_studied(text, mention.start):
            continue
        if said == "named" and mention.words.casefold().split() == own[: len(mention.words.split())]:
            continue
        yield said, mention


def _asked(names: tuple[str, ...], said: Sequence[Said], covers: Covers) -> Asked:
    """What is asked for: the strongest need counts, and the first line with it."""
    need = min((each for each, _ in said), key=NEEDS.index)
    counts = next(mentions[0] for each, mentions in said if each == need)
    lines = tuple(dict.fromkeys(mentions[0].line for _, mentions in said))
    covered = [covers.of(name, _forms(name, said)) for name in names]
    best = min((each for each in covered if each is not None), key=lambda each: not each.same_words, default=None)
    told = _told_of(best, is_known=covers.is_known)
    return Asked(names[0], need, counts.words, counts.line, lines, *told, instead=names[1:])


def _forms(name: str, said: Iterable[Said]) -> frozenset[str]:
    """The words in which the posting says a skill."""
    return frozenset(each.words.casefold() for _, mentions in said for each in mentions if each.skill == name)


def _told_of(covered: Covered | None, *, is_known: bool) -> tuple[Cover | None, str, str, int]:
    if covered is None:
        return ("missing" if is_known else None), "", "", 0
    return ("named" if covered.same_words else "other words"), covered.words, covered.where, covered.line
