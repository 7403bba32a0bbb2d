"""The objects of the contract as the API describes them; what they mean is told where they are made."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from volgens.model.change import ChangeKind
from volgens.model.decision import DecisionKind
from volgens.model.finding import Problem, Severity
from volgens.model.link import QuestionStanding, RelationKind
from volgens.model.vocabulary import (
    Aspect,
    Measure,
    Mode,
    Modifier,
    Precision,
    SourceKind,
    Stance,
    Standing,
    Unit,
    UnreadReason,
)

__all__ = [
    "Change",
    "Decision",
    "Evidence",
    "Fault",
    "Figure",
    "Finding",
    "FoundReport",
    "Question",
    "Relation",
    "Report",
    "Statement",
    "Unread",
    "Version",
    "Work",
]


Judgement = Literal["accept", "reject", "correct"]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Fault(_Shape):
    """What went wrong, in one line."""

    detail: str


class Source(_Shape):
    """Who vouches for a claim."""

    name: str
    canonical: str | None
    party: str | None
    kind: SourceKind
    start: int | None
    end: int | None


class Cue(_Shape):
    """The words that attribute."""

    text: str
    start: int
    end: int


class Place(_Shape):
    """A named place; degrees of WGS 84."""

    name: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None
    precision: Precision


class Period(_Shape):
    """The days over which a count runs, both included."""

    start: str
    end: str


class _Claim(_Shape):
    id: str
    report: str
    text: str
    start: int
    end: int
    sources: list[Source]
    standing: Standing
    said_at: str | None
    dropped: str | None = None


class Figure(_Claim):
    """A quantity about the world, in base units; an open end is null."""

    kind: Literal["figure"]
    low: float | None
    high: float | None
    modifier: Modifier
    unit: Unit
    measure: Measure
    aspect: Aspect
    counted: str | None
    stated_unit: str | None = None
    place: Place | None
    period: Period | None
    cue: Cue | None


class Statement(_Claim):
    """Content attributed to a source."""

    kind: Literal["statement"]
    mode: Mode
    stance: Stance
    cue: Cue


class Side(_Shape):
    """What one side says now."""

    name: str
    claim: str
    low: float | None
    high: float | None
    published: str


class Question(_Shape):
    """What figures of several reports answer together, as it stands."""

    id: str
    asks: str
    measure: Measure
    aspect: Aspect
    place: Place | None
    counted: str | None
    unit: Unit
    claims: list[str]
    latest: str
    standing: QuestionStanding
    why: str
    low: float | None
    high: float | None
    sides: list[Side]
    since: str
    until: str


class Relation(_Shape):
    """How one claim bears on an earlier one."""

    origin: str = Field(alias="from")
    to: str
    kind: RelationKind
    why: str


class Change(_Shape):
    """What changed: of a question's figure or standing, or a denial."""

    kind: ChangeKind
    question: str | None
    asks: str
    old: str | None = Field(alias="from")
    to: str
    by: str
    why: str
    at: str


class Unread(_Shape):
    """A number or quotation that became no claim, with the reason."""

    report: str
    start: int
    end: int
    text: str
    reason: UnreadReason


class Report(_Shape):
    """One published text."""

    id: str
    publisher: str
    published: str | None
    title: str
    text: str
    lang: str
    url: str | None = None


class Version(_Shape):
    """One text of a report with its claims, and what became none."""

    version: str
    report: Report
    claims: list[Figure | Statement]
    unread: list[Unread]
    notes: list[str]


class FoundReport(_Shape):
    """A report in which all words stand, with the passage that has most of them."""

    report: str
    title: str
    publisher: str
    published: str | None
    passage: str
    claims: list[Figure | Statement]


class Finding(_Shape):
    """One problem of a draft, held against claims."""

    problem: Problem
    code: str
    severity: Severity
    text: str
    start: int
    end: int
    line: int
    column: int
    message: str
    against: list[str]
    suggestion: str


class Evidence(_Shape):
    """What checking a draft came to."""

    findings: list[Finding]
    notes: list[str]


class WorkLine(_Shape):
    """What one report came to."""

    report: str
    outcome: str
    claims: int
    reason: str


class Work(_Shape):
    """How far a piece of work is; `total` is null when that cannot be told."""

    id: str
    state: Literal["waiting", "running", "done", "failed"]
    total: int | None
    lines: list[WorkLine]
    fault: str


class Decision(_Shape):
    """What a person decided about the reading; `undone` tells that a later decision took it back."""

    decision: int
    kind: DecisionKind
    subjects: list[str]
    value: dict[str, Any]
    who: str
    why: str
    made: str
    undone: bool


class Session(_Shape):
    """Who one is, and the token that changes carry in the header X-CSRF-Token, beside the cookie of this answer."""

    name: str
    role: str | None
    token: str


FAULTS: dict[int | str, dict[str, Any]] = {
    status: {"model": Fault, "description": told}
    for status, told in {
        400: "what is asked cannot be done; the detail tells why",
        401: "sign in first",
        403: "this visitor may not do this, or the token is missing",
        404: "there is no such thing",
        422: "a parameter that cannot be meant",
    }.items()
}
