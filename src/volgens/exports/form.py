"""What an export format is: its name, and how claims and questions are written in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO

from volgens.model.traced import TracedClaim, TracedQuestion

__all__ = ["Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format; both writers take what they write one by one, hold a bounded part of it, and return how many went out.

    `write_questions` is None for a format that has no place for questions. `binary` formats are no text for people.
    """

    name: str
    suffix: str
    about: str
    write_claims: Callable[[Iterable[TracedClaim], BinaryIO], int]
    write_questions: Callable[[Iterable[TracedQuestion], BinaryIO], int] | None
    binary: bool = False
