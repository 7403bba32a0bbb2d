"""What a visitor looks at: which questions, over which days, as known when; and what moved lately."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from volgens.errors import VolgensError
from volgens.intake.moments import parse_moment
from volgens.ledger.affairs import find_latest_moment, find_recent
from volgens.ledger.changes import find_changes
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Stated, Viewing
from volgens.model.change import Change
from volgens.model.link import QUESTION_STANDINGS
from volgens.model.vocabulary import MEASURES
from volgens.settings import Settings
from volgens.web.desk import Desk

__all__ = [
    "DAYS",
    "Affairs",
    "Look",
    "find_affairs",
    "find_moves",
    "parse_as_of",
    "parse_look",
    "parse_moment_given",
    "warm",
]

DAYS = (1, 3, 7, 30)
MOST_QUESTIONS = 120
# Beyond these, days that are counted back and forth would leave the calendar.
EARLIEST_YEAR, LATEST_YEAR = 1900, 2500
# Changes are looked for over so many days before the newest report: what is older is in the questions themselves.
CHANGES_OVER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Look:
    """Which questions are looked at; what is empty narrows nothing. `days` counts back from the newest report."""

    place: str = ""
    measure: str = ""
    party: str = ""
    standing: str = ""
    days: int | None = None
    as_of: datetime | None = None

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return self != Look()

    def parameters(self) -> dict[str, str]:
        """Return the look as the parameters of an address."""
        given = {"place": self.place, "measure": self.measure, "party": self.party, "standing": self.standing}
        given |= {"days": str(self.days or ""), "as_of": self.as_of.isoformat() if self.as_of else ""}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Affairs:
    """The questions that were found, and when the newest report of the ledger was published."""

    stated: tuple[Stated, ...]
    latest: datetime | None


def parse_look(query: Mapping[str, str], settings: Settings) -> Look:
    """Return the look that an address asks for; what it gives that cannot be meant narrows nothing."""
    days = query.get("days", "")
    return Look(
        place=query.get("place", "").strip()[:100],
        measure=_word(query.get("measure", ""), MEASURES),
        party=query.get("party", "").strip()[:100],
        standing=_word(query.get("standing", ""), QUESTION_STANDINGS),
        days=int(days) if days.isascii() and days.isdigit() and 0 < int(days[:5]) < 10_000 else None,
        as_of=parse_as_of(query.get("as_of", ""), settings),
    )


def parse_as_of(text: str, settings: Settings) -> datetime | None:
    """Return the moment of an address; a day counts to its end, and what is no moment is None."""
    # A plus sign in an address is a space to most programs.
    try:
        moment, day_only = parse_moment(text.strip().replace(" ", "+") if "T" in text else text.strip(), settings.zone)
    except (ValueError, OverflowError):
        return None
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        return None
    return moment + timedelta(days=1, microseconds=-1) if day_only else moment


def parse_moment_given(text: str, settings: Settings) -> datetime | None:
    """Return a moment that somebody gave, the first of a day; None for what is no moment."""
    try:
        return parse_moment(text, settings.zone)[0]
    except (ValueError, OverflowError):
        return None


def find_affairs(desk: Desk, look: Look) -> Affairs:
    """Return the questions looked at, the last to move first."""
    stated = desk.snapshots.get(("affairs", look), lambda: _load_affairs(desk, look))
    return Affairs(stated, desk.snapshots.get("latest", lambda: _load_latest(desk)))


def find_moves(desk: Desk) -> tuple[Change, ...]:
    """Return the changes of the last days before the newest report, the last one first."""
    return desk.snapshots.get("moves", lambda: _load_moves(desk))


def warm(desk: Desk) -> None:
    """Look the ledger over, so that the first page is there at once."""
    # What is wrong with the ledger is said to who asks for a page.
    with suppress(VolgensError):
        find_affairs(desk, Look())
        find_moves(desk)


def _load_affairs(desk: Desk, look: Look) -> tuple[Stated, ...]:
    wanted = Wanted(
        measure=look.measure or None, place=look.place or None, standing=look.standing or None, as_of=look.as_of
    )
    with desk.store.reading() as connection:
        ends = min(filter(None, (look.as_of, find_latest_moment(connection))), default=None)
        since = ends - timedelta(days=look.days) if ends and look.days else None
        found = find_recent(connection, wanted, Viewing(look.as_of), since, MOST_QUESTIONS)
        return tuple(_of_party(found, look.party))


def _load_latest(desk: Desk) -> datetime | None:
    with desk.store.reading() as connection:
        return find_latest_moment(connection)


def _of_party(found: Iterable[Stated], party: str) -> Iterable[Stated]:
    if not party:
        return found
    name = party.casefold()
    return (one for one in found if any(side.name.casefold() == name for side in one.question.sides))


def _load_moves(desk: Desk) -> tuple[Change, ...]:
    with desk.store.reading() as connection:
        latest = find_latest_moment(connection)
        if latest is None:
            return ()
        changes = find_changes(connection, latest - CHANGES_OVER, Viewing())
        return tuple(sorted(changes, key=lambda change: change.at, reverse=True))


def _word(text: str, words: tuple[str, ...]) -> str:
    return text if text in words else ""
