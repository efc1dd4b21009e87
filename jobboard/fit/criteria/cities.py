"""Cities by the names people use, and what may stand behind each: its country and state. Pure.

A city that is not here is no worse off where a file names it; that a job is somewhere else is told of those only.
Nicknames (NYC, SF, the Bay Area) and parts of cities are left out on purpose.
"""

from __future__ import annotations

from jobboard.fit.criteria.words import Words, words_of

_COUNTRY_WORDS = {
    "us": "us, usa, united states, united states of america, america",
    "uk": "uk, united kingdom, england, great britain, gb",
    "scotland": "uk, united kingdom, scotland, great britain, gb",
    "germany": "germany, deutschland, de",
    "france": "france, fr",
    "spain": "spain, españa, es",
    "portugal": "portugal, pt",
    "italy": "italy, italia, it",
    "netherlands": "netherlands, the netherlands, nl",
    "belgium": "belgium, be",
    "austria": "austria, österreich, at",
    "switzerland": "switzerland, schweiz, ch",
    "poland": "poland, polska, pl",
    "czechia": "czechia, czech republic, cz",
    "sweden": "sweden, se",
    "norway": "norway, no",
    "denmark": "denmark, dk",
    "finland": "finland, fi",
    "ireland": "ireland, ie",
    "hungary": "hungary, hu",
    "romania": "romania, ro",
    "bulgaria": "bulgaria, bg",
    "greece": "greece, gr",
    "estonia": "estonia, ee",
    "canada": "canada",
    "australia": "australia",
    "india": "india",
    "japan": "japan",
    "israel": "israel",
    "brazil": "brazil, brasil",
    "singapore": "singapore",
}

_CITIES = """
germany: berlin; hamburg; munich, münchen, muenchen; cologne, köln, koeln; frankfurt, frankfurt am main; stuttgart
germany: düsseldorf, duesseldorf, dusseldorf; leipzig; dresden; hanover, hannover; nuremberg, nürnberg; bonn; bremen
germany: karlsruhe; mannheim; dortmund; potsdam; heidelberg; münster
uk: london; manchester; bristol; leeds; liverpool; sheffield; nottingham; newcastle; brighton; oxford; cambridge
scotland: edinburgh; glasgow; aberdeen
ireland: dublin; cork; galway
france: paris; lyon; marseille; toulouse; bordeaux; lille; nantes; strasbourg; montpellier; grenoble
spain: madrid; barcelona; valencia; seville, sevilla; málaga, malaga; bilbao
portugal: lisbon, lisboa; porto; braga
italy: milan, milano; rome, roma; turin, torino; bologna; florence, firenze; naples, napoli
netherlands: amsterdam; rotterdam; utrecht; eindhoven; the hague, den haag; delft
belgium: brussels, bruxelles; antwerp, antwerpen; ghent, gent
austria: vienna, wien; graz; linz; salzburg; innsbruck
switzerland: zurich, zürich, zuerich; geneva, genève; basel; bern; lausanne; zug
poland: warsaw, warszawa; kraków, krakow, cracow; wrocław, wroclaw; gdańsk, gdansk; poznań, poznan; łódź, lodz
czechia: prague, praha; brno
sweden: stockholm; gothenburg, göteborg; malmö, malmo
norway: oslo; bergen; trondheim
denmark: copenhagen, københavn; aarhus
finland: helsinki; espoo; tampere
hungary: budapest
romania: bucharest, bucurești; cluj, cluj napoca
bulgaria: sofia
greece: athens; thessaloniki
estonia: tallinn; tartu
canada+ontario+on: toronto; ottawa; waterloo
canada+quebec+québec+qc: montreal, montréal
canada+british columbia+bc: vancouver
canada+alberta+ab: calgary; edmonton
australia+new south wales+nsw: sydney
australia+victoria+vic: melbourne
australia+queensland+qld: brisbane
india: bangalore, bengaluru; hyderabad; pune; chennai; mumbai; gurgaon, gurugram; noida
japan: tokyo; osaka; kyoto
israel: tel aviv; haifa; jerusalem
brazil: são paulo, sao paulo; rio de janeiro
singapore: singapore
us+new york+ny: new york, new york city; buffalo; albany
us+california+ca: san francisco; los angeles; san diego; san jose; oakland; palo alto; mountain view; sunnyvale
us+california+ca: sacramento; irvine; menlo park; santa clara; cupertino; redwood city; san mateo; santa monica
us+california+ca: berkeley
us+washington+wa: seattle; bellevue; redmond
us+texas+tx: austin; dallas; houston; san antonio; plano; fort worth
us+illinois+il: chicago
us+massachusetts+ma: boston
us+pennsylvania+pa: philadelphia; pittsburgh
us+colorado+co: denver; boulder
us+georgia+ga: atlanta
us+florida+fl: miami; orlando; tampa; jacksonville
us+north carolina+nc: raleigh; charlotte; durham
us+oregon+or: portland
us+utah+ut: salt lake city
us+arizona+az: phoenix; scottsdale
us+nevada+nv: las vegas; reno
us+minnesota+mn: minneapolis
us+michigan+mi: detroit; ann arbor
us+ohio+oh: columbus; cincinnati; cleveland
us+tennessee+tn: nashville
us+missouri+mo: st louis; kansas city
us+maryland+md: baltimore
us+indiana+in: indianapolis
us+wisconsin+wi: milwaukee; madison
us+connecticut+ct: stamford; hartford
"""


def _read() -> tuple[dict[Words, str], dict[str, frozenset[Words]], dict[str, frozenset[Words]]]:
    named: dict[Words, str] = {}
    behind: dict[str, frozenset[Words]] = {}
    states: dict[str, frozenset[Words]] = {}
    for line in _CITIES.strip().splitlines():
        places, _, cities = line.partition(": ")
        country, *of_state = places.split("+")
        for city in cities.split("; "):
            names = city.split(", ")
            named |= {words_of(name): names[0] for name in names}
            states[names[0]] = frozenset(map(words_of, of_state))
            behind[names[0]] = frozenset(map(words_of, _COUNTRY_WORDS[country].split(", "))) | states[names[0]]
    return named, behind, states


CITIES, BEHIND, STATES = _read()
"""The city of each name; what may stand behind a city (country, state); its state alone."""

COUNTRY_OF = {
    city: places.split("+")[0].replace("scotland", "uk")
    for places, _, cities in (line.partition(": ") for line in _CITIES.strip().splitlines())
    for city in (names.split(", ")[0] for names in cities.split("; "))
}
"""The country of each city, as `regions` calls it."""

ALSO_REGIONS = frozenset(
    """
    new york|washington|são paulo|rio de janeiro|valencia|madrid|barcelona|utrecht|zurich|geneva|bern|basel|salzburg
    |lisbon|porto|braga|tokyo|osaka|kyoto|brussels|antwerp|milan|rome|turin|bologna|florence|naples|seville|málaga
    |stockholm|oslo|sofia|athens|zug|bilbao
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Cities whose names are those of a state, a province or a district, too: what stands before one may lie outside."""
