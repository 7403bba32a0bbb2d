"""A sentence as figures are read from it: its words with each quantity as one, and what the lexicons find in them.

What the lexicons say is bound to a quantity by how much stands between (`cost`), with the parse as a second witness:
words in the quantity's own clause come closer, so that neither a wrong arc nor a long aside decides alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, takewhile
from typing import NamedTuple

from spacy.strings import get_string_id
from spacy.tokens import Token

from volgens.extract.annotations import AnnotatedText, ParsedSentence, Quantity, Sentence, Span, TimeExpression
from volgens.lang.aspects import Hinting
from volgens.lang.measures import Telling
from volgens.lang.pack import Pack
from volgens.lang.phrases import QUANTITY, Match

WORD_COST = 0.05
SAME_CLAUSE = 1.0
PARTING = 0.5
PIECE = re.compile(r"[\w'’-]+|[^\w\s]")
# So many words into a sentence a time may stand that holds for its clause.
HEAD = 10
# Farther words than this are never asked, so that a sentence with thousands of quantities stays linear.
REACH = 60
LONGEST_UNPARSED = 100_000
# As the numbers that spaCy keeps for them, which are read quicker than their names.
CLAUSE_LABELS = frozenset(
    map(get_string_id, ("advcl", "acl", "acl:relcl", "ccomp", "csubj", "parataxis", "ROOT", "root"))
)
CONJUNCT = get_string_id("conj")


class Word(NamedTuple):
    """One word of a view: a token, or a whole quantity (`text` is then "#"); a tuple, since many are made."""

    text: str
    start: int
    end: int
    token: Token | None
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class PlacedTime:
    """An expression of time with the positions of its first and last word."""

    first: int
    last: int
    time: TimeExpression


@dataclass(frozen=True, eq=False)
class View:
    """The words of one sentence. Positions are indexes into `words`; offsets are into the report's text."""

    text: AnnotatedText = field(repr=False)
    sentence: Sentence
    words: tuple[Word, ...]

    @cached_property
    def pack(self) -> Pack:
        """The pack of the text's language."""
        return self.text.pack

    @property
    def sentence_before(self) -> Sentence | None:
        """The sentence before, in the same paragraph."""
        index = self.sentence.index
        previous = self.text.sentences[index - 1] if 0 < index < len(self.text.sentences) else None
        return previous if previous is not None and previous.paragraph == self.sentence.paragraph else None

    @cached_property
    def before(self) -> "View | None":
        """The view of the sentence before, in the same paragraph."""
        previous = self.sentence_before
        return view_sentence(self.text, previous) if previous is not None else None

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words in lower case, quantities as "#"."""
        return tuple([word.text for word in self.words])

    @cached_property
    def tellings(self) -> tuple[Match[Telling], ...]:
        """What the measure lexicon finds in the sentence, by first word, without what is denied ("geen gewonden")."""
        texts, none = self.texts, self.pack.clauses.counting.none
        found = self.pack.measures.clause.find(texts)
        return tuple([each for each in found if not each.first or texts[each.first - 1] not in none])

    @cached_property
    def hintings(self) -> tuple[Match[Hinting], ...]:
        """What the aspect words find in the sentence, by first word."""
        return tuple(self.pack.aspects.find(self.texts))

    @cached_property
    def reports(self) -> tuple[Match[bool], ...]:
        """The words that only report a number, by first word."""
        return tuple(self.pack.clauses.reports.find(self.texts))

    @cached_property
    def _heights(self) -> tuple[float, ...]:
        barriers = self.pack.clauses.barriers
        return tuple(accumulate([barriers.get(text, 0.0) + WORD_COST for text in self.texts], initial=0.0))

    @cached_property
    def times(self) -> tuple[PlacedTime, ...]:
        """The expressions of time that begin in the sentence, in order, by the positions of their words."""
        last = len(self.words) - 1
        return tuple(
            PlacedTime(min(self.position(time.span.start), last), min(self.position(time.span.end - 1), last), time)
            for time in _times_in(self.text, self.sentence.span)
        )

    @cached_property
    def framing_times(self) -> tuple[tuple[PlacedTime, int], ...]:
        """The times in what opens the sentence before a verb of the past, each with the position of that verb.

        "Toen de berg in 2010 uitbarstte, vielen …": the year, and "vielen".
        """
        found: list[tuple[PlacedTime, int]] = []
        for placed in takewhile(lambda time: time.first < HEAD, self.times):
            verb = next((at + 1 for at in range(placed.last, len(self.words)) if self.texts[at] == ","), None)
            token = self.words[verb].token if verb is not None and verb < len(self.words) else None
            if verb is not None and token is not None and "Past" in token.morph.get("Tense", []):
                found.append((placed, verb))
        return tuple(found)

    @cached_property
    def timed(self) -> frozenset[int]:
        """The positions of words that belong to an expression of time; whose age is told, does not."""
        return frozenset(
            position
            for time in self.times
            for position in range(time.first, time.last + 1)
            if time.time.kind != "age" or not self._is_person(position)
        )

    def _is_person(self, position: int) -> bool:
        token = self.words[position].token
        return token is not None and token.pos_ == "NOUN" and self.pack.nouns.unit_of(token.text) == "person"

    def times_near(self, position: int) -> tuple[PlacedTime, ...]:
        """Return the expressions of time within reach of a position."""
        first = bisect_left(self.times, position - REACH, key=lambda time: time.first)
        last = bisect_left(self.times, position + REACH, key=lambda time: time.first)
        return self.times[first:last]

    @cached_property
    def _clauses(self) -> dict[int, int]:
        """The clauses of the tokens asked for so far, and of those on the way to them."""
        return {}

    def clause_at(self, position: int) -> int:
        """Return the clause of a word by the parse: the index of its head token, -1 where there is no parse."""
        token = self.words[position].token
        return -1 if token is None else _clause_of(token, self._clauses)

    def between(self, first: int, last: int) -> float:
        """Return the cost of what stands strictly between two positions."""
        low, high = min(first, last) + 1, max(first, last)
        return self._heights[high] - self._heights[low] if low < high else 0.0

    def parted(self, first: int, last: int) -> bool:
        """Tell whether a comma, a conjunction or another quantity stands strictly between two positions."""
        return self.between(first, last) > WORD_COST * max(0, abs(last - first) - 1) + PARTING

    def position(self, offset: int) -> int:
        """Return the position of the word that holds an offset or begins after it."""
        return bisect_left(self.words, offset, key=lambda word: word.end - 1)


def near(matches: Sequence[Match[object]], position: int) -> range:
    """Return the indexes of the matches whose first word stands within reach of a position."""
    low, high = position - REACH, position + REACH
    if not matches or (low <= matches[0].first and matches[-1].first <= high):
        return range(len(matches))  # as in nearly every sentence
    first = bisect_left(matches, low, key=lambda match: match.first)
    return range(first, bisect_right(matches, high, lo=first, key=lambda match: match.first))


def view_sentence(text: AnnotatedText, sentence: Sentence) -> View:
    """Return the view of a sentence with its quantities; words without a parse are cut by their letters."""
    parsed = text.parsed.get(sentence.index)
    words = _words_of(parsed) if parsed else []
    unparsed = Span(words[-1].end if words else sentence.span.start, sentence.span.end)
    words += _cut(text.report.text, unparsed)
    first = bisect_left(text.quantities, sentence.span.start, key=lambda quantity: quantity.span.start)
    last = bisect_left(text.quantities, sentence.span.end, key=lambda quantity: quantity.span.start)
    return View(text, sentence, _with_quantities(words, text.quantities[first:last]))


def _times_in(text: AnnotatedText, span: Span) -> Iterator[TimeExpression]:
    first = bisect_left(text.times, span.start, key=lambda time: time.span.start)
    for index in range(first, len(text.times)):
        if text.times[index].span.start >= span.end:
            return
        yield text.times[index]


def _words_of(parsed: ParsedSentence) -> list[Word]:
    origin, found = parsed.sentence.span.start, list[Word]()
    for token in parsed.doc:
        if not token.is_space:
            start = origin + token.idx
            found.append(Word(token.lower_, start, start + len(token), token))
    return found


def _cut(text: str, span: Span) -> list[Word]:
    pieces = PIECE.finditer(text, span.start, min(span.end, span.start + LONGEST_UNPARSED))
    return [Word(piece.group().lower(), piece.start(), piece.end(), None) for piece in pieces]


def _with_quantities(words: list[Word], quantities: Sequence[Quantity]) -> tuple[Word, ...]:
    """Return the words with those that a quantity shares a character with taken together as one."""
    found: list[Word] = []
    taken = 0
    for quantity in quantities:
        first = bisect_right(words, quantity.span.start, lo=taken, key=lambda word: word.end)
        last = bisect_left(words, quantity.span.end, lo=first, key=lambda word: word.start)
        found += words[taken:first]
        if first < last:
            token = _number_token(words[first:last], quantity)
            found.append(Word(QUANTITY, quantity.span.start, quantity.span.end, token, quantity))
        taken = last
    return (*found, *words[taken:])


def _number_token(words: list[Word], quantity: Quantity) -> Token | None:
    """Return the token that stands for the quantity in the parse: its unit word or else the last of its number."""
    end = quantity.span.end if quantity.unit else quantity.number.end
    tokens = [word.token for word in words if word.start < end and word.token is not None and not word.token.is_punct]
    return tokens[-1] if tokens else words[0].token


def _clause_of(token: Token, known: dict[int, int]) -> int:
    """Return the index of the head token of a token's clause; `known` are those of tokens met before."""
    passed: list[int] = []
    while token.i not in known:
        if token.dep in CLAUSE_LABELS or _verbal_conjunct(token) or token.head.i == token.i:
            known[token.i] = token.i
            break
        passed.append(token.i)
        token = token.head
    known.update(dict.fromkeys(passed, known[token.i]))
    return known[token.i]


def _verbal_conjunct(token: Token) -> bool:
    return token.dep == CONJUNCT and token.pos_ in ("VERB", "AUX")
