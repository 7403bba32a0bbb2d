"""Ranks the places of a report for one figure: what the rules find, how each place stands to the figure, and both.

The rules tell a place from its clause, the sentence before, the heading, or the event's; here those are witnesses. A
network that a language pack has learned scores each place that the report names, and none at all, by features that say
how it is named: nothing of the names themselves is looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from volgens.extract.annotations import AnnotatedText, PlaceMention, Sentence, Span
from volgens.extract.places.assign import PlaceAssigner, around
from volgens.extract.places.before import buckets_of_standing
from volgens.extract.places.buckets import KEPT, TENTHS, bucket_of, buckets_of, size_of
from volgens.extract.places.keeping import assigner_of
from volgens.extract.places.located import Located, is_outside
from volgens.extract.places.recency import Lookback, buckets_of_gap, buckets_of_recency
from volgens.lang.ranker import Ranker
from volgens.model.claim import Figure, Place
from volgens.model.vocabulary import Aspect, Measure, Unit

# How much likelier the rules make what they find, as the logarithm of the odds.
TRUST = 0.4
# So many places of a report are weighed, the first named, so that long ones stay linear.
MOST = 32
# Offsets count in steps of so many characters.
STEP = 20


class Placed(NamedTuple):
    """A figure that has its place, if any, and where it begins."""

    place: Place | None
    start: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure whose place is asked for; `last`: the figure before it; `same`: earlier ones of its number."""

    span: Span
    measure: Measure
    unit: Unit
    aspect: Aspect
    last: Placed | None = None
    same: tuple[Figure, ...] = ()


