"""The sentences of a posting that state a term of this very job, in so many words.

A sentence counts only where it names the job (`this is a fully remote position`, `the role is hybrid`), or is nothing
else (`Remote role, US only.`), and holds no word that takes anything back: a condition, a choice, a question, a time.
Whole lists of such words are kept rather than rules about them: what is lost by that is only missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from jobboard.text.terms.regions import limit_of


class Said(NamedTuple):
    """A term that a sentence states: its kind, what is meant. `is_weak`: it names no job, so that it may be another."""

    kind: str
    meaning: str
    is_weak: bool = False


_SAME = {
    "job": "position role job opportunity vacancy opening post assignment engagement internship placement stelle poste"
    " puesto",
    "fully": "fully full completely entirely totally purely 100% vollständig komplett totalmente completamente"
    " entièrement",
    "onsite": "onsite on-site in-office in-person office-based",
    "done": "done performed worked fulfilled",
    "is": "ist est es",
    "this": "diese este ce",
    "the": "die der le la el",
    "homeoffice": "homeoffice home-office télétravail teletrabajo",
    "remote": "remote remoto",
    "": "full-time part-time fulltime salaried us-based uk-based eu-based based",
    "work": "work working",
}
_MEANT = {word: meaning for meaning, words in _SAME.items() for word in words.split()}
"""Words that mean the same here, and those that change nothing."""

_TOKENS = re.compile(r"[^\W_][\w'%+-]*|[^\w\s]")
_PAIRS = (("100 %", "100%"), ("on site", "onsite"), ("home office", "homeoffice"), ("100 percent", "100%"))
_END = r"(?= [,.;:!()–—-]|$| (?:in|within|from|across|anywhere|and|throughout)\b)"
_STOP = r"(?= [,.;:!()–—-]|$)"
_ANY = r"(?:[\w'+-]+ ,? ?){0,4}?"
_KIND = r"(?:permanent|contract|temporary|freelance)"

_PATTERNS = {
    "remote": (
        rf"this is an? {_ANY}(fully )?remote (?:, )?(?:{_KIND} )?(?:job|contract)\b"
        rf"|(?:this|the) (?:[\w+-]+ ){{0,3}}?job (?:is|will be) (?:a )?(?:and )?(fully )?remote(?: job)?{_END}"
        rf"|you(?:'ll| will) (?:be )?work (fully )?remotely{_END}"
        rf"|job (?:can|will) be done (fully )remote(?:ly)?{_END}"
        r"|(?:this|the) job is (?:zu |en )?(fully )(?:im |en )?(?:remote|homeoffice)\b"
    ),
    "remote alone": (
        rf"(fully )?remote (?:, )?(?:{_KIND} )?job{_END}"
        rf"|(?:you (?:can|may|will|are free to) )?(?:live and )?work (?:remotely )?from anywhere{_END}"
        rf"|(fully )homeoffice{_STOP}|homeoffice ((?:à |al )?(?:fully|complet|total|intégral)){_STOP}"
    ),
    "hybrid": (
        rf"this is a {_ANY}hybrid (?:remote )?(?:, )?(?:{_KIND} )?job\b"
        rf"|(?:this|the) (?:[\w+-]+ ){{0,3}}?job (?:is|will be) (?:a )?(?:and )?hybrid(?: one| job)?{_END}"
        r"|(?:this|the) job (?:follows|has|requires|operates|involves) (?:a|our) hybrid (?:work )?"
        r"(?:model|schedule|arrangement|pattern|setup)\b"
    ),
    "hybrid alone": rf"hybrid (?:, )?(?:{_KIND} )?job{_END}",
    "onsite": (
        rf"this is an? {_ANY}onsite (?:, )?(?:{_KIND} )?job\b"
        rf"|(?:this|the) (?:[\w+-]+ ){{0,3}}?job (?:is|will be) (?:an? )?(?:fully )?onsite(?: job)?{_END}"
    ),
    "onsite alone": rf"onsite (?:, )?(?:{_KIND} )?job{_END}",
    "no": (
        r"this is (?:not (?:a )?|a non-)remote job\b"
        rf"|(?:this|the) job is not (?:a remote (?:one|job)|remote|(?:available|eligible) for remote work){_END}"
        rf"|(?:^|for this job ,? ?)remote work is not (?:possible|available|an option|offered|permitted)(?: for this job)?{_STOP}"
        r"|^(?:please note (?:: )?(?:that )?|sorry , |note : )?(?:this is )?not a remote job\b"
        rf"|^(?:please note (?:: )?(?:that )?|sorry , )?no remote(?: work| option| applicants| candidates)?(?= [.!]|$)"
    ),
    "employment": (
        rf"this is an? {_ANY}(permanent|contract|contractor|temporary|freelance|fixed-term|fixed term)"
        r"(?: ,)?(?: and)?(?: remote| hybrid| onsite)? (?:job|contract)\b"
        r"|this is an? (?:[\w'+-]+ ){0,3}?([0-9]{1,2}[ -]months? )(?:rolling |initial )?contract\b(?! [a-z]+ing\b)"
        rf"|(?:this|the) job is (?:a )?(?:and )?(permanent|temporary|freelance|fixed-term|fixed term)(?= [,.;:!()]|$| and| job)"
        r"|(?:this|the) job is (?:zunächst )?(?:(?:auf|bis) .{1,40} )?(unbefristet|befristet)\b"
    ),
    "employment alone": (
        rf"(?:an? |einen? )?(?:(permanent|contract|temporary|freelance|fixed-term|fixed term)(?: ,)?(?: remote)? (?:job|contract)"
        rf"|([0-9]{{1,2}}[ -]months? )contract){_STOP}"
        r"|(?:einen? )?((?:un)?befristete[rsn]?) (?:arbeitsvertrag|vertrag|festanstellung|anstellung|job)\b"
    ),
    "every day": r"[ ,(]*\b(?:5|five) days (?:a|per|each) week\)?",
    "some days": (
        r"[,(–—-]* *(?:with )?(?:(?:at least|about|around|up to) )?(?:[1-4](?:-[2-4])?|one|two|three|four) days?"
        r"(?: (?:(?:a|per|each|every) week|(?:in|at|from|on) (?:our|the)(?: [\w-]+){0,2} (?:office|hq|hub)s?|in-office"
        r"|on-?site)){1,2}\)?"
    ),
    "limit": (
        r"(?:^|(?P<who>[\w']+) |[,;(–—-] ?)(?:must|need to|have to|has to) (?:(?:currently|already|physically|legally) )?"
        r"(?:be (?:based|located|living|residing|(?:a )?residents?)|reside|live) (?:in|within|inside|of) (?P<place>[^,.;:()!?]+)"
        r"|(?:^|\b(?:is|are|position|role) )(?:only open|open only) to (?:candidates|applicants|people|residents) "
        r"(?:(?:based|located|residing|living) )?(?:in|within|of) (?P<open>[^,.;:()!?]+)"
        r"|(?:^|\bwe )(?:can only|are only able to|only) (?:hire|employ) (?:people |candidates )?(?:based )?"
        r"(?:in|within|from) (?P<hire>[^,.;:()!?]+)"
    ),
    "from": (
        r"\b(?:remote|remotely|position|role|job|opportunity|contract|anywhere) ?[,(–—-]? ?(?:based )?(?:anywhere )?"
        r"(?:in|within|from|across|throughout) (?:anywhere in )?(?P<place>[^,.;:()!?]+)"
        r"|[(,] ?(?P<only>[^,.;:()!?]+ only)\b"
        r"|\b(?P<based>[A-Z][A-Za-z]+)-based,? (?:\w+ )?remote\b|\bremote,? (?P<behind>[A-Z][A-Za-z]+)-based\b"
    ),
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when a sentence needs it; what is read is in lower case, its tokens parted by blanks (`_told`)."""
    return re.compile(_PATTERNS[name], re.IGNORECASE if name in ("limit", "from") else 0)


