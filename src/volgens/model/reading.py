"""What one reading of one report gives: its claims, and an account of what became none."""

from dataclasses import dataclass

from volgens.model.claim import Claim
from volgens.model.report import Report
from volgens.model.vocabulary import UnreadReason


@dataclass(frozen=True, slots=True)
class Unread:
    """A number or quotation that became no claim, with the reason."""

    report: str
    start: int
    end: int
    text: str
    reason: UnreadReason


@dataclass(frozen=True, slots=True)
class Reading:
    """The claims of a report in the order of the text, its unread numbers and quotations, and notes for people."""

    report: Report
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()
