"""Who speaks: the sides of the questions that moved last; and of one party or source, all that it said."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import HTMLResponse

from volgens.ledger.affairs import Said, Who, find_said, relate
from volgens.ledger.state import Viewing
from volgens.model.claim import Figure
from volgens.model.link import Relation, RelationKind
from volgens.model.question import Question
from volgens.web.desk import Desk, OurDesk
from volgens.web.looking import Look, find_affairs
from volgens.web.rendering import render
from volgens.web.visitors import Reader

__all__ = ["SourcePage", "SourcesPage", "router"]

router = APIRouter()
MOST_CLAIMS = 60
# Digits of a row's number: what a database can hold.
LONGEST_NUMBER = 18
# What later claims do to an earlier one, in the order in which it matters.
FATES: tuple[RelationKind, ...] = ("denies", "contradicts", "corrects", "updates", "corroborates", "repeats")


@dataclass(frozen=True, slots=True)
class Speaker:
    """One side with the number of questions that it speaks on, and those of them that are disputed."""

    name: str
    questions: int
    disputed: int


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """The sides of the questions that moved last."""

    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One claim of a speaker, the question that it answers, and what came of it: relations that point at it."""

    said: Said
    question: Question | None
    came: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A page of a speaker's claims, the last first; `older` finds the next page."""

    words: tuple[Word, ...]
    older: int | None

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose claims an address asks for; `before` is the number of the page."""

    kind: Literal["party", "source"]
    name: str = ""
    before: str = ""

    @property
    def number(self) -> int | None:
        """The row before which the page begins; None for the first page, and for what is no number."""
        given = self.before
        return int(given) if given.isdecimal() and len(given) <= LONGEST_NUMBER else None


@dataclass(frozen=True, slots=True)
class SourcePage:
    """What one party or source said, the last first, and how often what came of it; `older` finds what is before.

    `first`: these are the last that were learned.
    """

    who: Who
    words_said: Sequence[Word]
    fates: Sequence[tuple[RelationKind, int]]
    figures: int
    first: bool
    older: int | None


@router.get("/sources", response_class=HTMLResponse)
def show_all(request: Request, desk: OurDesk, _: Reader) -> HTMLResponse:
    """Show who speaks."""
    spoken: Counter[str] = Counter()
    disputed: Counter[str] = Counter()
    for stated in find_affairs(desk, Look()).stated:
        names = {side.name for side in stated.question.sides if side.name}
        spoken.update(names)
        disputed.update(names if stated.question.standing == "disputed" else ())
    ordered = sorted(spoken, key=lambda name: (-spoken[name], name.casefold()))
    page = SourcesPage(tuple(Speaker(name, spoken[name], disputed[name]) for name in ordered))
    return render(request, page, "sources.html")


@router.get("/sources/{kind}", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Reader, asked: Annotated[Asked, Depends()]) -> HTMLResponse:
    """Show what a party or source said; a name that is none as a party is looked for as a source."""
    kind, name, number = asked.kind, asked.name, asked.number
    other: Literal["party", "source"] = "source" if kind == "party" else "party"
    for who in (Who(kind, name), Who(other, name)):
        found = _find_words(desk, who, number)
        if found.words or found.older is not None:
            break
    else:
        raise HTTPException(404, "Nobody of this name is known to have said anything.")
    figures = [word for word in found.words if isinstance(word.said.claim, Figure)]
    fates = Counter(kind for word in figures for kind in {relation.kind for relation in word.came})
    counted = [(one, fates[one]) for one in FATES if fates[one]]
    page = SourcePage(who, found.words, counted, len(figures), number is None, found.older)
    return render(request, page, "source.html")


def _find_words(desk: Desk, who: Who, before: int | None) -> Words:
    return desk.snapshots.get(("said", who, before), lambda: _load_words(desk, who, before))


def _load_words(desk: Desk, who: Who, before: int | None) -> Words:
    with desk.store.reading() as connection:
        some = find_said(connection, who, MOST_CLAIMS, before)
        threads = {one.thread for one in some.said if one.thread is not None}
        questions: dict[int, Question] = {}
        came: dict[str, list[Relation]] = {}
        for stated, relations in relate(connection, threads, Viewing()):
            questions[stated.number] = stated.question
            for relation in relations:
                came.setdefault(relation.target, []).append(relation)

    def word_of(one: Said) -> Word:
        question = questions.get(one.thread) if one.thread is not None else None
        return Word(one, question, tuple(came.get(one.claim.id, ())))

    return Words(tuple(word_of(one) for one in reversed(some.said)), some.older)
