"""Names of places that are told as such without a label: countries, regions, states, and large cities."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(each.strip() for each in text.split(","))


COUNTRIES = _names(
    "afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,"
    " bangladesh, belarus, belgium, bolivia, bosnia and herzegovina, botswana, brazil, bulgaria, cambodia, cameroon,"
    " canada, chile, china, colombia, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, dominican"
    " republic, ecuador, egypt, el salvador, estonia, ethiopia, finland, france, georgia, germany, ghana, greece,"
    " guatemala, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, jamaica,"
    " japan, jordan, kazakhstan, kenya, kosovo, kuwait, latvia, lebanon, liechtenstein, lithuania, luxembourg,"
    " malaysia, malta, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, namibia, nepal,"
    " netherlands, the netherlands, new zealand, nicaragua, nigeria, north macedonia, norway, oman, pakistan, panama,"
    " paraguay, peru, philippines, the philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda,"
    " saudi arabia, senegal, serbia, singapore, slovakia, slovenia, south africa, south korea, korea, spain, sri"
    " lanka, sweden, switzerland, taiwan, tanzania, thailand, tunisia, turkey, türkiye, uganda, ukraine, united arab"
    " emirates, united kingdom, great britain, england, scotland, wales, northern ireland, united states, united"
    " states of america, usa, u.s., u.s.a., us, uk, u.k., uae, eu, uruguay, uzbekistan, venezuela, vietnam, zambia,"
    " zimbabwe, deutschland, österreich, schweiz, suisse, svizzera, españa, francia, italia, polska, nederland,"
    " belgië, belgique, danmark, sverige, norge, suomi, méxico, brasil, alemania, allemagne, royaume uni, 日本, 中国,"
    " 대한민국"
)
REGIONS = _names(
    "europe, european union, emea, apac, latam, dach, nordics, benelux, cee, mena, north america, south america, latin"
    " america, central america, central europe, eastern europe, western europe, northern europe, africa, asia,"
    " oceania, middle east, south east asia, southeast asia, americas, the americas, eea, worldwide, anywhere, global,"
    " globally, anywhere in the world, bay area, sf bay area, san francisco bay area, new england, midwest, east"
    " coast, west coast, bavaria, bayern, catalonia, europa, weltweit, europaweit, deutschlandweit, bundesweit, monde,"
    " us time zones, us timezones, european time zones, eu time zones, us only, eu only, uk only, us or canada"
)
STATES = _names(
    "alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,"
    " illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,"
    " mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north"
    " carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota,"
    " tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, ontario, quebec,"
    " québec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new south wales, queensland, tasmania"
)
CODES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
    " OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL PE NSW VIC QLD ACT TAS AT AU"
    " BE BG BR CH CL CN CZ DK EE ES FI FR GB GR HK HR HU IE IL IS IT JP KR LT LU LV MX NO NZ PL PT RO RS SE SG"
    " SI TR TW UA ZA".split()
)
"""Two and three letters that name a state or a country behind a comma: `Austin, TX`."""

CITIES = _names(
    "amsterdam, antwerp, athens, atlanta, auckland, austin, baltimore, bangalore, bangkok, barcelona, basel, beijing,"
    " belfast, belgrade, bengaluru, bergen, berlin, bern, bilbao, birmingham, bogotá, bogota, bologna, bonn, bordeaux,"
    " boston, boulder, bratislava, bremen, brisbane, bristol, brno, brussels, bucharest, budapest, buenos aires,"
    " cairo, calgary, cambridge, cape town, cardiff, charlotte, chennai, chicago, cologne, copenhagen, cork, dallas,"
    " delhi, denver, detroit, dresden, dubai, dublin, düsseldorf, edinburgh, eindhoven, florence, frankfurt, frankfurt"
    " am main, gdańsk, gdansk, geneva, genève, ghent, glasgow, gothenburg, göteborg, graz, grenoble, guadalajara,"
    " hamburg, hannover, hanover, heidelberg, helsinki, ho chi minh city, houston, hyderabad, indianapolis, innsbruck,"
    " istanbul, jakarta, jerusalem, johannesburg, karlsruhe, katowice, kiev, kyiv, kraków, krakow, københavn, köln,"
    " kuala lumpur, kyoto, lagos, las vegas, lausanne, leeds, leipzig, lille, lima, linz, lisbon, lisboa, liverpool,"
    " ljubljana, łódź, london, los angeles, lviv, lyon, madrid, málaga, malaga, malmö, manchester, manila, marseille,"
    " melbourne, mexico city, ciudad de méxico, miami, milan, milano, minneapolis, montpellier, montreal, montréal,"
    " moscow, mumbai, munich, münchen, nairobi, nantes, naples, nashville, new delhi, new york city, nyc, newcastle,"
    " nice, nürnberg, nuremberg, oakland, osaka, oslo, ottawa, oxford, palo alto, paris, perth, philadelphia, phoenix,"
    " pittsburgh, porto, portland, poznań, poznan, prague, praha, pune, raleigh, reykjavik, riga, rio de janeiro,"
    " rome, roma, rotterdam, salt lake city, salzburg, san diego, san francisco, san jose, san mateo, santa monica,"
    " santiago, são paulo, sao paulo, seattle, seoul, seville, sevilla, shanghai, sheffield, shenzhen, sofia, st."
    " louis, stockholm, strasbourg, stuttgart, sydney, taipei, tallinn, tampere, tampa, tbilisi, tel aviv, the hague,"
    " den haag, thessaloniki, tokyo, toronto, toulouse, trondheim, turin, torino, utrecht, valencia, vancouver,"
    " vienna, wien, vilnius, warsaw, warszawa, washington dc, washington d.c., wellington, winnipeg, wrocław, wroclaw,"
    " zagreb, zurich, zürich, aberdeen, aachen, aarhus, augsburg, bielefeld, bochum, braunschweig, chemnitz,"
    " darmstadt, dortmund, duisburg, erfurt, essen, freiburg, halle, jena, kassel, kiel, koblenz, konstanz, krefeld,"
    " lübeck, ludwigshafen, magdeburg, mainz, mannheim, münster, oldenburg, osnabrück, paderborn, potsdam, regensburg,"
    " rostock, saarbrücken, ulm, wiesbaden, wolfsburg, wuppertal, würzburg, klagenfurt, st. gallen, winterthur,"
    " luzern, lugano, dijon, rennes, brest, aix-en-provence, leiden, delft, groningen, maastricht, leuven, gent,"
    " brugge, liège, odense, uppsala, turku, espoo, stavanger, tartu, kaunas, gdynia, lublin, szczecin, toruń, plzeň,"
    " ostrava, košice, cluj-napoca, timișoara, iași, plovdiv, novi sad, skopje, tirana, galway, limerick, brighton,"
    " southampton, nottingham, leicester, norwich, dundee, swansea, granada, zaragoza, murcia, alicante, palma, braga,"
    " coimbra, palermo, genoa, genova, verona, padova, trieste, haifa, izmir, ankara, abu dhabi, doha, riyadh, noida,"
    " gurgaon, gurugram, kolkata, ahmedabad, kochi, colombo, karachi, lahore, dhaka, hanoi, cebu, adelaide, canberra,"
    " hobart, christchurch, dunedin, halifax, quebec city, edmonton, sacramento, menlo park, mountain view, sunnyvale,"
    " santa clara, redwood city, long beach, tucson, albuquerque, omaha, kansas city, milwaukee, ann arbor,"
    " cincinnati, cleveland, hartford, new haven, jersey city, newark, chapel hill, jacksonville, orlando, memphis,"
    " louisville, new orleans, san antonio, fort worth, el paso, tulsa, boise, anchorage, honolulu, monterrey,"
    " medellín, quito, montevideo, curitiba, recife, belo horizonte, accra, kampala, kigali, dakar, tunis, casablanca,"
    " rabat, pretoria, durban, 東京, 大阪, 京都, 北京, 上海, 深圳, 서울"
)

PLACES = COUNTRIES | REGIONS | STATES | CITIES
"""All of them in small letters."""
