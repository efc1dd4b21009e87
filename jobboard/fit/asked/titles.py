"""What a heading of a posting says of what stands below it: required, preferred, something else, or nothing.

A heading is matched as a whole: by the words people use, or by a grammar of few words (`Minimum Technical Skills`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from jobboard.text.names import key, plain

Meaning = Literal["required", "preferred", "both", "other", "area"]
"""`both`: it does not part them. `area`: a part of what stands above it (`Cloud`, `At least one of the following`)."""

LONGEST = 120

_PHRASES: dict[Meaning, str] = {
    "required": """
        what you bring|what you'll bring|what you will bring|what you bring to the table|what you'll bring to the table
        what we're looking for|what we are looking for|what we look for|what are we looking for|we're looking for
        we are looking for|who we're looking for|who we are looking for|who you are|about you|you have|you bring
        you should have|you must have|you need|you'll need|you will need|what you need|what you'll need
        what you will need|what you have|what you should have|what you must have|your profile|your background
        your qualifications|your skills|your experience|your skills and experience|your experience and skills
        what it takes|what we expect|what we expect from you|what we expect of you|we expect|we require
        you might be a good fit if you|you may be a good fit if you|you might be a good fit if
        you may be a good fit if|you are a good fit if|you're a great fit if|you'll be a great fit if
        to be successful in this role you will need|to be successful you will need|prerequisites|musts|must
        what you need to succeed|what you'll need to succeed|what you need to have|skills you'll need|skills you need
        skills you bring|experience you'll need|experience you bring|what makes you a great fit|hard requirements
        dein profil|ihr profil|euer profil|das bringst du mit|das bringen sie mit|was du mitbringst|was sie mitbringen
        was du mitbringen solltest|das solltest du mitbringen|das sollten sie mitbringen|du bringst mit|sie bringen mit
        anforderungen|anforderungsprofil|deine anforderungen|ihre anforderungen|unsere anforderungen|voraussetzungen
        qualifikationen|qualifikation|deine qualifikationen|ihre qualifikationen|deine qualifikation|ihre qualifikation
        wir erwarten|was wir erwarten|fachliche anforderungen|zwingend|zwingend erforderlich|das bringst du dafür mit
        was dich auszeichnet|was sie auszeichnet|damit überzeugst du uns|damit überzeugen sie uns|mindestanforderungen
        profil recherché|votre profil|ton profil|profil requis|compétences requises|qualifications requises|exigences
        prérequis|pré requis|compétences indispensables|indispensable|ce que nous recherchons|ce que nous attendons
        compétences attendues|compétences exigées|expérience requise|ce que vous apportez
        requisitos|requisitos mínimos|requisitos imprescindibles|requisitos obligatorios|requisitos necesarios
        perfil requerido|tu perfil|perfil buscado|qué buscamos|que buscamos|lo que buscamos|imprescindible
        conocimientos requeridos|qué necesitas|lo que necesitas|experiencia requerida|requisitos excluyentes
        what we need|what we need from you|what we'll need from you|what we want from you|the person|about the person
        person specification|the candidate|the ideal candidate|ideal candidate|the successful candidate
        the right candidate|who we need|who we want|das solltest du können
        the essentials|essentials
        wymagania|nasze wymagania|functie eisen|jouw profiel|requisiti|requisiti richiesti""",
    "preferred": """
        nice to have|nice to haves|good to have|great to have|nice to know|would be nice|would be nice to have
        bonus|bonuses|bonus points|bonus points if|bonus points for|bonus points if you have|bonus if you have
        bonus if|bonus skills|extra points|extra points for|extra credit|brownie points|plus|pluses|plus points|a plus
        big plus|plus if you have|it's a plus|it's a plus if|it's a plus if you have|would be a plus
        it would be a plus|it would be a plus if you have|what would be a plus|considered a plus|will be a plus
        preferred|preferred but not required|preferences|desirable|desired|desirables|optional|ideally|ideally you have
        ideally you also have|ideally you'll have|nice but not required|not required but nice to have
        not required but a plus|what will make you stand out|what makes you stand out|what would make you stand out
        how to stand out|ways to stand out|you'll stand out if|you will stand out if|you stand out if|stand out
        to stand out|even better|even better if|even better if you have|icing on the cake|cherry on top
        we'd love to see|we'd love it if you have|it would be great if you have|it's great if you have
        bonus experience|assets|advantageous|advantages|beneficial|helpful|nice extras|extras
        it would be great if you also bring|it would be great if you|it would be great if you also have
        you might also have|you may also have|the extras|even better if you|even better if you've|even better if you are
        it's not required but we'd love if you have|a plus if you have|strong plus|huge plus|added bonus
        wünschenswert|von vorteil|idealerweise|pluspunkte|das wäre toll|das wäre ein plus|ein plus|gern gesehen
        wünschenswerte kenntnisse|wünschenswerte qualifikationen|zusätzlich von vorteil|von vorteil wäre
        von vorteil sind|optionale anforderungen|kann anforderungen|idealerweise bringst du mit
        les plus|un plus|atout|atouts|ce serait un plus|serait un plus|souhaité|souhaitable|compétences souhaitées
        compétences appréciées|apprécié|appréciés|compétences souhaitables|les plus appréciés|les petits plus|vos atouts
        deseable|deseables|requisitos deseables|valorable|se valorará|se valora|valoramos|será un plus
        se valorará positivamente|conocimientos deseables|deseado|requisitos valorables|es un plus|sería un plus
        mile widziane|pré|pluspunten""",
    "other": """
        benefits|perks|perks and benefits|benefits and perks|what we offer|we offer|what you get|what you'll get
        what's in it for you|why join us|why us|why you'll love it here|our benefits|your benefits|compensation
        compensation and benefits|pay|salary|salary range|pay range|pay transparency|about us|about the company
        about the team|about the role|the role|the team|our team|who we are|our company|our mission|our values|our story
        our culture|culture|what you'll do|what you will do|what you'll be doing|what you will be doing
        your responsibilities|responsibilities|key responsibilities|duties|main duties|essential duties
        essential functions|essential duties and responsibilities|your tasks|your mission|your role|job summary|summary
        role overview|overview|job description|description|position summary|the opportunity|your impact|how you'll work
        how we work|our stack|our tech stack|tech stack|our technology stack|our technologies|technologies we use
        tools we use|the stack|our tools|interview process|our interview process|hiring process|how to apply|apply
        application process|next steps|location|locations|equal opportunity|equal opportunity employer|diversity
        diversity and inclusion|eeo statement|our commitment|accommodations|working conditions|work environment
        physical requirements|physical demands|travel requirements|travel|contact|education assistance|working hours
        deine aufgaben|ihre aufgaben|aufgaben|das erwartet dich|was dich erwartet|was sie erwartet|wir bieten
        was wir bieten|das bieten wir|das bieten wir dir|unser angebot|über uns|wer wir sind|deine vorteile
        benefits für dich|kontakt|unser tech stack|vorteile
        missions|vos missions|tes missions|nous offrons|ce que nous offrons|avantages|à propos|à propos de nous
        qui sommes nous|le poste|notre stack|rémunération
        funciones|responsabilidades|tus funciones|qué ofrecemos|ofrecemos|lo que ofrecemos|beneficios|sobre nosotros
        quiénes somos|nuestro stack""",
}  # fmt: skip


def _table() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for meaning, phrases in _PHRASES.items():
        for phrase in re.split(r"\||\n", phrases):
            if phrase.strip():
                found[" ".join(phrase.split())] = meaning
    return found


_TABLE = _table()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WISHED = _set("preferred desired desirable optional nicetohave bonus plus pluses advantageous beneficial")
_DEMANDED = _set("required minimum min basic musthave mandatory essential necessary must")
_THINGS = _set("requirements requirement qualifications qualification prerequisites prerequisite musts")
_FILLER = _set(
    """skills skill skillset experience experiences knowledge and & or technical key core job role position the your of
    our for candidate competencies competences abilities background education educational professional work this
    expertise technologies tools hard soft personal we strongly highly points technology general"""
)
_AREAS = _set(
    """technical education experience experiences languages language programming frameworks framework tools tooling
    databases database cloud frontend backend front back end full stack general core data devops skills skill hard soft
    infrastructure technologies technology ml machine learning ai platform platforms security testing knowledge
    certifications certification professional work years web mobile analytics engineering software systems design and &
    development the or operations personal communication leadership it mlops key expertise competencies libraries"""
)
_INTRO = re.compile(
    r"""(?:(?:you\ have|you\ should\ have|strong|proven|solid|deep|hands\ on|at\ least|minimum|practical|working|good)
        \b.*\b)?+(?:experience|knowledge|proficiency|proficient|familiarity|expertise|understanding|skills)
        \b.{0,40}\b(?:with|in|of|following|as)\b.*|.*\b(?:of|in|with)\ the\ following\b.*|.*\bfollowing\ (?:skills|tools
        |technologies|areas|languages)""",
    re.VERBOSE,
)
_FITTING = re.compile(
    r"you(?:\s(?:might|may|will|would|could|are|should)|'ll|'re|'d)\s(?:be\s)?(?:an?\s)?(?:good|great|strong|perfect|ideal|right)\s"
    r"(?:fit|match|candidate)\b.*"
)
_FITTING_BETTER = re.compile(
    r"(?:strong|great|ideal|good|the best)\scandidates?\s(?:may|might|will|would|could|should)\salso\b.*"
)
_OTHERWISE = re.compile(
    r"(?:about|life at|life in|why|working at|join|our|how|meet|benefits|perks|what we|compensation|the team|your day"
    r"|a day|inside|welcome to|über|warum|unsere?|pourquoi|notre|sobre|nuestr[oa])\s",
)
"""How headings begin that tell of something else than the person who is looked for."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_DOTS = re.compile(r"[.…:!?*]+$")
_HAVES = re.compile(r"\bnice to haves?\b|\bgood to haves?\b")
_MUSTS = re.compile(r"\bmust haves?\b")
_PARTING = re.compile(r"[\s/,:+]+")


