"""Words around an everyday word that tell that the skill is meant: `experience with Go`, `R programming`."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())


INTO = _set("in with of using mit en avec con on für de d")
"""What stands between a word that tells of knowledge and the skill."""

KNOWING = _set(
    """experience experienced expertise expert experts proficiency proficient knowledge knowledgeable skills skill
    skilled fluency fluent familiarity familiar competence competency competent versed mastery command background
    programming coding scripting code coded written write writing develop developed developing development built build
    building implement implemented implementing programs program exposure understanding training trained certified
    umgang erfahrung erfahrungen kenntnisse kenntnissen programmierung programmieren expérience expériences maîtrise
    connaissance connaissances compétences programmation experiencia conocimiento conocimientos dominio programación
    desarrollo développement entwicklung testing berufserfahrung praxiserfahrung grundkenntnisse"""
)
USING = _set(
    """using know knows knowing uses fluent native speak speaks fließend fließendes verhandlungssicheres gutes
    written spoken couramment courant parlez hablar hablas"""
)
"""What stands right before a skill."""

BETWEEN = _set("the both either modern advanced basic idiomatic production strong solid only mainly primarily also")
"""Words that may stand between these and the skill."""

LABELS = _set(
    """languages language stack technologies technology tech tools tool tooling skills skill frameworks framework
    libraries library databases software programs programming backend frontend infrastructure platforms platform
    sprachen programmiersprachen kenntnisse technologien werkzeuge langages outils compétences technologies logiciels
    lenguajes herramientas tecnologías competencias orchestration packages systems"""
)
"""Words before a colon, or before `such as`, that tell that skills follow."""

SUCH = _set("as like including eg e.g e g g. z.b comme como incl")

PERSONS = _set("developer engineer programmer entwickler entwicklerin développeur développeuse desarrollador")
TELLING = PERSONS | _set(
    """developers engineers programmers programming codebase codebases scripting sdk framework skills proficiency
    language speaker speakers speaking fluency"""
)
"""Words behind a skill that tell that it is one; only PERSONS where a sentence begins with it."""

SENIORITY = _set(
    """senior sr junior jr lead staff principal mid middle level experienced strong expert certified remote freelance
    embedded backend frontend full stack fullstack a an the our your skilled seasoned talented passionate and or in
    with of as in-house end back front excellent good great very solid deep proven advanced basic intermediate working
    sound fluent native written spoken verbal professional business conversational additional"""
)

LEVELS = _set(
    """a1 a2 b1 b2 c1 c2 native fluent mother muttersprache muttersprachler fließend verhandlungssicher courant
    professionnel intermédiaire avancé avanzado intermedio"""
)
"""Words behind a language, perhaps in brackets, that tell how well it is spoken."""

ASKED = _set(
    """required preferred mandatory desirable desired essential erforderlich wünschenswert zwingend requis requise
    souhaité exigé requerido deseable imprescindible vorausgesetzt"""
)
"""Words behind a skill with which it is asked for, perhaps with `is` between."""

GOES_ON = TELLING | _set(
    """and or in und oder et ou y o u is are as for would preferred required skills skill knowledge experience language
    languages libraries library code development coding desirable desired essential mandatory ideally preferably
    plus on while who is-a strongly expertise proficiency exposure kenntnisse erfahrung if but when including"""
)
"""Words behind a skill that end what is said of it, so that it is no part of a longer name."""

NEVER_BEHIND = _set("to at summer fall autumn winter semester term break season level suite day days quickly further")
"""Words behind an everyday word with which it means no skill: `Go to`, `Excel at`, `Spring break`."""

LEADS_IN = INTO | USING | BETWEEN | SUCH | {"and", "or", "und", "oder", "et", "ou"}
"""Words behind which a list of skills may begin, also with one of a single letter."""

BEFORE = SENIORITY | KNOWING | LEADS_IN | GOES_ON
"""Words that may stand before a skill without being part of its name, also with a capital."""

NAMES = _set("american orient polar federal pan air head sous executive pastry private personal teatro la alla saint")
"""Words that make a name, or a trade, of a word behind them: `American Express`, `Head Chef`."""
