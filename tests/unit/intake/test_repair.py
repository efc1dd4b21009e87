"""Text damaged by a wrong decoding is restored exactly where that is certain; healthy text is never touched."""

from __future__ import annotations

import pytest

from jobboard.intake.repair import repaired


@pytest.mark.parametrize(
    ("damaged", "healthy"),
    [
        ("`\uf8ffüí∞ ~0k` `\uf8ffüåé US,Remote`", "`💰 ~0k` `🌎 US,Remote`"),
        ("with ‚Äúon-premises to cloud‚Äù migrations", "with “on-premises to cloud” migrations"),
        ("the world‚Äôs technologies ‚Äî across data ‚Äî to deliver", "the world’s technologies — across data — to deliver"),
    ],
)
def test_an_aggregators_posting_read_as_mac_roman_is_restored(damaged: str, healthy: str) -> None:
    assert repaired(damaged) == type(repaired(""))(healthy, "UTF-8 read as Mac Roman")
