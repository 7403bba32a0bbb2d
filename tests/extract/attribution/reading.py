"""Reads attributions from a text with the real pack and parser, for the tests of this room."""

from functools import cache

from volgens.extract.annotations import Attribution
from volgens.extract.attribution.find import find_attributions
from volgens.extract.pipeline import lay_layers
from volgens.extract.reader import load_reader
from volgens.model.report import Report


@cache
def read(words: str) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    ((text, _),) = lay_layers([Report("r", words, lang="nl")], load_reader("nl"))
    return find_attributions(text)


def said(words: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return cue, chain of sources and content of each attribution of a text."""
    return [
        (each.cue.text, tuple(source.name for source in each.sources), words[each.content.start : each.content.end])
        for each in read(words)
    ]
