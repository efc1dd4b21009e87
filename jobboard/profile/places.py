"""The places where a person would work, out of a list of them or of one line. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jobboard.profile.said import Said
from jobboard.profile.values import Named
from jobboard.profile.wording import pieces
from jobboard.text.names import key
from jobboard.text.stated import is_stated

LONGEST_PLACE = 60
"""A longer text is no place (characters)."""

_OR = re.compile(r"[ \t]+(?:or|oder|ou|o|/|\|)[ \t]+|^(?:or|and|oder|und|ou|et)[ \t]+", re.IGNORECASE)
_NOT = re.compile(r"(?:not|no|never|except|but not|anywhere but|nicht|pas|kein|keine)\b", re.IGNORECASE)
_PROSE = re.compile(
    r"(?:i|i['’]d|i['’]m|we|it|ask|see|tbd|depends|open to|flexible|preferably|ideally|ich|wir|je|nous)\b",
    re.IGNORECASE,
)
_CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA"
    " RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK YT NT NU".split()
)
"""States and provinces that stand behind a town: `Austin, TX` is one place."""

_COUNTRIES = frozenset(
    "usa us united states|uk united kingdom|england|scotland|wales|ireland|germany|deutschland|france|spain|españa"
    "|italy|italia|portugal|netherlands|the netherlands|belgium|luxembourg|switzerland|schweiz|austria|österreich"
    "|poland"
    "|polska|czechia|czech republic|denmark|sweden|norway|finland|iceland|estonia|latvia|lithuania|hungary|romania"
    "|bulgaria"
    "|greece|croatia|serbia|slovenia|slovakia|ukraine|turkey|israel|uae|united arab emirates|india|china|japan"
    "|singapore|south korea|taiwan|hong kong|australia|new zealand|canada|mexico|brazil|argentina|chile|colombia"
    "|south africa"
    "|nigeria|kenya|egypt|us|usa|uk|united states|united kingdom|philippines|vietnam|thailand|indonesia|malaysia".split(
        "|"
    )
)
ONLY_REMOTE = frozenset(
    "remote|fully remote|100% remote|remote only|anywhere|worldwide|remote first|full remote|télétravail|remoto".split(
        "|"
    )
)
"""Where nobody lives: as a location it says where to work, beyond doubt (in the form of `key`)."""

_REMOTE = re.compile(r"\b(?:remote|anywhere|worldwide|home|hybrid)\b", re.IGNORECASE)


def read_places(said: Said) -> tuple[tuple[Named, ...], str | None]:
    """The places that an item or a line names, and a sentence about what of it was not taken."""
    texts = _on_a_line(said.text) if said.value else _alternatives(said.text)
    if texts is None:
        return (), f"it is not clear which of “{said.text}” are places of their own; put “;” between them"
    taken = [text for text in texts if is_stated(text) and _is_place(text)]
    left = [text for text in texts if text not in taken and is_stated(text)]
    problem = f"“{left[0]}” was not taken for a place where you want to work" if left else None
    return tuple(Named(text, said.line) for text in taken), problem


def _is_place(text: str) -> bool:
    """Whether a text may be a place: nothing that is not wanted, no sentence, no `Name: value`."""
    return not (_NOT.match(text) or _PROSE.match(text) or ": " in text) and len(text) <= LONGEST_PLACE


def _alternatives(text: str) -> list[str]:
    return [each for part in _OR.split(text) if (each := part.strip(" ."))]


def _on_a_line(text: str) -> list[str] | None:
    """The places of a line; None where it is not clear whether a country belongs to the town before it."""
    if ";" in text:
        return [each for part in text.split(";") for each in _alternatives(part)]
    found: list[str] = []
    parts = [each for piece in pieces(text) for each in _alternatives(piece)]
    for part in parts:
        if part in _CODES and found and found[-1] not in _CODES and not _REMOTE.search(found[-1]):
            found[-1] = f"{found[-1]}, {part}"
        else:
            found.append(part)
    behind = [part for before, part in pairwise(found) if _is_behind(before, part)]
    if not behind:
        return found
    return [", ".join(found)] if len(found) == 2 and "," in text else None


def _is_behind(before: str, part: str) -> bool:
    """Whether a country stands behind what may be a town in it."""
    return key(part) in _COUNTRIES and key(before) not in _COUNTRIES and not _REMOTE.search(before)


def criterion_of(places: Sequence[Named]) -> str:
    """The must-have that follows from the places: `Place: Berlin, Hamburg or Remote`."""
    *others, last = [place.text for place in places]
    between = "; " if any("," in place.text for place in places) else ", "
    return f"Place: {between.join(others)} or {last}" if others else f"Place: {last}"