class Option(NamedTuple):
    """A place that a figure may be about, or none, with the buckets of its features; `ruled`: the rules' own."""

    place: Place | None
    parts: tuple[tuple[int, ...], ...]
    ruled: bool = False

    @property
    def buckets(self) -> tuple[int, ...]:
        """All buckets, one part after the other."""
        return tuple(chain.from_iterable(self.parts))


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What the rules find for a figure: all in all, in its own sentence, in those before, in the heading over it.

    `last`: the place of the figure before.
    """

    ruled: Place | None
    told: Place | None
    before: Place | None
    headed: Place | None
    last: Place | None


def rank_place(asked: Asked, text: AnnotatedText) -> Place | None:
    """Return the place that a figure is likeliest to be about; what the rules say where the pack has no ranker."""
    ranker = text.pack.ranker
    return assigner_of(text).place_of(asked.span) if ranker is None else choose(options_for(asked, text), ranker)


def choose(options: Sequence[Option], ranker: Ranker) -> Place | None:
    """Return the place of the option that scores best, with more trust in the one that the rules find."""
    scores = ranker.score([option.parts for option in options])
    best, _ = max(zip(options, scores, strict=True), key=lambda scored: scored[1] + TRUST * scored[0].ruled)
    return best.place


def options_for(asked: Asked, text: AnnotatedText) -> tuple[Option, ...]:
    """Return every place that a report names, in the order of its names, and none, as options for a figure."""
    return _describer(assigner_of(text)).options(asked)


class Describer:
    """Describes the places of one text."""

    def __init__(self, assigner: PlaceAssigner) -> None:
        self._assigner = assigner
        self._named = assigner.named
        self._text = assigner.named.text
        named: dict[str, Place] = {}
        for place in self._all_places():
            named.setdefault(place.name, place)
        self._places = tuple(named.values())[:MOST]
        self._mentions: dict[str, list[Located]] = {}
        for one in self._named.located:
            self._mentions.setdefault(one.place.name, []).append(one)
        self._back = Lookback(self._text, self._named.located)
        self._standing = {
            place.name: self._stands(place, rank, assigner.weights.share(place))
            for rank, place in enumerate(self._places)
        }

    def _all_places(self) -> Iterator[Place]:
        yield from (one.place for one in self._named.located)
        yield from (mention.place for mention in self._text.places if mention.adjective)
        yield from (mention.place for mention in self._text.title_places if not mention.adjective)
        if self._assigner.event is not None:
            yield self._assigner.event

    def options(self, asked: Asked) -> tuple[Option, ...]:
        """Return the options for a figure."""
        sentence = self._text.sentence_at(asked.span.start)
        witnesses = self._witnesses(asked, sentence)
        near = around(asked.span, sentence) if sentence is not None else asked.span
        within = tuple(one for one in self._named.around(asked.span, near) if near.start <= one.start)
        shared = self._of_figure(asked, sentence, near, within)
        here = {one.place.name for one in within}
        adjectives = self._named.adjectives_in(near)
        recencies = self._back.recencies(asked.span.start)
        gap = self._back.gap(asked.last.start if asked.last is not None else None, asked.span.start)
        options, told = [], self._assigner.told_earlier
        for place in (*self._places, *self._unnamed(witnesses.ruled), None):
            name = _name_of(place)
            ruled, kind = name == _name_of(witnesses.ruled), _kind_of(place)
            parts = [shared, self._witnessed(place, ruled, witnesses, asked)]
            parts.append(buckets_of_gap(gap, _agrees(witnesses.last, name), name in here))
            if (standing := told.standing_of(place, asked.measure)) is not None:
                valued = told.has(place, asked.same, asked.measure)
                found = f"{ruled} {_agrees(self._assigner.event, name)}"
                parts.append(buckets_of_standing(standing, kind, found, name in here, valued))
            if place is not None:
                named = self._near(place.name, asked.span, within) if place.name in here else ()
                parts += [self._standing.get(place.name, ()), tuple(map(bucket_of, named)) or NOT_HERE]
                parts.append(self._back.further_back(place, self._mentions.get(place.name, ()), sentence))
                parts.append(buckets_of_recency(recencies.get(place.name), kind))
                parts.append(_by_adjective(place.name, asked.span, adjectives) if adjectives else BY_NONE)
            options.append(Option(place, tuple(parts), ruled))
        return tuple(options)

    def _unnamed(self, ruled: Place | None) -> tuple[Place, ...]:
        """Return the place that the rules find where the report names none of that name."""
        return () if ruled is None or ruled.name in self._standing else (ruled,)

    def _witnesses(self, asked: Asked, sentence: Sentence | None) -> Witnesses:
        assigner = self._assigner
        ruled = assigner.place_of(asked.span)
        last = asked.last.place if asked.last is not None else None
        if sentence is None:
            return Witnesses(ruled, None, None, None, last)
        told = assigner.told_of(asked.span, around(asked.span, sentence))
        return Witnesses(ruled, told, assigner.before(sentence), assigner.headed(sentence), last)

    def _of_figure(
        self, asked: Asked, sentence: Sentence | None, near: Span, within: Sequence[Located]
    ) -> tuple[int, ...]:
        """Return what holds for all options: the place of the sentence in the report, and how many names it holds."""
        return buckets_of(
            f"names {min(len(within), 4)}",
            f"spots {min(sum(one.is_location for one in within), 3)}",
            f"numbers {min(len(self._named.numbers_in(near)), 4)}",
            f"sentence {min(size_of(sentence.index if sentence is not None else 0), 5)}",
            f"unit {asked.unit}",
        )

    def _witnessed(self, place: Place | None, ruled: bool, witnesses: Witnesses, asked: Asked) -> tuple[int, ...]:
        """Return which of the rules' findings an option is, and how its kind goes with the figure's."""
        name, kind = _name_of(place), _kind_of(place)
        found = (witnesses.told, witnesses.before, self._assigner.event, witnesses.headed, witnesses.last)
        return _buckets_of_witnesses(
            tuple(_agrees(each, name) for each in found), ruled, kind, asked.measure, asked.aspect
        )

    def _stands(self, place: Place, rank: int, share: float) -> tuple[int, ...]:
        """Return how a place stands in the report as a whole: its rank among the names, its share of all weight."""
        kind, name, event = place.precision, place.name, self._assigner.event
        mentions = self._mentions.get(name, [])
        first = min(size_of(mentions[0].start // STEP), 9) if mentions else 10
        tenth, rank = int(TENTHS * share), min(rank, 6)
        titled = any(each.place.name == name for each in self._text.title_places if not each.adjective)
        is_home = place.country in self._text.pack.places.words.home
        compatriot = event is not None and place.country == event.country
        wider = f"{kind} in {event.precision}" if event is not None else "no event"
        return buckets_of(
            *(f"weight {tenth}", f"rank {rank}", f"weight {tenth} {min(rank, 4)}"),
            *(f"mentions {min(len(mentions), 6)}", f"placed {min(sum(one.is_location for one in mentions), 5)}"),
            *(f"titled {titled}", f"titled {titled} {kind}", f"home {is_home}", f"home {is_home} {kind}"),
            *(f"first {first}", f"first {first} {kind}", f"unknown {place.lat is None}"),
            *(f"seat {name in self._text.pack.sources.governments}", f"compatriot {compatriot}"),
            *(wider, f"{wider} {compatriot}"),
        )

    def _near(self, name: str, span: Span, within: Sequence[Located]) -> Iterator[str]:
        """Yield how a place is named in the figure's own sentence, before and after the figure."""
        body = self._text.report.text
        before = next((one for one in reversed(within) if one.end <= span.start and one.place.name == name), None)
        after = next((one for one in within if one.start >= span.end and one.place.name == name), None)
        if before is None:
            yield "not before"
        else:
            gap = Span(before.end, span.start)
            between = sum(before.end <= one.start < span.start for one in within)
            yield from self._apart("before", before, gap, between)
            yield f"before opens {self._named.opens(before)} {is_outside(before, body, self._text.pack)}"
        if after is None:
            yield "not after"
        else:
            between = sum(span.end <= one.start < after.start for one in within)
            yield from self._apart("after", after, Span(span.end, max(span.end, after.phrase)), between)

    def _apart(self, side: str, one: Located, gap: Span, between: int) -> Iterator[str]:
        """Yield what stands between a figure and a name on one side of it."""
        words = self._text.report.text[gap.start : gap.end]
        relation, length = one.setting.relation, size_of(len(words.split()))
        yield f"{side} {relation}"
        yield f"{side} {length}"
        yield f"{side} {relation} {length}"
        yield f"{side} commas {min(words.count(',') + words.count(';'), 3)}"
        yield f"{side} names {min(between, 3)} {relation}"
        yield f"{side} numbers {min(len(self._named.numbers_in(gap)), 3)}"
        yield f"{side} spot {one.is_location}"


