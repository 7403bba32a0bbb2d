"""A report: one published text, and the identity of each version of it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache


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
        return _hash(self.title, self.text, self.published.isoformat() if self.published else "")


# Every claim of a report asks for its version: without this, long texts would be hashed as often as they have claims.
@lru_cache(maxsize=16)
def _hash(title: str, text: str, moment: str) -> str:
    content = "\x1f".join((title, text, moment))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
