"""Words in titles and texts, found by the database's own text search: FTS5 on SQLite, tsvector on PostgreSQL."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, literal_column, select, text

from volgens.ledger import tables
from volgens.ledger.loading import is_current, load_claims
from volgens.model.claim import Claim
from volgens.model.names import split_words
from volgens.model.passages import passage_around, passages_of

__all__ = ["Found", "index_texts", "search_reports"]

MOST_WORDS = 12
LONGEST_SEARCHED = 100_000
# What makes the search index of PostgreSQL. A query must use these very words, or the index is passed over.
_VECTOR = f"to_tsvector('simple', title || ' ' || left(text, {LONGEST_SEARCHED}))"
_SQLITE = (
    "CREATE VIRTUAL TABLE searched USING fts5("
    "title, text, content='versions', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER versions_searched AFTER INSERT ON versions BEGIN "
    "INSERT INTO searched(rowid, title, text) VALUES (new.id, new.title, new.text); END",
    "INSERT INTO searched(searched) VALUES ('rebuild')",
)
_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Found:
    """A report in which all words stand: the passage with most of them, and its claims that hold some of them."""

    report: str
    title: str
    publisher: str
    published: datetime | None
    passage: str
    lang: str
    claims: tuple[Claim, ...]


def index_texts(connection: Connection) -> None:
    """Make the search index, over what is kept already too; the database keeps it from then on."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"CREATE INDEX versions_by_words ON versions USING gin (({_VECTOR}))"))
        return
    for statement in _SQLITE:
        connection.execute(text(statement))


def search_reports(connection: Connection, words: str, limit: int = 30) -> Iterator[Found]:
    """Give the reports whose newest version holds all of the words, the last learned first; none for no words."""
    wanted = _WORD.findall(words)[:MOST_WORDS]
    if not wanted:
        return
    versions = tables.versions.c
    columns = (versions.id, versions.title, versions.text, versions.publisher, versions.published, versions.lang)
    statement = (
        select(*columns, tables.reports.c.name)
        .join(tables.reports)
        .where(_holds(connection, wanted), is_current(None))
        .order_by(versions.id.desc())
        .limit(limit)
    )
    rows = connection.execute(statement).all()
    claims: dict[int, list[Claim]] = {row.id: [] for row in rows}
    for version, known in load_claims(connection, list(claims), None):
        claims[version].append(known.claim)
    for row in rows:
        yield _found(row, claims[row.id], set(split_words(" ".join(wanted))))


def _holds(connection: Connection, words: list[str]) -> Any:
    if connection.dialect.name == "postgresql":
        query = func.to_tsquery("simple", " & ".join(f"'{word}':*" for word in words))
        return literal_column(_VECTOR).op("@@")(query)
    phrases = " ".join(f'"{word}"*' for word in words)
    matching = text("SELECT rowid FROM searched WHERE searched MATCH :words").bindparams(words=phrases)
    return tables.versions.c.id.in_(matching)


def _found(row: Any, claims: list[Claim], words: set[str]) -> Found:
    published = datetime.fromisoformat(row.published) if row.published else None
    holding = tuple(claim for claim in claims if _count(passage_around(row.text, claim.start, claim.end), words))
    best = max(
        passages_of(row.text[:LONGEST_SEARCHED]), key=lambda at: _count(row.text[slice(*at)], words), default=(0, 0)
    )
    return Found(row.name, row.title, row.publisher, published, row.text[slice(*best)], row.lang, holding)


def _count(passage: str, words: set[str]) -> int:
    found = split_words(passage)
    return sum(any(one.startswith(word) for one in found) for word in words)
