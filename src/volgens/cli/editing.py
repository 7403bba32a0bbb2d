"""`volgens lsp`: the language server for text editors."""

from typing import Annotated

import typer

from volgens.cli.options import LedgerAddress, parse_time
from volgens.errors import UsageError
from volgens.settings import load_settings

__all__ = ["lsp"]


def lsp(
    ledger: LedgerAddress = None,
    date: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="Hold drafts against what had been published by then. Default: now.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show findings in a text editor while typing: a language server on standard input and output."""
    try:
        from volgens.cli.editor.server import make_server
    except ModuleNotFoundError as error:
        raise UsageError("the language server needs pygls; install it with: pip install 'volgens[lsp]'") from error
    from volgens.cli.editor.desk import OpenDrafts

    settings = load_settings()
    moment = parse_time("--date", date, settings, end_of_day=True)
    make_server(OpenDrafts(ledger or settings.ledger, settings, moment)).start_io()
