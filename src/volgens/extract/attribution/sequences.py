"""Sentences as rows of items for the grammar of attribution: words and, as one item each, whole quotations.

What stands in quotation marks is opaque to its surroundings and a row of its own within; what stands in brackets is
left out of its row, so that "Jansen (61), boer" reads as "Jansen, boer".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from volgens.extract.annotations import AnnotatedText, ParsedSentence, Quotation, Sentence, Span

NOMINAL_HEADS = frozenset({"NOUN", "PROPN", "PRON", "SYM", "X"})
NOMINAL = frozenset({"NUM", "ADJ", "NOUN"})
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "…", "...", "•", "/"})
HARD_BREAKS = frozenset({";", "–", "—", "•"})
BRACKETS = {"(": ")", "[": "]"}
CLOSINGS = frozenset(BRACKETS.values())
WORD = re.compile(r"[^\W\d_]+")
# What the tagger seldom takes a name of capitals for by mistake.
CERTAIN = frozenset({"NUM", "PROPN", "PUNCT", "X"})
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

    def numeric(self, index: int) -> bool:
        """Tell whether the word at an index is a number or belongs to a quantity, False beyond the row."""
        return 0 <= index < len(self.items) and self.items[index].numeric

    def span(self, first: int, end: int) -> Span:
        """Return the stretch of text from item `first` up to item `end`, not included."""
        return Span(self.items[first].start, self.items[end - 1].end)


def rows_of(text: AnnotatedText) -> Iterator[Row]:
    """Yield the rows of the parsed sentences that can hold an attribution, each sentence's outer row first."""
    quotations = _quotations_by_sentence(text)
    numbers = sorted(one.span for one in text.quantities)
    for index in sorted(text.parsed):
        parsed, here = text.parsed[index], quotations.get(index, ())
        span = parsed.sentence.span
        if parsed.sentence.role == "furniture" or not _can_attribute(text, span, here):
            continue
        first = bisect_left(numbers, span.start, key=lambda one: one.end)
        last = bisect_left(numbers, span.end, key=lambda one: one.start)
        words = tuple(_mended(list(_words(parsed, text, numbers[first:last])), text))
        yield _row(parsed.sentence, tuple(_outer_items(text, words, here, numbers[first:last])))
        for quotation in here:
            inner = tuple(word for word in words if quotation.inner.start <= word.start < quotation.inner.end)
            if len(inner) > WORDS_IN_OWN_ROW:
                yield _row(parsed.sentence, inner, quotation)


def _can_attribute(text: AnnotatedText, span: Span, quotations: tuple[Quotation, ...]) -> bool:
    if quotations:
        return True
    cues = text.pack.cues
    present = frozenset(WORD.findall(text.report.text[span.start : span.end].lower()))
    known = (cues.phrase_starts, cues.words.said_nouns, cues.words.report_nouns)
    return any(
        any(word in each for each in known) or (word in cues.forms and bool(cues.verbs_of(word, present)))
        for word in present
    )


def _start_of(span: Span) -> int:
    return span.start


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


def _outer_items(
    text: AnnotatedText, words: tuple[Item, ...], quotations: tuple[Quotation, ...], numbers: list[Span]
) -> Iterator[Item]:
    waiting = list(quotations)
    end = 0
    for word in words:
        while waiting and waiting[0].outer.start <= word.start:
            end = waiting[0].outer.end
            yield _whole(text, waiting.pop(0), numbers)
        if word.start >= end:
            yield word
    for quotation in waiting:
        yield _whole(text, quotation, numbers)


def _words(parsed: ParsedSentence, text: AnnotatedText, numbers: list[Span]) -> Iterator[Item]:
    closing = ""
    span = parsed.sentence.span
    bracketed = any(text.report.text.find(opening, span.start, span.end) >= 0 for opening in BRACKETS)
    closings = {token.text for token in parsed.doc if token.text in CLOSINGS} if bracketed else set()
    for token in parsed.doc:
        if closing:
            closing = "" if token.text == closing else closing
        elif closings and BRACKETS.get(token.text) in closings:
            closing = BRACKETS[token.text]
        elif not token.is_space:
            yield _word(token, parsed.start_of(token), text, numbers)
    last = parsed.doc[-1] if len(parsed.doc) and not closing else None
    if last is not None and _is_glued(last):
        end = parsed.end_of(last)
        yield Item(end - 1, end, ".", ".", "PUNCT", False)


