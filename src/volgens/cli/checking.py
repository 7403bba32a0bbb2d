"""`volgens check` and `volgens stale`: what a draft gets wrong, and which of our pieces have been overtaken."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, cast

import typer

from volgens.cli.options import (
    AsJson,
    AsOf,
    Lang,
    LedgerAddress,
    Model,
    check_word,
    find_inputs,
    parse_time,
)
from volgens.cli.output import Answers, make_printable, print_lines, print_note
from volgens.settings import load_settings

if TYPE_CHECKING:
    from volgens.model.draft import DraftForm
    from volgens.model.finding import Checked, Finding, Problem

__all__ = ["check", "stale"]

FORMATS = ("text", "json", "sarif")

Drafts = Annotated[
    list[str] | None,
    typer.Argument(metavar="DRAFT|-", help="Plain text, Markdown or HTML; - is standard input.", show_default=False),
]


def check(
    drafts: Drafts = None,
    ledger: LedgerAddress = None,
    date: Annotated[
        str | None,
        typer.Option(
            metavar="TIME", help="Hold it against what had been published by then. Default: now.", show_default=False
        ),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(metavar="FORM", help="text, markdown or html; else by name and content.", show_default=False),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PROBLEM", help="Report this as well: a problem that is off by default.", show_default=False
        ),
    ] = None,
    output: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, json or sarif.")] = "text",
    lang: Lang = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Hold drafts against the ledger, like a linter: figures that are outdated or wrong, sources, caveats, sides.

    A comment in the draft silences a finding; docs/rules.md tells of the rules. Exit status 1: there are findings.
    """
    from volgens import jobs
    from volgens.intake.drafting import About, take_drafts
    from volgens.model.draft import FORMS
    from volgens.model.finding import PROBLEMS

    settings = load_settings()
    shown = "json" if as_json else check_word("--format", output, FORMATS)
    about = About(
        parse_time("--date", date, settings, end_of_day=True),
        cast("DraftForm | None", check_word("--form", form, FORMS)),
        lang or "",
    )
    wanted = frozenset(cast("Problem", check_word("--also", one, PROBLEMS)) for one in also or ())
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        taken = take_drafts(find_inputs(drafts, example=False), about, settings)
        answers = Answers(jobs.check(taken, store, settings, also=wanted, model=model))
        found = _show(answers, shown or "text")
    raise typer.Exit(1 if found else answers.status)


def stale(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE|URL|-", help="Published pieces, as `volgens read` takes them.", show_default=False
        ),
    ] = None,
    ledger: LedgerAddress = None,
    as_of: AsOf = None,
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    """Show which sentences of published pieces have been overtaken, newest change first. Exit status 1: some have."""
    from volgens import jobs
    from volgens.intake.taken import Given
    from volgens.model.wire_findings import stale_to_json

    settings = load_settings()
    moment = parse_time("--as-of", as_of, settings, end_of_day=True)
    with jobs.open_ledger(ledger or settings.ledger, settings) as store:
        names = find_inputs(inputs, example=False)
        answers = Answers(jobs.stale(names, store, settings, Given(lang), moment))
        found = list(answers)
    if as_json:
        print_lines(map(stale_to_json, found))
    for one in () if as_json else found:
        print(make_printable(f"{_place(one.name, one.finding)} {one.sentence}"))
        print(make_printable(f"    {one.since:%Y-%m-%d %H:%M} {one.finding.message}"))
    raise typer.Exit(1 if found else answers.status)


def _show(answers: "Answers[Checked]", shown: str) -> bool:
    """Print what checking came to, and tell whether there was anything to find."""
    from volgens.drafts.sarif import to_sarif
    from volgens.model.wire_findings import finding_to_json

    if shown == "sarif":
        checked = list(_noted(answers))
        print_lines([to_sarif(checked)])
        return any(one.findings for one in checked)
    found = False
    for one in _noted(answers):
        found = found or bool(one.findings)
        if shown == "json":
            print_lines(map(finding_to_json, one.findings))
        else:
            _print_findings(one)
    return found


def _noted(answers: "Iterable[Checked]") -> "Iterator[Checked]":
    for one in answers:
        for note in one.notes:
            print_note(one.name, note)
        yield one


def _print_findings(checked: "Checked") -> None:
    for one in checked.findings:
        print(make_printable(f"{_place(checked.name, one)} {one.code} {one.problem} {one.message}"))
        if one.suggestion:
            print(make_printable(f"    → {one.suggestion}"))
    sys.stdout.flush()


def _place(name: str, finding: "Finding") -> str:
    return f"{name}:{finding.line}:{finding.column}"
