"""Names that ask for a term of the job (`Location: …`, `Work model: …`, `Contract: …`), and the values behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jobboard.text.names import key, plain

LONGEST_NAME = 60

_PLACE = frozenset(
    (
        "location, locations, location(s), location type, workplace, workplace type, work place, work mode, work model,"
        " working model, work arrangement, working arrangement, work setting, work setup, job site, office policy,"
        " arbeitsort, standort, einsatzort, arbeitsmodell, ort, lieu, lieu de travail, localisation, mode de travail,"
        " ubicación, lugar de trabajo, modalidad, modalidad de trabajo"
    ).split(", ")
)
_REMOTE = frozenset(
    (
        "remote, remote work, remote working, remote status, remote type, remote option, remote?, fully remote,"
        " is remote, work from home, wfh, télétravail, teletrabajo, trabajo remoto, homeoffice, home office"
    ).split(", ")
)
_EMPLOYMENT = frozenset(
    (
        "employment type, type of employment, employment, employment status, job type, contract type, type of contract,"
        " contract, position type, role type, engagement, engagement type, type, vertragsart, anstellungsart,"
        " beschäftigungsart, art der anstellung, art der beschäftigung, anstellung, vertrag, befristung,"
        " type de contrat, contrat, tipo de contrato, contrato, tipo de empleo"
    ).split(", ")
)
_DURATION = frozenset(
    (
        "contract length, contract duration, contract term, contract period, length of contract, duration of contract,"
        " contract, vertragsdauer"
    ).split(", ")
)
_MAY_NAME_A_PLACE = frozenset(
    "position job role work working employment contract duration and location locations type hours start date schedule"
    " pay salary primary preferred status level of".split()
)
"""A name made of these words that has `location` in it asks for the place among others: `Position and location`."""


class Piece(NamedTuple):
    """A value behind a name that asks for a term, and what is asked for."""

    is_place: bool
    is_remote: bool
    is_fully: bool
    is_employment: bool
    is_duration: bool
    value: str


_JOINT = re.compile(r"[ \t]+[|·•][ \t]+")
_SENTENCE = re.compile(r"(?<![A-Z])[.!](?:\s|$)")


def pieces(text: str) -> Iterator[Piece]:
    """The values that a line without markup gives behind such names; a row of a table names them in its first cell."""
    if text.startswith("|"):
        cells = [cell.strip() for cell in text.strip("| \t").split("|")]
        piece = named(cells[0], cells[1]) if len(cells) == 2 else None
        if piece is not None:
            yield piece
        return
    for part in _JOINT.split(text) if "|" in text or "·" in text or "•" in text else (text,):
        name, colon, value = part.replace("：", ":").partition(":")
        piece = named(name, value.lstrip(":")) if colon else None
        if piece is not None:
            yield piece


def named(name: str, value: str) -> Piece | None:
    """The value with what its name asks for, or None where it asks for no term."""
    asked = _asked(name) if len(name) <= LONGEST_NAME else None
    return Piece(*asked, value.strip()) if asked and value.strip() else None


def asks(name: str) -> bool:
    """Whether a name asks for a term."""
    return len(name) <= LONGEST_NAME and _asked(name) is not None


@lru_cache(maxsize=1024)
def _asked(name: str) -> tuple[bool, bool, bool, bool, bool] | None:
    bare = key(plain(name))
    words = bare.replace("/", " ").replace("&", " ").replace("(s)", "s").split()
    is_remote = bare in _REMOTE
    is_place = is_remote or bare in _PLACE
    if not is_place and ("location" in words or "locations" in words):
        is_place = _MAY_NAME_A_PLACE.issuperset(words)
    asked = (is_place, is_remote, bare == "fully remote", bare in _EMPLOYMENT, bare in _DURATION)
    return asked if any(asked) else None


def first_sentence(value: str) -> tuple[str, str]:
    """A value up to its first full stop, and what follows."""
    end = _SENTENCE.search(value)
    return (value[: end.start()], value[end.end() :]) if end else (value, "")
