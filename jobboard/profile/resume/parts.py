"""The parts of a résumé, in the words that people head them with."""

from __future__ import annotations

from typing import Literal

from jobboard.text.names import key, plain

Part = Literal["work", "projects", "skills", "education", "own work", "other"]
"""`own work`: what is written, spoken or built in one's own name. `other`: what claims nothing of work done."""

_NAMES: dict[Part, str] = {
    "work": """experience; work experience; professional experience; employment; employment history; work history;
        career; career history; professional background; relevant experience; positions; internships;
        berufserfahrung; beruflicher werdegang; werdegang; praxiserfahrung; praktika; beruflicher hintergrund;
        expérience; expériences; expérience professionnelle; expériences professionnelles; parcours professionnel;
        experiencia; experiencia laboral; experiencia profesional; trayectoria profesional""",
    "projects": """projects; personal projects; side projects; selected projects; open source; open source projects;
        portfolio; projekte; projets; projets personnels; proyectos""",
    "skills": """skills; technical skills; key skills; core skills; core competencies; competencies; technologies;
        technology; tech stack; stack; tools; toolbox; tools and technologies; skills and tools; expertise;
        areas of expertise; programming languages; frameworks; soft skills; skill set; skills summary;
        skills & technologies; skills and technologies; technical expertise; technical proficiencies; keywords;
        kenntnisse; fähigkeiten; kompetenzen; fachkenntnisse; it kenntnisse; technologien; werkzeuge;
        compétences; compétences techniques; outils; technologies et outils;
        habilidades; competencias; conocimientos; tecnologías; herramientas; aptitudes""",
    "education": """education; academic background; academics; studies; qualifications; degrees; coursework; courses;
        relevant coursework; training; certifications; certificates; licenses; licenses and certifications;
        licenses & certifications; education and training; education & training; professional development;
        ausbildung; studium; bildung; schulbildung; weiterbildung; weiterbildungen; zertifikate; akademischer werdegang;
        formation; formations; études; diplômes; certifications et formations;
        educación; formación; formación académica; estudios; certificaciones; cursos""",
    "own work": """publications; papers; talks; presentations; speaking; conferences; writing; blog; blog posts;
        articles; patents; books; teaching; media; press; links; websites; profiles; online;
        veröffentlichungen; publikationen; vorträge; patente; artikel; conférences; brevets;
        publicaciones; charlas; ponencias; artículos; patentes; enlaces""",
    "other": """languages; interests; hobbies; references; contact; contact details; contact information;
        personal details; personal information; personal data; objective; career objective; goals; awards; honors;
        honours; honors and awards; memberships; affiliations; availability; about this file; to do; todo; notes;
        sprachen; interessen; kontakt; persönliche daten; referenzen; ziele; auszeichnungen; hobbys;
        langues; loisirs; intérêts; centres d'intérêt; références; coordonnées; objectif; prix; distinctions;
        idiomas; intereses; aficiones; referencias; contacto; datos personales; objetivo; premios""",
}

_PARTS = {key(" ".join(name.split())): part for part, names in _NAMES.items() for name in names.split(";")}

LONGEST_NAME = 80
"""A longer heading names no part."""


def part_named(heading: str) -> Part | None:
    """The part that a heading names as a whole (`## Work experience`), or None."""
    return _PARTS.get(key(plain(heading))) if len(heading) <= LONGEST_NAME else None
