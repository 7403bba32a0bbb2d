"""Reads a pack's TOML files into frozen values, strictly: an unknown key is an error that names its place."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from volgens.errors import PackError

Entry = TypeVar("Entry")


@cache
def load_toml(path: Path) -> dict[str, Any]:
    """Return the tables of a TOML file; raise PackError naming the file when it is missing or no TOML."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(f"{path.name}: {error}; mend the file of the language pack") from error


def read_entries(path: Path, table: str, kind: type[Entry]) -> tuple[Entry, ...]:
    """Return the entries of `[[table]]` as dataclasses of `kind`; lists become tuples.

    Raises PackError naming file, entry and allowed keys for a key that is unknown or missing.
    """
    rows = load_toml(path).get(table, [])
    return tuple(_build(kind, row, f"{path.name}: {table} {number}") for number, row in enumerate(rows, 1))


def read_table(path: Path, table: str, kind: type[Entry]) -> Entry:
    """Return the single `[table]` as a dataclass of `kind`, with the same strictness."""
    return _build(kind, load_toml(path).get(table, {}), f"{path.name}: {table}")


def check_tables(path: Path, allowed: frozenset[str]) -> None:
    """Raise PackError when the file holds a table that nothing reads."""
    unknown = sorted(set(load_toml(path)) - allowed)
    if unknown:
        raise PackError(f"{path.name}: unknown table {unknown[0]!r}; allowed are {', '.join(sorted(allowed))}")


def compile_pattern(pattern: str, where: str) -> re.Pattern[str]:
    """Return a compiled regular expression of a pack; raise PackError naming `where` when it cannot be compiled."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise PackError(f"{where}: {error}; mend the pattern") from error


@cache
def _keys_of(kind: type) -> tuple[dict[str, Field[Any]], frozenset[str]]:
    """The fields of a dataclass by name, and the names of those that every entry must have."""
    known: dict[str, Field[Any]] = {field.name: field for field in fields(kind)}
    required = {name for name, field in known.items() if field.default is MISSING and field.default_factory is MISSING}
    return known, frozenset(required)


def _build(kind: type[Entry], row: Mapping[str, Any], where: str) -> Entry:
    known, required = _keys_of(kind)  # type: ignore[arg-type]
    if not row.keys() <= known.keys():
        unknown = min(row.keys() - known.keys())
        raise PackError(f"{where}: unknown key {unknown!r}; allowed are {', '.join(known)}")
    if not required <= row.keys():
        raise PackError(f"{where}: key {min(required - row.keys())!r} is missing")
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
