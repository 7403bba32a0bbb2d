"""`volgens add` and `volgens claims`: keep what reports say in a ledger, and list what is kept."""

from typing import Annotated, Any

import typer

from volgens.cli.options import (
    AsJson,
    Example,
    Inputs,
    Lang,
    LedgerAddress,
    Model,
    Published,
    Publisher,
    check_word,
    find_inputs,
    parse_time,
)
from volgens.cli.output import Answers, print_lines, show_progress
from volgens.settings import load_settings

__all__ = ["add", "claims"]


def add(
    inputs: Inputs = None,
    ledger: LedgerAddress = None,
    example: Example = False,
    lang: Lang = None,
    published: Published = None,
    publisher: Publisher = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Read reports and keep their claims in the ledger. Adding the same report twice adds nothing."""
    from volgens import jobs
    from volgens.cli.views.kept import kept_to_json, print_kept
    from volgens.intake.batch import count_reports
    from volgens.intake.taken import Given

    settings = load_settings()
    names = find_inputs(inputs, example)
    given = Given(lang, parse_time("--published", published, settings), publisher)
    with jobs.open_ledger(ledger or settings.ledger, settings, create=True) as store:
        answers = Answers(jobs.add(names, store, given, settings, model=model))
        with show_progress(iter(answers), lambda: count_reports(names)) as shown:
            for kept in shown:
                if as_json:
                    print_lines([kept_to_json(kept)])
                else:
                    print_kept(kept)
    raise typer.Exit(answers.status)


def _filter(help_text: str, metavar: str = "NAME") -> Any:
    return typer.Option(metavar=metavar, help=help_text, show_default=False)


def claims(
    ledger: LedgerAddress = None,
    report: Annotated[str | None, _filter("Of this report: its id or address.", "ID")] = None,
    source: Annotated[str | None, _filter("Of this source, by its full name.")] = None,
    party: Annotated[str | None, _filter("Of sources that speak for this party.")] = None,
    kind: Annotated[str | None, _filter("figure or statement.", "KIND")] = None,
    measure: Annotated[str | None, _filter("Figures of this measure, as killed or displaced.", "MEASURE")] = None,
    place: Annotated[str | None, _filter("Figures about this place.")] = None,
    standing: Annotated[str | None, _filter("asserted, unverified, disputed, denied or confirmed.", "STANDING")] = None,
    since: Annotated[str | None, _filter("Published at this time or later.", "TIME")] = None,
    until: Annotated[str | None, _filter("Published at this time or earlier.", "TIME")] = None,
    dropped: Annotated[bool, typer.Option(help="Also claims that a newer version of their report left out.")] = True,
    as_json: AsJson = False,
) -> None:
    """List the claims that are kept, by report; each option narrows the list."""
    from volgens import jobs
    from volgens.cli.views.claims import print_kept_claims
    from volgens.cli.views.kept import claim_to_row
    from volgens.ledger.queries import Selection
    from volgens.model.vocabulary import MEASURES, STANDINGS

    settings = load_settings()
    wanted = Selection(
        report=report,
        source=source,
        party=party,
        kind=check_word("--kind", kind, ("figure", "statement")),
        measure=check_word("--measure", measure, MEASURES),
        place=place,
        standing=check_word("--standing", standing, STANDINGS),
        since=parse_time("--since", since, settings),
        until=parse_time("--until", until, settings, end_of_day=True),
        dropped=dropped,
    )
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        found = jobs.claims(store, wanted)
        print_lines(map(claim_to_row, found)) if as_json else print_kept_claims(found, settings.zone)
