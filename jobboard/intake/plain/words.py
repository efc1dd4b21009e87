"""The words by which parts of a posting are told from each other: nouns of work, remote work, places."""

from __future__ import annotations

import re

from jobboard.text.title_words import WORK as _WORK_OF_TITLES


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


WORK = _WORK_OF_TITLES | _set(
    "engineers developers devs managers scientists analysts designers architects administrators consultants"
    " specialists directors interns researchers programmers technicians coordinators assistants representatives"
    " recruiters writers editors nurses teachers professors lecturers accountants advisors strategists testers"
    " officers supervisors actuary adjuster ambassador anaesthetist animator apiarist arborist archaeologist archivist"
    " artist associate astronomer attorney auditor author baker barista bartender beekeeper biologist blacksmith"
    " boatbuilder bookbinder bookkeeper botanist brewer bricklayer broker builder butcher buyer captain caregiver"
    " carer caretaker carpenter cashier chef chemist cleaner clerk clinician coach commissioner composer conductor"
    " conservator controller cook copywriter counsel counsellor counselor courier craftsman craftswoman curator cutter"
    " dancer dealer decorator dentist detective dietitian hygienist dispatcher diver doctor drafter draftsman dramaturg"
    " driver ecologist economists electrician embroiderer estimator evangelist examiner executive expert farmer"
    " firefighter fisherman fitter florist forester founder gardener geologist glassblower hairdresser handyman helper"
    " historian horticulturist hydrologist illustrator inspector installer instructor interpreter investigator investor"
    " janitor jeweller jeweler joiner journalist keeper landscaper lawyer liaison librarian linguist logistician"
    " luthier machinist maker mason mathematician mechanic mechanics mediator meteorologist midwife miller milliner"
    " modeller modeler musician negotiator notary oceanographer operator optician optometrist organizer organiser owner"
    " painter palaeographer paralegal paramedic partner pastor pathologist performer pharmacist photographer physician"
    " physicist physiotherapist pilot planners plasterer plumber poet porter potter presenter principal printer"
    " producer prosecutor psychologist psychotherapist puppeteer radiographer radiologist ranger receptionist restorer"
    " reviewer rigger roofer sailor saddler salesperson sawyer scheduler seamstress secretary servant shepherd singer"
    " skipper sociologist sommelier sonographer steward stocker stylist surgeon surveyor tailor tanner tattooist"
    " taxidermist technologist teller therapist toolmaker trader trainer translator treasurer tutor typesetter typist"
    " undertaker upholsterer veterinarian videographer agronomist boatman bosun calligrapher cartographer carver"
    " choreographer cobbler costumer deckhand dresser driller dyer engraver epidemiologist farrier fixer geneticist"
    " geographer glazier grinder immunologist knitter lifeguard miner moulder navigator packer picker polisher referee"
    " scaffolder sculptor setter signaller sorter spinner stevedore thatcher tiler toxicologist virologist waller"
    " patroller recordist zoologist vintner waiter waitress warden watchmaker weaver welder winemaker worker workers"
    " ciso cio cpo cmo coo bdr sdr csm tpm techniker technikerin projektleiter projektleiterin projektmanager"
    " projektmanagerin produktmanager produktmanagerin sachbearbeiter sachbearbeiterin referent referentin berater"
    " beraterin verkäufer verkäuferin pfleger pflegerin krankenpfleger krankenschwester pflegefachkraft fachkraft"
    " erzieher erzieherin lehrer lehrerin arzt ärztin buchhalter buchhalterin assistentin mitarbeiter mitarbeiterin"
    " meister meisterin mechaniker mechanikerin mechatroniker mechatronikerin elektriker elektrikerin koch köchin"
    " bäcker bäckerin fahrer fahrerin softwareentwickler softwareentwicklerin softwareingenieur informatiker"
    " informatikerin administratorin analystin architektin designerin redakteur redakteurin auszubildender"
    " auszubildende geschäftsführer geschäftsführerin uhrmacher uhrmacherin restaurator restauratorin gärtner"
    " gärtnerin schreiner schreinerin tischler tischlerin professorin wissenschaftler wissenschaftlerin volontär"
    " volontärin responsable chargé chargée chef cheffe directeur directrice technicien technicienne assistante"
    " stagiaire consultante infirmier infirmière enseignant enseignante professeur professeure vendeur vendeuse"
    " comptable boulanger boulangère cuisinier cuisinière conducteur conductrice rédacteur rédactrice chercheur"
    " chercheuse architecte analyste gestionnaire conseiller conseillère souffleur souffleuse gerente director"
    " directora jefe jefa técnico técnica analista arquitecto arquitecta programador programadora enfermero enfermera"
    " profesor profesora maestro maestra vendedor vendedora contable cocinero cocinera consultora diseñador diseñadora"
    " investigador investigadora asistente becario becaria conductor conductora sviluppatore sviluppatrice ingegnere"
    " responsabile tecnico tecnica progettista impiegato impiegata infermiere insegnante desenvolvedor desenvolvedora"
    " engenheiro engenheira gerente enfermeiro enfermeira professora ontwikkelaar medewerker medewerkster"
    " verpleegkundige docent adviseur leraar monteur utvecklare ingenjör sjuksköterska lärare utvikler ingeniør"
    " sykepleier lærer udvikler kierownik kierowniczka specjalista specjalistka inżynier analityk analityczka"
    " projektant projektantka nauczyciel nauczycielka pielęgniarka pielęgniarz księgowy księgowa sprzedawca kierowca"
    " kucharz konserwator konsultant konsultantka asystent asystentka technik redaktor redaktorka エンジニア"
    " マネージャー デザイナー 工程师 设计师 经理 개발자 디자이너"
)  # fmt: skip
"""Nouns of work in several languages, in small letters: a part of a posting's title that holds one names a job."""

