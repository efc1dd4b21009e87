"""Whether a line says that other jobs follow: `Similar jobs`, `More jobs at Acme`, `Das könnte Sie auch interessieren`.

What stands below such a line is true of another job: its pay and its place are not those of the posting.
"""

from __future__ import annotations

import re

_LONGEST = 100
_JOBS = (
    "(?:jobs?|roles|vacanc(?:y|ies)|positions|openings|job openings|job opportunities|job offers|job postings|listings"
    "|job listings|searches|job searches|career opportunities)"
)
_OTHER = "(?:similar|related|other|more|recommended|latest|recent(?:ly posted)?|featured|suggested|nearby|newest|new)"
_OTHER_JOBS = re.compile(
    rf"(?:(?:see|view|browse|explore|discover|check out) )?(?:(?:our|the|all|some) ){{0,2}}{_OTHER}"
    rf" (?:open |current |similar |related |recommended )?{_JOBS}"
    r"(?: (?:at|from|in|near|by|with|on) .{1,60}| you .{2,40}| for you| like this(?: one)?| posted| available| here)?"
    rf"|(?:our )?other opportunities(?: (?:at|with|you) .{{1,60}})?"
    rf"|{_JOBS} (?:like this(?: one)?|you (?:may|might|could|will) .{{2,40}}|for you|near you|similar to .{{2,60}}"
    r"|recommended for you|you['’]ll .{2,40})"
    r"|(?:you|people) (?:may|might|could|also)(?: also)? (?:like|be interested in|enjoy|viewed|applied .{0,20})"
    r"(?: these .{2,30})?|(?:people|others|candidates) (?:who .{3,40} )?also (?:viewed|applied .{0,20}|liked)"
    r"|not (?:quite )?(?:the )?right (?:job|role|fit)(?: for you)?"
    r"|(?:ähnliche|weitere|andere|passende|neueste|aktuelle|unsere weiteren|mehr|alle weiteren)"
    r" (?:jobs?|stellen|stellenangebote|stellenanzeigen|vakanzen|positionen|jobangebote)(?: .{0,60})?"
    r"|(?:diese jobs |das )?könnte(?:n)? (?:sie|dich|dir|ihnen) auch .{3,30}|das könnte .{3,10} auch .{3,30}"
    r"|(?:les |d['’]|nos )?(?:autres |dernières )?(?:offres|annonces|postes|emplois)(?: d['’]emploi)?"
    r" (?:similaires|proches|recommandée?s|qui .{3,60})"
    r"|(?:les |d['’]|nos )(?:autres|dernières) (?:offres|annonces|postes|emplois)(?: .{0,60})?"
    r"|autres (?:offres|annonces|postes|emplois)(?: .{0,60})?|ces offres .{3,60}"
    r"|(?:ofertas|empleos|vacantes|trabajos|puestos|vagas|empregos|oportunidades) (?:similares|relacionad[oa]s"
    r"|recomendad[oa]s|semelhantes|parecidas)(?: .{0,40})?"
    r"|(?:otr[oa]s|más|outr[oa]s|mais|últimas) (?:ofertas|empleos|vacantes|trabajos|puestos|vagas|empregos)"
    r"(?: .{0,40})?"
    r"|(?:offerte|annunci|lavori|posizioni) simili(?: .{0,40})?|altr[ei] (?:offerte|annunci|posizioni)(?: .{0,40})?"
    r"|(?:vergelijkbare|andere|soortgelijke|meer|gerelateerde) (?:vacatures|banen|jobs)(?: .{0,40})?"
    r"|(?:podobne|inne|pozostałe|zobacz też|polecane) (?:oferty|ogłoszenia|prace)(?: .{0,40})?"
    r"|(?:liknande|fler|andra|relaterade|lignende|flere|andre) (?:jobb?|annonser|stillinger|tjänster)(?: .{0,40})?"
    r"|(?:похожие|другие|смотрите также|рекомендуемые) (?:вакансии)(?: .{0,40})?"
    r"|関連(?:する)?求人|類似(?:の)?求人|(?:その他|他)の求人|相似职位|相关职位|推荐职位"
    r"|비슷한 채용.{0,10}|추천 채용.{0,10}",
    re.IGNORECASE,
)


def says_other_jobs(text: str) -> bool:
    """Whether the text, as a whole and without its markup, is such a heading; a number behind it is none of it."""
    return len(text) <= _LONGEST and _OTHER_JOBS.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\s(]*[0-9]{0,4}[\s):.…!»›>→]*$", "", text).strip()
