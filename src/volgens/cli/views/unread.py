"""What became no claim, as a table for people: the words and the reason, by report."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from volgens.cli.output import make_printable
from volgens.cli.views.wording import shorten
from volgens.model.reading import Unread

__all__ = ["print_unread"]

_LENGTH = 100


def print_unread(unread: Iterable[Unread]) -> None:
    """Print numbers and quotations that became no claim with their reasons; say so when there is none."""
    console = Console()
    nothing = True
    for report, members in groupby(unread, lambda one: one.report):
        nothing = False
        console.print(Text(make_printable(report), style="bold"))
        table = Table(box=None, padding=(0, 2, 0, 1), show_header=False)
        table.add_column(overflow="fold")
        table.add_column(style="dim", no_wrap=True)
        for one in members:
            style = "yellow" if one.reason == "not understood" else ""
            table.add_row(Text(shorten(one.text, _LENGTH)), Text(one.reason, style=style))
        console.print(table)
        console.print()
    if nothing:
        console.print("Nothing was left unread.", style="dim")
