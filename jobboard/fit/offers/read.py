"""An offer out of the file that states it."""

from __future__ import annotations

from jobboard.fit.offers.compare import paid_by
from jobboard.fit.offers.fitting import fit_of_all
from jobboard.fit.offers.money import told
from jobboard.fit.offers.values import Offered, Paid
from jobboard.profile.values import NO_PROFILE, Profile
from jobboard.text.document import Document
from jobboard.text.offer import Part, read_offer


def offered(id: str, document: Document, profile: Profile = NO_PROFILE) -> Offered:
    """What a file offers, and how that meets the criteria of the profile."""
    return Offered(id, document.facts, read_offer(document), fit_of_all(document.facts, profile))


def comes_to(document: Document, part: str, value: str) -> str:
    """What a part of the offer would come to if it said `value`, in a few words; "" where it is none that pays."""
    parts = tuple(each for each in read_offer(document) if each.name != part)
    offer = Offered("", document.facts, (*parts, Part(part, value, 0, part)))
    paid = paid_by(offer).get("equity" if part == "vesting" else part)
    return in_words(paid) if paid is not None else ""


def unknown_of(document: Document, part: str) -> str:
    """What is not known by year of a part that pays and is stated, as a question; "" where all of it is known."""
    name, offer = "equity" if part == "vesting" else part, offered("", document)
    paid = paid_by(offer).get(name)
    is_stated = any(each.name == name for each in offer.parts)
    return paid.question if paid is not None and is_stated and not paid.known else ""


def in_words(paid: Paid) -> str:
    """What a part comes to, by year where the years differ; else what is not known of it."""
    if not paid.known:
        return paid.question
    years = [told(each) if each.high else "0" for each in paid.years if each is not None]
    if len(set(years)) == 1:
        return "none" if years[0] == "0" else f"{years[0]} a year"
    return f"by year {', '.join(years)}"
