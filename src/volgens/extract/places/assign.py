"""Tells the place that a figure is about: from its clause, its sentence, those before it, or where the event is.

The event's place serves for every figure about the event; where a sentence places what it counts elsewhere, that holds.
"""

from functools import cached_property, lru_cache

from volgens.extract.annotations import AnnotatedText, Sentence, Span
from volgens.extract.places.clauses import Clauses, begins_conjunct
from volgens.extract.places.event import find_event_place, find_nation
from volgens.extract.places.named import NamedPlaces
from volgens.extract.places.pointing import Pointers
from volgens.extract.places.sides import Sides
from volgens.model.claim import Place

# A figure's place stands no further from it than this many characters.
REACH = 600
# Sentences back within a paragraph.
SENTENCES_BACK = 8


class PlaceAssigner:
    """Answers for the figures of one text."""

    def __init__(self, text: AnnotatedText) -> None:
        self._text = text
        self._body = text.report.text
        self._lexicon = text.pack.places
        self._named = NamedPlaces(text)
        self._pointers = Pointers(text, self._named.located)
        self._clauses = Clauses(self._named, self._pointers)
        self._sides = Sides(self._named)
        self._told: dict[int, Place | None] = {}

    @cached_property
    def event(self) -> Place | None:
        """Where the event is."""
        return find_event_place(self._text, self._named.located)

    def place_of(self, span: Span) -> Place | None:
        """Return the place that a figure is about; None when nothing tells."""
        sentence = self._text.sentence_at(span.start)
        if sentence is None:
            return self.event
        near = Span(max(sentence.span.start, span.start - REACH), min(sentence.span.end, span.end + REACH))
        if (found := self._told_of(span, near)) is not None:
            return found
        words = self._body[near.start : near.end].lower()
        if any(word in words for word in self._lexicon.words.polls):
            return find_nation(self.event.country, self._named.located) if self.event else None
        opening = self._body[near.start : span.end].lower()
        if not opening.startswith(self._lexicon.words.adding) and any(
            phrase in opening for phrase in self._lexicon.words.overall
        ):
            return self.event
        return self._before(sentence) or self.event

    def _told_of(self, span: Span, near: Span) -> Place | None:
        """The place that a figure's own sentence tells."""
        found = self._clauses.place_in(span, near, self.event) or self._sides.place_of(span, near, self.event)
        return found or self._pointers.referred(near, self.event)

    def _before(self, sentence: Sentence) -> Place | None:
        """The place of the first figure in the sentence before, or else what that tells, within the paragraph."""
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - SENTENCES_BACK), -1):
            earlier = self._text.sentences[number]
            if earlier.paragraph != sentence.paragraph:
                return None
            if number not in self._told:
                self._told[number] = None if self._only_attributes(earlier.span) else self._told_in(earlier.span)
            if place := self._told[number]:
                return place
        return None

    def _only_attributes(self, span: Span) -> bool:
        """Whether a sentence says no more than who said the one before: "Dat deelde X in Rome mee"."""
        words = self._body[span.start : span.start + 60].lower().split(maxsplit=3)[:3]
        if len(words) < 2 or words[0] not in self._lexicon.words.demonstratives:
            return False
        return any(word in self._text.pack.cues.forms for word in words[1:])

    def _told_in(self, span: Span) -> Place | None:
        near = Span(span.start, min(span.end, span.start + REACH))
        if self._tells_of_several(near):
            return None
        if numbers := self._named.numbers_in(near):
            return self._told_of(self._text.quantities[numbers[0]].span, near)
        within = self._named.around(Span(near.start, near.start), near)
        return next((one.place for one in within if one.is_location), None)

    def _tells_of_several(self, near: Span) -> bool:
        """Whether a sentence sets figures of two places side by side: "in Goma vielen 5 doden en in Bukavu 3"."""
        numbers = self._named.numbers_in(near)
        if len(numbers) < 2:
            return False
        first, last = (self._text.quantities[numbers[each]].span.start for each in (0, -1))
        within = [one for one in self._named.around(Span(near.start, near.start), near) if one.is_location]
        later = (one for one in within[1:] if one.place.name != within[0].place.name)
        return any(first < one.phrase < last and begins_conjunct(self._named, one) for one in later)


class _Same:
    """A text as a key by its identity: its layers cannot be hashed, and comparing them would cost more than reading."""

    def __init__(self, text: AnnotatedText) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.text is self.text

    def __hash__(self) -> int:
        return id(self.text)


@lru_cache(maxsize=4)
def _assigner(same: _Same) -> PlaceAssigner:
    return PlaceAssigner(same.text)


def place_of(span: Span, text: AnnotatedText) -> Place | None:
    """Return the place that a figure at a stretch of the text is about; None when nothing tells."""
    return _assigner(_Same(text)).place_of(span)
