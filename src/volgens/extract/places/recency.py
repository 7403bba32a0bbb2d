"""How lately a place was named before a figure, and how far the figure before it is: where a story goes on."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from volgens.extract.annotations import AnnotatedText, Sentence
from volgens.extract.places.buckets import KEPT, buckets_of, late_buckets_of
from volgens.extract.places.located import Located
from volgens.model.claim import Place

# So many names before a figure are looked back upon.
NAMES_BACK = 30
NOT_BACK = buckets_of("not back")


class Recency(NamedTuple):
    """Where a name stands among those before a figure, each counted once, the last first.

    `order` is its place among all, `of_kind` among those of its precision; `paragraphs`: how far back its last mention
    is; `leads`: it is the first that the figure's paragraph names.
    """

    order: int
    of_kind: int
    paragraphs: int
    leads: bool = False


class Gap(NamedTuple):
    """From one figure to the next: "same", "next" or "later" sentence, "next" or "later" paragraph, names between."""

    sentences: str
    names: int


FIRST = Gap("first", 0)


class Lookback:
    """Looks back from figures over the names of one text."""

    def __init__(self, text: AnnotatedText, located: Sequence[Located]) -> None:
        self._text = text
        self._located = located
        self._starts = [one.start for one in located]
        sentences = (text.sentence_at(start) for start in self._starts)
        self._paragraphs = [one.paragraph if one is not None else 0 for one in sentences]
        self._recencies: dict[tuple[int, int], Mapping[str, Recency]] = {}
        self._back: dict[tuple[str, int], tuple[int, ...]] = {}

    def gap(self, last_at: int | None, start: int) -> Gap:
        """Return the gap between two figures by their offsets; the first figure of a text has none before it."""
        here = self._text.sentence_at(start)
        there = self._text.sentence_at(last_at) if last_at is not None else None
        if last_at is None or here is None or there is None:
            return FIRST
        names = min(bisect_left(self._starts, start) - bisect_left(self._starts, last_at), 2)
        paragraphs, sentences = here.paragraph - there.paragraph, here.index - there.index
        if paragraphs:
            return Gap("next paragraph" if paragraphs == 1 else "later paragraph", names)
        return Gap(("same", "next")[sentences] if sentences < 2 else "later", names)

    def recencies(self, start: int) -> Mapping[str, Recency]:
        """Return how lately each place was named before a figure, by its name."""
        here = self._text.sentence_at(start)
        key = (bisect_left(self._starts, start), here.paragraph if here is not None else 0)
        if key not in self._recencies:
            self._recencies[key] = self._look_back(*key)
        return self._recencies[key]

    def _look_back(self, end: int, paragraph: int) -> Mapping[str, Recency]:
        """Return how lately each place was named before the name number `end`, from a paragraph."""
        found: dict[str, Recency] = {}
        kinds: Counter[str] = Counter()
        leading: str | None = None
        for number in range(end - 1, max(-1, end - 1 - NAMES_BACK), -1):
            place, back = self._located[number].place, paragraph - self._paragraphs[number]
            name, kind = place.name, place.precision
            leading = name if back == 0 else leading
            if name not in found:
                found[name] = Recency(min(len(found), 4), min(kinds[kind], 2), min(back, 2))
                kinds[kind] += 1
        if leading is not None:
            found[leading] = found[leading]._replace(leads=True)
        return found

    def further_back(self, place: Place, mentions: Sequence[Located], sentence: Sentence | None) -> tuple[int, ...]:
        """Return the buckets of how long ago a place was named before the figure's sentence, given its mentions."""
        if sentence is None:
            return NOT_BACK
        key = (place.name, sentence.index)
        if key not in self._back:
            self._back[key] = self._named_before(place, mentions, sentence)
        return self._back[key]

    def _named_before(self, place: Place, mentions: Sequence[Located], sentence: Sentence) -> tuple[int, ...]:
        count = bisect_left(mentions, sentence.span.start, key=lambda one: one.start)
        last = mentions[count - 1] if count else None
        there = self._text.sentence_at(last.start) if last is not None else None
        if last is None or there is None:
            return NOT_BACK
        first, end = (bisect_left(self._starts, offset) for offset in (last.end, sentence.span.start))
        back = (min(sentence.index - there.index, 8), min(sentence.paragraph - there.paragraph, 4), min(end - first, 5))
        return _buckets_of_back(back, last.setting.relation, place.precision, there.role)


@lru_cache(maxsize=KEPT)
def buckets_of_recency(recency: Recency | None, kind: str) -> tuple[int, ...]:
    """Return the buckets of how lately a place of a kind was named before the figure, if it was."""
    if recency is None:
        return late_buckets_of(f"recent never {kind}")
    order, of_kind, paragraphs, leads = recency
    return late_buckets_of(
        f"recent {order} {of_kind} {kind}",
        f"recent {order} {of_kind} {paragraphs}",
        f"recent {paragraphs} {leads} {kind}",
    )


@lru_cache(maxsize=KEPT)
def buckets_of_gap(gap: Gap, agrees: str, here: bool) -> tuple[int, ...]:
    """Return the buckets of the gap to the figure before, where that one's place agrees with an option or not.

    `here`: the figure's sentence names the option.
    """
    said = f"last {agrees} {gap.sentences}"
    return late_buckets_of(said, f"{said} {gap.names}", f"{said} {gap.names} {here}")


@lru_cache(maxsize=KEPT)
def _buckets_of_back(back: tuple[int, int, int], relation: str, kind: str, role: str) -> tuple[int, ...]:
    """Return the buckets of a place named so many sentences, paragraphs and other names before."""
    sentences, paragraphs, names = back
    return buckets_of(
        *(f"back {sentences}", f"back paragraphs {paragraphs}", f"back {min(paragraphs, 3)} {min(sentences, 3)}"),
        *(f"back {relation}", f"back {relation} {min(sentences, 4)}", f"back heading {role}"),
        *(f"back names {names}", f"back names {min(names, 2)} {kind}"),
    )
