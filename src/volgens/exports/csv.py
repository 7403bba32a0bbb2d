"""CSV after RFC 4180, in UTF-8: a line of column names, then a row a claim or question."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO, TypeVar

from volgens.exports.cells import to_cell
from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, Column, make_row
from volgens.exports.form import Format
from volgens.model.traced import TracedClaim, TracedQuestion

__all__ = ["FORMAT", "write_claims", "write_lines", "write_questions"]

Item = TypeVar("Item")


def write_claims(claims: Iterable[TracedClaim], stream: BinaryIO) -> int:
    """Write claims, and return how many."""
    return _write(claims, CLAIM_COLUMNS, stream)


def write_questions(questions: Iterable[TracedQuestion], stream: BinaryIO) -> int:
    """Write questions, each with its latest claim, and return how many."""
    return _write(questions, QUESTION_COLUMNS, stream)


def write_lines(lines: Iterable[Sequence[str]], stream: BinaryIO) -> int:
    """Write rows of cells, quoted where they must be, and return how many."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    count = 0
    try:
        for count, line in enumerate(lines, 1):  # noqa: B007
            writer.writerow(line)
    finally:
        text.detach()
    return count


def _write(items: Iterable[Item], columns: Sequence[Column[Item]], stream: BinaryIO) -> int:
    write_lines([[column.name for column in columns]], stream)
    return write_lines((list(map(to_cell, make_row(item, columns).values())) for item in items), stream)


FORMAT = Format("csv", ".csv", "a table for spreadsheets and data frames", write_claims, write_questions)
