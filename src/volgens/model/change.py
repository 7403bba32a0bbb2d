"""What changed in the state of affairs since a moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

ChangeKind = Literal["new", "moved", "disputed", "settled", "denied"]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of a question's figure or standing, or a denial.

    `old` and `new` are the claims that stood and that stand; `by` is who says so; `why` tells it in words, in the
    language of the reports; `at` is when it was published. A denial of something that answers no question has none.
    """

    kind: ChangeKind
    question: str | None
    asks: str
    old: str | None
    new: str
    by: str
    why: str
    at: datetime
