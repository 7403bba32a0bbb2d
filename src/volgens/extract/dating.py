"""Days that a sentence names, as the days of its figures: a draft that gives an old figure may say as of when."""

from bisect import bisect_right
from dataclasses import replace

from volgens.extract.times.find import find_times
from volgens.lang.pack import Pack
from volgens.model.claim import Claim, Figure, Period
from volgens.model.passages import passages_of
from volgens.model.reading import Reading

__all__ = ["date_figures"]


def date_figures(reading: Reading, pack: Pack) -> Reading:
    """Return the reading with a period for each figure in a sentence that names days of the past: those that end last.

    That is more than what counts as a figure's period: the day on which something stood so, not the days counted over.
    """
    starts = [start for start, _ in passages_of(reading.report.text)]
    days: dict[int, Period] = {}
    for one in find_times(reading.report, pack):
        if one.period is not None and not one.future:
            sentence = bisect_right(starts, one.span.start)
            known = days.get(sentence, one.period)
            days[sentence] = max(known, one.period, key=lambda period: (period.end, period.start))
    claims = tuple(_date(claim, days.get(bisect_right(starts, claim.start))) for claim in reading.claims)
    return replace(reading, claims=claims)


def _date(claim: Claim, days: Period | None) -> Claim:
    return replace(claim, period=days) if isinstance(claim, Figure) and claim.period is None and days else claim
