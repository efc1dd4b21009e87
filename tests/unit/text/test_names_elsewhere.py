"""Names of fields and sections in German and French: they are read as their English likes, and postings stay whole."""

from __future__ import annotations

import pytest

from jobboard.text.changes.interviews.part import part_of
from jobboard.text.document import Document, read_document
from jobboard.text.names import field_named, section_named
from jobboard.text.values import Next

FIELDS = {
    "applied": "Beworben am, Bewerbungsdatum, Date de candidature",
    "salary": "Gehalt, Salaire",
    "resume": "Lebenslauf",
    "letter": "Anschreiben, Lettre de motivation",
    "contact": "Ansprechpartner, Ansprechpartnerin, Ansprechpartner(in), Contact",
    "next": "Nächster Schritt, Prochaine étape",
    "deadline": "Frist, Bewerbungsfrist, Date limite",
    "url": "Stellenanzeige, Anzeige, Annonce, Offre d'emploi, Offre d’emploi",
}
SECTIONS = {
    "notes": "Notizen",
    "history": "Verlauf, Historie, Historique",
    "interviews": "Gespräche, Vorstellungsgespräch, Vorstellungsgespräche, Entretien, Entretiens, Notes d'entretien",
    "posting": "Stellenanzeige, Stellenbeschreibung, Anzeige, Description du poste, Annonce, Offre d’emploi",
    "letter": "Anschreiben, Lettre de motivation",
    "resume": "Lebenslauf",
}


def listed(names: dict[str, str]) -> list[tuple[str, str]]:
    return [(name.strip(), meaning) for meaning, each in names.items() for name in each.split(",")]


def read(text: str) -> Document:
    return read_document(text, "acme")


@pytest.mark.parametrize(("name", "field"), listed(FIELDS))
def test_fields(name: str, field: str) -> None:
    assert [field_named(form) for form in (name, name.upper(), f"**{name} :**")] == [field] * 3


@pytest.mark.parametrize(("name", "section"), listed(SECTIONS))
def test_sections(name: str, section: str) -> None:
    assert [section_named(form) for form in (name, name.upper(), f"2. {name}:")] == [section] * 3


@pytest.mark.parametrize(
    "name", ["Suivi", "Gehaltsvorstellung", "Fristen", "Fragen", "Questions", "Candidature", "Bewerbung", "Offre"]
)
def test_what_may_mean_something_else_is_no_name(name: str) -> None:
    assert (field_named(name), section_named(name)) == (None, None)


def test_an_application_in_german() -> None:
    found = read(
        "# Adler GmbH — Analyst\n\n- **Status:** beworben\n- **Beworben am:** 09.11.2026\n"
        "- **Ansprechpartner:** Frau Mai\n- **Nächster Schritt:** am 23.11.2026 nachfragen\n"
        "- **Bewerbungsfrist:** 30.11.2026\n- **Stellenanzeige:** https://adler.example/1\n\n"
        "## Notizen\n- 12.11.2026: Eingangsbestätigung\n"
    ).facts
    assert (found.status, found.applied, found.deadline, found.contact, found.url) == (
        "APPLIED", "2026-11-09", "2026-11-30", "Frau Mai", "https://adler.example/1"
    )  # fmt: skip
    assert found.next == Next("am 23.11.2026 nachfragen", "2026-11-23")
    assert found.logged == ("2026-11-12",)


def test_rounds_below_a_german_heading() -> None:
    first, second = read(
        "# Lumen AG - Leiterin\n\n## Gespräche\n### Erstgespräch am 17.11.2026 um 11:00 Uhr\nMit: Herr Brandt\n"
        "### Zweitgespräch mit Frau Dr. Seidel am Mittwoch, den 25.11.2026, 9:30 Uhr\nOrt: Hafenstraße 12\n"
        "### Vorbereitung\n- Zahlen lesen\n\n## Notizen\n"
    ).rounds
    assert (first.kind, first.date, first.time, first.with_whom) == (
        "Erstgespräch", "2026-11-17", "11:00", "Herr Brandt"
    )  # fmt: skip
    assert (second.kind, second.date, second.time, second.with_whom, second.where) == (
        "Zweitgespräch", "2026-11-25", "09:30", "Frau Dr. Seidel", "Hafenstraße 12"
    )  # fmt: skip


