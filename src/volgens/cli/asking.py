"""`volgens questions` and `volgens relations`: the state of affairs, and how claims bear on each other."""

from typing import Annotated

import typer

from volgens.cli.options import AsJson, AsOf, LedgerAddress, check_word, parse_time
from volgens.cli.output import print_lines
from volgens.settings import load_settings

__all__ = ["questions", "relations"]

Asked = Annotated[
    str | None,
    typer.Argument(metavar="QUESTION", help="This question only: its id, or that of a claim.", show_default=False),
]
OfMeasure = Annotated[
    str | None, typer.Option(metavar="MEASURE", help="Of this measure, as killed or displaced.", show_default=False)
]
OfPlace = Annotated[str | None, typer.Option(metavar="NAME", help="About this place.", show_default=False)]
OfStanding = Annotated[
    str | None,
    typer.Option(metavar="STANDING", help="agreed, one_sided, disputed or unverified.", show_default=False),
]


def questions(
    question: Asked = None,
    ledger: LedgerAddress = None,
    measure: OfMeasure = None,
    place: OfPlace = None,
    standing: OfStanding = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show the state of affairs: one question a line, with its value, its standing and what each side says."""
    from volgens import jobs
    from volgens.cli.views.questions import print_questions
    from volgens.ledger.selecting import Wanted
    from volgens.ledger.state import Viewing
    from volgens.model.link import QUESTION_STANDINGS
    from volgens.model.vocabulary import MEASURES
    from volgens.model.wire_links import question_to_json

    settings = load_settings()
    wanted = Wanted(
        question=question,
        measure=check_word("--measure", measure, MEASURES),
        place=place,
        standing=check_word("--standing", standing, QUESTION_STANDINGS),
        as_of=parse_time("--as-of", as_of, settings, end_of_day=True),
    )
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        found = jobs.questions(store, wanted, Viewing(wanted.as_of))
        print_lines(map(question_to_json, found)) if as_json else print_questions(found)


def relations(
    question: Asked = None,
    ledger: LedgerAddress = None,
    measure: OfMeasure = None,
    place: OfPlace = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show how claims bear on each other: what repeats, updates, corrects, corroborates, contradicts or denies what."""
    from volgens import jobs
    from volgens.cli.views.relations import print_relations
    from volgens.ledger.selecting import Wanted
    from volgens.ledger.state import Viewing
    from volgens.model.vocabulary import MEASURES
    from volgens.model.wire_links import relation_to_json

    settings = load_settings()
    wanted = Wanted(
        question=question,
        measure=check_word("--measure", measure, MEASURES),
        place=place,
        as_of=parse_time("--as-of", as_of, settings, end_of_day=True),
    )
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        found = jobs.relations(store, wanted, Viewing(wanted.as_of))
        print_lines(map(relation_to_json, found)) if as_json else print_relations(found)
