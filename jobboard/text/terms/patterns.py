"""What the sentences are made of that state a term: words that mean the same, patterns, words that take back."""

from __future__ import annotations

import re
from functools import cache

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
MEANT = {word: meaning for meaning, words in _SAME.items() for word in words.split()}
"""Words that mean the same here, and those that change nothing."""

TOKENS = re.compile(r"[^\W_][\w'%+-]*|[^\w\s]")
PAIRS = (
    ("fully-remote", "fully remote"),
    ("100%-remote", "100% remote"),
    ("100 %", "100%"),
    ("on site", "onsite"),
    ("home office", "homeoffice"),
    ("100 percent", "100%"),
)
_END = r"(?= [,.;:!()–—-]|$| (?:in|within|from|across|anywhere|and|throughout)\b)"
_STOP = r"(?= [,.;:!()–—-]|$)"
_ANY = r"(?:[\w'+-]+ ,? ?){0,4}?"
_KIND = r"(?:permanent|contract|temporary|freelance)"
_MIXED = r"(?:combining|of|between|spanning|blending|bridging|mixing|merging|across|that|which|sitting|split)\b"
"""How it goes on where two kinds of work make a hybrid."""

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
        rf"this is a {_ANY}hybrid (?:remote )?(?:, )?(?:{_KIND} )?job\b(?! {_MIXED})"
        rf"|(?:this|the) (?:[\w+-]+ ){{0,3}}?job (?:is|will be) (?:a )?(?:and )?hybrid(?: one| job)?{_END}"
        r"|(?:this|the) job (?:follows|has|requires|operates|involves) (?:a|our) hybrid (?:work )?"
        r"(?:model|schedule|arrangement|pattern|setup)\b"
        r"|(?:you(?:'ll| will)|candidate will) work (?:on |in )?a hybrid (?:work )?(?:schedule|model)\b(?! of\b)"
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
        r"|(?:^|for this job ,? ?)remote work is not (?:possible|available|an option|offered|permitted)"
        rf"(?: for this job)?{_STOP}"
        r"|^(?:please note (?:: )?(?:that )?|sorry , |note : )?(?:this is )?not a remote job\b"
        rf"|^(?:please note (?:: )?(?:that )?|sorry , )?no remote(?: work| option| applicants| candidates)?(?= [.!]|$)"
    ),
    "employment": (
        rf"this is an? {_ANY}(permanent|contract|contractor|temporary|freelance|fixed-term|fixed term)"
        r"(?: ,)?(?: and)?(?: remote| hybrid| onsite)? (?:job|contract)\b"
        r"|this is an? (?:[\w'+-]+ ){0,3}?([0-9]{1,2}[ -]months? )(?:rolling |initial )?contract\b(?! [a-z]+ing\b)"
        r"|this is an? [0-9]{1,2}[ -]months? (fixed-term|fixed term|temporary) contract\b"
        r"|(?:this|the) job is (?:a )?(?:and )?(permanent|temporary|freelance|fixed-term|fixed term)"
        r"(?= [,.;:!()]|$| and| job)"
        r"|(?:this|the) job is (?:zunächst )?(?:(?:auf|bis) .{1,40} )?(unbefristet|befristet)\b"
    ),
    "employment alone": (
        r"(?:an? |einen? )?(?:(permanent|contract|temporary|freelance|fixed-term|fixed term)(?: ,)?(?: remote)?"
        rf" (?:job|contract)|([0-9]{{1,2}}[ -]months? )contract){_STOP}"
        r"|(?:einen? )?((?:un)?befristete[rsn]?) (?:arbeitsvertrag|vertrag|festanstellung|anstellung|job)\b"
    ),
    "every day": r"[ ,(]*\b(?:5|five) days (?:a|per|each) week\)?",
    "some days": (
        r"[,(–—-]* *(?:with )?(?:(?:at least|about|around|up to) )?(?:[1-4](?:-[2-4])?|one|two|three|four) days?"
        r"(?: (?:(?:a|per|each|every) week|(?:in|at|from|on) (?:our|the)(?: [\w-]+){0,2} (?:office|hq|hub)s?|in-office"
        r"|on-?site)){1,2}\)?"
    ),
    "limit": (
        r"(?:^|(?P<who>[\w']+) |[,;(–—-] ?)(?:must|need to|have to|has to) "
        r"(?:(?:currently|already|physically|legally) )?"
        r"(?:be (?:(?:currently|physically) )?(?:based|located|living|residing|(?:a )?residents?)|reside|live) "
        r"(?:in|within|inside|of) (?P<place>[^.;:()!?]+)"
        r"|(?:^|\b(?:is|are|position|role) )(?:only open|open only) to (?:candidates|applicants|people|residents) "
        r"(?:(?:based|located|residing|living) )?(?:in|within|of) (?P<open>[^.;:()!?]+)"
        r"|(?:^|\bwe )(?:can only|are only able to|only) (?:hire|employ) (?:people |candidates )?(?:based )?"
        r"(?:in|within|from) (?P<hire>[^.;:()!?]+)"
    ),
    "from": (
        r"\b(?:remote|remotely|position|role|job|opportunity|contract|anywhere) ?[,(–—-]? ?(?:based )?(?:anywhere )?"
        r"(?:in|within|from|across|throughout) (?:anywhere in )?(?P<place>[^.;:()!?]+)"
        r"|[(,] ?(?P<only>[^,.;:()!?]+ only)\b"
        r"|\b(?P<based>[A-Z][A-Za-z]+)-based,? (?:\w+ )?remote\b|\bremote,? (?P<behind>[A-Z][A-Za-z]+)-based\b"
    ),
}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Compiled when a sentence needs it; what is read is in lower case, its tokens parted by blanks (`_told`)."""
    return re.compile(_PATTERNS[name], re.IGNORECASE if name in ("limit", "from") else 0)


SUBJECTS = frozenset(
    "you candidate candidates applicant applicants role position person but and also hire hires who".split()
)
"""Before what one must, where that is about who may apply: `data must reside in the EU` is not."""

CLAUSE = re.compile(
    r" (?:to|with|who|for|at|on|but|while|as|because|during|where|when|and (?:be|have|hold|able|work|authori[sz]ed))\b"
)
"""Where a place that was named ends, and something else begins."""

IN_FRONT = frozenset(
    (
        ", please note, note, please note that, note that, to be considered, to apply, this, the, all, the successful,"
        " this position, this role, this job, the position, the role, we"
    ).split(", ")
)
"""What may stand in front of a sentence on where one must be."""

DOUBT = frozenset(
    "or but may might could if whether option options optional optionally flexible flexibility friendly first until"
    " initially temporarily currently during unless except however not no never non isn't aren't won't don't doesn't"
    " cannot some partially partly mostly mainly primarily largely occasionally occasional sometimes possible possibly"
    " possibility eligible depending depends other another similar preferred prefer preferably ideally would should"
    " consider considered considering negotiable discuss discussed exception exceptions after before once when unlike"
    " previously previous formerly was were relocate now week weeks day days month months subject approval"
    " approved discretion pending ideal either both imagine think about like semi near than oder nicht kein keine"
    " möglich nach tage ou pas si jours jusqu jusqu'à o posible hasta días bis quarter quarterly partial".split()
)
"""Words that take something back: a condition, a choice, a denial, a time, another job."""

OFFICE = frozenset("office offices onsite site hybrid hub hubs headquarters hq commute büro bureau oficina".split())
"""Words for work that is not remote."""

DENIALS = frozenset("not no non possible option eligible onsite".split())
"""Words of DOUBT that may stand in a denial."""

SMALL_DOUBT = frozenset(
    "or may might could if whether not no never isn't possibly previously was were other another similar either oder"
    " nicht ou o convert conversion hire perm like than about imagine non".split()
)
"""Words that take something back of how one is employed."""
