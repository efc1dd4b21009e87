"""The words that headings and lines of career pages are understood by. All casefolded; whole words, never parts."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PAY = _set(
    "salary salaries pay compensation earnings wage wages remuneration gehalt gehälter verdienst vergütung lohn"
    " income rate rates jahresgehalt monatsgehalt bruttogehalt bruttojahresgehalt jahresbruttogehalt jahresbrutto"
    " jahreslohn monatslohn stundenlohn bruttolohn jahresverdienst"
)
"""What is paid."""

AVERAGE = _set("average averages avg mean durchschnitt durchschnittlich durchschnittliche durchschnittliches"
               " durchschnittsgehalt durchschnittsgehälter durchschnittslohn")  # fmt: skip
MEDIAN = _set("median mediangehalt medianlohn")
RANGE = _set("range ranges spanne gehaltsspanne bandwidth")
BASE = _set("base basic grundgehalt fixgehalt")
TOTAL = _set("total gesamtvergütung")
EXTRA = _set("additional extra")
MIXED = _set("bonus bonuses stock stocks equity rsu rsus options commission commissions allowance tip tips overtime")
"""Parts of what comes on top: a figure for one of them is none for all of it."""

LEVELS = _set(
    "entry junior mid middle senior grad staff principal lead intern interns internship graduate graduates associate"
    " intermediate experienced expert experts distinguished fellow beginner beginners starter berufseinsteiger"
    " einstieg einsteiger einstiegsgehalt berufserfahrene berufserfahrener berufserfahrung trainee"
    " early late sr jr newcomers fresher freshers qualified"
)
"""Words that make a level."""

LEVEL_FILLERS = _set(
    "level levels career careers professional professionals stage position positions role roles the an a with of"
    " mit ohne experience for earn earns pay worker workers employees band grade afc nhs und and to or"
    " starting gehalt salary seniors new newly"
)
"""Words that may stand beside those, and are no level alone."""

BY_LEVEL = _set("level levels experience seniority grade grades band bands career stage stages berufserfahrung"
                " erfahrung karrierestufe karrierestufen stufe stufen")  # fmt: skip
BY_PLACE = _set("location locations city cities region regions state states place places country countries metro"
                " area areas geography ort orte stadt städte standort standorten bundesland bundesländern"
                " regionen kanton kantonen")  # fmt: skip
BY_COMPANY = _set("company companies employer employers firm firms arbeitgeber unternehmen")
STARTUPS = _set("startup startups")
HEADING_FILLERS = _set(
    "by in at for of the a an and to with per on nach im am per across different various major top leading tech big"
    " technology overview insights guide information expected typical typically annual yearly hourly monthly data"
    " figures expectations how much does do you make earn is are what can outlook current average compensation base"
    " years year details bands package packages your comparison summary national gross bei als key paying"
    " role roles job jobs title titles position positions highest best day daily weekly hour permanent contract"
    " was verdient verdienen ein eine einer man"
)
"""Words of a heading about pay that say nothing of whose pay it is."""

LINE_FILLERS = _set(
    "the a an for of in is are as per on with to national typical typically annual annually yearly hourly monthly"
    " estimated expected current overall market gross brutto amounts about around approximately from between roughly"
    " can reach earn earns earned make makes ranges range stands at currently reported brutto liegt bei beträgt das"
    " der die ein eine eines einer als im jahr zwischen von verdienen verdient durchschnittlich job role"
    " you your expect be will would any was were cash comp"
)
"""Words of a line that say nothing of whose pay it is, or of what."""

OVERVIEW = _set("overview introduction intro summary überblick about profile description berufsbild")
DUTIES = _set("responsibilities responsibility duties tasks aufgaben tätigkeiten verantwortlichkeiten")
SKILLS = _set("skill skills competencies competences competency fähigkeiten kompetenzen kenntnisse")
BESIDE_SKILLS = _set(
    "key core essential required technical soft hard specialized specialised in-demand indemand important top"
    " necessary must-have the and qualifications technologies tools for fachliche persönliche wichtige technische main"
    " primary critical need needed you professional personal recommended und abilities knowledge preferred"
    " role this demand interpersonal general other your most transferable"
)
PROGRESS = _set("progression path paths ladder advancement karriereweg karrierepfad laufbahn karrierestufen levels"
                " karriere trajectory")  # fmt: skip
BESIDE = _set(
    "key core main primary typical daily day-to-day job role roles career the and your of a an for in this main usual"
    " description what does do is day duties work about their professional ihre im als section position"
)
"""Words that stand beside those of duties, overview and progression."""

TAIL = frozenset(
    {"more careers", "related careers", "similar careers", "other careers", "explore more careers", "related roles",
     "similar roles", "other roles", "related jobs", "similar jobs", "related occupations", "similar occupations",
     "more career guides", "related career guides", "explore related careers", "you may also like", "related articles",
     "more guides", "related guides", "more roles", "explore other careers", "explore careers", "similar job titles",
     "related job titles", "related positions", "other careers you may like", "more jobs", "read more", "related posts",
     "ähnliche berufe", "verwandte berufe", "weitere berufe", "mehr berufe", "das könnte sie auch interessieren",
     "explore more roles", "more from our blog", "people also viewed", "other occupations", "further careers"}
)  # fmt: skip
"""Headings behind which other careers stand."""

COUNTRIES = {
    word: name
    for name, words in {
        "US": "us|usa|u.s.|u.s|u.s.a.|united states|the united states|the us|the usa|the u.s.|america",
        "UK": "uk|u.k.|united kingdom|the united kingdom|the uk|great britain|england",
        "Germany": "germany|deutschland",
        "Austria": "austria|österreich",
        "Switzerland": "switzerland|der schweiz|schweiz",
        "France": "france|frankreich",
        "Canada": "canada",
        "Australia": "australia",
        "India": "india",
        "Ireland": "ireland",
        "Netherlands": "netherlands|the netherlands",
        "Spain": "spain|spanien",
        "Portugal": "portugal",
        "Italy": "italy",
        "Poland": "poland|polen",
        "Sweden": "sweden",
        "Norway": "norway",
        "Denmark": "denmark",
        "Finland": "finland",
        "Belgium": "belgium",
        "Singapore": "singapore",
        "Japan": "japan",
        "New Zealand": "new zealand",
        "Mexico": "mexico",
        "Brazil": "brazil",
        "South Africa": "south africa",
        "Israel": "israel",
        "Europe": "europe",
        "Romania": "romania",
        "Czech Republic": "czech republic|czechia",
        "Hungary": "hungary",
        "Ukraine": "ukraine",
    }.items()
    for word in words.split("|")
}
"""Names of countries as a market, each as we write it."""

US_STATES = _set(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA"
    " RI SC SD TN TX UT VT VA WA WV WI WY DC"
)
