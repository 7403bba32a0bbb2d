"""What earlier reports on the same event told: a report is read in the light of it, as a person reads the fifth one."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from volgens.model.claim import Figure
from volgens.model.intervals import COUNT, FAMILIES
from volgens.model.report import Report
from volgens.model.vocabulary import Unit

__all__ = ["MOST_REPORTS", "NOTHING", "SHARED_NAMES", "Background", "Recall", "find_related", "recall_nothing"]

# Of two reports on one event 84 in 100 share so many names, of two on different ones 6 in 1,000 (470 stories of five).
SHARED_NAMES = 3
# So many earlier reports are looked back upon, none that shares far less than the nearest.
MOST_REPORTS, NEARLY = 6, 0.3


@dataclass(frozen=True)
class Background:
    """The figures of earlier reports on the same event, as they were read, in the order of publication.

    Each figure of the report asks for what was told of its number: hence no slots, so that they are gathered once.
    """

    figures: tuple[Figure, ...] = ()

    def of_value(self, value: float, unit: Unit | None) -> tuple[Figure, ...]:
        """Return the figures that name a number, whichever of their ends it is, in a unit of the same family."""
        return tuple(self._by_value.get((value, _family_of(unit)), ()))

    @cached_property
    def _by_value(self) -> Mapping[tuple[float, str], list[Figure]]:
        found: dict[tuple[float, str], list[Figure]] = {}
        for figure in self.figures:
            if figure.modifier != "vague" and (value := figure.low or figure.high):
                found.setdefault((value, _family_of(figure.unit)), []).append(figure)
        return found


def _family_of(unit: Unit | None) -> str:
    return FAMILIES.get(unit or "", COUNT)


NOTHING = Background()
# Tells what is known before a report.
Recall = Callable[[Report], Background]


def recall_nothing(_: Report) -> Background:
    """Tell that nothing is known before a report."""
    return NOTHING


def find_related(named: Iterable[Sequence[int]]) -> list[int]:
    """Return the reports that are likely to be on the same event as one, by their numbers: those that share most first.

    `named`: for each name of that one, the others that have it; the fewer they are, the more it tells.
    """
    shared: Counter[int] = Counter()
    telling: dict[int, float] = {}
    for some in named:
        for one in some:
            shared[one] += 1
            telling[one] = telling.get(one, 0.0) + 1.0 / len(some)
    likely = (one for one, names in shared.items() if names >= SHARED_NAMES)
    nearest = nlargest(MOST_REPORTS, likely, key=lambda one: (telling[one], one))
    return [one for one in nearest if telling[one] >= NEARLY * telling[nearest[0]]]
