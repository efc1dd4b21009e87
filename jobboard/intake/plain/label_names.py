"""The labels of facts in postings: those of `text.names`, and those that only postings have.

A label is known whole, in any case. Most count wherever they stand; those of HEAD_ONLY are words of every text
(`Position: standing for hours`), so they count only above the description, and those of ALONE_NEVER are no labels
where they stand alone on a line (`Remote` is a value there).
"""

from __future__ import annotations

from functools import lru_cache

from jobboard.text.names import LONGEST_NAME, field_named, key, plain

_MORE = {
    "company": "hiring organization, hiring organisation, hiring company, company/organization, about the company"
    " name, arbeitgeber, unternehmen, employeur, société, empleador, pracodawca, werkgever, azienda, bedrijf, 会社名,"
    " 公司名称, 企业名称, 회사명, 기업명, 企業名, företag, arbetsgivare",
    "position": "position title, role title, job role, job name, vacancy, vacancy title, job, job position, stelle,"
    " stellentitel, stellenbezeichnung, berufsbezeichnung, jobtitel, intitulé du poste, intitulé, puesto de trabajo,"
    " cargo, nazwa stanowiska, functie, functietitel, posizione, ruolo, tjänst, befattning, 职位, 职位名称, 招聘职位,"
    " 岗位, 岗位名称, 직무, 포지션, 職種, 募集職種",
    "url": "posting link, link to posting, original posting, original post, job posting url, job posting link, apply"
    " url, apply link, apply at, apply here, apply online, apply via, application link, to apply, apply, apply now,"
    " click to apply, job advert, stellenlink, bewerbungslink, lien, enlace, view job, see posting"
    ", url source",
    "location": "job location, job locations, work location, work locations, office location, office, offices, city,"
    " place of work, place of employment, duty station, based in, job site, standort, standorte, arbeitsort,"
    " einsatzort, dienstort, ort, lieu de travail, lieu du poste, localisation, localité, ville, ubicación, lugar,"
    " lugar de trabajo, localización, ciudad, lokalizacja, miejsce pracy, miejscowość, plaats, werkplek, standplaats,"
    " sede, sede di lavoro, località, luogo di lavoro, local, localização, ort/region, arbetsort, arbeidssted,"
    " 勤務地, 地点, 工作地点, 근무지"
    ", şehir, şehir/ilçe",
    "workplace": "remote, workplace, workplace type, location type, work arrangement, work model, working model, work"
    " setting, work mode, remote type, remote status, remote work, remote option, remote policy, job location type,"
    " arbeitsmodell, homeoffice, home office, télétravail, modalidad, modalité, tryb pracy",
    "salary": "base salary, base salary range, base pay, base pay range, salary/rate, annual salary, annual salary"
    " range, annual pay, hourly rate, hourly pay, hourly wage, hourly pay rate, hourly rate range, monthly salary,"
    " day rate, daily rate, wage, wages, wage range, pay scale, pay rate range, rate, compensation range, total"
    " compensation, target compensation, target salary, target salary range, expected salary, expected salary range,"
    " estimated salary, estimated pay, starting salary, starting pay, salary band, salary information, salary"
    " details, remuneration, ote, budget, gehalt, gehaltsspanne, jahresgehalt, monatsgehalt, stundenlohn, lohn,"
    " vergütung, bruttogehalt, bruttojahresgehalt, salaire, salaire brut, rémunération, salario, rango salarial,"
    " retribución, retribuzione, stipendio, salário, remuneração, wynagrodzenie, widełki, stawka, salaris, loon, lön,"
    " lønn, løn, 年収, 給与, 月給, 薪资, 연봉, 급여"
    ", ral, stipendio lordo, maaş",
    "posted": "date posted, posted date, posted at, publish date, publication date, published on, published at, date"
    " published, job posted, job posted on, posting start date, listed, listed on, date listed, veröffentlicht,"
    " veröffentlicht am, veröffentlichungsdatum, online seit, publié, publié le, date de publication, publicado,"
    " fecha de publicación, data publikacji, opublikowano, geplaatst, pubblicato, 掲載日"
    ", placed on, date of publication, data di pubblicazione, 发布时间, 发布日期, yayın tarihi",
    "deadline": "apply by, apply before, closes on, closing, closing on, closing date/time, job closing date,"
    " application closing date, applications close, applications close on, application closes, applications due,"
    " application due, application due date, last date to apply, last day to apply, expiry date, expiration date,"
    " expires, expires on, posting end date, end date of posting, job posting end date, deadline for applications,"
    " application period ends, bewerbungsfrist, bewerbungsschluss, bewerbung bis, bewerben bis, date limite, date"
    " limite de candidature, candidatures jusqu'au, fecha límite, fecha límite de postulación, fecha de cierre,"
    " termin składania, termin składania ofert, aplikuj do, sluitingsdatum, scadenza, sista ansökningsdag,"
    " søknadsfrist, 応募締切, 마감일, 締切"
    ", last application date, 截止日期, son başvuru tarihi",
    "job_id": "job requisition, job requisition id, requisition number, requisition no, requisition #, req, req #,"
    " req no, req number, reference, reference number, reference no, reference id, reference code, ref, ref #, ref"
    " no, ref id, ref number, ref code, job reference, job reference number, job ref, job number, job no, job #, job"
    " code, job id #, job id number, job posting id, vacancy id, vacancy number, vacancy no, vacancy reference,"
    " vacancy ref, position id, position number, opening id, announcement number, posting number, id, referenz,"
    " referenznummer, kennziffer, stellen id, stellennummer, stellen nr, job nr, référence, référence de l'offre, n°"
    " de référence, referencia, número de referencia, numer referencyjny, nr ref, numer ref, referentie,"
    " vacaturenummer, 求人番号"
    ", job identification, vacancy announcement number, announcement no, post id, post number, offre n°, rif, ilan no",
    "employment": "job type, job types, employment type, employment types, type of employment, employment, employment"
    " status, contract type, type of contract, contract, work type, working time, work schedule, time type, position"
    " type, worker type, worker sub type, employee type, job schedule, schedule, shift type, commitment, type, hours,"
    " engagement, engagement type, beschäftigungsart, beschäftigung, beschäftigungsverhältnis, anstellungsart,"
    " vertragsart, arbeitszeit, arbeitszeitmodell, umfang, type de contrat, contrat, type d'emploi, temps de travail,"
    " tipo de contrato, tipo de empleo, contrato, jornada, jornada laboral, tipo de jornada, rodzaj umowy, typ umowy,"
    " wymiar pracy, wymiar etatu, dienstverband, soort contract, tipo di contratto, contratto, orario,"
    " anställningsform, 雇用形態, 工作性质, 고용형태, 근무형태"
    ", working pattern, çalışma şekli",
}
_NAMED = {key(plain(name)).replace(".", ""): field for field, names in _MORE.items() for name in names.split(",")}
_OURS = frozenset({"company", "position", "url", "location", "salary", "posted", "deadline", "job_id"})
_NOT_OF_POSTINGS = frozenset(
    "answer by, reply by, respond by, decide by, offer deadline, offer expires, links, frist, stellenanzeige, anzeige,"
    " annonce, offre d'emploi, offre d’emploi".split(", ")
)

