"""A claim with what its report adds to it: when it was published, by whom, and which text it goes back to."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from volgens.model.claim import Claim, Figure, Source
from volgens.model.intervals import bounds_of, family_of
from volgens.model.names import name_key

VOICE = "report"
CONTEXT_PLACES = 4


@dataclass(frozen=True)
class KnownFigure:
    """A figure with its report's publication time and origin; `origin` is shared by copies of one agency text.

    `context` holds the names of the places that its report is about, as `find_context` gives them. A figure is held
    against hundreds of others, so what that asks for again and again is worked out once: hence no slots.
    """

    figure: Figure
    published: datetime
    publisher: str = ""
    origin: str = ""
    context: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.figure.id

    @cached_property
    def order(self) -> tuple[datetime, str, str, bool, int]:
        """Sort key: by publication; within a report what it calls earlier comes first, then the order of the text."""
        figure = self.figure
        return self.published, figure.report, figure.version, figure.aspect != "earlier", figure.start

    @property
    def document(self) -> tuple[str, str]:
        """The text that the figure stands in: one version of one report."""
        return self.figure.report, self.figure.version

    @cached_property
    def party(self) -> str | None:
        """The party of the origin of the source chain, None when nobody's side is known."""
        return side_of(self.figure)

    @cached_property
    def speaker(self) -> str:
        """The origin of the source chain by its fullest name; the report's own voice has one name for all."""
        origin = origin_of(self.figure)
        return (origin.canonical or origin.name).lower() if origin else VOICE

    @cached_property
    def family(self) -> str:
        """The family of units within which its value compares."""
        return family_of(self.figure)

    @cached_property
    def size(self) -> float:
        """The middle of its value without the sign, in the base unit of its family."""
        return abs(bounds_of(self.figure).middle)

    @cached_property
    def day(self) -> date:
        """The day that it holds for: the last one of its period, or else that of publication."""
        return self.figure.period.end if self.figure.period else self.published.date()

    @cached_property
    def traits(self) -> tuple[Hashable, ...]:
        """What its kinship with others depends on, beside its time: figures with the same traits have the same kin."""
        figure = self.figure
        told = figure.measure, figure.aspect, figure.unit, figure.counted, figure.place
        return *told, self.context, self.size, self.speaker


def find_context(figures: Iterable[Figure]) -> frozenset[str]:
    """Return the names of the places that a report's figures are most about, in plain letters."""
    named = Counter(name_key(figure.place.name) for figure in figures if figure.place)
    return frozenset(sorted(named, key=lambda name: (-named[name], name))[:CONTEXT_PLACES])


def origin_of(claim: Claim) -> Source | None:
    """Return the last source of the chain, None for the report's own voice."""
    return claim.sources[-1] if claim.sources else None


def side_of(claim: Claim) -> str | None:
    """Return the party that the claim's origin speaks for."""
    origin = origin_of(claim)
    return origin.party if origin else None
