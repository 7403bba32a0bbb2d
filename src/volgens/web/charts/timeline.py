"""A question over time: a point or a bar for each figure, an arrow at an open end; colour by side, shape by standing.

Figures that one updates or corrects another are joined by a line. Hovering tells the sentence; a click opens it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import altair as alt

from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.stating import find_sides
from volgens.model.vocabulary import STANDINGS
from volgens.web.asking import Subject
from volgens.web.charts.sparkline import number_sides
from volgens.web.wording import Wording

__all__ = ["draw_timeline"]

HEIGHT = 340
SHAPES = {
    "asserted": "circle",
    "unverified": "square",
    "disputed": "diamond",
    "denied": "cross",
    "confirmed": "triangle",
}
JOINED = ("updates", "corrects")
Row = dict[str, Any]
# Altair types what its methods give but loosely.
Chart = Any


def draw_timeline(subject: Subject, wording: Wording) -> Row:
    """Return the Vega-Lite of a question's timeline, as wide as its room; without figures it is an empty chart."""
    rows = list(_rows(subject, wording))
    say = wording.say
    sides = [wording.side(name) for name in number_sides(subject.whole)]
    charts = _Charts(
        colour=alt.Color("side:N", title=None, scale=alt.Scale(domain=sides), legend=alt.Legend(orient="top")),
        shape=alt.Shape("standing:N", title=None, scale=_shapes(rows, wording), legend=alt.Legend(orient="top")),
        tooltip=[alt.Tooltip(f"{name}:N", title=say(title)) for name, title in _TOOLTIP.items()],
    )
    # A layer without rows would only make the browser warn.
    layers = {
        charts.lines: _joins(subject, rows),
        charts.bars: [row for row in rows if row["low"] is not None and (row["high"] or 0) > row["low"]],
        charts.arrows_up: [row for row in rows if row["high"] is None],
        charts.arrows_down: [row for row in rows if row["low"] is None],
        charts.points: rows,
        charts.labels: _last_of_sides(rows),
    }
    drawn = [draw(own) for draw, own in layers.items() if own] or [charts.points(rows)]
    chart = alt.layer(*drawn).properties(width="container", height=HEIGHT)
    spec: Row = chart.to_dict()
    asks = (subject.stated or subject.whole).question.asks
    return spec | {"description": asks, "autosize": {"type": "fit-x", "contains": "padding"}}


# How a tick is written by what it begins: the same in all languages, and the day before the month.
_FORMATS = {
    "year": "%Y",
    "month": "%-d/%-m",
    "week": "%-d/%-m",
    "date": "%-d/%-m",
    "hours": "%H:%M",
    "minutes": "%H:%M",
}
_TOOLTIP = {
    "value": "Value",
    "side": "Side",
    "speaker": "Source",
    "standing": "Standing",
    "said": "Published",
    "publisher": "Publisher",
    "sentence": "Sentence",
}


@dataclass(frozen=True, slots=True)
class _Charts:
    """The layers of the chart, with what they have in common."""

    colour: alt.Color
    shape: alt.Shape
    tooltip: list[alt.Tooltip]

    def lines(self, rows: list[Row]) -> Chart:
        """Return lines from each figure to the one that follows it."""
        place = {"x": _moment(), "y": _value("middle"), "x2": "until", "y2": "next"}
        return _chart(rows).mark_rule(strokeWidth=1.4, opacity=0.55).encode(**place, color=self.colour)

    def bars(self, rows: list[Row]) -> Chart:
        """Return bars for intervals."""
        mark = _chart(rows).mark_rule(strokeWidth=6, opacity=0.45)
        return mark.encode(
            x=_moment(), y=_value("low"), y2="high", color=self.colour, href="href:N", tooltip=self.tooltip
        )

    def arrows_up(self, rows: list[Row]) -> Chart:
        """Return an arrow above each figure without an upper end."""
        return self._arrows(rows, "triangle-up", -13)

    def arrows_down(self, rows: list[Row]) -> Chart:
        """Return an arrow below each figure without a lower end."""
        return self._arrows(rows, "triangle-down", 13)

    def _arrows(self, rows: list[Row], shape: str, shift: int) -> Chart:
        mark = _chart(rows).mark_point(shape=shape, filled=True, size=46, yOffset=shift, opacity=1)
        return mark.encode(x=_moment(), y=_value("middle"), color=self.colour, href="href:N", tooltip=self.tooltip)

    def points(self, rows: list[Row]) -> Chart:
        """Return a point for each figure."""
        mark = _chart(rows).mark_point(filled=True, size=95, opacity=1, cursor="pointer")
        place = {"x": _moment(), "y": _value("middle")}
        return mark.encode(**place, color=self.colour, shape=self.shape, href="href:N", tooltip=self.tooltip)

    def labels(self, rows: list[Row]) -> Chart:
        """Return what each side said last, in words."""
        mark = _chart(rows).mark_text(align="right", dx=-9, dy=-9, fontSize=12, fontWeight="bold")
        return mark.encode(x=_moment(), y=_value("middle"), text="ends:N", color=self.colour)


def _chart(rows: list[Row]) -> Chart:
    return alt.Chart(alt.InlineData(values=rows))


def _moment() -> alt.X:
    axis = alt.Axis(labelOverlap=True, grid=False, tickCount=8, format=_FORMATS)
    return alt.X("at:T", title=None, axis=axis, scale=alt.Scale(padding=28))


def _value(name: str) -> alt.Y:
    return alt.Y(f"{name}:Q", title=None, scale=alt.Scale(zero=False, nice=True, padding=20))


def _shapes(rows: list[Row], wording: Wording) -> alt.Scale:
    used = [one for one in STANDINGS if any(row["standing"] == wording.word(one) for row in rows)]
    return alt.Scale(domain=[wording.word(one) for one in used], range=[SHAPES[one] for one in used])


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
