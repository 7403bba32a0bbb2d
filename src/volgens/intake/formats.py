"""Which form a text has: reports as JSON, a page of HTML, or plain text."""

import codecs
import re
from pathlib import PurePath
from typing import Literal

__all__ = ["Form", "find_form"]

Form = Literal["json", "html", "text"]

_BY_ENDING: dict[str, Form] = {
    ".jsonl": "json",
    ".ndjson": "json",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".md": "text",
}
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*\{)")
_TAG = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body|article|p|div)\b", re.IGNORECASE)


def find_form(head: bytes, name: str = "") -> Form:
    """Return the form of a file by the ending of its name, or else by the first bytes of its content."""
    ending = PurePath(name).suffix.lower()
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if _JSON.match(start):
        return "json"
    return "html" if start.startswith(b"<") and _TAG.search(start) else "text"
