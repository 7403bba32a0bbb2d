"""A claim: one thing that a report says is so, at one place in its text.

Invariant: `text == report.text[start:end]`, for claims as for sources and cues.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Literal

from volgens.model.vocabulary import Aspect, Measure, Mode, Modifier, Precision, SourceKind, Stance, Standing, Unit


@dataclass(frozen=True, slots=True)
class Source:
    """Who vouches for a claim: as named here, and by its fullest name in the report; no span when nobody is named."""

    name: str
    canonical: str | None = None
    party: str | None = None
    kind: SourceKind = "other"
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute; the span covers the first to the last of them."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A named place; coordinates (degrees, WGS 84) only where the gazetteer has an entry."""

    name: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    precision: Precision = "place"


@dataclass(frozen=True, slots=True)
class Period:
    """The days over which a count runs, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity about the world, in base units; an open end is None.

    `corrected`: a person gave it another value than its words say.
    """

    report: str
    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    modifier: Modifier
    unit: Unit
    measure: Measure
    aspect: Aspect = "total"
    counted: str | None = None
    stated_unit: str | None = None
    place: Place | None = None
    period: Period | None = None
    sources: tuple[Source, ...] = ()
    cue: Cue | None = None
    standing: Standing = "asserted"
    said_at: datetime | None = None
    version: str = ""
    corrected: bool = False
    kind: ClassVar[Literal["figure"]] = "figure"

    @property
    def id(self) -> str:
        """Where the claim stands, not what was made of it."""
        return claim_id(self.report, self.version, self.kind, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Statement:
    """Content attributed to a source; `text` is the content as it stands."""

    report: str
    text: str
    start: int
    end: int
    mode: Mode
    stance: Stance
    sources: tuple[Source, ...]
    cue: Cue
    standing: Standing = "asserted"
    said_at: datetime | None = None
    version: str = ""
    kind: ClassVar[Literal["statement"]] = "statement"

    @property
    def id(self) -> str:
        """Where the claim stands: content and cue, since one content can be said by one and denied by another."""
        return claim_id(self.report, self.version, self.kind, self.start, self.end, self.cue.start)


Claim = Figure | Statement


def claim_id(*place_in_text: str | int) -> str:
    """Return the content-derived id of a claim from its report, version, kind and offsets."""
    return "c_" + hashlib.sha256("\x1f".join(map(str, place_in_text)).encode()).hexdigest()[:16]
