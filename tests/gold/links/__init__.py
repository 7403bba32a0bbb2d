"""Stories with annotated claims, questions and relations: invented events, each report a few sentences.

A file has `story`, `reports` (`id`, `publisher`, `published`, `text`), `claims`, `questions` and `relations`; ours are
TOML, others of the same form can be JSON.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from volgens.model.claim import Claim, Cue, Figure, Period, Place, Source, Statement
from volgens.model.reading import Reading
from volgens.model.report import Report

STORIES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Link:
    """One annotated relation, between claims by their names."""

    source: str
    target: str
    kind: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One annotated question: its claims by their names, and what it comes to."""

    claims: tuple[str, ...]
    standing: str
    latest: str


@dataclass(frozen=True, slots=True)
class Linking:
    """A story whose reports have been read as annotated; `claims` by their names."""

    name: str
    readings: tuple[Reading, ...]
    claims: Mapping[str, Claim]
    questions: tuple[Asked, ...]
    relations: frozenset[Link]


def load_linking(path: Path) -> Linking:
    """Return a story; a quote that its text lacks or a missing key is an error."""
    text = path.read_text("utf-8")
    data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    reports = {row["id"]: _report(row) for row in data["reports"]}
    rows = enumerate(data["claims"])
    claims = {row["id"]: _claim(row, reports[row["report"]], number) for number, row in rows}
    readings = tuple(_reading(report, claims) for report in reports.values())
    questions = tuple(Asked(tuple(row["claims"]), row["standing"], row["latest"]) for row in data["questions"])
    relations = frozenset(Link(row["from"], row["to"], row["kind"]) for row in data["relations"])
    return Linking(data["story"], readings, claims, questions, relations)


def _reading(report: Report, claims: Mapping[str, Claim]) -> Reading:
    own = [claim for claim in claims.values() if claim.report == report.id]
    return Reading(report, tuple(sorted(own, key=lambda claim: (claim.start, claim.end))))


def _report(row: Mapping[str, Any]) -> Report:
    published = datetime.fromisoformat(row["published"])
    return Report(row["id"], row["text"], row["publisher"], published, row.get("title", ""), "nl")


def _claim(row: Mapping[str, Any], report: Report, number: int) -> Claim:
    start = -1
    for _ in range(row.get("nth", 1)):
        start = report.text.index(row["quote"], start + 1)
    end, quote = start + len(row["quote"]), row["quote"]
    sources = tuple(_source(one) for one in row.get("sources", ()))
    standing = row.get("standing", "asserted")
    if row["kind"] == "statement":
        # The place of a cue only tells two statements of one content apart.
        cue = Cue(row["cue"], number, number + len(row["cue"]))
        return Statement(
            report.id, quote, start, end, row["mode"], row["stance"], sources, cue, standing, version=report.version
        )
    place, period = row.get("place"), row.get("period")
    return Figure(
        report.id, quote, start, end, row.get("low"), row.get("high"), row["modifier"], row["unit"], row["measure"],
        row["aspect"], row.get("counted"), place=Place(place) if place else None,
        period=_period(period) if period else None, sources=sources, standing=standing, version=report.version,
    )  # fmt: skip


def _source(row: Mapping[str, Any]) -> Source:
    return Source(row["names"][0], row["names"][0], row.get("party"), row["kind"])


def _period(row: Mapping[str, str]) -> Period:
    return Period(date.fromisoformat(row["start"]), date.fromisoformat(row["end"]))
