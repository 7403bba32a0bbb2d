"""Remembers the reports that were read last, for those that come after them; a ledger remembers all."""

from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import nlargest

from volgens.model.background import MOST_REPORTS, Background, are_related
from volgens.model.claim import Figure
from volgens.model.names import find_names
from volgens.model.reading import Reading
from volgens.model.report import Report

__all__ = ["Recent"]

MOST_REMEMBERED = 500
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Remembered:
    report: str
    names: frozenset[str]
    published: datetime
    figures: tuple[Figure, ...]


class Recent:
    """The last readings, whatever they are about; one without a time counts as the newest."""

    def __init__(self) -> None:
        self._readings: deque[_Remembered] = deque(maxlen=MOST_REMEMBERED)

    def keep(self, reading: Reading) -> None:
        """Remember a reading."""
        figures = tuple(claim for claim in reading.claims if isinstance(claim, Figure))
        report = reading.report
        names, moment = frozenset(find_names(report.text)), report.published or _LAST
        self._readings.append(_Remembered(report.id, names, moment, figures))

    def recall(self, report: Report) -> Background:
        """Return what other reports told that are remembered, on the same event, and no newer."""
        names, moment = frozenset(find_names(report.text)), report.published or _LAST
        others = (one for one in self._readings if one.report != report.id and one.published <= moment)
        related = [one for one in others if are_related(one.names, names)]
        nearest = nlargest(MOST_REPORTS, related, key=lambda one: (len(one.names & names), one.published))
        nearest.sort(key=lambda one: one.published)
        return Background(tuple(figure for one in nearest for figure in one.figures))
