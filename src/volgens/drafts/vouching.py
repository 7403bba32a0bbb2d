"""Whether two sources can be one: by the words of their names, compounds and initials included."""

import re
import unicodedata
from functools import lru_cache

from volgens.model.claim import Claim, Source

__all__ = ["is_named", "is_one", "may_be_one", "origin_of", "vouched_alike"]

LEAST_INITIALS = 2
LEAST_LETTERS = 4
LEAST_OF_COMPOUND = 5
UNTOLD = {"other", "anonymous"}
LEAST_OF_STEM, STEM_SHARE = 4, 0.75
_WORD = re.compile(r"[^\W_]+")


def origin_of(claim: Claim) -> Source | None:
    """Return the last source of a claim's chain; None for the text's own voice."""
    return claim.sources[-1] if claim.sources else None


def vouched_alike(one: Claim, other: Claim) -> bool:
    """Tell whether some source of one claim can be one of the other's: who relays counts as well."""
    return any(may_be_one(first, second) for first in one.sources for second in other.sources)


def may_be_one(one: Source, other: Source) -> bool:
    """Tell whether two sources can be the same: every telling word of one name has its like in the other's.

    A side's own name stands for all who speak for it. A source that is described and not named can be any of its kind,
    and one that no word names can be anybody.
    """
    if (_is_common(one) or _is_common(other)) and (one.kind == other.kind or {one.kind, other.kind} & UNTOLD):
        return True
    return is_one(one, other)


def is_one(one: Source, other: Source) -> bool:
    """Tell the same of two sources that stand side by side, where another description is another source."""
    if one.party and one.party == other.party and (_is_side(one) or _is_side(other)):
        return True
    return any(_is_same(first, second) for first in _names(one) for second in _names(other))


def is_named(source: Source, text: str) -> bool:
    """Tell whether a text has the like of every telling word of one of a source's names."""
    there = _words(text)
    return any(bool(words) and all(_is_among(word, there) for word in words) for words in map(_telling, _names(source)))


def _names(source: Source) -> list[str]:
    return [name for name in (source.name, source.canonical) if name]


def _is_side(source: Source) -> bool:
    return any(name.lower() == (source.party or "").lower() for name in _names(source))


def _is_common(source: Source) -> bool:
    """Tell whether a source is described and not named: no word but its side's has a capital."""
    side = (source.party or "").lower()
    return all(word.islower() or word.lower() == side for name in _names(source) for word in _telling(name))


def _is_same(one: str, other: str) -> bool:
    first, second = _telling(one), _telling(other)
    if not first or not second:
        return True
    if all(_is_among(word, _words(other)) for word in first) or all(_is_among(word, _words(one)) for word in second):
        return True
    return first[-1] == second[-1] and first[-1][:1].isupper()


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=20_000)
def _telling(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell: long ones, and short ones in capitals."""
    return tuple(word for word in _words(name) if len(word) >= LEAST_LETTERS or _is_initials(word))


def _is_initials(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return len(word) >= LEAST_INITIALS and sum(sign.isupper() for sign in letters) * 2 > len(letters)


def _is_among(word: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word, the head of it as a compound, or what it is short for stands among others."""
    plain = _plain(word)
    if _is_initials(word) and _is_short_for(plain, words):
        return True
    for other in map(_plain, words):
        shorter, longer = sorted((plain, other), key=len)
        if plain == other or _shared_start(shorter, longer) >= max(LEAST_OF_STEM, STEM_SHARE * len(shorter)):
            return True
        if len(shorter) >= LEAST_OF_COMPOUND and (longer.endswith(shorter) or longer.startswith(shorter)):
            return True
    return any(_is_initials(other) and _is_initialled(other, word) for other in words)


def _shared_start(one: str, other: str) -> int:
    return next((at for at, (first, second) in enumerate(zip(one, other, strict=False)) if first != second), len(one))


def _is_initialled(short: str, word: str) -> bool:
    return _plain(short)[:1] == _plain(word)[:1] and word[:1].isupper() and len(word) >= LEAST_OF_COMPOUND


def _is_short_for(short: str, words: tuple[str, ...]) -> bool:
    """Tell whether letters stand for words in their order; a letter in three may stand within a compound."""
    left, within, plain = list(short), 0, [_plain(word) for word in words]
    for at, word in enumerate(plain):
        if not left or word[:1] != left[0]:
            continue
        rest = word[1:]
        left.pop(0)
        while left and left[0] in rest and not any(later.startswith(left[0]) for later in plain[at + 1 :]):
            rest = rest[rest.index(left.pop(0)) + 1 :]
            within += 1
    return not left and within * 3 <= len(short) + 1


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
