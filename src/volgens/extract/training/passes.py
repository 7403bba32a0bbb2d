"""How both networks are trained: again and again over all that there is to learn from, in batches by chance."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from volgens.lang.weights import Arrays

Item = TypeVar("Item")
# Called after each pass with its number and the arrays learned so far.
AfterPass = Callable[[int, Arrays], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn. `hidden`: units; `dropout`, `blanked`: the share of them, and of features, that is left out.

    `spread`: the standard deviation of the rows to begin with; `unruled`: share of samples without a ruling.
    """

    hidden: int
    passes: int
    batch: int
    dropout: float
    blanked: float
    spread: float
    unruled: float = 0.0
    rate: float = 2e-3
    seed: int = 1

    def going_on(self) -> "Settings":
        """Return how to learn on from weights that there are: half as fast, so that what they know stays."""
        return replace(self, rate=self.rate / 2)

    def steps(self, count: int) -> int:
        """Return how many batches all passes over so many items take."""
        return self.passes * -(-count // self.batch)


def run_passes(
    items: Sequence[Item], settings: Settings, chance: np.random.Generator
) -> Iterator[tuple[int, Iterator[list[Item]]]]:
    """Yield the number of each pass with its batches, which are to be taken before the next one begins."""
    for number in range(1, settings.passes + 1):
        order = chance.permutation(len(items))
        starts = range(0, len(items), settings.batch)
        yield number, ([items[at] for at in order[start : start + settings.batch]] for start in starts)
