"""Which role a page is about, by its title; None where that is not certain."""

from __future__ import annotations

import pytest

from jobboard.guide.reader import read_guide


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("# How to become a Data Engineer\n", "Data Engineer"),
        ("# What does a Product Manager do?\n", "Product Manager"),
        ("# How much does a Plumber make in 2025?\n", "Plumber"),
        ("Data Engineer Salary Guide 2025\n\nText.", "Data Engineer"),
        ("Registered Nurse Salary in the UK (2024)\n\nA Registered Nurse cares.", "Registered Nurse"),
        ("# Data Engineer: Gehalt, Aufgaben und Karriere\n", "Data Engineer"),
        ("Was verdient ein Softwareentwickler?\n", "Softwareentwickler"),
        ("logoLane\n\nData Scientist\n\nimage\n\nOverview\n\nA Data Scientist asks.", "Data Scientist"),
        ("# LaneOne\n\n## Data Scientist\n\n## Overview\n\nData Scientists ask.", "Data Scientist"),
        ("Data Scientist\n\nData Scientist\n\nOverview\n", "Data Scientist"),
        ("Home\n\nCareers\n\nData Scientist | Lane.example\n", "Data Scientist"),
        ("Was verdienen Softwareentwickler?\n", "Softwareentwickler"),
        ("Registered Nurse Salary by State\n", "Registered Nurse"),
        ("# SRE\n\n## Pay\n", "SRE"),
        ("# Average salary for a Glazier\n", "Glazier"),
        ("Overview\n\nA Data Engineer is one who builds pipes.\n", "Data Engineer"),
        ("# AI Policy & Governance Manager\n", "AI Policy & Governance Manager"),
        ("# Lohn als Projektleiter\n", "Projektleiter"),
        ("# Datenanalyst (m/w/d)\n", "Datenanalyst"),
        ("# Datenanalyst in Deutschland\n", "Datenanalyst"),
        ("Midwife\n\nMidwives care for mothers.\n", "Midwife"),
        ("# Java Developer contract rates (UK)\n\n## Day rates\n\n- Junior: £300 a day\n", "Java Developer"),
        # not certain
        ("# Technology Salary Guide 2025\n\n| Role | Pay |\n", None),
        ("# Data Engineer vs Data Scientist\n", None),
        ("# Nurses, Doctors and Dentists\n", None),
        ("# Salaries in Berlin\n", None),
        ("# Our top 10 careers\n\nText.\n", None),
        ("Data Engineer\n\nData Scientist\n\nOverview\n", None),
        ("", None),
        ("Just some words about this and that.\n", None),
    ],
)
def test_the_role_of_a_page(text: str, role: str | None) -> None:
    guide = read_guide(text)

    assert guide.role == role
    assert ("which one role" in str(guide.problems)) is (role is None)
