"""What the pages stand on: one opened ledger with its settings, accounts, kept answers and work in progress."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from volgens.ledger.affairs import find_last_decision, find_revision
from volgens.ledger.store import Store
from volgens.settings import Settings
from volgens.web.accounts import Accounts
from volgens.web.attempts import Attempts
from volgens.web.snapshots import Snapshots
from volgens.web.work import Workshop

__all__ = ["Desk", "OurDesk", "open_desk"]


@dataclass(frozen=True, slots=True)
class Desk:
    """All that a page may use; `user` is who works here when there are no accounts."""

    store: Store
    settings: Settings
    accounts: Accounts
    snapshots: Snapshots
    workshop: Workshop
    user: str
    attempts: Attempts = field(default_factory=Attempts)

    def close(self) -> None:
        """Let go of everything but the ledger, which is its opener's."""
        self.workshop.close()
        self.snapshots.close()


def open_desk(store: Store, settings: Settings, user: str = "redactie") -> Desk:
    """Return a desk on a ledger."""

    def revision() -> int:
        with store.reading() as connection:
            return find_revision(connection)

    def decided() -> int:
        with store.reading() as connection:
            return find_last_decision(connection)

    accounts = Accounts(Path(settings.accounts).expanduser())
    return Desk(store, settings, accounts, Snapshots(revision, decided), Workshop(store, settings), user)


def _desk_of(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


OurDesk = Annotated[Desk, Depends(_desk_of)]
