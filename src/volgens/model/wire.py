"""The contract's JSON: claims, reports and unread numbers as plain objects, keys in the order of the contract.

Invariant: `claim_from_json(claim_to_json(claim), claim.version) == claim`, and likewise for reports and unread.
"""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from volgens.model.claim import Claim, Cue, Figure, Period, Place, Source, Statement
from volgens.model.reading import Unread
from volgens.model.report import Report

__all__ = [
    "claim_from_json",
    "claim_to_json",
    "place_to_json",
    "report_from_json",
    "report_to_json",
    "to_line",
    "to_number",
    "unread_from_json",
    "unread_to_json",
]

JsonObject = dict[str, Any]


def to_line(row: Mapping[str, Any]) -> str:
    """Return an object as one line of JSON, without its newline."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def claim_to_json(claim: Claim) -> JsonObject:
    """Return a claim as the contract's object; offsets are characters of the report's text, half-open."""
    head: JsonObject = {"id": claim.id, "report": claim.report, "kind": claim.kind}
    head |= {"text": claim.text, "start": claim.start, "end": claim.end}
    own = _figure_to_json(claim) if isinstance(claim, Figure) else {"mode": claim.mode, "stance": claim.stance}
    return head | own | _attribution_to_json(claim)


def claim_from_json(row: Mapping[str, Any], version: str = "") -> Claim:
    """Return the claim of an object; `version` is that of its report, which the object does not carry.

    Raises KeyError, TypeError or ValueError for an object that is no claim.
    """
    shared: JsonObject = {key: row[key] for key in ("report", "text", "start", "end", "standing")}
    shared["sources"] = tuple(Source(**source) for source in row["sources"])
    shared["said_at"] = _moment(row.get("said_at"))
    shared["version"] = version
    if row["kind"] == "statement":
        return Statement(mode=row["mode"], stance=row["stance"], cue=Cue(**row["cue"]), **shared)
    own: JsonObject = {key: row[key] for key in ("modifier", "unit", "measure", "aspect", "counted")}
    own["stated_unit"], own["corrected"] = row.get("stated_unit"), row.get("corrected", False)
    own["cue"] = Cue(**row["cue"]) if row["cue"] else None
    own["place"] = Place(**row["place"]) if row["place"] else None
    own["period"] = _period(row["period"])
    return Figure(low=_quantity(row["low"]), high=_quantity(row["high"]), **own, **shared)


def report_to_json(report: Report) -> JsonObject:
    """Return a report as the contract's object; `url` only where there is one."""
    row: JsonObject = {"id": report.id, "publisher": report.publisher}
    row["published"] = report.published.isoformat() if report.published else None
    row |= {"title": report.title, "text": report.text, "lang": report.lang}
    return row | ({"url": report.url} if report.url else {})


def report_from_json(row: Mapping[str, Any]) -> Report:
    """Return the report of an object that `report_to_json` made."""
    return Report(
        id=row["id"],
        text=row["text"],
        publisher=row["publisher"],
        published=_moment(row["published"]),
        title=row["title"],
        lang=row["lang"],
        url=row.get("url"),
    )


def unread_to_json(unread: Unread) -> JsonObject:
    """Return a number or quotation that became no claim as the contract's object."""
    place: JsonObject = {"report": unread.report, "start": unread.start, "end": unread.end}
    return place | {"text": unread.text, "reason": unread.reason}


def unread_from_json(row: Mapping[str, Any]) -> Unread:
    """Return what `unread_to_json` made an object of."""
    return Unread(row["report"], row["start"], row["end"], row["text"], row["reason"])


def _figure_to_json(figure: Figure) -> JsonObject:
    row: JsonObject = {"low": to_number(figure.low), "high": to_number(figure.high), "modifier": figure.modifier}
    row |= {"unit": figure.unit, "measure": figure.measure, "aspect": figure.aspect, "counted": figure.counted}
    row |= {"stated_unit": figure.stated_unit} if figure.stated_unit is not None else {}
    return row | {"place": place_to_json(figure.place), "period": _period_to_json(figure.period)}


def _attribution_to_json(claim: Claim) -> JsonObject:
    cue = claim.cue
    return {
        "sources": [_source_to_json(source) for source in claim.sources],
        "cue": {"text": cue.text, "start": cue.start, "end": cue.end} if cue else None,
        "standing": claim.standing,
        "said_at": claim.said_at.isoformat() if claim.said_at else None,
    }


def _source_to_json(source: Source) -> JsonObject:
    who: JsonObject = {"name": source.name, "canonical": source.canonical, "party": source.party}
    return who | {"kind": source.kind, "start": source.start, "end": source.end}


def place_to_json(place: Place | None) -> JsonObject | None:
    """Return a place as the contract's object."""
    if place is None:
        return None
    row: JsonObject = {"name": place.name, "geonames": place.geonames, "lat": place.lat, "lon": place.lon}
    return row | {"country": place.country, "precision": place.precision}


def _period_to_json(period: Period | None) -> JsonObject | None:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()} if period else None


def _period(row: Mapping[str, str] | None) -> Period | None:
    return Period(date.fromisoformat(row["start"]), date.fromisoformat(row["end"])) if row else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def to_number(value: float | None) -> float | int | None:
    """Write whole numbers without a fraction: 10000, not 10000.0."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value.is_integer() else value


def _quantity(value: float | None) -> float | None:
    return None if value is None else float(value)
