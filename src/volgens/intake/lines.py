"""Long files line by line, within bounds: a line that is longer than allowed is passed over, never held in memory."""

from collections.abc import Iterator
from typing import BinaryIO

__all__ = ["read_bounded", "read_lines"]


def read_lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Give each line that is not blank with its number from 1, without its newline; None for one over `limit` bytes."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_line(stream, limit)
            yield number, None
        elif stripped := line.strip():
            yield number, stripped


def read_bounded(stream: BinaryIO, limit: int) -> bytes | None:
    """Return all bytes of a stream; None when there are more than `limit`."""
    data = stream.read(limit + 1)
    return None if len(data) > limit else data


def _skip_line(stream: BinaryIO, limit: int) -> None:
    while (piece := stream.readline(limit)) and not piece.endswith(b"\n"):
        pass
