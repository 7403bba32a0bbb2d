"""Finds listed phrases among tokens, forwards from a token or backwards from one, the longest first."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from volgens.extract.quantities.lexer import Token, lex

Meaning = TypeVar("Meaning")

# In place of a second word, of phrases that have none; no token is empty.
ALONE = ""
_Index = dict[str, dict[str, list[tuple[tuple[str, ...], Meaning]]]]


class Phrases(Generic[Meaning]):
    """Phrases with their meanings, looked up by their first two words or their last two."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: _Index[Meaning] = {}
        self._by_last: _Index[Meaning] = {}
        for phrase, meaning in entries:
            words = tuple(token.text for token in lex(phrase))
            second, last_but_one = (words[1], words[-2]) if len(words) > 1 else (ALONE, ALONE)
            self._by_first.setdefault(words[0], {}).setdefault(second, []).append((words, meaning))
            self._by_last.setdefault(words[-1], {}).setdefault(last_but_one, []).append((words, meaning))
        for index in (*self._by_first.values(), *self._by_last.values()):
            for candidates in index.values():
                candidates.sort(key=lambda entry: -len(entry[0]))

    def opens(self, word: str) -> bool:
        """Tell whether some phrase starts with a word."""
        return word in self._by_first

    def after(self, tokens: Sequence[Token], start: int) -> tuple[int, Meaning] | None:
        """Return the end and meaning of the longest phrase that starts at a token."""
        begun = self._by_first.get(tokens[start].text) if start < len(tokens) else None
        if begun is None:
            return None
        following = tokens[start + 1].text if start + 1 < len(tokens) else ALONE
        for words, meaning in (*begun.get(following, ()), *begun.get(ALONE, ())):
            if _stand(words, tokens, start):
                return start + len(words), meaning
        return None

    def before(self, tokens: Sequence[Token], end: int) -> tuple[int, Meaning] | None:
        """Return the start and meaning of the longest phrase that ends just before a token."""
        ended = self._by_last.get(tokens[end - 1].text) if end > 0 else None
        if ended is None:
            return None
        previous = tokens[end - 2].text if end > 1 else ALONE
        for words, meaning in (*ended.get(previous, ()), *ended.get(ALONE, ())):
            start = end - len(words)
            if start >= 0 and _stand(words, tokens, start):
                return start, meaning
        return None


def _stand(words: tuple[str, ...], tokens: Sequence[Token], start: int) -> bool:
    return words == tuple(token.text for token in tokens[start : start + len(words)])
