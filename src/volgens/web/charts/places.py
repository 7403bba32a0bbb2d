"""The map: places with questions over the outlines of countries, as Vega-Lite that works without a network.

When somebody asks for it, images of an online map lie under the places, cut in tiles as such services have them.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import altair as alt

from volgens.ledger.state import Stated
from volgens.model.claim import Place
from volgens.model.link import QuestionStanding
from volgens.model.question import Question
from volgens.web.wording import Wording

__all__ = ["Spot", "draw_map", "find_spots"]

WIDTH, HEIGHT = 1100, 560
TILE = 256
NAME_WIDE, NAME_HIGH = 90.0, 16.0
NARROWEST_DEGREES = 3.0
DEEPEST_ZOOM = 9
# The standing that most asks for attention colours a place.
ORDER: tuple[QuestionStanding, ...] = ("disputed", "unverified", "one_sided", "agreed")
Row = dict[str, Any]
Chart = Any


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the questions about it, the most disputed standing first."""

    place: Place
    questions: tuple[Question, ...]

    @property
    def standing(self) -> QuestionStanding:
        """The standing that most asks for attention."""
        return min((question.standing for question in self.questions), key=ORDER.index)


def find_spots(stated: Iterable[Stated]) -> tuple[list[Spot], list[Spot], list[Question]]:
    """Return places with coordinates, places without, and the questions that are about no place."""
    by_place: dict[str, list[Question]] = defaultdict(list)
    places: dict[str, Place] = {}
    nowhere = []
    for one in stated:
        place = one.question.place
        if place is None:
            nowhere.append(one.question)
            continue
        key = str(place.geonames or place.name)
        places.setdefault(key, place)
        by_place[key].append(one.question)
    spots = [Spot(places[key], tuple(sorted(found, key=_order))) for key, found in by_place.items()]
    spots.sort(key=lambda spot: (-len(spot.questions), spot.place.name))
    return [spot for spot in spots if _is_placed(spot)], [spot for spot in spots if not _is_placed(spot)], nowhere


def draw_map(spots: Sequence[Spot], outlines: str, tiles: str, wording: Wording) -> Row:
    """Return the Vega-Lite of a map; `outlines` is the address of TopoJSON, `tiles` that of images, or empty."""
    view = _fit(spots, tiled=bool(tiles))
    rows = [_row(spot, wording) for spot in spots]
    # The map is as wide as its room: the view scales with it, but for images, which have one size.
    size = f"{view.scale}" if tiles else f"{view.scale} * width / {WIDTH}"
    projection = alt.Projection(
        type="mercator",
        center=[view.lon, view.lat],
        scale=alt.ExprRef(expr=size),
        translate=alt.ExprRef(expr="[width / 2, height / 2]"),
    )
    ground = _tiles(view, tiles) if tiles else _outlines(outlines)
    named = list(_apart(rows, view))
    layers = [ground, *([_points(rows, wording), _names(named)] if rows else [])]
    chart = alt.layer(*layers).properties(width="container", height=HEIGHT, projection=projection)
    spec: Row = chart.to_dict(validate=False)
    return spec | {"autosize": {"type": "fit-x", "contains": "padding"}}


@dataclass(frozen=True, slots=True)
class _View:
    """What a map shows: its middle in degrees, the scale of its projection, and for tiles their zoom."""

    lon: float
    lat: float
    scale: float
    zoom: int


def _fit(spots: Sequence[Spot], *, tiled: bool) -> _View:
    """Return the view that holds all places with some room around them."""
    # A country's point lies somewhere in it; it counts only when there is nothing closer.
    close = [spot for spot in spots if spot.place.precision != "country"] or spots
    lons = [spot.place.lon or 0.0 for spot in close] or [4.0, 6.0]
    norths = [_mercator(spot.place.lat or 0.0) for spot in close] or [_mercator(51.0), _mercator(53.0)]
    wide = max(math.radians(max(lons) - min(lons)), math.radians(NARROWEST_DEGREES)) * 1.35
    high = max(max(norths) - min(norths), math.radians(NARROWEST_DEGREES) / 1.5) * 1.45
    scale = min(WIDTH / wide, HEIGHT / high)
    zoom = max(0, min(DEEPEST_ZOOM, math.floor(math.log2(scale * 2 * math.pi / TILE))))
    middle = (max(norths) + min(norths)) / 2
    lat = math.degrees(2 * math.atan(math.exp(middle)) - math.pi / 2)
    exact = TILE * 2**zoom / (2 * math.pi) if tiled else scale
    return _View((max(lons) + min(lons)) / 2, lat, exact, zoom)


