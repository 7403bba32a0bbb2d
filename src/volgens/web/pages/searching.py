"""Searching: the reports that hold all the words, with their claims that hold some of them."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from volgens.ledger.searching import Found, search_reports
from volgens.web.desk import OurDesk
from volgens.web.pages.report import address_of_report
from volgens.web.rendering import render
from volgens.web.visitors import Reader

__all__ = ["SearchPage", "router"]

router = APIRouter()
LONGEST_WORDS = 200
MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was searched for and found, with the addresses of the reports."""

    asked: str
    found: tuple[Found, ...]
    addresses: dict[str, str]


@router.get("/search", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Reader, q: str = "") -> HTMLResponse:
    """Show what is found."""
    asked = q[:LONGEST_WORDS]
    with desk.store.reading() as connection:
        found = tuple(search_reports(connection, asked, MOST_FOUND))
    page = SearchPage(asked, found, {one.report: address_of_report(one.report) for one in found})
    return render(request, page, "searching.html")
