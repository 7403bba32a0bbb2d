"""The places of one text laid ready for questions about its figures: names, adjectives and numbers by offset."""

from bisect import bisect_left

from volgens.extract.annotations import AnnotatedText, PlaceMention, Span
from volgens.extract.places.located import Located, locate

# A figure's place stands among no more names than this many.
NAMES = 12


class NamedPlaces:
    """The names and adjectives of one text, and where its numbers begin."""

    def __init__(self, text: AnnotatedText) -> None:
        self.text = text
        self.body = text.report.text
        self.lexicon = text.pack.places
        self.located = locate(self.body, text.places, text.pack)
        self._starts = [one.start for one in self.located]
        self._adjectives = tuple(mention for mention in text.places if mention.adjective)
        self._adjective_starts = [mention.span.start for mention in self._adjectives]
        self._numbers = [quantity.span.start for quantity in text.quantities]

    def around(self, span: Span, near: Span) -> tuple[Located, ...]:
        """Return the names around a figure, within a stretch."""
        here = bisect_left(self._starts, span.start)
        first = max(bisect_left(self._starts, near.start), here - NAMES)
        return self.located[first : min(bisect_left(self._starts, near.end), here + NAMES)]

    def adjectives_in(self, span: Span) -> tuple[PlaceMention, ...]:
        """Return the adjectives and inhabitants within a stretch, no more than can tell."""
        first = bisect_left(self._adjective_starts, span.start)
        return self._adjectives[first : min(bisect_left(self._adjective_starts, span.end), first + NAMES)]

    def numbers_in(self, span: Span) -> range:
        """Return the positions, among the text's quantities, of those that begin in a stretch."""
        return range(bisect_left(self._numbers, span.start), bisect_left(self._numbers, span.end))

    def opens(self, one: Located) -> bool:
        """Tell whether a phrase begins its sentence: "uit de haven van Goma zijn 40 boten gevlucht"."""
        sentence = self.text.sentence_at(one.phrase)
        return sentence is not None and not self.body[sentence.span.start : one.phrase].strip("\"'“”‘’„ ")

    def describes(self, before: Span) -> bool:
        """Tell whether the last clause of a stretch describes somebody, and is no "waar" of a place."""
        opening = self.body[before.start : before.end].rpartition(", ")[2].split(maxsplit=1)[:1]
        if not opening or opening[0].startswith(self.lexicon.words.relative):
            return False
        return opening[0] in self.text.pack.cues.words.relatives
