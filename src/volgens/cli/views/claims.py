"""Claims as a table for people: by report, within it by source; figures first say how much, statements what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from volgens.cli.output import make_printable
from volgens.cli.views.wording import (
    STANDING_STYLES,
    describe_moment,
    describe_period,
    describe_sources,
    describe_value,
    describe_what,
    group_key,
    shorten,
)
from volgens.model.claim import Claim, Figure
from volgens.model.reading import Reading

if TYPE_CHECKING:
    from volgens.ledger.queries import KeptClaim

__all__ = ["print_kept_claims", "print_reading", "show_claims"]

_STATEMENT_LENGTH = 160
_LEAD_WIDTH = 22
_STANDING_WIDTH = 10
_WIDEST = 110


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the claims of a report."""

    report: str
    publisher: str
    published: datetime | None
    title: str


def make_console() -> Console:
    """Return a console on standard output that is never wider than reads well."""
    console = Console(highlight=False)
    return Console(highlight=False, width=_WIDEST) if console.width > _WIDEST else console


def print_reading(reading: Reading) -> None:
    """Print the claims of one report."""
    report = reading.report
    heading = Heading(report.id, report.publisher, report.published, report.title)
    make_console().print(show_claims(heading, [(claim, None) for claim in reading.claims]))


def print_kept_claims(found: "Iterable[KeptClaim]", zone: tzinfo) -> None:
    """Print the claims of a ledger, report by report, with moments in a time zone; say so when there is none."""
    console = make_console()
    nothing = True
    for heading, kept in groupby(found, lambda one: Heading(one.claim.report, one.publisher, one.published, one.title)):
        nothing = False
        console.print(show_claims(heading, [(one.claim, one.dropped and one.dropped.astimezone(zone)) for one in kept]))
    if nothing:
        console.print("No claims.", style="dim")


def show_claims(heading: Heading, claims: list[tuple[Claim, datetime | None]]) -> Group:
    """Return a report's heading and its claims by source, in the order in which the sources first speak.

    Under each source, a figure's value stands before what it measures, where and when; a cue before what was said.
    """
    if not claims:
        return Group(_show_heading(heading), Text(" No claims.\n", style="dim"))
    rows = [_Row(claim, dropped) for claim, dropped in claims]
    width = min(max(len(row.lead) for row in rows), _LEAD_WIDTH)
    groups: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        groups.setdefault(group_key(row.claim), []).append(row)
    parts: list[RenderableType] = []
    for members in groups.values():
        parts += [_show_source(members[0].claim), _show_rows(members, width)]
    return Group(_show_heading(heading), *parts, Text())


def _show_heading(heading: Heading) -> Text:
    where = " · ".join(filter(None, (heading.publisher, describe_moment(heading.published), heading.report)))
    title = " ".join(heading.title.split())
    return Text.assemble((make_printable(title), "bold"), "\n" if title else "", (make_printable(where), "dim"))


@dataclass(frozen=True, slots=True)
class _Row:
    claim: Claim
    dropped: datetime | None

    @property
    def lead(self) -> Text:
        """What stands first: how much, or the words that attribute."""
        if isinstance(self.claim, Figure):
            return Text(make_printable(describe_value(self.claim)), style="bold")
        return Text(shorten(self.claim.cue.text, _LEAD_WIDTH), style="italic")

    @property
    def rest(self) -> Text:
        """What follows: measure, place and period of a figure, the content of a statement; and when it was dropped."""
        dropped = f"dropped {describe_moment(self.dropped)}" if self.dropped else ""
        return Text(" · ").join(filter(None, (Text(self._about), Text(dropped, style="red"))))

    @property
    def _about(self) -> str:
        claim = self.claim
        if isinstance(claim, Figure):
            place = claim.place.name if claim.place else ""
            about = filter(None, (describe_what(claim), place, describe_period(claim.period)))
            return make_printable(" · ".join(about))
        content = shorten(claim.text, _STATEMENT_LENGTH)
        return f"“{content}”" if claim.mode == "direct" else content

    @property
    def standing(self) -> Text:
        """How the report presents it."""
        return Text(self.claim.standing, style=STANDING_STYLES[self.claim.standing] or "dim")


def _show_source(claim: Claim) -> Text:
    who, about = describe_sources(claim.sources)
    style = "bold cyan" if claim.sources else "cyan"
    return Text.assemble((make_printable(f" {who}"), style), (make_printable(f"  {about}" if about else ""), "dim"))


def _show_rows(rows: list[_Row], width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=1)
    table.add_column(width=width, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    table.add_column(width=_STANDING_WIDTH, overflow="fold")
    for row in rows:
        table.add_row("", row.lead, row.rest, row.standing)
    return table
