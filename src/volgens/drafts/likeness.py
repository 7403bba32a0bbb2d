"""How alike two passages are in their words: rare words tell more than common ones; no language is assumed."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["Likeness", "Stems", "split_stems"]

# So many letters of a word tell it from others, whatever its ending; shorter words than the least are grammar.
STEM = 6
LEAST_LETTERS = 4
Stems = frozenset[str]
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=20_000)
def split_stems(text: str) -> Stems:
    """Return the beginnings of a text's words in plain small letters, without short words and numbers."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return frozenset(word[:STEM] for word in _WORD.findall(plain) if len(word) >= LEAST_LETTERS)


class Likeness:
    """Compares passages by the words that they share, each by how rare it is among all passages given."""

    def __init__(self, passages: Iterable[str]) -> None:
        stems = [split_stems(passage) for passage in passages]
        counts = Counter(stem for each in stems for stem in each)
        self._most = math.log(2 + len(stems))
        self._weights = {stem: math.log(1 + (len(stems) + 1) / (1 + count)) for stem, count in counts.items()}
        self._sums: dict[Stems, float] = {}

    def weigh(self, stems: Stems) -> float:
        """Return how much words tell together."""
        known = self._sums.get(stems)
        if known is None:
            known = self._sums[stems] = self._add(stems)
        return known

    def compare(self, one: Stems, other: Stems) -> float:
        """Return how alike two sets of stems are, from 0 to 1."""
        shared = one & other
        return self._add(shared) / math.sqrt(self.weigh(one) * self.weigh(other)) if shared else 0.0

    def cover(self, one: Stems, other: Stems) -> float:
        """Return which part of what the first tells the second has too, from 0 to 1."""
        shared = one & other
        return self._add(shared) / self.weigh(one) if shared else 0.0

    def _add(self, stems: Stems) -> float:
        return sum(self._weights.get(stem, self._most) for stem in stems)
