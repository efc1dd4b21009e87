"""JSON of very many values takes seconds and gigabytes: it is not read."""

from __future__ import annotations

import time

import pytest

from jobboard.errors import Refused
from jobboard.intake.page.json_ld import jobs_in, read_json
from jobboard.intake.page.json_values import MOST_CHARACTERS, MOST_VALUES, loaded


@pytest.mark.parametrize(
    "text",
    [
        "[" + "1," * MOST_VALUES + "1]",
        "[" + "{}," * (MOST_VALUES // 2 + 1) + "{}]",
        '{"a":' * (MOST_VALUES + 1),
        '["' + "a" * MOST_CHARACTERS + '"]',
    ],
    ids=["numbers", "objects", "nested", "long"],
)
def test_json_of_very_many_values_is_not_read(text: str) -> None:
    start = time.process_time()
    assert loaded(text) is None
    with pytest.raises(Refused, match="JSON of more than"):
        read_json(text)
    assert time.process_time() - start < 1


def test_the_scripts_of_a_page_share_what_is_read_of_them() -> None:
    job, many = '{"@type":"JobPosting","title":"Weaver"}', "[" + "1," * (MOST_VALUES // 5 * 2) + "1]"
    with_job = f"[{many},{job}]"
    assert len(jobs_in([many, with_job])) == 1
    assert jobs_in([many, many, with_job]) == ()
    assert len(jobs_in([many, many, many, job])) == 1
