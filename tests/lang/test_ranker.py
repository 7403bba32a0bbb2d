"""The learned network that ranks places: what its arrays make of options."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from volgens.errors import PackError
from volgens.lang.ranker import BITS, Ranker
from volgens.lang.weights import load_network

GOOD, BAD = 3, 5


def arrays() -> dict[str, NDArray[np.generic]]:
    """Return the arrays of a network of two hidden units: one that speaks for an option, one against it."""
    rows = np.zeros((1 << BITS, 2), np.int8)
    rows[GOOD], rows[BAD] = (100, 0), (0, 100)
    return {"rows": rows, "scale": np.array([0.01, 0.01]), "bias": np.zeros(2), "output": np.array([1.0, -2.0])}


def test_each_option_has_its_score() -> None:
    """By the buckets of its own features alone."""
    assert Ranker(arrays()).score([[(GOOD,)], [(BAD, GOOD)], [(0,)]]) == pytest.approx([1.0, -1.0, 0.0])


def test_a_saved_network_is_loaded(tmp_path: Path) -> None:
    """From the file of its arrays."""
    np.savez(tmp_path / "places.npz", **arrays())
    loaded = load_network(tmp_path / "places.npz", Ranker, "ranker")
    assert loaded is not None
    assert loaded.score([[(GOOD,)]]) == pytest.approx([1.0])


def test_a_pack_without_a_network_has_none(tmp_path: Path) -> None:
    """Its rules place figures alone."""
    assert load_network(tmp_path / "places.npz", Ranker, "ranker") is None


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """With what to do about it."""
    (tmp_path / "places.npz").write_bytes(b"no weights")
    with pytest.raises(PackError, match=r"places\.npz: no weights of a ranker .*train it anew"):
        load_network(tmp_path / "places.npz", Ranker, "ranker")


def test_parts_add_up() -> None:
    """An option is what all of its parts say, however they are cut, an empty one among them."""
    ranker = Ranker(arrays())
    assert ranker.score([[(BAD,), (), (GOOD,)], [(BAD, GOOD)]]) == pytest.approx([-1.0, -1.0])


@pytest.mark.parametrize("kept", [1, 2])
def test_more_parts_than_are_kept(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    """All are forgotten, and none is mistaken for another."""
    monkeypatch.setattr("volgens.lang.ranker.KEPT", kept)
    ranker = Ranker(arrays())
    for _ in range(2):
        assert ranker.score([[(GOOD,)], [(BAD, GOOD)], [(0,)]]) == pytest.approx([1.0, -1.0, 0.0])
        assert ranker.score([[(GOOD,)]]) == pytest.approx([1.0])
