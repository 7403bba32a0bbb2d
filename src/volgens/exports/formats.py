"""All export formats, by name."""

from difflib import get_close_matches
from pathlib import PurePath

from volgens.errors import UsageError
from volgens.exports import csv, geojson, hxl, jsonld, parquet, webanno
from volgens.exports.form import Format

__all__ = ["FORMATS", "find_format", "guess_format"]

FORMATS: tuple[Format, ...] = (
    csv.FORMAT,
    parquet.FORMAT,
    geojson.FORMAT,
    hxl.FORMAT,
    webanno.FORMAT,
    jsonld.FORMAT,
)


def find_format(name: str) -> Format:
    """Return a format by its name; raise UsageError that names the nearest ones when there is none."""
    known = {one.name: one for one in FORMATS}
    if name not in known:
        near = get_close_matches(name, known, n=2) or list(known)
        raise UsageError(f"there is no format {name!r}; there is {', '.join(near)}")
    return known[name]


def guess_format(file: str | None) -> Format:
    """Return the format that the name of a file asks for by its end; CSV when it asks for none."""
    suffix = PurePath(file).suffix.lower() if file else ""
    return next((one for one in FORMATS if one.suffix == suffix), csv.FORMAT)
