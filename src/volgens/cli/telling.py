"""`volgens changes` and `volgens brief`: what moved since a moment, and what there is to say of it."""

from typing import Annotated

import typer

from volgens.cli.asking import Asked, OfMeasure, OfPlace
from volgens.cli.options import AsJson, AsOf, LedgerAddress, check_word, parse_time
from volgens.cli.output import print_lines
from volgens.errors import UsageError
from volgens.settings import load_settings

__all__ = ["brief", "changes"]

Since = Annotated[
    str, typer.Option("--since", metavar="TIME", help="What has been published after this time, as 2024-08-22T17:39.")
]


def changes(
    since: Since,
    ledger: LedgerAddress = None,
    measure: OfMeasure = None,
    place: OfPlace = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show what changed since a moment: new questions, moved figures, disputes, denials, and what was settled."""
    from volgens import jobs
    from volgens.cli.views.changes import print_changes
    from volgens.ledger.selecting import Wanted
    from volgens.ledger.state import Viewing
    from volgens.model.vocabulary import MEASURES
    from volgens.model.wire_links import change_to_json

    settings = load_settings()
    moment = parse_time("--since", since, settings)
    assert moment is not None
    until = parse_time("--as-of", as_of, settings, end_of_day=True)
    wanted = Wanted(measure=check_word("--measure", measure, MEASURES), place=place)
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        found = jobs.changes(store, moment, wanted, Viewing(until))
        print_lines(map(change_to_json, found)) if as_json else print_changes(found)


def brief(
    question: Asked = None,
    ledger: LedgerAddress = None,
    measure: OfMeasure = None,
    place: OfPlace = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Write a short paragraph for a question, or for each question about a place, ready to edit."""
    from volgens import jobs
    from volgens.cli.views.briefs import print_briefs
    from volgens.ledger.selecting import Wanted
    from volgens.ledger.state import Viewing
    from volgens.model.vocabulary import MEASURES
    from volgens.model.wire_decisions import brief_to_json

    if question is None and place is None:
        raise UsageError("say what about: a question, as `volgens questions` lists them, or --place NAME")
    settings = load_settings()
    until = parse_time("--as-of", as_of, settings, end_of_day=True)
    checked = check_word("--measure", measure, MEASURES)
    wanted = Wanted(question=question, measure=checked, place=place, as_of=until)
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        found = jobs.briefs(store, wanted, Viewing(until))
        print_lines(map(brief_to_json, found)) if as_json else print_briefs(found)
