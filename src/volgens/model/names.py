"""Names as they compare, and those by which two texts can be about the same; no language is assumed."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

__all__ = ["MOST_NAMES", "find_names", "name_key", "name_words", "split_words"]

MOST_NAMES = 24
LONGEST_TEXT = 20_000
# A capital that follows a lower-case letter, a comma or a bracket begins no sentence.
_NAME = re.compile(r"(?<=[a-zà-ÿ,;:(] )[A-ZÀ-Þ][\w'’-]{2,40}")


def find_names(text: str) -> tuple[str, ...]:
    """Return the names that stand in a text, in plain small letters: those used most, at most `MOST_NAMES`."""
    counted = Counter(name_key(match.group()) for match in _NAME.finditer(text[:LONGEST_TEXT]))
    return tuple(sorted(counted, key=lambda name: (-counted[name], name))[:MOST_NAMES])


@lru_cache(maxsize=10_000)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain small letters; the name itself when it has none."""
    return split_words(name) or (name.lower(),)


def split_words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a text in plain small letters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return tuple(re.findall(r"[a-z0-9]+", plain))


def name_key(name: str) -> str:
    """Return a name in plain small letters, by which its spellings compare."""
    return " ".join(name_words(name))
