"""What a ledger knows that a draft can be held against: claims as they were reported, and what they come to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from volgens.model.claim import Claim
from volgens.model.question import Question

__all__ = ["Known", "Reported"]


@dataclass(frozen=True, slots=True)
class Reported:
    """A claim with its report's publication time and publisher, the sentence that it stands in and the one `before`.

    `thread` tells figures that answer one question from others; None for a statement.
    """

    claim: Claim
    published: datetime
    publisher: str
    sentence: str
    thread: int | None = None
    before: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What reports near a draft's subject say, in the order of publication, and their questions by thread."""

    reported: tuple[Reported, ...] = ()
    questions: Mapping[int, Question] = field(default_factory=dict)
