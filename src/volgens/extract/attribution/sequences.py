"""Sentences as rows of items for the grammar of attribution: words and, as one item each, whole quotations.

What stands in quotation marks is opaque to its surroundings and a row of its own within; what stands in brackets is
left out of its row, so that "Jansen (61), boer" reads as "Jansen, boer".
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
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
    """One word or one whole quotation; offsets are in the report's text. `part` is what kind of word it is (UD).

    `numeric`: it is a number or belongs to a quantity.
    """

    start: int
    end: int
    text: str
    lower: str
    part: str
    finite: bool
    numeric: bool = False
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


class Stretches:
    """Disjoint stretches of text in order, asked in logarithmic time whether one shares a character with another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def touch(self, span: Span) -> bool:
        """Tell whether a stretch shares a character with one of these."""
        position = bisect_right(self._starts, span.start)
        return any(one.overlaps(span) for one in self._spans[max(0, position - 1) : position + 1])


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
    quantities = Stretches(one.span for one in text.quantities)
    for index in sorted(text.parsed):
        parsed = text.parsed[index]
        if parsed.sentence.role == "furniture":
            continue
        here = quotations.get(index, ())
        words = tuple(_words(parsed, text, quantities))
        yield _row(parsed.sentence, tuple(_outer_items(text, words, here)))
        for quotation in here:
            inner = tuple(word for word in words if quotation.inner.start <= word.start < quotation.inner.end)
            if len(inner) > WORDS_IN_OWN_ROW:
                yield _row(parsed.sentence, inner, quotation)


def quotations_in(text: AnnotatedText, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that share a character with a stretch of the text."""
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


def _outer_items(text: AnnotatedText, words: tuple[Item, ...], quotations: tuple[Quotation, ...]) -> Iterator[Item]:
    waiting = list(quotations)
    inside = Stretches(one.outer for one in quotations)
    for word in words:
        while waiting and waiting[0].outer.start <= word.start:
            yield _whole(text, waiting.pop(0))
        if not inside.touch(Span(word.start, word.end)):
            yield word
    for quotation in waiting:
        yield _whole(text, quotation)


def _words(parsed: ParsedSentence, text: AnnotatedText, quantities: Stretches) -> Iterator[Item]:
    closing = ""
    brackets = {token.text for token in parsed.doc if token.text in BRACKETS.values()}
    for token in parsed.doc:
        if token.is_space:
            continue
        if closing:
            closing = "" if token.text == closing else closing
        elif token.text in BRACKETS and BRACKETS[token.text] in brackets:
            closing = BRACKETS[token.text]
        else:
            yield from _word(token, parsed.start_of(token), text, quantities)


def _word(token: Token, start: int, text: AnnotatedText, quantities: Stretches) -> Iterator[Item]:
    """Yield a token as an item; a full stop that the tokenizer left on the last word is one of its own."""
    words, part = token.text, "PUNCT" if token.is_punct and token.text in BREAKS else token.pos_
    finite = part in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])
    glued = token.i == len(token.doc) - 1 and len(words) > 1 and words[-1] == "." and words[:-1].isalpha()
    if glued:
        words = words[:-1]
        part, finite = ("PRON" if words.lower() in text.pack.cues.words.anaphors else "X"), False
    if part not in ("NOUN", "NUM", "PROPN", "PUNCT", "X") and len(words) > 1 and words.isupper():
        part, finite = "PROPN", False
    if part == "VERB" and _names_people(words, text):
        part, finite = "NOUN", False
    end = start + len(words)
    numeric = part == "NUM" or any(each.isdigit() for each in words) or quantities.touch(Span(start, end))
    yield Item(start, end, words, words.lower(), part, finite, numeric, token)
    if glued:
        yield Item(end, end + 1, ".", ".", "PUNCT", False)


def _names_people(word: str, text: AnnotatedText) -> bool:
    """Tell whether what the tagger took for a verb is a noun of people or bodies: "VN-experts", "analisten"."""
    return word.lower() not in text.pack.cues.forms and text.pack.sources.find_noun(word) is not None


def _whole(text: AnnotatedText, quotation: Quotation) -> Item:
    inner = text.report.text[quotation.inner.start : quotation.inner.end]
    return Item(quotation.outer.start, quotation.outer.end, inner, "", "QUOTE", False, False, None, quotation)
