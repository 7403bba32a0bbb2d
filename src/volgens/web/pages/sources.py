"""Who speaks: the sides of the questions that moved last; and of one party or source, all that it said."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter, HTTPException, Request
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
class SourcePage:
    """What one party or source said, the last first, and how often what came of it."""

    who: Who
    words_said: Sequence[Word]
    fates: Sequence[tuple[RelationKind, int]]
    figures: int
    most: int


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
def show(request: Request, desk: OurDesk, _: Reader, kind: Literal["party", "source"], name: str = "") -> HTMLResponse:
    """Show what a party or source said; a name that is none as a party is looked for as a source."""
    who = Who(kind, name)
    words = _find_words(desk, who)
    if not words:
        who = Who("source" if kind == "party" else "party", name)
        words = _find_words(desk, who)
    if not words:
        raise HTTPException(404, "Nobody of this name is known to have said anything.")
    figures = [word for word in words if isinstance(word.said.claim, Figure)]
    fates = Counter(kind for word in figures for kind in {relation.kind for relation in word.came})
    page = SourcePage(who, words, [(one, fates[one]) for one in FATES if fates[one]], len(figures), MOST_CLAIMS)
    return render(request, page, "source.html")


def _find_words(desk: Desk, who: Who) -> Sequence[Word]:
    return desk.snapshots.get(("said", who), lambda: list(_load_words(desk, who)))


def _load_words(desk: Desk, who: Who) -> Iterator[Word]:
    with desk.store.reading() as connection:
        said = find_said(connection, who, MOST_CLAIMS)
        threads = {one.thread for one in said if one.thread is not None}
        questions: dict[int, Question] = {}
        came: dict[str, list[Relation]] = {}
        for stated, relations in relate(connection, threads, Viewing()):
            questions[stated.number] = stated.question
            for relation in relations:
                came.setdefault(relation.target, []).append(relation)
    for one in reversed(said):
        question = questions.get(one.thread) if one.thread is not None else None
        yield Word(one, question, tuple(came.get(one.claim.id, ())))
