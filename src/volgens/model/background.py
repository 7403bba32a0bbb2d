"""What earlier reports on the same event told: a report is read in the light of it, as a person reads the fifth one."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from volgens.model.claim import Figure
from volgens.model.report import Report

__all__ = ["LEAST_SHARED", "MOST_REPORTS", "NOTHING", "Background", "Recall", "are_related"]

# Of two reports on one event 84 in 100 share so many names, of two on different ones 6 in 1,000 (training/nl).
LEAST_SHARED = 3
# So many earlier reports are looked back upon, those that share most.
MOST_REPORTS = 6


@dataclass(frozen=True, slots=True)
class Background:
    """The figures of earlier reports on the same event, as they were read, in the order of publication."""

    figures: tuple[Figure, ...] = ()


NOTHING = Background()
# Tells what is known before a report.
Recall = Callable[[Report], Background]


def are_related(names: Collection[str], others: Collection[str]) -> bool:
    """Tell whether the names of two texts, as `find_names` gives them, make it likely that both are on one event."""
    return len(set(names).intersection(others)) >= LEAST_SHARED
