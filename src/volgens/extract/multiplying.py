"""Multiplies the matrices of a parsing model with NumPy's library, on one thread.

thinc multiplies with BLIS, whose wheels hold no kernel for some processors: its plain C takes four times as long there
as NumPy's BLAS, which finds its kernel at run time. One thread, since a second one costs more in waiting than it saves
with matrices of this size, and since readers run side by side.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

Floats = NDArray[np.float32]


class BlasOps(NumpyOps):  # type: ignore[misc]
    """thinc's operations on NumPy arrays, but for the product of matrices."""

    def gemm(
        self, x: Floats, y: Floats, out: Floats | None = None, trans1: bool = False, trans2: bool = False
    ) -> Floats:
        """Return the product of two matrices, either of them transposed first; written into `out` when given."""
        left, right = x.T if trans1 else x, y.T if trans2 else y
        return np.matmul(left, right) if out is None else np.matmul(left, right, out=out)


def multiply_with_numpy(pipeline: Language) -> None:
    """Let all models of a pipeline that run on the processor multiply with NumPy's library."""
    ops = BlasOps()
    for _, pipe in pipeline.pipeline:
        model = getattr(pipe, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops


@contextmanager
def on_one_thread() -> Iterator[None]:
    """Let NumPy's library use one thread for as long as this lasts; what it had before is put back.

    The number belongs to the process: when several threads read at once, it may stay at one after the last.
    """
    with libraries().limit(limits=1, user_api="blas"):
        yield


@cache
def libraries() -> ThreadpoolController:
    """Return what counts the threads of the libraries that are loaded when it is asked first."""
    return ThreadpoolController()
