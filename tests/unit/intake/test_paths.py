"""What is a path, and what is not."""

from __future__ import annotations

import pytest

from jobboard.intake.paths import paths_in


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("/saved/job.html", ["/saved/job.html"]),
        (" ~/job \n", ["~/job"]),
        ("./job.html", ["./job.html"]),
        ("job.html", ["job.html"]),
        (r"/saved/My\ Job.html ", ["/saved/My Job.html"]),
        ("'/saved/My Job.html' ", ["/saved/My Job.html"]),
        ('"/saved/My Job.html"', ["/saved/My Job.html"]),
        (r"'/saved/it'\''s (1) a job.html'", ["/saved/it's (1) a job.html"]),
        ("/saved/My Job.html", ["/saved/My Job.html"]),
        ("/saved/it's.html", ["/saved/it's.html"]),
        ("file:///saved/My%20Job.html", ["/saved/My Job.html"]),
        ("file://localhost/a", ["/a"]),
        ("'/a' '/b c'", ["/a", "/b c"]),
        ("/a\n/b\n", ["/a", "/b"]),
        ("", []),
        ("Acme", []),
        ("Acme GmbH", []),
        ("https://acme.example/job.html", []),
        ("Acme | Engineer | job.html", []),
        ("/a\nis a path", []),
        ("/" * 30_000, []),
    ],
)
def test_paths(text: str, paths: list[str]) -> None:
    assert list(paths_in(text)) == paths
