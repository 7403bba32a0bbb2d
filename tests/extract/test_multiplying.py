"""The parsing model multiplies with NumPy's library, and nothing that it says changes by it."""

import numpy as np
import pytest
import spacy
from threadpoolctl import threadpool_info

from volgens.extract.multiplying import BlasOps, libraries, multiply_with_numpy, on_one_thread
from volgens.extract.reader import load_reader

SENTENCE = "De burgemeester van Elderveen zegt dat zeker twaalf huizen onder water staan."


@pytest.fixture(scope="module")
def matrices() -> tuple[np.ndarray, np.ndarray]:
    """Return two matrices that fit."""
    chance = np.random.default_rng(7)
    return chance.random((5, 3), np.float32), chance.random((3, 4), np.float32)


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_product(matrices: tuple[np.ndarray, np.ndarray], first: bool, second: bool) -> None:
    """A product is what its sums are, whichever of the two is handed over lying on its side."""
    left, right = matrices
    given = BlasOps().gemm(left.T if first else left, right.T if second else right, trans1=first, trans2=second)
    assert given == pytest.approx(np.einsum("ij,jk->ik", left, right))


def test_product_is_written_where_it_is_wanted(matrices: tuple[np.ndarray, np.ndarray]) -> None:
    """An array that is given takes the product, whatever it held."""
    out = np.full((5, 4), 9, np.float32)
    assert BlasOps().gemm(*matrices, out=out) is out
    assert out == pytest.approx(np.einsum("ij,jk->ik", *matrices))


def test_parses_stay_the_same() -> None:
    """Every layer multiplies by the other library, and the parse is the one that spaCy gives."""
    bare = spacy.load(load_reader("nl").pack.model_folder)
    before = bare(SENTENCE).to_json()
    multiply_with_numpy(bare)
    assert all(type(node.ops) is BlasOps for _, pipe in bare.pipeline for node in pipe.model.walk())
    assert bare(SENTENCE).to_json() == before


def test_one_thread_for_as_long_as_it_lasts() -> None:
    """The number of threads is one inside, and what it was afterwards."""

    def threads() -> list[int]:
        return [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]

    libraries.cache_clear()  # other tests have loaded more of them since
    before = threads()
    assert before
    with on_one_thread():
        assert threads() == [1] * len(before)
    assert threads() == before
