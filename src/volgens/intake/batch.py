"""The inputs of one call, in turn: files, addresses, standard input; one that fails is named, the rest goes on."""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from volgens.errors import IntakeError
from volgens.intake.addresses import is_address, take_in_address
from volgens.intake.completing import complete
from volgens.intake.formats import find_form
from volgens.intake.streams import Stream, take_in_stream
from volgens.intake.taken import Given, Refused, Taken
from volgens.settings import Settings

__all__ = ["STDIN", "count_reports", "take_in"]

STDIN = "-"
_HEAD = 4096


def take_in(inputs: Iterable[str], given: Given, settings: Settings) -> Iterator[Taken | Refused]:
    """Give the reports of each input: a path, an http(s) address, or "-" for standard input."""
    for name in inputs:
        try:
            for one in _open(name, settings):
                yield one if isinstance(one, Refused) else _complete(one, given, settings)
        except IntakeError as error:
            yield Refused("standard input" if name == STDIN else name, str(error))


def count_reports(inputs: Iterable[str]) -> int | None:
    """Return how many reports the inputs hold, by their lines; None when that cannot be told beforehand."""
    total = 0
    for name in inputs:
        if is_address(name):
            total += 1
            continue
        # Anything but a plain file can be read only once, and reading is not for counting.
        if not Path(name).is_file():
            return None
        try:
            with Path(name).open("rb") as stream:
                total += _count_lines(stream) if find_form(stream.peek(_HEAD), name) == "json" else 1
        except OSError:
            return None
    return total


def _open(name: str, settings: Settings) -> Iterator[Taken | Refused]:
    if is_address(name):
        return iter([take_in_address(name, settings)])
    if "://" in name:
        raise IntakeError("cannot be fetched; give a file, http:// or https://")
    return _from_stdin(settings) if name == STDIN else _from_file(name, settings)


def _from_stdin(settings: Settings) -> Iterator[Taken | Refused]:
    stream = sys.stdin.buffer
    buffered: io.BufferedReader[Any]
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    return take_in_stream(Stream(buffered, "standard input"), settings)


def _from_file(name: str, settings: Settings) -> Iterator[Taken | Refused]:
    path = Path(name)
    try:
        stream = path.open("rb")
    except FileNotFoundError as error:
        raise IntakeError("there is no such file") from error
    except IsADirectoryError as error:
        raise IntakeError("is a folder; name the files in it") from error
    except (OSError, ValueError) as error:
        raise IntakeError(f"cannot be opened: {error}") from error
    with stream:
        yield from take_in_stream(Stream(stream, name, path), settings)


def _complete(taken: Taken, given: Given, settings: Settings) -> Taken | Refused:
    try:
        return complete(taken, given, settings)
    except IntakeError as error:
        return Refused(taken.where, str(error))


def _count_lines(stream: BinaryIO) -> int:
    return sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1 << 20), b""))
