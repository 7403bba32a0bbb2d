"""The options that several commands share, and how their values are read."""

import sys
from datetime import datetime, timedelta
from difflib import get_close_matches
from typing import Annotated

import typer

from volgens.errors import UsageError
from volgens.settings import Settings

__all__ = [
    "AsJson",
    "AsOf",
    "Example",
    "Inputs",
    "Lang",
    "LedgerAddress",
    "Model",
    "Published",
    "Publisher",
    "check_word",
    "find_inputs",
    "parse_time",
]

Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|URL|-",
        help="Texts, JSON Lines of reports, HTML files, addresses of pages; - is standard input.",
        show_default=False,
    ),
]
Example = Annotated[bool, typer.Option("--example", help="Take the example dossier that ships with Volgens.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Parse with this installed spaCy pipeline (UD labels).", show_default=False),
]
Lang = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="The language of the reports; else found by content.", show_default=False),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="TIME", help="When the reports were published, as 2024-08-22T17:39.", show_default=False),
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Whose the reports are.", show_default=False)]
LedgerAddress = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="FILE|FOLDER|URL",
        help="Where claims are kept: a file, a folder or a PostgreSQL URL. Default: volgens.db here.",
        show_default=False,
    ),
]

AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="TIME", help="As it stood then: only what had been published by this time.", show_default=False
    ),
]


def find_inputs(inputs: list[str] | None, example: bool) -> tuple[str, ...]:
    """Return what to read: the inputs given, the example dossier, or standard input when something is piped in.

    Raises UsageError when nothing is given on a terminal, where standard input would only wait.
    """
    given = tuple(inputs or ())
    if example:
        from volgens.jobs import example_dossier

        return (*given, str(example_dossier()))
    if not given and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError("nothing to read; give files, addresses, - for standard input, or --example to see one")
    return given or ("-",)


def parse_time(option: str, value: str | None, settings: Settings, *, end_of_day: bool = False) -> datetime | None:
    """Return the moment that an option names; `end_of_day` takes a bare date to its last moment.

    Raises UsageError for what is no time.
    """
    from volgens.intake.moments import parse_moment

    if value is None:
        return None
    try:
        moment, day_only = parse_moment(value, settings.zone)
    except ValueError as error:
        raise UsageError(f"{option}: {value!r} is no time; give one like 2024-08-22T17:39 or 2024-08-22") from error
    return moment + timedelta(days=1, microseconds=-1) if end_of_day and day_only else moment


def check_word(option: str, value: str | None, words: tuple[str, ...]) -> str | None:
    """Return a word of a closed vocabulary as given; raise UsageError that names the nearest ones for another."""
    if value is None or value in words:
        return value
    near = get_close_matches(value, words, n=3) or words
    raise UsageError(f"{option}: there is no {value!r}; there is {', '.join(near)}")
