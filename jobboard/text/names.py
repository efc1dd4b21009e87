"""Names of fields and of sections, in the words people use, and how a name is freed of its decoration.

A name is looked up whole: in any case, with `_`, `-` and a blank the same; markup, emoji, numbering and a closing colon
are off. What the tables do not hold has no meaning here; nothing is matched by likeness or in part.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from unicodedata import normalize

FIELDS = (
    "company",
    "position",
    "status",
    "outcome",
    "reason",
    "url",
    "applied",
    "posted",
    "deadline",
    "location",
    "salary",
    "job_id",
    "source",
    "contact",
    "next",
    "resume",
    "letter",
    "tags",
    "guide",
)
"""The facts a file can name, in the order of `list --json`; `guide` is the role guide that its pay is laid against."""

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
"""Characters without width, as the inside of a regular expression's class."""

PICTURES = (
    "\u203c\u2049\u20e3\u2139\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\u3030\ue000-\uf8ff"
    "\U0001f000-\U0001fbff"
)
"""Emoji, dingbats and icon fonts, as the inside of a class. Arrows (`→`) and `™` are text."""

_UNDECORATED = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.:;()/&+'-]*").fullmatch
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_ICON = re.compile(f"[{PICTURES}{INVISIBLE}]+")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
_WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_TAG = re.compile(r"</?(?:b|br|code|em|font|i|kbd|mark|small|span|strong|sub|sup|u)\b[^<>]{0,200}>", re.IGNORECASE)
_STARS = re.compile(r"(\*{1,3})(?=[^\s*])(.{0,300}?[^\s*])\1")
_EMPTY_BOLD = re.compile(r"\*\*\s*\*\*|__\s+__")
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,2})(?=[^\s_])(.{0,300}?[^\s_])\1(?!\w)")
_NUMBERING = re.compile(r"(?:#{1,6}\s+)?(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+)?")
_JOINTS = re.compile(r"[\s_\-\u2010-\u2015]+")
_CLOSING = " :;,.!?…：。、，"


def unmarked(text: str) -> str:
    """The text without markdown (bold, code, links, strikethrough marks, comments), emoji and invisible characters.

    Blanks of any kind become one blank. What is struck through stays as text.
    """
    if _UNDECORATED(text):
        return " ".join(text.split()) if "  " in text else text.strip()
    if "<" in text:
        text = _TAG.sub(" ", _COMMENT.sub(" ", text))
    if "[" in text:
        text = _LINK.sub(r"\1", _WIKI_LINK.sub(r"\1", text))
    text = _ICON.sub("", _KEYCAP.sub("", text).replace("`", "").replace("~~", ""))
    if "*" in text:
        text = _STARS.sub(r"\2", _EMPTY_BOLD.sub(" ", text))
    if "_" in text:
        text = _UNDERSCORES.sub(r"\2", text)
    return " ".join(text.split())


def plain(text: str) -> str:
    """A heading or a name without markup, emoji, numbering (`1. `, `2.1) `) or closing punctuation; in its own case."""
    bare = unmarked(text).strip(" *_")
    return bare[_prefix_length(bare) :].strip(" *_").rstrip(_CLOSING).strip(" *_")


def _prefix_length(bare: str) -> int:
    found = _NUMBERING.match(bare)
    return found.end() if found else 0


def key(text: str) -> str:
    """The form under which words are looked up: composed, case-folded, with `_`, `-` and blanks as one blank."""
    if not text.isascii():
        text = normalize("NFKC", text)
    return _JOINTS.sub(" ", text.casefold()).strip()


