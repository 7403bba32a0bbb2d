"""The parsing model remembers the vectors of words, and gives the same for them as when it met them first."""

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from volgens.extract import embedding
from volgens.extract.embedding import Memory, remember_words
from volgens.extract.reader import load_reader

FIRST = "De burgemeester van Elderveen zegt dat zeker twaalf huizen onder water staan."
SECOND = "Volgens de burgemeester staan in Elderveen nu dertig huizen onder water."


@pytest.fixture
def bare() -> Language:
    """Return the pipeline as spaCy loads it."""
    return spacy.load(load_reader("nl").pack.model_folder)


def docs(pipeline: Language) -> list[Doc]:
    """Return two texts that share words, and one without any."""
    return [pipeline.make_doc(text) for text in (FIRST, SECOND, "")]


def agree(memory: Memory, pipeline: Language) -> bool:
    """Tell whether a memory has the vectors that the first layer gives."""
    wanted = pipeline.get_pipe("tok2vec").model.layers[0].predict(docs(pipeline))
    return all(
        np.allclose(one, other, atol=1e-5) for one, other in zip(memory.vectors_of(docs(pipeline)), wanted, strict=True)
    )


def test_vectors_are_those_of_the_layer(bare: Language) -> None:
    """When they are met, and when they are remembered."""
    memory = Memory(bare.get_pipe("tok2vec").model.layers[0])
    assert agree(memory, bare)
    assert agree(memory, bare)


@pytest.mark.parametrize("most", [1, 12, 16])
def test_more_words_than_are_remembered(bare: Language, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """All are forgotten, and none is mistaken for another."""
    monkeypatch.setattr(embedding, "MOST", most)
    memory = Memory(bare.get_pipe("tok2vec").model.layers[0])
    for text in (FIRST, SECOND, FIRST):
        memory.vectors_of([bare.make_doc(text)])
        assert agree(memory, bare)


def test_parses_stay_the_same(bare: Language) -> None:
    """A pipeline that remembers parses as it did, texts without words among them."""
    before = [doc.to_json() for doc in bare.pipe([FIRST, SECOND, "", FIRST])]
    remember_words(bare)
    assert bare.get_pipe("tok2vec").model.layers[0].name == "remember"
    assert [doc.to_json() for doc in bare.pipe([FIRST, SECOND, "", FIRST])] == before
    assert bare("").to_json()["tokens"] == []
