"""HXL-tagged CSV (hxlstandard.org, 1.1): a row a figure or question, its value in the columns of its measure.

The columns of measures are those that the rows have, so that rows wait in a file of their own until all are known.
"""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, BinaryIO

from volgens.exports.cells import to_cell
from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, Row, Value, make_row
from volgens.exports.csv import write_lines
from volgens.exports.form import Format
from volgens.exports.hxl_tags import CLAIM_TAGS, PLACE_TAGS, QUESTION_TAGS, tag_of_measure
from volgens.model.claim import Figure
from volgens.model.traced import TracedClaim, TracedQuestion
from volgens.model.vocabulary import MEASURES

__all__ = ["FORMAT", "write_claims", "write_questions"]

ENDS = (("low", "min"), ("high", "max"))
_HELD_BYTES = 8_000_000


def write_claims(claims: Iterable[TracedClaim], stream: BinaryIO) -> int:
    """Write figures, and return how many; statements have no value, and are left out."""
    rows = (make_row(one, CLAIM_COLUMNS) for one in claims if isinstance(one.claim, Figure))
    return _write(rows, CLAIM_TAGS, stream)


def write_questions(questions: Iterable[TracedQuestion], stream: BinaryIO) -> int:
    """Write questions with the values that stand and their latest claim, and return how many."""
    return _write((make_row(one, QUESTION_COLUMNS) for one in questions), QUESTION_TAGS, stream)


def _write(rows: Iterable[Row], tags: Sequence[tuple[str, str]], stream: BinaryIO) -> int:
    with tempfile.SpooledTemporaryFile(_HELD_BYTES, "w+", encoding="utf-8") as waiting:
        measures = _lay_by(rows, [name for name, _ in tags], waiting)
        waiting.seek(0)
        named = [name for name in MEASURES if name in measures]
        write_lines(_head(tags, named), stream)
        return write_lines(_lines(waiting, named), stream)


def _lay_by(rows: Iterable[Row], names: Sequence[str], waiting: IO[str]) -> set[Value]:
    """Keep rows in a file as cells: those that all rows have, the measure, and both ends; return the measures."""
    measures = set()
    for row in rows:
        places = [to_cell(row["place"]) if level == row["precision"] else "" for level in PLACE_TAGS]
        cells = [to_cell(row[name]) for name in names] + places
        measures.add(row["measure"])
        waiting.write(json.dumps([cells, row["measure"], [to_cell(row[end]) for end, _ in ENDS]]) + "\n")
    return measures


def _head(tags: Sequence[tuple[str, str]], measures: Sequence[str]) -> list[list[str]]:
    """Return the line of names for people and the line of tags."""

    def columns_of_measures(form: Callable[[str, str], str]) -> list[str]:
        return [form(measure, bound) for measure in measures for _, bound in ENDS]

    names = [name for name, _ in tags] + [f"place ({level})" for level in PLACE_TAGS]
    hashtags = [tag for _, tag in tags] + list(PLACE_TAGS.values())
    return [
        names + columns_of_measures(lambda measure, bound: f"{measure} ({bound})"),
        hashtags + columns_of_measures(lambda measure, bound: f"{tag_of_measure(measure)}+{bound}"),
    ]


def _lines(waiting: Iterable[str], measures: Sequence[str]) -> Iterator[list[str]]:
    at = {measure: number for number, measure in enumerate(measures)}
    for line in waiting:
        cells, measure, ends = json.loads(line)
        values = [""] * (len(ENDS) * len(measures))
        values[len(ENDS) * at[measure] : len(ENDS) * (at[measure] + 1)] = ends
        yield cells + values


FORMAT = Format("hxl", ".hxl.csv", "CSV with tags of the Humanitarian Exchange Language", write_claims, write_questions)
