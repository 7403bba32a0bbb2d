"""Sentences of many kinds of news: their figures, each with its measure and aspect."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.extract.figures.reading import figures_of

SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))["sentence"]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[each["text"][:60] for each in SENTENCES])
def test_figures_of_sentence(sentence: dict[str, Any]) -> None:
    """Every figure of a sentence has its span, its measure and its aspect."""
    found = [[figure.text, figure.measure, figure.aspect] for figure in figures_of(sentence["text"])]
    assert found == sentence["figures"]
