"""The labels of rounds in German, French and Spanish, and what looks like one and is none."""

from __future__ import annotations

import pytest

from jobboard.text.document import read_document
from jobboard.text.values import Round


def round_of(lines: str) -> Round:
    """The round that these lines stand below."""
    (found,) = read_document(f"# A at B\n\n## Interviews\n\n### Panel\n{lines}", "b").rounds
    return found


@pytest.mark.parametrize(
    "lines",
    [
        "- **Wann**: 26.11.2026 10:00 Uhr\n- **Mit**: Ana\n- **Wo**: Werk 2\n- Ergebnis: bestanden\n- Dauer: 90 min\n",
        "Datum: 26.11.2026\nUhrzeit: 10:00\nGesprächspartner: Ana\nOrt: Werk 2\nErgebnis: bestanden\nDauer: 90 min\n",
        "- Quand : 26 novembre 2026 10h00\n- Avec : Ana\n- Lieu : Werk 2\n- Résultat : bestanden\n- Durée : 90 min\n",
        "Cuándo: 2026-11-26 10:00\nDónde: Werk 2\nEntrevistador: Ana\nResultado: bestanden\nDuración: 90 min\n",
    ],
)  # fmt: skip
def test_labels_of_other_languages(lines: str) -> None:
    found = round_of(lines)
    assert (found.date, found.time, found.with_whom, found.where, found.result, found.minutes) == (
        "2026-11-26", "10:00", "Ana", "Werk 2", "bestanden", 90
    )  # fmt: skip


@pytest.mark.parametrize("line", ["- Con: a long commute", "- Pro: Ana", "- Art: oils", "- Hora: feliz"])
def test_what_also_means_something_else_is_none(line: str) -> None:
    found = round_of(f"{line}\n")
    assert (found.with_whom, found.where, found.kind, found.when) == (None, None, "Panel", None)
