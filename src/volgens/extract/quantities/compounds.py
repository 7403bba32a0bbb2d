"""Reads one number word: cardinals built from parts, ordinals, collectives, wide plurals.

A compound is cut greedily into the pack's parts and then held against the grammar
    below_hundred = digit | teen | ten | digit joiner ten
    group         = [below_hundred] hundred [[joiner] below_hundred] | below_hundred
    number        = [group] thousand [[joiner] group] | group
so that "achtentwintighonderd" is 2800 and "drietien" is nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from volgens.lang.numbers import NumberLexicon, NumberRole

# Longer than any number below a milliard written as one word.
LONGEST_WORD = 90

WordKind = Literal["cardinal", "ordinal", "collective", "vague", "zero"]
_Part = tuple[float, NumberRole | Literal["joiner", "half"]]


@dataclass(frozen=True, slots=True)
class WordNumber:
    """What a number word says. `scale` is the last multiplier inside it (1, 100, 1000), which "twee- à drie" shares."""

    kind: WordKind
    low: float
    high: float
    scale: float = 1.0


class Compounds:
    """The reader of number words of one pack."""

    def __init__(self, lexicon: NumberLexicon) -> None:
        joining = lexicon.joining
        self._joining = joining
        self._parts: dict[str, _Part] = {word.text: (float(word.value), word.role) for word in lexicon.words}
        self._parts.update(dict.fromkeys(joining.joiners, (0.0, "joiner")))
        self._parts.update(dict.fromkeys(joining.half, (0.5, "half")))
        longest_first = sorted(self._parts, key=len, reverse=True)
        self._part = re.compile("|".join(map(re.escape, longest_first)))
        self._vague = {name: (float(each.low), float(each.high)) for each in lexicon.vague for name in each.names}
        self._ordinals = {each.text: float(each.value) for each in lexicon.ordinals}
        self._suffixes = tuple(sorted(joining.ordinal_suffixes, key=len, reverse=True))
        self.read = lru_cache(maxsize=50_000)(self._read)

    def _read(self, word: str) -> WordNumber | None:
        """Return what a folded word says as a number; None when it is none."""
        if len(word) > LONGEST_WORD:
            return None
        if word in self._vague:
            return WordNumber("vague", *self._vague[word])
        if word in self._ordinals:
            return WordNumber("ordinal", self._ordinals[word], self._ordinals[word])
        if not self._part.match(word):
            return None
        return self._cardinal(word) or self._ordinal(word) or self._collective(word)

    def _cardinal(self, word: str) -> WordNumber | None:
        parts = self._cut(word)
        if not parts:
            return None
        if len(parts) == 1 and parts[0][1] in ("mixed", "zero"):
            kind: WordKind = "zero" if parts[0][1] == "zero" else "cardinal"
            return WordNumber(kind, parts[0][0], parts[0][0])
        value, position, scale = _number(parts)
        if len(parts) - position == 2 and parts[position][1] == "joiner" and parts[-1][1] == "half" and position:
            value, position = value + 0.5, len(parts)
        return WordNumber("cardinal", value, value, scale) if position == len(parts) and position else None

    def _ordinal(self, word: str) -> WordNumber | None:
        for irregular, value in self._ordinals.items():  # "honderdeerste", "vierentwintig" + "derde" does not exist
            if word.endswith(irregular) and (stem := self._cardinal(word[: -len(irregular)])) and stem.low >= 100:
                return WordNumber("ordinal", stem.low + value, stem.low + value)
        for suffix in self._suffixes:
            if word.endswith(suffix) and (stem := self._cardinal(word[: -len(suffix)])):
                return WordNumber("ordinal", stem.low, stem.low)
        return None

    def _collective(self, word: str) -> WordNumber | None:
        stem, suffix = word[: -len(self._joining.collective_suffix)], word[-len(self._joining.collective_suffix) :]
        read = self._cardinal(stem) if suffix == self._joining.collective_suffix else None
        return WordNumber("collective", read.low, read.low, read.scale) if read else None

    def ten(self, word: str) -> float:
        """Return the value of a word for a multiple of ten below a hundred; 0 for any other."""
        value, role = self._parts.get(word, (0.0, "joiner"))
        return value if role == "ten" else 0.0

    def denominator(self, word: str) -> float | None:
        """Return what a word divides by ("derde", "tienden"); None when it is no denominator."""
        read = self.read(word) or self.read(word.removesuffix(self._joining.denominator_plural))
        return read.low if read and read.kind == "ordinal" and read.low > 2 else None

    def share_word(self, word: str) -> float | None:
        """Return the share that one word names ("tweederde"), between 0 and 1."""
        first = self._part.match(word)
        if not first or first.end() == len(word):
            return None
        below = self.denominator(word[first.end() :])
        above = self._parts[first.group()]
        return above[0] / below if below and above[1] == "digit" and above[0] < below else None

    def _cut(self, word: str) -> list[_Part]:
        parts, position = [], 0
        while position < len(word):
            match = self._part.match(word, position)
            if not match:
                return []
            parts.append(self._parts[match.group()])
            position = match.end()
        return parts


def _number(parts: Sequence[_Part]) -> tuple[float, int, float]:
    value, position, scale = _group(parts, 0)
    if position < len(parts) and parts[position][1] == "thousand":
        thousands = (value if position else 1) * parts[position][0]
        scale, position = parts[position][0], position + 1
        rest, end, _ = _group(parts, _skip_joiner(parts, position))
        if end > _skip_joiner(parts, position):
            return thousands + rest, end, 1.0
        return thousands, position, scale
    return value, position, scale


def _group(parts: Sequence[_Part], start: int) -> tuple[float, int, float]:
    value, position = _below_hundred(parts, start)
    if position < len(parts) and parts[position][1] == "hundred":
        hundreds = (value if position > start else 1) * parts[position][0]
        scale, position = parts[position][0], position + 1
        rest, end = _below_hundred(parts, _skip_joiner(parts, position))
        if end > _skip_joiner(parts, position):
            return hundreds + rest, end, 1.0
        return hundreds, position, scale
    return value, position, 1.0


def _below_hundred(parts: Sequence[_Part], start: int) -> tuple[float, int]:
    roles = [role for _, role in parts[start : start + 3]]
    if roles == ["digit", "joiner", "ten"]:
        return parts[start][0] + parts[start + 2][0], start + 3
    if roles and roles[0] in ("digit", "teen", "ten"):
        return parts[start][0], start + 1
    return 0.0, start


def _skip_joiner(parts: Sequence[_Part], position: int) -> int:
    return position + (position < len(parts) and parts[position][1] == "joiner")
