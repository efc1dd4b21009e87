"""A profile out of what its lines say. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.profile import floor as floors
from jobboard.profile import places as places_of
from jobboard.profile.floor import read_floor
from jobboard.profile.names import CRITERIA, MUST, NICE, NOT, PAY, PLACES, RESUME, SKILLS
from jobboard.profile.places import read_places
from jobboard.profile.pointer import read_pointer
from jobboard.profile.said import LONGEST_ITEM, Said
from jobboard.profile.skill_lists import read_skills
from jobboard.profile.values import Criterion, Floor, Named, Profile
from jobboard.profile.wording import apart, bare, tagged
from jobboard.slots import field, mutable
from jobboard.text.names import key
from jobboard.text.short import short
from jobboard.text.stated import is_stated
from jobboard.text.values import Problem

MOST_CRITERIA = 200
"""So many criteria are read: each is laid against every application."""

MOST_PLACES = 50
LONGEST_VALUE = 10_000
"""A longer value is not looked at (characters)."""


@mutable
class Gathering:
    """What was understood so far. Criteria, places and skills are kept by their `key`, the first of each.

    `untagged` are items that do not say how much they matter, `with_tags` the lists in which others do; both by the
    line of what they stand under.
    """

    problems: list[Problem]
    criteria: dict[str, Criterion] = field(default_factory=dict)
    floor: Floor | None = None
    places: dict[str, Named] = field(default_factory=dict)
    skills: dict[str, Named] = field(default_factory=dict)
    resume: Named | None = None
    untagged: dict[int, list[Said]] = field(default_factory=dict)
    with_tags: set[int] = field(default_factory=set)
    told_once: set[str] = field(default_factory=set)

    def tell(self, line: int, message: str) -> None:
        """Note a problem; the line counts from 1."""
        self.problems.append(Problem(line, message))

    def _tell_once(self, line: int, message: str) -> None:
        if message not in self.told_once:
            self.told_once.add(message)
            self.tell(line, message)

    def profile(self, text: str) -> Profile:
        """The profile; what follows from the floor and the places stands at the end of its criteria."""
        criteria = [*self.criteria.values()]
        places = tuple(self.places.values())
        if self.floor is not None:
            criteria.append(Criterion(floors.criterion_of(self.floor), True, self.floor.line))
        if places:
            criteria.append(Criterion(places_of.criterion_of(places), True, places[0].line))
        self._tell_of_untagged()
        self._tell_of_nothing()
        problems = sorted(self.problems, key=lambda each: each.line or 0)
        skills = tuple(self.skills.values())
        return Profile(tuple(criteria), self.floor, places, skills, self.resume, text, tuple(problems))

    def _tell_of_untagged(self) -> None:
        """Tell of items among criteria, or beside items with a tag, that do not say how much they matter."""
        for head, items in self.untagged.items():
            if items[0].topic != CRITERIA and head not in self.with_tags:
                continue
            more = f" and {len(items) - 1} more" if len(items) > 1 else ""
            self.tell(items[0].line, f"“{short(items[0].text)}”{more}: it is not said whether must or nice to have")

    def _tell_of_nothing(self) -> None:
        """Tell that the first list says nothing, where nothing else was understood either."""
        understood = self.criteria or self.places or self.skills or self.floor or self.resume or self.problems
        if self.untagged and not understood:
            line = min(items[0].line for items in self.untagged.values())
            self.tell(line, "it is not said what this list is; write “Must have:” or “Skills:” above it")

    def take(self, said: Iterable[Said]) -> None:
        """Take all that was said, in its order."""
        for each in said:
            if len(each.text) > LONGEST_VALUE:
                self.tell(each.line, f"this is longer than {LONGEST_VALUE} characters, so it is not read")
            elif each.topic == PAY:
                self._pay(each)
            elif each.topic == PLACES:
                self._places(each)
            elif each.topic == SKILLS:
                self._skills(each)
            elif each.topic == RESUME:
                self._resume(each)
            else:
                self._items(each)

    def _pay(self, said: Said) -> None:
        found = read_floor(said)
        if isinstance(found, str):
            if said.instead is not None:
                self._criterion(bare(said.written), said.instead, said.line)
            elif said.certain or said.value or any(character.isdigit() for character in said.text):
                self.tell(said.line, found)
        elif self.floor is None:
            self.floor = found
            if found.currency is None:
                told = f"the currency of “{found.text}” is not said, so no pay can be laid against it"
                self.tell(said.line, f"{told}; write it as in $180,000 a year")
        elif _figures(found) != _figures(self.floor):
            self.tell(said.line, f"another pay floor stands on line {self.floor.line}: {self.floor.text}")

    def _places(self, said: Said) -> None:
        if not said.certain and key(said.text) not in places_of.ONLY_REMOTE:
            self.tell(
                said.line,
                f"it is not clear whether you live in {short(said.text)} or want to; if you want to, write Places",
            )
            return
        found, problem = read_places(said)
        for place in _placed(said, found):
            if len(self.places) < MOST_PLACES:
                self.places.setdefault(key(place.text), place)
            elif key(place.text) not in self.places:
                self._tell_once(place.line, f"{MOST_PLACES} places are read; this one and those below it are left out")
        if problem is not None:
            self.tell(said.line, problem)

    def _skills(self, said: Said) -> None:
        found, problem = read_skills(said)
        for skill in _placed(said, found):
            self.skills.setdefault(key(skill.text), skill)
        if problem is not None:
            self.tell(said.line, problem)

    def _resume(self, said: Said) -> None:
        found, problem = read_pointer(said)
        if problem is not None:
            self.tell(said.line, problem)
        if found is not None and self.resume is None:
            self.resume = found
        elif found is not None and self.resume is not None and found.text != self.resume.text:
            self.tell(said.line, f"another résumé stands on line {self.resume.line}: {self.resume.text}")

    def _items(self, said: Said) -> None:
        """Items of lists, and of lines that hold several."""
        texts, clear = apart(said.text) if said.value else ((said.text,), True)
        if not clear:
            self.tell(said.line, "it is not clear where one criterion ends here; put “;” between them")
        after = 0
        for text in texts:
            line, after = said.line_of(text, after)
            self._item(text, said._replace(line=line))

    def _item(self, text: str, said: Said) -> None:
        """One item, with the tag that says how much it matters."""
        loose = said.topic is None
        common = said.topic == CRITERIA or (loose and said.certain)
        item, tag = tagged(text, listed=common or not loose, common=common)
        topic = tag.topic if tag else said.topic
        if tag and (loose or said.topic == CRITERIA):
            self.with_tags.add(said.head)
        if topic in (MUST, NICE):
            self._criterion(item, topic, said.line)
        elif topic == NOT:
            told = f"“{short(item)}” is what must not be, and nothing is turned round here"
            self.tell(said.line, f"{told}; write the contrary as a must-have")
        elif is_stated(text):
            self.untagged.setdefault(said.head, []).append(said)

    def _criterion(self, text: str, topic: str, line: int) -> None:
        if not is_stated(text):
            return
        if len(text) > LONGEST_ITEM:
            self.tell(line, f"this is longer than {LONGEST_ITEM} characters, so it is no criterion")
            return
        if len(self.criteria) >= MOST_CRITERIA and key(text) not in self.criteria:
            self._tell_once(line, f"{MOST_CRITERIA} criteria are read; this one and those below it are left out")
            return
        before = self.criteria.setdefault(key(text), Criterion(text, topic == MUST, line))
        if before.line != line or before.text != text:
            also = "" if before.must == (topic == MUST) else f" as {'must' if before.must else 'nice to'} have"
            self.tell(line, f"“{short(text)}” stands on line {before.line} already{also}")


def _placed(said: Said, found: Iterable[Named]) -> Iterator[Named]:
    """What was found in a text, each on its own line."""
    after = 0
    for each in found:
        line, after = said.line_of(each.text, after)
        yield Named(each.text, line)


def _figures(floor: Floor) -> tuple[float, str | None, str | None]:
    return floor.amount, floor.currency, floor.period
