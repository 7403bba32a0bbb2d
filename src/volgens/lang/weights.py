"""The weights of a pack's small networks: archives of NumPy arrays in its folder."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from volgens.errors import PackError

Arrays = Mapping[str, NDArray[np.generic]]
Network = TypeVar("Network")


def rows_of(arrays: Arrays) -> NDArray[np.float32]:
    """Return the rows of a first layer that were kept in whole steps, as the numbers that they stand for."""
    return arrays["rows"].astype(np.float32) * arrays["scale"].astype(np.float32)


def load_network(path: Path, build: Callable[[Arrays], Network], name: str) -> Network | None:
    """Return the network that `build` makes of a file's arrays, None when there is no such file.

    A pack without one goes by its word lists and rules alone. Raises PackError for a file that is none.
    """
    if not path.is_file():
        return None
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return build({each: arrays[each] for each in arrays.files})
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise PackError(f"{path.name}: no weights of a {name} ({error}); train it anew") from error
