"""Reads the figures of a text: each quantity with its noun, unit, measure, aspect, period, place and sources."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from volgens.extract.annotations import AnnotatedText, Attribution, Quantity, Rejected, Span
from volgens.extract.figures.aspects import judge_aspect
from volgens.extract.figures.counted import paired_with
from volgens.extract.figures.measures import Context, judge_measure
from volgens.extract.figures.mention import Judged, Mention, locate
from volgens.extract.figures.periods import find_periods
from volgens.extract.figures.rejections import reject
from volgens.extract.figures.view import View, view_sentence
from volgens.extract.figures.vouchers import find_vouchers
from volgens.extract.places.assign import place_of
from volgens.model.claim import Figure, Period


def read_figures(
    text: AnnotatedText, attributions: tuple[Attribution, ...]
) -> tuple[tuple[Figure, ...], tuple[Rejected, ...]]:
    """Return the figures of a text in order, and the quantities that prove to be none."""
    title = tuple(match.value for match in text.pack.measures.clause.find(text.report.title.lower().split()))
    judged: list[Judged] = []
    rejected: list[Rejected] = []
    for view, quantities in _views(text):
        for quantity in quantities:
            mention = locate(view, quantity)
            reason = reject(mention) if mention else "not understood"
            if mention is None or reason:
                rejected.append(Rejected(quantity.span, reason or "not understood"))
            else:
                judged.append(judge(mention, Context(judged, title)))
    vouchers = find_vouchers([each.mention.quantity.span for each in judged], attributions)
    periods = find_periods(judged, vouchers)
    figures = (_figure(text, *each) for each in zip(judged, vouchers, periods, strict=True))
    return tuple(figures), tuple(rejected)


def judge(mention: Mention, context: Context) -> Judged:
    """Return what a mention is, given what stands around it."""
    aspect, linked = judge_aspect(mention, context.earlier)
    verdict = judge_measure(_other_of_pair(mention) or mention, replace(context, aspect=aspect), linked)
    return Judged(mention, verdict.unit, verdict.measure, aspect)


def _other_of_pair(mention: Mention) -> Mention | None:
    """Return the number that a bare one is set against ("niet negen maar *elf doden*"): both measure the same."""
    view = mention.view
    other = paired_with(view, mention.position) if mention.counted is not None and mention.counted.apart else None
    quantity = view.words[other].quantity if other is not None else None
    alike = quantity is not None and (quantity.unit == "percent") == (mention.unit == "percent")
    return locate(view, quantity) if quantity is not None and alike else None


def _views(text: AnnotatedText) -> Iterator[tuple[View, list[Quantity]]]:
    """Yield the sentences that hold quantities, each with its own."""
    placed = ((text.sentence_at(quantity.span.start), quantity) for quantity in text.quantities)
    for sentence, group in groupby(placed, key=itemgetter(0)):
        if sentence is not None:
            yield view_sentence(text, sentence), [quantity for _, quantity in group]


def _figure(text: AnnotatedText, judged: Judged, attribution: Attribution | None, period: Period | None) -> Figure:
    mention, report = judged.mention, text.report
    quantity = mention.quantity
    span = Span(quantity.span.start, mention.end)
    return Figure(
        report=report.id,
        version=report.version,
        text=report.text[span.start : span.end],
        start=span.start,
        end=span.end,
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        unit=judged.unit,
        measure=judged.measure,
        aspect=judged.aspect,
        counted=mention.counted.noun if mention.counted else quantity.stated_unit,
        stated_unit=quantity.stated_unit,
        place=place_of(span, text),
        period=period,
        sources=attribution.sources if attribution else (),
        cue=attribution.cue if attribution else None,
        said_at=report.published,
    )
