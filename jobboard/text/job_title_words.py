"""The words of job titles that have a meaning of their own: abbreviations, levels, and what is no part of a position.

Only what has one meaning stands here: `PM`, `CV` and `tech` stay as they are. All are casefolded, without dots.
"""

from __future__ import annotations

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    short: tuple(words.split())
    for short, words in {
        "and": "",
        "of": "",
        "sr": "senior",
        "snr": "senior",
        "jr": "junior",
        "jnr": "junior",
        "engr": "engineer",
        "mgr": "manager",
        "mgmt": "management",
        "asst": "assistant",
        "assoc": "associate",
        "rep": "representative",
        "sw": "software",
        "hw": "hardware",
        "ops": "operations",
        "intl": "international",
        "ml": "machine learning",
        "ai": "artificial intelligence",
        "nlp": "natural language processing",
        "bi": "business intelligence",
        "qa": "quality assurance",
        "hr": "human resources",
        "swe": "software engineer",
        "sre": "site reliability engineer",
        "vp": "vice president",
        "svp": "senior vice president",
        "internship": "intern",
        "werkstudent": "workingstudent",
        "werkstudentin": "workingstudent",
        "praktikant": "praktikum",
        "praktikantin": "praktikum",
        "vollzeit": "fulltime",
        "teilzeit": "parttime",
    }.items()
}
"""What short words are spelled out as; `eng` and `dev` depend on where they stand."""

PAIRS: dict[tuple[str, str], tuple[str, ...]] = {
    ("full", "stack"): ("fullstack",),
    ("front", "end"): ("frontend",),
    ("back", "end"): ("backend",),
    ("dev", "ops"): ("devops",),
    ("ml", "ops"): ("mlops",),
    ("tech", "lead"): ("technical", "lead"),
    ("r", "d"): ("research", "development"),
    ("on", "site"): ("onsite",),
    ("home", "office"): ("homeoffice",),
    ("full", "time"): ("fulltime",),
    ("part", "time"): ("parttime",),
    ("fixed", "term"): ("fixedterm",),
    ("entry", "level"): ("entrylevel",),
    ("mid", "level"): ("midlevel",),
    ("working", "student"): ("workingstudent",),
}
"""Two words that are written as one, too."""

LEVELS = frozenset(("senior", "junior", "staff", "principal", "lead", "intern"))
"""The words of a level, wherever in a title they stand."""

NUMERALS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"} | {
    number: number for number in "123456789"
}
"""The numbers of a level."""

RANKS = LEVELS | frozenset(
    """
    apprentice apprenticeship assistant associate ausbildung auszubildende auszubildender azubi band chief coordinator
    deputy director distinguished entry entrylevel executive expert experienced fellow foreman freshman grad grade
    graduate graduates head intermediate leader leadership level lvl manager managers management mid midlevel medior
    officer owner partner postdoc praktikum president professor stage stagiaire student students supervisor tier trainee
    trainees traineeship vice volunteer workingstudent alternance alternant alternante
    """.split()
)
"""Words that make another position of the same one, so that a title that adds one is not nearly the same."""

NO_PART_OF_IT = frozenset(
    """
    remote remotely hybrid onsite wfh homeoffice office telecommute
    fulltime parttime permanent contract contractor temporary temp freelance freelancer fixedterm ftc cdi cdd
    unbefristet befristet festanstellung w2 c2c 1099 minijob zeitarbeit
    urgent urgently hiring new immediate start
    """.split()
)
"""Where and how one is employed, where it stands by itself behind a comma or in brackets."""

TRAILING = frozenset("remote hybrid onsite homeoffice fulltime parttime".split())
"""What is off at the end of a title even where nothing parts it from the rest."""

GLUE = frozenset(
    "in or within from the of to at oder im ou en fully first only friendly possible optional based".split()
)
"""What joins such words, and is nothing without them."""

GENDERS = frozenset("m w f d x h gn div divers all any gender genders alle geschlechter".split())
"""`(m/w/d)`, `(all genders)`: who may apply."""

UNITS = frozenset("month months year years week weeks hour hours monate jahre mois ans h".split())
"""What the length of a contract is counted in."""
