"""What the columns of a tracker are, by their names.

The names of fields (`text/names.py`) and those that only tables have. A name is looked up whole; what no name fits
keeps its column's name and is kept as a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jobboard.intake.tracker.values import MOST_CELLS
from jobboard.slots import frozen, replace
from jobboard.text.names import LONGEST_NAME, field_named, key, plain, unmarked
from jobboard.text.values import OUTCOMES
from jobboard.text.words import read_status

_NAMES = {
    "company": "companies, organisation name, organization name, business, unternehmen, arbeitgeber, société, compañía",
    "position": "job, jobs, vacancy, opening, job role, job position, job name, position title, position name,"
    " role title, role name, position/role, role/position, role / position, position / role, job opening, stelle,"
    " puesto de trabajo",
    "status": "application stage, current stage, job status, stage/status, status/stage, state of application, etapa",
    "reply": "response, reply, answer, feedback, response received, company response, heard back, reaction",
    "url": "link to job, link to posting, link to the job, link to the posting, job posting, job posting url,"
    " job posting link, posting link, job ad, job advert, job ad link, application link, apply link, job listing,"
    " listing, listing url, listing link, job description link, jd link, link/url, url/link, job page, apply url,"
    " link zur stelle, enlace, application/link, link/application",
    "applied": "date of application, application submitted, app date, apply date, applied date, sent, date sent,"
    " sent on, submission date, submitted date, applied at, when applied, have applied, bewerbungsdatum, beworben am,"
    " date de candidature",
    "posted": "post date, posting published, listed on, date listed",
    "deadline": "application due, apply by, apply before, due by, closing, closes on, closing on, application closes,"
    " expires, expires on, expiry date, bewerbungsfrist",
    "location": "city, place, work location, job location, office location, city/remote, location/remote, ort,"
    " standort, arbeitsort, ubicación",
    "salary": "salary/pay, pay/salary, salary offered, offered salary, advertised salary, posted salary, salary band,"
    " comp range, compensation range, wage, wages, gehalt, salaire",
    "job_id": "job number, job no, job #, req, req #, req no, requisition number, requisition #, requisition no,"
    " reference number, job reference, job ref, posting number",
    "source": "found on, found at, found through, where found, platform, job board, job site, via, channel,"
    " referred by, how found, quelle",
    "contact": "contact person, contact name, contacts, point of contact, poc, recruiter name, recruiter/contact,"
    " contact/recruiter, hiring contact, ansprechpartner, ansprechpartnerin, contacto",
    "next": "next steps, next actions, next to do, action item, to do next, nächster schritt, próximo paso",
    "resume": "resume used, resume sent, cv used, cv sent, which resume, which cv, resume/cv, cv/resume",
    "letter": "cover letter used, cover letter sent, cover letter version",
    "tags": "labels",
    "reason": "why rejected, reason for rejection, reason rejected",
    "employment": "employment type, job type, employment, contract type, type of employment, type of contract",
    "posting": "job description, jd, posting text, job posting text, job description text",
    "notes": "notes, note, comments, comment, remarks, remark, my notes, additional notes, bemerkung, bemerkungen,"
    " notizen, notas, commentaires",
    "number": "#, no, nr, №, s.no, s no, s.no., s. no., sr no, sr. no., sl no, sl. no., serial no, serial number",
}
_MEANING_OF = {key(name.strip()): meaning for meaning, names in _NAMES.items() for name in names.split(",")}

_NO_STAGE = frozenset(("onsite", "technical"))
"""Phrases of status that as names of columns may mean the kind of work."""

_ABOUT_AN_APPLICATION = frozenset("status outcome reply applied url posted deadline salary job_id stage".split())
"""What a table of companies, or of positions, names only where its rows are applications."""

_OF_PEOPLE = frozenset("email e-mail mail phone mobile tel telephone linkedin surname".split())
"""Words of the names of columns that lists of people have."""

_ASIDE = re.compile(
    r"[ \t]*[(\[](?:optional|if any|if known|est\.?|estimated|yyyy[-/ ]mm[-/ ]dd|y/n|yes/no)[)\]]$", re.IGNORECASE
)
_IN_CURRENCY = re.compile(
    r"(.+?)[ \t]*[(\[](USD|EUR|GBP|PLN|CHF|CAD|AUD|INR|SEK|NOK|DKK|CZK|HUF|RON|JPY|SGD|NZD|BRL|MXN|ZAR|ILS|AED"
    r"|[$€£¥₹])[)\]]"
)


@frozen
class Column:
    """A column: its name without markup, and what it is: a field, or one of the meanings that only tables have.

    `stage` names the status or outcome of a column that is one (`Interview`, `Rejected`), whose cells are ticks and
    dates. `unit` is the currency that the name gives to pay without one.
    """

    name: str
    meaning: str | None = None
    stage: str | None = None
    unit: str | None = None


Columns = tuple[Column, ...]


@lru_cache(maxsize=1024)
def column_named(text: str) -> Column:
    """The column that a cell of the head names."""
    if len(text) > LONGEST_NAME:
        return Column(" ".join(unmarked(text[:LONGEST_NAME]).split()))
    name = plain(text)
    bare = _ASIDE.sub("", name)
    unit = _IN_CURRENCY.fullmatch(bare)
    if unit is not None and _meaning(unit[1]) == "salary":
        return Column(name, "salary", unit=unit[2])
    if text.strip() == "#":
        return Column("#", "number")
    meaning = _meaning(bare)
    read = read_status(bare) if meaning is None and key(bare) not in _NO_STAGE else None
    stage = (read.status or read.outcome) if read and read.phrase else None
    if stage in ("APPLIED", "INTERVIEW", "OFFER", *OUTCOMES):
        return Column(name, "stage", stage)
    return Column(name, meaning)


def another_head(cells: Sequence[str], columns: Columns) -> Columns | None:
    """The columns of a row that is the head again, or that of another table in the same sheet, else None.

    A job whose words happen to be names of columns (`Acme | Job | Applied`) is no head: of another one every name is
    known, company and position among them.
    """
    found = head(cells)
    if found is None or [key(column.name) for column in found] == [key(column.name) for column in columns]:
        return found
    meanings = [column.meaning for column in found if column.name]
    return found if None not in meanings and {"company", "position"} < set(meanings) else None


def _meaning(name: str) -> str | None:
    return _MEANING_OF.get(key(name)) or field_named(name)


def head(cells: Sequence[str]) -> Columns | None:
    """The columns that a row names, where they are those of a tracker, else None.

    A tracker has a company and a position, or one of them and a column that only applications have: a list of contacts
    by company, or a count by status, is none.
    """
    if len(cells) > MOST_CELLS:
        return None
    columns = _as_exported(tuple(map(column_named, cells)))
    meanings = {column.meaning for column in columns}
    named = meanings & {"company", "position"}
    return columns if len(named) == 2 or (named and meanings & _ABOUT_AN_APPLICATION) else None


def _as_exported(columns: Columns) -> Columns:
    """The columns, with those that mean something only in the tables of one program.

    A board's `List` is its status (Huntr). `Name` in front of a company is the title of a page (Notion), and so the
    position, where the table is one of applications and not of people.
    """
    meanings = {column.meaning for column in columns}
    if "company" not in meanings:
        return columns
    if "status" not in meanings:
        columns = tuple(replace(each, meaning="status") if key(each.name) == "list" else each for each in columns)
    is_of_pages = "position" not in meanings and meanings & _ABOUT_AN_APPLICATION and not _is_of_people(columns)
    if is_of_pages and key(columns[0].name) == "name":
        columns = (replace(columns[0], meaning="position"), *columns[1:])
    return columns


def _is_of_people(columns: Columns) -> bool:
    return any(column.meaning == "contact" or not _OF_PEOPLE.isdisjoint(key(column.name).split()) for column in columns)
