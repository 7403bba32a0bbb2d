"""Changes as a table for people: what kind, what about, and from what to what."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from volgens.cli.output import make_printable
from volgens.cli.views.claims import make_console
from volgens.cli.views.wording import describe_moment
from volgens.model.change import Change, ChangeKind

__all__ = ["print_changes"]

_STYLES: dict[ChangeKind, str] = {
    "new": "green",
    "moved": "cyan",
    "disputed": "magenta",
    "settled": "green",
    "denied": "red",
}


def print_changes(changes: Iterable[Change]) -> None:
    """Print changes, one a row; say so when there is none."""
    console = make_console()
    table = Table(box=None, padding=(0, 2, 0, 1), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for change in changes:
        what = Text.assemble(
            (make_printable(change.asks) + "\n" if change.asks else "", "bold"), make_printable(change.why)
        )
        table.add_row(Text(change.kind, style=_STYLES[change.kind]), what, describe_moment(change.at))
    if table.row_count:
        console.print(table)
    else:
        console.print("Nothing changed.", style="dim")
