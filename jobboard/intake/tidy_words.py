"""The words by which values of a posting are told: what says nothing, what is noise, and how one is employed."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    """Phrases between commas, in the form of `names.key`."""
    return frozenset(each.strip() for each in text.split(","))


_ELSEWHERE = _words(
    "see above, as above, above, see below, see text, see title, see description, see job description, see details, see"
    " website, see attached, siehe oben, siehe unten, siehe text, siehe beschreibung, voir ci-dessus, voir"
    " ci-dessous, voir annonce, ver arriba, ver abajo, vedi sopra, zie boven"
)
"""What stands where the value is told in another place."""

ANONYMOUS = _ELSEWHERE | _words(
    "various, multiple, several, see below, not disclosed, secret, confidential, confidential company, company"
    " confidential, undisclosed, anonymous, private advertiser, our client, client, company, employer, vertraulich,"
    " hiring company"
)
"""What stands where a company keeps its name to itself."""

NO_PLACE = _ELSEWHERE | _words(
    "various, various locations, multiple, multiple locations, several locations, all locations, see description, see"
    " below, see job description, location, locations, yes, no, verschiedene standorte, mehrere standorte, map, show"
    " on map, view on map, view map, negotiable, tbc, to be confirmed, undefined, unknown, nan, office based, ab"
    " sofort, sofort, asap, immediately, english, german, french, spanish, italian, polish, dutch, portuguese, russian,"
    " ukrainian, czech, swedish, danish, norwegian, finnish, japanese, mandarin, korean, arabic, turkish, hindi,"
    " deutsch, englisch, französisch, anglais, allemand, français, inglés, alemán, español"
)
"""What stands where a place belongs, and names none."""

_WEEKDAY = (
    "(?:mon|tues?|wed|thur?s?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa"
    r"|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:day|nesday|rsday|urday)?s?\.?"
)
WEEKDAYS = re.compile(rf"{_WEEKDAY}\s*(?:[-–—/,&]|to|bis|through|à|and|und)\s*{_WEEKDAY}.{{0,40}}", re.IGNORECASE)
"""Days on which one works, which are no place."""

BEFORE_DAY = re.compile(
    rf"(?:[\s,.:;|()–—-]|\b(?:{_WEEKDAY}|on|by|until|till|before|the|at|of|or|to|not? later than"
    r"|end of(?: the)? day|eod|cob|close of business|midnight|noon"
    r"|[0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?:\s?[ap]\.?m\.?|\s?uhr|h)?|gmt|bst|utc|cet|cest"
    r"|est|edt|et|pt|pst|pdt|posted|published|date|closes|closing|close|applications?|apply|due|deadline|expires"
    r"|am|bis|spätestens|zum|den|der|vom|um|uhr|le|jusqu['’]au|au|avant|el|hasta|al|do|dnia|od|il|entro|tot|op"
    r"|uiterlijk|senast|den|til)(?!\w))*+",
    re.IGNORECASE,
)
"""What stands before a day that is meant; before others it says `updated`, `extended from`, `not before`."""

_SUM = (
    r"(?:[$£€]\s?[0-9][0-9.,]{0,12}[kKM]?"
    r"|[0-9][0-9.,]{0,12}[kK]?\s?(?:[$£€]|(?:USD|EUR|GBP|CHF|CAD|AUD|PLN|SEK|NOK|DKK|zł|kr)\b)"
    r"|(?:USD|EUR|GBP|CHF|CAD|AUD|PLN|SEK|NOK|DKK)\s?[0-9][0-9.,]{0,12}[kK]?)"
)
NOT_PAID = re.compile(
    r"(?:\bup to |\bbis zu )?"
    rf"(?:{_SUM}\s?(?:[-–—]|to|bis)\s?)?{_SUM}"
    r"(?:\s(?:sign-?on|sign|on|in|signing|starter|referral|relocation|welcome|joining|retention|well-?being|wellness"
    r"|learning|training|education|equipment|home-office|home|office|annual|yearly|monthly|one-time|performance"
    r"|development|conference|travel)){0,4}+\s(?:bonus(?:es)?|budget|stipend|allowance|voucher|grant|turnover|revenue"
    r"|funding)\b"
    r"|\b(?:allowance|budget|stipend|voucher|ticket|insurance|grant|turnover|revenue|prämie|zuschuss|gutschein|prime"
    r"|indemnité|subsídio|buoni pasto|worth|plus de transporte)s?:?\s(?:(?:of|up to|worth|bis zu|von|da|de)\s)?"
    rf"{_SUM}",
    re.IGNORECASE,
)
"""Money that one gets beside the pay."""

OF_OTHERS = re.compile(r"\b(?:similar|comparable|previous) (?:job|role|position|post|holder)s?\b", re.IGNORECASE)
"""With these words it is the pay of other jobs, or of somebody else."""

BEFORE_PAY = re.compile(
    r"(?:[^\w$£€¥₹]|年収|月給|給与|年薪|月薪|연봉|월급|\b(?:fixed|full|part|time|tvöd|entgeltgruppe|eg|e[0-9]{1,2}|from|up|to|between|circa|c|ca|approx|approximately|around|about|starting|starts|start|at|of"
    r"|base|basic|salary|salaries|pay|pays|paid|paying|earn|wage|wages|compensation|rate|range|band|estimated|est"
    r"|employer|provided|competitive|expected|total|target|cash|gross|net|ote|hourly|daily|weekly|monthly|annual"
    r"|annually|yearly|day|per|hour|year|month|min|max|minimum|grade|the|is|a|an|ab|von|bis|zwischen|gehalt|lohn|brutto"
    r"|netto|jahresgehalt|monatlich|vergütung|de|à|entre|jusqu|partir|salaire|desde|hasta|salario|sueldo|od|do|da|fino"
    r"|até|salário|us|usd|eur|gbp|chf|cad|aud|pln|sek|nok|dkk|nzd|sgd|hkd|inr|jpy|czk|huf|ron|brl|mxn|zar|ils|aed"
    r"|rs|r|s|nz|hk|ca|au|mx|kr|tc|ctc)\b)*+[\w$£€¥₹]?[$£€¥₹₩₽₺₴₪฿]?\s?[0-9]",
    re.IGNORECASE,
)
"""What stands in front of the figures where they are pay, though no label says so; `Tool allowance` is none of it."""

NO_TITLE = _ELSEWHERE | _words(
    "about, about us, about the role, about the job, about the position, about the company, about you, about the team,"
    " about this role, about this job, the role, the job, the company, the team, the position, who we are, who you"
    " are, what you will do, what you'll do, what you will be doing, what you'll be doing, what we offer, what we're"
    " looking for, what we are looking for, your role, your profile, your tasks, your responsibilities, our offer,"
    " overview, summary, job summary, role summary, position summary, position overview, role overview, job overview,"
    " company overview, introduction, responsibilities, key responsibilities, duties, requirements, qualifications,"
    " minimum qualifications, preferred qualifications, basic qualifications, skills, benefits, perks, perks and"
    " benefits, perks & benefits, our benefits, compensation, salary, location, how to apply, apply, apply now, apply"
    " here, apply today, click to apply, apply for this job, apply to this job, bewerben, jetzt bewerben, postuler,"
    " postular, careers, career, jobs, job, job board, job details, job info, job information, jobs at, open"
    " positions, open roles, openings, job openings, current openings, vacancies, vacancy, stellenangebote,"
    " current vacancies, current jobs, current opportunities, latest vacancies, latest jobs, our vacancies, our jobs,"
    " all jobs, all vacancies, available positions, offene stellen, aktuelle stellenangebote, freie stellen,"
    " stellenangebot, stellenbeschreibung, offres d'emploi, we are hiring, we're hiring, now hiring, hiring, join us,"
    " join our team, home, menu, sign in, log in, login, search, search jobs, similar jobs, related jobs, share, share"
    " this job, save, save job, save this job, back, back to jobs, all jobs, view all jobs, equal opportunity, equal"
    " opportunity employer, description, details, must have, must haves, nice to have, nice to haves, full time, part"
    " time, remote, contact, contact us, welcome, untitled, new job, new position, job alert, untitled document,"
    " error, page not found, 404, access denied, just a moment, aufgaben, deine aufgaben, ihre aufgaben, dein profil,"
    " ihr profil, anforderungen, wir bieten, über uns, missions, profil, profil recherché, requisitos,"
    " responsabilidades, full time, fulltime, part time, permanent, temporary, fixed term, seasonal, per diem,"
    " contract, remote, hybrid, on site, vollzeit, teilzeit, festanstellung, unbefristet, befristet, minijob, cdi, cdd,"
    " temps plein, temps partiel, jornada completa, tiempo completo, media jornada, heltid, deltid, pełny etat"
)
"""Headings that name a part of a page or of a posting, and words that tell how one works, and no job."""

SENTENCE_STARTS = _words(
    "we, we're, we've, you, you'll, you're, your, our, this, these, are, if, as, join, come, looking, hello, hi, dear,"
    " welcome, apply, click, about, there, it's, here, i'm, how, why, when, what, who, please, wir, du, sie, unser,"
    " unsere, werde, nous, vous, notre, votre, rejoignez, buscamos, estamos"
)
"""Words with which a sentence begins and hardly a job's name."""

