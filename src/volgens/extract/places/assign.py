"""Tells the place that a figure is about: from its clause, its sentence, those before it, or where the event is.

The event's place serves for every figure about the event; where a sentence places what it counts elsewhere, that holds.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from volgens.extract.annotations import AnnotatedText, Sentence, Span
from volgens.extract.places.atlas import TOWNS
from volgens.extract.places.before import PlacesBefore
from volgens.extract.places.clauses import Clauses, begins_conjunct
from volgens.extract.places.event import find_event_place, find_nation, weigh_mentions
from volgens.extract.places.located import Located
from volgens.extract.places.named import NamedPlaces
from volgens.extract.places.pointing import Pointers
from volgens.extract.places.sides import Sides
from volgens.extract.places.weights import Weights
from volgens.model.claim import Place

# A figure's place stands no further from it than this many characters.
REACH = 600
# Paragraphs and sentences from a figure up to the heading that tells where it is.
HEADED_PARAGRAPHS = 3
HEADED_SENTENCES = 30
# Characters of the first words of a sentence.
OPENING = 60
# Sentences back within a paragraph.
SENTENCES_BACK = 8
# Degrees from the middle of a water to a town at it.
BESIDE_WATER = 1.5


class PlaceAssigner:
    """Answers for the figures of one text."""

    def __init__(self, text: AnnotatedText) -> None:
        self._text = text
        self._body = text.report.text
        self._lexicon = text.pack.places
        self.named = NamedPlaces(text)
        self._pointers = Pointers(text, self.named.located)
        self._clauses = Clauses(self.named, self._pointers)
        self._sides = Sides(self.named)
        self.told_earlier = PlacesBefore(text.background)
        self._told: dict[int, Place | None] = {}
        self._told_of: dict[tuple[int, int, int, int], Place | None] = {}

    @cached_property
    def event(self) -> Place | None:
        """Where the event is."""
        return find_event_place(self._text, self.named.located, self.weights, self.told_earlier)

    @cached_property
    def weights(self) -> Weights:
        """How much speaks for each place of the report."""
        return weigh_mentions(self._text, self.named.located)

    def place_of(self, span: Span) -> Place | None:
        """Return the place that a figure is about; None when nothing tells."""
        sentence = self._text.sentence_at(span.start)
        if sentence is None:
            return self.event
        near = around(span, sentence)
        if (found := self.told_of(span, near)) is not None:
            return found
        if self._presents(sentence):
            return None
        if self._is_polled(span, sentence, near):
            return find_nation(self.event.country, self.named.located) if self.event else None
        before = self.before(sentence, totals=self._is_total(Span(near.start, span.start))) or self.headed(sentence)
        if self._counts_all(Span(near.start, span.end)) and not self._is_wider(before):
            return self.event
        if (
            before
            and before.precision in TOWNS
            and any(self._is_of_whole(one, before) for one in self._since(sentence))
        ):
            return self.event
        return before or self.event

    def _counts_all(self, span: Span) -> bool:
        """Whether a count is over the whole event ("in totaal"), and not over what the sentence before counts."""
        opening = self._body[span.start : span.end].lower()
        words = self._lexicon.words
        return not opening.startswith(words.adding) and any(phrase in opening for phrase in words.overall)

    def _since(self, sentence: Sentence) -> Iterator[Sentence]:
        """Yield a sentence and those before it in its paragraph, back to the one that told a place."""
        for number in range(sentence.index, max(-1, sentence.index - SENTENCES_BACK), -1):
            one = self._text.sentences[number]
            if one.paragraph != sentence.paragraph or (one is not sentence and self._told.get(number)):
                return
            yield one

    def _is_of_whole(self, sentence: Sentence, before: Place) -> bool:
        """Whether a sentence goes on about all of the event, where the one before it told of a town.

        It begins with those who give to the whole ("De regering geeft 3 miljoen"), or names what the report is about
        ("de uitbarsting"). At a seat of government others give, and armies speak of what happens elsewhere.
        """
        stretch = _opening(sentence.span)
        words, lexicon = self._words_of(stretch), self._lexicon.words
        is_seat = before.name in self._text.pack.sources.governments
        if any(word in lexicon.national_bodies or (is_seat and word in lexicon.seated_nouns) for word in words[:3]):
            return True
        opening = next(iter(self.named.around(Span(stretch.start, stretch.start), stretch)), None)
        if is_seat and opening and opening.place.precision == "country" and self.named.opens(opening):
            return True
        if any(phrase in " ".join(words) for phrase in lexicon.comparing):
            return False  # "de vorige keer bleef het bij 8 meter"
        return self._names_happening(words) and not self._happens_before(sentence)

    def _words_of(self, span: Span) -> list[str]:
        return self._body[span.start : span.end].lower().split()

    def _names_happening(self, words: Sequence[str]) -> bool:
        """Whether words have "de uitbarsting", "de vorige ramp"."""
        lexicon = self._lexicon.words
        definite = (
            number for number, word in enumerate(words) if word in lexicon.articles and word not in lexicon.indefinite
        )
        return any(
            word.strip(",.") in lexicon.happenings for number in definite for word in words[number + 1 : number + 3]
        )

    def _happens_before(self, sentence: Sentence) -> bool:
        """Whether the sentence before names a happening of its own: "In Goma ontplofte een bom"."""
        earlier = self._text.sentences[sentence.index - 1] if sentence.index else sentence
        words = self._words_of(_opening(earlier.span))
        return any(word.strip(",.") in self._lexicon.words.happenings for word in words)

    def _is_total(self, before: Span) -> bool:
        """Whether the words before a figure name a running total: "Het aantal doden steeg tot"."""
        opening = self._body[before.start : before.end].lower()
        return any(phrase in opening for phrase in self._lexicon.words.totals)

    def _is_wider(self, place: Place | None) -> bool:
        """Whether a place is the country or region around the town of the event: "in totaal" goes on there."""
        if place is None or self.event is None or place.precision not in ("country", "region"):
            return False
        return place.country == self.event.country and self.event.precision in TOWNS

    def told_of(self, span: Span, near: Span) -> Place | None:
        """The place that a figure's own sentence tells."""
        key = (span.start, span.end, near.start, near.end)
        if key not in self._told_of:
            found = self._clauses.place_in(span, near, self.event) or self._sides.place_of(span, near, self.event)
            self._told_of[key] = found or self._pointers.referred(near, self.event)
        return self._told_of[key]

    def before(self, sentence: Sentence, *, echoes: bool = True, totals: bool = False) -> Place | None:
        """The place of the first figure in the sentence before, or else what that tells, within the paragraph.

        `totals`: what is counted so far is counted where the figures before are, and not where one aside happened.
        """
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - SENTENCES_BACK), -1):
            earlier = self._text.sentences[number]
            if earlier.paragraph != sentence.paragraph:
                return self._echoed(self._text.sentences[number + 1]) if echoes else None
            if totals and not self.named.numbers_in(earlier.span) and self._counts_before(earlier):
                continue
            if number not in self._told:
                self._told[number] = None if self._only_attributes(earlier.span) else self._told_in(earlier.span)
            if (place := self._told[number]) and not self._is_at_event(place):
                return place
        return None

    def _is_at_event(self, place: Place) -> bool:
        """Whether a place is a water beside the event's town: what the next sentences count is in the town again."""
        if place.name not in self._lexicon.waters or self.event is None or self.event.precision == "country":
            return False
        if place.lat is None or place.lon is None or self.event.lat is None or self.event.lon is None:
            return False
        return abs(place.lat - self.event.lat) + abs(place.lon - self.event.lon) < BESIDE_WATER

    def _counts_before(self, sentence: Sentence) -> bool:
        """Whether a paragraph has a figure before a sentence."""
        first = self._text.sentences[max(0, sentence.index - SENTENCES_BACK) : sentence.index]
        return any(one.paragraph == sentence.paragraph and self.named.numbers_in(one.span) for one in first)

    def headed(self, sentence: Sentence) -> Place | None:
        """The town or region that the heading over a paragraph names, a few paragraphs up at most."""
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - HEADED_SENTENCES), -1):
            earlier = self._text.sentences[number]
            if sentence.paragraph - earlier.paragraph > HEADED_PARAGRAPHS:
                return None
            if earlier.role == "heading":
                within = self.named.around(Span(earlier.span.start, earlier.span.start), earlier.span)
                return next((one.place for one in within if self._is_scene(one)), None)
            if earlier.role == "furniture":  # a time stamp: an item of its own
                return None
        return None

    def _is_polled(self, span: Span, sentence: Sentence, near: Span) -> bool:
        """Whether a figure's sentence tells of a poll, or the one before it does and the figure is a share as well."""
        if self._has_poll(near):
            return True
        shares = (self._text.quantities[number].unit == "percent" for number in self.named.numbers_in(span))
        earlier = self._text.sentences[sentence.index - 1] if sentence.index else sentence
        if earlier.paragraph != sentence.paragraph or not any(shares):
            return False
        return self._has_poll(Span(earlier.span.start, earlier.span.end)) and self._told_in(earlier.span) is None

    def _has_poll(self, span: Span) -> bool:
        near = _opening(span)
        words = self._body[near.start : near.end].lower()
        return any(word in words for word in self._lexicon.words.polls)

    def _presents(self, sentence: Sentence) -> bool:
        """Whether a release presents its sender here: below "Over Solvanta" or a note to editors."""
        words = self._lexicon.words
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - SENTENCES_BACK), -1):
            earlier = self._text.sentences[number]
            line = self._body[earlier.span.start : earlier.span.end]
            if earlier.role != "prose":
                opening, _, name = line.partition(" ")
                is_about = opening.lower() in words.presenting and name[:1].isupper() and earlier.role == "heading"
                return is_about or line.lower().startswith(words.notes)
        return False

    def _is_scene(self, one: Located) -> bool:
        """Whether a place in a heading is where the text below it is."""
        is_seat = one.place.precision == "country" or one.place.name in self._text.pack.sources.governments
        return not is_seat and one.setting.relation in ("none", "location")

    def _echoed(self, opening: Sentence) -> Place | None:
        """The place of the figures that a paragraph comes back to: "De politie betwist die cijfers"."""
        words = self._words_of(_opening(opening.span))
        nouns, pointing = self._text.pack.cues.words.count_nouns, self._lexicon.words.echoing
        if not any(one in pointing and other.strip(".,;:?!") in nouns for one, other in pairwise(words)):
            return None
        numbers = self.named.numbers_in(Span(0, opening.span.start))
        last = self._text.quantities[numbers[-1]].span if numbers else None
        earlier = self._text.sentence_at(last.start) if last else None
        return (self._told_in(earlier.span) or self.before(earlier, echoes=False)) if earlier else None

    def _only_attributes(self, span: Span) -> bool:
        """Whether a sentence says no more than who said the one before: "Dat deelde X in Rome mee"."""
        words = self._body[span.start : span.start + 60].lower().split(maxsplit=3)[:3]
        if len(words) < 2 or words[0] not in self._lexicon.words.demonstratives:
            return False
        return any(word in self._text.pack.cues.forms for word in words[1:])

    def _told_in(self, span: Span) -> Place | None:
        near = _opening(span)
        if self._tells_of_several(near):
            return self.event
        counted = self.named.numbers_in(near)
        told = [one for one in counted if not self._is_inserted(one, near)]
        if counted and not told:
            return None
        if numbers := [one for one in told if not self._clauses.is_distance(one)]:
            first = self._text.quantities[numbers[0]].span
            found = self.told_of(first, near)
            return found or (self.event if self._counts_all(Span(near.start, first.end)) else None)
        within = self.named.around(Span(near.start, near.start), near)
        found = next((one.place for one in within if one.is_location and not self._is_seat(one)), None)
        return found or self._pointers.referred(near, self.event) or self._clauses.topic_of(near, within)

    def _is_inserted(self, number: int, near: Span) -> bool:
        """Whether a figure stands within a clause that describes: "Bakker, die in Almelo 4 kinderen heeft, wil"."""
        span = self._text.quantities[number].span
        return self.named.describes(Span(near.start, span.start)) and "," in self._body[span.end : near.end]

    def _is_seat(self, one: Located) -> bool:
        """Whether a town is where others decide on an event elsewhere: "In Kiev heerst verslagenheid"."""
        if self.event is None or one.place.precision != "city" or one.place.name == self.event.name:
            return False
        is_theirs = self.event.country in (None, one.place.country)
        return is_theirs and one.place.name in self._text.pack.sources.governments

    def _tells_of_several(self, near: Span) -> bool:
        """Whether a sentence sets figures of two places side by side: "in Goma vielen 5 doden en in Bukavu 3"."""
        numbers = self.named.numbers_in(near)
        if len(numbers) < 2:
            return False
        first, last = (self._text.quantities[numbers[each]].span.start for each in (0, -1))
        within = [one for one in self.named.around(Span(near.start, near.start), near) if one.is_location]
        later = (one for one in within[1:] if one.place.name != within[0].place.name)
        return any(first < one.phrase < last and begins_conjunct(self.named, one) for one in later)


def around(span: Span, sentence: Sentence) -> Span:
    """Return as much of a figure's sentence as can tell its place."""
    return Span(max(sentence.span.start, span.start - REACH), min(sentence.span.end, span.end + REACH))


def _opening(span: Span) -> Span:
    """A sentence as far as it matters."""
    return Span(span.start, min(span.end, span.start + REACH))
