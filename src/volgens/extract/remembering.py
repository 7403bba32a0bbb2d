"""A parser that remembers: of a text that is read again after each keystroke, only what changed is parsed again."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from threading import Lock
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc

from volgens.extract.reader import Reader, load_reader

__all__ = ["Remembering", "load_remembering_reader"]

MOST_SENTENCES = 4000
Words = tuple[str, ...]


class Remembering:
    """Stands for a pipeline, and keeps the parses of the sentences that it was given last."""

    def __init__(self, parser: Language) -> None:
        self._parser = parser
        self._known: OrderedDict[Words, Doc] = OrderedDict()
        self._lock = Lock()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._parser, name)

    def pipe(self, docs: Iterable[Doc], **options: Any) -> Iterator[Doc]:
        """Give the parses of docs in their order; a sentence of the same words is not parsed a second time."""
        every = [(self._key(doc), doc) for doc in docs]
        with self._lock:
            found = {key: self._known[key] for key, _ in every if key in self._known}
        new = {key: doc for key, doc in every if key not in found}
        found |= dict(zip(new, self._parser.pipe(new.values(), **options), strict=True))
        self._keep(found)
        for key, _ in every:
            yield found[key]

    def _keep(self, found: dict[Words, Doc]) -> None:
        """Keep parses, the ones used last at the end, and let go of those that were not used for longest."""
        with self._lock:
            for key, doc in found.items():
                self._known[key] = doc
                self._known.move_to_end(key)
            while len(self._known) > MOST_SENTENCES:
                self._known.popitem(last=False)

    @staticmethod
    def _key(doc: Doc) -> Words:
        return tuple(token.text_with_ws for token in doc)


@cache
def load_remembering_reader(lang: str, model: str | None = None) -> Reader:
    """Return the reader of a language with a parser that remembers; raises PackError as `load_reader` does."""
    reader = load_reader(lang, model)
    return replace(reader, parser=cast(Language, Remembering(reader.parser)))
