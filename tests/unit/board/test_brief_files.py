"""Pages of files in the shapes in which people write: the facts that stand on each, and what must not.

They are read by somebody in Berlin on the morning of 24 November 2026.
"""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import pytest

from jobboard.board.brief.brief import brief_of
from jobboard.board.brief.folded import BLANK
from jobboard.board.brief.page import page
from jobboard.board.card import Card
from jobboard.slots import replace
from jobboard.store.clock import in_own_time
from jobboard.text.document import read_document

FILES = Path(__file__).parent / "brief_files"

PAGES = {
    "german": f"""
+ # Fachgespräch · Weserholz GmbH
+ - When: Thu 26 Nov 2026, 10:00–11:30, no zone stated (in 2 days)
+ - Length: 90 minutes
+ - Place: Werk 2, Pforte Nord
+ - With: Dr. Annegret Puls (Leiterin Verfahrenstechnik)
+ - With: Sören Quast
+ 1. Trocknung: 12 % weniger Gas in Celle
+ 1. Wie wird die Restfeuchte gemessen?
+ - Telefonat, Tue 10 Nov 2026, with Sören Quast: bestanden
+ - [ ] Sicherheitsschuhe
- Result: {BLANK}
- Schichtbetrieb (
""",
    "french": """
+ # Entretien technique · Ateliers Sarrazin
+ - Link: https://visio.sarrazin.example/r/88
+ - With: Élodie Marchetti
+ Dessinatrice-projeteuse · brief of Tue 24 Nov 2026 · french
+ 1. Qui relit les plans ?
+ - Résumé: cv_sarrazin.pdf
- Posting (line
""",
    "front-matter": """
+ # Technical screen · Lumen Orchard
+ - When: Wed 25 Nov 2026, 18:00–18:45 your time (tomorrow)
+ - There: 09:00–09:45 PT (America/Los_Angeles)
+ - Length: 45 minutes
+ - Link: https://meet.example/lo-1
+ - With: Priya Raman (staff engineer)
+ - Passcode: 88 21
+ - Contact: Gus Ferreira
+ 1. Cut p99 from 900 ms to 120 ms
+ 2. On call for 3 years
+ - Noted (line 7): $180k – $210k
+ - Applied: Sun 1 Nov 2026
+ - Résumé: resume-v4.pdf
+ - Recruiter screen, Tue 10 Nov 2026, with Gus Ferreira: passed
+ - Next action: Send the take-home
- Posting (line
""",
    "table-of-rounds": f"""
+ # Panel · Brackwater Ferries
+ - When: Mon 30 Nov 2026, 13:00, no zone stated (in 6 days)
+ - Length: {BLANK}
+ - Place: Pier 4
+ - With: Tom Eyre
+ - With: Wren Halloran
+ - (required) SQL and spreadsheets, required
+ - Boats
+ - Noted (line 9): $85k
+ - Tech test, Mon 9 Nov 2026
+ - Recruiter call, Mon 2 Nov 2026, with Jo Lindqvist: passed
""",
    "onsite": """
+ # On-site · Vellum Bank
+ - When: Thu 26 Nov 2026, 09:30–14:30, no zone stated (in 2 days)
+ - Length: 5 hours
+ - Place: Kronprinzenstraße 12, 3rd floor
+ - With: Mina Okafor (CTO)
+ - With: Bert Vanderlinden (platform lead)
+ - With: Sato Hanae (principal engineer)
+ - With: Lucy Ng (people partner)
+ - Badge at the desk, ask for Lucy
+ - 09:30 Mina, strategy
+ - 14:00 Lucy, values
+ 1. The migration of the billing ledger
+ 2. On-call down from 20 pages a week to 2
+ 3. The talk in Gdańsk
+ 1. What broke last month?
+ 3. How do you hire?
+ - How would you shard it? (System design)
+ - Kafka, is required
+ - (preferred) Kotlin
+ - Recruiter screen, Tue 20 Oct 2026 (line 39): €110k, by me
+ - Letter: letter-vellum.md
+   - Ledgers
+   - (gap) How would you shard it?
+   - (strong) Draw the ledger
+ - [ ] Bring a passport
+ - [ ] Ask for a reference from Ola
- Remote?
- Train booked
""",
    "offer-talk": """
+ # Offer talk · Hollowpine Robotics
+ - When: Tue 24 Nov 2026, 16:00–16:30, no zone stated (today)
+ - Answer to the offer by: Fri 27 Nov 2026
+ - Noted (line 5): €70–80k
+ - Hiring manager, Fri 30 Oct 2026 (line 23): "about 75", by them
+ - Offer, Base (line 13): €78,000 a year
+ - Offer, Bonus (line 14): 8 %, on team goals
+ - Leave (line 15): 30 days
+ - Start (line 16): 1 March 2027
+ - Applied: Thu 1 Oct 2026
+ - [ ] Ask for the relocation money
- Offer, Leave
- 72,000
- Posting (line
""",
    "status-only": f"""
+ # Next round, not yet dated · Status Only
+ - Must-haves: {BLANK}
+ - Posting: {BLANK}
+ - Applied: {BLANK}
+ - Résumé: {BLANK}
- (line
""",
    "head-block": """
+ # Next round, not yet dated · Pelican Grid
+ 1. Who decides?
+ - Five years of network planning
+ - (preferred) Welsh
+ - Posting: https://pelican.example/apply?id=7&src=x
+ - Posting (line 8): We pay £52,000 to £58,000 and a pension.
+ - Noted (line 4): £55k
+ - Applied: Wed 11 Nov 2026
- Contents
""",
    "headings": f"""
+ # Case study · Tallow & Finch
+ - When: Wed 2 Dec 2026 (in 8 days)
+ - The file says: 2026-12-02, in the morning
+ - Time: {BLANK}
+ - Material: https://tallow.example/brief
+ - They send the case the evening before. Three slides, no more, and a prototype.
+ - A portfolio
+ - (preferred) A second language
+ - Applied: 2026-10
+ - Screen, Mon 16 Nov 2026, with Pia and Omar
+   - Result: {BLANK}
+ - First chat, Thu 5 Nov 2026, with Pia
""",
    "rejected": f"""
+ # Closed · Nimbus Cartonnage
+ - rejected: internal candidate
+ - Noted (line 6): 40k
+ - Applied: Mon 5 Oct 2026
+ - Call, Sun 1 Nov 2026
- {BLANK}
- Visit
""",
}


@pytest.fixture
def _berlin(monkeypatch: pytest.MonkeyPatch) -> object:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_berlin")
@pytest.mark.parametrize("name", PAGES)
def test_what_stands_on_the_page(name: str) -> None:
    document = read_document((FILES / f"{name}.md").read_text(encoding="utf-8"), name)
    facts = in_own_time(document.facts)
    document = replace(document, facts=facts, rounds=facts.rounds)
    told = page(brief_of(document, Card(name, f"/{name}.md"), datetime(2026, 11, 24, 9)))
    lines = told.splitlines()
    for sign, fact in (line.split(" ", 1) for line in PAGES[name].split("\n") if line):
        if sign == "+":
            assert fact in lines
        else:
            assert fact not in told
