"""What earlier reports on the same event told: a report is read in the light of it, as a person reads the fifth one."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from volgens.model.claim import Figure
from volgens.model.intervals import COUNT, FAMILIES
from volgens.model.report import Report
from volgens.model.vocabulary import Unit

__all__ = ["MOST_REPORTS", "NOTHING", "SHARED_NAMES", "Background", "Recall", "are_related"]

# Of two reports on one event 84 in 100 share so many names, of two on different ones 6 in 1,000 (training/nl).
SHARED_NAMES = 3
# So many earlier reports are looked back upon, those that share most.
MOST_REPORTS = 6


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


def are_related(names: Collection[str], others: Collection[str]) -> bool:
    """Tell whether the names of two texts, as `find_names` gives them, make it likely that both are on one event."""
    return len(set(names).intersection(others)) >= SHARED_NAMES