@lru_cache(maxsize=2048)
def meaning_of(title: str) -> Meaning | None:
    """What a heading says of what stands below it; None where it says nothing of that."""
    if len(title) > LONGEST:
        return None
    whole = key(plain(title)).replace("’", "'").replace("`", "'")
    for text in dict.fromkeys((whole, _ASIDE.sub(" ", whole))):
        bare = _DOTS.sub("", " ".join(text.split())).strip(" .…:!?*,")
        found = _TABLE.get(bare.replace(",", "").replace("&", "and")) or _by_words(bare)
        if found is not None:
            return found
    if _FITTING.fullmatch(whole):
        return "required"
    if _FITTING_BETTER.fullmatch(whole):
        return "preferred"
    if _OTHERWISE.match(whole):
        return "other"
    return "area" if _INTRO.fullmatch(whole.strip(" :.…")) else None


def _by_words(text: str) -> Meaning | None:
    """What a heading means that is made of few words: `Preferred Skills & Experience`."""
    words = set(_PARTING.split(_MUSTS.sub("musthave", _HAVES.sub("nicetohave", text)))) - {""}
    if words <= _WISHED | _DEMANDED | _THINGS | _FILLER:
        if words & _WISHED:
            return "both" if words & _DEMANDED else "preferred"
        if words & (_DEMANDED | _THINGS):
            return "required"
    return "area" if words and words <= _AREAS else None
