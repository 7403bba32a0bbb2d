"""Who may come in: names with a role and an Argon2 hash, in one file that its owner alone can read.

The file also holds the secret that signs sessions. It is written whole or not at all.
"""

import json
import os
import secrets
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from volgens.errors import SettingsError, UsageError

__all__ = ["ROLES", "Account", "Accounts", "Role"]

Role = Literal["reader", "editor"]
ROLES: tuple[Role, ...] = get_args(Role)
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 1000
LONGEST_NAME = 80
_HASHER = PasswordHasher()


@dataclass(frozen=True, slots=True)
class Account:
    """One person: `stamp` changes with the password, so that older sessions end."""

    name: str
    role: Role
    password: str

    @property
    def stamp(self) -> str:
        """The end of the hash, which says nothing of the password."""
        return self.password[-12:]


class Accounts:
    """The accounts of a file, read again when it has changed; a file that is not there has none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read_at: tuple[int, int] | None = None
        self._rows: dict[str, Account] = {}
        # Until there is a file, sessions last as long as the program runs.
        self._secret = secrets.token_hex(32)

    def __bool__(self) -> bool:
        self._refresh()
        return bool(self._rows)

    @property
    def secret(self) -> str:
        """What signs sessions."""
        self._refresh()
        return self._secret

    def list(self) -> tuple[Account, ...]:
        """Return all accounts by name."""
        self._refresh()
        return tuple(self._rows[name] for name in sorted(self._rows))

    def find(self, name: str) -> Account | None:
        """Return the account of a name."""
        self._refresh()
        return self._rows.get(name)

    def verify(self, name: str, password: str) -> Account | None:
        """Return the account that name and password open; as much work is done for a name that is not there."""
        account = self.find(name)
        try:
            _HASHER.verify(account.password if account else _any_hash(), password[:LONGEST_PASSWORD])
        except (Argon2Error, InvalidHashError):
            return None
        return account

    def add(self, name: str, password: str, role: Role) -> Account:
        """Add an account, or give one another password and role; raise UsageError for what will not do."""
        if not name.strip() or name != name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
            raise UsageError(f"{name!r} is no name for an account; give letters, figures and signs, at most 80")
        if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
            raise UsageError(f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} signs")
        self._refresh()
        account = Account(name, role, _HASHER.hash(password))
        self._write(self._rows | {name: account})
        return account

    def remove(self, name: str) -> None:
        """Remove an account, which ends its sessions; raise UsageError when it is not there."""
        if self.find(name) is None:
            raise UsageError(f"there is no account {name!r}; `volgens user list` shows them")
        self._write({known: account for known, account in self._rows.items() if known != name})

    def _refresh(self) -> None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            self._rows = {}
            return
        if self._read_at != (found.st_mtime_ns, found.st_size):
            self._rows, self._secret = _load(self.path)
            self._read_at = (found.st_mtime_ns, found.st_size)

    def _write(self, rows: dict[str, Account]) -> None:
        people = {name: {"role": one.role, "password": one.password} for name, one in sorted(rows.items())}
        content = json.dumps({"secret": self._secret, "accounts": people}, ensure_ascii=False, indent=1)
        folder = self.path.absolute().parent
        try:
            handle, temporary = tempfile.mkstemp(dir=folder, prefix=".accounts-")
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).replace(self.path)
        except OSError as error:
            raise SettingsError(f"{self.path}: accounts cannot be written: {error.strerror}") from error
        self._read_at = None


def _load(path: Path) -> tuple[dict[str, Account], str]:
    try:
        content: Any = json.loads(path.read_text("utf-8"))
        rows = {
            str(name): Account(str(name), ROLES[ROLES.index(row["role"])], str(row["password"]))
            for name, row in content["accounts"].items()
        }
        return rows, str(content["secret"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"{path}: is no file of accounts; `volgens user add` makes one") from error


@cache
def _any_hash() -> str:
    return _HASHER.hash(secrets.token_hex(16))
