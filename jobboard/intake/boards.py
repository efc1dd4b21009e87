"""Names of job boards and of systems that show other companies' postings: a title that names one names no company."""

from __future__ import annotations

import re

from jobboard.text.names import key, plain

_BOARDS = frozenset(
    name.strip()
    for name in (
        "linkedin, indeed, glassdoor, greenhouse, lever, workable, ashby, ashbyhq, stepstone, monster, ziprecruiter,"
        " welcome to the jungle, otta, remoteok, remote ok, we work remotely, weworkremotely, wellfound, angellist,"
        " angellist talent, dice, built in, builtin, workday, myworkdayjobs, smartrecruiters, personio, teamtailor,"
        " recruitee, breezy, breezy hr, bamboohr, jobvite, icims, taleo, oracle, successfactors, sap successfactors,"
        " ultipro, ukg, paylocity, paycom, adp, rippling, gem, pinpoint, factorial, join, join.com, softgarden,"
        " rexx systems, d.vinci, xing, kununu, arbeitsagentur, bundesagentur für arbeit, arbeitnow, relocate.me,"
        " landing.jobs, remotive, remote.co, himalayas, himalayas.app, flexjobs, working nomads, nodesk, arc, arc.dev,"
        " turing, toptal, hired, triplebyte, cord, y combinator, work at a startup, hacker news, startup.jobs, berlin"
        " startup jobs, euremotejobs, eu remote jobs, remotewlb, just join it, justjoin.it, no fluff jobs, pracuj.pl,"
        " infojobs, tecnoempleo, manfred, apec, hellowork, cadremploi, france travail, pôle emploi, seek, jora, adzuna,"
        " jooble, talent.com, neuvoo, careerjet, trovit, simplyhired, snagajob, careerbuilder, the muse, handshake,"
        " ripplematch, levels.fyi, blind, reed, reed.co.uk, totaljobs, cv-library, cwjobs, jobserve, naukri,"
        " foundit, instahyre, cutshort, weekday, gulftalent, bayt, jobstreet, jobsdb, 104人力銀行, wantedly, green,"
        " bizreach, rikunabi, doda, stack overflow, stack overflow jobs, github jobs, google jobs,"
        " facebook, twitter, x, telegram, usajobs, craigslist, upwork, fiverr, gun.io, authentic jobs, dribbble,"
        " climatebase, idealist, devex, relief web, efinancialcareers, academic positions, euraxess, jobs.ac.uk,"
        " jobs, trello, notion, google docs, medium, behance, nature careers, science careers, guardian jobs"
    ).split(",")
)
SYSTEMS = frozenset(
    "lever greenhouse ashbyhq workable personio teamtailor recruitee bamboohr breezy smartrecruiters jobvite pinpointhq"
    " rippling-ats welcomekit softgarden myworkdayjobs applytojob homerun freshteam zohorecruit traffit".split()
)
"""Systems on whose hosts an employer has a folder, or a name in front, of its own: `jobs.lever.co/acme`."""

_ENDING = re.compile(r"\.(?:com|de|co|org|net|io|ch|at|fr|es|it|pl|nl|co\.uk|in|ai|jobs)$")
_OF_WORK = re.compile(r"job|career|karriere|stellen|emploi|empleo|vacanc|recruit|hiring|headhunt|arbeit|bewerb|praca")
_AROUND = re.compile(
    r"^(?:careers?|jobs?|open (?:roles|positions)|job openings|work(?:ing)?|join|stellenangebote|karriere)"
    r"\s+(?:at|@|with|bei|chez)\s+|\s+[-–|]?\s*(?:careers?(?: site| page)?|jobs(?: page)?|job board|karriere|hiring)$",
    re.IGNORECASE,
)


def is_board(name: str) -> bool:
    """Whether the name, as a whole, is that of a job board (`Indeed.com`, `LinkedIn Jobs`)."""
    folded = key(plain(name))
    short = key(_AROUND.sub("", folded))
    return any(each in _BOARDS or _ENDING.sub("", each) in _BOARDS for each in (folded, short))


def company_named(name: str) -> str:
    """The company in the name of a site (`Acme Careers`, `Jobs at Acme`); "" for a job board and what sounds so."""
    bare = " ".join(name.split())
    bare = bare if len(bare) <= 100 else ""
    company = _AROUND.sub("", bare).strip()
    return "" if not company or is_board(bare) or _OF_WORK.search(key(company)) else company
