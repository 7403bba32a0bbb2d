"""How alike two passages are in their words: rare words tell more than common ones; no language is assumed."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["LEAST_LETTERS", "Likeness", "split_stems"]

# So many letters of a word tell it from others, whatever its ending; shorter words than the least are grammar.
STEM = 6
LEAST_LETTERS = 4
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=20_000)
def split_stems(text: str) -> frozenset[str]:
    """Return the beginnings of a text's words in plain small letters, without short words and numbers."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return frozenset(word[:STEM] for word in _WORD.findall(plain) if len(word) >= LEAST_LETTERS)


class Likeness:
    """Compares passages by the words that they share, each by how rare it is among all passages given."""

    def __init__(self, passages: Iterable[str]) -> None:
        stems = [split_stems(passage) for passage in passages]
        self._counts = Counter(stem for each in stems for stem in each)
        self._total = len(stems)

    def weigh(self, stems: Iterable[str]) -> float:
        """Return how much words tell together."""
        return sum(math.log(1 + (self._total + 1) / (1 + self._counts[stem])) for stem in stems)

    def compare(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return how alike two sets of stems are, from 0 to 1."""
        whole = math.sqrt(self.weigh(one) * self.weigh(other))
        return self.weigh(one & other) / whole if whole else 0.0

    def cover(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return which part of what the first tells the second has too, from 0 to 1."""
        whole = self.weigh(one)
        return self.weigh(one & other) / whole if whole else 0.0
