"""A question: its figures over time, the claims with how they bear on each other, and all of it to take away."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.stating import name_side
from volgens.model.link import Relation
from volgens.model.wire import claim_to_json
from volgens.web.asking import Subject, load_subject
from volgens.web.charts.sparkline import number_sides
from volgens.web.charts.timeline import draw_timeline
from volgens.web.desk import OurDesk
from volgens.web.looking import parse_as_of
from volgens.web.pages.static import chart_library_address
from volgens.web.rendering import render, wording_of
from volgens.web.visitors import Reader
from volgens.web.wording import Wording

__all__ = ["QuestionPage", "router", "slide"]

router = APIRouter()
COLUMNS = tuple(
    "id published publisher report source party text low high modifier unit standing said_at sentence".split()
)


@dataclass(frozen=True, slots=True)
class Stop:
    """One moment of the slider: in words, and the address of the page as it was known then."""

    shown: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim of the table with the relations that start from it."""

    known: KnownFigure
    side: str
    sentence: str
    relations: tuple[Relation, ...]
    latest: bool


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """What the page shows; `at` is the number of the stop that the slider stands on."""

    subject: Subject
    as_of: datetime | None
    entries: tuple[Entry, ...]
    colours: dict[str, int]
    stops: tuple[Stop, ...]
    stops_json: str
    at: int
    query: str
    library: str


@router.get("/question/{question}", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, visitor: Reader, question: str, as_of: str = "") -> HTMLResponse:
    """Show a question, as known now or at a moment."""
    moment = parse_as_of(as_of, desk.settings)
    subject = load_subject(desk, question, moment)
    stops = slide(subject.moments, f"/question/{quote(question)}", wording_of(visitor, desk))
    page = QuestionPage(
        subject=subject,
        as_of=moment,
        entries=tuple(_entries(subject)),
        colours=number_sides(subject.whole),
        stops=stops,
        stops_json=json.dumps([asdict(stop) for stop in stops]),
        at=sum(one <= moment for one in subject.moments) - 1 if moment else len(stops) - 1,
        query=f"?{urlencode({'as_of': moment.isoformat()})}" if moment else "",
        library=chart_library_address(),
    )
    return render(request, page, "question.html")


@router.get("/question/{question}/timeline.json")
def show_timeline(desk: OurDesk, visitor: Reader, question: str, as_of: str = "") -> JSONResponse:
    """Give the timeline as Vega-Lite, for the browser to draw."""
    return JSONResponse(_draw(desk, wording_of(visitor, desk), question, as_of))


@router.get("/question/{question}/timeline.svg")
def take_svg(desk: OurDesk, visitor: Reader, question: str, as_of: str = "") -> Response:
    """Give the timeline as a picture of lines."""
    from volgens.web.charts.drawing import to_svg

    drawn = to_svg(_draw(desk, wording_of(visitor, desk), question, as_of))
    return Response(drawn, media_type="image/svg+xml", headers=_as_file(question, "svg"))


@router.get("/question/{question}/timeline.png")
def take_png(desk: OurDesk, visitor: Reader, question: str, as_of: str = "") -> Response:
    """Give the timeline as a picture of points."""
    from volgens.web.charts.drawing import to_png

    drawn = to_png(_draw(desk, wording_of(visitor, desk), question, as_of))
    return Response(drawn, media_type="image/png", headers=_as_file(question, "png"))


@router.get("/question/{question}/claims.csv")
def take_csv(desk: OurDesk, _: Reader, question: str, as_of: str = "") -> Response:
    """Give the claims as a table."""
    subject = load_subject(desk, question, parse_as_of(as_of, desk.settings))
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for known in subject.members:
        row = claim_to_json(known.figure)
        origin = known.figure.sources[-1] if known.figure.sources else None
        row |= {"published": known.published.isoformat(), "publisher": known.publisher}
        row |= {"source": (origin.canonical or origin.name) if origin else "", "party": origin.party if origin else ""}
        row |= {"sentence": subject.sentences.get(known.id, "")}
        writer.writerow([_cell(row[name]) for name in COLUMNS])
    return Response(table.getvalue(), media_type="text/csv; charset=utf-8", headers=_as_file(question, "csv"))


def slide(moments: tuple[datetime, ...], path: str, wording: Wording) -> tuple[Stop, ...]:
    """Return the stops of a slider over moments; the last one is now, whatever that is."""
    stops = [Stop(wording.moment(one), f"{path}?{urlencode({'as_of': one.isoformat()})}") for one in moments[:-1]]
    return (*stops, *(Stop(wording.moment(one), path) for one in moments[-1:]))


def _draw(desk: OurDesk, wording: Wording, question: str, as_of: str) -> dict[str, object]:
    moment = parse_as_of(as_of, desk.settings)
    subject = load_subject(desk, question, moment)
    return desk.snapshots.get(("timeline", question, moment, wording.lang), lambda: draw_timeline(subject, wording))


def _entries(subject: Subject) -> Iterator[Entry]:
    for known in reversed(subject.members):
        own = tuple(one for one in subject.relations if one.source == known.id)
        latest = subject.stated is not None and subject.stated.question.latest == known.id
        yield Entry(known, name_side(known), subject.sentences.get(known.id, known.figure.text), own, latest)


def _as_file(question: str, ending: str) -> dict[str, str]:
    name = "".join(sign for sign in question if sign.isascii() and (sign.isalnum() or sign in "_-"))
    return {"content-disposition": f'attachment; filename="{name or "question"}.{ending}"'}


def _cell(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in tuple("=+-@\t\r") else value
