"""The words that titles are told by: generic ones, known prefixes and suffixes, and nouns of work."""

from __future__ import annotations

from jobboard.text.names import NAMES

AFFIXES = frozenset(
    {"application", "job application", "job", "application tracking", "application tracker", "application details",
     "application notes", "application log", "application status", "job application tracking",
     "job application tracker", "job application details", "job details", "job tracking"}
)  # fmt: skip
"""Titles that say that a file is an application, and nothing of which; also prefixes and suffixes of others."""

LABELS = frozenset(
    {"job description", "job posting", "posting", "description", "cover letter", "resume", "cv", "notes", "readme",
     "index", "interview", "interview notes", "interview prep", "details", "overview", "summary", "main", "untitled",
     "draft", "template", "new", "research", "company research", "analysis", "checklist", "todo", "history", "email",
     "emails"}
)  # fmt: skip
"""Titles that name a kind of text."""

AFFIXES_AND_LABELS = AFFIXES | LABELS
GENERIC = AFFIXES_AND_LABELS | NAMES
"""Titles that give nothing by themselves."""

LONGEST_GENERIC = 60
"""No generic title is longer (characters)."""

WORK = frozenset(
    "engineer developer dev manager scientist analyst designer architect administrator consultant specialist director"
    " intern internship researcher programmer technician coordinator assistant representative recruiter writer editor"
    " nurse teacher professor lecturer accountant advisor adviser strategist president vp cto ceo cfo coo sre devops"
    " tester contractor trainee apprentice officer supervisor planner statistician economist werkstudent werkstudentin"
    " praktikant praktikantin entwickler entwicklerin ingenieur ingenieurin leiter leiterin ingénieur ingénieure"
    " développeur développeuse desarrollador desarrolladora ingeniero ingeniera programista programistka"
    " inżynier".split()
)
"""Nouns of work: a half of a title that holds one, when the other holds none, is the position."""
