"""The posting in the file of a new application: where it goes, and the proof that it brings nothing of its own."""

from __future__ import annotations

from jobboard.text.document import Document
from jobboard.text.posting import harmless


def with_posting(document: Document, posting: str) -> str:
    return f"{document.text}\n## Job Description\n\n{harmless(posting)}\n"
