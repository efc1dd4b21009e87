"""What applications are laid against is read again when any of its files changes, and not before."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.store.folder import Folder
from jobboard.store.yardsticks import yardsticks

GUIDE = "# Baker\n\n## Pay\n\n- Senior: €48,000 to €55,000 per year\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "_profile.md").write_text("Must have:\n\n- Permanent\n\nResume: cv.md\n")
    (tmp_path / "cv.md").write_text("# Ann\n\n- Sourdough\n")
    (tmp_path / "_skills.md").write_text("## Baking\n\n- Sourdough: levain\n")
    (tmp_path / "_guides").mkdir()
    (tmp_path / "_guides" / "baker.md").write_text(GUIDE)
    return Folder(tmp_path)


def test_all_of_it_is_read(folder: Folder) -> None:
    found = yardsticks(folder)
    assert [each.text for each in found.profile.criteria] == ["Permanent"]
    assert found.resume == "# Ann\n\n- Sourdough\n"
    assert [each.role for each in found.guides] == ["Baker"]


def test_what_is_known_is_kept_until_a_file_of_it_changes(folder: Folder) -> None:
    known = yardsticks(folder)
    assert yardsticks(folder, known) is known
    for name in ("_profile.md", "cv.md", "_skills.md", "_guides/baker.md", "_guides/miller.md"):
        path = folder.path / name
        path.write_text((path.read_text() if path.exists() else GUIDE) + "\n")
        now = yardsticks(folder, known)
        assert now is not known, name
        known = now


def test_without_any_of_it_there_is_nothing(tmp_path: Path) -> None:
    found = yardsticks(Folder(tmp_path))
    assert (found.profile.criteria, found.resume, found.guides) == ((), None, ())
