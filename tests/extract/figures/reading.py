"""Reads the figures of sentences and stories of our own, as the pipeline does."""

from datetime import datetime

from volgens.extract.annotations import AnnotatedText
from volgens.extract.figures.features import Ruling
from volgens.extract.figures.mention import Mention, locate
from volgens.extract.figures.read import ruled_mentions
from volgens.extract.figures.view import view_sentence
from volgens.extract.pipeline import lay_layers, read_report
from volgens.extract.reader import load_reader
from volgens.model.claim import Figure
from volgens.model.report import Report

MOMENT = datetime.fromisoformat("2024-05-15T18:00:00+02:00")


def report_of(text: str, title: str = "") -> Report:
    """Return a report of Wednesday 15 May 2024."""
    return Report("r", text, "De Waldkoerier", MOMENT, title, "nl")


def figures_of(text: str, title: str = "") -> tuple[Figure, ...]:
    """Return the figures of a text."""
    claims = read_report(report_of(text, title), load_reader("nl")).claims
    return tuple(claim for claim in claims if isinstance(claim, Figure))


def rulings_of(text: str) -> tuple[Ruling, ...]:
    """Return what the grammar alone makes of the figures of a text."""
    return tuple(ruling for _, _, ruling in ruled_mentions(layers_of(text)))


def layers_of(text: str) -> AnnotatedText:
    """Return a text with its layers."""
    return next(lay_layers([report_of(text)], load_reader("nl")))[0]


def mentions_of(text: str) -> tuple[Mention, ...]:
    """Return the quantities of a text at their places."""
    layers = layers_of(text)
    found = []
    for quantity in layers.quantities:
        sentence = layers.sentence_at(quantity.span.start)
        mention = locate(view_sentence(layers, sentence), quantity) if sentence else None
        if mention:
            found.append(mention)
    return tuple(found)