HEAD_ONLY = frozenset(
    "company, org, organization, organisation, firm, firma, entreprise, empresa, unternehmen, société, azienda,"
    " bedrijf, företag, 公司, 회사, position, role, title, poste, puesto, job, vacancy, stelle, cargo, functie,"
    " posizione, ruolo, intitulé, tjänst, office, offices, city, ort, ville, ciudad, lugar, plaats, sede, local, rate,"
    " budget, comp, wage, wages, listed, closing, req, id, type, hours, schedule, contract, contrat, contrato,"
    " contratto, orario, engagement, umfang, employment, reference, ref, referenz, target role, link, lien, enlace,"
    " workplace, posting"
    .split(", ")
)  # fmt: skip
"""Labels that are words of any text: they count above the description only."""

ALONE_NEVER = HEAD_ONLY - {"office", "reference", "company", "position", "role", "title"} | frozenset(
    "remote, homeoffice, home office, télétravail, to apply, apply, apply here, apply online, apply at, apply via,"
    " applied, published, veröffentlicht, publié, view job, see posting, url, expires, closes, posted, pay, remote"
    " work, expected salary, applications close, opublikowano, geplaatst, publicado, pubblicato, based in"
    .split(", ")
)  # fmt: skip
"""Words that are no label where they stand alone on a line above what could be their value."""

STRICT = frozenset(
    "type, contract, contrat, contrato, contratto, hours, schedule, work schedule, commitment, employment,"
    " engagement, arbeitszeit, working time, orario, jornada, umfang, beschäftigung, employment status,"
    " stage".split(", ")
)
"""Labels of employment below which other things stand too: only words that are known whole are taken."""

UNCERTAIN_PAY = frozenset("rate, budget, pay, comp, compensation, remuneration, wage, wages, ote".split(", "))
"""Labels of pay below which other things stand too: only a figure with a currency is taken."""

PERIODS = {
    "hour": ("hourly", "stundenlohn"),
    "day": ("day rate", "daily"),
    "month": ("monthly", "monatsgehalt", "月給"),
    "year": ("annual", "jahresgehalt", "bruttojahresgehalt", "年収"),
}
"""The periods that a label of pay may state, by how the label begins."""


@lru_cache(maxsize=4096)
def label_named(label: str) -> tuple[str, str] | None:
    """The name and the form of a label: (`location`, `job location`); None where it is not known.

    The names are those of `values.NAMES`, and `workplace` for a label that tells how far the work is remote.
    """
    if len(label) > LONGEST_NAME:
        return None
    form = key(plain(label.replace("#", " # ") if "#" in label else label)).replace(".", "")
    name = _NAMED.get(form)
    if name is None and form not in _NOT_OF_POSTINGS:
        name = field_named(form)
        name = "url" if name == "source" and form == "source" else name
    return (name, form) if name in _OURS or name in ("employment", "workplace") else None
