"""How claims hang together: the relation between two, and the question that several answer."""

from dataclasses import dataclass
from typing import Literal, get_args

RelationKind = Literal["repeats", "updates", "corrects", "corroborates", "contradicts", "denies", "adds_to"]
QuestionStanding = Literal["agreed", "one_sided", "disputed", "unverified"]
RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)
QUESTION_STANDINGS: tuple[QuestionStanding, ...] = get_args(QuestionStanding)


@dataclass(frozen=True, slots=True)
class Relation:
    """How one claim, the later or answering one, bears on another; ids of claims, and why in words."""

    source: str
    target: str
    kind: RelationKind
    why: str = ""
