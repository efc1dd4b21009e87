"""An offer out of the file that states it."""

from __future__ import annotations

from jobboard.fit.judge import fit_of
from jobboard.fit.offers.values import Offered
from jobboard.profile.values import NO_PROFILE, Profile
from jobboard.text.document import Document
from jobboard.text.offer import read_offer


def offered(id: str, document: Document, profile: Profile = NO_PROFILE) -> Offered:
    """What a file offers, and how that meets the criteria of the profile."""
    return Offered(id, document.facts, read_offer(document), fit_of(document.facts, profile))
