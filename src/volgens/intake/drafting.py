"""Drafts as they lie in files or come by standard input: their text is kept as it is, markup and all."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

from volgens.errors import IntakeError
from volgens.intake.decoding import decode
from volgens.intake.formats import find_form
from volgens.intake.taken import Refused
from volgens.model.draft import Draft, DraftForm
from volgens.settings import Settings

__all__ = ["About", "find_draft_form", "take_drafts"]

STDIN = "-"
_HEAD = 4096
# One character takes at most this many bytes in UTF-8.
_BYTES_PER_CHARACTER = 4
_BY_ENDING: dict[str, DraftForm] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
}


@dataclass(frozen=True, slots=True)
class About:
    """What the user says of drafts, over what they look like."""

    moment: datetime | None = None
    form: DraftForm | None = None
    lang: str = ""


def take_drafts(names: Iterable[str], about: About, settings: Settings) -> Iterator[Draft | Refused]:
    """Give the draft of each path, "-" being standard input; one that cannot be read is refused, the rest goes on."""
    for name in names:
        try:
            yield _take(name, about, settings)
        except IntakeError as error:
            yield Refused(name, str(error))
        except OSError as error:
            yield Refused(name, f"cannot be read: {error.strerror or error}")


def find_draft_form(name: str, head: bytes) -> DraftForm:
    """Return the form of a draft by the ending of its name, or else by how it begins."""
    ending = PurePath(name).suffix.lower()
    return _BY_ENDING.get(ending) or ("html" if find_form(head) == "html" else "text")


def _take(name: str, about: About, settings: Settings) -> Draft:
    limit = settings.report_characters * _BYTES_PER_CHARACTER
    if name == STDIN:
        data = sys.stdin.buffer.read(limit + 1)
    else:
        with Path(name).open("rb") as stream:
            data = stream.read(limit + 1)
    text, _ = decode(data)
    if len(data) > limit or len(text) > settings.report_characters:
        raise IntakeError(f"is longer than {settings.report_characters:,} characters; check it in parts")
    # Line ends become newlines, as editors count them.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Draft(name, text, about.form or find_draft_form(name, data[:_HEAD]), about.moment, about.lang)
