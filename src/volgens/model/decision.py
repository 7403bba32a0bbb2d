"""What a person decided about the machine's reading: kept apart from it, with who, when and why, and undoable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

__all__ = ["CORRECTABLE", "DECISION_KINDS", "Decision", "DecisionKind", "Signature"]

DecisionKind = Literal["accept", "reject", "correct", "merge", "split", "same-source", "parties", "undo"]
DECISION_KINDS: tuple[DecisionKind, ...] = get_args(DecisionKind)

# What of a claim can be corrected. `value` is both ends at once; `source` and `party` are the origin's.
CORRECTABLE = (
    "value", "low", "high", "modifier", "unit", "measure", "aspect", "counted", "place", "standing", "stance", "mode",
    "source", "party",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, and why."""

    who: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `subjects` are claims, questions or names of sources, by its kind; `value` is what they become.

    `undoes` is the number of the decision that it takes back; `undone` tells that a later one took this one back.
    """

    number: int
    kind: DecisionKind
    subjects: tuple[str, ...]
    who: str
    why: str
    made: datetime
    value: Mapping[str, Any] = field(default_factory=dict)
    undoes: int | None = None
    undone: bool = False
