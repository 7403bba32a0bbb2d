"""Which claims a denial answers: the nearest of another side that its report, or an earlier one, gives as denied."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from volgens.ledger.linking.known import VOICE, origin_of, side_of
from volgens.model.claim import Claim, Figure, Statement
from volgens.model.link import Relation
from volgens.model.names import split_words

ANSWERED = {"denied": 2.0, "disputed": 1.0}
LEAST = 1.5
SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """Any claim with its report's publication time."""

    claim: Claim
    published: datetime


def relate_denials(claims: Sequence[KnownClaim]) -> tuple[Relation, ...]:
    """Return `denies` from each denial to the nearest statement and the nearest figure that it answers."""
    ordered = sorted(claims, key=lambda known: (known.published, known.claim.report, known.claim.start))
    found: list[Relation] = []
    for index, known in enumerate(ordered):
        claim = known.claim
        if isinstance(claim, Statement) and claim.stance == "deny":
            found += _answer(claim, ordered, index)
    return tuple(found)


def _answer(denial: Statement, ordered: Sequence[KnownClaim], index: int) -> list[Relation]:
    here: list[Claim] = [known.claim for known in ordered if known.claim.report == denial.report]
    before: list[Claim] = [known.claim for known in ordered[:index] if known.claim.report != denial.report]
    statement = _best(denial, [one for one in here if isinstance(one, Statement)])
    if statement is None:
        statement = _best(denial, [one for one in before if isinstance(one, Statement)])
    if statement is None:
        return []
    figures = [one for one in (*here, *before) if isinstance(one, Figure) and _within(one, statement)]
    targets: list[Claim] = [statement]
    targets += [figure for figure in figures if figure.standing in ANSWERED][:1]
    return [Relation(denial.id, target.id, "denies") for target in targets]


def _best(denial: Statement, candidates: Sequence[Statement]) -> Statement | None:
    weighed = [(_weigh(denial, one), one.start, one) for one in candidates if one is not denial]
    best = max(weighed, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] >= LEAST else None


def _weigh(denial: Statement, other: Statement) -> float:
    """What both speak of, how the report presents the other, and how near it stands before the denial."""
    if other.stance == "deny" or _speaker(other) == _speaker(denial):
        return 0.0
    if side_of(other) is not None and side_of(other) == side_of(denial):
        return 0.0
    shared = _words(denial.text) & _words(other.text)
    overlap = 2.0 * len(shared) / max(1, min(len(_words(denial.text)), len(_words(other.text))))
    standing = ANSWERED.get(other.standing, 0.0)
    if denial.report != other.report:
        return overlap + standing / 2 if overlap >= 0.8 else 0.0
    distance = denial.start - other.end if other.start < denial.start else 2 * (other.start - denial.end)
    return overlap + standing + 1.0 / (1.0 + max(0, distance) / 200.0)


def _within(figure: Figure, statement: Statement) -> bool:
    return figure.report == statement.report and statement.start <= figure.start and figure.end <= statement.end


def _speaker(claim: Claim) -> str:
    origin = origin_of(claim)
    return (origin.canonical or origin.name).lower() if origin else VOICE


@lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in split_words(text) if len(word) > SHORT_WORD)
