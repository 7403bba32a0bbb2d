"""Claims as a table for people: by report, within it by source; figures first say how much, statements what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

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
from volgens.ledger.queries import KeptClaim
from volgens.model.claim import Claim, Figure
from volgens.model.reading import Reading

__all__ = ["print_kept_claims", "print_reading", "show_claims"]

_STATEMENT_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the claims of a report."""

    report: str
    publisher: str
    published: datetime | None
    title: str


def print_reading(reading: Reading) -> None:
    """Print the claims of one report."""
    report = reading.report
    heading = Heading(report.id, report.publisher, report.published, report.title)
    Console().print(show_claims(heading, [(claim, None) for claim in reading.claims]))


def print_kept_claims(found: Iterable[KeptClaim]) -> None:
    """Print the claims of a ledger, report by report; say so when there is none."""
    console = Console()
    nothing = True
    for heading, kept in groupby(found, lambda one: Heading(one.claim.report, one.publisher, one.published, one.title)):
        nothing = False
        console.print(show_claims(heading, [(one.claim, one.dropped) for one in kept]))
    if nothing:
        console.print("No claims.", style="dim")


def show_claims(heading: Heading, claims: list[tuple[Claim, datetime | None]]) -> Group:
    """Return a report's heading and its claims by source, in the order in which the sources first speak."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, expand=False)
    table.add_column(ratio=1, overflow="fold")
    for _ in ("place", "period", "standing"):
        table.add_column(overflow="fold", max_width=20)
    for row in _rows(claims):
        table.add_row(*row)
    body = table if claims else Text("No claims.", style="dim")
    return Group(_show_heading(heading), Padding(body, (0, 0, 1, 1)))


def _show_heading(heading: Heading) -> Text:
    where = " · ".join(filter(None, (heading.publisher, describe_moment(heading.published), heading.report)))
    title = Text(heading.title, style="bold")
    return title.append("\n" if heading.title else "").append(where, style="dim")


def _rows(claims: list[tuple[Claim, datetime | None]]) -> Iterator[tuple[Text, ...]]:
    groups: dict[tuple[str, ...], list[tuple[Claim, datetime | None]]] = {}
    for claim, dropped in claims:
        groups.setdefault(group_key(claim), []).append((claim, dropped))
    for members in groups.values():
        who, about = describe_sources(members[0][0].sources)
        yield Text(who, style="bold cyan").append(f"  {about}", style="dim"), Text(), Text(), Text()
        for claim, dropped in members:
            yield _row(claim, dropped)


def _row(claim: Claim, dropped: datetime | None) -> tuple[Text, ...]:
    place = claim.place.name if isinstance(claim, Figure) and claim.place else ""
    period = describe_period(claim.period) if isinstance(claim, Figure) else ""
    standing = Text(claim.standing, style=STANDING_STYLES[claim.standing] or "dim")
    if dropped:
        standing.append(f"\ndropped {describe_moment(dropped)}", style="red")
    said = _figure(claim) if isinstance(claim, Figure) else _statement(claim)
    return said, Text(place), Text(period), standing


def _figure(figure: Figure) -> Text:
    what = describe_what(figure)
    return Text("  ").append(describe_value(figure), style="bold").append(f"  {what}" if what else "")


def _statement(claim: Claim) -> Text:
    cue = claim.cue.text if claim.cue else ""
    return Text("  ").append(cue, style="italic").append(": ").append(shorten(claim.text, _STATEMENT_LENGTH))
