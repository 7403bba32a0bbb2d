"""A plain text → a report. A head of `Name: value` lines and a blank line may go before, as in a mail."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from volgens.errors import IntakeError
from volgens.intake.decoding import clean
from volgens.intake.moments import parse_moment
from volgens.model.report import Report

__all__ = ["report_from_text"]

_NAMES = ("id", "title", "publisher", "published", "lang", "url")
_HEAD = re.compile(rf"(?:(?:{'|'.join(_NAMES)}):[^\n]*\n)+\n", re.I)


def report_from_text(text: str, name: str, zone: ZoneInfo) -> Report:
    """Return the report of a text; its head, if any, is no part of it. Line ends become newlines.

    Raises IntakeError for a text without anything in it, or a head whose time cannot be read.
    """
    body = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    head = _HEAD.match(body)
    fields = _read_head(head.group()) if head else {}
    body = body[head.end() :] if head else body
    if not body.strip():
        raise IntakeError("is empty")
    return Report(
        id=fields.get("id") or name,
        text=body,
        publisher=fields.get("publisher", ""),
        published=_published(fields.get("published"), zone),
        title=fields.get("title", ""),
        lang=fields.get("lang", ""),
        url=fields.get("url") or None,
    )


def _read_head(head: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in head.splitlines() if line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _published(value: str | None, zone: ZoneInfo) -> datetime | None:
    if not value:
        return None
    try:
        return parse_moment(value, zone)[0]
    except ValueError as error:
        raise IntakeError(f"'Published' should be a time like 2024-08-22 17:39, and is {value[:40]!r}") from error
