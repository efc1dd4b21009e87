"""A mail that a mail program saved (`.eml`): its text is read as it was written, not as it was sent."""

from __future__ import annotations

import base64
import quopri

import pytest

from jobboard.errors import Refused
from jobboard.intake.letters.archive import text_of_mail
from jobboard.intake.letters.decoding import decoded
from jobboard.intake.reader import read_posting

TEXT = "Company: Møller & Søn\nRole: Platform Engineer\nSalary: €80–90k\n"
HEAD = "Subject: Salary: €1 at Nobody GmbH\nFrom: Ana <ana@talent.example>\nMIME-Version: 1.0\n"


def mail(text: str = TEXT, *, type_: str = "text/plain; charset=utf-8", encoding: str = "8bit") -> bytes:
    """A mail of one part."""
    charset = "cp1252" if "1252" in type_ else "utf-8"
    content = text.encode(charset)
    content = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(encoding, bytes)(content)
    return f"{HEAD}Content-Type: {type_}\nContent-Transfer-Encoding: {encoding}\n\n".encode() + content


def with_parts(*parts: tuple[str, bytes], type_: str = "multipart/mixed") -> bytes:
    """A mail of several parts, each a header and its content."""
    inner = b"".join(b"--b\n" + header.encode() + b"\n\n" + content + b"\n" for header, content in parts)
    return f"{HEAD}Content-Type: {type_}; boundary=b\n\n".encode() + inner + b"--b--\n"


def text_of(data: bytes) -> str:
    """The text of that mail."""
    found = text_of_mail(data)
    assert found is not None
    return decoded(found)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("type_", ["text/plain; charset=utf-8", 'text/plain; charset="windows-1252"'])
def test_the_text_is_read_by_its_encoding_and_charset(type_: str, encoding: str) -> None:
    posting = read_posting(mail(type_=type_, encoding=encoding), "mail.eml")
    assert posting.text == TEXT
    assert posting.kind == "text"
    found = {name: posting.value(name) for name in ("company", "position", "salary")}
    assert found == {"company": "Møller & Søn", "position": "Platform Engineer", "salary": "€80–90k"}


def test_newlines_of_mail_are_newlines() -> None:
    assert text_of(mail(encoding="quoted-printable").replace(b"\n", b"\r\n")) == TEXT


def test_the_subject_states_nothing() -> None:
    assert read_posting(mail("Hello there,\n\nmore to come.\n"), "mail.eml").found == ()


def test_of_a_page_and_a_text_the_page_is_read() -> None:
    parts = (("Content-Type: text/plain", b"short"), ("Content-Type: text/html", b"<p>Company: Acme</p>"))
    posting = read_posting(with_parts(*parts, type_="multipart/alternative"), "mail.eml")
    assert (posting.kind, posting.value("company")) == ("html", "Acme")


def test_a_part_without_a_type_is_text_and_an_attachment_is_none() -> None:
    attached = ("Content-Type: text/plain\nContent-Disposition: attachment; filename=log.txt", b"log")
    assert text_of(with_parts(attached, ("X-Any: 1", TEXT.encode()))).strip() == TEXT.strip()


def test_a_mail_without_a_text_is_refused() -> None:
    with pytest.raises(Refused, match="mail without a text"):
        read_posting(with_parts(("Content-Type: application/pdf", b"%PDF-1.7")), "mail.eml")
    with pytest.raises(Refused, match="mail without a text"):
        text_of(mail("x", encoding="7bit").replace(b"7bit", b"base64"))


def test_an_empty_mail_is_told_as_empty() -> None:
    with pytest.raises(Refused, match="It is empty"):
        read_posting(mail(" \n"), "mail.eml")


def test_lines_that_the_mail_program_broke_are_whole() -> None:
    text = "We look for \nsomebody who \n likes it. \n\n> quoted \n> too\nCompany: Acme\n-- \nAna\n"
    whole = "We look for somebody who likes it. \n\n> quoted \n> too\nCompany: Acme\n-- \nAna\n"
    assert text_of(mail(text, type_="text/plain; charset=utf-8; format=flowed")) == whole
    assert text_of(mail("東京 \n都\n", type_="text/plain; charset=utf-8; format=flowed; delsp=yes")) == "東京都\n"
    assert text_of(mail(text)) == text


@pytest.mark.parametrize(
    "text",
    [TEXT, HEAD + TEXT, "Content-Type: text/plain\n\n" + TEXT, "https://jobs.example/1\n"],
    ids=["a text", "no blank line behind the header", "a field alone", "an address"],
)
def test_what_is_no_mail_is_left_to_others(text: str) -> None:
    assert text_of_mail(text.encode()) is None
