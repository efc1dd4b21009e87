"""A guide that a person wrote by hand: what its head states of it."""

from __future__ import annotations

from jobboard.guide.reader import read_guide


def test_a_guide_that_a_person_wrote_may_say_where_it_is_from() -> None:
    head = "# Head Baker\n\n- **Source**: the guild\n- Year: 2025\n- Market: Ghent\n\n"
    text = f"{head}## Pay\n\n- Senior: €48k to €55k per year\n"
    guide = read_guide(text)
    assert (guide.source, guide.year, guide.market) == ("the guild", 2025, "Ghent")
    assert [(each.name, each.low) for each in guide.figures] == [("Senior", 48_000)]
