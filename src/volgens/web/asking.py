"""One question with all that its page tells: its figures, their sentences, and how they bear on each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from volgens.errors import UsageError
from volgens.ledger.affairs import find_sentences
from volgens.ledger.bearing import find_denials, find_denying, relate_stated
from volgens.ledger.briefing import write_brief
from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Stated, Viewing, find_stated
from volgens.model.brief import Brief
from volgens.model.link import Relation
from volgens.web.desk import Desk

__all__ = ["Subject", "load_subject"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A question as known at a moment: `stated` is None when nothing had been published by then.

    `whole` is the question as it is known now; `sentences` are by the ids of its claims; `brief` tells it in short.
    """

    whole: Stated
    stated: Stated | None
    sentences: Mapping[str, str]
    relations: tuple[Relation, ...]
    brief: Brief | None

    @property
    def members(self) -> tuple[KnownFigure, ...]:
        """The figures that had been published by the moment, in that order."""
        return self.stated.thread.members if self.stated else ()

    @property
    def moments(self) -> tuple[datetime, ...]:
        """The moments at which something was published, each once."""
        return tuple(dict.fromkeys(known.published for known in self.whole.thread.members))


def load_subject(desk: Desk, question: str, as_of: datetime | None) -> Subject:
    """Return a question by its id or that of one of its claims; raise UsageError when there is none."""
    return desk.snapshots.get(("question", question, as_of), lambda: _load(desk, question, as_of))


def _load(desk: Desk, question: str, as_of: datetime | None) -> Subject:
    with desk.store.reading() as connection:
        wanted = Wanted(question=question)
        whole = next(find_stated(connection, wanted, Viewing()), None)
        if whole is None:
            raise UsageError(f"there is no question {question}")
        then = Wanted(question=question, as_of=as_of)
        stated = next(find_stated(connection, then, Viewing(as_of)), None) if as_of else whole
        sentences = find_sentences(connection, stated or whole)
        if stated is None:
            return Subject(whole, None, sentences, (), None)
        denials = list(_find_denials(connection, stated, as_of))
        relations = (*relate_stated(connection, stated), *denials)
        return Subject(whole, stated, sentences, relations, write_brief(stated, denials))


def _find_denials(connection: Any, stated: Stated, as_of: datetime | None) -> Iterator[Relation]:
    """Give the denials that are about a question's figures."""
    claims = set(stated.question.claims)
    for relation in find_denials(connection, find_denying(connection, set(stated.versions), as_of), as_of):
        if relation.target in claims or relation.source in claims:
            yield relation