def _inverted(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    pairs = [(name, meaning) for meaning, names in table.items() for name in names]
    curled = [(name.replace("'", "’"), meaning) for name, meaning in pairs if "'" in name]
    return {key(name): meaning for name, meaning in [*pairs, *curled]}


_ADVERTS = ("Stellenanzeige", "Anzeige", "Annonce", "Offre d'emploi")
"""Names of a posting behind which people say where it is."""

_POSTINGS_ELSEWHERE = ("Stellenbeschreibung", "Stellenausschreibung", "Description du poste", *_ADVERTS)

_FIELD_NAMES = _inverted(
    {
        "company": ("Company", "Company Name", "Employer", "Employer Name", "Organization", "Organisation", "Org",
                    "Firm", "Firma", "Entreprise", "Empresa", "회사", "公司"),
        "position": ("Position", "Role", "Title", "Job Title", "Target Role", "Stanowisko", "Poste", "Puesto", "職位"),
        "status": ("Status", "Application Status", "Current Status", "Stage", "App Stage", "Workflow stage", "Decision",
                   "Statut", "Estado"),
        "outcome": ("Outcome", "Application outcome", "Result", "Final outcome"),
        "reason": ("Reason", "Rejection reason", "Why not"),
        "url": ("Job URL", "URL", "Link", "Links", "Job Link", "Posting", "Posting URL", "Application URL",
                *_ADVERTS),
        "applied": ("Application Date", "Date Applied", "Applied Date", "Applied", "Applied on", "Submitted",
                    "Submitted on", "Date Submitted", "Fecha aplicación", "Fecha de aplicación",
                    "Beworben am", "Beworben", "Bewerbungsdatum", "Date de candidature", "Candidature envoyée le",
                    "Postulé le"),
        "posted": ("Posting Date", "Posted", "Posted on", "Published", "Date posted"),
        "deadline": ("Deadline", "Application Deadline", "Closes", "Closing date", "Valid through", "Answer by",
                     "Reply by", "Respond by", "Decide by", "Offer deadline", "Offer expires",
                     "Frist", "Bewerbungsfrist", "Date limite", "Date limite de candidature"),
        "location": ("Location", "Locations", "Location(s)", "Primary location", "Workplace", "Location Type", "Remote",
                     "Lieu"),
        "salary": ("Salary", "Salary Range", "Compensation", "Comp", "Pay", "Pay Rate", "Pay Range", "Sueldo", "Gehalt",
                   "Salaire"),
        "job_id": ("Job ID", "Requisition", "Requisition ID", "Req ID", "Posting ID", "Réf"),
        "source": ("Source", "Found via", "Referral"),
        "contact": ("Contact", "Recruiter", "Hiring manager", "Ansprechpartner", "Ansprechpartnerin",
                    "Ansprechpartner(in)", "Ansprechpartner/in"),
        "next": ("Next", "Next step", "Next action", "Follow up", "Nächster Schritt", "Naechster Schritt",
                 "Prochaine étape"),
        "resume": ("Resume", "Résumé", "Resume version", "Résumé version", "CV", "CV version", "Lebenslauf"),
        "letter": ("Cover letter", "Anschreiben", "Lettre de motivation"),
        "tags": ("Tags", "Keywords"),
        "guide": ("Guide", "Role guide", "Pay guide"),
    }
)  # fmt: skip


def _combined(starts: tuple[str, ...], ends: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{start} {end}" for start, end in product(starts, ends))


_SECTION_NAMES = _inverted(
    {
        "posting": ("Job Description", "Description", "Job Posting", "Posting", "Contents",
                    *_POSTINGS_ELSEWHERE),
        "company details": ("Company Details",),
        "notes": ("Notes", "My Notes", "Personal Notes", "Additional Notes", "Notizen", "Meine Notizen", "Mes notes"),
        "interviews": ("Interviews", "Interview", "Interview Rounds", "Rounds", "Interview Process", "Interview Notes",
                       "Interview Log", "Interview Schedule", "Gespräche", "Vorstellungsgespräch",
                       "Vorstellungsgespräche", "Entretien", "Entretiens", "Notes d'entretien", "Notes d'entretiens"),
        "history": ("History", "Application History", "Status History", "Verlauf", "Bewerbungsverlauf", "Historie",
                    "Historique"),
        "skills": ("Key skills", *_combined(("Key skills to", "Skills to"),
                                            ("emphasize", "emphasise", "highlight", "emphasize/highlight"))),
        "resume": ("Lebenslauf", *_combined(
            ("Resume", "Résumé", "CV", "Resume/CV", "CV/Resume"),
            ("", "customization", "customization ideas", "customisation", "customisation ideas", "tailoring",
             "tailoring ideas", "ideas", "focus", "notes", "bullets", "bullet points", "bullet points to highlight",
             "bullet points to highlight or modify", "bullet points to highlight (by employer)", "bullets to highlight",
             "points to highlight", "highlights", "changes"),
        )),
        "letter": ("Anschreiben", "Lettre de motivation", *_combined(
            ("Cover letter",),
            ("", "points", "key points", "bullet points", "talking points", "focus", "ideas", "notes", "outline"),
        )),
        "strategy": ("Application Strategy", "Strategy", "Application Plan"),
        "actions": ("Next Actions", "Next Steps", "Action Items", "Actions", "To do", "Todo", "To dos", "Todos",
                    "Tasks"),
        "questions": ("Follow-up Questions", *_combined(("Questions to ask",), ("", "them", "the interviewer",
                      "the interviewers", "the team", "the company", "the recruiter", "the hiring manager"))),
        "questionnaire": ("Personal Connection", "Questionnaire", "Application Questions"),
        "analysis": ("Qualification Analysis", "Qualifications Analysis", "Fit Analysis", "Gap Analysis"),
        "criteria": ("Criteria", "My Criteria"),
        "offer": ("Offer", "My Offer", "Offer Details"),
        "checklist": ("Checklist", "Application Checklist", "Preparation Checklist", "Prep Checklist"),
    }
)  # fmt: skip

_POSTING_NAMES_ELSEWHERE = frozenset(_inverted({"": _POSTINGS_ELSEWHERE}))
_ADVERT_NAMES = frozenset(_inverted({"": _ADVERTS}))
_IN_POSTINGS = frozenset(
    _inverted(
        {"": ("Gehalt", "Salaire", "Frist", "Bewerbungsfrist", "Date limite", "Date limite de candidature",
              "Ansprechpartner", "Ansprechpartnerin", "Ansprechpartner(in)", "Ansprechpartner/in", "Lebenslauf",
              "Anschreiben", "Lettre de motivation", "Entretien", "Vorstellungsgespräch", "Historie", "Historique",
              *_ADVERTS)}
    )
)  # fmt: skip

NAMES = frozenset(_FIELD_NAMES) | frozenset(_SECTION_NAMES)
"""Every name of a field or section, in the form of `key`."""

LONGEST_NAME = 200
"""A longer text, markup and links included, is no name; it is not looked at."""


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The form under which names are looked up: `key` without markup; "" for what is too long to be one."""
    return key(plain(name)) if len(name) <= LONGEST_NAME else ""


@lru_cache(maxsize=2048)
def field_named(name: str) -> str | None:
    """The field of FIELDS that people mean by `name`, or None.

    `Posting` is "url" and `Source` is "source": what else a value makes of them (text, address) the caller decides.
    """
    return _FIELD_NAMES.get(name_key(name))


@lru_cache(maxsize=2048)
def section_named(heading: str) -> str | None:
    """What stands under a heading of that name, or None.

    "posting", "company details", "notes", "interviews", "history", "criteria", "offer", or a kind of preparation:
    "skills", "resume", "letter", "strategy", "actions", "questions", "questionnaire", "analysis", "checklist".
    `Resume`, `CV`, `Cover letter` and `Posting` name fields too: the caller sees by the value which one is meant.
    """
    return _SECTION_NAMES.get(name_key(heading))


def names_an_advert(name: str) -> bool:
    """Whether it is a name of a posting (`Annonce`) that begins one as a heading only: as a label it is its address."""
    return name_key(name) in _ADVERT_NAMES


def names_a_posting_elsewhere(heading: str) -> bool:
    """Whether it names a posting in German or French, in which few of the person's own sections are known by name."""
    return name_key(heading) in _POSTING_NAMES_ELSEWHERE


def stands_in_postings(heading: str) -> bool:
    """Whether postings have such a heading themselves, in their own sense (`Entretien`: upkeep): it ends none."""
    return name_key(heading) in _IN_POSTINGS
