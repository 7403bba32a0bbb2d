"""What people decide: `judge`, `merge`, `split`, `same-source`, `parties`, `undo` and `decisions`; and `reread`."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from volgens.cli.options import AsJson, LedgerAddress, Model, check_word
from volgens.cli.output import Answers, print_lines
from volgens.errors import UsageError
from volgens.model.decision import Decision, Signature
from volgens.settings import load_settings

if TYPE_CHECKING:
    from volgens.ledger.store import Store

__all__ = ["decisions", "judge", "merge", "parties", "reread", "same_source", "split", "undo"]

Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Who decides. Default: your login.", show_default=False)
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why; it is kept with the decision.")]
VERDICTS = ("accept", "reject", "correct")


def judge(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id.")],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help="accept, reject or correct.")],
    corrections: Annotated[
        list[str] | None,
        typer.Argument(metavar="FIELD=VALUE", help="What is right, as value=12 measure=killed.", show_default=False),
    ] = None,
    ledger: LedgerAddress = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Accept, reject or correct a claim; the reading itself stays, and a better one keeps the judgement."""
    from typing import cast

    from volgens import jobs
    from volgens.model.decision import DecisionKind

    kind = cast(DecisionKind, check_word("verdict", verdict, VERDICTS))
    if corrections and kind != "correct":
        raise UsageError(f"{corrections[0]!r}: only `correct` takes corrections")
    value = dict(_parse_correction(one) for one in corrections or ())
    with _open(ledger) as store:
        _tell(jobs.judge(store, claim, kind, value, _sign(who, why)))


def merge(
    question: Annotated[str, typer.Argument(metavar="QUESTION")],
    other: Annotated[str, typer.Argument(metavar="QUESTION")],
    ledger: LedgerAddress = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Make two questions one."""
    from volgens import jobs

    with _open(ledger) as store:
        _tell(jobs.merge(store, question, other, _sign(who, why)))


def split(
    question: Annotated[str, typer.Argument(metavar="QUESTION")],
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM", help="Claims that ask something else.")],
    ledger: LedgerAddress = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Give some claims of a question a question of their own."""
    from volgens import jobs

    with _open(ledger) as store:
        _tell(jobs.split(store, question, claims, _sign(who, why)))


def same_source(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The source's name.")],
    other: Annotated[str, typer.Argument(metavar="NAME", help="Another name of the same source.")],
    ledger: LedgerAddress = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Say that two names are those of one source."""
    from volgens import jobs

    with _open(ledger) as store:
        _tell(jobs.same_source(store, name, other, _sign(who, why)))


def parties(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="TOML: under [parties], names of sources by party.")],
    ledger: LedgerAddress = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Say which sources speak for whom in this ledger."""
    from volgens import jobs

    found = jobs.read_parties(file)
    with _open(ledger) as store:
        _tell(jobs.set_parties(store, found, _sign(who, why or file.name)))


def undo(
    decision: Annotated[int, typer.Argument(metavar="DECISION", help="Its number, as `volgens decisions` lists it.")],
    ledger: LedgerAddress = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Take a decision back."""
    from volgens import jobs

    with _open(ledger) as store:
        _tell(jobs.undo(store, decision, _sign(who, why)))


def decisions(ledger: LedgerAddress = None, as_json: AsJson = False) -> None:
    """List what people decided: who, when and why, and what was taken back."""
    from volgens import jobs
    from volgens.cli.views.decisions import print_decisions
    from volgens.model.wire_decisions import decision_to_json

    with _open(ledger) as store:
        found = jobs.decisions(store)
        print_lines(map(decision_to_json, found)) if as_json else print_decisions(found)


def reread(
    ledger: LedgerAddress = None,
    report: str | None = typer.Option(None, metavar="ID", help="This report only.", show_default=False),
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Read kept reports anew with this reader; what it has read already stays, and so do decisions."""
    from volgens import jobs
    from volgens.cli.views.kept import kept_to_json, print_kept

    with _open(ledger) as store:
        answers = Answers(jobs.reread(store, model=model, report=report))
        for kept in answers:
            print_lines([kept_to_json(kept)]) if as_json else print_kept(kept)
    raise typer.Exit(answers.status)


def _open(ledger: str | None) -> "Store":
    from volgens import jobs

    settings = load_settings()
    return jobs.open_ledger(ledger or settings.ledger, settings)


def _sign(who: str | None, why: str) -> Signature:
    try:
        return Signature(who or getpass.getuser(), why)
    except (OSError, KeyError) as error:
        raise UsageError("nobody is logged in here; say who decides with --who NAME") from error


def _parse_correction(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name:
        raise UsageError(f"{text!r} is no correction; give one like value=12 or measure=killed")
    return name.strip(), value.strip()


def _tell(decision: Decision) -> None:
    from volgens.cli.views.decisions import describe_decision

    print(f"decision {decision.number}: {describe_decision(decision)}")
