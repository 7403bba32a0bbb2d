"""Sentences as rows of items for the grammar of attribution: words and, as one item each, whole quotations.

What stands in quotation marks is opaque to its surroundings and a row of its own within; what stands in brackets is
left out of its row, so that "Jansen (61), boer" reads as "Jansen, boer".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from volgens.extract.annotations import AnnotatedText, ParsedSentence, Quotation, Sentence, Span

NOMINAL_HEADS = frozenset({"NOUN", "PROPN", "PRON", "SYM", "X"})
NOMINAL = frozenset({"NUM", "ADJ", "NOUN"})
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "…", "...", "•", "/"})
HARD_BREAKS = frozenset({";", "–", "—", "•"})
BRACKETS = {"(": ")", "[": "]"}
CLOSINGS = frozenset(BRACKETS.values())
# What the tagger seldom takes a name of capitals for by mistake.
CERTAIN = frozenset({"NUM", "PROPN", "PUNCT", "X"})
# What the tagger takes words for that their neighbours show to be something else; finite verbs are doubted as well.
DOUBTFUL = frozenset({"ADJ", "ADV", "SCONJ"})
VERBAL = frozenset({"VERB", "AUX"})
FINITE = "VerbForm=Fin"
SHORT_NAME = 4
WORDS_IN_OWN_ROW = 3


# Not frozen, since a report has as many as words and frozen they take four times as long to make; only this room
# changes them, before anybody sees them.
@dataclass(slots=True)
class Item:
    """One word or one whole quotation; offsets are in the report's text. `part` is what kind of word it is (UD).

    `numeric`: it is a number or belongs to a quantity. `breaks`: it separates clauses.
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
    breaks: bool = False

    @property
    def capital(self) -> bool:
        """Tell whether the word starts with a capital or a digit."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Row:
    """The items of one sentence, outside its quotations or within one of them (`inside`).

    `end` is the index after the last item that is no closing punctuation. `words` are its words in lower case, to see
    at a glance what cannot be in it. `finites`, `breaks` and `quotations` are the
    indices of the finite verbs, of what separates clauses, and of whole quotations; `bounds` are the latter two.
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

    def span(self, first: int, end: int) -> Span:
        """Return the stretch of text from item `first` up to item `end`, not included."""
        return Span(self.items[first].start, self.items[end - 1].end)


def rows_of(text: AnnotatedText) -> Iterator[Row]:
    """Yield the rows of the parsed sentences, each sentence's outer row first."""
    quotations = _quotations_by_sentence(text)
    numbers = sorted(one.span for one in text.quantities)
    for index in sorted(text.parsed):
        parsed, here = text.parsed[index], quotations.get(index, ())
        span = parsed.sentence.span
        if parsed.sentence.role == "furniture":
            continue
        first = bisect_left(numbers, span.start, key=lambda one: one.end)
        last = bisect_left(numbers, span.end, key=lambda one: one.start)
        words = _mended(_words(parsed, text, numbers[first:last]), text)
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
    spoken = frozenset(item.lower for item in items)
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
            yield _whole(text, waiting.pop(0), numbers)
        if word.start >= end:
            yield word
    for quotation in waiting:
        yield _whole(text, quotation, numbers)


def _words(parsed: ParsedSentence, text: AnnotatedText, numbers: list[Span]) -> list[Item]:
    span = parsed.sentence.span
    bracketed = any(text.report.text.find(opening, span.start, span.end) >= 0 for opening in BRACKETS)
    tokens = _outside_brackets(parsed.doc) if bracketed else parsed.doc
    items = [_word(token, span.start + token.idx, text) for token in tokens if not token.is_space]
    _mark_numbers(items, numbers)
    last = items[-1].token if items else None
    if last is not None and _is_glued(last):
        end = parsed.end_of(last)
        items.append(Item(end - 1, end, ".", ".", "PUNCT", False))
    return items


