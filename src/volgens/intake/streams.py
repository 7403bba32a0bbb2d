"""Bytes of a file or of standard input → reports: by lines of JSON, as one JSON document, as HTML or as plain text."""

import codecs
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from volgens.errors import IntakeError
from volgens.intake.completing import too_long
from volgens.intake.decoding import clean, decode
from volgens.intake.formats import find_form
from volgens.intake.jsonlines import parse_reports, report_from_object
from volgens.intake.lines import read_bounded, read_lines
from volgens.intake.plaintext import report_from_text
from volgens.intake.taken import Refused, Taken
from volgens.settings import Settings

__all__ = ["Stream", "take_in_stream"]

_HEAD = 4096
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# One character takes at most this many bytes in UTF-8, and in JSON that escapes it ("\\ud83d\\ude00").
_BYTES_PER_CHARACTER = 4
_BYTES_PER_ESCAPED = 12
_DOCUMENT_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Stream:
    """Open bytes with the name for people, and the path when it is a file."""

    bytes: "io.BufferedReader[Any]"
    where: str
    path: Path | None = None


def take_in_stream(stream: Stream, settings: Settings) -> Iterator[Taken | Refused]:
    """Give the reports of a stream; raise IntakeError when it is one report and cannot be taken in."""
    stream = _narrowed(stream, settings)
    head = stream.bytes.peek(_HEAD)[:_HEAD]
    form = find_form(head, str(stream.path or ""))
    if form == "json" and not _is_document(head, stream.path):
        yield from _by_lines(stream, settings)
    elif form == "json":
        yield from _as_document(stream, settings)
    elif form == "html":
        yield _as_page(stream, settings)
    else:
        yield _as_text(stream, settings)


def _by_lines(stream: Stream, settings: Settings) -> Iterator[Taken | Refused]:
    for number, line in read_lines(stream.bytes, settings.report_characters * _BYTES_PER_ESCAPED):
        where = f"{stream.where}, line {number}"
        try:
            if line is None:
                raise IntakeError(too_long(settings))
            text, note = decode(line)
            for row in parse_reports(text):
                yield Taken(report_from_object(row, settings), where, (note,) if note else ())
        except IntakeError as error:
            yield Refused(where, str(error))


def _as_document(stream: Stream, settings: Settings) -> Iterator[Taken | Refused]:
    text, note = decode(_read(stream, _DOCUMENT_BYTES, f"is longer than {_DOCUMENT_BYTES:,} bytes; give JSON Lines"))
    for number, row in enumerate(parse_reports(text), 1):
        where = f"{stream.where}, report {number}"
        try:
            yield Taken(report_from_object(row, settings), where, (note,) if note else ())
        except IntakeError as error:
            yield Refused(where, str(error))


def _as_page(stream: Stream, settings: Settings) -> Taken:
    from volgens.intake.pages import Page, report_from_page

    html = _read(stream, settings.page_bytes, f"is longer than {settings.page_bytes:,} bytes")
    report, notes = report_from_page(Page(html, _name(stream, html)), settings.zone)
    return Taken(report, stream.where, notes)


def _as_text(stream: Stream, settings: Settings) -> Taken:
    data = _read(stream, settings.report_characters * _BYTES_PER_CHARACTER, too_long(settings))
    text, note = decode(data)
    report = report_from_text(text, _name(stream, data), settings.zone)
    return Taken(report, stream.where, (note,) if note else ())


def _read(stream: Stream, limit: int, refusal: str) -> bytes:
    data = read_bounded(stream.bytes, limit)
    if data is None:
        raise IntakeError(refusal)
    return data


def _name(stream: Stream, data: bytes) -> str:
    """Name a report without an id: a file by its place, so that a changed text is a new version; else by content."""
    if stream.path is None:
        return "stdin-" + hashlib.sha256(data).hexdigest()[:12]
    place = str(stream.path.resolve()).encode("utf-8", "replace")
    return f"{clean(stream.path.stem)}-{hashlib.sha256(place).hexdigest()[:8]}"


def _is_document(head: bytes, path: Path | None) -> bool:
    """Tell one JSON document from lines of JSON: it is a list, or its first line is not a whole object."""
    if path and path.suffix.lower() in {".jsonl", ".ndjson"}:
        return False
    first = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")[0].rstrip()
    return first.startswith(b"[") or first == b"{"


def _narrowed(stream: Stream, settings: Settings) -> Stream:
    """Turn UTF-16, which some shells write, to UTF-8, since lines and forms are found by their bytes."""
    if not stream.bytes.peek(2).startswith(_WIDE_MARKS):
        return stream
    text, _ = decode(_read(stream, _DOCUMENT_BYTES, too_long(settings)))
    narrow = io.BufferedReader(cast("io.RawIOBase", io.BytesIO(text.encode("utf-8", "replace"))))
    return Stream(narrow, stream.where, stream.path)
