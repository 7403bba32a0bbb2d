"""Finds the expressions of time of a report, resolved against its day of publication."""

from functools import cache

from volgens.extract.annotations import TimeExpression
from volgens.extract.quantities.compounds import Compounds
from volgens.extract.times.join import join_moments
from volgens.extract.times.moments import find_bracketed_ages, scan
from volgens.extract.times.resolve import resolve
from volgens.extract.times.viewpoint import Moment, Viewpoint
from volgens.lang.pack import Pack
from volgens.model.report import Report


def find_times(report: Report, pack: Pack) -> tuple[TimeExpression, ...]:
    """Return the expressions of time in a report's text, in order; spans share no character.

    Without a time of publication only what names its year is resolved.
    """
    view = Viewpoint(report.text, report.published, pack.times, _numbers(pack))
    moments: list[Moment] = []
    placing: list[TimeExpression] = []
    for found in scan(report.text, pack.times):
        if found.rule is not None and found.rule.placing is not None:
            placing.append(TimeExpression(found.span, found.rule.placing))
        else:
            moments.append(resolve(found, view))
    placing += [TimeExpression(span, "age") for span in find_bracketed_ages(report.text, pack.nouns)]
    return _disjoint([*join_moments(moments, view), *placing])


@cache
def _numbers(pack: Pack) -> Compounds:
    return Compounds(pack.numbers)


def _disjoint(expressions: list[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Return expressions in order; of two that overlap the longer one, since it says more."""
    kept: list[TimeExpression] = []
    for one in sorted(expressions, key=lambda one: (one.span.start, -one.span.end)):
        if kept and one.span.start < kept[-1].span.end:
            if one.span.end - one.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = one
            continue
        kept.append(one)
    return tuple(kept)
