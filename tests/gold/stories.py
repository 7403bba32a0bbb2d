"""Our own annotated reports: invented events with fictional people, one TOML file a story, read into plain values."""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from volgens.model.report import Report

STORIES = Path(__file__).parent / "stories"
FIGURE_KEYS = frozenset(
    "quote nth low high modifier unit measure aspect counted place period source standing source_implied "
    "quote_alt modifier_alt unit_alt measure_alt aspect_alt place_alt period_optional standing_optional".split()
)
STATEMENT_KEYS = frozenset("quote nth cue mode stance source standing standing_optional".split())


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim that a careful person finds in a report; `fields` are those of the story file."""

    kind: str
    report: str
    start: int
    end: int
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """A story with its reports and the claims expected of them."""

    name: str
    reports: tuple[Report, ...]
    claims: tuple[Expected, ...]


def load_stories(folder: Path = STORIES) -> tuple[Story, ...]:
    """Return the stories of a folder, by name; a quote that its text lacks or an unknown key is a ValueError."""
    return tuple(_load_story(path) for path in sorted(folder.glob("*.toml")))


def fingerprint(folder: Path = STORIES) -> str:
    """Return the hash of all story files: floors hold for these texts and annotations only."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _load_story(path: Path) -> Story:
    data = tomllib.loads(path.read_text("utf-8"))
    reports = tuple(_report(row) for row in data["report"])
    claims = [
        _expected(kind, row["id"], row["text"], fields)
        for row in data["report"]
        for kind, keys in (("figure", FIGURE_KEYS), ("statement", STATEMENT_KEYS))
        for fields in row.get(kind, [])
        if not _unknown(path, row["id"], fields, keys)
    ]
    return Story(data["story"], reports, tuple(claims))


def _report(row: dict[str, Any]) -> Report:
    published = datetime.fromisoformat(row["published"])
    return Report(row["id"], row["text"], row["publisher"], published, row.get("title", ""), "nl")


def _expected(kind: str, report: str, text: str, fields: dict[str, Any]) -> Expected:
    start = -1
    for _ in range(fields.get("nth", 1)):
        start = text.find(fields["quote"], start + 1)
        if start < 0:
            raise ValueError(f"{report}: no {fields['quote']!r} in the text")
    return Expected(kind, report, start, start + len(fields["quote"]), fields)


def _unknown(path: Path, report: str, fields: dict[str, Any], allowed: frozenset[str]) -> bool:
    unknown = set(fields) - allowed
    if unknown:
        raise ValueError(f"{path.name}: {report}: unknown keys {sorted(unknown)}")
    return False
