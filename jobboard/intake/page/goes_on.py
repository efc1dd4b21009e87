"""Whether the posting goes on behind the description that a page gives to machines.

Some give them its first section alone: the free text, or the summary. Where the description stands in what the page
shows, and a section of a posting or a list follows, the page holds more of it. What portals set behind a posting
(reviews, their form, the company's numbers) is no such section.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from jobboard.intake.page.description import words_of

_MOST_MISSED = 3
_LEAST_SEEN = 0.9
_SHORT = 3
_NEAR = 300
_LEAST_LISTED = (2, 6)
_LONGEST_HEADING = 80
_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"#{1,6} +(?P<title>.+)|\*\*(?P<bold>[^*]+)\*\*:?")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,3}[.)]) +(?P<text>.+)")
_LABEL = re.compile(r"\*\*[^*]{1,60}\*\*:|\*\*[^*]{1,60}:\*\*|[^.:]{1,40}: ")
_LINKED = re.compile(r"\[[^\]]*\]\([^)]*\)[^\w]*|<\S+>")
_OF_THE_SITE = re.compile(
    r"\b(?:apply (?:for|now|to|on|with|here)|submit|share|report|alerts?|notified|sign (?:in|up)|log ?in|reviews?"
    r"|ratings?|insights|salaries|estimates?|employer questions|company (?:profile|overview|info\w*|details)|similar"
    r"|related|comments?|leave a|follow|newsletter|cookies?|faqs?|hiring team|how (?:you|your|well)|match(?:es)?|browse"
    r"|search|bewertung(?:en)?|jetzt|teilen|ähnliche|unternehmensprofil|partager|similaires|avis|opiniones|compartir)\b",
    re.IGNORECASE,
)
_OF_A_POSTING = re.compile(
    r"\b(?:requirements?|qualifications?|responsibilit\w+|duties|tasks|skills?|experience|essential|desirable|preferred"
    r"|must[- ]haves?|nice[- ]to[- ]haves?|benefits|perks|education|competenc\w+|knowledge|abilities|what you|what we"
    r"|what to expect|who you are|who we are looking|you (?:have|bring|are|will|offer)|your (?:profile|tasks|role"
    r"|skills|day|responsibilities|mission)|we(?:['’]re| are)? (?:offer|looking|ask|expect|need)|our offer|compensation"
    r"|how to apply"
    r"|(?:application|hiring|interview|interviews|recruitment|selection) process|person specification|working (?:hours"
    r"|conditions|pattern)|physical demands|equal opportunit\w+"
    r"|\w*anforderung\w*|\w*profil|\w*aufgaben\w*|qualifikation\w*|kenntnisse|voraussetzungen|wir (?:bieten|suchen"
    r"|erwarten|wünschen)|das bieten|was (?:dich|sie|du|wir)|deine|ihre|bewerbungs\w+|vergütung|arbeitszeit\w*"
    r"|missions?|compétences|expérience|avantages|rémunération|horaires|processus|déroulement|recrutement|nous offrons"
    r"|prérequis|conditions|savoir-\w+|qualités|profil \w+"
    r"|requisitos|funciones|responsabilidades|ofrecemos|se ofrece|perfil|beneficios|benefícios|conocimientos"
    r"|experiencia|experiência|formación|tareas|oferecemos|atividades|qualificações|atribuições"
    r"|requisiti|mansioni|responsabilità|offriamo|profilo|competenze|attività"
    r"|functie-?eisen|vereisten|wat (?:ga|wij|we|bieten|breng|vragen)|wij (?:bieten|vragen)|taken|profiel|aanbod"
    r"|arbeidsvoorwaarden|jouw"
    r"|wymagania|obowiązki|oferujemy|oczekujemy|zadania|benefity|mile widziane|zakres"
    r"|kvalifikationer|kvalifikasjoner|arbetsuppgifter|arbeidsoppgaver|krav|vi (?:tilbyr|erbjuder|tilbyder|söker)"
    r"|ansvar|vaatimukset|tarjoamme|odotamme|požadujeme|nabízíme|požadavky|требования|обязанности|условия|вимоги|обов\w+|умови"
    r"|nitelikler|sorumluluk\w*|aranan)\b"
    r"|応募資格|仕事内容|待遇|勤務|給与|必須|歓迎|選考|要求|任职|岗位|福利|职责|자격|우대|담당|복리|근무",
    re.IGNORECASE,
)


def goes_on(description: str, shown: str) -> bool:
    """Whether more of the posting follows where the description ends in what the page shows."""
    end = _end_of(description, shown)
    if end is None:
        return False
    rest = shown[end:].partition("\n")[2]
    last, first = description.rstrip().rpartition("\n")[2], rest.lstrip("\n").partition("\n")[0]
    return (_is_item(last) and _is_item(first)) or _has_more(rest)


def _is_item(line: str) -> bool:
    """Whether it is an item of a list, and neither a labelled fact nor a link."""
    item = _ITEM.fullmatch(line.strip())
    return item is not None and not _LABEL.match(item["text"]) and not _LINKED.fullmatch(item["text"])


def _end_of(description: str, shown: str) -> int | None:
    """Where the description ends in the text; None where it does not stand in it whole and in order.

    Short lines count where they stand near: they may be headings that the page does not show.
    """
    found = list(_WORD.finditer(shown))
    words = [each[0].casefold() for each in found]
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    seen = f" {' '.join(words)} "
    at = missed = number = lost = 0
    for line in _lines(description):
        count = line.count(" ") + 1
        place = seen.find(f" {line} ", at, at + len(line) + _NEAR if count <= _SHORT else len(seen))
        if place >= 0:
            at = place + len(line) + 1
        elif count > _SHORT:
            missed, lost = missed + 1, lost + count
        number += count if place >= 0 or count > _SHORT else 0
        if missed > _MOST_MISSED:
            return None
    if not at or lost > number * (1 - _LEAST_SEEN):
        return None
    return found[min(bisect_right(starts, at - 1), len(found)) - 1].end()


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if words := words_of(line):
            yield words


def _has_more(text: str) -> bool:
    """Whether the text has a section of a posting, or a list; what stands below headings of the site does not count."""
    is_section = is_site = False
    items = words = 0
    for line in (each.strip() for each in text.split("\n")):
        if not line:
            continue
        heading = _HEADING.fullmatch(line)
        if heading and len(line) <= _LONGEST_HEADING:
            title = heading["title"] or heading["bold"]
            is_site = _OF_THE_SITE.search(title) is not None
            is_section = not is_site and _OF_A_POSTING.search(title) is not None
            items = words = 0
            continue
        if is_section:
            return True
        if not is_site and _is_item(line):
            items, words = items + 1, words + len(_WORD.findall(line))
            if items >= _LEAST_LISTED[0] and words >= _LEAST_LISTED[1]:
                return True
    return False
