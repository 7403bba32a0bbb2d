"""A question over time: a point or a bar for each figure, an arrow at an open end; colour by side, shape by standing.

Figures that one updates or corrects another are joined by a line. Hovering tells the sentence; a click opens it.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.stating import find_sides
from volgens.model.vocabulary import STANDINGS
from volgens.web.asking import Subject
from volgens.web.charts.layers import LAYERS, make_layers
from volgens.web.charts.sparkline import number_sides
from volgens.web.wording import Wording

__all__ = ["draw_timeline"]

SHAPES = {
    "asserted": "circle",
    "unverified": "square",
    "disputed": "diamond",
    "denied": "cross",
    "confirmed": "triangle",
}
JOINED = ("updates", "corrects")
Row = dict[str, Any]


def draw_timeline(subject: Subject, wording: Wording) -> Row:
    """Return the Vega-Lite of a question's timeline, as wide as its room; without figures it is an empty chart."""
    rows = list(_rows(subject, wording))
    shown = {
        "lines": _joins(subject, rows),
        "bars": [row for row in rows if row["low"] is not None and (row["high"] or 0) > row["low"]],
        "arrows_up": [row for row in rows if row["high"] is None],
        "arrows_down": [row for row in rows if row["low"] is None],
        "points": rows,
        "labels": _last_of_sides(rows),
    }
    # A layer without rows would only make the browser warn.
    names = tuple(name for name in LAYERS if shown[name]) or ("points",)
    spec: Row = json.loads(make_layers(names, wording.lang))
    spec.pop("data", None)
    sides = [wording.side(name) for name in number_sides(subject.whole)]
    for name, layer in zip(names, spec["layer"], strict=True):
        layer["data"] = {"values": shown[name]}
        layer["encoding"]["color"]["scale"] = {"domain": sides}
        if "shape" in layer["encoding"]:
            layer["encoding"]["shape"]["scale"] = _shapes(rows, wording)
    return spec | {"description": (subject.stated or subject.whole).question.asks}


def _shapes(rows: list[Row], wording: Wording) -> Row:
    used = [one for one in STANDINGS if any(row["standing"] == wording.word(one) for row in rows)]
    return {"domain": [wording.word(one) for one in used], "range": [SHAPES[one] for one in used]}


def _rows(subject: Subject, wording: Wording) -> Iterator[Row]:
    if subject.stated is None:
        return
    members = subject.members
    latest = next(known for known in members if known.id == subject.stated.question.latest)
    for known in members:
        (side,) = find_sides((known,), latest.figure)
        ends = [end for end in (side.low, side.high) if end is not None]
        yield {
            "claim": known.id,
            "low": side.low,
            "high": side.high,
            "middle": sum(ends) / len(ends) if ends else 0,
            "ends": wording.ends(side.low, side.high, latest.figure.unit),
            "side": wording.side(side.name),
        } | _told(known, subject, wording)


def _told(known: KnownFigure, subject: Subject, wording: Wording) -> Row:
    # The hours of the desk, wherever the browser is: a moment without a zone is drawn as it stands.
    local = known.published.astimezone(wording.zone).replace(tzinfo=None)
    return {
        "at": local.isoformat(timespec="seconds"),
        "value": wording.value(known.figure),
        "speaker": wording.speaker(known.figure),
        "standing": wording.word(known.figure.standing),
        "said": wording.moment(known.published),
        "publisher": known.publisher,
        "sentence": subject.sentences.get(known.id, known.figure.text),
        "href": f"/claim/{quote(known.id, safe='')}",
    }


def _joins(subject: Subject, rows: list[Row]) -> list[Row]:
    by_claim = {row["claim"]: row for row in rows}
    found = []
    for relation in subject.relations:
        old, new = by_claim.get(relation.target), by_claim.get(relation.source)
        if relation.kind in JOINED and old and new:
            found.append(old | {"until": new["at"], "next": new["middle"], "side": new["side"]})
    return found


def _last_of_sides(rows: list[Row]) -> list[Row]:
    return list({row["side"]: row for row in rows}.values())
