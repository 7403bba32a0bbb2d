"""Long files line by line."""

import io

from volgens.intake.lines import read_bounded, read_lines


def test_lines_keep_their_numbers_and_blank_ones_are_passed_over() -> None:
    """A person can find the line that an error names."""
    assert list(read_lines(io.BytesIO(b"een\r\n\n  \ntwee"), 100)) == [(1, b"een"), (4, b"twee")]


def test_a_line_over_the_limit_is_none_and_the_next_one_is_whole() -> None:
    """A line that is too long costs itself alone."""
    stream = io.BytesIO(b"a" * 25 + b"\nkort\n" + b"b" * 10 + b"\n")
    assert list(read_lines(stream, 10)) == [(1, None), (2, b"kort"), (3, b"b" * 10)]


def test_a_long_last_line_without_its_end_is_none() -> None:
    """The end of the file ends the line."""
    assert list(read_lines(io.BytesIO(b"a" * 25), 10)) == [(1, None)]


def test_more_bytes_than_allowed_are_none() -> None:
    """At the limit is allowed, one over is not."""
    assert read_bounded(io.BytesIO(b"a" * 10), 10) == b"a" * 10
    assert read_bounded(io.BytesIO(b"a" * 11), 10) is None
