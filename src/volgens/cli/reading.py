"""`volgens read` and `volgens unread`: what reports say, and what in them became no claim."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

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
from volgens.cli.output import Answers, print_lines, print_note, show_progress
from volgens.settings import load_settings

if TYPE_CHECKING:
    from volgens.model.reading import Unread

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
    from volgens.intake.taken import Given
    from volgens.model.wire import claim_to_json

    settings = load_settings()
    names = find_inputs(inputs, example)
    given = Given(lang, parse_time("--published", published, settings), publisher)
    answers = Answers(jobs.read(names, given, settings, model=model))
    with show_progress(iter(answers), lambda: count_reports(names), wanted=not sys.stdout.isatty()) as shown:
        for reading in shown:
            for note in reading.notes:
                print_note(reading.report.id, note)
            if as_json:
                print_lines(map(claim_to_json, reading.claims))
            else:
                print_reading(reading)
    raise typer.Exit(answers.status)


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
    from volgens.intake.taken import Given
    from volgens.model.wire import unread_to_json

    def show(found: "Iterable[Unread]") -> None:
        print_lines(map(unread_to_json, found)) if as_json else print_unread(found)

    settings = load_settings()
    if inputs or example:
        answers = Answers(jobs.read(find_inputs(inputs, example), Given(lang), settings, model=model))
        show(one for reading in answers for one in reading.unread)
        raise typer.Exit(answers.status)
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        show(jobs.unread(store, report))
