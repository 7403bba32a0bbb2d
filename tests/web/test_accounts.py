"""Who may come in."""

import json
import stat
from pathlib import Path

import pytest

from volgens.errors import SettingsError, UsageError
from volgens.web.accounts import Accounts

PASSWORD = "een lang wachtwoord"


def test_an_account_opens_with_its_password_alone(tmp_path: Path) -> None:
    """Neither with another one, nor under another name."""
    accounts = Accounts(tmp_path / "a.json")
    added = accounts.add("ria", PASSWORD, "editor")
    assert accounts.verify("ria", PASSWORD) == added
    assert accounts.verify("ria", PASSWORD + "!") is None
    assert accounts.verify("rie", PASSWORD) is None


def test_the_file_holds_no_password_and_is_its_owners_alone(tmp_path: Path) -> None:
    """Hashes are of Argon2."""
    path = tmp_path / "a.json"
    Accounts(path).add("ria", PASSWORD, "reader")
    text = path.read_text("utf-8")
    assert PASSWORD not in text
    assert json.loads(text)["accounts"]["ria"]["password"].startswith("$argon2id$")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_another_program_sees_what_was_added_and_removed(tmp_path: Path) -> None:
    """The file is read again when it has changed; the secret stays."""
    path = tmp_path / "a.json"
    serving, adding = Accounts(path), Accounts(path)
    assert not serving
    adding.add("ria", PASSWORD, "reader")
    assert [account.name for account in serving.list()] == ["ria"]
    secret = serving.secret
    adding.add("bo", PASSWORD, "editor")
    adding.remove("ria")
    assert [account.name for account in serving.list()] == ["bo"]
    assert serving.secret == secret


@pytest.mark.parametrize(
    ("name", "password"), [("", PASSWORD), (" ria", PASSWORD), ("a\nb", PASSWORD), ("ria", "kort")]
)
def test_a_poor_name_or_password_is_refused(tmp_path: Path, name: str, password: str) -> None:
    """And nothing is written."""
    with pytest.raises(UsageError):
        Accounts(tmp_path / "a.json").add(name, password, "reader")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """It never counts as no accounts, which would let everybody in."""
    path = tmp_path / "a.json"
    path.write_text('{"accounts": {"ria": {"role": "owner", "password": "x"}}, "secret": "s"}')
    with pytest.raises(SettingsError, match=r"a\.json"):
        bool(Accounts(path))


def test_an_account_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    """The error says how to see them."""
    with pytest.raises(UsageError, match="user list"):
        Accounts(tmp_path / "a.json").remove("ria")
