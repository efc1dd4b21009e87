"""A page about a role from its bytes: what it shows, where it is from, whether its lines are those of the file."""

from __future__ import annotations

import pytest

from jobboard.errors import Refused
from jobboard.intake.career_page import CareerPage, read_career_page

TEXT = "Rider\n\nRides — all day.\n\n• Legs\n"
HTML = (
    '<!doctype html><html><head><link rel="canonical" href="https://careers.example/rider"></head>'
    "<body><nav><a href='/'>Home</a></nav><h1>Rider</h1><p>Rides &mdash; all day.</p><ul><li>Legs</li></ul>"
    "</body></html>"
)
SHOWN = "# Rider\n\nRides — all day.\n\n- Legs"
ARCHIVE = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\nContent-Location: https://careers.example/saved\n\n"
    "--x\nContent-Type: text/html; charset=utf-8\n\n"
    "<h1>Rider</h1><p>Rides — all day.</p><ul><li>Legs</li></ul>\n--x--\n"
)
MAIL = "MIME-Version: 1.0\nSubject: Rider\nContent-Type: text/plain; charset=utf-8\n\nRider\n\nRides — all day.\n"


@pytest.mark.parametrize("name", ["rider.txt", "rider.md", "standard input", "rider"])
def test_text_and_markdown_stay_as_they_are(name: str) -> None:
    assert read_career_page(TEXT.encode(), name) == CareerPage(TEXT, has_lines=True)


@pytest.mark.parametrize("name", ["rider.html", "standard input", "rider"])
def test_of_html_there_is_what_it_shows_and_the_address_that_it_states(name: str) -> None:
    assert read_career_page(HTML.encode(), name) == CareerPage(SHOWN, "https://careers.example/rider")


def test_a_suffix_says_what_a_file_is() -> None:
    assert read_career_page(HTML.encode(), "rider.html").text == SHOWN
    assert read_career_page(b"Rider", "rider.html") == CareerPage("Rider")


def test_an_archive_of_a_page_says_where_it_was_saved_from() -> None:
    assert read_career_page(ARCHIVE.encode(), "rider.mhtml") == CareerPage(SHOWN, "https://careers.example/saved")


def test_a_mail_has_its_text() -> None:
    page = read_career_page(MAIL.encode(), "rider.eml")
    assert (page.text.strip(), page.address, page.has_lines) == ("Rider\n\nRides — all day.", None, False)


def test_other_letters_are_read_and_damaged_ones_repaired() -> None:
    assert read_career_page(TEXT.encode("utf-16"), "rider.txt").text == TEXT
    assert read_career_page(TEXT.encode().decode("cp1252").encode(), "rider.txt").text == TEXT


@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.7", b"<html><body> </body></html>"])
def test_what_is_no_text_or_empty_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read_career_page(data, "rider")
