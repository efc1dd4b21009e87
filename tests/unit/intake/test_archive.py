"""The page in an archive that a browser saved as one file, with the address that it was saved from."""

from __future__ import annotations

import base64
import quopri

import pytest

from jobboard.errors import Refused
from jobboard.intake.letters.archive import page_of
from jobboard.intake.letters.decoding import decoded

ADDRESS = "https://jobs.acme.example/42?a=b"
SAVED_FROM = f"<!-- saved from url=(0032){ADDRESS} -->\n"
HTML = "<html><body><p>Café – “x” = 1</p></body></html>"


def part(
    content: bytes, type_: str = "text/html", encoding: str = "", address: str = ADDRESS, newline: str = "\r\n"
) -> bytes:
    """One part with its header."""
    if encoding == "quoted-printable":
        content = quopri.encodestring(content)
    if encoding == "base64":
        content = base64.encodebytes(content)
    lines = (
        f"Content-Type: {type_}",
        f"Content-Transfer-Encoding: {encoding or 'binary'}",
        f"Content-Location: {address}",
    )
    return newline.join((*lines, "", "")).encode() + content


def archive(
    *parts: bytes,
    type_: str = "multipart/related",
    first: str = ADDRESS,
    boundary: str = "----B--x----",
    newline: str = "\r\n",
) -> bytes:
    """An archive as Chrome writes one."""
    head = (
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {first}",
        "Subject: =?utf-8?Q?Caf=C3=A9?=",
        "MIME-Version: 1.0",
        f"Content-Type: {type_};",
        '\ttype="text/html";',
        f'\tboundary="{boundary}"',
        "",
        "",
    )
    between = f"{newline}--{boundary}{newline}".encode()
    return newline.join(head).encode() + between + between.join(parts) + f"{newline}--{boundary}--{newline}".encode()


def page(data: bytes) -> str:
    """The text of the page in that archive."""
    found = page_of(data)
    assert found is not None
    return decoded(found)


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_the_page_is_found_with_its_address(encoding: str, newline: str) -> None:
    image = part(b"\x89PNG\x00", "image/png", "base64")
    data = archive(part(HTML.encode(), encoding=encoding, newline=newline), image, newline=newline)
    assert page(data).rstrip() == SAVED_FROM + HTML


@pytest.mark.parametrize(
    ("type_", "charset"),
    [
        ("text/html", "utf-8"),
        ('text/html; charset="utf-8"', "utf-8"),
        ("TEXT/HTML;\r\n\tcharset=windows-1252", "cp1252"),
        ("text/html; charset=iso-8859-1", "cp1252"),
        ("text/html", "cp1252"),
    ],
)
def test_the_page_is_read_by_its_charset(type_: str, charset: str) -> None:
    assert HTML in page(archive(part(HTML.encode(charset), type_, "quoted-printable")))


def test_the_header_counts_before_the_page_itself() -> None:
    html = '<meta charset="koi8-r">Zażółć'
    assert html in page(archive(part(html.encode("iso8859-2"), "text/html; charset=iso-8859-2", "base64")))


def test_the_page_is_the_part_of_the_archives_address() -> None:
    frame = part(b"<p>advertisement</p>", address="https://ads.example/")
    assert page(archive(frame, part(b"<p>job</p>"))) == SAVED_FROM + "<p>job</p>"


def test_without_an_address_the_page_is_the_first() -> None:
    parts = (part(b"<p>job</p>", address="cid:1"), part(b"<p>frame</p>", address="cid:2"))
    assert page(archive(*parts, first="file:///home/me/job.html")) == "<p>job</p>"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://x.example/--><script>", "https://x.example/" + "a" * 3_000],
    ids=["a script", "the end of a comment", "too long"],
)
def test_an_address_that_is_none_is_not_told(address: str) -> None:
    assert page(archive(part(b"<p>job</p>", address=address), first=address)) == "<p>job</p>"


def test_a_page_in_a_part_with_parts_is_found() -> None:
    inner = b"Content-Type: multipart/alternative; boundary=in\r\n\r\n\r\n--in\r\n" + part(b"text", "text/plain")
    inner += b"\r\n--in\r\n" + part(b"<p>job</p>") + b"\r\n--in--\r\n"
    assert page(archive(inner, type_="multipart/mixed")) == SAVED_FROM + "<p>job</p>"


def test_an_archive_that_ends_too_early_is_read_as_far_as_it_goes() -> None:
    whole = archive(part(b"<p>job</p><p>more</p>"))
    assert page(whole[: whole.index(b"more")]) == SAVED_FROM + "<p>job</p><p>"


def test_what_stands_behind_the_last_boundary_is_no_part() -> None:
    data = archive(part(b"x", "image/png")) + b"------B--x----\r\n" + part(b"<p>job</p>")
    with pytest.raises(Refused):
        page_of(data)


def test_of_a_field_that_stands_twice_the_first_counts() -> None:
    doubled = part(b"<p>job</p>").replace(b"\r\n\r\n", b"\r\nContent-Type: image/png\r\n\r\n")
    assert page(archive(doubled)) == SAVED_FROM + "<p>job</p>"


def test_the_page_is_utf_8_whatever_it_declares() -> None:
    found = page_of(archive(part(b"<meta charset=utf-16><p>job \x93x\x94</p>", "text/html; charset=windows-1252")))
    assert found is not None
    assert found.startswith(b"\xef\xbb\xbf")
    assert decoded(found).endswith("job “x”</p>")


def test_a_line_that_only_begins_like_a_boundary_is_text() -> None:
    html = b"<p>job\r\n------B--x----y\r\n--\r\n</p>"
    assert page(archive(part(html))) == SAVED_FROM + html.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# Engineer\n\nCompany: Acme\n",
        b"TITLE: Engineer\nCOMPANY: Acme\n\nMIME-Version: 1.0 is what we write.\n",
        HTML.encode(),
        b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello",
        b"MIME-Version: 1.0\r\n" + b"X: y\r\n" * 20_000,
    ],
)
def test_what_is_no_archive_is_left_to_others(data: bytes) -> None:
    assert page_of(data) is None


@pytest.mark.parametrize(
    "data",
    [
        archive(part(b"\x89PNG", "image/png")),
        archive(part(HTML.encode(), "application/octet-stream")),
        archive(part(b"x", encoding="7bit").replace(b"7bit", b"base64")),
    ],
)
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="without a page"):
        page_of(data)


HEAD = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
NESTED = "--b{}\r\nContent-Type: multipart/related; boundary=b{}\r\n\r\n"


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b"--b\r\nContent-Type: image/png\r\n\r\nx\r\n" * 100_000,
        HEAD + b"--b\r\n" * 500_000,
        HEAD + b"--bb\r\n" * 500_000,
        HEAD + b"--b--b--b--b " * 200_000,
        HEAD + b"--b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" * 50_000,
        HEAD
        + b"--b\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n"
        + "".join(NESTED.format(level, level + 1) for level in range(50_000)).encode(),
        HEAD + b"--b\r\nX: y\r\n" * 200_000,
        HEAD + (b"--b\r\n" + b"X: y\r\n" * 8_000 + b"\r\nx\r\n") * 40,
        HEAD + (b"--b\r\nContent-Type: image/png" + b' ;\t"' * 10_000 + b"\r\n\r\nx\r\n") * 40,
    ],
    ids=[
        "parts",
        "empty parts",
        "nearly boundaries",
        "boundaries in a line",
        "nested alike",
        "nested",
        "no ends",
        "headers",
        "parameters",
    ],
)
def test_archives_that_mean_harm_are_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="without a page"):
        page_of(data)
