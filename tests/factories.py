"""Reports and claims to build tests with; all people, places and events in them are made up."""

from datetime import datetime
from typing import Any

from volgens.model.claim import Claim, Cue, Figure, Place, Source, Statement
from volgens.model.reading import Reading, Unread
from volgens.model.report import Report

MOMENT = datetime.fromisoformat("2025-03-04T17:39:00+01:00")
MAYOR = Source("de burgemeester", "Ria van Dalen", "gemeente", "official")
BRIGADE = Source("de brandweer", kind="rescue")
WALDRECHT = Place("Waldrecht", country="NL", precision="city")


def make_report(text: str, **fields: Any) -> Report:
    """Return a report of a text, with fields of your own."""
    given = {"id": "brand-1", "publisher": "De Waldkoerier", "published": MOMENT, "title": "Brand", "lang": "nl"}
    return Report(text=text, **(given | fields))


def make_figure(report: Report, text: str, value: float, **fields: Any) -> Figure:
    """Return a figure at the first place of `text` in the report."""
    start = report.text.index(text)
    given: dict[str, Any] = {"low": value, "high": value, "modifier": "exact", "unit": "person", "measure": "wounded"}
    given |= {"place": WALDRECHT, "sources": (BRIGADE,), "said_at": report.published}
    return Figure(report.id, text, start, start + len(text), version=report.version, **(given | fields))


def make_statement(report: Report, text: str, cue: str, **fields: Any) -> Statement:
    """Return a statement whose content and cue stand in the report."""
    start, at = report.text.index(text), report.text.index(cue)
    given: dict[str, Any] = {"mode": "indirect", "stance": "assert", "sources": (MAYOR,), "said_at": report.published}
    words = Cue(cue, at, at + len(cue))
    return Statement(report.id, text, start, start + len(text), cue=words, version=report.version, **(given | fields))


def make_reading(report: Report, *claims: Claim, unread: tuple[Unread, ...] = ()) -> Reading:
    """Return a reading with its claims in the order of the text."""
    return Reading(report, tuple(sorted(claims, key=lambda claim: (claim.start, claim.end))), unread)
