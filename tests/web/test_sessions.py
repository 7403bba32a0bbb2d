"""Sessions and the tokens of changes."""

from pathlib import Path

import pytest
from itsdangerous import TimestampSigner

from volgens.web.accounts import Accounts
from volgens.web.sessions import SESSION_SECONDS, is_token, make_token, open_session, pack, unpack

PASSWORD = "een lang wachtwoord"


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    """Give accounts with one editor."""
    found = Accounts(tmp_path / "a.json")
    found.add("ria", PASSWORD, "editor")
    return found


def test_a_session_comes_back_as_it_was_packed(accounts: Accounts) -> None:
    """For an account and for nobody."""
    for session in (open_session(), open_session(accounts.find("ria"))):
        assert unpack(pack(session, accounts), accounts) == session


def test_a_changed_cookie_is_no_session(accounts: Accounts) -> None:
    """Whatever sign of it was changed."""
    value = pack(open_session(accounts.find("ria")), accounts)
    for at in range(0, len(value), 7):
        other = "A" if value[at] != "A" else "B"
        # The last sign of the signature carries bits that nobody reads.
        if at < len(value) - 1:
            assert unpack(value[:at] + other + value[at + 1 :], accounts) is None
    assert unpack("", accounts) is None
    assert unpack("x.y.z", accounts) is None


def test_a_session_ends(accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its hours, with another password, and with its account."""
    value = pack(open_session(accounts.find("ria")), accounts)
    now = TimestampSigner.get_timestamp
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda self: now(self) + SESSION_SECONDS + 2)
    assert unpack(value, accounts) is None
    monkeypatch.undo()
    assert unpack(value, accounts) is not None
    accounts.add("ria", PASSWORD + "!", "editor")
    assert unpack(value, accounts) is None
    value = pack(open_session(accounts.find("ria")), accounts)
    accounts.remove("ria")
    assert unpack(value, accounts) is None


def test_a_token_belongs_to_its_session(accounts: Accounts) -> None:
    """It is another one each time, and none of them fits another session."""
    one, other = open_session(), open_session()
    first, second = make_token(one, accounts), make_token(one, accounts)
    assert first != second
    assert is_token(first, one, accounts)
    assert is_token(second, one, accounts)
    assert not is_token(first, other, accounts)
    assert not is_token("", one, accounts)
