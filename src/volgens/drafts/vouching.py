"""Whether two sources can be one: by their names, also shortened to initials."""

import unicodedata

from volgens.drafts.likeness import LEAST_LETTERS, split_stems
from volgens.model.claim import Claim, Source

__all__ = ["is_named", "may_be_one", "origin_of", "vouched_alike"]

LEAST_INITIALS = 2


def origin_of(claim: Claim) -> Source | None:
    """Return the last source of a claim's chain; None for the text's own voice."""
    return claim.sources[-1] if claim.sources else None


def vouched_alike(one: Claim, other: Claim) -> bool:
    """Tell whether some source of one claim can be one of the other's: who relays counts as well."""
    return any(may_be_one(first, second) for first in one.sources for second in other.sources)


def may_be_one(one: Source, other: Source) -> bool:
    """Tell whether two sources can be the same: all words of one name are in the other's, or the last word of both is.

    A side's own name stands for all who speak for it, initials for a name. A source that no word names can be anybody.
    """
    if one.party and other.party and one.party == other.party and (_is_side(one) or _is_side(other)):
        return True
    return any(_is_same(first, second) for first in _names(one) for second in _names(other))


def is_named(source: Source, text: str) -> bool:
    """Tell whether a text names a source by one of its telling words or its initials."""
    found = split_stems(text)
    if any(split_stems(name) and split_stems(name) <= found for name in _names(source)):
        return True
    words = [word.strip("().,;:'\"") for word in text.split()]
    return any(_is_short_for(word, name) for word in words for name in _names(source))


def _names(source: Source) -> list[str]:
    return [name for name in (source.name, source.canonical) if name]


def _is_side(source: Source) -> bool:
    return any(name.lower() == (source.party or "").lower() for name in _names(source))


def _is_same(one: str, other: str) -> bool:
    first, second = split_stems(one), split_stems(other)
    if first <= second or second <= first or _is_short_for(one, other) or _is_short_for(other, one):
        return True
    last, end = _last_name(one), _last_name(other)
    return bool(last) and last == end


def _last_name(name: str) -> str:
    """Return the last word of a name when it begins with a capital: of people, their surname."""
    last = name.split()[-1] if name.split() else ""
    return _plain(last) if last[:1].isupper() and len(last) >= LEAST_LETTERS else ""


def _is_short_for(short: str, name: str) -> bool:
    """Tell whether a word in capitals is made of the first letters of a name's words, in their order."""
    letters = [sign for sign in short if sign.isalpha()]
    capitals = [sign for sign in letters if sign.isupper()]
    if len(capitals) < LEAST_INITIALS or len(capitals) < len(letters) / 2 or " " in short.strip():
        return False
    wanted = iter(_plain("".join(capitals)))
    starts = [_plain(word[0]) for word in name.replace("-", " ").split() if word[0].isalpha()]
    needed = next(wanted, None)
    for start in starts:
        if start == needed:
            needed = next(wanted, None)
    return needed is None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
