"""A claim or question on its way out of the ledger, with all that it can be traced by: report, publication, span."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from volgens.model.claim import Claim
from volgens.model.question import Question

__all__ = ["Provenance", "TracedClaim", "TracedQuestion"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The version of a report that a claim stands in, and the words around the claim there.

    `text_hash` is the SHA-256 of the report's text in UTF-8, in hexadecimal; `before` and `after` are the characters
    next to the claim's span, up to 32 on each side.
    """

    publisher: str = ""
    published: datetime | None = None
    title: str = ""
    lang: str = ""
    url: str | None = None
    text_hash: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class TracedClaim:
    """A claim with its provenance; `question` is the id of the question that a figure answers, None for a statement.

    `dropped` is the moment of the version that left the claim out, `judged` what a person did with it.
    """

    claim: Claim
    provenance: Provenance
    question: str | None = None
    dropped: datetime | None = None
    judged: str | None = None


@dataclass(frozen=True, slots=True)
class TracedQuestion:
    """A question with the claims that its latest figure and its sides rest on, by their ids."""

    question: Question
    evidence: Mapping[str, TracedClaim]

    @property
    def latest(self) -> TracedClaim:
        """The claim that an editor would print now."""
        return self.evidence[self.question.latest]
