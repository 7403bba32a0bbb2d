"""Finds listed phrases among tokens, forwards from a token or backwards from one, the longest first."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from volgens.extract.quantities.lexer import Token, lex

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Phrases with their meanings, looked up by their first or their last word."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in entries:
            words = tuple(token.text for token in lex(phrase))
            self._by_first.setdefault(words[0], []).append((words, meaning))
            self._by_last.setdefault(words[-1], []).append((words, meaning))
        for index in (self._by_first, self._by_last):
            for candidates in index.values():
                candidates.sort(key=lambda entry: -len(entry[0]))

    def opens(self, word: str) -> bool:
        """Tell whether some phrase starts with a word."""
        return word in self._by_first

    def after(self, tokens: Sequence[Token], start: int) -> tuple[int, Meaning] | None:
        """Return the end and meaning of the longest phrase that starts at a token."""
        if start >= len(tokens):
            return None
        for words, meaning in self._by_first.get(tokens[start].text, ()):
            end = start + len(words)
            if end <= len(tokens) and (end == start + 1 or _stand(words, tokens, start)):
                return end, meaning
        return None

    def before(self, tokens: Sequence[Token], end: int) -> tuple[int, Meaning] | None:
        """Return the start and meaning of the longest phrase that ends just before a token."""
        if end <= 0:
            return None
        for words, meaning in self._by_last.get(tokens[end - 1].text, ()):
            start = end - len(words)
            if start >= 0 and (end == start + 1 or _stand(words, tokens, start)):
                return start, meaning
        return None


def _stand(words: tuple[str, ...], tokens: Sequence[Token], start: int) -> bool:
    return all(tokens[start + offset].text == word for offset, word in enumerate(words))