def _by_adjective(name: str, span: Span, adjectives: Sequence[PlaceMention]) -> tuple[int, ...]:
    """Return whether an adjective of a place stands in the figure's sentence, and within the figure."""
    told = [each.span for each in adjectives if each.place.name == name]
    return buckets_of(f"adjective {bool(told)} {any(span.start <= each.start < span.end for each in told)}")


@lru_cache(maxsize=KEPT)
def _buckets_of_witnesses(
    found: tuple[str, ...], ruled: bool, kind: str, measure: Measure, aspect: Aspect
) -> tuple[int, ...]:
    """Return the buckets of what the rules find; `found`: told, before, event, headed, and the place of the last."""
    told, before, event, headed, last = found
    return buckets_of(
        *(f"told {told}", f"before {before}", f"event {event}", f"headed {headed}", f"ruled {ruled} {kind}"),
        *(f"found {told} {before} {event}", f"found {told} {before} {event} {kind}", f"kind {kind}"),
        *(f"measure {measure}", f"measure {measure} {kind}", f"aspect {aspect} {kind}", f"last {last} {kind}"),
    )


def _name_of(place: Place | None) -> str | None:
    return place.name if place is not None else None


def _kind_of(place: Place | None) -> str:
    return place.precision if place is not None else "none"


def _agrees(found: Place | None, name: str | None) -> str:
    return "nothing" if found is None else str(found.name == name)


NOT_HERE = buckets_of("not before", "not after")
BY_NONE = buckets_of("adjective False False")


@lru_cache(maxsize=4)
def _describer(assigner: PlaceAssigner) -> Describer:
    return Describer(assigner)
