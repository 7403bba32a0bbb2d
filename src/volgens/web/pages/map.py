"""The map: where the questions are about; places without coordinates are listed beside it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse

from volgens.model.link import QUESTION_STANDINGS
from volgens.model.question import Question
from volgens.model.vocabulary import MEASURES
from volgens.web.charts.places import Spot, draw_map, find_spots
from volgens.web.desk import Desk, OurDesk
from volgens.web.guarding import POLICY
from volgens.web.looking import DAYS, Look, find_affairs, parse_look
from volgens.web.pages.question import Stop
from volgens.web.pages.static import chart_library_address
from volgens.web.rendering import render, static_address, wording_of
from volgens.web.visitors import Reader
from volgens.web.wording import Wording, group_words

__all__ = ["MapPage", "router"]

router = APIRouter()
OUTLINES = "countries-50m.json"
MOST_STOPS = 60


@dataclass(frozen=True, slots=True)
class MapPage:
    """What the page shows; `online` when images of an online map were asked for."""

    look: Look
    query: str
    placed: Sequence[Spot]
    unplaced: Sequence[Spot]
    nowhere: Sequence[Question]
    stops: Sequence[Stop]
    stops_json: str
    at: int
    online: bool
    basemap_host: str
    measures: list[tuple[str, str]]
    standings: list[tuple[str, str]]
    days: tuple[int, ...]
    library: str


@router.get("/map", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, visitor: Reader, online: str = "") -> HTMLResponse:
    """Show the map; only with an online map may images come from its host."""
    look, words = parse_look(request.query_params, desk.settings), wording_of(visitor, desk)
    placed, unplaced, nowhere = find_spots(find_affairs(desk, look).stated)
    stops, at = _slide(desk, look, online, words)
    parameters = look.parameters() | ({"online": "1"} if online else {})
    page = MapPage(
        look=look,
        query=urlencode(parameters),
        placed=placed,
        unplaced=unplaced,
        nowhere=nowhere,
        stops=stops,
        stops_json=json.dumps([asdict(stop) for stop in stops]),
        at=at,
        online=bool(online),
        basemap_host=urlsplit(desk.settings.basemap).netloc,
        measures=group_words(MEASURES, words),
        standings=[(one, words.word(one)) for one in QUESTION_STANDINGS],
        days=DAYS,
        library=chart_library_address(),
    )
    response = render(request, page, "map.html")
    if online:
        host = _origin(desk.settings.basemap)
        response.headers["content-security-policy"] = POLICY.replace("img-src 'self'", f"img-src 'self' {host}")
        # The service sees the site's address, as its terms ask, and not which page.
        response.headers["referrer-policy"] = "strict-origin-when-cross-origin"
    return response


@router.get("/map.json")
def show_places(request: Request, desk: OurDesk, visitor: Reader, online: str = "") -> JSONResponse:
    """Give the map as Vega-Lite, for the browser to draw."""
    placed, _, _ = find_spots(find_affairs(desk, parse_look(request.query_params, desk.settings)).stated)
    tiles = desk.settings.basemap if online else ""
    return JSONResponse(draw_map(placed, static_address(OUTLINES), tiles, wording_of(visitor, desk)))


def _slide(desk: Desk, look: Look, online: str, words: Wording) -> tuple[Sequence[Stop], int]:
    """Return the days on which something was published, as stops; the last one is now."""
    days: dict[str, datetime] = {}
    for stated in find_affairs(desk, replace(look, as_of=None)).stated:
        for known in stated.thread.members:
            days[known.published.astimezone(words.zone).date().isoformat()] = known.published
    ordered = sorted(days)[-MOST_STOPS:]
    stops = []
    for day in ordered:
        parameters = (
            look.parameters() | {"as_of": "" if day == ordered[-1] else day} | ({"online": "1"} if online else {})
        )
        address = urlencode({name: value for name, value in parameters.items() if value})
        stops.append(Stop(words.day(days[day].astimezone(words.zone).date()), f"/map?{address}"))
    now = look.as_of.astimezone(words.zone).date().isoformat() if look.as_of else "9"
    return stops, sum(day <= now for day in ordered) - 1


def _origin(address: str) -> str:
    parts = urlsplit(address)
    # Nothing but a host may stand in the policy.
    host = "".join(sign for sign in parts.netloc if sign.isalnum() or sign in ".-:")
    return f"{'http' if parts.scheme == 'http' else 'https'}://{host}"
