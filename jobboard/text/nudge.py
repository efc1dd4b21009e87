"""Words of two kinds that a text may begin with: of a nudge that was sent, and of an answer that is owed.

A nudge is told in the past, or as sent: `nudged Ann`, `follow-up sent`. `Follow up on Friday` is a plan, `recruiter
followed up` is theirs, and so is `reminded by Ann`. What could be either is neither.
"""

from __future__ import annotations

import re
from functools import cache

from jobboard.text.names import unmarked

NUDGED = "nudged"
"""What jobboard notes of a nudge."""

LONGEST_BEGINNING = 120
"""So many characters of a text are looked at."""

_MEDIUM = r"e-?mails?|mails?|phone|messages?|letters?|post|texts?|sms|dm|linkedin|chat|slack|whatsapp|notes?"
_FOLLOW_UP = rf"(?:follow[\s-]?ups?|nudges?|reminders?|check[\s-]?ins?|chasers?)(?:\s(?:{_MEDIUM}))?"
_WHICH = (
    r"(?:(?:an?|the|my|our|another|one|first|second|third|last|final|polite|gentle|friendly|short|1st|2nd|3rd)\s)*+"
)
_THEIRS = rf"(?!\s+(?:(?:with\s+|to\s+)?(?:me|us|myself)\b|by\s+(?!(?:{_MEDIUM})\b)|(?:that|to|of)\b)|\s*\?)"
_ENDS = (
    r"(?=\s*(?:$|[^\w\s?])|\s+(?:to|via|on|in|after|again|about|re|regarding|at|through|for|over|because|asking|and|as"
    rf"|since|today|with|by\s+(?:{_MEDIUM}))\b(?!\s+(?:me|us)\b))"
)
_PAST = (
    r"nudged|chased(?:\sup)?(?!\s+(?:down|after)\b)|pinged|reminded|followed[\s-]up"
    r"|bumped(?=\s*(?:$|[^\w\s?])|\s(?:the|my)\s(?:thread|e-?mail|mail|message)\b)"
    r"|checked[\s-]in(?=\s*(?:$|[^\w\s?])|\s+(?:with|again|on|via|about|by)\b)"
    r"|(?:wrote|e-?mailed|mailed|messaged|texted)(?:\sto)?(?:\s(?!me\b|us\b)[^\W\d_]+){0,2}\sagain"
    r"|(?:got\sin\stouch|reached\sout)\sagain"
    r"|nachgehakt|nachgefragt|nachgefasst|nochmals?\s(?:nachgefragt|geschrieben)|erneut\s(?:an)?geschrieben"
    r"|erinnerung\s(?:geschickt|gesendet|verschickt)"
    r"|relancée?s?|relance\s(?:envoyée|faite)|recordatorio\senviado|seguimiento\senviado|sollecito\sinviato"
    r"|sollecitat[oaie]|lembrete\senviado|przypomnia[łl][ae]m|przypomnienie\swys[łl]ane|ponaglenie\swys[łl]ane"
    r"|nagevraagd|herinnering\sgestuurd"
)
_NUDGE = (
    rf"(?:(?:i|we)(?:['’]ve|\shave)?\s)?(?:(?:again|just|also|finally|politely|gently)\s)?"
    rf"(?:(?:{_PAST})\b{_THEIRS}|{_WHICH}{_FOLLOW_UP}\ssent\b{_ENDS}|sent\s{_WHICH}{_FOLLOW_UP}\b{_ENDS})"
)
_FIRST = re.compile(r"[\W_]*+(\w+)")
_STARTS = frozenset(
    "i we aga jus als fin pol gen nud cha pin bum rem fol che wro ema e mai mes tex got rea nac noc ern eri rel"
    " rec seg sol lem prz pon nag her sen a an the my our ano one fir sec thi las fri sho 1st 2nd 3rd".split()
)
"""The first three letters of all that a nudge may begin with: most lines are told by them."""

_REPLY = (
    r"(?:(?:i\s)?(?:please|must|should|need\sto|have\sto|to)\s)?"
    r"(?:respond|get\sback\sto\s(?![^\W\d_]+ing\b)|(?:write|e-?mail|mail)(?:\s[^\W\d_]+){0,2}\sback"
    r"|(?:send|write|give)\s(?:(?:an?|the|my)\s)?(?:reply|answer|response)"
    r"(?!\s+(?!(?:to|by|on|before|via|today|tomorrow|in|with|and|about|for)\b)\w)"
    r"|(?:reply|answer)"
    r"(?!\s+(?:from|expected|due|awaited|pending|overdue|promised|received|should|will|might|may|is|was)\b)"
    r"|(?:be)?antworten|antwort\s(?:schicken|geben|senden|schreiben)|zurückschreiben|zurückmelden|rückmeldung\sgeben"
    r"|répondre|responder|contestar|rispondere|(?:be)?antwoorden|odpisać|odpowiedzieć)(?:\b|(?<=\s))"
)


def is_nudge(text: str) -> bool:
    """Whether a text begins with a word for a nudge or a follow-up that the person has sent."""
    first = _FIRST.match(text)
    if first is None or first[1][:3].casefold() not in _STARTS:
        return False
    return _pattern(_NUDGE).match(_beginning(text)) is not None


def is_reply(text: str) -> bool:
    """Whether a text, as of a next action, begins with a word for giving somebody an answer."""
    return _pattern(_REPLY).match(_beginning(text)) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: most folders tell of no nudge."""
    return re.compile(pattern)


def _beginning(text: str) -> str:
    return unmarked(text[:LONGEST_BEGINNING]).casefold().strip(" *_–—-:·")
