"""Charts as pictures, drawn here: the same Vega-Lite as in the browser, in light colours."""

from typing import Any

import vl_convert

__all__ = ["LIGHT", "to_png", "to_svg"]

WIDTH = 900
# The colours of the pages on white; `desk.css` has the same.
LIGHT = {
    "background": "#ffffff",
    "font": "Liberation Sans, Arial, sans-serif",
    "range": {"category": ["#0b5c8a", "#b0441a", "#2c7530", "#7a3fa0", "#7d6300", "#00716f", "#ad2868", "#565b61"]},
    "axis": {"labelColor": "#5a5f66", "domainColor": "#d9d6cd", "tickColor": "#d9d6cd", "gridColor": "#e8e5dc"},
    "view": {"stroke": None},
}


def to_svg(spec: dict[str, Any]) -> str:
    """Return a chart as SVG."""
    drawn: str = vl_convert.vegalite_to_svg(_sized(spec))
    return drawn


def to_png(spec: dict[str, Any]) -> bytes:
    """Return a chart as PNG, twice as fine as a screen."""
    drawn: bytes = vl_convert.vegalite_to_png(_sized(spec), scale=2)
    return drawn


def _sized(spec: dict[str, Any]) -> dict[str, Any]:
    return spec | {"width": WIDTH, "config": spec.get("config", {}) | LIGHT}