def test_rounds_below_a_french_heading() -> None:
    found = read(
        "# Quai - Chef\n\n## Entretiens\n### Entretien avec M. Lefèvre le mardi 24 novembre 2026 à 10h00\n"
        "- Lieu : Bordeaux\n### Mes questions\n- Qui décide ?\n"
    )
    (each,) = found.rounds
    assert (each.kind, each.date, each.time, each.with_whom, each.where) == (
        "Entretien", "2026-11-24", "10:00", "M. Lefèvre", "Bordeaux"
    )  # fmt: skip
    assert found.facts.location is None


def test_what_somebody_does_not_say_of_whom_is_nobody() -> None:
    (each,) = read("# A - B\n\n## Gespräche\n### Interview mit Präsentation, 24.11.2026\n").rounds
    assert (each.kind, each.with_whom) == ("Interview mit Präsentation", None)


@pytest.mark.parametrize("heading", ["Suivi", "Verlauf", "Historique", "Notizen"])
def test_what_was_logged(heading: str) -> None:
    assert read(f"# A - B\n\n## {heading}\n- 2026-11-12: téléphoné\n").facts.logged == ("2026-11-12",)


def test_fields_below_a_log_are_read() -> None:
    assert read("# A - B\n\n## Suivi\n- **Statut :** postulé\n").facts.status == "APPLIED"


@pytest.mark.parametrize(
    "heading",
    ["Entretien", "Historique", "Historie", "Gehalt", "Salaire", "Bewerbungsfrist", "Date limite", "Ansprechpartner",
     "Vorstellungsgespräch", "Lettre de motivation", "Annonce"],
)  # fmt: skip
def test_headings_of_a_posting_do_not_end_it(heading: str) -> None:
    found = read(f"# A - B\n\n## Annonce\nNous cherchons.\n\n## {heading}\n### Machines\nStatus: offer\n")
    assert [zone.name for zone in found.zones] == [None, "posting"]
    assert (found.rounds, found.facts.status) == ((), None)


@pytest.mark.parametrize("heading", ["Notizen", "Gespräche", "Entretiens", "Notes d'entretien", "Verlauf"])
def test_the_persons_own_sections_end_it(heading: str) -> None:
    found = read(f"# A - B\n\n## Stellenanzeige\nWir suchen.\n\n## {heading}\nx\n")
    assert [zone.name for zone in found.zones][-2:] == ["posting", section_named(heading)]


def test_any_other_heading_ends_a_posting_that_is_named_in_another_language() -> None:
    found = read(
        "# A - B\n\n## Stellenanzeige\nx\n### Gehalt\nx\n\n## Strategie\n- [ ] Celle\n\n## Historie\nseit 1911\n"
    )
    assert [zone.name for zone in found.zones] == [None, "posting", None, None]
    assert [item.text for each in found.checklists for item in each.items] == ["Celle"]


@pytest.mark.parametrize("own", ["Entretiens", "Notes", "Interviews"])
def test_behind_what_is_surely_the_persons_such_a_heading_is_theirs_too(own: str) -> None:
    found = read(f"# A - B\n\n## Annonce\nx\n\n## {own}\nx\n\n## Historique\n- 2026-11-02 : applied\n")
    assert found.zones[-1].name == "history"


@pytest.mark.parametrize("line", ["Annonce : vue sur Indeed", "Anzeige:", "Offre d'emploi : https://a.example/1"])
def test_a_label_that_tells_where_the_posting_is_begins_none(line: str) -> None:
    found = read(f"# A - B\n\nPoste : Chef\n{line}\n\nStatut : postulé\n")
    assert (found.facts.status, "posting" in [zone.name for zone in found.zones]) == ("APPLIED", False)


def test_what_stands_below_a_letter_is_no_value_of_a_field() -> None:
    assert read("# A - B\n\n## Anschreiben\nSehr geehrte Damen und Herren,\n").facts.letter is None


@pytest.mark.parametrize(
    ("line", "name"),
    [("Gehalt: 60k", "pay"), ("- Salaire : 60k", "pay"), ("Gefragt: warum wir", "asked"), ("Fragen: wer?", "fragen")],
)
def test_lines_of_a_round_that_a_change_knows(line: str, name: str) -> None:
    found = read(f"# A - B\n\n## Gespräche\n### Erstgespräch\n{line}\n")
    assert [each.name for each in part_of(found, found.rounds[0]).labels] == [name]
