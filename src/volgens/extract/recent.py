"""Remembers the reports that were read last, for those that come after them; a ledger remembers all."""

from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime

from volgens.model.background import Background, find_related
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

    def keep(self, reading: Reading) -> Reading:
        """Remember a reading, and return it."""
        figures = tuple(claim for claim in reading.claims if isinstance(claim, Figure))
        report = reading.report
        names, moment = frozenset(find_names(report.text)), report.published or _LAST
        self._readings.append(_Remembered(report.id, names, moment, figures))
        return reading

    def recall(self, report: Report) -> Background:
        """Return what other reports told that are remembered, on the same event, and no newer."""
        moment = report.published or _LAST
        others = [one for one in self._readings if one.report != report.id and one.published <= moment]
        named = ([at for at, one in enumerate(others) if name in one.names] for name in find_names(report.text))
        nearest = sorted((others[at] for at in find_related(named)), key=lambda one: one.published)
        return Background(tuple(figure for one in nearest for figure in one.figures))
