"""GeoJSON after RFC 7946: a feature a figure or question, at its place; unlocated where no coordinates are known."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, BinaryIO

from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, Row, make_row
from volgens.exports.form import Format
from volgens.exports.objects import write_document
from volgens.model.claim import Figure, Place
from volgens.model.traced import TracedClaim, TracedQuestion
from volgens.model.wire import to_number

__all__ = ["FORMAT", "write_claims", "write_questions"]

_HEAD = {"type": "FeatureCollection"}
_IN_GEOMETRY = ("latitude", "longitude")


def write_claims(claims: Iterable[TracedClaim], stream: BinaryIO) -> int:
    """Write figures, and return how many; statements are about no place, and are left out."""
    figures = (_claim_to_feature(one, one.claim) for one in claims if isinstance(one.claim, Figure))
    return write_document(_HEAD, "features", figures, stream)


def write_questions(questions: Iterable[TracedQuestion], stream: BinaryIO) -> int:
    """Write questions with what each side says, and return how many."""
    return write_document(_HEAD, "features", map(_question_to_feature, questions), stream)


def _claim_to_feature(traced: TracedClaim, figure: Figure) -> dict[str, Any]:
    return _feature(figure.id, figure.place, _plain(make_row(traced, CLAIM_COLUMNS)))


def _question_to_feature(traced: TracedQuestion) -> dict[str, Any]:
    sides = [
        {
            "name": side.name,
            "low": to_number(side.low),
            "high": to_number(side.high),
            **{key: row[key] for key in ("claim", "report", "url", "publisher", "published", "start", "end", "text")},
        }
        for side in traced.question.sides
        for row in (_plain(make_row(traced.evidence[side.claim], CLAIM_COLUMNS)),)
    ]
    row = _plain(make_row(traced, QUESTION_COLUMNS)) | {"sides": sides, "claims": list(traced.question.claims)}
    return _feature(traced.question.id, traced.question.place, row)


def _feature(key: str, place: Place | None, row: Mapping[str, Any]) -> dict[str, Any]:
    located = place is not None and place.lat is not None and place.lon is not None
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if place and located else None,
        "properties": {name: value for name, value in row.items() if name not in _IN_GEOMETRY},
    }


def _plain(row: Row) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime | date) else value for name, value in row.items()}


FORMAT = Format("geojson", ".geojson", "figures and questions on a map", write_claims, write_questions)
