"""Bytes become text by what they say of themselves; what is no text is refused in words that help."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.intake.letters.decoding import decoded

RUSSIAN = "Ищем инженера, офис в Москве.\n"


def page(text: str, charset: str, head: str = '<meta charset="{}">', label: str | None = None) -> bytes:
    """A page in a charset, with a head that declares it (by another label)."""
    return (head.format(label or charset) + text).encode(charset)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_counts_and_is_off(charset: str) -> None:
    assert decoded("Naïve – 💰".encode(charset)) == "Naïve – 💰"


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_either_order_of_bytes_is_read(mark: bytes, charset: str) -> None:
    assert decoded(mark + RUSSIAN.encode(charset)) == RUSSIAN


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["<html><p>Naïve</p>\n", RUSSIAN])
def test_utf_16_without_a_mark_is_read(text: str, charset: str) -> None:
    assert decoded(text.encode(charset)) == text


@pytest.mark.parametrize(
    ("text", "charset", "label"),
    [
        (RUSSIAN, "koi8-r", None),
        (RUSSIAN, "cp1251", "windows-1251"),
        ("Zażółć", "iso8859-2", "ISO-8859-2"),
        ("東京都", "shift_jis", "Shift_JIS"),
        ("東京都", "iso2022_jp", "iso-2022-jp"),
        ("髙橋①", "cp932", "x-sjis"),
        ("中文", "gbk", "gb2312"),
        ("똠방각하", "cp949", "euc-kr"),
        ("“Naïve”", "cp1252", "latin1"),
        ("“Naïve”", "cp1252", "US-ASCII"),
        ("İstanbul €", "cp1254", "iso-8859-9"),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        "<META CHARSET = {} >",
        '<meta name="x"><meta http-equiv="Content-Type" content="text/html; charset={}">',
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_a_declared_charset_counts(text: str, charset: str, label: str | None, head: str) -> None:
    assert decoded(page(text, charset, head, label)).endswith(text)


def test_the_first_declaration_counts_and_comments_declare_nothing() -> None:
    head = '<!-- <meta charset="koi8-r"> --><meta name="a"><meta charset="{}"><meta charset="koi8-r">'
    assert decoded(page("Zażółć", "iso8859-2", head)).endswith("Zażółć")


def test_utf_8_is_read_where_the_declaration_was_left_from_before() -> None:
    assert decoded(page("“Zażółć”", "utf-8", label="windows-1252")).endswith("“Zażółć”")


@pytest.mark.parametrize("label", ["x-unknown", "rot13", "utf-7", "idna", "../os", "zlib"])
def test_a_declaration_that_names_no_charset_is_none(label: str) -> None:
    assert decoded(page("Naïve “x”", "cp1252", label=label)).endswith("Naïve “x”")


def test_a_byte_that_the_declared_charset_does_not_have_is_kept() -> None:
    assert decoded(b"<meta charset=windows-1253>\xe1\xd2\xff").endswith("αÒÿ")


def test_a_charset_that_most_bytes_do_not_fit_was_declared_wrongly() -> None:
    assert decoded(b"<meta charset=gb2312>\xd6\xd0" + b"\xff a" * 110_000)[21:26] == "ÖÐÿ a"


def test_windows_1252_is_read_without_a_declaration_as_browsers_do() -> None:
    assert decoded(b"\x93Na\xefve\x94 \x80 \x81\x8d\x8f\x90\x9d") == "“Naïve” € \x81\x8d\x8f\x90\x9d"


@pytest.mark.parametrize("head", [b"", b"<meta charset=utf-8>", codecs.BOM_UTF8])
def test_a_few_broken_bytes_among_utf_8_are_kept_as_windows_1252(head: bytes) -> None:
    assert decoded(head + "naïve “x” ".encode() + b"caf\xe9 \x93").endswith("naïve “x” café “")


def test_a_page_that_says_utf_8_and_is_not_is_windows_1252() -> None:
    assert decoded(b"<meta charset=utf-8>\xe9t\xe9 \x93\xc3\xa9\x94").endswith("été “Ã©”")


def test_newlines_are_one() -> None:
    assert decoded(b"a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd"


@given(st.binary(max_size=60).filter(lambda data: 0 not in data[:60]))
def test_no_byte_is_lost(data: bytes) -> None:
    try:
        text = decoded(b"Text: \xe9 " + data)
    except Refused:
        return
    assert "\ufffd" not in text or b"\xef\xbf\xbd" in data
    assert text.isascii() is False
    assert len(text.encode("utf-8")) >= len(data.replace(b"\r\n", b"\n"))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decoded(b"# " + text.encode()) == "# " + text


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "It is a PDF; copy its text and import that."),
        (b"\n%PDF-1.4", "It is a PDF; copy its text and import that."),
        (
            b"PK\x03\x04\x14\x00[Content_Types].xml word/document.xml",
            "It is a Word document; copy its text and import that.",
        ),
        (b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text", "It is an OpenDocument text; "),
        (b"PK\x03\x04\x14\x00xl/workbook.xml", "It is an Excel sheet; "),
        (b"PK\x03\x04\x14\x00job.md", "It is an archive; "),
        (b"\x1f\x8b\x08\x00", "It is an archive; "),
        (rb"{\rtf1\ansi Senior", "It is a rich text document (RTF); copy its text and import that."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "It is an old Office document; copy its text and import that."),
        (b"bplist00\xd1", "It is a web archive of Safari; "),
        (b"\x89PNG\r\n\x1a\n\x00", "It is an image; copy its text and import that."),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "It is an image; "),
        (b"GIF89a\x01\x00", "It is an image; "),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "It is an image; "),
        (b"\x00\x00\x00\x1cftypheic\x00\x00", "It is an image; "),
        (b"\x00\x00\x00\x1cftypisom\x00\x00", "It is a film or a recording, "),
        (b"Senior\x00Engineer\x00\x00", "It is not text; "),
        (b"\x7fELF\x02\x01\x01\x00\x00", "It is not text; "),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_is_and_what_to_do(data: bytes, told: str) -> None:
    with pytest.raises(Refused) as refused:
        decoded(data)
    assert refused.value.sentence.startswith(told)


@pytest.mark.parametrize("text", ["", "PKO Bank", "GIF makers wanted", "{role}", "BZh", "Text about %PDF-1.7"])
def test_text_that_begins_nearly_so_is_read(text: str) -> None:
    assert decoded(text.encode()) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\xff " * 400_000,
        b"\xff\xc3\xa9 " * 300_000,
        b"<meta charset=gb2312>" + b"\xff a" * 400_000,
        b"<!--" * 300_000,
        b"<meta charset" * 100_000,
        b"<?xml " * 200_000,
    ],
    ids=["broken", "half broken", "wrongly declared", "comments", "metas", "xml"],
)
def test_bytes_that_mean_harm_are_read(data: bytes) -> None:
    assert len(decoded(data)) >= len(data) // 2
