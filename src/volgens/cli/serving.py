"""`volgens serve` and `volgens user`: the web desk, and who may come in."""

import getpass
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from volgens.cli.options import LedgerAddress, check_word
from volgens.errors import SettingsError, UsageError
from volgens.settings import load_settings

if TYPE_CHECKING:
    from volgens.web.accounts import Accounts, Role

__all__ = ["people", "serve"]

people = typer.Typer(help="Who may come in to the web desk: add, list and remove accounts.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="NAME", help="The name to sign in with.", show_default=False)]


def serve(
    ledger: LedgerAddress = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen to.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65535, help="The port to listen to.")] = 8000,
) -> None:
    """Open the web desk on a ledger, which is made when it is not there. Others can come in only with an account."""
    _need_web()
    from volgens import jobs
    from volgens.web.desk import open_desk
    from volgens.web.serving import check_binding
    from volgens.web.serving import serve as serve_desk

    settings = load_settings()
    with jobs.open_ledger(ledger or settings.ledger, settings, create=True) as store:
        desk = open_desk(store, settings, _own_name())
        check_binding(host, desk)
        shown = f"[{host}]" if ":" in host else host
        print(f"volgens: http://{shown}:{port}/ (stop with Ctrl-C)", file=sys.stderr)
        serve_desk(desk, host, port)


@people.command("add")
def add_user(
    name: Name,
    role: Annotated[str, typer.Option(metavar="ROLE", help="reader (looks and checks) or editor.")] = "reader",
    password_stdin: Annotated[bool, typer.Option(help="Take the password from standard input.")] = False,
) -> None:
    """Add an account, or give one another password and role. The password is asked for."""
    accounts = _accounts()
    from volgens.web.accounts import ROLES

    known = cast("Role", check_word("--role", role, ROLES))
    accounts.add(name, _ask_password(password_stdin), known)
    print(f"{name} may come in as {known}")


@people.command("list")
def list_users() -> None:
    """List the accounts with their roles."""
    for account in _accounts().list():
        print(f"{account.role:<8} {account.name}")


@people.command("remove")
def remove_user(name: Name) -> None:
    """Remove an account; whoever has come in with it is out at once."""
    _accounts().remove(name)
    print(f"{name} may not come in any more")


def _accounts() -> "Accounts":
    _need_web()
    from volgens.web.accounts import Accounts

    return Accounts(Path(load_settings().accounts).expanduser())


def _ask_password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise UsageError("there is no terminal to ask for the password; give --password-stdin")
    password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return password


def _need_web() -> None:
    missing = [name for name in ("fastapi", "uvicorn", "jinja2", "altair", "argon2") if find_spec(name) is None]
    if missing:
        raise SettingsError(f"the web desk needs {missing[0]}: pip install 'volgens[web]'")


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "redactie"