_SUBJECTS = frozenset(
    "you candidate candidates applicant applicants role position person but and also hire hires who".split()
)
_CLAUSE = re.compile(
    r" (?:to|with|who|for|at|on|but|while|as|because|during|where|when|and (?:be|have|hold|able|work))\b"
)
_DOUBT = frozenset(
    "or but may might could if whether option options optional optionally flexible flexibility friendly first until"
    " initially temporarily currently during unless except however not no never non isn't aren't won't don't doesn't"
    " cannot some partially partly mostly mainly primarily largely occasionally occasional sometimes possible possibly"
    " possibility eligible depending depends other another similar preferred prefer preferably ideally would should"
    " consider considered considering negotiable discuss discussed exception exceptions after before once when unlike"
    " previously previous formerly was were relocate now week weeks day days month months subject approval"
    " approved discretion pending ideal either both imagine think about like semi near than oder nicht kein keine"
    " möglich nach tage ou pas si jours jusqu jusqu'à o posible hasta días bis quarter quarterly partial".split()
)
_OFFICE = frozenset("office offices onsite site hybrid hub hubs headquarters hq commute büro bureau oficina".split())
_DENIALS = frozenset("not no non possible option eligible onsite".split())
_SMALL_DOUBT = frozenset(
    "or may might could if whether not no never isn't possibly previously was were other another similar either oder"
    " nicht ou o convert conversion hire perm like than about imagine non".split()
)


