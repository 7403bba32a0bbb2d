"""One JSON document with a long list in it, written object by object."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO

__all__ = ["drop_empty", "write_document"]


def write_document(head: Mapping[str, Any], key: str, objects: Iterable[Mapping[str, Any]], stream: BinaryIO) -> int:
    """Write an object with `head` and, under `key`, a list; return how long the list was."""
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    stream.write(_encode(f"{opening}, {json.dumps(key)}: ["))
    count = 0
    for count, one in enumerate(objects, 1):
        stream.write(_encode(("\n" if count == 1 else ",\n") + json.dumps(one, ensure_ascii=False, allow_nan=False)))
    stream.write(b"\n]}\n")
    return count


def drop_empty(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object without what is not there: no value, an empty text, an empty list."""
    return {key: value for key, value in row.items() if value not in (None, "", [], {})}


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")
