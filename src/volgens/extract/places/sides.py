"""The place that a sentence tells by whose count it is, on whose side, or beside which neighbour."""

from volgens.extract.annotations import PlaceMention, Span
from volgens.extract.places.clauses import is_attached
from volgens.extract.places.named import NamedPlaces
from volgens.model.claim import Place

# Words from an adjective to the side that it is of, over the other one; characters within which what follows stands.
SIDE_WORDS = 5
FOLLOWING = 60


class Sides:
    """Reads the adjectives and neighbours of one text."""

    def __init__(self, named: NamedPlaces) -> None:
        self._named = named
        self._body = named.body
        self._lexicon = named.lexicon

    def place_of(self, span: Span, near: Span, event: Place | None) -> Place | None:
        """Return the place that a figure's sentence, within a stretch, tells so; None without one."""
        has_adjective = bool(self._named.adjectives_in(near))
        found = self._by_adjective(span, near, event) if has_adjective else None
        found = found or self._neighbour(span, near)
        found = found or (self._local_body(near) if has_adjective else None) or self._body_of_town(span, near)
        return found or (self._domestic(span, near, event) if has_adjective else None)

    def _by_adjective(self, span: Span, near: Span, event: Place | None) -> Place | None:
        return self._tallied(span, near) or self._on_side(span, near, event) or self._within(span, near, event)

    def _tallied(self, span: Span, near: Span) -> Place | None:
        """The country or region of "het Belgische dodental"."""
        for mention in self._named.adjectives_in(Span(near.start, span.start)):
            if any(word.lower() in self._lexicon.words.tallies for word in self._words_after(mention, 1)):
                return mention.place
        return None

    def _on_side(self, span: Span, near: Span, event: Place | None) -> Place | None:
        """The country of "71 aan Kirgizische en 54 aan Tadzjiekse zijde"; the event's place when that lies in it."""
        mentions = [mention for mention in self._named.adjectives_in(near) if self._is_side(mention)]
        after = (mention for mention in mentions if mention.span.start >= span.end)
        attached = next((one for one in after if is_attached(self._body, span, one.span.start)), None)
        before = [mention for mention in mentions if mention.span.end <= span.start]
        chosen = attached or next(reversed(before), None)
        if chosen is None:
            return None
        is_there = event is not None and event.country == chosen.place.country
        return event if is_there else chosen.place

    def _within(self, span: Span, near: Span, event: Place | None) -> Place | None:
        """The place of "in de Antwerpse haven", "op Spaanse wegen"; an area's only where the event is abroad."""
        for mention in self._named.adjectives_in(near):
            is_told = mention.span.end <= span.start or is_attached(self._body, span, mention.span.start)
            if not is_told or span.covers(mention.span) or not self._is_spot(mention):
                continue
            is_town = mention.place.precision not in ("country", "region")
            is_national = next(iter(self._words_after(mention, 1)), "") in self._lexicon.words.national_nouns
            if is_town or is_national or (event and event.country != mention.place.country):
                return mention.place
        return None

    def _is_spot(self, mention: PlaceMention) -> bool:
        """Whether a preposition of place governs an adjective and its noun is of a kind of spot."""
        words = self._lexicon.words
        before = self._body[max(0, mention.span.start - FOLLOWING) : mention.span.start].lower().split()[-2:]
        if before[-1:] and before[-1] in words.determiners:
            before.pop()
        if not before or before[-1] not in words.inside:
            return False
        noun = next(iter(self._words_after(mention, 1)), "")
        return noun in words.spot_nouns or self._lexicon.class_of(noun) is not None

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
        for one in self._named.around(span, near):
            word = self._body[max(0, one.start - 20) : one.start].lower().split()[-1:]
            if one.end <= span.start and word and word[0] in self._lexicon.words.neighbours:
                return one.place
        return None

    def _local_body(self, near: Span) -> Place | None:
        """The town of a body that counts there: "de Brusselse politie telt 7.500 betogers"."""
        for mention in self._named.adjectives_in(near):
            is_town = mention.place.precision not in ("country", "region")
            if is_town and any(word in self._lexicon.words.local_bodies for word in self._words_after(mention, 1)):
                return mention.place
        return None

    def _body_of_town(self, span: Span, near: Span) -> Place | None:
        """The same by name: "de politie van Bukavu pakte 14 mensen op"; not of one person who speaks."""
        find_noun = self._named.text.pack.sources.find_noun
        for one in self._named.around(span, near):
            noun = self._body[one.phrase : one.start].partition(" ")[0] if one.setting.relation == "office" else ""
            if noun.lower() in self._lexicon.words.local_bodies and one.end <= span.start:
                found = find_noun(noun)
                if one.place.precision not in ("country", "region") and not (found and found.entry.person):
                    return one.place
        return None

    def _domestic(self, span: Span, near: Span, event: Place | None) -> Place | None:
        """The other country whose own services count: "de Keniaanse gezondheidsdienst telt 40 besmettingen"."""
        if event is None or event.country is None:
            return None
        for mention in self._named.adjectives_in(Span(near.start, span.start)):
            is_other = mention.place.precision == "country" and mention.place.country != event.country
            if is_other and any(word in self._lexicon.words.domestic_bodies for word in self._words_after(mention, 1)):
                words = self._body[near.start : near.end].lower().split()
                return mention.place if self._lexicon.sending.isdisjoint(words) else None
        return None
