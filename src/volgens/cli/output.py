"""What all commands print in the same way: lines of JSON, refusals, notes, and progress on standard error."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from volgens.model.wire import to_line

if TYPE_CHECKING:
    from volgens.intake.taken import Refused

__all__ = ["print_lines", "print_note", "print_refusal", "show_progress"]

Item = TypeVar("Item")
_MANY = 3


def print_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print objects as lines of JSON, each at once: who reads along can rely on what stands there."""
    for row in rows:
        sys.stdout.write(to_line(row) + "\n")
    sys.stdout.flush()


def print_refusal(refused: "Refused") -> None:
    """Name an input that failed, and why, on standard error."""
    print(f"volgens: {refused}", file=sys.stderr)


def print_note(where: str, note: str) -> None:
    """Tell people something about an input, on standard error."""
    print(f"volgens: note: {where}: {note}", file=sys.stderr)


@contextmanager
def show_progress(items: Iterator[Item], total: int | None, *, wanted: bool = True) -> Iterator[Iterator[Item]]:
    """Give the items with a bar on standard error, when that is a terminal and there are many."""
    if not wanted or not sys.stderr.isatty() or (total is not None and total <= _MANY):
        yield items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeRemainingColumn

    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield iter(progress.track(items, total=total))
