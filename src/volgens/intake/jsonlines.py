"""One JSON object → a report. Keys that we do not know are left alone; those that we know must be right."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from volgens.errors import IntakeError
from volgens.intake.decoding import clean
from volgens.intake.moments import parse_moment
from volgens.model.report import Report
from volgens.settings import Settings

__all__ = ["parse_reports", "report_from_object"]

_STRINGS = ("id", "publisher", "title", "text", "lang", "url")


def parse_reports(text: str) -> list[Any]:
    """Return the objects of a JSON text: the one that it is, or those of its list; raise IntakeError when broken."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise IntakeError(f"is broken JSON: {_where(error)}") from error
    return value if isinstance(value, list) else [value]


def report_from_object(row: Any, settings: Settings) -> Report:
    """Return the report of an object of the contract; raise IntakeError that names the key that will not do.

    Without an id the address serves, and without that the text itself.
    """
    if not isinstance(row, Mapping):
        raise IntakeError('is no JSON object; give one report a line: {"id": …, "text": …}')
    fields = {key: _string(row, key) for key in _STRINGS}
    if not fields["text"].strip():
        raise IntakeError("has no text" if "text" in row else "has no key 'text'")
    name = fields["id"] or fields["url"] or "text-" + hashlib.sha256(fields["text"].encode()).hexdigest()[:12]
    return Report(
        id=name,
        text=fields["text"],
        publisher=fields["publisher"],
        published=_published(row, settings),
        title=fields["title"],
        lang=fields["lang"],
        url=fields["url"] or None,
    )


def _string(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    if value is None:
        return ""
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise IntakeError(f"{key!r} should be a string, and is {json.dumps(value)[:40]}")
    return clean(value)


def _published(row: Mapping[str, Any], settings: Settings) -> Any:
    value = row.get("published")
    if value in (None, ""):
        return None
    try:
        return parse_moment(value, settings.zone)[0]
    except (TypeError, AttributeError, ValueError) as error:
        said = json.dumps(value)[:40]
        raise IntakeError(f"'published' should be a time like 2024-08-22T17:39:00+02:00, and is {said}") from error


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at sign {error.pos + 1}"
    return str(error) or type(error).__name__
