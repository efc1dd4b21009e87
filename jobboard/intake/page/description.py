"""The description of a JobPosting as markdown, however often it was escaped on its way into the page."""

from __future__ import annotations

import re

from jobboard.intake.html.markdown import markdown_of
from jobboard.intake.html.tokens import resolved
from jobboard.intake.page.json_values import Thing, Value, members

MOST_ESCAPED = 3
"""So often a description is unescaped; no page was seen to escape it more often."""

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:[\s/][^<>]*+)?>")
_BLOCK = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|table|tr|section|article|pre|dl|dt|dd)(?:[\s/][^<>]*+)?>", re.IGNORECASE
)
_ESCAPED_TAG = re.compile(r"&(?:amp;){0,3}(?:lt|#60|#x3c);/?[a-zA-Z][a-zA-Z0-9]{0,15}+[\s/&>]", re.IGNORECASE)
_ESCAPED = re.compile(r"&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5});")
_HALF = re.compile(r"[\ud800-\udfff]")
_WORD = re.compile(r"\w+")
_SECTIONS = (
    ("responsibilities", "Responsibilities"),
    ("skills", "Skills"),
    ("qualifications", "Qualifications"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
    ("jobBenefits", "Benefits"),
)


def description_of(job: Thing) -> str:
    """The description as markdown, and below it what stands only in other properties of the job (`jobBenefits`)."""
    text = _markdown(job.get("description"))
    for name, heading in _SECTIONS:
        more = _markdown(job.get(name))
        if " " in more and words_of(more) not in words_of(text):
            text = f"{text}\n\n## {heading}\n\n{more}".strip()
    return text


def words_of(text: str) -> str:
    """The words of a text with one blank between them, in small letters: what two copies of it have in common."""
    return " ".join(_WORD.findall(text.casefold()))


def markdown_from(text: str) -> str:
    """Text of HTML, escaped up to MOST_ESCAPED times, or plain text, as markdown. Newlines of plain text are kept."""
    text = _HALF.sub("\ufffd", text)
    for _ in range(MOST_ESCAPED):
        if len(_ESCAPED_TAG.findall(text)) <= len(_TAG.findall(text)):
            break
        text = resolved(text)
    if _BLOCK.search(text) or (_TAG.search(text) and "\n" not in text.strip()):
        return markdown_of(text)
    if _TAG.search(text):
        return markdown_of(text.strip().replace("\n", "<br>\n"))
    for _ in range(MOST_ESCAPED):
        text = resolved(text) if _ESCAPED.search(text) else text
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _markdown(value: Value) -> str:
    return "\n\n".join(markdown_from(each) for each in members(value) if isinstance(each, str)).strip()
