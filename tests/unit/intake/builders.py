"""Postings made to measure: pages, JSON-LD, markdown and text, in the shapes of the samples."""

from __future__ import annotations

import json
from typing import Any

TEXT = "You keep the lamps lit, the lenses clean and the log up to date."


def job_posting(**values: Any) -> dict[str, Any]:
    """A schema.org JobPosting; what is given takes the place of the usual."""
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Lighthouse Keeper",
        "hiringOrganization": {"@type": "Organization", "name": "Pharos Trust"},
        "description": f"<p>{TEXT}</p>",
        **values,
    }


def page(body: str = f"<p>{TEXT}</p>", *, title: str = "Lighthouse Keeper", head: str = "", ld: Any = None) -> str:
    """A saved page with the usual noise around its body; `ld` is its JSON-LD, as text or as what becomes text."""
    script = ld if isinstance(ld, str) else json.dumps(ld, ensure_ascii=False)
    linked = f'<script type="application/ld+json">{script}</script>' if ld is not None else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}{linked}'
        "<script>window.jobs = {page: 1};</script><style>.apply { color: #fff }</style></head>\n"
        '<body><nav><a href="/">Home</a> <a href="/jobs">All jobs</a></nav>\n'
        f"<main>{body}</main>\n<footer><p>Privacy policy</p></footer></body></html>\n"
    )


def aggregated(*, company: str, position: str, url: str, pay: str, place: str, prose: str) -> str:
    """A posting as an aggregator writes it, with its emoji and its curly quotes."""
    return (
        f"# [{position}]({url})  \n### {company}  \n#### `💰 {pay}` `🌎 {place}`  \n\nDescription\n\n"
        f"**“About” the role:**\n\n{prose}\n\n## CLICK TO [APPLY]({url})\n"
    )


def headed(rest: str = TEXT, **values: str) -> str:
    """Plain text with a head block."""
    block = "".join(f"{name.replace('_', ' ').title()}: {value}\n" for name, value in values.items())
    return f"{block}\n{rest}\n"


def misread(text: str, encoding: str) -> str:
    """UTF-8 that somebody took for another encoding."""
    return text.encode().decode(encoding)
