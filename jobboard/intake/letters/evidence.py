"""How strongly an image says that it is one: what nobody writes says so alone, what somebody may write does not.

People do write characters that could be images: `l’été` (`’é` is the Mac Roman image of an Armenian letter), `santé »`
with a no-break space (the Windows-1252 image of a Chinese one), `AMANHÃ”`, `√π`, `≈£50`. Each image is weighed by what
stands around it. The weights are judgements, tried against sentences in many scripts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jobboard.intake.letters.likeness import Kind, is_latin_letter, kind_of, script_of
from jobboard.intake.letters.misreadings import MAC, Misreading, widths
from jobboard.slots import frozen

CERTAIN: Final = 2
"""Nobody writes this; so much weight is enough."""
LIKELY: Final = 1
NEUTRAL: Final = 0
"""Somebody may write this, and its repair may be meant as well."""
AGAINST: Final = -1
"""Somebody may write this, and its repair makes no sense there: if it is an image, it is none of this text."""

_CLOSING: Final = frozenset("’”‘“»›«‹…–—\u00a0\u00ad™®©ºª°²³¹·•†‡")
"""What may follow a letter without a blank."""
_JOINING: Final = frozenset("’‘“«‹…–—\u00a0\u00ad·")
"""Those of them that a letter or figure may follow in turn."""
_OPERANDS: Final = frozenset("πΩ∑∫∂∏∞µ")
"""What a root or a negation may stand before."""
_COMPARISONS: Final = frozenset("≤≥≠")
_MONEY: Final = frozenset("£¥¢")
_SIGNS: Final = frozenset("°§•¶®©™´¨ª†º")
_CARONS: Final = frozenset("šžŠŽ")
_UMLAUTS: Final = frozenset("äöüõ")
"""Two alike begin words behind a low quote in Estonian and Finnish (`„Öö`)."""


@frozen
class Image:
    """One image where it stands: up to two characters before and behind it, its own, and the character it is of.

    Beside another image stands the character that that one is of. `chained`: the neighbours are of the same script.
    """

    before: str
    text: str
    after: str
    char: str
    kind: Kind
    chained: int

    @property
    def between_letters(self) -> bool:
        """Whether letters stand on both sides."""
        return self.before[-1:].isalpha() and self.after[:1].isalpha()

    @property
    def in_a_word(self) -> bool:
        """Whether a part of a word of more than one letter is before it, or letters are on both sides."""
        return self.between_letters or (len(self.before) == 2 and self.before.isalpha())


def weights(misreading: Misreading, before: str, run: str, after: str) -> tuple[int, ...]:
    """The weight of each image of that run of images, between these two characters before and behind it."""
    weigh = _weight_by_mac if misreading is MAC else _weight_by_western
    return tuple(_sensible(each, weigh(each)) for each in _images(misreading, before, run, after))


def _images(misreading: Misreading, before: str, run: str, after: str) -> Iterator[Image]:
    result = misreading.undone(run) or ""
    around = before + result + after
    chains = _chains(result)
    start = 0
    for index, (char, width) in enumerate(zip(result, widths(result), strict=True)):
        at = len(before) + index
        text = run[start : start + width]
        start += width
        yield Image(around[max(at - 2, 0) : at], text, around[at + 1 : at + 3], char, kind_of(char), chains[index])


def _chains(result: str) -> list[int]:
    """For each character how many letters of one script, other than Latin, stand together there; 0 for the others."""
    lengths = [0] * len(result)
    start = 0
    while start < len(result):
        end = start + 1
        if kind_of(result[start]) == "script":
            script = script_of(result[start])
            while end < len(result) and kind_of(result[end]) == "script" and script_of(result[end]) == script:
                end += 1
            lengths[start:end] = [end - start] * (end - start)
        start = end
    return lengths


def _sensible(image: Image, weight: int) -> int:
    """AGAINST for what may be written so and whose repair would be a letter that has no place there."""
    if weight > NEUTRAL:
        return weight
    beside = (image.before[-1:], image.after[:1])
    by_figure = len(image.text) == 2 and any(char.isdigit() for char in beside)
    if image.kind in {"script", "odd", "accent"} and image.chained < 2:
        return AGAINST if by_figure or any(map(is_latin_letter, beside)) else NEUTRAL
    return AGAINST if image.kind == "latin" and (by_figure or _is_formula(image, beside)) else NEUTRAL


def _is_formula(image: Image, beside: tuple[str, str]) -> bool:
    return image.text[0] in "√≈∆ƒ" and not any(char.isalpha() for char in beside)


def _of_script(image: Image, natural: bool) -> int:
    """The weight of a letter of another script: a chain of them is certain, a single one never is."""
    if natural:
        return NEUTRAL
    return CERTAIN if image.chained >= (3 if len(image.text) == 2 else 2) else LIKELY


def _weight_by_western(image: Image) -> int:
    """By Windows-1252 and Latin-1: an accented letter, then signs and punctuation."""
    natural = _closes_a_word(image)
    if image.kind == "script":
        return _of_script(image, natural)
    if image.kind in {"accent", "odd"}:
        return NEUTRAL if natural else LIKELY
    if not natural:
        return CERTAIN
    if image.before[-1:].isalpha():
        return NEUTRAL
    if len(image.text) == 3:
        return CERTAIN if image.kind == "mark" else NEUTRAL
    return LIKELY if image.text[0] in "ÂÃ" or image.after[:1].islower() else NEUTRAL


def _closes_a_word(image: Image) -> bool:
    """Whether the image may be the last letter of a word and what closes it (`AMANHÃ”`, `santé »`), or only letters."""
    if len(image.text) == 3 and _CARONS.issuperset(image.text[1:]):
        return True
    if len(image.text) > 3 or not _CLOSING.issuperset(image.text[1:]):
        return False
    if image.text[0].isupper() and image.before[-1:].islower():
        return False
    return image.text[-1] in _JOINING or not image.after[:1].isalnum()


def _weight_by_mac(image: Image) -> int:
    """By Mac Roman: signs of mathematics, punctuation and capitals, then accented letters and signs."""
    if len(image.text) == 2:
        return _weight_of_pair(image)
    tail = set(image.text[1:].casefold())
    natural = (len(tail) == 1 and tail <= _UMLAUTS) or (image.text.isalpha() and image.text.isupper())
    if image.kind == "script":
        return _of_script(image, natural)
    return NEUTRAL if natural else LIKELY if image.kind == "odd" else CERTAIN


def _weight_of_pair(image: Image) -> int:
    if image.kind == "script":
        return _of_script(image, natural=image.chained < 3 and image.text[1] not in _SIGNS)
    if image.kind == "accent":
        return LIKELY if image.before[-1:].isalpha() else NEUTRAL
    weigh = _PAIRS.get(image.text[0])
    return NEUTRAL if weigh is None or image.kind == "odd" else weigh(image)


def _after_root(image: Image) -> int:
    """`√`: the letters from À to ÿ."""
    second = image.text[1]
    if second in _OPERANDS:
        return CERTAIN if image.in_a_word else NEUTRAL
    if second in _SIGNS | _COMPARISONS or image.before[-1:].isalpha() or image.after[:1].isalpha():
        return CERTAIN
    return LIKELY


def _after_not(image: Image) -> int:
    """`¬`: the signs from U+00A0 to U+00BF."""
    second = image.text[1]
    beside = (image.before[-1:].isalnum(), image.after[:1].isalnum())
    if second in _OPERANDS | _COMPARISONS | {"±"}:
        return CERTAIN if all(beside) else LIKELY if beside[0] else NEUTRAL
    return CERTAIN if second in _SIGNS | _MONEY or image.before[-1:].isalpha() else LIKELY


def _after_nearly(image: Image) -> int:
    """`≈`: the letters from U+0140 to U+017F."""
    second = image.text[1]
    if second in _OPERANDS | _MONEY | {"±"}:
        return CERTAIN if image.between_letters else NEUTRAL
    return CERTAIN if second in _COMPARISONS or image.before[-1:].isalpha() else LIKELY


def _after_delta(image: Image) -> int:
    """`∆`: ơ and ư."""
    return CERTAIN if image.before[-1:].isalpha() else NEUTRAL


def _after_florin(image: Image) -> int:
    """`ƒ`: the letters from U+0100 to U+013F."""
    return CERTAIN if image.before[-1:].isalpha() else LIKELY


def _after_quote(image: Image) -> int:
    """`»` and `…`: ș, ț and ə."""
    if image.between_letters:
        return CERTAIN if image.text[0] == "»" else LIKELY
    return LIKELY if image.text[0] == "»" and image.before[-1:].isalpha() else NEUTRAL


_PAIRS: Final = {
    "√": _after_root,
    "¬": _after_not,
    "≈": _after_nearly,
    "∆": _after_delta,
    "ƒ": _after_florin,
    "»": _after_quote,
    "…": _after_quote,
}
