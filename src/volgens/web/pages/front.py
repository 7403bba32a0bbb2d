"""The state of affairs: what changed since the visitor last looked; the questions, disputed and moved ones first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse

from volgens.ledger.state import Stated
from volgens.model.change import Change
from volgens.model.link import QUESTION_STANDINGS
from volgens.model.question import Question
from volgens.model.vocabulary import MEASURES
from volgens.web.charts.sparkline import Sparkline, draw_sparkline, number_sides
from volgens.web.desk import Desk, OurDesk
from volgens.web.looking import DAYS, Look, find_affairs, find_moves, parse_look
from volgens.web.rendering import render, render_part, wording_of
from volgens.web.visitors import Reader, Visitor
from volgens.web.wording import group_words

__all__ = ["FrontPage", "Row", "router"]

router = APIRouter()
ON_A_PAGE = 40
MOST_CHANGES = 25
LATELY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Row:
    """One question as the front shows it; `moved` when it changed since the visitor last looked."""

    question: Question
    lang: str
    publishers: dict[str, str]
    colours: dict[str, int]
    sparkline: Sparkline | None
    moved: bool


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the front shows; `since` is when the visitor last looked, or else some days before the newest report."""

    rows: Markup
    found: int
    start: int
    look: Look
    changes: tuple[Change, ...]
    more_changes: int
    since: datetime | None
    looked: bool
    latest: datetime | None
    measures: list[tuple[str, str]]
    standings: list[tuple[str, str]]
    days: tuple[int, ...]
    on_a_page: int


@router.get("/", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, visitor: Reader) -> HTMLResponse:
    """Show the front page."""
    look = parse_look(request.query_params, desk.settings)
    affairs = find_affairs(desk, look)
    since = visitor.seen or (affairs.latest - LATELY if affairs.latest else None)
    changes = [change for change in find_moves(desk) if since and change.at > since]
    moved = {change.question for change in changes}
    ordered = sorted(affairs.stated, key=lambda stated: _rank(stated, moved))
    start = _start(request.query_params.get("from", ""), len(ordered))
    words = wording_of(visitor, desk)
    page = FrontPage(
        rows=_render_rows(desk, visitor, ordered[start : start + ON_A_PAGE], moved),
        found=len(ordered),
        start=start,
        look=look,
        changes=tuple(changes[:MOST_CHANGES]),
        more_changes=max(0, len(changes) - MOST_CHANGES),
        since=since,
        looked=visitor.seen is not None,
        latest=affairs.latest,
        measures=group_words(MEASURES, words),
        standings=[(one, words.word(one)) for one in QUESTION_STANDINGS],
        days=DAYS,
        on_a_page=ON_A_PAGE,
    )
    return render(request, page, "front.html")


def _render_rows(desk: Desk, visitor: Visitor, shown: Sequence[Stated], moved: set[str | None]) -> Markup:
    """Return the questions as they are shown: made once for all who see the same ones."""
    # A question by its claims: as known then it has fewer of them than now.
    key = tuple((stated.question.id, len(stated.question.claims), stated.question.id in moved) for stated in shown)

    def make() -> Markup:
        rows = [_row(stated, moved) for stated in shown]
        return render_part(visitor, desk, "affairs.html", rows)

    return desk.snapshots.get(("rows", key, visitor.lang), make)


def _rank(stated: Stated, moved: set[str | None]) -> tuple[int, float]:
    question = stated.question
    first = (question.standing == "disputed") + (question.id in moved)
    return -first, -question.until.timestamp()


def _row(stated: Stated, moved: set[str | None]) -> Row:
    publishers = {known.id: known.publisher for known in stated.thread.members}
    question = stated.question
    colours = number_sides(stated)
    return Row(question, stated.lang, publishers, colours, draw_sparkline(stated), question.id in moved)


def _start(text: str, count: int) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    return number if number < count else 0