def _mended(items: list[Item], text: AnnotatedText) -> Iterator[Item]:
    """Yield the items with mistakes of the tagger mended that their neighbours show."""
    possessives = text.pack.sources.grammar.possessive
    for position, item in enumerate(items):
        before = items[position - 1] if position else None
        following = items[position + 1].part if position + 1 < len(items) else ""
        if item.finite and before is not None and before.part == "DET" and following == "NOUN":
            # "de verzekerde schade"
            yield replace(item, part="ADJ", finite=False)
        elif (
            item.finite and before is not None and before.finite and item.lower in possessives and following in NOMINAL
        ):
            # "roept zijn leden op"
            yield replace(item, part="PRON", finite=False)
        elif item.part in ("ADJ", "ADV") and _is_head(items, position, text) and _names_people(item.text, text):
            # "Vastgoedexperts ramen …"
            yield replace(item, part="NOUN")
        elif item.part == "SCONJ" and following == "NOUN" and _determines(item, items[position + 1]):
            # "noemt dat bericht een leugen"
            yield replace(item, part="DET")
        elif item.capital and item.part == "ADV" and following == "PROPN" and _opens_name(item, items[position + 1]):
            # "Abu Dhabi doet …"
            yield replace(item, part="PROPN")
        else:
            yield item


def _is_head(items: list[Item], position: int, text: AnnotatedText) -> bool:
    """Tell whether no noun follows a word of people, unless it is a verb of saying: "Verzekeraars ramen …"."""
    following = items[position + 1] if position + 1 < len(items) else None
    if following is None or following.part not in ("ADJ", "NOUN"):
        return True
    return following.part == "NOUN" and following.lower in text.pack.cues.forms and following.text.islower()


def _determines(item: Item, noun: Item) -> bool:
    """Tell whether a word that the tagger took for a conjunction points at a neuter noun."""
    if item.token is None or noun.token is None or item.token.dep_ != "det":
        return False
    return "Com" not in noun.token.morph.get("Gender", []) and "Plur" not in noun.token.morph.get("Number", [])


def _opens_name(item: Item, following: Item) -> bool:
    token = following.token
    return token is not None and token.dep_ == "flat" and token.head == item.token


def _is_glued(token: Token) -> bool:
    """Tell whether the tokenizer left the full stop of the sentence on its last word, as on an abbreviation."""
    return token.i == len(token.doc) - 1 and token.text[-1] == "." and token.text[:-1].isalpha()


def _word(token: Token, start: int, text: AnnotatedText, numbers: list[Span]) -> Item:
    """Return a token as an item, with plain mistakes of the tagger mended."""
    words, part = token.text, token.pos_
    if words in BREAKS:
        return Item(start, start + len(words), words, words, "PUNCT", False)
    if words[-1] == "." and _is_glued(token):
        words, part = words[:-1], "X"
        part = "PRON" if words.lower() in text.pack.cues.words.anaphors else part
    elif part not in CERTAIN and len(words) > 1 and words.isupper():
        part = "PROPN"
    elif part == "VERB" and _names_people(words, text):
        part = "NOUN"
    end = start + len(words)
    finite = part in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])
    numeric = part == "NUM" or (bool(numbers) and _is_within(start, end, numbers))
    return Item(start, end, words, words.lower(), part, finite, numeric, token)


def _is_within(start: int, end: int, numbers: list[Span]) -> bool:
    """Tell whether a word shares a character with one of the ordered, disjoint stretches of quantities."""
    position = bisect_left(numbers, end, key=_start_of) - 1
    return position >= 0 and numbers[position].end > start


def _names_people(word: str, text: AnnotatedText) -> bool:
    """Tell whether what the tagger took for a verb is a noun of people or bodies: "VN-experts", "analisten"."""
    return word.lower() not in text.pack.cues.forms and text.pack.sources.find_noun(word) is not None


def _whole(text: AnnotatedText, quotation: Quotation, numbers: list[Span]) -> Item:
    inner = text.report.text[quotation.inner.start : quotation.inner.end]
    numeric = any(one.overlaps(quotation.inner) for one in numbers)
    return Item(quotation.outer.start, quotation.outer.end, inner, "", "QUOTE", False, numeric, None, quotation)
