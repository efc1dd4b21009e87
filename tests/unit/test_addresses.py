"""Addresses: which are opened at all, and how they are written for the program that opens them."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.programs.addresses import safe_url


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        safe_url(text)
    return refused.value.sentence


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.com", "https://example.com"),
        (" https://example.com/jobs/42\n", "https://example.com/jobs/42"),
        ("HTTPS://Example.COM/Jobs", "https://example.com/Jobs"),
        ("https://example.com/?q=a&r=b+c#apply", "https://example.com/?q=a&r=b+c#apply"),
        ("https://example.com/#!/job/42?x", "https://example.com/#!/job/42?x"),
        ("https://example.com/a%20b?c=%C3%BC", "https://example.com/a%20b?c=%C3%BC"),
        ("https://example.com/über?c=ü#ü", "https://example.com/%C3%BCber?c=%C3%BC#%C3%BC"),
        ("https://example.com/100%?a=5%zz", "https://example.com/100%25?a=5%25zz"),
        ("https://example.com/'$(x)`x`\"\\", "https://example.com/%27%24(x)%60x%60%22%5C"),
        ("https://example.com/a#b#c", "https://example.com/a#b%23c"),
        ("https://example.com/a?b[]=1", "https://example.com/a?b%5B%5D=1"),
        ("https://example.com/@me/a:b", "https://example.com/@me/a:b"),
        ("http://localhost:8080/x", "http://localhost:8080/x"),
        ("http://example.com:/x", "http://example.com/x"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        ("https://BÜCHER.example/x", "https://xn--bcher-kva.example/x"),
        ("https://straße.example", "https://xn--strae-oqa.example"),
        ("https://例え。example", "https://xn--r8jz45g.example"),
        ("https://ｅxample.com", "https://example.com"),
        ("https://example．com", "https://example.com"),
        ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
        ("https://my_firm.example.com.", "https://my_firm.example.com."),
    ],
)
def test_an_address_is_written_as_a_program_may_have_it(text: str, url: str) -> None:
    assert safe_url(text) == url


@pytest.mark.parametrize(
    "text",
    [
        *(
            "-flag",
            "--new-window",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ssh://-oProxyCommand=x",
            "mailto:a@b.c",
        ),
        *("vscode://file/x", "example.com/jobs", "https:example.com", "https:/example.com", "httpſ://example.com"),
        *("-https://example.com", "ｈttps://example.com", "TBD"),
    ],
)
def test_only_the_web_is_opened(text: str) -> None:
    assert refusal(text) == "only addresses that begin with http:// or https:// are opened"


@pytest.mark.parametrize("text", ["http:///x", "https://", "https://?x", "https://#x", "https://:80/"])
def test_an_address_needs_a_host(text: str) -> None:
    assert refusal(text) == "an address without a host is not opened"


@pytest.mark.parametrize(
    "text", ["https://user@host", "https://user:pw@host/x", "https://a:80@b", "https://@host", "https://a.com\\@b.com"]
)
def test_an_address_with_a_user_is_not_opened(text: str) -> None:
    assert refusal(text) == "an address with a user name in it is not opened"


@pytest.mark.parametrize(
    "blank", [" ", "\n", "\t", "\0", "\x1b", "\x7f", "\x85", "\x9b", "\xa0", "\u2003", "\u2028", "\u3000", "\udc80"]
)
@pytest.mark.parametrize("text", ["https://exa{}mple.com/x", "https://example.com/a{}b", "ht{}tps://example.com/a#b"])
def test_blanks_and_control_characters_are_refused_anywhere(text: str, blank: str) -> None:
    assert refusal(text.format(blank)) == "an address with blanks or control characters in it is not opened"


@pytest.mark.parametrize(
    "host",
    [
        *(
            "-x.com",
            "x-.com",
            "a..b",
            ".a",
            "a.com\\b",
            "a%2eb",
            "a'b",
            "a$(x)b",
            "a;b",
            "a:b",
            "a:123456",
            "[::1",
            "::1]",
        ),
        *("[x]", "[fe80::1%25-x]", "a℀b", "a／b", "％41", "a\u202eb", "xn--é", "\u301ca", "é" * 70),
        "a." * 140 + "com",
    ],
)
def test_a_host_is_a_name_or_an_ip_address(host: str) -> None:
    assert refusal(f"https://{host}") == "the host of the address cannot be read"


def test_a_port_is_at_most_65535() -> None:
    assert safe_url("http://a:65535/x") == "http://a:65535/x"
    assert refusal("http://a:65536/x") == "the port of the address is no port"


def test_no_address_at_all_is_told_as_that() -> None:
    assert refusal(" \n") == "there is no address to open"


HOSTS = st.one_of(
    st.sampled_from(["example.com", "EXAMPLE.com:80", "bücher.example", "[::1]", "a_b.c", "日本.jp", "x:"]),
    st.text(st.characters(categories=["L", "M", "N"], include_characters=".-:"), min_size=1, max_size=12),
    st.text(min_size=1, max_size=6),
)
TAILS = st.one_of(
    st.text(st.characters(exclude_categories=["Z", "Cc", "Cs"]), max_size=30),
    st.text("%2fF#?/\\\"'`$(){}[]|^<>;& é~-", max_size=30),
    st.text(max_size=30),
)
ADDRESSES = st.one_of(
    st.text(max_size=40), st.builds("{}://{}/{}".format, st.sampled_from(["http", "HTTPS", "https"]), HOSTS, TAILS)
)


@given(ADDRESSES)
def test_whatever_is_opened_is_harmless_and_stays_as_it_is(text: str) -> None:
    try:
        url = safe_url(text)
    except Refused:
        return
    assert url.isascii()
    assert re.fullmatch(r"https?://[^\s\x00-\x20\x7f\"'`$\\<>{}|^]+", url)
    assert not re.search(r"%(?![0-9A-Fa-f]{2})", url)
    assert safe_url(url) == url
    parts = urlsplit(url)
    assert parts.hostname
    assert not parts.hostname.startswith("-")
    assert parts.username is None
    assert parts.port is None or 0 <= parts.port <= 65535


@given(st.text(st.characters(exclude_categories=["Z", "C"], exclude_characters="%?#"), max_size=30))
def test_what_is_asked_for_is_the_same_encoded_or_not(path: str) -> None:
    url = safe_url(f"https://example.com/{path}")
    assert unquote(url) == f"https://example.com/{path}"
    assert unquote(safe_url(f"https://example.com/{quote(path)}")) == unquote(url)
