"""Sessions as signed cookies, and the tokens that every change must carry.

A session is a random number with the account that it was opened for, if any. The token is derived from that number and
our secret: another site can neither read nor guess it.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeTimedSerializer

from volgens.web.accounts import Account, Accounts

__all__ = [
    "COOKIE",
    "SESSION_SECONDS",
    "Session",
    "close_session",
    "is_token",
    "make_token",
    "open_session",
    "pack",
    "unpack",
]

COOKIE = "volgens_session"
SESSION_SECONDS = 12 * 3600
_SALT = "volgens session"


@dataclass(frozen=True, slots=True)
class Session:
    """One browser's visit; `name` and `stamp` are empty until somebody signed in."""

    number: str
    name: str = ""
    stamp: str = ""


def open_session(account: Account | None = None) -> Session:
    """Return a new session; signing in always opens a new one, so that no known number is carried over."""
    number = secrets.token_urlsafe(18)
    return Session(number, account.name, account.stamp) if account else Session(number)


def close_session() -> Session:
    """Return the session of somebody who left: a new one, for nobody."""
    return open_session()


def pack(session: Session, accounts: Accounts) -> str:
    """Return a session as the value of a cookie."""
    return _serializer(accounts).dumps([session.number, session.name, session.stamp])


def unpack(value: str | None, accounts: Accounts) -> Session | None:
    """Return the session of a cookie; None for one that is old, not ours, or of an account that has changed."""
    if not value:
        return None
    try:
        number, name, stamp = map(str, _serializer(accounts).loads(value, max_age=SESSION_SECONDS))
    except (BadSignature, ValueError, TypeError):
        return None
    if not name:
        return Session(number)
    account = accounts.find(name)
    return Session(number, name, stamp) if account and hmac.compare_digest(account.stamp, stamp) else None


def make_token(session: Session, accounts: Accounts) -> str:
    """Return a token that changes from this session carry; another one each time, so that packing tells nothing."""
    pad = secrets.token_hex(8)
    return f"{pad}.{_sign(pad, session, accounts)}"


def is_token(token: str, session: Session, accounts: Accounts) -> bool:
    """Tell whether a token is one of this session."""
    pad, _, signature = token.partition(".")
    return hmac.compare_digest(signature.encode(), _sign(pad, session, accounts).encode())


def _sign(pad: str, session: Session, accounts: Accounts) -> str:
    message = f"change\x1f{pad}\x1f{session.number}"
    return hmac.new(accounts.secret.encode(), message.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def _serializer(accounts: Accounts) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(accounts.secret, salt=_SALT, signer_kwargs={"digest_method": hashlib.sha256})
