"""Parquet, as pyarrow reads it."""

import io
from typing import Any

import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.tracing import CLAIMS, WOUNDED, ask, traced_claims, written

from volgens.exports import parquet
from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, make_row
from volgens.exports.parquet import write_claims, write_questions


@settings(max_examples=40)
@given(st.lists(traced_claims, max_size=4))
def test_claims_come_back_as_they_were(claims: list[Any]) -> None:
    """With their types; a moment is the same moment, in UTC."""
    table = pyarrow.parquet.read_table(io.BytesIO(written(write_claims, claims)))
    assert table.to_pylist() == [make_row(one, CLAIM_COLUMNS) for one in claims]


def test_columns_have_types_and_tell_what_they_mean() -> None:
    """For queries, and for who finds the file later."""
    schema = pyarrow.parquet.read_schema(io.BytesIO(written(write_questions, [ask(WOUNDED)])))
    assert schema.names == [column.name for column in QUESTION_COLUMNS]
    types = {name: str(schema.field(name).type) for name in ("low", "start", "since", "asks")}
    assert types == {"low": "double", "start": "int64", "since": "timestamp[us, tz=UTC]", "asks": "string"}
    assert schema.field("start").metadata[b"description"].startswith(b"first character")


def test_rows_are_written_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of many claims is never held whole."""
    monkeypatch.setattr(parquet, "ROWS_TOGETHER", 2)
    file = pyarrow.parquet.ParquetFile(io.BytesIO(written(write_claims, [*CLAIMS, *CLAIMS])))
    assert [file.metadata.row_group(number).num_rows for number in range(file.metadata.num_row_groups)] == [2, 2, 2]


def test_no_claims_make_a_table_without_rows() -> None:
    """Its columns are there."""
    table = pyarrow.parquet.read_table(io.BytesIO(written(write_claims, [])))
    assert (table.num_rows, table.num_columns) == (0, len(CLAIM_COLUMNS))
