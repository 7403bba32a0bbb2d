"""The library face: a ledger as one object, with the product's verbs as its methods.

    with volgens.Ledger("volgens.db") as ledger:
        ledger.add(report)
        for question in ledger.questions(place="Koersk"):
            print(question.asks, question.low, question.high, question.standing)

Lists are given one by one as they are read; a moment is a `datetime`, or text such as "2024-08-22" or
"2024-08-22T17:39". A moment without a zone is one of the zone in the settings.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypedDict, Unpack

from volgens import jobs
from volgens.errors import IntakeError, UsageError
from volgens.exports.formats import find_format, guess_format
from volgens.intake.moments import parse_moment
from volgens.intake.taken import Given, Refused
from volgens.ledger.keeping import Kept
from volgens.ledger.queries import KeptClaim, Selection
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing
from volgens.model.brief import Brief
from volgens.model.change import Change
from volgens.model.decision import Decision, Signature
from volgens.model.draft import Draft
from volgens.model.finding import Checked
from volgens.model.link import QUESTION_STANDINGS, QuestionStanding, Relation
from volgens.model.question import Question
from volgens.model.reading import Unread
from volgens.model.report import Report
from volgens.model.vocabulary import MEASURES, STANDINGS, Measure, Standing
from volgens.settings import Settings, load_settings

__all__ = ["ClaimFilters", "Ledger", "Moment", "QuestionFilters", "check"]

Moment = datetime | str


class QuestionFilters(TypedDict, total=False):
    """What narrows questions; `question` is the id of one, or of a claim of its."""

    question: str
    measure: Measure
    place: str
    standing: QuestionStanding
    as_of: Moment


class ClaimFilters(TypedDict, total=False):
    """What narrows claims; `dropped` and `rejected` widen it."""

    report: str
    source: str
    party: str
    kind: Literal["figure", "statement"]
    measure: Measure
    place: str
    standing: Standing
    since: Moment
    until: Moment
    as_of: Moment
    dropped: bool
    rejected: bool


class Ledger:
    """A ledger at an address: a file, a folder or a PostgreSQL URL; it is made when it is not there.

    Raises LedgerError for one that cannot be opened, or that is missing when `create` is False.
    """

    def __init__(
        self, address: str | os.PathLike[str] | None = None, *, settings: Settings | None = None, create: bool = True
    ) -> None:
        self.settings = settings or load_settings()
        where = self.settings.ledger if address is None else os.fspath(address)
        self._store = jobs.open_ledger(where, self.settings, create=create)

    def add(self, report: Report | str, *, model: str | None = None) -> Kept:
        """Read a report, or a bare text, and keep it with its claims; the same again adds nothing.

        Raises IntakeError for a report that cannot be read: one that is too long, or in a language without a pack.
        """
        (kept,) = jobs.add_reports([report], self._store, self.settings, model=model)
        if isinstance(kept, Refused):
            raise IntakeError(str(kept))
        return kept

    def add_all(self, reports: Iterable[Report | str], *, model: str | None = None) -> list[Kept | Refused]:
        """Read many reports and keep them, faster than one by one; one that cannot be read is refused."""
        return list(jobs.add_reports(reports, self._store, self.settings, model=model))

    def add_files(self, *inputs: str | os.PathLike[str], publisher: str | None = None) -> list[Kept | Refused]:
        """Read what files or addresses of pages hold, as `volgens add` does, and keep it."""
        names = [os.fspath(one) for one in inputs]
        return list(jobs.add(names, self._store, Given(publisher=publisher), self.settings))

    def reread(self, report: str | None = None, *, model: str | None = None) -> list[Kept | Refused]:
        """Read anew what the present reader has not read yet: all reports, or one; decisions stay."""
        return list(jobs.reread(self._store, model=model, report=report))

    def claims(self, **wanted: Unpack[ClaimFilters]) -> Iterator[KeptClaim]:
        """Give claims in the order of their reports' publication, and of the text within a report."""
        return jobs.claims(self._store, self._select(wanted))

    def questions(self, **wanted: Unpack[QuestionFilters]) -> Iterator[Question]:
        """Give questions as they stand, or stood at `as_of`, in the order of their first publication."""
        asked = self._want(wanted)
        return jobs.questions(self._store, asked, Viewing(asked.as_of))

    def relations(self, **wanted: Unpack[QuestionFilters]) -> Iterator[Relation]:
        """Give how the claims of questions bear on each other."""
        asked = self._want(wanted)
        return jobs.relations(self._store, asked, Viewing(asked.as_of))

    def changes(self, since: Moment, **wanted: Unpack[QuestionFilters]) -> Iterator[Change]:
        """Give what is new, moved, disputed, denied and settled since a moment."""
        asked = self._want(wanted)
        return jobs.changes(self._store, self._at(since), asked, Viewing(asked.as_of))

    def briefs(self, **wanted: Unpack[QuestionFilters]) -> Iterator[Brief]:
        """Give a short paragraph a question; `str()` of it ends every sentence in its claims."""
        asked = self._want(wanted)
        return jobs.briefs(self._store, asked, Viewing(asked.as_of))

    def unread(self, report: str | None = None) -> Iterator[Unread]:
        """Give the numbers and quotations that became no claim, with the reason."""
        return jobs.unread(self._store, report)

    def check(self, draft: Draft | str, *, date: Moment | None = None) -> Checked:
        """Hold a draft against what had been published by `date`, or by now.

        Raises IntakeError for one that cannot be read.
        """
        given = Draft("draft", draft, moment=self._last(date)) if isinstance(draft, str) else draft
        (checked,) = jobs.check([given], self._store, self.settings)
        if isinstance(checked, Refused):
            raise IntakeError(str(checked))
        return checked

    def export_claims(
        self, out: str | os.PathLike[str], form: str | None = None, **wanted: Unpack[ClaimFilters]
    ) -> int:
        """Write claims to a file in a format, or in that of the file's ending, and return how many."""
        file = os.fspath(out)
        chosen = find_format(form) if form else guess_format(file)
        return jobs.export_claims(self._store, self._select(wanted), chosen, file)

    def export_questions(
        self, out: str | os.PathLike[str], form: str | None = None, **wanted: Unpack[QuestionFilters]
    ) -> int:
        """Write questions as `export_claims` does."""
        file = os.fspath(out)
        chosen = find_format(form) if form else guess_format(file)
        return jobs.export_questions(self._store, self._want(wanted), chosen, file)

    def judge(
        self,
        claim: str,
        verdict: Literal["accept", "reject", "correct"],
        value: Mapping[str, str] | None = None,
        *,
        signed: Signature,
    ) -> Decision:
        """Accept, reject or correct a claim; `value` holds what is corrected, as {"measure": "killed"}."""
        return jobs.judge(self._store, claim, verdict, value or {}, signed)

    def merge(self, question: str, other: str, *, signed: Signature) -> Decision:
        """Make two questions one."""
        return jobs.merge(self._store, question, other, signed)

    def split(self, question: str, claims: Sequence[str], *, signed: Signature) -> Decision:
        """Give some claims of a question a question of their own."""
        return jobs.split(self._store, question, claims, signed)

    def same_source(self, name: str, other: str, *, signed: Signature) -> Decision:
        """Say that another name is that of the same source."""
        return jobs.same_source(self._store, name, other, signed)

    def set_parties(self, parties: Mapping[str, list[str]] | Path, *, signed: Signature) -> Decision:
        """Say which sources speak for whom: the names of sources by party, or a TOML file of them."""
        given = jobs.read_parties(parties) if isinstance(parties, Path) else parties
        return jobs.set_parties(self._store, given, signed)

    def undo(self, decision: int, *, signed: Signature) -> Decision:
        """Take a decision back, by its number."""
        return jobs.undo(self._store, decision, signed)

    def decisions(self) -> Iterator[Decision]:
        """Give all decisions, oldest first."""
        return jobs.decisions(self._store)

    def close(self) -> None:
        """Let go of the ledger's connections."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _want(self, filters: QuestionFilters) -> Wanted:
        _check_word("measure", filters.get("measure"), MEASURES)
        _check_word("standing", filters.get("standing"), QUESTION_STANDINGS)
        return Wanted(
            question=filters.get("question"),
            measure=filters.get("measure"),
            place=filters.get("place"),
            standing=filters.get("standing"),
            as_of=self._last(filters.get("as_of")),
        )

    def _select(self, filters: ClaimFilters) -> Selection:
        _check_word("kind", filters.get("kind"), ("figure", "statement"))
        _check_word("measure", filters.get("measure"), MEASURES)
        _check_word("standing", filters.get("standing"), STANDINGS)
        since = filters.get("since")
        return Selection(
            report=filters.get("report"),
            source=filters.get("source"),
            party=filters.get("party"),
            kind=filters.get("kind"),
            measure=filters.get("measure"),
            place=filters.get("place"),
            standing=filters.get("standing"),
            since=None if since is None else self._at(since),
            until=self._last(filters.get("until")),
            as_of=self._last(filters.get("as_of")),
            dropped=filters.get("dropped", True),
            rejected=filters.get("rejected", False),
        )

    def _at(self, moment: Moment, *, end_of_day: bool = False) -> datetime:
        if isinstance(moment, datetime):
            return moment if moment.tzinfo else moment.replace(tzinfo=self.settings.zone)
        try:
            found, day_only = parse_moment(moment, self.settings.zone)
        except ValueError as error:
            raise UsageError(f"{moment!r} is no time; give one like 2024-08-22T17:39 or 2024-08-22") from error
        return found + timedelta(days=1, microseconds=-1) if end_of_day and day_only else found

    def _last(self, moment: Moment | None) -> datetime | None:
        """Return a moment up to which something is meant: a bare day means all of it."""
        return None if moment is None else self._at(moment, end_of_day=True)


def check(draft: Draft | str, ledger: str | os.PathLike[str] | None = None, *, date: Moment | None = None) -> Checked:
    """Hold one draft against the ledger at an address, which must be there; see `Ledger.check`."""
    with Ledger(ledger, create=False) as opened:
        return opened.check(draft, date=date)


def _check_word(name: str, value: str | None, words: Sequence[str]) -> None:
    if value is not None and value not in words:
        raise UsageError(f"{name}: there is no {value!r}; there is {', '.join(words)}")
