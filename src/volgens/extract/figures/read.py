"""Reads the figures of a text: each quantity with its noun, unit, measure, aspect, period, place and sources."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from volgens.extract.annotations import AnnotatedText, Attribution, Quantity, Rejected
from volgens.extract.figures.aspects import judge_aspect
from volgens.extract.figures.counted import paired_with
from volgens.extract.figures.elided import supply_unit
from volgens.extract.figures.evidence import only_reports
from volgens.extract.figures.features import Ruling, add_ruling, describe
from volgens.extract.figures.measures import THINGS, Context, judge_measure
from volgens.extract.figures.mention import Judged, Mention, locate
from volgens.extract.figures.models import is_rest
from volgens.extract.figures.periods import find_periods
from volgens.extract.figures.rejections import reject
from volgens.extract.figures.view import View, view_sentence
from volgens.extract.figures.vouchers import find_vouchers
from volgens.extract.figures.wholes import is_whole
from volgens.extract.places.ranking import Asked, Placed, rank_place
from volgens.lang.classifier import Beliefs
from volgens.lang.measures import Telling
from volgens.model.claim import Figure, Period, Place
from volgens.model.vocabulary import Aspect, Measure

# How much likelier the grammar makes what it rules, as the logarithm of the odds.
TRUST = 1.0


def read_figures(
    text: AnnotatedText, attributions: tuple[Attribution, ...]
) -> tuple[tuple[Figure, ...], tuple[Rejected, ...]]:
    """Return the figures of a text in order, and the quantities that prove to be none."""
    title = _title_of(text)
    judged: list[Judged] = []
    rejected: list[Rejected] = []
    for one in _mentions(text):
        if isinstance(one, Rejected):
            rejected.append(one)
        else:
            judged.append(judge(one, Context(judged, title)))
    vouchers = find_vouchers([each.mention.quantity.span for each in judged], attributions)
    periods = find_periods(judged, vouchers)
    places = _places(text, judged)
    figures = (_figure(text, *each) for each in zip(judged, vouchers, periods, places, strict=True))
    return tuple(figures), tuple(rejected)


def ruled_mentions(text: AnnotatedText) -> Iterator[tuple[Mention, Context, Ruling]]:
    """Yield each figure of a text as the grammar alone reads it, in what stands around it."""
    title = _title_of(text)
    judged: list[Judged] = []
    for mention in _mentions(text):
        if not isinstance(mention, Rejected):
            context = Context(tuple(judged), title)
            ruling = rule(mention, context)
            yield mention, context, ruling
            judged.append(Judged(mention, ruling.verdict.unit, ruling.verdict.measure, ruling.aspect))


def judge(mention: Mention, context: Context) -> Judged:
    """Return what a mention is, given what stands around it: the grammar's ruling, weighed by what is learned."""
    ruling = rule(mention, context)
    measure, aspect = weigh(mention, context, ruling)
    unit = mention.view.pack.measures.unit_for(measure, ruling.verdict.unit, mention.unit)
    return Judged(supply_unit(mention, ruling.verdict, context.earlier), unit, measure, aspect)


def rule(mention: Mention, context: Context) -> Ruling:
    """Return what the grammar alone makes of a mention."""
    aspect, linked = judge_aspect(mention, context.earlier)
    verdict = judge_measure(_other_of_pair(mention) or mention, replace(context, aspect=aspect), linked)
    return Ruling(verdict, aspect, linked)


def weigh(mention: Mention, context: Context, ruling: Ruling) -> tuple[Measure, Aspect]:
    """Return the likeliest measure and aspect of a mention; the grammar's own where the pack has no classifier."""
    pack = mention.view.pack
    if pack.classifier is None:
        return ruling.verdict.measure, ruling.aspect
    features = add_ruling(describe(mention, context), ruling, context.earlier)
    return choose(pack.classifier.weigh(features), ruling, find_open(mention, context, ruling))


