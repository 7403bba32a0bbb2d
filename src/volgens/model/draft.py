"""A draft: an article on its way, as its editor wrote it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

__all__ = ["FORMS", "Draft", "DraftForm"]

DraftForm = Literal["text", "markdown", "html"]
FORMS: tuple[DraftForm, ...] = get_args(DraftForm)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with its markup, named for people; `moment` is when it is (to be) published, None for now.

    It is held against what had been published by `moment`. Without `lang` its content tells the language.
    """

    name: str
    text: str
    form: DraftForm = "text"
    moment: datetime | None = None
    lang: str = ""
