"""Sentences of many kinds of news: their figures, each with its measure and aspect."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.extract.figures.reading import figures_of

FOLDER = Path(__file__).parent
SENTENCES = tomllib.loads((FOLDER / "sentences.toml").read_text("utf-8"))["sentence"]
VARIED = tomllib.loads((FOLDER / "varied_sentences.toml").read_text("utf-8"))["sentence"]
IDIOMS = [
    (entry["measure"], sentence)
    for entry in tomllib.loads((FOLDER / "idioms.toml").read_text("utf-8"))["measure"]
    for sentence in entry["sentences"]
]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[each["text"][:60] for each in SENTENCES])
def test_figures_of_sentence(sentence: dict[str, Any]) -> None:
    """Every figure of a sentence has its span, its measure and its aspect."""
    found = [[figure.text, figure.measure, figure.aspect] for figure in figures_of(sentence["text"])]
    assert found == sentence["figures"]


@pytest.mark.parametrize("sentence", VARIED, ids=[each["text"][:60] for each in VARIED])
def test_figures_of_varied_sentence(sentence: dict[str, Any]) -> None:
    """Every figure of a sentence has its span, its measure, its aspect and its unit."""
    found = [[figure.text, figure.measure, figure.aspect, figure.unit] for figure in figures_of(sentence["text"])]
    assert found == sentence["figures"]


@pytest.mark.parametrize(("measure", "sentence"), IDIOMS, ids=[sentence[:60] for _, sentence in IDIOMS])
def test_measure_of_idiom(measure: str, sentence: str) -> None:
    """All figures of a sentence have the measure that its words say."""
    assert {figure.measure for figure in figures_of(sentence)} == {measure}
