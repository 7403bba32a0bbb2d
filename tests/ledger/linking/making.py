"""Figures as several reports give them, to link; everything in them is made up."""

from datetime import UTC, datetime, timedelta
from typing import Any

from volgens.lang.pack import load_pack
from volgens.ledger.linking.kinship import Kinship
from volgens.ledger.linking.known import KnownFigure
from volgens.model.claim import Figure, Place, Source

FIRST_DAY = datetime(2025, 3, 4, 12, tzinfo=UTC)
TOLERANCE = 0.1
KINSHIP = Kinship(load_pack("nl").groups.group_of, TOLERANCE)
BRIGADE = Source("de brandweer", kind="rescue")
NORTH = Source("het leger van Noord", party="Noord", kind="military")
SOUTH = Source("het leger van Zuid", party="Zuid", kind="military")


def know(report: int, value: float, **fields: Any) -> KnownFigure:
    """Return an exact figure of the report of day number `report`; `start` tells two of one report apart."""
    day: int = fields.pop("day", report)
    given: dict[str, Any] = {"low": value, "high": value, "modifier": "exact", "unit": "person", "measure": "killed"}
    given |= {"counted": "doden", "place": Place("Waldrecht"), "sources": (BRIGADE,), "start": 10}
    given |= fields
    start = given.pop("start")
    figure = Figure(report=f"report-{report}", text=str(value), start=start, end=start + 5, **given)
    return KnownFigure(figure, FIRST_DAY + timedelta(days=day), "De Waldkoerier", f"report-{report}")
