"""Which reports print one and the same text: agency copy and syndication have one origin, however many print it.

Texts compare by the share of their runs of words that both have, estimated by MinHash (Broder 1997).
"""

from collections.abc import Hashable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import numpy

from volgens.model.names import split_words

if TYPE_CHECKING:
    from datasketch import MinHash

Name = TypeVar("Name", bound=Hashable)

__all__ = ["find_origins", "sketch_text"]

# An estimate from 64 permutations is off by 0.06 or so; rewritten copy shares a quarter, other reports next to nothing.
PERMUTATIONS = 64
RUN_OF_WORDS = 3
SHARED = 0.35
# A text of a line or two says too little to tell a copy by.
FEWEST_RUNS = 20


def sketch_text(text: str) -> bytes:
    """Return the sketch by which a text compares with others: empty for one that is too short to tell."""
    words = split_words(text)
    runs = {" ".join(words[start : start + RUN_OF_WORDS]) for start in range(len(words) - RUN_OF_WORDS + 1)}
    if len(runs) < FEWEST_RUNS:
        return b""
    sketch = _empty().copy()
    sketch.update_batch([run.encode("utf-8", "surrogatepass") for run in sorted(runs)])
    return bytes(sketch.hashvalues.astype(numpy.uint32).tobytes())


def find_origins(sketches: Mapping[Name, bytes]) -> dict[Name, Name]:
    """Return for each text, given in the order of publication, the first text that it is a copy of, or itself.

    A copy of a copy is one of the first.
    """
    origins = {name: name for name in sketches}
    order = {name: number for number, name in enumerate(sketches)}
    for first, second in _find_copies(sketches):
        earlier, later = sorted((_root(origins, first), _root(origins, second)), key=order.__getitem__)
        origins[later] = earlier
    return {name: _root(origins, name) for name in sketches}


def _find_copies(sketches: Mapping[Name, bytes]) -> Iterable[tuple[Name, Name]]:
    names = [name for name, sketch in sketches.items() if sketch]
    if len(names) < 2:
        return
    table = numpy.stack([numpy.frombuffer(sketches[name], numpy.uint32) for name in names])
    for row, name in enumerate(names[:-1]):
        shared = numpy.count_nonzero(table[row + 1 :] == table[row], axis=1)
        for later in numpy.flatnonzero(shared >= SHARED * PERMUTATIONS):
            yield name, names[row + 1 + int(later)]


def _root(origins: Mapping[Name, Name], name: Name) -> Name:
    while origins[name] != name:
        name = origins[name]
    return name


@cache
def _empty() -> "MinHash":
    from datasketch import MinHash

    return MinHash(num_perm=PERMUTATIONS, seed=1)
