"""When a report was published."""

from zoneinfo import ZoneInfo

import pytest

from volgens.intake.moments import parse_moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("written", "moment", "day_only"),
    [
        ("2025-03-04T17:39:00+01:00", "2025-03-04T17:39:00+01:00", False),
        ("2025-03-04T17:39:00Z", "2025-03-04T17:39:00+00:00", False),
        ("2025-07-04 17:39", "2025-07-04T17:39:00+02:00", False),
        ("2025-03-04T17:39", "2025-03-04T17:39:00+01:00", False),
        (" 2025-03-04 ", "2025-03-04T00:00:00+01:00", True),
    ],
)
def test_a_time_gets_the_zone_that_it_lacks(written: str, moment: str, day_only: bool) -> None:
    """A time without a zone is in the zone of the settings, summer time included."""
    found, is_day = parse_moment(written, AMSTERDAM)
    assert (found.isoformat(), is_day) == (moment, day_only)


@pytest.mark.parametrize("written", ["", "gisteren", "2025-13-01", "0001-01-01", "9999-12-31T23:59", "17:39"])
def test_what_is_no_time_is_an_error(written: str) -> None:
    """Nothing is guessed from half a date."""
    with pytest.raises(ValueError, match=r".*"):
        parse_moment(written, AMSTERDAM)
