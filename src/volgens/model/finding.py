"""A finding: one problem of a draft, held against the ledger."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

__all__ = ["PROBLEMS", "SEVERITIES", "Answer", "Checked", "Finding", "Problem", "Severity", "Stale"]

Problem = Literal[
    "outdated-figure", "wrong-figure", "wrong-source", "missing-attribution", "dropped-caveat", "one-sided",
    "overstated", "total-as-increment", "plural-source", "altered-quotation", "unknown", "unused-ignore",
]  # fmt: skip
Severity = Literal["error", "warning", "note"]
PROBLEMS: tuple[Problem, ...] = get_args(Problem)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place of a draft.

    `start` and `end` are half-open offsets in the draft as it was given, `text` is that slice; `line` and `column`
    count from 1. `against` holds the ids of the claims that it is held against. `suggestion` can take the place of
    `text`; it is empty where only an editor can tell.
    """

    problem: Problem
    code: str
    severity: Severity
    text: str
    start: int
    end: int
    line: int
    column: int
    message: str
    against: tuple[str, ...] = ()
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What reports answer to the question of a draft's figure, in words; offsets are those of the draft as given."""

    start: int
    end: int
    asks: str
    state: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one draft came to: findings in the order of the text, answers to its figures, notes for people."""

    name: str
    findings: tuple[Finding, ...]
    answers: tuple[Answer, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stale:
    """A sentence of a published piece that is out of date: its finding, and when the newer figure was published."""

    name: str
    sentence: str
    finding: Finding
    since: datetime
