"""When two addresses are those of one posting."""

from __future__ import annotations

from urllib.parse import urlsplit


def normal(url: str) -> str | None:
    """The address as addresses are compared; None where it is no address of a posting."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    if not host or parts.scheme not in ("http", "https") or not path:
        return None
    return f"https://{host.removeprefix('www.')}{path}" + (f"?{parts.query}" if parts.query else "")
