"""The words of addresses: parameters that only say how a reader came, those that name a posting, pages that name none.

All are in lower case, without an ending such as `.php`.
"""

from __future__ import annotations

import re

TRACKING = frozenset(
    """
    gclid gclsrc dclid wbraid gbraid fbclid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok
    _ga _gl _hsenc _hsmi icid iis iisn gh_src trk trkinfo trkemail trackingid refid lipi ebp recommendedflavor
    originaltosubdomain jobpipeline ref_src ref_url
    """.split()
)
"""Parameters that never say which posting is meant."""

TRACKING_STARTS = ("utm_", "hsa_", "pk_", "mtm_", "matomo_", "lever-", "__jv", "rx_", "vero_", "oly_", "__hs")
"""How such parameters begin."""

PERHAPS_TRACKING = frozenset(
    """
    ref ref_id referrer referer referral src source sourcetype sourceid from sid origin jr_id via medium campaign
    channel jobsource job_source applicant_source job_board jobboard codes ss bid lang language locale hl display mobile
    mode oga embed share shared
    """.split()
)
"""Parameters that are off where the rest of the address says which posting is meant: `?ref=A123` may be its number."""

IDS = frozenset(
    """
    id jk vjk jid jobid job jobno jobnumber jobcode jobkey jobref jobreq jobreqid jobseqno joblistingid currentjobid jl
    postingid posting positionid position vacancyid vacancy reqid req requisition requisitionid requisitionno openingid
    opening offerid offer oid pid rid token ghjid ashbyjid careerjobreqid annonceid stelleid slug uuid guid refnum
    """.split()
)
"""Parameters that name a posting on a page of many; compared without `_` and `-`."""

SITE_IDS = ("gh_jid", "ashby_jid")
"""Parameters that name a posting on any page of a company's own site: the systems of Greenhouse and Ashby put them."""

LISTS = frozenset(
    """
    jobs careers career search find vacancies openings positions open-positions open-roles roles opportunities
    current-openings job-openings job-search jobsearch job-board jobboard job-offers job-listings offers stellen
    stellenangebote stellenmarkt karriere offene-stellen emplois offres offres-emploi recrutement empleo empleos ofertas
    lavoro praca kariera hiring join join-us joinus work-with-us work team about about-us company home index default
    welcome page all apply application applications browse listing listings list results remote-jobs recruiting
    """.split()
)
"""Pages of many postings, or of none."""

PAGES = frozenset(
    """
    job position vacancy opening viewjob view detail details jobdetail jobdetails job-detail job-details posting
    postings offre offer stelle annonce show item job_app clk rc display requisition vacature opportunity
    """.split()
)
"""Pages of one posting, which a parameter names."""

APPLYING = frozenset(("apply", "application"))
"""What follows the posting in the address of its form."""

_LOCALE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp|jsf|do|ftl|cfm)$", re.IGNORECASE)


def is_locale(segment: str) -> bool:
    """Whether a segment of a path says no more than a language or a country: `en`, `en-US`, `de_CH`."""
    return _LOCALE.fullmatch(segment) is not None


def page_name(segment: str) -> str:
    """A segment of a path as the name of a page: in lower case, without an ending."""
    return _ENDING.sub("", segment).lower()


def is_tracking(name: str) -> bool:
    """Whether a parameter of that name never says which posting is meant."""
    lower = name.lower()
    return lower in TRACKING or lower.startswith(TRACKING_STARTS)


def names_a_posting(name: str, value: str) -> bool:
    """Whether a parameter says which posting of a page is meant: by its name, and with a number in its value."""
    return name.lower().replace("_", "").replace("-", "") in IDS and any(map(str.isdigit, value))