PRONOUNS = frozenset(
    "we you our your we're you'll you're we’re you’ll you’re will is are was has have can should wir uns unser"
    " unsere ihr nous vous notre votre nuestro nuestra".split()
)
"""Words, in small letters, that stand in sentences and not in values."""

NOISE_BEFORE = re.compile(
    r"^(?:(?:we['’]re|we are|now|is|urgently)?\s*hiring\s*[:!–—-]+|(?:job|open position|job opening|vacancy|new|hot"
    r"|urgent|featured|sponsored|promoted|stellenangebot|offre d['’]emploi)\s*[:!]+"
    r"|\[(?:hiring|new|hot|urgent|remote job)\])\s*",
    re.IGNORECASE,
)
"""What page and poster put before a job's name."""

NOISE_AFTER = re.compile(
    r"\s*(?:[-–—|·•(\[]\s*)(?:apply(?: now| here| today)?|click to apply|save(?: job| this job)?|share"
    r"|job(?: post(?:ing)?| details| description)?|new|hiring(?: now)?|we['’]re hiring|urgent"
    r"|jetzt bewerben|easy apply)\s*[)\]!]*$",
    re.IGNORECASE,
)
"""What page and poster put behind a job's name."""

_SPELLED = {
    "Full-time": "full time, fulltime, ft, full time employment, full time employee, full time job, full time position",
    "Part-time": "part time, parttime, part time employment, part time employee, part time job, part time position",
    "Contract": "contract, contractor, contractual, contract position, contract role",
    "Temporary": "temporary, temp, temporary position, temporary employment",
    "Internship": "intern, internship, internships",
    "Volunteer": "volunteer, voluntary, volunteering",
    "Per diem": "per diem",
    "Permanent": "permanent, permanent position, permanent employment, perm",
    "Fixed-term": "fixed term, fixed term contract",
    "Contract-to-hire": "contract to hire, contract to permanent, contract to perm",
    "Freelance": "freelance, freelancer",
    "Apprenticeship": "apprentice, apprenticeship",
    "Seasonal": "seasonal",
}
_AS_WRITTEN = (
    "w2, c2c, corp to corp, 1099, b2b, regular, vollzeit, teilzeit, vollzeit oder teilzeit, festanstellung,"
    " unbefristet, befristet, werkstudent, werkstudentin, praktikum, minijob, ausbildung, freiberuflich, cdi, cdd,"
    " temps plein, temps partiel, stage, alternance, apprentissage, intérim, indépendant, jornada completa, tiempo"
    " completo, medio tiempo, media jornada, tiempo parcial, indefinido, contrato indefinido, prácticas, autónomo,"
    " tempo pieno, part time verticale, tempo indeterminato, tempo determinato, tirocinio, tempo integral, período"
    " integral, meio período, estágio, clt, pj, voltijd, deeltijd, fulltime vast, uitzend, pełny etat, umowa o pracę,"
    " umowa zlecenie, kontrakt, heltid, deltid, tillsvidare, vikariat, vollzeitstelle, teilzeitstelle, trainee,"
    " 正社員, 契約社員, アルバイト, 业务委托, 全职, 兼职, 정규직, 계약직"
)
EMPLOYMENT: dict[str, str] = {
    **dict.fromkeys(sorted(_words(_AS_WRITTEN)), ""),
    **{word: spelled for spelled, words in _SPELLED.items() for word in sorted(_words(words))},
}
"""How one is employed, in the form of `names.key`, with one spelling for English words; "" keeps what is written."""
