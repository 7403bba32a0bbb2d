"""Versions by the names that their texts share."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, bindparam, select

from volgens.ledger.derived import contexts
from volgens.ledger.keys import make_key
from volgens.model.claim import Claim
from volgens.model.names import MOST_NAMES, name_key

__all__ = ["find_named", "find_source_names", "keys_of_names", "search_names"]

NAMED = "named in"
NEAREST_PER_NAME = 40
LEAST_LETTERS = 3


def find_source_names(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the words with a capital in the names of those who vouch for claims, as `find_names` writes them."""
    named = {name for claim in claims for one in claim.sources for name in (one.name, one.canonical) if name}
    words = {word for name in named for word in name.split() if word[:1].isupper() and len(word) >= LEAST_LETTERS}
    return frozenset(sorted(map(name_key, words))[:MOST_NAMES])


def keys_of_names(names: Iterable[str]) -> frozenset[int]:
    """Return the keys under which a version with these names is kept."""
    return frozenset(make_key(NAMED, name) for name in names)


def find_named(connection: Connection, names: Iterable[str], between: tuple[int, int]) -> Iterator[Sequence[int]]:
    """Give for each name the newest versions that have it, between two moments.

    Moments are microseconds since 1970, both included.
    """
    since, until = between
    for key in sorted(keys_of_names(names)):
        yield connection.scalars(_OF_NAME, {"name": key, "since": since, "until": until}).all()


def search_names(connection: Connection, names: Iterable[str], between: tuple[int, int]) -> dict[int, float]:
    """Return the newest versions that share names, between two moments, by how much that tells: rare ones tell more."""
    found: dict[int, float] = {}
    for versions in find_named(connection, names, between):
        for version in versions:
            found[version] = found.get(version, 0.0) + 1.0 / len(versions)
    return found


# Made once: making it for each name would take longer than what it asks.
_OF_NAME = (
    select(contexts.c.version_id)
    .where(contexts.c.key == bindparam("name"), contexts.c.at.between(bindparam("since"), bindparam("until")))
    .order_by(contexts.c.at.desc())
    .limit(NEAREST_PER_NAME)
)
