"""Judging one claim: accept it, reject it, or say what is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from volgens import jobs
from volgens.errors import UsageError
from volgens.ledger.reports import find_evidence
from volgens.model.claim import Claim, Figure
from volgens.model.decision import Decision, DecisionKind, Signature
from volgens.model.reported import Reported
from volgens.model.vocabulary import ASPECTS, MEASURES, MODES, MODIFIERS, STANCES, STANDINGS, UNITS
from volgens.web.desk import Desk, OurDesk
from volgens.web.pages.review import decisions_on
from volgens.web.rendering import render, wording_of
from volgens.web.visitors import Editor, check_token

__all__ = ["JudgingPage", "router"]

router = APIRouter()
ACTIONS: tuple[DecisionKind, ...] = ("accept", "reject", "correct")
OPEN = "open"
LONGEST_REASON = 500
CHOICES: Mapping[str, tuple[str, ...]] = {
    "modifier": MODIFIERS,
    "unit": UNITS,
    "measure": MEASURES,
    "aspect": ASPECTS,
    "standing": STANDINGS,
    "stance": STANCES,
    "mode": MODES,
}
OF_FIGURE = ("low", "high", "modifier", "unit", "measure", "aspect", "counted", "place", "standing", "source", "party")
OF_STATEMENT = ("stance", "mode", "standing", "source", "party")


class Given(BaseModel):
    """What somebody decides; fields of the claim as they should be."""

    action: str = ""
    why: str = ""
    token: str = ""
    low: str | None = None
    high: str | None = None
    modifier: str | None = None
    unit: str | None = None
    measure: str | None = None
    aspect: str | None = None
    counted: str | None = None
    place: str | None = None
    standing: str | None = None
    stance: str | None = None
    mode: str | None = None
    source: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class JudgingPage:
    """A claim with its fields as they are now, and what was decided on it before."""

    reported: Reported
    fields: Mapping[str, str]
    choices: Mapping[str, tuple[str, ...]]
    decisions: Sequence[Decision]
    why: str = ""
    fault: str = ""


@router.get("/review/claim/{claim}", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Editor, claim: str) -> HTMLResponse:
    """Show a claim to judge."""
    return render(request, _page(desk, claim), "judging.html")


@router.post("/review/claim/{claim}", response_class=HTMLResponse)
def judge(
    request: Request, desk: OurDesk, visitor: Editor, claim: str, given: Annotated[Given, Form()]
) -> Response:  # fmt: skip
    """Keep what is decided on a claim, under the visitor's name."""
    check_token(request, visitor, given.token)
    page = _page(desk, claim)
    try:
        action = next((one for one in ACTIONS if one == given.action), None)
        if action is None:
            raise UsageError("say whether to accept, to reject or to correct")
        value = _changed(page.fields, given) if action == "correct" else {}
        jobs.judge(desk.store, claim, action, value, Signature(visitor.name, given.why.strip()[:LONGEST_REASON]))
    except UsageError as error:
        fault = wording_of(visitor, desk).say(str(error))
        filled = {name: getattr(given, name) or "" for name in page.fields}
        shown = JudgingPage(page.reported, filled, page.choices, page.decisions, given.why, fault)
        return render(request, shown, "judging.html", 422)
    return RedirectResponse(f"/review/claim/{claim}", 303)


def _page(desk: Desk, claim: str) -> JudgingPage:
    with desk.store.reading() as connection:
        reported = find_evidence(connection, [claim]).get(claim)
    if reported is None:
        raise HTTPException(404, "There is no such claim in the ledger.")
    return JudgingPage(reported, _fields_of(reported.claim), CHOICES, decisions_on(desk, [claim]))


def _fields_of(claim: Claim) -> dict[str, str]:
    origin = claim.sources[-1] if claim.sources else None
    found = {
        "standing": claim.standing,
        "source": (origin.canonical or origin.name) if origin else "",
        "party": (origin.party or "") if origin else "",
    }
    if not isinstance(claim, Figure):
        found |= {"stance": claim.stance, "mode": claim.mode}
        return {name: found[name] for name in OF_STATEMENT}
    found |= {"low": _write(claim.low), "high": _write(claim.high), "modifier": claim.modifier, "unit": claim.unit}
    found |= {"measure": claim.measure, "aspect": claim.aspect, "counted": claim.counted or ""}
    found |= {"place": claim.place.name if claim.place else ""}
    return {name: found[name] for name in OF_FIGURE}


def _changed(fields: Mapping[str, str], given: Given) -> dict[str, str]:
    """Return the fields that were filled in otherwise than they are."""
    filled = {name: (getattr(given, name) or "").strip() for name in fields if getattr(given, name) is not None}
    changed = {name: value for name, value in filled.items() if value != fields[name]}
    if not changed:
        raise UsageError("nothing was changed; change a field, or accept the claim as it is")
    return changed


def _write(value: float | None) -> str:
    if value is None:
        return OPEN
    return str(int(value)) if float(value).is_integer() else repr(value)
