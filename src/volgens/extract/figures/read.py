"""Reads the figures of a text: each quantity with its noun, unit, measure, aspect, period, place and sources."""

from collections.abc import Sequence

from volgens.extract.annotations import AnnotatedText, Attribution, Quantity, Rejected, Span
from volgens.extract.figures.aspects import LINKS, judge_aspect
from volgens.extract.figures.measures import judge_measure
from volgens.extract.figures.mention import Judged, Mention, locate
from volgens.extract.figures.periods import period_of
from volgens.extract.figures.rejections import reject
from volgens.extract.figures.view import View, view_sentence
from volgens.extract.figures.vouchers import Vouchers
from volgens.extract.places.assign import place_of
from volgens.model.claim import Figure


def read_figures(
    text: AnnotatedText, attributions: tuple[Attribution, ...]
) -> tuple[tuple[Figure, ...], tuple[Rejected, ...]]:
    """Return the figures of a text in order, and the quantities that prove to be none."""
    vouchers = Vouchers(attributions)
    judged: list[Judged] = []
    rejected: list[Rejected] = []
    for view, quantities in _views(text):
        for quantity in quantities:
            mention = locate(view, quantity)
            reason = reject(mention) if mention else "not understood"
            if mention is None or reason:
                rejected.append(Rejected(quantity.span, reason or "not understood"))
            else:
                judged.append(judge(mention, judged))
    return tuple(_figure(text, each, vouchers) for each in judged), tuple(rejected)


def judge(mention: Mention, earlier: Sequence[Judged]) -> Judged:
    """Return what a mention is, given the figures before it."""
    aspect = judge_aspect(mention)
    measure, unit, own = judge_measure(mention, earlier, aspect in LINKS)
    return Judged(mention, unit, measure, aspect, own)


def _views(text: AnnotatedText) -> list[tuple[View, list[Quantity]]]:
    """Return the sentences that hold quantities, each with its own."""
    groups: list[tuple[View, list[Quantity]]] = []
    sentence, quantities = None, list[Quantity]()
    for quantity in (*text.quantities, None):
        here = text.sentence_at(quantity.span.start) if quantity else None
        if sentence is not None and (here is None or here.index != sentence.index):
            groups.append((view_sentence(text, sentence, quantities), quantities))
            quantities = []
        if quantity is not None and here is not None:
            quantities.append(quantity)
        sentence = here
    return groups


def _figure(text: AnnotatedText, judged: Judged, vouchers: Vouchers) -> Figure:
    mention, report = judged.mention, text.report
    quantity = mention.quantity
    span = Span(quantity.span.start, mention.end)
    attribution = vouchers.of(quantity.span)
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
        period=period_of(mention, text, attribution),
        sources=attribution.sources if attribution else (),
        cue=attribution.cue if attribution else None,
        said_at=report.published,
    )