def _outside_brackets(doc: Doc) -> Iterator[Token]:
    closing, closings = "", {token.text for token in doc if token.text in CLOSINGS}
    for token in doc:
        if closing:
            closing = "" if token.text == closing else closing
        elif BRACKETS.get(token.text) in closings:
            closing = BRACKETS[token.text]
        else:
            yield token


def _mark_numbers(items: list[Item], numbers: list[Span]) -> None:
    """Mark the words that share a character with one of the ordered, disjoint stretches of quantities."""
    first = 0
    for number in numbers:
        while first < len(items) and items[first].end <= number.start:
            first += 1
        last = first
        while last < len(items) and items[last].start < number.end:
            items[last].numeric = not items[last].breaks
            last += 1


def _mended(items: list[Item], text: AnnotatedText) -> tuple[Item, ...]:
    """Return the items with mistakes of the tagger mended that their neighbours show."""
    mended = list(items)
    for position, item in enumerate(items):
        if item.finite or item.part in DOUBTFUL:
            part = _true_part(items, position, text)
            if part != item.part:
                mended[position] = replace(item, part=part, finite=False)
    return tuple(mended)


def _true_part(items: list[Item], position: int, text: AnnotatedText) -> str:
    """Return what kind of word stands at a position, by what stands around it."""
    item, before = items[position], items[position - 1] if position else None
    after = items[position + 1] if position + 1 < len(items) else None
    following = after.part if after is not None else ""
    if item.finite and before is not None and before.part == "DET" and following == "NOUN":
        return "ADJ"  # "de verzekerde schade"
    if item.finite and before is not None and before.finite and following in NOMINAL:
        # "roept zijn leden op"
        return "PRON" if item.lower in text.pack.sources.grammar.possessive else item.part
    if item.part in ("ADJ", "ADV") and _is_head(after, text) and _names_people(item.text, text):
        return "NOUN"  # "Vastgoedexperts ramen …"
    if item.part == "SCONJ" and after is not None and following == "NOUN" and _determines(item, after):
        return "DET"  # "noemt dat bericht een leugen"
    if item.part == "ADV" and after is not None and following == "PROPN" and item.capital and _opens_name(item, after):
        return "PROPN"  # "Abu Dhabi doet …"
    return item.part


def _is_head(following: Item | None, text: AnnotatedText) -> bool:
    """Tell whether no noun follows a word of people, unless it is a verb of saying: "Verzekeraars ramen …"."""
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


def _word(token: Token, start: int, text: AnnotatedText) -> Item:
    """Return a token as an item, with plain mistakes of the tagger mended."""
    words, part = token.text, token.pos_
    if words in BREAKS:
        return Item(start, start + len(words), words, words, "PUNCT", False, breaks=True)
    if words[-1] == "." and _is_glued(token):
        words, part = words[:-1], "X"
        part = "PRON" if words.lower() in text.pack.cues.words.anaphors else part
    elif part not in CERTAIN and len(words) > 1 and words.isupper():
        part = "PROPN"
    elif part == "VERB" and _names_people(words, text):
        part = "NOUN"
    finite = part in VERBAL and FINITE in str(token.morph)
    return Item(start, start + len(words), words, words.lower(), part, finite, part == "NUM", token)


def _names_people(word: str, text: AnnotatedText) -> bool:
    """Tell whether what the tagger took for a verb is a noun of people or bodies: "VN-experts", "analisten"."""
    return word.lower() not in text.pack.cues.forms and text.pack.sources.find_noun(word) is not None


def _whole(text: AnnotatedText, quotation: Quotation, numbers: list[Span]) -> Item:
    inner = text.report.text[quotation.inner.start : quotation.inner.end]
    numeric = any(one.overlaps(quotation.inner) for one in numbers)
    return Item(quotation.outer.start, quotation.outer.end, inner, "", "QUOTE", False, numeric, None, quotation)
