"""The program `volgens`: its commands, its exit status, and errors as one line.

Exit status: 0 fine, 1 some inputs failed, 2 usage or configuration.
"""

import gc
import io
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from volgens.cli import asking, checking, deciding, editing, exporting, keeping, reading, serving, telling, training
from volgens.cli.output import make_printable
from volgens.errors import VolgensError

__all__ = ["app", "main"]

_DEBUG = "--debug"
# New objects between two collections of garbage. Word lists and layers are all of use: looking through them as often as
# Python does by default costs a twentieth of all reading, and as much again of the start.
COLLECT_AFTER = 100_000

app = typer.Typer(
    name="volgens",
    help="Read news reports and keep the account: who says what, and according to whom.",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(reading.read)
app.command()(keeping.add)
app.command()(keeping.claims)
app.command()(reading.unread)
app.command()(asking.questions)
app.command()(asking.relations)
app.command()(telling.changes)
app.command()(telling.brief)
app.command()(deciding.judge)
app.command()(deciding.merge)
app.command()(deciding.split)
app.command("same-source")(deciding.same_source)
app.command()(deciding.parties)
app.command()(deciding.undo)
app.command()(deciding.decisions)
app.command()(deciding.reread)
app.command()(checking.check)
app.command()(checking.stale)
app.command()(exporting.export)
app.command()(editing.lsp)
app.command()(serving.serve)
app.add_typer(serving.people, name="user")
app.command("train-model")(training.train_model)
app.command("train-figures")(training.train_figures)


def main() -> None:
    """Run the command line; every error that we foresee becomes one line on standard error and exit status 2."""
    arguments = [argument for argument in sys.argv[1:] if argument != _DEBUG]
    _write_unicode()
    gc.set_threshold(COLLECT_AFTER)
    try:
        app(arguments)
    except (VolgensError, OSError) as error:
        if _DEBUG in sys.argv:
            raise
        print(f"volgens: {make_printable(str(error))}", file=sys.stderr)
        sys.exit(2)


def _write_unicode() -> None:
    """Print in UTF-8 where the machine would write something narrower: JSON is UTF-8, and no sign may raise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"volgens {version('volgens')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
    _debug: Annotated[bool, typer.Option(_DEBUG, help="Show where an error came from; goes anywhere.")] = False,
) -> None:
    """Read news reports and keep the account: who says what, and according to whom."""
    # The flags are seen to before: the version by its callback, debug by `main`.
    if context.invoked_subcommand is None:
        print(context.get_help())
