"""The layers of the timeline in Altair, without any figures: made once for each set of layers and language.

Altair takes far longer to write a chart down than all else on a page; only data and domains differ between questions.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import altair as alt

from volgens.web.translating import load_translations

__all__ = ["LAYERS", "make_layers"]

HEIGHT = 340
# Drawn in this order, the last one on top.
LAYERS = ("lines", "bars", "arrows_up", "arrows_down", "points", "labels")
# On a phone the names stand below each other.
_LEGEND = alt.Legend(orient="top", symbolOpacity=1, columns=alt.ExprRef(expr="width < 480 ? 1 : 0"))
# Altair types what its methods give but loosely.
Chart = Any


@cache
def make_layers(names: tuple[str, ...], lang: str) -> str:
    """Return the Vega-Lite of layers as JSON, without data, and without the domains of colour and shape."""
    say = load_translations(lang).gettext
    charts = _Charts(
        colour=alt.Color("side:N", title=None, scale=alt.Scale(domain=[]), legend=_LEGEND),
        shape=alt.Shape("standing:N", title=None, legend=_LEGEND),
        tooltip=[alt.Tooltip(f"{name}:N", title=say(title)) for name, title in _TOOLTIP.items()],
    )
    drawn = [getattr(charts, name)(alt.Chart(alt.InlineData(values=[]))) for name in names]
    chart = alt.layer(*drawn).properties(width="container", height=HEIGHT)
    fit = {"autosize": {"type": "fit-x", "contains": "padding"}}
    return json.dumps(chart.to_dict() | fit)


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

    def lines(self, chart: Chart) -> Chart:
        """Return lines from each figure to the one that follows it."""
        place = {"x": _moment(), "y": _value("middle"), "x2": "until", "y2": "next"}
        return chart.mark_rule(strokeWidth=1.4, opacity=0.55).encode(**place, color=self.colour)

    def bars(self, chart: Chart) -> Chart:
        """Return bars for intervals."""
        mark = chart.mark_rule(strokeWidth=6, opacity=0.45)
        return mark.encode(
            x=_moment(), y=_value("low"), y2="high", color=self.colour, href="href:N", tooltip=self.tooltip
        )

    def arrows_up(self, chart: Chart) -> Chart:
        """Return an arrow above each figure without an upper end."""
        return self._arrows(chart, "triangle-up", -13)

    def arrows_down(self, chart: Chart) -> Chart:
        """Return an arrow below each figure without a lower end."""
        return self._arrows(chart, "triangle-down", 13)

    def _arrows(self, chart: Chart, shape: str, shift: int) -> Chart:
        mark = chart.mark_point(shape=shape, filled=True, size=46, yOffset=shift, opacity=1)
        return mark.encode(x=_moment(), y=_value("middle"), color=self.colour, href="href:N", tooltip=self.tooltip)

    def points(self, chart: Chart) -> Chart:
        """Return a point for each figure."""
        mark = chart.mark_point(filled=True, size=95, opacity=1, cursor="pointer")
        place = {"x": _moment(), "y": _value("middle")}
        return mark.encode(**place, color=self.colour, shape=self.shape, href="href:N", tooltip=self.tooltip)

    def labels(self, chart: Chart) -> Chart:
        """Return what each side said last, in words."""
        mark = chart.mark_text(align="right", dx=-9, dy=-9, fontSize=12, fontWeight="bold")
        return mark.encode(x=_moment(), y=_value("middle"), text="ends:N", color=self.colour)


def _moment() -> alt.X:
    axis = alt.Axis(
        labelOverlap="greedy",
        labelSeparation=10,
        grid=False,
        tickCount=alt.ExprRef(expr="max(3, width / 110)"),
        format=_FORMATS,
    )
    return alt.X("at:T", title=None, axis=axis, scale=alt.Scale(padding=28))


def _value(name: str) -> alt.Y:
    return alt.Y(f"{name}:Q", title=None, scale=alt.Scale(zero=False, nice=True, padding=20))