def find_open(mention: Mention, context: Context, ruling: Ruling) -> Iterable[Measure]:
    """Return the measures that a mention can have beside the one that the grammar rules.

    None where a phrase decides, where only a part of the mention is spoken of, or where it is only another number of
    what was counted before, or the rest of that. A bare number that goes on with things has measures of these, and
    one of which no word tells anything has none of people where the report has counted none so far.
    """
    ground, lexicon = ruling.verdict.ground, mention.view.pack.measures
    if ground == "decisive" or (ground != "hint" and is_whole(mention)):
        return ()
    if ground == "figure" and mention.counted is None and (only_reports(mention) or is_rest(mention)):
        return ()
    goes_on = ground == "figure" and mention.unit is None and ruling.verdict.unit in THINGS
    fitting = lexicon.fitting(ruling.verdict.unit if goes_on else mention.unit, mention.noun or "")
    named = mention.counted is not None and mention.counted.noun[:1].isupper()
    untold = ground == "default" and mention.unit is None and not named
    if untold and not context.title and all(each.unit != "person" for each in context.earlier):
        return tuple(each for each in fitting if each not in lexicon.of_people)
    return fitting


def choose(beliefs: Beliefs, ruling: Ruling, fitting: Iterable[Measure]) -> tuple[Measure, Aspect]:
    """Return the likeliest of the fitting measures and of the aspects, with more trust in what the grammar rules."""
    measures, aspects = beliefs
    measures[ruling.verdict.measure] += TRUST
    aspects[ruling.aspect] += TRUST
    return max((ruling.verdict.measure, *fitting), key=measures.__getitem__), max(aspects, key=aspects.__getitem__)


def _title_of(text: AnnotatedText) -> tuple[Telling, ...]:
    """Return what the title tells of measures."""
    return tuple(match.value for match in text.pack.measures.clause.find(text.report.title.lower().split()))


def _other_of_pair(mention: Mention) -> Mention | None:
    """Return the number that a bare one is set against ("niet negen maar *elf doden*"): both measure the same."""
    view = mention.view
    other = paired_with(view, mention.position) if mention.counted is not None and mention.counted.apart else None
    quantity = view.words[other].quantity if other is not None else None
    alike = quantity is not None and (quantity.unit == "percent") == (mention.unit == "percent")
    return locate(view, quantity) if quantity is not None and alike else None


def _mentions(text: AnnotatedText) -> Iterator[Mention | Rejected]:
    """Yield each quantity of a text at its place, or as one that is no figure."""
    for view, quantities in _views(text):
        for quantity in quantities:
            mention = locate(view, quantity)
            if mention is None:
                yield Rejected(quantity.span, "not understood")
            elif reason := reject(mention):
                yield Rejected(quantity.span, reason)
            else:
                yield mention


def _views(text: AnnotatedText) -> Iterator[tuple[View, list[Quantity]]]:
    """Yield the sentences that hold quantities, each with its own."""
    placed = ((text.sentence_at(quantity.span.start), quantity) for quantity in text.quantities)
    for sentence, group in groupby(placed, key=itemgetter(0)):
        if sentence is not None:
            yield view_sentence(text, sentence), [quantity for _, quantity in group]


def asked_of(judged: Judged, last: Placed | None) -> Asked:
    """Return what is asked when the place of a judged figure is; `last`: the figure before it."""
    mention = judged.mention
    same = mention.view.text.background.of_value(mention.size, mention.unit)
    return Asked(mention.span, judged.measure, judged.unit, judged.aspect, last, same)


def _places(text: AnnotatedText, judged: Iterable[Judged]) -> list[Place | None]:
    """Return the place of each figure of a text, in order."""
    found: list[Placed] = []
    for each in judged:
        place = rank_place(asked_of(each, found[-1] if found else None), text)
        found.append(Placed(place, each.mention.span.start))
    return [one.place for one in found]


def _figure(
    text: AnnotatedText, judged: Judged, attribution: Attribution | None, period: Period | None, place: Place | None
) -> Figure:
    mention, report = judged.mention, text.report
    quantity, span = mention.quantity, mention.span
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
        place=place,
        period=period,
        sources=attribution.sources if attribution else (),
        cue=attribution.cue if attribution else None,
        said_at=report.published,
    )
