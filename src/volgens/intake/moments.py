"""When a report was published: ISO 8601 as people and pages write it → a moment aware of its zone."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

__all__ = ["DAY_ONLY", "parse_moment"]

DAY_ONLY = "only the day of publication is known"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_moment(text: str, zone: ZoneInfo) -> tuple[datetime, bool]:
    """Return the moment of an ISO 8601 date or time and whether it is a day only; `zone` is for one that names none.

    A day becomes its first moment. Raises ValueError for anything else.
    """
    stripped = text.strip()
    moment = datetime.fromisoformat(stripped)
    # Year 1 and year 9999 have neighbours that no calendar has, once their zone is taken into account.
    if not 2 <= moment.year <= 9998:
        raise ValueError(f"the year {moment.year} is out of reach")
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    # A named zone is not written in ISO 8601; its offset at that moment is.
    offset = aware.utcoffset()
    return datetime.fromisoformat(aware.isoformat()) if offset else aware, bool(_DAY.fullmatch(stripped))
