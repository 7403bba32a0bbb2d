"""What the server knows of its open documents: each as it was checked last."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath
from threading import Lock
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from volgens.intake.drafting import find_draft_form
from volgens.intake.taken import Refused
from volgens.model.draft import Draft, DraftForm
from volgens.model.finding import Answer, Checked, Finding
from volgens.settings import Settings

if TYPE_CHECKING:
    from volgens.ledger.store import Store

__all__ = ["Document", "OpenDrafts"]

_BY_LANGUAGE: dict[str, DraftForm] = {"markdown": "markdown", "html": "html"}


class Document(Protocol):
    """What is needed of an editor's document."""

    uri: str
    language_id: str | None

    @property
    def source(self) -> str:
        """Its text."""


@dataclass
class OpenDrafts:
    """Checks documents against a ledger, which is opened when it is first needed, and keeps what came of it.

    `moment` is the time as of which drafts are checked, None for now.
    """

    ledger: str
    settings: Settings
    moment: datetime | None = None
    _store: "Store | None" = None
    _checked: dict[str, tuple[str, Checked]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def check(self, document: Document) -> Checked:
        """Return what is wrong with a document; raise VolgensError when the ledger cannot be opened.

        A text that cannot be read has no findings and a note.
        """
        from volgens import jobs

        text = document.source
        with self._lock:
            self._store = self._store or jobs.open_ledger(self.ledger, self.settings)
            draft = Draft(document.uri, text, _find_form(document), self.moment)
            (found,) = jobs.check([draft], self._store, self.settings)
            checked = Checked(draft.name, (), notes=(found.reason,)) if isinstance(found, Refused) else found
            self._checked[document.uri] = (text, checked)
        return checked

    def forget(self, uri: str) -> None:
        """Let go of a document that was closed."""
        self._checked.pop(uri, None)

    def text_of(self, uri: str) -> str:
        """Return the text of a document as it was checked last; empty when it never was."""
        return self._checked[uri][0] if uri in self._checked else ""

    def findings_within(self, uri: str, start: int, end: int) -> Iterator[Finding]:
        """Give the findings that touch a stretch of a document, both ends included."""
        if uri in self._checked:
            yield from (one for one in self._checked[uri][1].findings if one.start <= end and start <= one.end)

    def answers_at(self, uri: str, offset: int) -> Iterator[Answer]:
        """Give the present state of the figures at a place of a document."""
        if uri in self._checked:
            yield from (one for one in self._checked[uri][1].answers if one.start <= offset <= one.end)


def _find_form(document: Document) -> DraftForm:
    known = _BY_LANGUAGE.get(document.language_id or "")
    name = PurePath(unquote(urlsplit(document.uri).path)).name
    return known or find_draft_form(name, document.source[:4096].encode("utf-8", "replace"))
