"""Reports with their versions, found by name or by words."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from starlette.responses import JSONResponse

from volgens.ledger.reports import find_report
from volgens.ledger.searching import search_reports
from volgens.model.wire import claim_to_json, report_to_json, unread_to_json
from volgens.web.api import shapes
from volgens.web.desk import OurDesk
from volgens.web.visitors import Reader

__all__ = ["router"]

router = APIRouter(prefix="/api", responses=shapes.FAULTS, tags=["reports"])


@router.get("/report", response_model=list[shapes.Version])
def show_report(desk: OurDesk, _: Reader, id: Annotated[str, Query(max_length=2000)]) -> JSONResponse:
    """The versions of a report, by its id or address, in the order of publication."""
    with desk.store.reading() as connection:
        kept = find_report(connection, id)
    if kept is None:
        raise HTTPException(404, "there is no such report")
    rows = [
        {
            "version": one.report.version,
            "report": report_to_json(one.report),
            "claims": [claim_to_json(claim) for claim in one.claims],
            "unread": [unread_to_json(unread) for unread in one.unread],
            "notes": list(one.notes),
        }
        for one in kept.versions
    ]
    return JSONResponse(rows)


@router.get("/search", response_model=list[shapes.FoundReport])
def search(desk: OurDesk, _: Reader, q: Annotated[str, Query(max_length=200)]) -> JSONResponse:
    """The reports in which all words stand, or begin words; the last learned first."""
    with desk.store.reading() as connection:
        found = list(search_reports(connection, q))
    rows = [
        {
            "report": one.report,
            "title": one.title,
            "publisher": one.publisher,
            "published": one.published.isoformat() if one.published else None,
            "passage": one.passage,
            "claims": [claim_to_json(claim) for claim in one.claims],
        }
        for one in found
    ]
    return JSONResponse(rows)
