"""What headings, labels and fields of a profile are called, in the words people use.

A name is looked up whole, in any case; markup, emoji, numbering, a bracket behind it and a closing colon are off. What
the table does not hold has no meaning here, and nothing is matched by likeness.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from jobboard.profile.contrary import lacks
from jobboard.text.names import key, plain, section_named

MUST, NICE, NOT, CRITERIA, PAY, PLACES, SKILLS, RESUME, OTHER = (
    "must",
    "nice",
    "not",
    "criteria",
    "pay",
    "places",
    "skills",
    "resume",
    "other",
)
"""What a part of a profile is about. NOT is what must not be; CRITERIA does not say how much its items matter; OTHER is
where nothing is read."""

LONGEST_NAME = 80
"""A longer text is no name (characters)."""


class Meaning(NamedTuple):
    """What a name means. One that is not `certain` is a common word, or may mean something else (`Location`)."""

    topic: str
    certain: bool


_MUST = (
    "must have|must haves|musthave|musthaves|non negotiable|non negotiables|nonnegotiables|hard criteria"
    "|hard requirements"
)
_MUST_WORDS = (
    "must|musts|must be|need|i need|absolute minimum|bare minimum"
    "|what i need|what i must have"
    "|minimum requirements|required|mandatory|essential|essentials|needed|need to have|have to have|absolute musts"
    "|muss|unbedingt|musskriterien|muss kriterien|unverzichtbar|zwingend|pflicht|erforderlich"
    "|indispensable|indispensables|obligatoire|obligatoires|critères indispensables|impératif|impératifs"
    "|imprescindible|imprescindibles|obligatorio|obligatorios|requisitos imprescindibles"
    "|indispensabile|indispensabili|indispensável|indispensáveis"
)
_NICE = (
    "nice to have|nice to haves|nicetohave|would be nice|would be nice to have|good to have|good to haves|soft criteria"
)
_NICE_WORDS = (
    "nice|nices|preferred|desirable|desirables|desired|optional|bonus points|should|shoulds|should have|should haves"
    "|could|coulds|could have|could haves|a plus|pluses"
    "|what i'd like|what i would like|i'd like|i would like"
    "|kann|gerne|kannkriterien|kann kriterien|soll|sollte|wünschenswert|von vorteil"
    "|souhaité|souhaités|souhaitée|souhaitées|souhaitable|souhaitables|un plus"
    "|deseable|deseables|opcional|opcionales|desiderabile|desiderabili|desejável|desejáveis"
)
_NOT = "deal breaker|deal breakers|dealbreaker|dealbreakers|must not have|must not haves|no go|no gos|nogo|nogos"
_NOT_WORDS = (
    "won't|wont|won't have|wont have|won't haves|will not have|must not|must not be|red flags|avoid|to avoid"
    "|don't want|do not want|i don't want|what i don't want|not wanted|never"
    "|auf keinen fall|ausschlusskriterien|darf nicht|rédhibitoire|rédhibitoires|à éviter"
)
_CRITERIA = (
    "criteria|job criteria|search criteria|role criteria|selection criteria|requirements|job requirements|priorities"
    "|preferences|job preferences|want|i want|wünsche|was ich suche|was ich will|mes critères"
    "|je recherche|busco|wishes|wish list|wishlist|wants|needs|needs and wants|what i want"
    "|what i am looking for|what i'm looking for|i am looking for|i'm looking for|looking for|what i look for"
    "|next role|next job"
    "|ideal role|ideal job|must have / nice to have|must haves / nice to haves|must/nice|musts and nices"
    "|must haves and nice to haves|must have and nice to have|must haves & nice to haves"
    "|kriterien|critères|criterios|criteri|critérios"
)
_PAY = (
    "pay floor|salary floor|compensation floor|comp floor|rate floor|floor|least pay|lowest pay|lowest salary"
    "|pay minimum|salary minimum|salary min|pay min|at least|pay at least|salary at least|no less than|not less than"
    "|mindestgehalt|gehaltsuntergrenze|mindestlohn|mindestbrutto|mindest tagessatz|mindest stundensatz"
    "|gehalt mindestens|salaire minimum|salaire minimal|rémunération minimale"
    "|rémunération minimum|salario mínimo|sueldo mínimo|stipendio minimo|salário mínimo"
) + "".join(
    f"|{least} {pay}"
    for least, pay in product(
        ("minimum", "min", "minimal", "min."),
        (
            *("salary", "pay", "compensation", "comp", "base", "base salary", "base pay", "annual salary"),
            *("yearly salary", "rate", "day rate", "daily rate", "hourly rate", "total", "total comp"),
            *("total compensation", "gross salary", "net salary", "tc", "ote"),
        ),
    )
)
_PAY_WORDS = (
    "salary|pay|compensation|comp|rate|day rate|hourly rate|salary range|pay range|target salary|target pay"
    "|expected salary|desired salary|salary expectation|salary expectations|pay expectations|gehalt"
    "|gehaltsvorstellung|gehaltswunsch|jahresgehalt|monatsgehalt|stundensatz|tagessatz|salaire|rémunération|salario|sueldo|stipendio|salário"
)
_PLACES = (
    "places|cities|where i can work|where i want to work|where i would work|where to work|work location|work locations"
    "|places to work|locations|regions|arbeitsorte|orte|standorte|villes|lieux|ubicaciones|lugares|ciudades"
) + "".join(
    f"|{which} {what}"
    for which, what in product(
        ("preferred", "acceptable", "possible", "desired", "target", "job"),
        ("location", "locations", "places", "cities"),
    )
)
_PLACES_WORDS = "location|place|city|where|region|based in|ort|standort|lieu|ubicación|localisation"
_SKILLS = (
    "skills|key skills|my skills|technical skills|hard skills|soft skills|core skills|other skills|skill set|skillset"
    "|skills & level|skills & levels|skills and level"
    "|skills and levels"
    "|skills & tools|skills and tools|skills and technologies|skills & technologies|tech stack|technical stack"
    "|technical expertise|technical proficiencies|core competencies|competencies|areas of expertise"
    "|tools & technologies|tools and technologies|technologies & tools|technologies and tools|languages and tools"
    "|programming languages|kenntnisse|fähigkeiten|it kenntnisse|compétences|compétences techniques|habilidades"
    "|competencias|conocimientos|competenze|competências"
)
_SKILLS_WORDS = (
    "technologies|technology|tech|tools|toolbox|stack|expertise|frameworks|what i bring|what i know|what i'm good at"
    "|what i am good at|good at|strong in|comfortable with|kann ich gut"
)
_RESUME = "resume|résumé|cv|my resume|my résumé|my cv|resume file|résumé file|cv file|lebenslauf|currículum|curriculum"
_OTHER = (
    "notes|my notes|experience|work experience|professional experience|employment|employment history|work history"
    "|education|projects|publications|certifications|languages|interests|hobbies|references|volunteering|awards"
    "|examples|example|ideas|questions|links|resources|archive|old|journal|log|berufserfahrung|ausbildung|expérience"
    "|formation|experiencia|educación"
)


def _table() -> dict[str, Meaning]:
    names = (
        (MUST, _MUST, _MUST_WORDS),
        (NICE, _NICE, _NICE_WORDS),
        (NOT, _NOT, _NOT_WORDS),
        (CRITERIA, _CRITERIA, ""),
        (PAY, _PAY, _PAY_WORDS),
        (PLACES, _PLACES, _PLACES_WORDS),
        (SKILLS, _SKILLS, _SKILLS_WORDS),
        (RESUME, _RESUME, ""),
        (OTHER, _OTHER, ""),
    )
    return {
        key(name): Meaning(topic, certain)
        for topic, sure, common in names
        for words, certain in ((sure, True), (common, False))
        for name in words.split("|")
        if name
    }


_MEANINGS = _table()
_SECTIONS = {"posting": OTHER, "notes": OTHER, "interviews": OTHER, "history": OTHER, "questions": OTHER,
             "skills": SKILLS, "resume": RESUME}  # fmt: skip
_BEFORE = re.compile(r"(?:my|the|our|your|some|absolute|hard|top)\s+")
_BEHIND = re.compile(r"\s+(?:criteria|list|items|requirements|wishes)$")
_FOR = re.compile(
    r"\s+(?:for me|(?:for|in|of|from)\s+(?:my|the|a|an|any)\s+(?:(?:next|new|ideal|future)\s+)?"
    r"(?:role|job|position|employer|company|workplace))$"
)
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")
_LIKE_A_LIST = re.compile(
    r"\b(?:must[- ]?haves?|nice[- ]to[- ]haves?|deal[- ]?breakers?|non[- ]?negotiables?|wish list|criteria|bonus"
    r"|(?:dream|ideal|next) (?:job|role)|matters? (?:most )?to me|important to me|i(?: am|'m) looking for"
    r"|i (?:want|need|wish)|kriterien|wünsche|wichtig|critères|criterios|criteri)\b",
    re.IGNORECASE,
)


def meaning_of(name: str) -> Meaning | None:
    """What a heading, a label or the name of a field means; None where it names nothing of a profile."""
    return _meaning_of(name) if 0 < len(name) <= LONGEST_NAME else None


@lru_cache(maxsize=1024)
def _meaning_of(name: str) -> Meaning | None:
    straight = plain(name).replace("’", "'")
    bare = key(plain(_BRACKET.sub("", straight)))
    for form in dict.fromkeys(_forms(bare)):
        if form in _MEANINGS:
            meaning = _MEANINGS[form]
            return Meaning(OTHER, certain=True) if meaning.topic == SKILLS and lacks(straight) else meaning
    section = section_named(bare)
    return Meaning(_SECTIONS[section], certain=True) if section in _SECTIONS else None


def known_names() -> tuple[str, ...]:
    """The names that mean something beyond doubt, in the form of `key`."""
    return tuple(name for name, meaning in _MEANINGS.items() if meaning.certain and meaning.topic != OTHER)


def _forms(bare: str) -> tuple[str, ...]:
    """A name as it is, and without what people put around it: `my must haves for my next role`."""
    alone = _FOR.sub("", bare)
    before = _BEFORE.sub("", alone, count=1) if _BEFORE.match(alone) else alone
    return bare, alone, before, _BEHIND.sub("", before)


def looks_like_a_list(name: str) -> bool:
    """Whether a label that means nothing here speaks of must-haves or the like all the same."""
    return len(name) <= LONGEST_NAME and _LIKE_A_LIST.search(name) is not None
