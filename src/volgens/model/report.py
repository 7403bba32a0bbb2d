"""A report: one published text, and the identity of each version of it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Report:
    """One published text. `published` is aware of its time zone, or None when nothing tells it."""

    id: str
    text: str
    publisher: str = ""
    published: datetime | None = None
    title: str = ""
    lang: str = ""
    url: str | None = None

    @property
    def version(self) -> str:
        """The hash of what is read: title, text and publication time; another text is another version."""
        moment = self.published.isoformat() if self.published else ""
        content = "\x1f".join((self.title, self.text, moment))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
