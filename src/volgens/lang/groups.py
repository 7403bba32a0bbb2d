"""Counted groups: which nouns name the same group of people (`groups.toml`)."""

from dataclasses import dataclass
from pathlib import Path

from volgens.lang.entries import check_tables, read_entries

PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Group:
    """A counted group with its nouns; `tails` match the ends of compounds as well."""

    name: str
    nouns: tuple[str, ...]
    tails: tuple[str, ...] = ()


class Groups:
    """The counted groups of a language, by noun."""

    def __init__(self, groups: tuple[Group, ...]) -> None:
        self._by_noun = {noun.lower(): group.name for group in groups for noun in group.nouns}
        self._by_tail = tuple((tail.lower(), group.name) for group in groups for tail in group.tails)

    def group_of(self, counted: str | None) -> str | None:
        """Return the group's name for a counted noun; None for a noun that names no group, and for no noun at all."""
        noun = (counted or "").lower()
        if noun in self._by_noun:
            return self._by_noun[noun]
        return next((name for tail, name in self._by_tail if noun.endswith(tail) and noun != tail), None)


def load_groups(path: Path) -> Groups:
    """Return the counted groups of a pack's file; raise PackError on an entry that cannot be read."""
    check_tables(path, frozenset({"group"}))
    return Groups(read_entries(path, "group", Group))
