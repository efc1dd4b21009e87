"""A folder with two applications."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.store.live import Folder, open_folder
from tests.unit.store.acme import ACME, GLOBEX, now


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    place = tmp_path / "applications"
    place.mkdir()
    (place / "acme.md").write_text(ACME)
    (place / "globex.md").write_text(GLOBEX)
    return open_folder(place, now=now)