GENDERS = re.compile(
    r"[(\[](?:[mwfdxhghi]|all(?:e)?|m/f|f/m|div|gn|all genders?|all humans?|alle geschlechter)"
    r"(?:\s?[/|,*]\s?(?:[mwfdxhigo*]|div|nb|all)){0,4}[)\]]",
    re.IGNORECASE,
)
"""`(m/w/d)`, `(f/m/x)`, `(H/F)`: only jobs are written so."""

REMOTE = re.compile(
    r"(?:(?:100\s?%|fully|full|mostly|partly|partially|hybrid|optional(?:ly)?)[ -]?)?"
    r"(?:remote(?:ly)?(?:[ -](?:first|friendly|ok|okay|only|possible|optional|allowed|work|job|position|option))?"
    r"|hybrid|hybride|on[ -]?site(?:[ -]only)?|in[ -]office|home[ -]?office|work(?:ing)? from (?:home|anywhere)|wfh"
    r"|télétravail|à distance|distanciel|en remoto|remoto|híbrido|teletrabajo|ibrido|zdalnie|praca zdalna|zdalna"
    r"|hybrydowo|thuiswerken|op afstand|distans|リモート|远程|원격)",
    re.IGNORECASE,
)
"""Words for where one works that name no place on a map; matched whole, in any case."""

LIMITS = _set(
    "a an the of in or and und oder et ou y o e i lub en em im am an der den das bei ob sur sous les lès le la du di"
    " del dell della de da do dos das el al upon on under by near within from to at only preferred based located"
    " anywhere worldwide remote remotely hybrid onsite on-site office offices home fully partially mostly partly first"
    " friendly possible optional ok days day week per area metro region regions country countries timezone timezones"
    " time zone zones hour hours overlap must be with us eu uk except excluding including not outside plus other"
    " others various cities city global international eligible residents citizens max some occasional und/oder and/or"
    " van der het bij w z na przy oraz zdalnie hybrydowo oder remote/hybrid wfh km miles mi co kreis nr bez powiat"
    " województwo woj hybride télétravail distance à partiel remoto híbrido desde casa ab zu bis"
)
"""Small words that stand in places and in their limits; any other word in small letters is that of a sentence."""

APPLY = re.compile(
    r"(?:click (?:here )?to )?(?:apply|bewerben|jetzt bewerben|online bewerben|postuler|postulez|je postule|aplicar"
    r"|inscribirme|aplikuj|solliciteer|candidati|ansök)(?: (?:now|here|today|online|direct(?:ly)?|on company site"
    r"|on (?:the )?company(?:['’]s)? website|(?:for|to) (?:this|the) (?:job|role|position)"
    r"|via (?:the )?(?:website|form|link)|at|ici|maintenant|ahora|teraz|nu))?\s*[!.:→»>]*",
    re.IGNORECASE,
)
"""What buttons of career sites say, matched whole."""

NOISE = re.compile(
    r"(?:skip to (?:main )?content|sign in|log ?in|sign up|register|menu|home|search(?: for)? jobs?"
    r"|back(?: to .{0,40})?|share(?: this job)?|save(?: (?:this )?job)?|saved|print|careers?|jobs?"
    r"|careers at .{1,60}|view all jobs|all jobs"
    r"|create alert|job alerts?|easy apply|refer a friend|upload (?:your )?resume|follow|report(?: this job)?"
    r"|accept(?: all)? cookies?|close|new|promoted|sponsored|actively hiring|be an early applicant|show more options"
    r"|(?:un)?save .{2,80} at .{2,60}|join to apply for the .{2,120})\s*[!.→»>]*",
    re.IGNORECASE,
)
"""Lines of a career site that are no part of the posting, matched whole."""

LEGAL_FORM = re.compile(
    r"(?:,? (?:(?:GmbH|GMBH)(?: & Co\.? KG)?|gGmbH|INC\.?|LTD\.?|CORP\.?|LIMITED|AG|SE|KG|KGaA|UG|OHG|e\.\s?V\."
    r"|Inc\.?|Incorporated|LLC|L\.L\.C\.|Ltd\.?"
    r"|Limited|PLC|plc|LLP|Corp\.?|Corporation|Co\.,? Ltd\.?|S\.?A\.?S?\.?|SARL|S\.L\.(?:U\.)?|S\.p\.A\."
    r"|S\.r\.l\.|B\.V\.|BV"
    r"|N\.V\.|AB|A/S|ApS|AS|Oyj?|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|sp\. z o\.\s?o\.|S\.A\.|d\.o\.o\.|s\.r\.o\.|Kft\.?)$"
    r"|^株式会社.|株式会社$|有限公司$)"
)
"""The legal form at the end of a company's name."""

FIRM = re.compile(
    rf"(?<=\w)(?!,? ?[A-Z]{{2}}$){LEGAL_FORM.pattern}|\w (?:AG|KG|AB|BV)$|"
    r"(?i: (?:&|\+|and|und|et|y|i) (?:sons?|daughters?|brothers?|sisters?|söhne|töchter|fils"
    r"|filles|figli|hijos|co|company|partners?|associates)\.?$| (?:brothers|bros\.?|gebrüder|frères)$"
    r"|^gebrüder |^the .{1,60} (?:group|company|trust|foundation)$)"
)
"""What a firm's name ends with, whatever trade stands in front of it (`Mason & Daughters`, `Potter Ltd`)."""
