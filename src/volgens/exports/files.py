"""Where an export goes: standard output, or a file that is there whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

__all__ = ["open_output"]


@contextmanager
def open_output(file: str | None) -> Iterator[BinaryIO]:
    """Give a stream to write bytes to; None or "-" is standard output.

    A file is written under another name beside it, and takes its place when the block ends well. Raises OSError.
    """
    if file in (None, "-"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    place = Path(str(file))
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        Path(name).chmod(0o666 & ~_masked())
        Path(name).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _masked() -> int:
    """Return the rights that new files do not get here; asking means setting them for a moment."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
