"""Remembers what a parsing model makes of each word by itself, before it looks at the words around it.

Its first layer sees no more of a token than its form, its ends and its shape, and of the words of a report five in six
were met before; embedding them anew took a sixth of all parsing.
"""

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, Ragged

from volgens.lang.kept_rows import Floats, KeptRows

# What the layers of `spacy.MultiHashEmbed.v2` without static vectors are called; the third and the fourth embed.
OPENING, CLOSING = ["extract_features", "list2ragged"], ["ragged2list"]
EMBEDDING = 2
# Words that are remembered: some 10 MB. When there are more, all are forgotten.
MOST = 20_000


class Memory:
    """The vectors of words. Readers on several threads share it."""

    def __init__(self, embed: Model[Any, Any]) -> None:
        self._extract, self._layers = embed.layers[0], embed.layers[len(OPENING) : -len(CLOSING)]
        self._vectors = KeptRows(MOST, self._embed)

    def vectors_of(self, docs: Sequence[Doc]) -> list[Floats]:
        """Return the vectors of the tokens of each text, (tokens, width); one text at least has any."""
        words = [_rows_of(np.ascontiguousarray(each)) for each in self._extract.predict(docs)]
        vectors = self._vectors.take([one for each in words for one in each])
        return np.split(vectors, np.cumsum([len(each) for each in words[:-1]]))

    def _embed(self, words: Sequence[bytes]) -> Floats:
        features = np.frombuffer(b"".join(words), np.uint64).reshape(len(words), -1)
        ragged = Ragged(cast(Any, features), cast(Any, np.array([len(features)], np.int32)))
        for layer in self._layers:
            ragged = layer.predict(ragged)
        return np.asarray(ragged.data, np.float32)


def _rows_of(features: NDArray[np.uint64]) -> list[bytes]:
    """Return the features of each token as one value."""
    row = np.dtype((np.void, features.itemsize * features.shape[1]))
    return cast(list[bytes], features.view(row).ravel().tolist())


def remember_words(pipeline: Language) -> None:
    """Let a pipeline remember the vectors of words, where it embeds them by hashing alone."""
    for _, pipe in pipeline.pipeline:
        model: Model[Any, Any] | None = getattr(pipe, "model", None)
        if model is not None:
            for node in [each for each in model.walk() if _embeds_words(each)]:
                attributes = {"memory": Memory(node)}
                model.replace_node(node, Model("remember", _forward, layers=[node], attrs=attributes))


def _embeds_words(node: Model[Any, Any]) -> bool:
    names = [layer.name for layer in node.layers]
    opens, closes = names[: len(OPENING)] == OPENING, names[-len(CLOSING) :] == CLOSING
    return opens and closes and len(names) == len(OPENING) + EMBEDDING + len(CLOSING)


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> object:
    if is_train or not any(map(len, docs)):
        return model.layers[0](docs, is_train)
    return model.attrs["memory"].vectors_of(docs), None
