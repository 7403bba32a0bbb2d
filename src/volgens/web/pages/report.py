"""A report: its text with its claims marked in place, a card for each in the margin, and what was not read."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import HTMLResponse, RedirectResponse

from volgens.ledger.reports import KeptReport, KeptVersion, find_report, find_report_of_claim
from volgens.model.claim import Claim
from volgens.model.reading import Unread
from volgens.web.charts.sparkline import COLOURS
from volgens.web.comparing import Comparison, compare
from volgens.web.desk import OurDesk
from volgens.web.marking import Piece, cut, paragraphs, within
from volgens.web.rendering import render
from volgens.web.visitors import Reader
from volgens.web.wording import name_of_side

__all__ = ["Paragraph", "ReportPage", "address_of_report", "router"]

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in pieces, with the claims that begin in it."""

    pieces: Sequence[Piece[Claim | Unread]]
    claims: Sequence[Claim]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What the page shows: one version of a report; `comparison` when another is put beside it."""

    kept: KeptReport
    version: KeptVersion
    newest: bool
    paragraphs: Sequence[Paragraph]
    colours: dict[str, int]
    comparison: Comparison | None
    addresses: dict[str, str]
    linked: str


@router.get("/report", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Reader, id: str = "", version: str = "") -> HTMLResponse:
    """Show a report by its id or address: its newest version, or the one that is asked for; `beside` names another."""
    with desk.store.reading() as connection:
        kept = find_report(connection, id)
    if kept is None:
        raise HTTPException(404, "There is no such report in the ledger.")
    shown = _choose(kept, version) or kept.versions[-1]
    other = _choose(kept, request.query_params.get("beside", ""))
    text = shown.report.text
    marks: list[Claim | Unread] = [*shown.claims, *shown.unread]
    page = ReportPage(
        kept=kept,
        version=shown,
        newest=shown is kept.versions[-1],
        paragraphs=[Paragraph(cut(text, marks, span), within(shown.claims, span)) for span in paragraphs(text)],
        colours=_colour(shown.claims),
        comparison=compare(*_in_order(kept, shown, other)) if other and other is not shown else None,
        addresses={one.report.version: address_of_report(kept.name, one.report.version) for one in kept.versions},
        linked=_safe_address(shown.report.url),
    )
    return render(request, page, "report.html")


@router.get("/claim/{claim}")
def find(desk: OurDesk, _: Reader, claim: str) -> RedirectResponse:
    """Go to where a claim stands."""
    with desk.store.reading() as connection:
        found = find_report_of_claim(connection, claim)
    if found is None:
        raise HTTPException(404, "There is no such claim in the ledger.")
    return RedirectResponse(f"{address_of_report(*found)}#{claim}", 303)


def address_of_report(name: str, version: str = "") -> str:
    """Return the address of a report's page."""
    return "/report?" + urlencode({"id": name} | ({"version": version} if version else {}))


def _colour(claims: Sequence[Claim]) -> dict[str, int]:
    sides = dict.fromkeys(name_of_side(claim) for claim in claims)
    named = [side for side in sides if side]
    # The report's own voice is grey.
    return {side: number % (COLOURS - 1) for number, side in enumerate(named)} | {"": COLOURS - 1}


def _choose(kept: KeptReport, version: str) -> KeptVersion | None:
    return next((one for one in kept.versions if one.report.version == version), None)


def _in_order(kept: KeptReport, *two: KeptVersion) -> tuple[KeptVersion, KeptVersion]:
    first, second = sorted(two, key=kept.versions.index)
    return first, second


def _safe_address(address: str | None) -> str:
    """Return the address of the page that a report came from, when it is one that a browser fetches as a page."""
    return address if address and address.lower().startswith(("https://", "http://")) else ""
