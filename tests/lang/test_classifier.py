"""The learned network of figures: what its arrays make of features."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from volgens.errors import PackError
from volgens.lang.classifier import BITS, Classifier
from volgens.lang.weights import load_network
from volgens.model.vocabulary import ASPECTS, MEASURES

BUCKET = 7


def arrays() -> dict[str, NDArray[np.generic]]:
    """Return the arrays of a network of one hidden unit, which bucket 7 lifts and which speaks for one of each."""
    rows = np.zeros((1 << BITS, 1), np.int8)
    rows[BUCKET] = 100
    measures, aspects = np.zeros((1, len(MEASURES))), np.zeros((1, len(ASPECTS)))
    measures[0, MEASURES.index("rescued")] = aspects[0, ASPECTS.index("part")] = 2.0
    return {
        "rows": rows,
        "scale": np.array([0.05]),
        "bias": np.array([-1.0]),
        "measures": measures,
        "aspects": aspects,
        "measure_bias": np.zeros(len(MEASURES)),
        "aspect_bias": np.zeros(len(ASPECTS)),
    }


def test_features_lift_what_they_speak_for() -> None:
    """A hidden unit of 0.05 · 100 - 1 speaks for a measure and an aspect by four times its weights."""
    measures, aspects = Classifier(arrays()).weigh({BUCKET: 1.0})
    assert max(measures, key=lambda each: measures[each]) == "rescued"
    assert max(aspects, key=lambda each: aspects[each]) == "part"
    assert aspects["part"] - aspects["total"] == pytest.approx(2.0 * 4)


def test_a_unit_below_nought_says_nothing() -> None:
    """Other buckets leave the hidden unit at its bias of -1: every measure is as likely as any other."""
    measures, _ = Classifier(arrays()).weigh({BUCKET + 1: 1.0})
    assert len(set(measures.values())) == 1


def test_a_saved_network_is_loaded(tmp_path: Path) -> None:
    """From the file of its arrays."""
    np.savez(tmp_path / "figures.npz", **arrays())
    loaded = load_network(tmp_path / "figures.npz", Classifier, "classifier")
    assert loaded is not None
    assert loaded.weigh({BUCKET: 1.0}) == Classifier(arrays()).weigh({BUCKET: 1.0})


def test_a_pack_without_a_network_has_none(tmp_path: Path) -> None:
    """Its grammar judges alone."""
    assert load_network(tmp_path / "figures.npz", Classifier, "classifier") is None


@pytest.mark.parametrize("content", [b"", b"no weights", b"PK\x03\x04broken"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    """With what to do about it."""
    (tmp_path / "figures.npz").write_bytes(content)
    with pytest.raises(PackError, match=r"figures\.npz: no weights of a classifier .*train it anew"):
        load_network(tmp_path / "figures.npz", Classifier, "classifier")
