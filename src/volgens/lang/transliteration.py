"""Spells names of another script as a language's newspapers do, by a table of the pack."""

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Transliteration:
    """One language's script. `contexts` are patterns tried before single `letters`, on lower case; `loose` are patterns
    on the result that make a second, simpler spelling. `examples` pair a native name with a spelling that it must give.
    """

    language: str
    countries: tuple[str, ...]
    letters: tuple[tuple[str, str], ...]
    contexts: tuple[tuple[str, str], ...] = ()
    loose: tuple[tuple[str, str], ...] = ()
    examples: tuple[tuple[str, str], ...] = ()

    @cached_property
    def _table(self) -> dict[str, str]:
        return dict(self.letters)

    def spellings(self, name: str) -> frozenset[str]:
        """Return the strict and the simpler spelling; none when the name has a letter that the table lacks."""
        lowered = name.lower()
        native = [letter for letter in lowered if letter.isalpha()]
        if not native or not all(letter in self._table for letter in native):
            return frozenset()
        strict = _replaced(lowered, self.contexts)
        strict = "".join(self._table.get(letter, letter) for letter in strict)
        return frozenset(_titled(spelling) for spelling in (strict, _replaced(strict, self.loose)))


def _replaced(name: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, replacement in rules:
        name = re.sub(pattern, replacement, name)
    return name


def _titled(name: str) -> str:
    """A capital after each break: the lookup ignores case, readers of the file do not."""
    return re.sub(r"(^|[\s-])(\w)", lambda match: match[1] + match[2].upper(), name)