def said_of_work(sentence: str) -> Iterator[Said]:
    """What a sentence (markup off, straight apostrophes) states of where one works, and of from where one may."""
    if sentence.rstrip().endswith("?"):
        return
    limited = _limited(sentence)
    rest = sentence
    if limited is not None:
        rest = f"{sentence[: limited[1]]} {sentence[limited[2] :]}"
        if _words(rest).isdisjoint(_DOUBT):
            yield Said("limit", limited[0])
    found = _work(rest)
    if found is None:
        return
    yield found
    if found.meaning in ("remote", "fully") and limited is None:
        beside = _pattern("from").search(rest)
        place = _place(beside) if beside else None
        if place:
            yield Said("limit", place, found.is_weak)


def _limited(sentence: str) -> tuple[str, int, int] | None:
    """The place where one must be, and which part of the sentence says so; a conjunction in front belongs to it."""
    if " in " not in sentence and " within " not in sentence and " of " not in sentence:
        return None
    found = _pattern("limit").search(sentence)
    if found is None or (found["who"] and found["who"].casefold() not in _SUBJECTS):
        return None
    place = _place(found, certain=True)
    if place is None:
        return None
    end = sentence.index(place, found.start()) + len(place)
    end += len(" to be considered") if sentence.startswith(" to be considered", end) else 0
    before = sentence[: found.start()].rstrip(" ,;(–—-")
    start = len(before.removesuffix(" but").removesuffix(" however"))
    return place, start, end


def _work(sentence: str) -> Said | None:
    """Where one works: the one thing that the sentence states of it."""
    lower = sentence.casefold()
    if "remote" in lower or "home" in lower or "anywhere" in lower or "télétravail" in lower or "teletrabajo" in lower:
        words, told = _words(lower), _told(lower)
        if words.isdisjoint(_DOUBT) and words.isdisjoint(_OFFICE):
            found = _one(told, "remote")
            if found is not None:
                return Said("remote", "fully" if any(found[0].groups()) else "remote", found[1])
        if not words.isdisjoint(("not", "no", "non", "non-remote")):
            is_said = words.isdisjoint(_DOUBT - _DENIALS) and _pattern("no").search(told)
            return Said("remote", "no") if is_said else None
    for sign, name, meaning, cut in _PLACES:
        if sign in lower:
            rest = _pattern(cut).sub("", lower)
            found = _one(_told(rest), name) if _words(rest).isdisjoint(_DOUBT) else None
            if found is not None:
                return Said("remote", meaning, found[1])
    return None


_PLACES = (
    ("hybrid", "hybrid", "hybrid", "some days"),
    ("site", "onsite", "on site", "every day"),
    ("in-", "onsite", "on site", "every day"),
)


def _one(told: str, name: str) -> tuple[re.Match[str], bool] | None:
    """What says so, and whether it names no job."""
    strong = _pattern(name).search(told)
    found = strong or _pattern(f"{name} alone").match(told)
    return (found, strong is None) if found else None


def _told(sentence: str) -> str:
    """The tokens of a sentence in lower case, parted by blanks, words that mean the same as one word."""
    for pair, word in _PAIRS:
        sentence = sentence.replace(pair, word)
    tokens = (_MEANT.get(token, token) for token in _TOKENS.findall(sentence))
    return " ".join(filter(None, tokens)).replace("work home", "work").replace("carried out", "done")


def _words(sentence: str) -> set[str]:
    return {token.casefold() for token in _TOKENS.findall(sentence)}


def _place(found: re.Match[str], *, certain: bool = False) -> str | None:
    """The place that a statement names, up to where it goes on with something else."""
    text = next(value for name, value in found.groupdict().items() if value and name != "who")
    end = _CLAUSE.search(text)
    return limit_of(text[: end.start()] if end else text, certain=certain)


def said_of_employment(sentence: str) -> Iterator[Said]:
    """What a sentence states of how one is employed."""
    lower = sentence.casefold()
    if lower.rstrip().endswith("?") or not _words(lower).isdisjoint(_SMALL_DOUBT):
        return
    told = _told(lower)
    found = _one(told, "employment")
    if found is None:
        return
    word = next(value for value in found[0].groups() if value)
    meaning = (
        "contract"
        if "month" in word or word in ("contractor", "freelance")
        else word.replace("fixed-term", "temporary")
    )
    meaning = "temporary" if meaning == "fixed term" else meaning
    if "befrist" in meaning:
        meaning = "permanent" if meaning.startswith("un") else "temporary"
    behind = told[found[0].start() :].replace("permanent contract", "permanent")
    if meaning == "permanent" and ("contract" in behind or " after " in behind or " following " in behind):
        return
    yield Said("employment", meaning, found[1])