def _outlines(address: str) -> Chart:
    data = alt.UrlData(url=address, format=alt.TopoDataFormat(type="topojson", feature="countries"))
    return alt.Chart(data).mark_geoshape(strokeWidth=0.7, aria=False)


def _tiles(view: _View, template: str) -> Chart:
    rows = list(_tile_rows(view, template))
    mark = alt.Chart(alt.InlineData(values=rows)).mark_image(
        width=TILE + 1, height=TILE + 1, align="left", baseline="top", clip=True, aspect=False, aria=False
    )
    return mark.encode(longitude="lon:Q", latitude="lat:Q", url="url:N")


def _tile_rows(view: _View, template: str) -> Iterator[Row]:
    count = 2**view.zoom
    column = (view.lon + 180) / 360 * count
    line = (1 - _mercator(view.lat) / math.pi) / 2 * count
    across, down = math.ceil(WIDTH / TILE / 2) + 1, math.ceil(HEIGHT / TILE / 2) + 1
    for x in range(math.floor(column) - across, math.floor(column) + across + 1):
        for y in range(math.floor(line) - down, math.floor(line) + down + 1):
            if 0 <= x < count and 0 <= y < count:
                north = math.pi * (1 - 2 * y / count)
                lat = math.degrees(2 * math.atan(math.exp(north)) - math.pi / 2)
                url = template.replace("{z}", str(view.zoom)).replace("{x}", str(x)).replace("{y}", str(y))
                yield {"lon": x / count * 360 - 180, "lat": lat, "url": url}


def _points(rows: list[Row], wording: Wording) -> Chart:
    standings = [wording.word(one) for one in ORDER]
    mark = alt.Chart(alt.InlineData(values=rows)).mark_circle(
        opacity=0.8, stroke="white", strokeWidth=1, cursor="pointer"
    )
    return mark.encode(
        longitude="lon:Q",
        latitude="lat:Q",
        size=alt.Size("count:Q", legend=None, scale=alt.Scale(domain=[1, 12], range=[110, 900], clamp=True)),
        color=alt.Color(
            "standing:N",
            title=None,
            scale=alt.Scale(domain=standings),
            legend=alt.Legend(orient="top", symbolOpacity=1),
        ),
        href="href:N",
        tooltip=[
            alt.Tooltip("place:N", title=wording.say("Place")),
            alt.Tooltip("count:Q", title=wording.say("Questions")),
            alt.Tooltip("asks:N", title=wording.say("First")),
        ],
    )


def _names(rows: list[Row]) -> Chart:
    mark = alt.Chart(alt.InlineData(values=rows)).mark_text(align="left", dx=12, fontSize=12, fontWeight="bold")
    return mark.encode(longitude="lon:Q", latitude="lat:Q", text="place:N")


def _apart(rows: list[Row], view: _View) -> Iterator[Row]:
    """Give the rows whose names lie apart: of places close together the one with the most questions."""
    taken: list[tuple[float, float]] = []
    for row in rows:
        x, y = view.scale * math.radians(row["lon"]), view.scale * _mercator(row["lat"])
        if all(abs(x - other[0]) > NAME_WIDE or abs(y - other[1]) > NAME_HIGH for other in taken):
            taken.append((x, y))
            yield row


def _row(spot: Spot, wording: Wording) -> Row:
    return {
        "place": spot.place.name,
        "lon": spot.place.lon,
        "lat": spot.place.lat,
        "count": len(spot.questions),
        "standing": wording.word(spot.standing),
        "asks": spot.questions[0].asks,
        "href": "/?" + urlencode({"place": spot.place.name}),
    }


def _mercator(lat: float) -> float:
    bounded = math.radians(max(-84.0, min(84.0, lat)))
    return math.log(math.tan(math.pi / 4 + bounded / 2))


def _order(question: Question) -> tuple[int, float]:
    return ORDER.index(question.standing), -question.until.timestamp()


def _is_placed(spot: Spot) -> bool:
    return spot.place.lat is not None and spot.place.lon is not None
