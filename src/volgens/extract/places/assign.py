"""Tells the place that a figure is about: from its clause, its sentence, those before it, or where the event is.

The event's place serves for every figure about the event; where a sentence places what it counts elsewhere, that holds.
"""

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import chain, islice

from volgens.extract.annotations import AnnotatedText, PlaceMention, Sentence, Span
from volgens.extract.places.event import find_event_place, find_nation
from volgens.extract.places.located import Located, locate
from volgens.extract.places.pointing import Pointers
from volgens.extract.places.setting import Relation
from volgens.model.claim import Place

# A figure's place stands no further from it than this many characters, nor among more names than this many.
REACH = 600
NAMES = 12
# "doden en 35 gewonden in Goma": words between a figure and the phrase that belongs to it.
ATTACHED_WORDS = 5
# Words from an adjective to the side that it is of, over the other one; characters within which what follows stands.
SIDE_WORDS = 5
FOLLOWING = 60
# Sentences back within a paragraph.
SENTENCES_BACK = 8
# What a sentence without a location can be about, the likeliest first.
TOPICS: tuple[tuple[Relation, ...], ...] = (("none", "belonging"), ("origin",))
_CLAUSE = re.compile(r"[,;:()–—]")
_PART = re.compile(r"[;:]")


class PlaceAssigner:
    """Answers for the figures of one text."""

    def __init__(self, text: AnnotatedText) -> None:
        self._text = text
        self._body = text.report.text
        self._lexicon = text.pack.places
        self._located = locate(self._body, text.places, text.pack)
        self._starts = [one.start for one in self._located]
        self._adjectives = tuple(mention for mention in text.places if mention.adjective)
        self._adjective_starts = [mention.span.start for mention in self._adjectives]
        self._pointers = Pointers(text, self._located)
        self._told: dict[int, Place | None] = {}
        self._number_starts = [quantity.span.start for quantity in text.quantities]

    @cached_property
    def event(self) -> Place | None:
        """Where the event is."""
        return find_event_place(self._text, self._located)

    def place_of(self, span: Span) -> Place | None:
        """Return the place that a figure is about; None when nothing tells."""
        sentence = self._text.sentence_at(span.start)
        if sentence is None:
            return self.event
        near = Span(max(sentence.span.start, span.start - REACH), min(sentence.span.end, span.end + REACH))
        found = self._in_sentence(span, near) or self._tallied(span, near) or self._on_side(span, near)
        found = found or self._neighbour(span, near) or self._local_body(near)
        found = found or self._pointers.referred(near, self.event)
        if found is not None:
            return found
        words = self._body[near.start : near.end].lower()
        if any(word in words for word in self._lexicon.words.polls):
            return find_nation(self.event.country, self._located) if self.event else None
        opening = self._body[near.start : span.end].lower()
        if any(phrase in opening for phrase in self._lexicon.words.overall):
            return self.event
        return self._before(sentence) or self.event

    def _around(self, span: Span, near: Span) -> tuple[Located, ...]:
        """The names around a figure, within a stretch."""
        here = bisect_left(self._starts, span.start)
        first = max(bisect_left(self._starts, near.start), here - NAMES)
        return self._located[first : min(bisect_left(self._starts, near.end), here + NAMES)]

    def _adjectives_in(self, span: Span) -> tuple[PlaceMention, ...]:
        first = bisect_left(self._adjective_starts, span.start)
        return self._adjectives[first : bisect_left(self._adjective_starts, span.end)]

    def _in_sentence(self, span: Span, near: Span) -> Place | None:
        within = self._around(span, near)
        if place := self._inside(span, within):
            return place
        places = [one for one in within if one.is_location]
        after = [one for one in places if one.start >= span.end]
        before = [one for one in places if one.end <= span.start]
        if after and self._is_attached(span, after[0].phrase) and not (before and self._begins_conjunct(after[0])):
            return after[0].place
        if pointed := self._pointers.pointed(span, near):
            return pointed
        if before:
            return self._narrowest(before, span).place
        if after and not self._is_of_another(span, after[0]):
            return after[0].place
        return self._from(span, within) or self._counting_subject(span, within) or self._topic(span, within)

    def _inside(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place within a figure's own words: "50.000 Limburgers"; a nationality is none."""
        people = (mention.place for mention in self._adjectives_in(span) if mention.place.precision != "country")
        names = (one.place for one in within if span.start <= one.start < span.end)
        return next(chain(people, names), None)

    def _is_attached(self, span: Span, start: int) -> bool:
        """Whether what begins at an offset belongs to the figure before it."""
        gap = self._body[span.end : start]
        return not _CLAUSE.search(gap) and len(gap.split()) <= ATTACHED_WORDS

    def _begins_conjunct(self, one: Located) -> bool:
        """Whether a conjunction stands before: "in Goma vielen 5 doden en in Bukavu 3"."""
        word = self._body[max(0, one.phrase - 12) : one.phrase].split()[-1:]
        return bool(word) and word[0] in self._lexicon.words.conjunctions

    def _narrowest(self, before: list[Located], span: Span) -> Located:
        """Of "in Goma, in Oost-Congo" or "in Goma, een stad bij X," the first: it is what the others explain."""
        chosen = before[-1]
        for earlier in reversed(before[:-1]):
            gap = self._body[earlier.end : chosen.phrase]
            inserted = gap.startswith(",") and "," in self._body[chosen.end : span.start]
            if not inserted and gap.strip(", "):
                break
            chosen = earlier
        return chosen

    def _is_of_another(self, span: Span, one: Located) -> bool:
        """Whether another figure stands between, in a clause of its own: "4.825 doden, van wie 3.095 in Lombardije"."""
        gap = self._body[span.end : one.phrase]
        if _PART.search(gap):
            return True
        first = bisect_left(self._number_starts, span.end)
        between = first < len(self._number_starts) and self._number_starts[first] < one.phrase
        return between and _CLAUSE.search(gap) is not None

    def _counting_subject(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place that counts: "Italië telt nu 2.503 doden", "zelf mist Italië 40 man"."""
        verbs = self._lexicon.words.counting_verbs
        for one in within:
            if one.end <= span.start and one.setting.relation == "none":
                after = self._body[one.end : one.end + 20].split(maxsplit=1)[:1]
                before = self._body[max(0, one.start - 20) : one.start].split()[-1:]
                if any(verb.lower() in verbs for verb in (*after, *before)):
                    return one.place
        return None

    def _from(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place of "waarvan 30 uit België": part of a count, told by where it is from."""
        before = self._body[max(0, span.start - 30) : span.start].lower().split()[-2:]
        if not any(word.strip(",") in self._lexicon.words.parts for word in before):
            return None
        origins = (one for one in within if one.start >= span.end and one.setting.relation == "origin")
        return next((one.place for one in origins if self._is_attached(span, one.phrase)), None)

    def _topic(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """A town or region that the sentence is about without placing anything there; no seat of a government."""
        governments = self._text.pack.sources.governments
        named = [one for one in within if one.place.precision != "country" and one.place.name not in governments]
        for relations in TOPICS:
            for one in named:
                if one.setting.relation not in relations or ("origin" in relations and not self._opens(one)):
                    continue
                follows = "origin" not in relations and not _CLAUSE.search(self._body[span.end : one.start])
                if one.end <= span.start or follows:
                    return one.place
        return None

    def _opens(self, one: Located) -> bool:
        """Whether a phrase begins its sentence: "uit de haven van Goma zijn 40 boten gevlucht"."""
        sentence = self._text.sentence_at(one.phrase)
        return sentence is not None and not self._body[sentence.span.start : one.phrase].strip("\"'“”‘’„ ")

    def _tallied(self, span: Span, near: Span) -> Place | None:
        """The country or region of "het Belgische dodental"."""
        for mention in islice(self._adjectives_in(Span(near.start, span.start)), NAMES):
            if any(word.lower() in self._lexicon.words.tallies for word in self._words_after(mention, 1)):
                return mention.place
        return None

    def _on_side(self, span: Span, near: Span) -> Place | None:
        """The country of "71 aan Kirgizische en 54 aan Tadzjiekse zijde"; the event's place when that lies in it."""
        mentions = [mention for mention in islice(self._adjectives_in(near), NAMES) if self._is_side(mention)]
        after = (mention for mention in mentions if mention.span.start >= span.end)
        attached = next((one for one in after if self._is_attached(span, one.span.start)), None)
        before = [mention for mention in mentions if mention.span.end <= span.start]
        chosen = attached or next(reversed(before), None)
        if chosen is None:
            return None
        is_there = self.event is not None and self.event.country == chosen.place.country
        return self.event if is_there else chosen.place

    def _is_side(self, mention: PlaceMention) -> bool:
        """Whether a noun for a side follows an adjective, at once or after another: "aan Belgische en Franse zijde"."""
        words = [word.lower() for word in self._words_after(mention, SIDE_WORDS)]
        sides, joined = self._lexicon.words.sides, self._lexicon.words.conjunctions
        return bool(words) and (words[0] in sides or (words[0] in joined and any(word in sides for word in words)))

    def _words_after(self, mention: PlaceMention, most: int) -> list[str]:
        """The first words behind an adjective, without the marks around them."""
        after = self._body[mention.span.end : mention.span.end + FOLLOWING]
        return [word.strip(",.;:") for word in after.split()[:most]]

    def _neighbour(self, span: Span, near: Span) -> Place | None:
        """The country that a sentence brings in as a neighbour: "buurland Kenia kwam er met 40 gevallen vanaf"."""
        for one in self._around(span, near):
            word = self._body[max(0, one.start - 20) : one.start].lower().split()[-1:]
            if one.end <= span.start and word and word[0] in self._lexicon.words.neighbours:
                return one.place
        return None

    def _local_body(self, near: Span) -> Place | None:
        """The town of a body that counts there: "de Brusselse politie telt 7.500 betogers"."""
        for mention in islice(self._adjectives_in(near), NAMES):
            is_town = mention.place.precision not in ("country", "region")
            if is_town and any(word in self._lexicon.words.local_bodies for word in self._words_after(mention, 1)):
                return mention.place
        return None

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
        first = bisect_left(self._number_starts, span.start)
        if first < len(self._number_starts) and self._number_starts[first] < near.end:
            span = self._text.quantities[first].span
            return self._in_sentence(span, near) or self._pointers.referred(near, self.event)
        within = self._around(Span(near.start, near.start), near)
        return next((one.place for one in within if one.is_location), None)


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
