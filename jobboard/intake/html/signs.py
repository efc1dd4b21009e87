"""What lines of a page talk of: facts of a job, ways to apply, cookies, the site itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from jobboard.intake.html.blocks import Block, Run
from jobboard.intake.html.phrases import is_button

LONGEST = 2000
"""So many characters of a block are looked at."""

_SHORT = 100
_FACT = re.compile(
    r"(?:location|salary|compensation|pay|employment type|job type|contract|deadline|closing date|posted|date posted"
    r"|job id|requisition|req\.? id|reference|department|workplace|remote|standort|arbeitsort|gehalt|vertragsart|lieu"
    r"|salaire|contrat|ubicación|salario|sede|local)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$£€¥]\s?[0-9]|[0-9]\s?[$£€¥]|\b(?:EUR|USD|GBP|CHF)\b")
_MONTHS = (
    "jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janvier|février|mars|avril|juin|juillet|août"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
)
_CONTACT = re.compile(
    r"[^\s@]@[\w-]+\.\w|\+[0-9][0-9 ()/.-]{7}|\b(?:tel|phone|telefon|call)\b[^0-9]{0,20}[0-9]{3}"
    r"|\b(?:apply|applications?|bewerb|postul|candidat|solicit|aplica|recruiter|hiring manager|contact person"
    r"|ansprechpartner|your contact)"
    rf"|\b[0-9]{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?(?:{_MONTHS})|\b(?:{_MONTHS})[a-zé]{{0,7}} [0-9]{{1,2}}\b"
    r"|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\bcookies?\b|\bprivacy\b|\btracking\b|\bgdpr\b|\bdsgvo\b|\brgpd\b|datenschutz|personal data", re.IGNORECASE
)
_SITE = re.compile(
    r"©|\bcopyright\b|all rights reserved|alle rechte|tous droits|\bimprint\b|impressum|privacy (?:policy|notice)"
    r"|datenschutz|terms (?:of|and|&)|\bcookies?\b|newsletter|job alert|enable javascript",
    re.IGNORECASE,
)
_OF_A_FORM = re.compile(
    r"self-identif|government reporting|voluntary (?:survey|disclosure)"
    r"|equal (?:employment )?opportunity (?:survey|data)|accepted file types",
    re.IGNORECASE,
)
_MORE_JOBS = re.compile(
    r"(?:more|similar|related|recommended|suggested) (?:job openings|jobs|openings|vacancies)\b", re.IGNORECASE
)
_OF_A_MENU = frozenset(
    """home|jobs|job|careers|career|about|about us|blog|news|contact|contact us|company|team|products|services|events
    |press|help|faq|support|people|culture|life|benefits|locations|search|menu|karriere|stellen|über uns|kontakt
    |emplois|carrières|à propos|accueil|empleos|inicio|nosotros|contacto|students|graduates|our work|work with us"""
    "".replace("\n    ", "").split("|")
)
_BETWEEN = frozenset("·•,–—-/")
_LONGEST_LINK = 40
_MOST_LINKS = 3


def text_of(runs: Iterable[Run]) -> str:
    """The text of the first runs of a block, on one line."""
    return " ".join("".join(run.text for run in [*runs][:LONGEST])[:LONGEST].split())


def is_fact(run: Run) -> bool:
    """Whether a run begins with the label of a fact of a job, and says little more."""
    return len(run.text) < _SHORT and _FACT.match(run.text.strip()) is not None


def is_of_a_job(block: Block) -> bool:
    """Whether a block is as a list of jobs holds it: it has a link, the label of a fact, or an amount of money.

    Or it heads such a list and nothing else, as `Similar jobs` does.
    """
    is_linked = any(run.link or is_fact(run) for run in block.runs)
    return is_linked or heads_jobs(block) or _MONEY.search(text_of(block.runs)) is not None


def heads_jobs(block: Block) -> bool:
    """Whether a block can head other jobs alone; `Other positions you may have held` can head more."""
    return _MORE_JOBS.match(text_of(block.runs)) is not None


def is_of_a_form(block: Block) -> bool:
    """Whether a block says what forms of application say to those who fill them in."""
    return _OF_A_FORM.search(text_of(block.runs)) is not None


def is_contact(block: Block) -> bool:
    """Whether a block, which is no button, says how or until when one applies, or to whom one may speak."""
    text = text_of(block.runs)
    return _CONTACT.search(text) is not None and not is_button(text, linked=True)


def is_of_cookies(block: Block) -> bool:
    """Whether a block talks of cookies or of privacy."""
    return _COOKIES.search(text_of(block.runs)) is not None


def is_of_the_site(block: Block) -> bool:
    """Whether a block says what only the site says of itself: its copyright, its imprint, its cookies."""
    return _SITE.search(text_of(block.runs)) is not None


def is_menu(blocks: Iterable[Sequence[Run]]) -> bool:
    """Whether the links of these blocks are the menu of a site: many, long ones, or such as menus have.

    Company and place above a heading are few links with a mark between them.
    """
    rows = [[*runs] for runs in blocks if runs]
    links = [run.text for runs in rows for run in runs if any(map(str.isalnum, run.text))]
    if not all(any(run.text.strip() in _BETWEEN for run in runs if not run.link) for runs in rows):
        return True
    plain = [" ".join(link.split()).casefold() for link in links]
    return len(links) > _MOST_LINKS or any(
        len(link) > _LONGEST_LINK or link in _OF_A_MENU or is_button(link, linked=True) for link in plain
    )
