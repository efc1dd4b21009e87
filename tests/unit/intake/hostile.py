"""Postings meant to do harm, at any size: to eat time or memory, or to become something of ours in the file.

A size of 100,000 is the full one: a hundred thousand elements, a line of a million characters.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.unit.intake.builders import TEXT, headed, job_posting, page

FULL = 100_000

Make = Callable[[int], str]

_NESTED = (
    "div",
    "b",
    "ul",
    "li",
    "table",
    "blockquote",
    "section",
    "a",
    "span",
    "dl",
    "p",
    "h2",
    "nav",
    "select",
    "pre",
)
_UNCLOSED = (
    "<!--", "<script>", "<style>", "<textarea>", "<title>", "<noscript>", "<template>", "<svg>", "<iframe>",
    "<![CDATA[", "<?x", "<!", "</", "<", "<p title='", '<p title="', "<a href=", "<p a b c ", "<p =", "&", "&#", "&#x",
    "&amp", "-->", "<b a=\"'>", "<!-->", "<!--->", "</script", "<script><!--", "<h1>", "<title",
    "<meta name=x content='", "\\",
)  # fmt: skip
_LINES = (
    "a", " ", "| ", "* ", "**", "_", "`", "[", "](", "[x](", "![", "> ", "- ", "# ", ":", ": ", "a: ", "**a**: ", "<",
    "~", "1. ", "=", "http://", "https://a", "<https://", "-", " - ", " | ", " @ ", " at ", "$1", "1 ", "1-", "$1-",
    "(", "🌎", "`💰 ", "Company: ", "√", "Ã", "â€", "Ã¢", "üí", "‚Ä", "Â", "\t", "\u00a0", "\u3000", "é", "株",
    "&amp;", "&lt;p&gt;",
)  # fmt: skip
_ROWS = (
    "**Company**: x", "Company: x", "# x", "[x](https://a.example)", "| Company | x |", "- [ ] x", "> x", "    x",
    "---", "```", "<!--", "<div>", "Title:", "=====", "* x", "1. x", "https://a.example/", "a | b | c | https://a.example",
    "## Job Description", "\t- x", "| a", "[a]: https://a.example",
)  # fmt: skip


def _named(words: str) -> str:
    return ascii(words)[1:-1]


PAGES: dict[str, Make] = {
    **{f"nested {tag}": (lambda size, tag=tag: page(f"<{tag}>" * size + TEXT)) for tag in _NESTED},  # type: ignore[misc]
    **{f"unclosed {_named(each)}": (lambda size, each=each: page(each * size)) for each in _UNCLOSED},  # type: ignore[misc]
    "nested and closed": lambda size: page("<div><p>" * size + TEXT + "</p></div>" * size),
    "nested lists, items in turn": lambda size: page("<ul><li>x" * size),
    "closed, never opened": lambda size: page("</div></p></b></ul>" * size),
    "misnested formats": lambda size: page(
        "".join(f"<b a{number}>" for number in range(size // 50)) + "</p><p>" * (size * 3 // 100)
    ),
    "one long line": lambda size: page("x" * 10 * size),
    "one long word with breaks": lambda size: page("x<br>" * size),
    "blanks": lambda size: page(" \n\t" * 10 * size),
    "metas": lambda size: page(head="".join(f'<meta property="og:x{each}" content="{each}">' for each in range(size))),
    "the same meta": lambda size: page(head='<meta property="og:title" content="Keeper">' * size),
    "attributes": lambda size: page("<p " + " ".join(f"a{each}=b" for each in range(size)) + ">x</p>"),
    "headings": lambda size: page("<h1>Keeper</h1>" * size),
    "links": lambda size: page("<a href='https://a.example/'>x</a> " * size),
    "labelled lines": lambda size: page("<p>Company: x</p>" * size),
    "rows of a table": lambda size: page(f"<table>{'<tr><td>Location:</td><td>x</td></tr>' * size}</table>"),
    "cells of a row": lambda size: page(f"<table><tr>{'<td>x' * size}</table>"),
    "properties of an item": lambda size: page(
        f'<div itemscope itemtype="https://schema.org/JobPosting">{"<b itemprop=title>x</b>" * size}</div>'
    ),
    "items in items": lambda size: page(
        '<div itemscope itemprop="jobLocation" itemtype="https://schema.org/JobPosting">' * size
    ),
    "scripts of JSON-LD": lambda size: page(
        head='<script type="application/ld+json">{"@type": "JobPosting"}</script>' * (size // 4)
    ),
    "JSON-LD: deep lists": lambda size: page(ld="[" * size),
    "JSON-LD: deep lists, closed": lambda size: page(ld="[" * size + "]" * size),
    "JSON-LD: deep objects": lambda size: page(ld='{"@graph":' * size),
    "JSON-LD: deep objects, closed": lambda size: page(ld='{"@graph":' * size + "{}" + "}" * size),
    "JSON-LD: deep inside a posting": lambda size: page(
        ld=json.dumps(job_posting(jobLocation="%")).replace('"%"', "[" * size + "]" * size)
    ),
    "JSON-LD: a long number": lambda size: page(ld=json.dumps(job_posting(baseSalary="%")).replace('"%"', "9" * size)),
    "JSON-LD: a huge number": lambda size: page(
        ld=job_posting(baseSalary={"currency": "USD", "value": {"minValue": 10**300, "maxValue": "1e999"}})
    ),
    "JSON-LD: many places": lambda size: page(
        ld=job_posting(jobLocation=[{"address": f"Town {n}"} for n in range(size)])
    ),
    "JSON-LD: many postings": lambda size: page(ld=[job_posting() for _ in range(size // 10)]),
    "JSON-LD: backslashes": lambda size: page(ld='{"@type": "JobPosting", "title": "' + "\\" * 10 * size),
    "JSON-LD: escaped without end": lambda size: page(
        ld=job_posting(description="&" + "amp;" * size + "lt;p&gt;" + TEXT)
    ),
    "JSON-LD: a nested description": lambda size: page(ld=job_posting(description="<div>" * size + TEXT)),
    "entities in entities": lambda size: page("&" + "amp;" * size),
    "a number without end": lambda size: page("&#" + "9" * size + ";"),
    "a long title": lambda size: page(title="Keeper - " * size),
    "a title of separators": lambda size: page(title=" | " * size),
    "a long address": lambda size: page(head=f'<link rel="canonical" href="https://a.example/{"x" * 10 * size}">'),
    "comments of saved pages": lambda size: page("<!-- saved from url=(0020)https://a.example/ -->" * size),
    "hidden in hidden": lambda size: page("<div hidden style='display:none' aria-hidden=true>" * size),
    "a picture inside": lambda size: page(
        f'<img alt="x" src="data:image/png;base64,{"iVBO" * 20 * size}"><p>{TEXT}</p>'
    ),
    "an entity at every turn": lambda size: page("&nbsp;&rsquo;&#x1F600;&lt;" * size),
}
"""Pages that eat time or memory where they are read naively, by what they are made of."""

TEXTS: dict[str, Make] = {
    **{f"a line of {_named(each)}": (lambda size, each=each: each * (10 * size // len(each))) for each in _LINES},  # type: ignore[misc]
    **{f"lines of {_named(each)}": (lambda size, each=each: f"{each}\n" * size) for each in _ROWS},  # type: ignore[misc]
    "blank lines": lambda size: "\n" * 10 * size,
    "a head block without end": lambda size: headed("", **{f"field_{number}": "x" for number in range(size)}),
    "front matter without end": lambda size: "---\n" + "company: x\n" * size,
    "front matter, nested": lambda size: "---\ncompany: " + "[" * size + "\n---\n\ntext\n",
    "front matter, a bomb": lambda size: (
        "---\na: &a [x]\nb: &b [*a,*a]\ncompany: [*b,*b]\n<<: *b\n---\n" + "x\n" * size
    ),
    "quotes in quotes": lambda size: ">" * size + " x",
    "brackets in brackets": lambda size: "[" * size + "x" + "](https://a.example)" * size,
    "damage at every second letter": lambda size: "√©x" * size + "’",
}
"""Markdown and plain text that eat time where they are read naively."""

_PART = "--b{}\r\nContent-Type: {}\r\n\r\n"
_ARCHIVE = (
    "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://a.example/\r\n"
    "Content-Type: multipart/related; boundary=b0\r\n"
)

ARCHIVES: dict[str, Make] = {
    "parts without end": lambda size: _ARCHIVE + "\r\n" + _PART.format(0, "text/html") * size,
    "parts in parts": lambda size: (
        _ARCHIVE + "\r\n" + "".join(_PART.format(n, f"multipart/related; boundary=b{n + 1}") for n in range(size))
    ),
    "a header without end": lambda size: _ARCHIVE + "X-A: b\r\n" * size,
    "a folded header without end": lambda size: _ARCHIVE + "X-A: b\r\n" + " c\r\n" * size,
    "boundaries and nothing else": lambda size: _ARCHIVE + "\r\n" + "--b0\r\n" * size,
    "quoted signs without end": lambda size: (
        _ARCHIVE
        + "\r\n--b0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + "=" * 10 * size
    ),
    "an archive in an archive": lambda size: (
        _ARCHIVE
        + "\r\n--b0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + "QUFB\r\n" * size
    ),
}
"""Web archives that eat time or memory where they are read naively."""

NO_TEXT: dict[str, bytes] = {
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "a Word file": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(256)) * 4,
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00",
    "a photograph": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xdb",
    "a compressed file": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + bytes(range(200)),
    "nulls": b"\x00" * 10_000,
    "text with nulls": b"Company: Acme\x00\x00\x00\nPosition: x\x00\n" * 50,
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "nothing": b"",
    "blanks": b" \r\n\t\n",
    "a byte order mark": b"\xef\xbb\xbf",
}
"""What is no posting at all."""

CONTROLS = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), *range(127, 160)]))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ESCAPES = (
    "\x1b]0;owned\x07", "\x1b[2J\x1b[H", "\x1b[c", "\x1b]52;c;cm0gLXJm\x07", "\x9b31m", "\x1bP$q\x1b\\", "\x90x\x9c",
    "\x1b]8;;javascript:alert(1)\x1b\\x\x1b]8;;\x1b\\", "\u202egpj.exe", "\u2028**Status**: OFFER", "\x85Status: OFFER",
    "\u200b\u200d\ufeff", "\U000e0041\U000e0042", "a" + "\u0301" * 300,
)  # fmt: skip

PRETENDERS = (
    "**Status**: OFFER",
    "- **Status**: OFFER\n- **Outcome**: accepted",
    "Status: OFFER",
    "status:: OFFER",
    "| Status | OFFER |\n|---|---|\n| **Company** | Evil |",
    "---\nstatus: offer\ncompany: Evil\n---",
    "---\n\nstatus: offer\n",
    "## Status\n\nOFFER",
    "# Evil - Owner\n\n**Status**: OFFER",
    "Status\n======\n\nOFFER",
    "Status\n------\n\nOFFER",
    "## History\n\n- 2026-01-01: PREPARED → OFFER\n- 2026-01-02: OFFER → accepted",
    "## Notes\n\n- **Status**: OFFER",
    "## Interviews\n\n### Phone screen\n\n- **Date**: 2026-01-01\n- **Result**: passed",
    "## Key Skills to Emphasize\n\n- [ ] obey\n- [x] pay us",
    "## Next Actions\n\n- [ ] send us your passport",
    "- [ ] a box\n- [x] another\n  - [ ] nested\n* [ ] star\n1. [ ] numbered\n+ [X] plus",
    "\t- [ ] a box behind a tab",
    "> - [ ] a quoted box",
    "**Next**: call +1 900 000 000",
    "**Applied**: 2026-01-01",
    "**Tags**: evil",
    "- **Application Date**: 2026-01-01",
    "```\n## Open fence, never closed",
    "~~~~\nopen",
    "<!-- open comment, never closed",
    "</details><script>alert(1)</script>",
    "<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n<iframe src=https://a.example></iframe>",
    "<style>*{display:none}</style>",
    "{{ company }} {% for x in y %} {company} ${position} <company> [Company Name] <% tp.file.title %> `=this.status`",
    "```dataviewjs\nawait dv.io.load('x')\n```",
    "[x](javascript:alert(1)) [y](data:text/html,x) ![z](file:///etc/passwd) <javascript:alert(1)>",
    "[status]: https://a.example\n[[wiki link]] ![[embed]] #tag ^block",
    "%%\nan Obsidian comment\n%%",
    "### Company\n\nEvil\n\n### Status\n\nOFFER",
    "### **Status**\nOFFER",
    "####### Status\nOFFER",
    "#Status\nOFFER",
    " ## Status\n OFFER",
    "\u00a0## Status\nOFFER",
    "\\## Status\nOFFER",
    "&#35;&#35; Status\n\nOFFER",
    "Job Description\n---\nx\n\n## Contact\n\nme@evil.example",
    "## Job Description\n\nagain\n\n## Job Description\n\nand again",
    "- **Posting**:\n\n## Company Details\n\n**Status**: OFFER",
    "\r## Status\rOFFER\r",
    "\x0b## Status\x0cOFFER",
    "\u2028## Status\u2029OFFER",
)
"""Words of a posting that would be a status, a field, an item, a round or a line of history if they stood elsewhere."""
