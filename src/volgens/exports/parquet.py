"""Apache Parquet: the columns of the CSV with their types, for data frames and query engines."""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from volgens.errors import UsageError
from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, Column, Row, make_row
from volgens.exports.form import Format
from volgens.model.traced import TracedClaim, TracedQuestion

if TYPE_CHECKING:
    from pyarrow import Schema

__all__ = ["FORMAT", "write_claims", "write_questions"]

Item = TypeVar("Item")
# So many rows are held, and make one group of the file: large enough to be read fast, small enough to be held.
ROWS_TOGETHER = 10_000


def write_claims(claims: Iterable[TracedClaim], stream: BinaryIO) -> int:
    """Write claims, and return how many; raises UsageError when pyarrow is not installed."""
    return _write(claims, CLAIM_COLUMNS, stream)


def write_questions(questions: Iterable[TracedQuestion], stream: BinaryIO) -> int:
    """Write questions, each with its latest claim, and return how many."""
    return _write(questions, QUESTION_COLUMNS, stream)


def _write(items: Iterable[Item], columns: Sequence[Column[Item]], stream: BinaryIO) -> int:
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ModuleNotFoundError as error:
        raise UsageError("Parquet needs pyarrow; install it with: pip install 'volgens[parquet]'") from error
    schema = _make_schema(columns)
    count = 0
    with ParquetWriter(_Counted(stream), schema, compression="zstd") as writer:
        for rows in _in_groups(items, columns):
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))
            count += len(rows)
    return count


def _make_schema(columns: Sequence[Column[Any]]) -> "Schema":
    import pyarrow

    types = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "moment": pyarrow.timestamp("us", "UTC"),
        "day": pyarrow.date32(),
    }
    told = [pyarrow.field(one.name, types[one.kind], metadata={"description": one.meaning}) for one in columns]
    return pyarrow.schema(told)


def _in_groups(items: Iterable[Item], columns: Sequence[Column[Item]]) -> Iterator[list[Row]]:
    left = iter(items)
    while rows := [make_row(item, columns) for item in islice(left, ROWS_TOGETHER)]:
        for row in rows:
            row.update({one.name: float(row[one.name]) for one in columns if _is_whole(one, row)})  # type: ignore[arg-type]
        yield rows


def _is_whole(column: Column[Any], row: Row) -> bool:
    return column.kind == "number" and isinstance(row[column.name], int)


class _Counted(io.RawIOBase):
    """A stream that only takes bytes, and knows how many it took: a pipe cannot tell, and Parquet must know."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._taken = 0

    def write(self, data: Any) -> int:
        """Pass bytes on."""
        self._stream.write(data)
        self._taken += len(data)
        return len(data)

    def tell(self) -> int:
        """Return how many bytes were taken."""
        return self._taken

    def writable(self) -> bool:
        """Tell that it takes bytes."""
        return True

    def flush(self) -> None:
        """Pass on what the stream holds back."""
        self._stream.flush()


FORMAT = Format("parquet", ".parquet", "a typed table, compressed (needs pyarrow)", write_claims, write_questions, True)
