"""`volgens export`: claims or questions for other programs."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from volgens.cli.options import AsOf, LedgerAddress, check_word, parse_time
from volgens.errors import UsageError
from volgens.settings import Settings, load_settings

if TYPE_CHECKING:
    from volgens.exports.form import Format

__all__ = ["export"]

WHAT = ("claims", "questions")
_CLAIMS = "Claims alone"


def _option(*names: str, metavar: str = "NAME", text: str, panel: str | None = None) -> Any:
    return typer.Option(*names, metavar=metavar, help=text, show_default=False, rich_help_panel=panel)


Form = Annotated[
    str | None,
    _option(
        "--format",
        "--to",
        "-f",
        metavar="FORMAT",
        text="csv, parquet, geojson, hxl, webanno or jsonld. Default: by the end of the file's name, else csv.",
    ),
]
Out = Annotated[str | None, _option("--out", "-o", metavar="FILE", text="Into this file.")]
What = Annotated[str, typer.Option("--of", metavar="WHAT", help="claims or questions.")]
OfMeasure = Annotated[str | None, _option(metavar="MEASURE", text="Of this measure, as killed or displaced.")]
OfPlace = Annotated[str | None, _option(text="About this place.")]
OfStanding = Annotated[str | None, _option(metavar="STANDING", text="Of claims or of questions, by --of.")]
OfReport = Annotated[str | None, _option(metavar="ID", text="Of this report: its id or address.", panel=_CLAIMS)]
OfSource = Annotated[str | None, _option(text="Of this source, by its full name.", panel=_CLAIMS)]
OfParty = Annotated[str | None, _option(text="Of sources that speak for this party.", panel=_CLAIMS)]
OfKind = Annotated[str | None, _option(metavar="KIND", text="figure or statement.", panel=_CLAIMS)]
Since = Annotated[str | None, _option(metavar="TIME", text="Published at this time or later.", panel=_CLAIMS)]
Until = Annotated[str | None, _option(metavar="TIME", text="Published at this time or earlier.", panel=_CLAIMS)]
Dropped = Annotated[
    bool, typer.Option(help="Also what a newer version of its report left out.", rich_help_panel=_CLAIMS)
]


def export(
    form: Form = None,
    out: Out = None,
    what: What = "claims",
    ledger: LedgerAddress = None,
    measure: OfMeasure = None,
    place: OfPlace = None,
    standing: OfStanding = None,
    as_of: AsOf = None,
    report: OfReport = None,
    source: OfSource = None,
    party: OfParty = None,
    kind: OfKind = None,
    since: Since = None,
    until: Until = None,
    dropped: Dropped = False,
) -> None:
    """Write claims or questions for other programs: tables, maps, annotations. Every row names its report and span.

    csv, parquet: a table with a row a claim, or a question with its latest claim.

    geojson: figures and questions at their places.

    hxl: a CSV of figures with the tags of the Humanitarian Exchange Language.

    webanno: claims as W3C Web Annotations of their reports.

    jsonld: claims and questions in the words of schema.org.

    docs/formats.md tells of every field. Examples:

    volgens export --place Koersk --out koersk.csv

    volgens export --of questions --out kaart.geojson
    """
    from volgens import jobs

    settings = load_settings()
    chosen = _choose(form, out)
    asked = check_word("--of", what, WHAT)
    of_claims = {"report": report, "source": source, "party": party, "kind": kind, "since": since, "until": until}
    given = {name: value for name, value in of_claims.items() if value is not None}
    shared = {"measure": measure, "place": place, "standing": standing, "as_of": as_of}
    if asked == "questions" and (given or dropped):
        name = next(iter(given), "dropped")
        raise UsageError(f"--{name} is for claims; leave it out, or leave out --of questions")
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        if asked == "claims":
            wanted = _select_claims({**shared, **given}, dropped, settings)
            count = jobs.export_claims(store, wanted, chosen, out)
        else:
            count = jobs.export_questions(store, _select_questions(shared, settings), chosen, out)
    print(f"volgens: {count:,} {asked} in {chosen.name}{f', {out}' if out else ''}", file=sys.stderr)


def _choose(form: str | None, out: str | None) -> "Format":
    from volgens.exports.formats import find_format, guess_format

    chosen = find_format(form) if form else guess_format(out)
    if chosen.binary and out in (None, "-") and sys.stdout.isatty():
        raise UsageError(f"{chosen.name} is no text for a screen; say --out FILE")
    return chosen


def _select_claims(given: dict[str, str | None], dropped: bool, settings: Settings) -> Any:
    from volgens.ledger.queries import Selection
    from volgens.model.vocabulary import MEASURES, STANDINGS

    return Selection(
        report=given.get("report"),
        source=given.get("source"),
        party=given.get("party"),
        kind=check_word("--kind", given.get("kind"), ("figure", "statement")),
        measure=check_word("--measure", given["measure"], MEASURES),
        place=given["place"],
        standing=check_word("--standing", given["standing"], STANDINGS),
        since=parse_time("--since", given.get("since"), settings),
        until=parse_time("--until", given.get("until"), settings, end_of_day=True),
        as_of=parse_time("--as-of", given["as_of"], settings, end_of_day=True),
        dropped=dropped,
    )


def _select_questions(given: dict[str, str | None], settings: Settings) -> Any:
    from volgens.ledger.selecting import Wanted
    from volgens.model.link import QUESTION_STANDINGS
    from volgens.model.vocabulary import MEASURES

    return Wanted(
        measure=check_word("--measure", given["measure"], MEASURES),
        place=given["place"],
        standing=check_word("--standing", given["standing"], QUESTION_STANDINGS),
        as_of=parse_time("--as-of", given["as_of"], settings, end_of_day=True),
    )
