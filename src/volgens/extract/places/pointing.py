"""Places that a sentence points back to: "daar", "waar", "de stad", "ons land"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.places.atlas import TOWNS, atlas_of, place_of_town
from volgens.extract.places.located import Located, is_around, is_outside
from volgens.lang.place_entries import Reference
from volgens.model.claim import Place

# Names around it that "de stad" can refer to.
NAMES_BACK = 60
# How far back the name stands that "daar" points to, and the one before ", waar".
POINTED_REACH = 300
ANTECEDENT_REACH = 60
# No paragraph is looked through further than this.
PARAGRAPH = 2_000
# Characters from the preposition to the second of two names: "tussen X en Y".
BETWEEN = 60
# Within these many characters stands the preposition that belongs to "daar".
STRANDED = 100
# From a figure to the words behind it that tell where: characters, words.
AHEAD = 60
AHEAD_WORDS = 3
_CLAUSE = re.compile(r"[,;:()–—.!?]")
# The noun that calls a region what it is stands among so many characters before it.
CALLED = 30
# Words of a phrase such as "ten zuiden van".
BESIDE = 2


class Pointers:
    """Answers what the pointing words of one text mean."""

    def __init__(self, text: AnnotatedText, located: tuple[Located, ...]) -> None:
        self._text = text
        self._body = text.report.text
        self._lexicon = text.pack.places
        self._located = located
        self._starts = [one.start for one in located]

    @cached_property
    def _references(self) -> tuple[tuple[re.Pattern[str], Reference], ...]:
        """The references that the text can hold at all, by their letters alone: most texts hold one or two of them."""
        body = self._body.lower()
        return tuple(
            (pattern, reference)
            for pattern, reference in self._lexicon.references
            if any(phrase.lower() in body for phrase in reference.phrases)
        )

    def pointed(self, span: Span, near: Span) -> Place | None:
        """Return the place of "daar", or of a clause that begins with "waar", before a figure; None without either."""
        before = self._body[near.start : span.start]
        match = self._last_pointing(before)
        if match is None:
            return None
        offset = near.start + match.start()
        is_relative = match[0].lower() in self._lexicon.words.relative
        if not is_relative and self._is_stranded(near.start + match.end()):
            return None
        floor = offset - ANTECEDENT_REACH if is_relative else max(offset - POINTED_REACH, self._paragraph_start(offset))
        last = bisect_left(self._starts, offset)
        candidates = self._located[max(0, last - 3) : last]
        usable = [one for one in candidates if one.start >= floor and not self._acts(one)]
        usable = [one for one in usable if not self._is_outside(one)] or usable
        if not usable or self._is_placed_since(offset, span):
            return None
        explains = len(usable) > 1 and is_around(usable[-1], usable[-2], self._body, self._text.pack)
        return usable[-2 if explains else -1].place  # "uit Goma, in Congo. Daar"

    def _is_outside(self, one: Located) -> bool:
        """Whether a name only tells beside what something lies: "grenst aan X", "een wijk tussen X en Y"."""
        if is_outside(one, self._body, self._text.pack):
            return True
        clause = _CLAUSE.split(self._body[max(0, one.start - BETWEEN) : one.start])[-1]
        return self._lexicon.words.between in clause.lower().split()

    def _is_stranded(self, end: int) -> bool:
        """Tell whether a preposition further on takes a pointing word from the places: "daar zitten er 17 bij"."""
        clause = _CLAUSE.split(self._body[end : end + STRANDED], maxsplit=1)[0].split()
        return bool(clause) and clause[-1] in self._lexicon.words.stranded

    def _is_placed_since(self, offset: int, span: Span) -> bool:
        """Tell whether a location stands between a pointing word and the figure: it is nearer."""
        since = self._located[bisect_left(self._starts, offset) : bisect_left(self._starts, span.start)]
        return any(one.setting.relation == "location" for one in since)

    def _paragraph_start(self, offset: int) -> int:
        """Where the paragraph of an offset begins, as far as it matters."""
        floor = max(0, offset - PARAGRAPH)
        return max(floor, self._body.rfind("\n", floor, offset) + 1)

    def _last_pointing(self, before: str) -> re.Match[str] | None:
        words, lowered = self._lexicon.words, before.lower()
        if not any(word in lowered for word in (*words.relative, *words.pointing)):
            return None
        return next(iter(reversed(list(self._lexicon.pointing.finditer(before)))), None)

    def _acts(self, one: Located) -> bool:
        """Tell whether a name stands for who speaks or acts: "Rusland zegt dat het daar"."""
        if one.setting.relation != "none":
            return one.setting.relation == "office"
        return one.place.precision == "country" or one.place.name in self._text.pack.sources.governments

    def referred(self, near: Span, event: Place | None) -> Place | None:
        """Return the place that "de stad", "het land" or "ons land" within a stretch refers to."""
        words = self._body[near.start : near.end]
        for pattern, reference in self._references:
            found = pattern.search(words)
            here = near.start + found.start() if found and reference.owned else near.start
            if found and (place := self._referent(found[0], reference, here, event)):
                return place
        return None

    def attached(self, span: Span, near: Span, event: Place | None) -> Place | None:
        """Return the place of "in de hoofdstad" directly behind a figure: "negentien in de hoofdstad"."""
        ahead = self._body[span.end : min(near.end, span.end + AHEAD)]
        for pattern, reference in self._references:
            found = pattern.search(ahead)
            words = ahead[: found.start()].split() if found else []
            is_near = len(words) <= AHEAD_WORDS and not self._lexicon.words.conjunctions.count(
                words[-1] if words else ""
            )
            if found and is_near and not _CLAUSE.search(ahead, 0, found.start()):
                return self._referent(found[0], reference, span.end, event)
        return None

    def _referent(self, phrase: str, reference: Reference, offset: int, event: Place | None) -> Place | None:
        return self._called(phrase, reference, offset) or self._meant(reference, offset, event)

    def _called(self, phrase: str, reference: Reference, offset: int) -> Place | None:
        """The region named last under the noun of a phrase that refers to one: "de deelstaat X" … "in de deelstaat"."""
        if reference.precision != "region" or reference.topic:
            return None
        noun, here = phrase.split()[-1].lower(), bisect_left(self._starts, offset)
        for one in reversed(self._located[max(0, here - NAMES_BACK) : here]):
            if self._body[max(0, one.start - CALLED) : one.start].lower().split()[-1:] == [noun]:
                return one.place
        return None

    def _meant(self, reference: Reference, offset: int, event: Place | None) -> Place | None:
        if reference.owned:
            return self._owned(reference, offset)
        home = self._lexicon.words.home
        named = tuple(self._named_around(offset))
        dry = (place for place in named if place.name not in self._lexicon.waters)
        fitting = [place for place in dry if place.precision == reference.precision]
        if reference.home:
            adjectives = (mention.place for mention in self._text.places if mention.adjective)
            countries = (*fitting, *(place for place in adjectives if place.precision == "country"))
            ours = [place for place in countries if place.country in home]
            return next(
                (place for place in ours if event is None or place.country != event.country), next(iter(ours), None)
            )
        if reference.capital:
            return self._capital(event, named, seat=reference.seat)
        if reference.topic and event is not None and event.precision in TOWNS:
            return self._town_of_paragraph(offset, event)
        if reference.precision == "country" and event is not None:
            fitting.sort(key=lambda place: place.country != event.country)
            if (told := self._country_of_paragraph(offset, event)) is not None:
                return told
            is_other = bool(fitting) and fitting[0].country != event.country and event.precision in TOWNS
            if event.country and (not fitting or (is_other and event.country in home)):
                return self._lexicon.country_of(event.country)
        return fitting[0] if fitting else None

    def _owned(self, reference: Reference, offset: int) -> Place | None:
        """The place that the paragraph named last before an offset, of a kind that a reference is to."""
        kinds = TOWNS if reference.precision in TOWNS else (reference.precision,)
        return next((one.place for one in self._paragraph_back(offset) if one.place.precision in kinds), None)

    def _country_of_paragraph(self, offset: int, event: Place) -> Place | None:
        """The country in which all places of the paragraph before an offset are, where it is not the event's."""
        placed = (one for one in self._paragraph_back(offset) if one.setting.relation == "location")
        codes = {one.place.country for one in placed if not is_outside(one, self._body, self._text.pack)}
        code = codes.pop() if len(codes) == 1 else None
        return self._lexicon.country_of(code) if code and code != event.country else None

    def _paragraph_back(self, offset: int) -> Iterator[Located]:
        """The names of the paragraph before an offset, the last first."""
        here, floor = bisect_left(self._starts, offset), self._paragraph_start(offset)
        return takewhile(lambda one: one.start >= floor, reversed(self._located[max(0, here - NAMES_BACK) : here]))

    def _town_of_paragraph(self, offset: int, event: Place) -> Place:
        """The town that the paragraph named last before an offset, or else the event's."""
        towns = (
            one for one in self._paragraph_back(offset) if one.place.precision == "city" or one.place.name == event.name
        )
        return next(
            (one.place for one in towns if one.setting.relation != "office" and not self._is_beside(one)), event
        )

    def _is_beside(self, one: Located) -> bool:
        """Tell whether a name only tells where another place lies: "60 kilometer ten zuiden van X"."""
        words = self._body[one.phrase : one.start].split()
        return len(words) > BESIDE and words[-1] == self._lexicon.words.belonging

    def _capital(self, event: Place | None, named: tuple[Place, ...], *, seat: bool) -> Place | None:
        """The capital of the country that the event is in, or else of the one named last, as the report names it.

        `seat`: the town of its government, where that is another.
        """
        codes = (event, *named) if event is not None else named
        code = next((place.country for place in codes if place.country), None)
        capital = self._lexicon.capital_of(code) if code else ""
        if seat and capital not in self._text.pack.sources.governments:
            return next((place for place in named if self._is_seat(place, code)), None)
        towns = atlas_of(self._text.pack).find(capital).towns if capital else ()
        if not towns:
            return None
        return next(
            (place for place in named if place.geonames == towns[0].geonames), place_of_town(capital, towns[0], None)
        )

    def _is_seat(self, place: Place, code: str | None) -> bool:
        return place.country == code and place.precision in TOWNS and place.name in self._text.pack.sources.governments

    def _named_around(self, offset: int) -> Iterator[Place]:
        """Yield the places named before an offset, the nearest first, then those after it."""
        here = bisect_left(self._starts, offset)
        before, after = self._located[max(0, here - NAMES_BACK) : here], self._located[here : here + NAMES_BACK]
        yield from (one.place for one in (*reversed(before), *after) if one.setting.relation != "office")
