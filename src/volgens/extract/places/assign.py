"""Tells the place that a figure is about: from its clause, its sentence, those before it, or where the event is.

The event's place serves for every figure about the event; where a sentence places what it counts elsewhere, that holds.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from volgens.extract.annotations import AnnotatedText, PlaceMention, Sentence, Span
from volgens.extract.places.adjectives import place_of_adjective
from volgens.extract.places.find import find_title_mentions
from volgens.extract.places.setting import Setting, setting_reader
from volgens.model.claim import Place

_CLAUSE = re.compile(r"[,;:()–—]")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PART = re.compile(r"[;:]")
ATTACHED_WORDS = 5
LEAD = 400
TOPICS = (("none", "belonging"), ("origin",))
SPREAD = 0.4
SAME_COUNTRY = 0.2
# Institutions that speak from where they are; "in" after these is their seat.
SEATED = frozenset({"official", "expert", "media", "un", "ngo", "union"})


@dataclass(frozen=True, slots=True)
class Located:
    """A mention with the words around it; `start` is where its phrase begins."""

    mention: PlaceMention
    setting: Setting

    @property
    def start(self) -> int:
        """Where its phrase begins."""
        return self.setting.start

    @property
    def end(self) -> int:
        """Where its name ends."""
        return self.mention.span.end

    @property
    def is_location(self) -> bool:
        """Whether something is said to be or happen there."""
        if self.setting.relation == "location":
            return True
        place = self.mention.place
        return self.setting.relation == "none" and (self.setting.called is not None or place.lat is None and place.country is None)


class PlaceAssigner:
    """Answers for the figures of one text."""

    def __init__(self, text: AnnotatedText) -> None:
        self._text = text
        self._body = text.report.text
        self._lexicon = text.pack.places
        self._adjectives = tuple(mention for mention in text.places if mention.adjective)
        reader = setting_reader(text.pack)
        located = (
            Located(mention, reader.read(self._body, mention.span.start)) for mention in text.places if not mention.adjective
        )
        self._located = tuple(self._without_seats(one) for one in located)
        self._starts = [one.mention.span.start for one in self._located]
        self._number_starts = [quantity.span.start for quantity in text.quantities]

    def _without_seats(self, one: Located) -> Located:
        """With "het instituut in Genève" taken for the seat of a source, where nothing is said to happen."""
        if one.setting.relation == "location" and self._follows_source(one.start):
            return replace(one, setting=replace(one.setting, relation="office"))
        return one

    def _follows_source(self, start: int) -> bool:
        """Tell whether a person or body stands directly before a phrase: "het ministerie van Defensie in X"."""
        words = _WORD.findall(self._body[max(0, start - 60) : start])
        if not words or not self._body[max(0, start - 1) : start].isspace():
            return False
        if words[-1].lower() in self._lexicon.words.seated_nouns:
            return True
        for position in range(len(words) - 1, max(-1, len(words) - 5), -1):
            noun = words[position]
            found = self._text.pack.sources.find_noun(noun)
            if found is not None and not self._lexicon.class_of(noun.lower()):
                if position < len(words) - 1 and words[position - 1].lower() == self._lexicon.words.belonging:
                    return False  # "het paleis van premier X in Dhaka"
                return found.entry.kind in SEATED or (found.entry.person and found.entry.kind != "witness")
            if not (noun[:1].isupper() or noun.lower() in self._lexicon.words.office_joiners):
                return False
        return False

    def place_of(self, span: Span) -> Place | None:
        """Return the place that a figure is about; None when nothing tells."""
        sentence = self._text.sentence_at(span.start)
        if sentence is None:
            return self.main
        if place := self._in_sentence(span, sentence):
            return place
        if place := self._tallied(span, sentence) or self._referred(span, sentence):
            return place
        if self._is_poll(sentence):
            return self._nation(self.main.country if self.main else None)
        if not self._is_overall(span, sentence) and (place := self._before(sentence)):
            return place
        return self.main

    def _in(self, span: Span) -> tuple[Located, ...]:
        return self._located[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def _in_sentence(self, span: Span, sentence: Sentence) -> Place | None:
        within = self._in(sentence.span)
        if people := [one for one in self._adjectives if span.start <= one.span.start < span.end and one.place.precision != "country"]:
            return people[0].place
        if inside := [one for one in within if span.start <= one.mention.span.start < span.end]:
            return inside[0].mention.place
        places = [one for one in within if one.is_location]
        after = [one for one in places if one.mention.span.start >= span.end]
        before = [one for one in places if one.end <= span.start]
        if after and self._is_attached(span, after[0]) and not (before and self._begins_conjunct(after[0])):
            return after[0].mention.place
        if before:
            return self._first_of_chain(before, span)
        if after and not self._is_of_another(span, after[0]):
            return after[0].mention.place
        return self._counting_subject(span, within) or self._town_named(span, within)

    def _town_named(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """A town or region that the sentence is about without placing anything there; no seat of a government."""
        governments = self._text.pack.sources.governments
        for relations in TOPICS:
            for one in within:
                place = one.mention.place
                if one.setting.relation in relations and place.precision != "country" and place.name not in governments:
                    if one.end <= span.start or "origin" not in relations and not _CLAUSE.search(self._body[span.end : one.start]):
                        return place
        return None

    def _counting_subject(self, span: Span, within: tuple[Located, ...]) -> Place | None:
        """The place that counts: "Italië telt nu 2.503 doden"."""
        for one in within:
            if one.end <= span.start and one.setting.relation == "none":
                verb = self._body[one.end : one.end + 20].split(maxsplit=1)[:1]
                if verb and verb[0] in self._lexicon.words.counting_verbs:
                    return one.mention.place
        return None

    def _first_of_chain(self, before: list[Located], span: Span) -> Place:
        """Of "in Goma, in Oost-Congo" or "in Goma, een stad bij X," the first: it is what the others explain."""
        chosen = before[-1]
        for earlier in reversed(before[:-1]):
            gap = self._body[earlier.end : chosen.start]
            inserted = gap.startswith(",") and "," in self._body[chosen.end : span.start]
            if not inserted and gap.strip(", "):
                break
            chosen = earlier
        return chosen.mention.place

    def _is_attached(self, span: Span, located: Located) -> bool:
        gap = self._body[span.end : located.start]
        return not _CLAUSE.search(gap) and len(gap.split()) <= ATTACHED_WORDS

    def _begins_conjunct(self, located: Located) -> bool:
        """Whether a conjunction stands before: "in Goma vielen 5 doden en in Bukavu 3"."""
        word = self._body[max(0, located.start - 12) : located.start].split()[-1:]
        return bool(word) and word[0] in self._lexicon.words.conjunctions

    def _is_of_another(self, span: Span, located: Located) -> bool:
        """Whether another figure stands between, in a clause of its own: "4.825 doden, van wie 3.095 in Lombardije"."""
        if _PART.search(self._body[span.end : located.start]):
            return True
        first = bisect_left(self._number_starts, span.end)
        between = first < len(self._number_starts) and self._number_starts[first] < located.start
        return between and _CLAUSE.search(self._body[span.end : located.start]) is not None

    def _is_overall(self, span: Span, sentence: Sentence) -> bool:
        clause = self._body[sentence.span.start : span.end].lower()
        return any(phrase in clause for phrase in self._lexicon.words.overall)

    def _referred(self, span: Span, sentence: Sentence) -> Place | None:
        """The place that "de stad" or "het land" refers back to."""
        words = self._body[sentence.span.start : sentence.span.end]
        for pattern, precision in self._lexicon.references:
            if pattern.search(words):
                here = bisect_left(self._starts, sentence.span.start)
                named = (*reversed(self._located[:here]), *self._located[here:])
                fitting = [one.mention.place for one in named if one.mention.place.precision == precision and one.setting.relation != "office"]
                if precision == "country" and self.main is not None:
                    fitting.sort(key=lambda place: place.country != self.main.country)
                if fitting:
                    return fitting[0]
        return None

    def _is_poll(self, sentence: Sentence) -> bool:
        words = self._body[sentence.span.start : sentence.span.end].lower()
        return any(word in words for word in self._lexicon.words.polls)

    def _tallied(self, span: Span, sentence: Sentence) -> Place | None:
        """The country or region of "het Belgische dodental"."""
        for mention in self._adjectives:
            if sentence.span.start <= mention.span.start < span.start:
                noun = self._body[mention.span.end : mention.span.end + 30].split(maxsplit=1)[:1]
                if noun and noun[0].strip(",.;:").lower() in self._lexicon.words.tallies:
                    return mention.place
        return None

    def _before(self, sentence: Sentence) -> Place | None:
        for number in range(sentence.index - 1, -1, -1):
            earlier = self._text.sentences[number]
            if earlier.paragraph != sentence.paragraph:
                return None
            first = bisect_left(self._number_starts, earlier.span.start)
            if first < len(self._number_starts) and self._number_starts[first] < earlier.span.end:
                if place := self._in_sentence(self._text.quantities[first].span, earlier):
                    return place
            elif places := [one for one in self._in(earlier.span) if one.is_location]:
                return places[0].mention.place
        return None

    @cached_property
    def main(self) -> Place | None:
        """Where the event is: named in the title and the lead, and most often."""
        weights: defaultdict[str, float] = defaultdict(float)
        places: dict[str, Place] = {}
        named = set()
        for mention in title_mentions(self._text):
            weights[mention.mention.place.name] += self._title_weight(mention)
            if self._title_weight(mention) >= 0.7: named.add(mention.mention.place.name)
            places.setdefault(mention.mention.place.name, mention.mention.place)
        for one in self._located:
            place = one.mention.place
            weights[place.name] += self._text_weight(one)
            places.setdefault(place.name, place)
        for place in self._title_adjectives():
            weights[place.name] += 1.5
            places.setdefault(place.name, place)
        alone = dict(weights)
        for name, place in places.items():
            if place.country:
                same = sum(weight for other, weight in alone.items() if other != name and places[other].country == place.country)
                weights[name] += SAME_COUNTRY * same
        self._weights = dict(weights)
        best = max(weights, key=weights.__getitem__, default=None)
        if best is None:
            return None
        share = alone.get(best, 0) / sum(alone.values())
        first = next((one for one in self._located if one.mention.place.name == best), None)
        if places[best].precision != "country" and share < SPREAD and best not in named and (first is None or first.mention.span.start > 0):
            return self._nation(places[best].country)
        return places[best]

    def _nation(self, country: str | None) -> Place | None:
        """The country of an event that is everywhere in it, where the report names it."""
        return next((one.mention.place for one in self._located if one.mention.place.precision == "country" and one.mention.place.country == country), None)

    def _title_adjectives(self) -> tuple[Place, ...]:
        """The towns and regions whose adjectives stand in the title: "Haagse raad"."""
        named = frozenset(one.mention.place.name for one in self._located)
        words = re.findall(r"\w[\w-]*", self._text.report.title)
        found = (place_of_adjective(word, named, self._text.pack) for word in words if word[0].isupper())
        return tuple(place for place in found if place and place.precision != "country" and place.name in named)

    def _text_weight(self, one: Located) -> float:
        weight = 1.0 if one.is_location else 0.2
        if one.mention.place.lat is None and one.mention.place.country is None:
            weight /= 2
        if one.mention.span.start == 0:
            weight = max(weight, 0.8)
        return weight * (1.5 if one.mention.span.start < LEAD else 1)

    def _title_weight(self, one: Located) -> float:
        if one.is_location:
            return 3
        if one.setting.relation in ("origin", "office"):
            return 0.5
        if one.setting.relation == "belonging":
            return 2.5
        before = self._text.report.title[: one.mention.span.start].rstrip()
        opens = not before or before[-1] in ",;:|–-?!.\"“”„‘'’«" or before.split()[-1].lower() in self._text.pack.sources.function_words
        actor = one.mention.place.precision == "country" or one.mention.place.name in self._text.pack.sources.governments
        return (0.3 if actor else 0.7) if opens else 3


def title_mentions(text: AnnotatedText) -> tuple[Located, ...]:
    reader = setting_reader(text.pack)
    return tuple(Located(mention, reader.read(text.report.title, mention.span.start)) for mention in find_title_mentions(text.report, text.pack) if not mention.adjective)


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
