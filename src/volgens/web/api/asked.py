"""What requests ask for, read strictly: a value that cannot be meant is an answer of status 422, never passed over."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, HTTPException, Query

from volgens.model.link import QuestionStanding
from volgens.model.vocabulary import Measure
from volgens.web.desk import OurDesk
from volgens.web.looking import Look, parse_as_of

__all__ = ["Looked", "Then", "read_moment"]

Name = Annotated[str, Query(max_length=100)]
Moment = Annotated[str, Query(max_length=40, description="ISO 8601; a day counts to its end.")]


def read_moment(desk: OurDesk, text: str, name: str) -> datetime | None:
    """Return the moment of a parameter, None for an empty one; raise HTTPException for what is none."""
    if not text:
        return None
    moment = parse_as_of(text, desk.settings)
    if moment is None:
        raise HTTPException(422, f"{name}: no moment between 1900 and 2500; give one like 2024-08-22T17:39")
    return moment


def _then(desk: OurDesk, as_of: Moment = "") -> datetime | None:
    return read_moment(desk, as_of, "as_of")


Then = Annotated[datetime | None, Depends(_then)]


def _look(
    then: Then,
    place: Name = "",
    party: Name = "",
    measure: Measure | None = None,
    standing: QuestionStanding | None = None,
) -> Look:
    return Look(place.strip(), measure or "", party.strip(), standing or "", None, then)


Looked = Annotated[Look, Depends(_look)]
