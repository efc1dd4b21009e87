"""What files call the parts of an offer, and the headings below which one stands, in English, German and French."""

from __future__ import annotations

from jobboard.text.names import key, name_key

_NAMES = {
    "base": ("base", "base salary", "base pay", "base compensation", "annual base", "fixed", "fixed salary",
             "fixed pay", "gross salary", "basic salary", "basic pay", "annual salary", "starting salary",
             "Grundgehalt", "Fixgehalt", "Festgehalt", "Jahresgehalt", "Bruttogehalt", "Jahresbrutto",
             "Bruttojahresgehalt", "Jahresbruttogehalt", "Monatsgehalt", "Bruttomonatsgehalt", "Stundenlohn",
             "salaire de base", "salaire fixe", "salaire brut", "salaire brut annuel", "rémunération fixe"),
    "bonus": ("bonus", "annual bonus", "yearly bonus", "target bonus", "bonus target", "performance bonus", "variable",
              "variable pay", "commission", "Zielbonus", "Jahresbonus", "Tantieme", "variable Vergütung", "Provision",
              "variabler Anteil", "prime annuelle", "part variable", "rémunération variable"),
    "equity": ("equity", "rsu", "rsus", "stock", "stock options", "options", "shares", "equity grant", "lti", "grant",
               "stock grant", "rsu grant", "equity award", "new hire grant", "esop", "esops", "vsop", "gsus",
               "initial grant", "Aktien", "Aktienoptionen", "Beteiligung", "Mitarbeiterbeteiligung", "bspce",
               "actions gratuites"),
    "vesting": ("vesting", "vesting schedule", "cliff", "vesting and cliff", "vesting period"),
    "sign-on": ("sign on", "sign on bonus", "signing bonus", "signing", "joining bonus", "starting bonus",
                "welcome bonus", "Antrittsprämie", "Antrittsbonus", "Startbonus", "Willkommensbonus",
                "prime de bienvenue", "prime d'arrivée"),
    "relocation": ("relocation", "relocation bonus", "relocation package", "relocation allowance", "Umzug",
                   "Umzugskosten", "Umzugspauschale", "déménagement", "prime de mobilité"),
    "pension": ("pension", "401k", "401(k)", "retirement", "Altersvorsorge", "betriebliche Altersvorsorge", "bAV",
                "retraite"),
    "benefits": ("benefits", "perks", "insurance", "health insurance", "Zusatzleistungen", "Sozialleistungen",
                 "avantages", "mutuelle"),
    "leave": ("leave", "pto", "paid time off", "vacation", "vacation days", "holiday", "holidays", "days off",
              "annual leave", "parental leave", "annual holiday", "Urlaub", "Urlaubstage", "Jahresurlaub", "congés",
              "congés payés"),
    "hours": ("hours", "working hours", "hours per week", "weekly hours", "Arbeitszeit", "Wochenstunden",
              "Wochenarbeitszeit", "temps de travail", "horaires"),
    "level": ("level", "grade", "Stufe", "Karrierestufe"),
    "start": ("start", "start date", "starting", "starting date", "first day", "Beginn", "Startdatum", "Arbeitsbeginn",
              "Eintritt", "Eintrittsdatum", "Eintrittstermin", "prise de poste", "date de début",
              "date de prise de poste"),
    "notice": ("notice", "notice period", "probation", "probation period", "Kündigungsfrist", "Probezeit", "préavis",
               "période d'essai"),
    "answer by": ("answer by", "reply by", "decide by", "decision by", "respond by", "offer expires", "expires",
                  "offer deadline", "decision deadline", "valid until"),
    "total": ("total", "total compensation", "total comp", "tc", "package", "ote", "on target earnings", "ctc",
              "Gesamtvergütung", "Gesamtpaket", "Zielgehalt", "Zieleinkommen", "rémunération totale"),
}  # fmt: skip
PARTS = tuple(_NAMES)
"""What a part is called, in the order in which offers are compared."""

_PART_OF = {key(name): part for part, names in _NAMES.items() for name in names}
_UNDER_AN_OFFER = dict.fromkeys(
    ("salary", "pay", "compensation", "rate", "hourly rate", "day rate", "daily rate", "monthly salary", "gehalt",
     "vergütung", "stundensatz", "tagessatz", "salaire", "rémunération", "fixe"), "base"
) | dict.fromkeys(
    ("deadline", "antwort bis", "rückmeldung bis", "gültig bis", "zusage bis", "réponse avant"), "answer by"
) | {"prime": "bonus"}  # fmt: skip
"""Names that elsewhere mean the pay of the posting and the last day to apply, or something else altogether."""

_OFFER = frozenset(
    ("offer", "the offer", "offer details", "offer terms", "job offer", "offer letter", "my offer", "package",
     "offer summary", "written offer", "verbal offer", "offer package", "compensation package", "terms",
     "terms of offer", "angebot", "das angebot", "vertragsangebot", "jobangebot", "offre", "l'offre")
)  # fmt: skip


def part_of_label(label: str, *, under_offer: bool) -> str | None:
    """The part that a label means, of those under an offer or of those elsewhere; None where it means none."""
    name = name_key(label)
    return (_UNDER_AN_OFFER.get(name) if under_offer else None) or _PART_OF.get(name)


def names_an_offer(heading: str) -> bool:
    """Whether an offer stands below a heading."""
    return name_key(heading) in _OFFER
