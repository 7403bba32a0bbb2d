"""`volgens read` and `volgens unread`: what reports say, and what in them became no claim."""

import sys

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
    find_inputs,
    parse_time,
)
from volgens.cli.output import print_lines, print_note, print_refusal, show_progress
from volgens.settings import load_settings

__all__ = ["read", "unread"]


def read(
    inputs: Inputs = None,
    example: Example = False,
    lang: Lang = None,
    published: Published = None,
    publisher: Publisher = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Read reports and show their claims: every figure and every statement, with who says so. Keeps nothing."""
    from volgens import jobs
    from volgens.cli.views.claims import print_reading
    from volgens.intake.batch import count_reports
    from volgens.intake.taken import Given, Refused
    from volgens.model.wire import claim_to_json

    settings = load_settings()
    names = find_inputs(inputs, example)
    given = Given(lang, parse_time("--published", published, settings), publisher)
    failed = False
    readings = jobs.read(names, given, settings, model=model)
    with show_progress(readings, lambda: count_reports(names), wanted=not sys.stdout.isatty()) as shown:
        for one in shown:
            if isinstance(one, Refused):
                failed = True
                print_refusal(one)
                continue
            for note in one.notes:
                print_note(one.report.id, note)
            if as_json:
                print_lines(map(claim_to_json, one.claims))
            else:
                print_reading(one)
    raise typer.Exit(int(failed))


def unread(
    inputs: Inputs = None,
    example: Example = False,
    ledger: LedgerAddress = None,
    report: str | None = typer.Option(None, metavar="ID", help="Of this report only.", show_default=False),
    lang: Lang = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Show every number and quotation that became no claim, with the reason: of reports given, or of the ledger."""
    from volgens import jobs
    from volgens.cli.views.unread import print_unread
    from volgens.intake.taken import Given, Refused
    from volgens.model.wire import unread_to_json

    settings = load_settings()
    if inputs or example:
        failed = False
        for one in jobs.read(find_inputs(inputs, example), Given(lang), settings, model=model):
            if isinstance(one, Refused):
                failed = True
                print_refusal(one)
            elif as_json:
                print_lines(map(unread_to_json, one.unread))
            else:
                print_unread(one.unread)
        raise typer.Exit(int(failed))
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        kept = jobs.unread(store, report)
        print_lines(map(unread_to_json, kept)) if as_json else print_unread(kept)
