"""A claim with what its report adds to it: when it was published, by whom, and which text it goes back to."""

from dataclasses import dataclass
from datetime import datetime

from volgens.model.claim import Claim, Figure, Source

VOICE = "report"


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """A figure with its report's publication time and origin; `origin` is shared by copies of one agency text."""

    figure: Figure
    published: datetime
    publisher: str = ""
    origin: str = ""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.figure.id

    @property
    def order(self) -> tuple[datetime, str, bool, int]:
        """Sort key: by publication; within a report what it calls earlier comes first, then the order of the text."""
        figure = self.figure
        return self.published, figure.report, figure.aspect != "earlier", figure.start

    @property
    def party(self) -> str | None:
        """The party of the origin of the source chain, None when nobody's side is known."""
        return side_of(self.figure)

    @property
    def speaker(self) -> str:
        """The origin of the source chain by its fullest name; the report's own voice has one name for all."""
        origin = origin_of(self.figure)
        return (origin.canonical or origin.name).lower() if origin else VOICE


def origin_of(claim: Claim) -> Source | None:
    """Return the last source of the chain, None for the report's own voice."""
    return claim.sources[-1] if claim.sources else None


def side_of(claim: Claim) -> str | None:
    """Return the party that the claim's origin speaks for."""
    origin = origin_of(claim)
    return origin.party if origin else None
