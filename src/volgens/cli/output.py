"""What all commands print in the same way: lines of JSON, refusals, notes, and progress on standard error."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from volgens.model.wire import to_line

if TYPE_CHECKING:
    from volgens.intake.taken import Refused

__all__ = ["Answers", "make_printable", "print_lines", "print_note", "show_progress"]

Item = TypeVar("Item")
_MANY = 3
_COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Answers(Generic[Item]):
    """What a job gives, without its refusals: these are printed as they come, and leave their `status` of exit."""

    def __init__(self, given: "Iterable[Item | Refused]") -> None:
        self._given = given
        self.status = 0

    def __iter__(self) -> Iterator[Item]:
        from volgens.intake.taken import Refused

        for one in self._given:
            if isinstance(one, Refused):
                self.status = 1
                print(f"volgens: {make_printable(str(one))}", file=sys.stderr)
            else:
                yield one


def print_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print objects as lines of JSON, so that who reads along has them when this returns."""
    for row in rows:
        sys.stdout.write(to_line(row) + "\n")
    sys.stdout.flush()


def make_printable(text: str) -> str:
    """Return a text without signs that would command the terminal, such as escape sequences."""
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text)


def print_note(where: str, note: str) -> None:
    """Tell people something about an input, on standard error."""
    print(f"volgens: note: {make_printable(where)}: {note}", file=sys.stderr)


@contextmanager
def show_progress(
    items: Iterator[Item], count: Callable[[], int | None], *, wanted: bool = True
) -> Iterator[Iterator[Item]]:
    """Give the items with a bar on standard error, when that is a terminal and there are many.

    `count` tells how many there will be, or None when that cannot be told; it is asked only when there may be a bar.
    """
    total = count() if wanted and sys.stderr.isatty() else 0
    if total is not None and total <= _MANY:
        yield items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TimeRemainingColumn

    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield iter(progress.track(items, total=total))
