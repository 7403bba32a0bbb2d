"""Sentences as rows of items for the grammar of attribution: words and, as one item each, whole quotations.

What stands in quotation marks is opaque to its surroundings and a row of its own within; what stands in brackets is left
out of its row, so that "Jansen (61), boer" reads as "Jansen, boer".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from volgens.extract.annotations import AnnotatedText, ParsedSentence, Quotation, Sentence, Span

NOMINAL_HEADS = frozenset({"NOUN", "PROPN", "PRON", "SYM", "X"})
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "…", "...", "•", "/"})
HARD_BREAKS = frozenset({";", "–", "—", "•"})
BRACKETS = {"(": ")", "[": "]"}
SHORT_NAME = 4
WORDS_IN_OWN_ROW = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One word or one whole quotation; offsets are in the report's text. `part` is what kind of word it is (UD)."""

    start: int
    end: int
    text: str
    lower: str
    part: str
    finite: bool
    token: Token | None = None
    quotation: Quotation | None = None

    @property
    def capital(self) -> bool:
        """Tell whether the word starts with a capital or a digit."""
        return self.text[:1].isupper()

    @property
    def breaks(self) -> bool:
        """Tell whether the item separates clauses."""
        return self.part == "PUNCT" and self.text in BREAKS


@dataclass(frozen=True, slots=True)
class Row:
    """The items of one sentence, outside its quotations or within one of them (`inside`).

    `end` is the index after the last item that is no closing punctuation.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    end: int
    inside: Quotation | None = None

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

    def span(self, first: int, end: int) -> Span:
        """Return the stretch of text from item `first` up to item `end`, not included."""
        return Span(self.items[first].start, self.items[end - 1].end)


def rows_of(text: AnnotatedText) -> Iterator[Row]:
    """Yield the rows of all parsed sentences that are no furniture, each sentence's outer row first."""
    quotations = _quotations_by_sentence(text)
    for index in sorted(text.parsed):
        parsed = text.parsed[index]
        if parsed.sentence.role == "furniture":
            continue
        here = quotations.get(index, ())
        yield _row(parsed.sentence, tuple(_outer_items(text, parsed, here)))
        for quotation in here:
            words = tuple(_words(parsed, quotation.inner))
            if len(words) > WORDS_IN_OWN_ROW:
                yield _row(parsed.sentence, words, quotation)


def _row(sentence: Sentence, items: tuple[Item, ...], inside: Quotation | None = None) -> Row:
    end = len(items)
    while end > 0 and items[end - 1].part == "PUNCT":
        end -= 1
    return Row(sentence, items, end, inside)


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


def _outer_items(text: AnnotatedText, parsed: ParsedSentence, quotations: tuple[Quotation, ...]) -> Iterator[Item]:
    waiting = list(quotations)
    for item in _words(parsed, parsed.sentence.span):
        while waiting and waiting[0].outer.start <= item.start:
            yield _whole(text, waiting.pop(0))
        if not any(one.outer.start <= item.start < one.outer.end for one in quotations):
            yield item
    for quotation in waiting:
        yield _whole(text, quotation)


def _words(parsed: ParsedSentence, within: Span) -> Iterator[Item]:
    closing = ""
    for token in parsed.doc:
        start = parsed.start_of(token)
        if start < within.start or parsed.end_of(token) > within.end or token.is_space:
            continue
        if closing:
            closing = "" if token.text == closing else closing
        elif token.text in BRACKETS and BRACKETS[token.text] in parsed.doc.text[token.idx :]:
            closing = BRACKETS[token.text]
        else:
            yield _word(token, start)


def _word(token: Token, start: int) -> Item:
    finite = "Fin" in token.morph.get("VerbForm") and token.pos_ in ("VERB", "AUX")
    part = "PUNCT" if token.is_punct and token.text in BREAKS else token.pos_
    return Item(start, start + len(token.text), token.text, token.lower_, part, finite, token)


def _whole(text: AnnotatedText, quotation: Quotation) -> Item:
    inner = text.report.text[quotation.inner.start : quotation.inner.end]
    return Item(quotation.outer.start, quotation.outer.end, inner, "", "QUOTE", False, None, quotation)
