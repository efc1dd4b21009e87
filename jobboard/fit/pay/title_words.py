"""The words that decide whether two titles that differ by one word are of one position. All are casefolded."""

from __future__ import annotations

from jobboard.text.job_title_words import RANKS

PHRASES = tuple(
    tuple(words.split())
    for words in (
        "machine learning",
        "deep learning",
        "reinforcement learning",
        "artificial intelligence",
        "business intelligence",
        "natural language processing",
        "computer vision",
        "data science",
        "data center",
        "data centre",
        "data entry",
        "site reliability",
        "quality assurance",
        "customer success",
        "customer service",
        "customer experience",
        "user experience",
        "business development",
        "supply chain",
        "human resources",
        "real estate",
        "public relations",
        "social media",
        "vice president",
        "account executive",
    )
)
"""What is one word to those who say it: `Learning Platform Engineer` has nothing of machine learning."""

HEADS = frozenset(
    """
    administrator advisor analyst architect associate buyer chef clerk consultant coordinator counsel designer developer
    director driver editor engineer executive instructor lawyer lead manager mechanic nurse officer operator planner
    producer programmer recruiter representative researcher scientist specialist strategist supervisor teacher
    technician therapist trainer writer
    """.split()
)
"""What a position is, at the end of its title; a guide may say it in the plural."""

NARROWING = frozenset(
    """
    application applications applied backend cloud core frontend fullstack infrastructure platform platforms
    production research services software systems
    """.split()
)
"""Words that narrow the work of an engineer, a developer or a scientist where they stand within a title."""

NARROWED = frozenset(("engineer", "developer", "programmer", "scientist"))

ANOTHER = RANKS | frozenset(
    """
    account acting area automation big commercial customer diem district ex field former global group hardware interim
    international maintenance marketing national non operations operator partnerships people presales program
    project qa quality recruiting recruitment regional reliability repair sales security service substitute
    success support team teams test testing training travel
    """.split()
)
"""Words that make another position, or another rank, of a title, wherever in it they stand."""

AT_THE_END = frozenset(
    """
    contractor contract freelance freelancer remote hybrid onsite temporary temp permanent fulltime parttime w2 c2c 1099
    ftc
    """.split()
)
"""How and where one is employed, at the end of a title."""

REGIONS = frozenset(
    "us usa uk eu emea apac latam dach europe european union america americas states united kingdom worldwide".split()
)
"""From where one may work, where a title adds it."""
