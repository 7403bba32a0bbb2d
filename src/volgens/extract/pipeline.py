"""Reading a report, the whole algorithm on one screen: each step lays a layer over the text, none calls another."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from volgens.extract.account import account_for
from volgens.extract.annotations import AnnotatedText, Attribution, Rejected, Sentence
from volgens.extract.attribution.find import find_attributions
from volgens.extract.candidates import find_candidates
from volgens.extract.figures.read import read_figures
from volgens.extract.parsing import parse_texts
from volgens.extract.places.find import find_places
from volgens.extract.quantities.find import find_quantities
from volgens.extract.quotations import find_quotations
from volgens.extract.reader import Reader
from volgens.extract.segments import find_sentences
from volgens.extract.sources.name import name_sources
from volgens.extract.standing.judge import judge_standing
from volgens.extract.times import find_times
from volgens.lang.pack import Pack
from volgens.model.background import NOTHING, Background, Recall, recall_nothing
from volgens.model.claim import Claim, Statement
from volgens.model.reading import Reading
from volgens.model.report import Report
from volgens.model.vocabulary import Standing

NO_PUBLICATION_TIME = "no publication time: days such as 'yesterday' are not resolved; give --published"


def read_report(report: Report, reader: Reader, background: Background = NOTHING) -> Reading:
    """Return the claims of a report in the order of its text, with what became none; any text reads without error."""
    return next(read_together([report], reader, lambda _: background))


def read_together(reports: Iterable[Report], reader: Reader, recall: Recall = recall_nothing) -> Iterator[Reading]:
    """Give the same for several reports, in their order; parsing them together is quicker than one by one.

    `recall` is asked for the background of a report when those before it have been given.
    """
    for text, rejected in lay_layers(reports, reader):
        yield read_claims(replace(text, background=recall(text.report)), rejected)


def lay_layers(reports: Iterable[Report], reader: Reader) -> Iterator[tuple[AnnotatedText, tuple[Rejected, ...]]]:
    """Give each text with all layers that need no look at claims, and the numbers that are no quantities."""
    laid = [_lay_below_parse(report, reader.pack) for report in reports]
    parses = parse_texts(((text.report.text, wanted) for text, wanted, _ in laid), reader.parser)
    for (text, _, rejected), parsed in zip(laid, parses, strict=True):
        yield replace(text, parsed=parsed), rejected


def _lay_below_parse(report: Report, pack: Pack) -> tuple[AnnotatedText, tuple[Sentence, ...], tuple[Rejected, ...]]:
    """Return the text with what is found without parsing, the sentences to parse, and the numbers left out."""
    quotations = find_quotations(report.text, pack)
    sentences = find_sentences(report.text, quotations, pack)
    times = find_times(report, pack)
    quantities = find_quantities(report.text, times, pack)
    wanted = find_candidates(report.text, sentences, quotations, quantities.read, pack)
    places = find_places(report, pack)
    text = AnnotatedText(
        report=report,
        pack=pack,
        sentences=sentences,
        quotations=quotations,
        times=times,
        quantities=quantities.read,
        places=places.text,
        title_places=places.title,
    )
    return text, wanted, quantities.rejected


def read_claims(text: AnnotatedText, rejected: tuple[Rejected, ...]) -> Reading:
    """Return the claims of a text with its layers, and what became none."""
    report = text.report
    attributions = name_sources(text, find_attributions(text))
    figures, unfit = read_figures(text, attributions)
    said_standings, figure_standings = judge_standing(text, attributions, figures)
    figures = tuple(replace(figure, standing=each) for figure, each in zip(figures, figure_standings, strict=True))
    statements = tuple(_state(report, *each) for each in zip(attributions, said_standings, strict=True))
    every: list[Claim] = [*figures, *statements]
    claims = tuple(sorted(every, key=lambda claim: (claim.start, claim.end, claim.kind)))
    unread = account_for(text, claims, (*rejected, *unfit))
    return Reading(report, claims, unread, () if report.published else (NO_PUBLICATION_TIME,))


def _state(report: Report, attribution: Attribution, standing: Standing) -> Statement:
    content = attribution.content
    return Statement(
        report=report.id,
        text=report.text[content.start : content.end],
        start=content.start,
        end=content.end,
        mode=attribution.mode,
        stance=attribution.stance,
        sources=attribution.sources,
        cue=attribution.cue,
        standing=standing,
        said_at=report.published,
        version=report.version,
    )
