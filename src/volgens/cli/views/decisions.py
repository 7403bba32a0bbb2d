"""Decisions as a table for people."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from volgens.cli.output import make_printable
from volgens.cli.views.claims import make_console
from volgens.cli.views.wording import describe_moment
from volgens.model.decision import Decision

__all__ = ["describe_decision", "print_decisions"]


def describe_decision(decision: Decision) -> str:
    """Return in words what was decided."""
    value = ", ".join(f"{name}={_plain(each)}" for name, each in decision.value.items())
    return make_printable(" ".join(filter(None, (decision.kind, " ".join(decision.subjects), value))))


def print_decisions(decisions: Iterable[Decision]) -> None:
    """Print decisions, one a row; say so when there is none."""
    console = make_console()
    table = Table(box=None, padding=(0, 2, 0, 1), show_header=False)
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    table.add_column(style="dim", no_wrap=True)
    for one in decisions:
        style = "dim strike" if one.undone else ""
        signed = make_printable(": ".join(filter(None, (one.who, one.why))))
        table.add_row(str(one.number), Text(describe_decision(one), style=style), signed, describe_moment(one.made))
    if table.row_count:
        console.print(table)
    else:
        console.print("No decisions.", style="dim")


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
