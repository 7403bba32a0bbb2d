"""Phrases of a pack's word lists, and the finding of them in the words of a sentence.

A phrase is one or more words. A word may end or begin with `*` (any ending, any beginning), `a|b` is either, and `..`
stands for up to fourteen other words, `..3` for up to three: "kwam*|kom* .. om" is found in "kwamen bij de brand drie
mensen om". `#` is the quantity that the phrase is about, `&` another one (both are the word "#" in what is searched);
the gaps of a phrase that names quantities hold no others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

GAP = ".."
ANYTHING = "*"
QUANTITY = "#"
ANOTHER = "&"
LONGEST_GAP = 14
MOST_REMEMBERED = 50_000

Value = TypeVar("Value")
Found = TypeVar("Found", covariant=True)


@dataclass(frozen=True, slots=True)
class Match(Generic[Found]):
    """A phrase found: its value, the positions of its own words without the gaps, and of the quantity it is about."""

    value: Found
    parts: tuple[int, ...]
    target: int | None = None

    @property
    def first(self) -> int:
        """The position of its first word."""
        return self.parts[0]

    @property
    def last(self) -> int:
        """The position of its last word."""
        return self.parts[-1]


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a phrase: its spellings by kind, how far it may stand from the one before, and over what."""

    exact: frozenset[str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    reach: int
    over_quantities: bool
    target: bool
    listed: bool  # without "*": its words are all in `exact`

    def fits(self, word: str) -> bool:
        if word in self.exact:
            return True
        return not self.listed and (word.startswith(self.prefixes) or word.endswith(self.suffixes))


_Rest = tuple[_Step, ...]
_Way = tuple[_Rest, Value, int | None]


class _Opening(Generic[Value]):
    """The ways that start with one word, in order, and what each needs to go on: most can be told apart at once."""

    def __init__(self, ways: tuple[_Way[Value], ...]) -> None:
        self._ways = ways
        self._free: list[int] = []  # no word is known that must follow
        self._next: dict[str, list[int]] = {}  # by the word that must follow at once
        self._later: dict[str, list[int]] = {}  # by the word that must stand somewhere in the sentence
        for at, (rest, _, _) in enumerate(ways):
            if not rest or not rest[0].listed:
                self._free.append(at)
                continue
            needing = self._next if rest[0].reach == 1 else self._later
            for word in rest[0].exact:
                needing.setdefault(word, []).append(at)
        self._awaited = frozenset(self._later)

    @property
    def complete(self) -> Iterator[Value]:
        """The values of the ways that are this one word."""
        return (value for rest, value, _ in self._ways if not rest)

    def before(self, following: str, present: frozenset[str]) -> Iterable[_Way[Value]]:
        """Return the ways, in order, that may go on with a word; `present` are the words of the sentence."""
        awaited = self._awaited & present
        if not awaited and following not in self._next:
            return [self._ways[at] for at in self._free] if self._free else ()
        found = {*self._free, *self._next.get(following, ())}
        for word in awaited:
            found.update(self._later[word])
        return [self._ways[at] for at in sorted(found)]


class PhraseBook(Generic[Value]):
    """Phrases with a value each, found together in one pass over a sentence's words (lower case)."""

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        self._exact: dict[str, list[_Way[Value]]] = {}
        self._prefixes: dict[str, list[_Way[Value]]] = {}
        self._suffixes: dict[str, list[_Way[Value]]] = {}
        for phrase, value in phrases:
            self._enter(phrase, value)
        self._prefix_lengths = tuple(sorted({len(each) for each in self._prefixes}))
        self._suffix_lengths = tuple(sorted({len(each) for each in self._suffixes}))
        self._known: dict[str, _Opening[Value] | None] = {}

    def find(self, words: Sequence[str]) -> Iterator[Match[Value]]:
        """Yield every phrase in the words of a sentence, by the position of its first word."""
        present, known = frozenset(words), self._known
        for position, word in enumerate(words):
            opening = known[word] if word in known else self._starting(word)
            if opening is None:
                continue
            following = words[position + 1] if position + 1 < len(words) else ""
            for rest, value, target in opening.before(following, present):
                # Many of the rest fall through here, before anything is looked for word by word.
                if rest and rest[0].reach == 1 and not rest[0].fits(following):
                    continue
                if len(rest) > 1 and rest[-1].listed and rest[-1].exact.isdisjoint(present):
                    continue
                parts = _follow(rest, words, position)
                if parts:
                    yield Match(value, parts, None if target is None else parts[target])

    def values(self, word: str) -> Iterator[Value]:
        """Yield the values of the phrases that are this one word."""
        opening = self._starting(word)
        return opening.complete if opening else iter(())

    def _enter(self, phrase: str, value: Value) -> None:
        steps = _steps_of(phrase)
        way = tuple(steps[1:]), value, next((at for at, step in enumerate(steps) if step.target), None)
        books = (
            (self._exact, steps[0].exact),
            (self._prefixes, steps[0].prefixes),
            (self._suffixes, steps[0].suffixes),
        )
        for book, spellings in books:
            for spelling in spellings:
                book.setdefault(spelling, []).append(way)

    def _starting(self, word: str) -> _Opening[Value] | None:
        """Return the ways that start with a word, remembered, None when none does: most words come again."""
        if word not in self._known:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            ways = tuple(self._look_up(word))
            self._known[word] = _Opening(ways) if ways else None
        return self._known[word]

    def _look_up(self, word: str) -> Iterator[_Way[Value]]:
        yield from self._exact.get(word, ())
        size = len(word)
        for length in self._prefix_lengths:
            if length > size:
                break
            yield from self._prefixes.get(word[:length], ())
        for length in self._suffix_lengths:
            if length > size:
                break
            yield from self._suffixes.get(word[-length:], ())


def fits_word(pattern: str, word: str) -> bool:
    """Tell whether a word fits one word of a phrase; "*x*" is fitted by any word that holds the x."""
    if pattern.endswith("*"):
        return pattern[1:-1] in word if pattern.startswith("*") else word.startswith(pattern[:-1])
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word == pattern


def fits_any(patterns: Sequence[str], word: str) -> bool:
    """Tell whether a word fits any of the patterns."""
    return any(fits_word(pattern, word) for pattern in patterns)


def _steps_of(phrase: str) -> list[_Step]:
    parts = phrase.split()
    over_quantities = not any({QUANTITY, ANOTHER} & set(part.split("|")) for part in parts)
    steps: list[_Step] = []
    reach = 1
    for part in parts:
        if part.startswith(GAP):
            reach = 1 + int(part.removeprefix(GAP) or LONGEST_GAP)
            continue
        steps.append(_step_of(part, reach, over_quantities))
        reach = 1
    return steps


@lru_cache(maxsize=MOST_REMEMBERED)
def _step_of(part: str, reach: int, over_quantities: bool) -> _Step:
    """Return one word of a phrase with its alternatives; the words of a lexicon come again and again."""
    words = tuple(QUANTITY if each == ANOTHER else each for each in part.split("|"))
    exact = frozenset(word for word in words if ANYTHING not in word)
    prefixes = tuple(word[:-1] for word in words if word.endswith(ANYTHING))
    suffixes = tuple(word[1:] for word in words if word.startswith(ANYTHING))
    listed = not prefixes and not suffixes
    return _Step(exact, prefixes, suffixes, reach, over_quantities, QUANTITY in part.split("|"), listed)


def _follow(rest: _Rest, words: Sequence[str], position: int) -> tuple[int, ...]:
    """Return the positions of a phrase's words from its first one on, () when a word does not follow."""
    parts = [position]
    for step in rest:
        position = _next(step, words, position)
        if position < 0:
            return ()
        parts.append(position)
    return tuple(parts)


def _next(step: _Step, words: Sequence[str], position: int) -> int:
    for each, word in enumerate(words[position + 1 : position + 1 + step.reach], position + 1):
        if word in step.exact or (not step.listed and step.fits(word)):
            return each
        if word == QUANTITY and not step.over_quantities:
            break
    return -1
