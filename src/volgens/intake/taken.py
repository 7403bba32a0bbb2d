"""What intake gives: a report with notes for people, or the refusal of one input with its reason."""

from dataclasses import dataclass
from datetime import datetime

from volgens.model.report import Report

__all__ = ["Given", "Refused", "Taken"]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of the reports, over what they say themselves; `published` is aware of its zone."""

    lang: str | None = None
    published: datetime | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A report as it came in; `where` names the input, with the line where one input holds several reports."""

    report: Report
    where: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that gave no report, and why; the others go on."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
