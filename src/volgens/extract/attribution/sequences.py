"""Sentences as rows of items for the grammar of attribution: words and, as one item each, whole quotations.

What stands in quotation marks is opaque to its surroundings and a row of its own within; what stands in brackets is
left out of its row, so that "Jansen (61), boer" reads as "Jansen, boer".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from volgens.extract.annotations import AnnotatedText, Quotation, Sentence, Span
from volgens.extract.attribution.items import Item, words_of

HARD_BREAKS = frozenset({";", "–", "—", "•"})
SENTENCE_BREAKS = HARD_BREAKS | {":"}
# A word with a capital behind a word: in the middle of a sentence.
NAMED_WITHIN = re.compile(r"(?<=\w )[A-Z]\w+")
SHORT_NAME = 4
WORDS_IN_OWN_ROW = 3


@dataclass(frozen=True, slots=True)
class Row:
    """The items of one sentence, outside its quotations or within one of them (`inside`).

    `end` is the index after the last item that is no closing punctuation. `words` are its words in lower case, to see
    at a glance what cannot be in it. `finites`, `breaks` and `quotations` are the indices of the finite verbs, of what
    separates clauses, and of whole quotations; `bounds` are the latter two.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    end: int
    inside: Quotation | None = None
    words: frozenset[str] = frozenset()
    finites: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()
    quotations: tuple[int, ...] = ()
    bounds: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Item:
        return self.items[index]

    def lower(self, index: int) -> str:
        """Return the word at an index in lower case, empty beyond the row."""
        return self.items[index].lower if 0 <= index < len(self.items) else ""

    def part(self, index: int) -> str:
        """Return the kind of word at an index, empty beyond the row."""
        return self.items[index].part if 0 <= index < len(self.items) else ""

    def numeric(self, index: int) -> bool:
        """Tell whether the word at an index is a number or belongs to a quantity, False beyond the row."""
        return 0 <= index < len(self.items) and self.items[index].numeric

    def has_finite(self, first: int, end: int) -> bool:
        """Tell whether a finite verb stands from item `first` up to item `end`, not included."""
        return any(first <= index < end for index in self.finites)

    def has_verb_or_quotation(self, first: int, end: int) -> bool:
        """Tell the same of a finite verb or a whole quotation."""
        return self.has_finite(first, end) or any(first <= index < end for index in self.quotations)

    def index_at(self, offset: int) -> int:
        """Return the index of the first item that starts at an offset or behind it, the length when none does."""
        return bisect_left(self.items, offset, key=lambda item: item.start)

    def span(self, first: int, end: int) -> Span:
        """Return the stretch of text from item `first` up to item `end`, not included."""
        return Span(self.items[first].start, self.items[end - 1].end)


def rows_of(text: AnnotatedText) -> Iterator[Row]:
    """Yield the rows of the parsed sentences, each sentence's outer row first."""
    quotations = _quotations_by_sentence(text)
    numbers = sorted(one.span for one in text.quantities)
    names = frozenset(NAMED_WITHIN.findall(text.report.text))
    for index in sorted(text.parsed):
        parsed, here = text.parsed[index], quotations.get(index, ())
        span = parsed.sentence.span
        if parsed.sentence.role == "furniture":
            continue
        first = bisect_left(numbers, span.start, key=lambda one: one.end)
        last = bisect_left(numbers, span.end, key=lambda one: one.start)
        words = words_of(parsed, text, numbers[first:last], names)
        outer = tuple(_outer_items(text, words, here, numbers[first:last])) if here else words
        yield _row(parsed.sentence, outer)
        for quotation in here:
            inner = tuple(word for word in words if quotation.inner.start <= word.start < quotation.inner.end)
            if len(inner) > WORDS_IN_OWN_ROW:
                yield _row(parsed.sentence, inner, quotation)


def quotations_in(text: AnnotatedText, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that share a character with a stretch of the text."""
    if not text.quotations:
        return ()
    position = bisect_right(text.quotations, span.start, key=lambda one: one.outer.end)
    found: list[Quotation] = []
    while position < len(text.quotations) and text.quotations[position].outer.start < span.end:
        if text.quotations[position].inner.overlaps(span):
            found.append(text.quotations[position])
        position += 1
    return tuple(found)


def _row(sentence: Sentence, items: tuple[Item, ...], inside: Quotation | None = None) -> Row:
    end = len(items)
    while end > 0 and items[end - 1].part == "PUNCT":
        end -= 1
    finites, breaks, quotations = list[int](), list[int](), list[int]()
    for index, item in enumerate(items):
        if item.finite:
            finites.append(index)
        elif item.breaks:
            breaks.append(index)
        elif item.quotation is not None:
            quotations.append(index)
    bounds = tuple(sorted((*breaks, *quotations)))
    spoken = frozenset([item.lower for item in items])
    return Row(sentence, items, end, inside, spoken, tuple(finites), tuple(breaks), tuple(quotations), bounds)


def _quotations_by_sentence(text: AnnotatedText) -> dict[int, tuple[Quotation, ...]]:
    found: dict[int, list[Quotation]] = {}
    for quotation in text.quotations:
        first = text.sentence_at(quotation.outer.start)
        position = first.index if first else 0
        while position < len(text.sentences) and text.sentences[position].span.start < quotation.outer.end:
            if text.sentences[position].span.overlaps(quotation.outer):
                found.setdefault(position, []).append(quotation)
            position += 1
    return {position: tuple(quotations) for position, quotations in found.items()}


def _outer_items(
    text: AnnotatedText, words: tuple[Item, ...], quotations: tuple[Quotation, ...], numbers: list[Span]
) -> Iterator[Item]:
    waiting = list(quotations)
    end = 0
    for word in words:
        while waiting and waiting[0].outer.start <= word.start:
            end = waiting[0].outer.end
            yield _whole(text, waiting.pop(0), words, numbers)
        if word.start >= end:
            yield word
    for quotation in waiting:
        yield _whole(text, quotation, words, numbers)


def _whole(text: AnnotatedText, quotation: Quotation, words: tuple[Item, ...], numbers: list[Span]) -> Item:
    inner = text.report.text[quotation.inner.start : quotation.inner.end]
    numeric = any(one.overlaps(quotation.inner) for one in numbers)
    clause = any(word.finite and quotation.inner.start <= word.start < quotation.inner.end for word in words)
    start, end = quotation.outer.start, quotation.outer.end
    return Item(start, end, inner, "", "QUOTE", False, numeric, quotation=quotation, clause=clause)
