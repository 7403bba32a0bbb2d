"""A question that figures of several reports answer together, as it stands at one moment."""

from dataclasses import dataclass
from datetime import datetime

from volgens.model.claim import Place
from volgens.model.link import QuestionStanding
from volgens.model.vocabulary import Aspect, Measure, Unit


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says now: a party, or else one source by its fullest name; `name` is empty for reports' own voice.

    `low` and `high` are in the question's unit; `published` is when the side last said so.
    """

    name: str
    claim: str
    low: float | None
    high: float | None
    published: datetime


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the ids of the claims that answer it in order of publication, and what they come to.

    `low` and `high` bound the values that stand now, in `unit`; an open end is None. `why` is the reason for the
    standing, in the language of the reports. `since` and `until` are the first and last publication.
    """

    id: str
    asks: str
    measure: Measure
    aspect: Aspect
    place: Place | None
    counted: str | None
    unit: Unit
    claims: tuple[str, ...]
    latest: str
    standing: QuestionStanding
    low: float | None
    high: float | None
    sides: tuple[Side, ...]
    why: str
    since: datetime
    until: datetime
