"""Relations as a table for people: what bears on what, and why."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from volgens.cli.output import make_printable
from volgens.cli.views.claims import make_console
from volgens.model.link import Relation, RelationKind

__all__ = ["print_relations"]

_STYLES: dict[RelationKind, str] = {
    "repeats": "dim",
    "updates": "cyan",
    "corrects": "yellow",
    "corroborates": "green",
    "contradicts": "magenta",
    "denies": "red",
    "adds_to": "blue",
}


def print_relations(relations: Iterable[Relation]) -> None:
    """Print relations, one a row; say so when there is none."""
    console = make_console()
    table = Table(box=None, padding=(0, 2, 0, 1), show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(style="dim", overflow="fold", max_width=20)
    for relation in relations:
        ends = f"{relation.source}\n{relation.target}"
        table.add_row(Text(relation.kind, style=_STYLES[relation.kind]), make_printable(relation.why), ends)
    if table.row_count:
        console.print(table)
    else:
        console.print("No relations.", style="dim")
